// One's own part in a room: name, brief, what nobody else sees; or what the story is about, before there is
// one.
#include "client/ui/screens/briefing_parts.hpp"
#include "client/ui/screens/workshop/lobby.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::ui {

using model::Role;

namespace {

// Those who share the seat with this client.
std::string partners(model::ViewModel const& view, Ui const& ui)
{
    auto const* seat = find_your_seat(view);
    if (seat == nullptr) {
        return {};
    }
    std::vector<int> others = seat->holders;
    std::erase(others, view.lobby->you);
    return names_of(view, ui, others);
}

float seat_held(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    model::Joined const& joined = *view.joined;
    float y = at.y;
    y += who_you_are(view, ui, {at.x, y}, width) + ui.px(16.0F);
    std::string const others = partners(view, ui);
    float const secret = secret_note(
        ui, {at.x, y}, width, ui.tr(others.empty() ? "lobby.secret" : "lobby.secret_shared"), joined.secret
    );
    y += secret > 0.0F ? secret + ui.px(16.0F) : 0.0F;
    if (!others.empty()) {
        y += ui.paragraph(
                 {at.x, y}, width, Type::body, t.influence.ink, ui.tr("lobby.you_share", {{"names", others}})
             ) +
             ui.px(16.0F);
    }
    y += what_counts(view, ui, {at.x, y}, width) + ui.px(12.0F);
    if (joined.role == Role::leading) {
        float const powers = what_you_may_do(view, ui, {at.x, y}, width);
        y += powers > 0.0F ? powers + ui.px(20.0F) : 0.0F;
    }
    y += your_people(view, ui, {at.x, y}, width);
    return y - at.y;
}

float observing(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, ui.tr("lobby.you_observe"));
    y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("lobby.you_observe.hint")) + ui.px(16.0F);
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("group.sheet")) + ui.px(8.0F);
    y += ObserverSheetPanel::tasks(view, ui, {at.x, y}, width);
    return y - at.y;
}

} // namespace

float LobbyScreen::your_name(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    auto const* you = find_you(view);
    std::string const name = you != nullptr ? you->name : view.settings.name;
    if (renaming_) {
        Rect const row = {at.x, at.y, width, ui.px(48.0F)};
        if (name_.draw(ui, row, ui.tr("settings.name_hint"), ui.tr("lobby.save_name"), false)) {
            model::Settings wanted = view.settings;
            wanted.name = name_.sent();
            ui.push(model::ChangeSettings{wanted});
            renaming_ = false;
        }
        return row.h;
    }
    std::string const& change = ui.tr("lobby.change_name");
    ButtonLook const look = {ButtonKind::quiet, std::nullopt, "E", true, 0};
    float const wide = button_width(ui, change, look), inner = width - wide - ui.px(12.0F);
    std::string const line = ui.tr("lobby.here_as", {{"name", name}});
    float const text = ui.height_of(Type::body_strong, line, inner), height = std::max(text, ui.px(40.0F));
    ui.paragraph({at.x, at.y + (height - text) / 2.0F}, inner, Type::body_strong, t.text, line);
    if (button(
            ui, ui.id("change-name"),
            {at.x + width - wide, at.y + (height - ui.px(40.0F)) / 2.0F, wide, ui.px(40.0F)}, change, look
        )) {
        rename(view);
    }
    return height;
}

// What the story is about; or the seat one looks at, with its brief in full.
float LobbyScreen::story(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y = at.y;
    auto const& seats = view.lobby->seats;
    if (view.joined->role == Role::guest && looked_at_ >= 0 && looked_at_ < static_cast<int>(seats.size())) {
        auto const& seat = seats[static_cast<std::size_t>(looked_at_)];
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, seat.name);
        y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, seat.title) + ui.px(8.0F);
        y += ui.paragraph({at.x, y}, width, Type::body, t.text, seat.brief);
        return y - at.y;
    }
    model::ScenarioCard const& scenario = view.joined->scenario;
    y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, scenario.title) + ui.px(4.0F);
    if (!scenario.setting.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body_italic, t.quiet, scenario.setting) + ui.px(8.0F);
    }
    y += ui.paragraph({at.x, y}, width, Type::body, t.text, scenario.summary);
    return y - at.y;
}

void LobbyScreen::part(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    ScrollArea scroll(ui, "part", {area.x - ui.px(8.0F), area.y, area.w + ui.px(8.0F), area.h});
    float const x = scroll.top().x + ui.px(8.0F), width = scroll.width() - ui.px(8.0F);
    float y = scroll.top().y + ui.px(4.0F);
    y += your_name(view, ui, {x, y}, width) + ui.px(16.0F);
    switch (view.joined->role) {
    case Role::leading:
    case Role::follower:
        y += seat_held(view, ui, {x, y}, width);
        break;
    case Role::observer:
        y += observing(view, ui, {x, y}, width) + ui.px(20.0F);
        y += story(view, ui, {x, y}, width);
        break;
    case Role::facilitator:
        y += ui.paragraph({x, y}, width, Type::lead_strong, t.text, ui.tr("lobby.you_run")) + ui.px(16.0F);
        y += story(view, ui, {x, y}, width);
        break;
    default:
        y += ui.paragraph({x, y}, width, Type::lead_strong, t.text, ui.tr("lobby.no_seat"));
        y += ui.paragraph({x, y}, width, Type::body, t.quiet, ui.tr("lobby.no_seat.hint")) + ui.px(20.0F);
        y += story(view, ui, {x, y}, width);
        break;
    }
    scroll.end(y + ui.px(8.0F));
}

} // namespace twocircles::client::ui
