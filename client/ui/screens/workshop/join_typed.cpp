// The left side of the page: who one is, which room, which server; and the trainer's way in.
#include "client/model/address.hpp"
#include "client/ui/screens/workshop/join.hpp"
#include "client/ui/screens/workshop/network_parts.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kLongestName = 40, kLongestAddress = 80, kLongestSecret = 200;

} // namespace

// Said when the field is left, not at every letter: outside of rooms a name costs a new connection.
void JoinScreen::say_name(View const& view, Ui& ui)
{
    std::string const name(trimmed(name_));
    if (name.empty() || name == said_name_) {
        return;
    }
    said_name_ = name;
    auto settings = view.settings;
    settings.name = name;
    ui.push(model::ChangeSettings{settings});
}

bool JoinScreen::named(View const& view, Ui& ui)
{
    say_name(view, ui);
    if (!trimmed(name_).empty()) {
        return true;
    }
    missing_ = Missing::name;
    ui.focus().set(ui.id("join-name"), true);
    return false;
}

// With an address and a whole code straight into that room; with an address alone to that server's rooms.
void JoinScreen::connect(View const& view, Ui& ui)
{
    std::string host;
    std::uint16_t port = 0;
    if (!model::split_address(std::string(trimmed(address_)), host, port)) {
        missing_ = Missing::address;
        ui.focus().set(ui.id("join-address"), true);
        return;
    }
    bool const whole = code_.size() == model::kRoomCodeLetters;
    if (whole && !named(view, ui)) {
        return;
    }
    say_name(view, ui);
    missing_ = Missing::nothing;
    ui.push(model::ConnectTo{host, port});
    if (whole) {
        ui.push(model::AskRoom{model::AskEnterRoom{code_, model::Role::guest}});
    }
}

void JoinScreen::go_in(View const& view, Ui& ui)
{
    if (!trimmed(address_).empty()) {
        connect(view, ui);
        return;
    }
    if (code_.size() < model::kRoomCodeLetters) {
        missing_ = Missing::code;
        ui.focus().set(ui.id("join-code"), true);
        return;
    }
    if (!named(view, ui)) {
        return;
    }
    missing_ = Missing::nothing;
    bool const here = is_connected(view) &&
                      std::ranges::find(view.rooms, code_, &model::RoomCard::code) != view.rooms.end();
    if (here) {
        ui.push(model::AskRoom{model::AskEnterRoom{code_, model::Role::guest}});
    } else {
        ui.push(model::FindRoom{code_});
    }
}

void JoinScreen::become_trainer(View const& view, Ui& ui)
{
    say_name(view, ui);
    std::string const secret(trimmed(secret_));
    if (secret.empty()) {
        ui.focus().set(ui.id("join-secret"), true);
        return;
    }
    wants_console_ = true;
    ui.push(model::AskRoom{model::AskBecomeFacilitator{secret}});
}

void JoinScreen::enter_key(View const& view, Ui& ui)
{
    bool const name = in_field(ui, "join-name"), secret = in_field(ui, "join-secret");
    if (!name && !secret && !in_field(ui, "join-code") && !in_field(ui, "join-address")) {
        return;
    }
    if (!ui.key(Key::enter)) {
        return;
    }
    if (secret) {
        become_trainer(view, ui);
    } else if (name && code_.size() < model::kRoomCodeLetters) {
        if (named(view, ui)) {
            missing_ = Missing::nothing;
            ui.focus().set(ui.id("join-code"), true);
        }
    } else {
        go_in(view, ui);
    }
}

float JoinScreen::trainer(View const& view, Ui& ui, ImVec2 at, float width)
{
    float const high = ui.px(44.0F);
    if (view.facilitator) {
        if (button(ui, ui.id("join-console"), {at.x, at.y, width, high}, ui.tr("join.open_console"))) {
            ui.push(model::ShowScreen{model::Screen::console});
        }
        return high;
    }
    ButtonLook const look = {ButtonKind::quiet, Icon::lock};
    if (button(ui, ui.id("join-trainer"), {at.x, at.y, width, high}, ui.tr("join.trainer"), look)) {
        trainer_open_ = !trainer_open_;
        to_secret_ = trainer_open_;
    } else if (std::exchange(to_secret_, false)) {
        // One frame later: only then the page knows that it has grown, and scrolls there.
        ui.focus().set(ui.id("join-secret"), true);
    }
    if (!trainer_open_) {
        return high;
    }
    float y = at.y + high + ui.px(4.0F);
    y += labelled_field(
        ui, {at.x, y}, width,
        {.name = "join-secret",
         .label = ui.tr("join.secret"),
         .hint = ui.tr("join.secret_hint"),
         .help = ui.tr("join.secret_help"),
         .longest = kLongestSecret,
         .typed = Typed::secret},
        secret_
    );
    y += ui.px(8.0F);
    ButtonLook const run = {.kind = ButtonKind::plain, .key = "Enter", .enabled = !view.waiting};
    if (button(ui, ui.id("join-become"), {at.x, y, width, high}, ui.tr("join.become"), run)) {
        become_trainer(view, ui);
    }
    return y + high - at.y;
}

float JoinScreen::name_field(View const& view, Ui& ui, ImVec2 at, float width)
{
    bool const unnamed = missing_ == Missing::name && trimmed(name_).empty();
    float const used = labelled_field(
        ui, at, width,
        {.name = "join-name",
         .label = ui.tr("settings.name"),
         .hint = ui.tr("settings.name_hint"),
         .help = ui.tr(unnamed ? "join.name_missing" : "join.name_help"),
         .longest = kLongestName,
         .missing = unnamed},
        name_
    );
    if (std::exchange(in_name_, in_field(ui, "join-name")) && !in_name_) {
        say_name(view, ui);
    }
    return used;
}

float JoinScreen::code_field(View const& view, Ui& ui, ImVec2 at, float width, std::string_view help)
{
    std::string const before = code_;
    bool const half = missing_ == Missing::code && code_.size() < model::kRoomCodeLetters;
    float const used = labelled_field(
        ui, at, width,
        {.name = "join-code",
         .label = ui.tr("join.code"),
         .hint = ui.tr("join.code_hint"),
         .help = ui.tr(half ? "join.code_missing" : help),
         .longest = model::kRoomCodeLetters,
         .typed = Typed::code,
         .missing = half},
        code_
    );
    code_ = model::typed_room_code(code_);
    if (code_ != before && !model::room_sought(view).empty()) {
        ui.push(model::FindRoom{}); // another one is meant now
    }
    return used;
}

// Who and where to: one below the other, or side by side where there is little height.
float JoinScreen::typed(View const& view, Ui& ui, ImVec2 at, float width, bool side_by_side)
{
    float const gap = ui.px(12.0F);
    bool const busy = view.waiting && !view.claiming && is_connected(view);
    ButtonLook const look = {.kind = ButtonKind::primary, .key = "Enter", .enabled = !busy};
    auto const go = [&](Rect area) {
        if (button(ui, ui.id("join-go"), area, ui.tr("join.go_in"), look)) {
            go_in(view, ui);
        }
    };
    if (side_by_side) {
        float const button_wide = button_width(ui, ui.tr("join.go_in"), look), code_wide = ui.px(168.0F);
        float const name_wide = width - code_wide - button_wide - 2.0F * gap;
        float const name = name_field(view, ui, at, name_wide);
        float const code = code_field(view, ui, {at.x + name_wide + gap, at.y}, code_wide, "join.code_short");
        float const down = ui.line_height(Type::small_strong) + ui.px(4.0F);
        go({at.x + width - button_wide, at.y + down, button_wide, ui.px(kFieldHeight)});
        return std::max(name, code);
    }
    float y = at.y;
    y += name_field(view, ui, {at.x, y}, width) + gap;
    y += code_field(view, ui, {at.x, y}, width, "join.code_help") + gap;
    go({at.x, y, width, ui.px(48.0F)});
    return y + ui.px(48.0F) - at.y;
}

// What one needs more rarely: a server that is not found; where there is one, its trainer's way in.
float JoinScreen::typed_rarely(View const& view, Ui& ui, ImVec2 at, float width)
{
    if (is_connected(view)) {
        return trainer(view, ui, at, width);
    }
    float const x = at.x, wide = ui.px(112.0F), high = ui.px(kFieldHeight), gap = ui.px(8.0F);
    float y = at.y;
    bool const wrong = missing_ == Missing::address;
    std::string const before = address_;
    y += labelled_field(
        ui, {x, y}, width - gap - wide,
        {.name = "join-address",
         .label = ui.tr("join.address"),
         .hint = ui.tr("join.address_hint"),
         .longest = kLongestAddress},
        address_
    );
    if (address_ != before && wrong) {
        missing_ = Missing::nothing;
    }
    Rect const beside = {x + width - wide, y - high - ui.px(4.0F), wide, high};
    ButtonLook const look = {.enabled = !trimmed(address_).empty()};
    if (button(ui, ui.id("join-connect"), beside, ui.tr("join.connect"), look)) {
        connect(view, ui);
    }
    if (wrong) {
        sign(ui, Sign::warning, {x + ui.px(7.0F), y + ui.px(10.0F)}, ui.px(14.0F));
    }
    float const in = wrong ? ui.px(20.0F) : 0.0F;
    y += ui.paragraph(
        {x + in, y}, width - in, Type::small, wrong ? ui.theme().text : ui.theme().quiet,
        ui.tr(wrong ? "join.address_wrong" : "join.address_help")
    );
    return y - at.y;
}

} // namespace twocircles::client::ui
