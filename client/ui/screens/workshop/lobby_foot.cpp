// The foot of the lobby: what everybody waits for, and what one can do about it.
#include "client/ui/screens/workshop/lobby.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;

namespace {

// This client may begin the story: it leads, and nobody runs the room.
bool may_begin(model::ViewModel const& view)
{
    return view.joined->role == Role::leading && view.state.phase == Phase::briefing &&
           view.state.wait == model::Wait::start && view.state.you_are_waited_for;
}

std::string status(model::ViewModel const& view, Ui const& ui)
{
    auto const& state = view.state;
    bool const seated = has_seat(view);
    if (view.beginning) {
        return ui.tr("lobby.beginning");
    }
    if (state.phase == Phase::ended) {
        return ui.tr("lobby.over");
    }
    if (state.phase != Phase::briefing) {
        std::string text = ui.tr("lobby.runs");
        if (state.paused) {
            text = ui.tr("group.paused", {{"reason", state.pause_reason}});
        }
        return seated ? text : text + " " + ui.tr("lobby.runs.seat");
    }
    if (may_begin(view)) {
        return ui.tr("lobby.you_begin");
    }
    if (state.wait != model::Wait::start) {
        return {};
    }
    if (state.waiting_for.empty()) {
        return ui.tr("lobby.nobody_leads");
    }
    std::string names;
    for (auto const& name : state.waiting_for) {
        names += (names.empty() ? "" : ", ") + name;
    }
    return ui.tr("lobby.waits", {{"names", names}});
}

constexpr float kGap = 8.0F;

} // namespace

std::vector<LobbyScreen::Offer> LobbyScreen::offers(model::ViewModel const& view, Ui const& ui)
{
    std::vector<Offer> list;
    Role const role = view.joined->role;
    bool const begun = view.state.phase != Phase::briefing;
    if (has_seat(view)) {
        list.push_back({Deed::leave_seat, ui.tr("lobby.leave_seat"), "L"});
    } else if (role == Role::observer) {
        list.push_back({Deed::leave_seat, ui.tr("lobby.stop_observing"), "L"});
    }
    if (role == Role::guest || has_seat(view)) {
        list.push_back({Deed::observe, ui.tr("lobby.observe"), "O"});
    }
    if (role == Role::guest) {
        list.push_back({Deed::needed, ui.tr("lobby.needed"), "Enter", true});
    } else if (role == Role::observer) {
        list.push_back({Deed::needed, ui.tr("lobby.needed"), "N"});
    }
    if (may_begin(view)) {
        list.push_back({Deed::begin, ui.tr("briefing.begin"), "Enter", true});
    } else if (role == Role::facilitator || (begun && role != Role::guest)) {
        list.push_back({Deed::to_story, ui.tr("lobby.to_story"), "Enter", true});
    }
    return list;
}

namespace {

// Keys that do not fit are left out, but still work.
float buttons_width(Ui const& ui, auto const& offers, bool caps)
{
    float width = 0.0F;
    for (auto const& offer : offers) {
        ButtonLook const look = {
            offer.first ? ButtonKind::primary : ButtonKind::plain, std::nullopt,
            caps || offer.first ? offer.key : std::string_view(), true, 0};
        width += (width > 0.0F ? ui.px(kGap) : 0.0F) + button_width(ui, offer.label, look);
    }
    return width;
}

// The status stands beside the buttons where it has room, else above them.
bool side_by_side(float width, float buttons, Ui const& ui)
{
    return width - buttons >= ui.px(260.0F);
}

} // namespace

float LobbyScreen::foot_height(model::ViewModel const& view, Ui const& ui, float width)
{
    float const buttons = buttons_width(ui, offers(view, ui), true);
    std::string const text = status(view, ui);
    if (side_by_side(width, buttons, ui)) {
        float const words = ui.height_of(Type::body, text, width - buttons - ui.px(24.0F));
        return std::max(words, ui.px(48.0F)) + ui.px(24.0F);
    }
    return ui.height_of(Type::body, text, width) + ui.px(48.0F + 8.0F + 16.0F);
}

void LobbyScreen::carry_out(Ui& ui, Deed deed)
{
    switch (deed) {
    case Deed::leave_seat:
        ui.push(model::AskRoom{model::AskTakeSeat{Role::guest, 0}});
        break;
    case Deed::observe:
        ui.push(model::AskRoom{model::AskTakeSeat{Role::observer, 0}});
        break;
    case Deed::needed:
        ui.push(model::AskRoom{model::AskTakeSeat{Role::unknown, 0}});
        break;
    case Deed::begin:
        ui.push(model::BeginGame{});
        break;
    case Deed::to_story:
        ui.push(model::ShowScreen{model::Screen::play});
        break;
    }
}

void LobbyScreen::foot(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    auto const list = offers(view, ui);
    std::string const text = status(view, ui);
    float const wanted = buttons_width(ui, list, true);
    bool const beside = side_by_side(area.w, wanted, ui);
    if (beside) {
        float const inner = area.w - wanted - ui.px(24.0F);
        float const height = ui.height_of(Type::body, text, inner);
        ui.paragraph({area.x, area.centre().y - height / 2.0F}, inner, Type::body, t.text, text);
    } else {
        area.take_top(ui.px(8.0F));
        area.take_top(ui.paragraph(area.min(), area.w, Type::body, t.text, text));
        area.take_bottom(ui.px(8.0F));
    }
    bool const caps = wanted <= area.w;
    float x = area.right() - buttons_width(ui, list, caps);
    float const y = beside ? area.centre().y - ui.px(24.0F) : area.bottom() - ui.px(48.0F);
    for (auto const& offer : list) {
        ButtonLook const look = {
            offer.first ? ButtonKind::primary : ButtonKind::plain, std::nullopt,
            caps || offer.first ? offer.key : std::string_view(), !view.waiting && !view.beginning, 0};
        float const wide = button_width(ui, offer.label, look);
        bool pressed = button(
            ui, ui.id("lobby-deed", static_cast<int>(offer.deed)), {x, y, wide, ui.px(48.0F)}, offer.label,
            look
        );
        Key const letter = offer.deed == Deed::leave_seat ? Key::l
                           : offer.deed == Deed::observe  ? Key::o
                           : offer.deed == Deed::needed   ? Key::n
                                                          : Key::none;
        if (look.enabled) {
            pressed |= letter != Key::none && ui.key(letter);
            pressed |= offer.first && ui.key(Key::enter);
        }
        if (pressed) {
            carry_out(ui, offer.deed);
        }
        x += wide + ui.px(kGap);
    }
}

} // namespace twocircles::client::ui
