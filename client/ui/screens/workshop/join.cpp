#include "client/ui/screens/workshop/join.hpp"

#include "client/ui/screens/page.hpp"
#include "client/ui/screens/workshop/network_parts.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

constexpr double kAskRoomsEvery = 2.0; // seconds: the list of rooms is asked for, nobody sends it
constexpr double kSeekPatience = 6.0;  // until it is said what to do about a room that does not turn up

} // namespace

bool on_a_server(model::ViewModel const& view)
{
    return !view.practice && !view.server_address.empty();
}

bool is_connected(model::ViewModel const& view)
{
    return on_a_server(view) && view.link == model::LinkStatus::up;
}

void JoinScreen::entered(View const& view, Ui& ui)
{
    name_ = said_name_ = view.settings.name;
    code_ = model::room_sought(view);
    secret_.clear();
    was_there_.clear();
    sought_.clear();
    missing_ = Missing::nothing;
    entered_at_ = asked_rooms_at_ = ui.now();
    fresh_ = true;
    in_name_ = trainer_open_ = to_secret_ = wants_console_ = false;
    ui.push(model::LookForServers{true});
    if (is_connected(view)) {
        ui.push(model::AskRoom{model::AskRooms{}});
    }
}

void JoinScreen::left(Ui& ui)
{
    ui.push(model::LookForServers{false});
}

void JoinScreen::leave_server(Ui& ui) const
{
    ui.push(model::PractiseHere{});
    ui.push(model::ShowScreen{model::Screen::join});
}

void JoinScreen::go_home(View const& view, Ui& ui)
{
    say_name(view, ui);
    // Home needs the server inside; one that is hosted for others is as good.
    if (on_a_server(view) || view.link != model::LinkStatus::up) {
        ui.push(model::PractiseHere{});
    } else {
        ui.push(model::ShowScreen{model::Screen::home});
    }
}

void JoinScreen::keep_rooms_fresh(View const& view, Ui& ui)
{
    if (!is_connected(view) || view.waiting || ui.now() - asked_rooms_at_ < kAskRoomsEvery) {
        return;
    }
    asked_rooms_at_ = ui.now();
    ui.push(model::AskRoom{model::AskRooms{}});
}

// Connecting, cut off, looking, waiting: where people look first, with what they can do about it.
float JoinScreen::standing(View const& view, Ui& ui, ImVec2 at, float width)
{
    int pressed = -1;
    float const gap = ui.px(16.0F);
    auto const again = Deed{"join-again", ui.tr("join.try_again"), ButtonKind::primary};
    auto const leave = Deed{"join-leave", ui.tr("join.leave_server")};
    auto const elsewhere = Deed{"join-leave", ui.tr("join.elsewhere")};
    if (on_a_server(view) && view.link == model::LinkStatus::connecting) {
        std::array const deeds = {leave};
        std::string const heading = ui.tr("join.connecting", {{"address", view.server_address}});
        float const used = told_card(ui, at, width, {Sign::busy, heading, {}, deeds}, pressed);
        if (pressed == 0) {
            leave_server(ui);
        }
        return used + gap;
    }
    if (on_a_server(view) && view.link == model::LinkStatus::lost) {
        std::array const deeds = {again, elsewhere};
        std::string const heading = ui.tr("join.no_connection", {{"address", view.server_address}});
        std::string text = view.link_reason + "\n" + ui.tr("join.no_connection_help");
        if (view.link_retrying) {
            text += "\n" + ui.tr("join.retrying");
        }
        float const used = told_card(ui, at, width, {Sign::bad, heading, text, deeds}, pressed);
        if (pressed == 0) {
            ui.push(model::Reconnect{});
        } else if (pressed == 1) {
            leave_server(ui);
        }
        return used + gap;
    }
    if (!model::room_sought(view).empty()) {
        if (sought_ != model::room_sought(view)) {
            sought_ = model::room_sought(view);
            sought_since_ = ui.now();
        }
        bool const long_ago = ui.now() - sought_since_ > kSeekPatience;
        std::array const deeds = {Deed{"join-stop", ui.tr("join.stop_looking")}};
        std::string const heading =
            ui.tr(long_ago ? "join.not_found" : "join.looking_for", {{"code", model::room_sought(view)}});
        std::string const& text = ui.tr(long_ago ? "join.not_found_help" : "join.looking_for_help");
        float const used =
            told_card(ui, at, width, {long_ago ? Sign::warning : Sign::busy, heading, text, deeds}, pressed);
        if (pressed == 0) {
            ui.push(model::FindRoom{});
        }
        return used + gap;
    }
    sought_.clear();
    if (view.claiming) {
        std::string name;
        for (auto const& room : view.rooms) {
            for (auto const& member : room.absent) {
                if (room.code == view.claiming->room_code && member.member == view.claiming->member) {
                    name = member.name;
                }
            }
        }
        std::string const heading =
            ui.tr("join.claiming", {{"name", name}, {"code", view.claiming->room_code}});
        return told_card(ui, at, width, {Sign::busy, heading, ui.tr("join.claiming_help")}, pressed) + gap;
    }
    if (is_connected(view) && view.waiting) {
        return told_card(ui, at, width, {Sign::busy, ui.tr("join.one_moment"), {}}, pressed) + gap;
    }
    return 0.0F;
}

float JoinScreen::lists(View const& view, Ui& ui, ImVec2 at, float width)
{
    float y = at.y;
    if (is_connected(view)) {
        y += rooms(view, ui, {at.x, y}, width);
    }
    y += places(view, ui, {at.x, y}, width);
    y += servers(view, ui, {at.x, y}, width);
    return y - at.y;
}

void JoinScreen::two_columns(View const& view, Ui& ui, Page const& frame)
{
    float const gap = ui.px(40.0F), left = ui.px(336.0F), right = frame.column - left - gap;
    float const edge = ui.px(4.0F); // room for the ring round what the keyboard is on
    auto const fields = [&](float x, float y) {
        typed_height_ = typed(view, ui, {x, y}, left, false) + ui.px(24.0F);
        typed_height_ += typed_rarely(view, ui, {x, y + typed_height_}, left);
    };
    auto const rest = [&](float x, float y) {
        float const used = standing(view, ui, {x, y}, right);
        return y + used + lists(view, ui, {x, y + used}, right);
    };
    // The fields stay where they are while the lists scroll, if the window is high enough for them.
    if (typed_height_ > 0.0F && typed_height_ + 2.0F * edge <= frame.content.h) {
        fields(frame.margin, frame.content.y + edge);
        float const aside = ui.px(8.0F), x = frame.margin + left + gap - aside;
        float const lane = ui.px(16.0F); // for the scroll bar
        ScrollArea scroll(ui, "join", {x, frame.content.y, right + aside + lane, frame.content.h});
        scroll.end(rest(scroll.top().x + aside, scroll.top().y + edge) + ui.px(24.0F));
        return;
    }
    ScrollArea scroll(ui, "join", frame.content);
    float const x = scroll.top().x + frame.margin, y = scroll.top().y + edge;
    fields(x, y);
    scroll.end(std::max(rest(x + left + gap, y), y + typed_height_) + ui.px(24.0F));
}

void JoinScreen::one_column(View const& view, Ui& ui, Page const& frame)
{
    ScrollArea scroll(ui, "join", frame.content);
    float const width = frame.column - ui.px(16.0F), gap = ui.px(20.0F);
    float const x = scroll.top().x + frame.margin;
    float y = scroll.top().y + ui.px(4.0F);
    y += standing(view, ui, {x, y}, width);
    y += typed(view, ui, {x, y}, width, true) + gap;
    y += lists(view, ui, {x, y}, width) + gap;
    y += typed_rarely(view, ui, {x, y}, width);
    scroll.end(y + ui.px(24.0F));
}

void JoinScreen::draw(View const& view, Ui& ui)
{
    if (std::exchange(fresh_, false)) {
        // At once to where the next letter belongs.
        ui.focus().set(ui.id(name_.empty() ? "join-name" : "join-code"), false);
    }
    if (wants_console_ && view.facilitator) {
        ui.push(model::ShowScreen{model::Screen::console});
    }
    if (!view.notice.empty()) {
        wants_console_ = false;
    }
    Page const frame = page(ui, ui.tr("join.title"), 1120.0F);
    {
        float const head = frame.content.y,
                    wanted = button_width(ui, ui.tr("home.settings"), {ButtonKind::quiet});
        Rect const area = {
            frame.margin + frame.column - wanted, (head - ui.px(40.0F)) / 2.0F, wanted, ui.px(40.0F)};
        if (button(ui, ui.id("join-settings"), area, ui.tr("home.settings"), {ButtonKind::quiet})) {
            say_name(view, ui);
            ui.push(model::ShowScreen{model::Screen::settings});
        }
    }
    keep_rooms_fresh(view, ui);
    if (ui.logical_width() > 900.0F) {
        two_columns(view, ui, frame);
    } else {
        one_column(view, ui, frame);
    }
    enter_key(view, ui);
    if (frame.back) {
        go_home(view, ui);
    }
}

} // namespace twocircles::client::ui
