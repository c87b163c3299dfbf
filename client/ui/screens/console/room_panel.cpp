#include "client/ui/screens/console/room_panel.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/overview_words.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

using model::RoomOverview;

namespace {

// What wants an answer, over the full width: places asked back, and what is wrong.
float demands(Ui& ui, RoomOverview const& room, double waited, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const pad = ui.px(12.0F);
    for (auto const& claim : room.claims) {
        std::string const words = ui.tr("console.claims_place", {{"name", claim.name}, {"from", claim.from}});
        std::string const &yes = ui.tr("console.claim_yes"), &no = ui.tr("console.claim_no");
        bool const first = &claim == &room.claims.front(); // the keys answer the one that has waited longest
        ActionLook const yes_look = {.key = first ? "E" : "", .strong = true};
        ActionLook const no_look = {.key = first ? "Z" : ""};
        float const yes_wide = action_width(ui, yes, yes_look), no_wide = action_width(ui, no, no_look);
        float const buttons = yes_wide + no_wide + ui.px(8.0F);
        bool const below = buttons > width * 0.35F;
        float const inner = width - 2.0F * pad - (below ? 0.0F : buttons + ui.px(12.0F));
        float const text = ui.height_of(Type::body_strong, words, inner);
        float const high = ui.px(kActionHeight);
        float const height = (below ? text + ui.px(8.0F) + high : std::max(text, high)) + 2.0F * pad;
        card(ui.draw(), {at.x, y, width, height}, t.raised, ui.px(12.0F));
        float const down = below ? pad : (height - text) / 2.0F;
        ui.paragraph({at.x + pad, y + down}, inner, Type::body_strong, t.influence.ink, words);
        Rect place = {at.x + pad, y + height - pad - high, width - 2.0F * pad, high};
        if (!below) {
            place = place.take_right(buttons);
        }
        auto const number = static_cast<int>(claim.claim);
        bool given = action(ui, ui.id("claim-yes", number), place.take_left(yes_wide), yes, yes_look);
        place.take_left(ui.px(8.0F));
        bool refused = action(ui, ui.id("claim-no", number), place.take_left(no_wide), no, no_look);
        given |= first && ui.key(Key::e);
        refused |= first && ui.key(Key::z);
        if (given || refused) {
            ui.push(model::AskRoom{model::AskSteer{room.code, model::SteerAnswerClaim{claim.claim, given}}});
        }
        y += height + ui.px(8.0F);
    }
    for (auto const& need : needs_of(ui, room, waited)) {
        if (need.kind == Need::Kind::claim) {
            continue;
        }
        Colour const ink = ink_of(t, need.kind);
        float const sign = ui.px(24.0F);
        icon(ui.draw(), icon_of(need.kind), {at.x + ui.px(8.0F), y + ui.px(12.0F)}, ui.px(17.0F), ink);
        y += ui.paragraph({at.x + sign, y}, width - sign, Type::body_strong, ink, need.text) + ui.px(4.0F);
    }
    return y - at.y;
}

// Morale, risk-taking, loyalty with their names, and the score.
float meters(Ui& ui, RoomOverview const& room, ImVec2 at, float width)
{
    constexpr std::array kMeters = {
        model::Measure::morale, model::Measure::risk_taking, model::Measure::loyalty};
    Theme const& t = ui.theme();
    int const columns = width > ui.px(560.0F) ? 4 : 2;
    float const line = ui.px(30.0F), gap = ui.px(20.0F);
    for (int i = 0; i < 4; ++i) {
        Rect const strip = {at.x, at.y + line * static_cast<float>(i / columns), width, line};
        Rect place = cell(strip, i % columns, columns, gap);
        bool const score = i == 3;
        auto const measure = score ? model::Measure::morale : kMeters[static_cast<std::size_t>(i)];
        Hue const hue = score ? Hue{t.quiet, t.text} : hue_of(t, measure);
        double const value = score ? room.score : room.team[static_cast<std::size_t>(i)];
        icon(
            ui.draw(), score ? Icon::star : icon_of(measure), {place.x + ui.px(8.0F), place.centre().y},
            ui.px(16.0F), hue.fill
        );
        place.take_left(ui.px(22.0F));
        Rect const number = place.take_right(ui.width_of(Type::body_strong, "100"));
        ui.text_in(number, Type::body_strong, hue.ink, whole(value), Align::right);
        place.take_right(ui.px(8.0F));
        std::string const name = score ? ui.tr("console.score") : name_of(ui, measure);
        float const named = ui.width_of(Type::small, name);
        if (named + ui.px(28.0F) <= place.w) {
            ui.text_in(place.take_left(named), Type::small, t.quiet, name);
            place.take_left(ui.px(8.0F));
        }
        level(ui, around(place.centre(), place.w, ui.px(6.0F)), static_cast<float>(value), hue.fill);
    }
    return line * (columns == 4 ? 1.0F : 2.0F);
}

float all_head(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    int people = 0, begun = 0;
    for (auto const& room : view.console->rooms) {
        people += room.present;
        begun += room.phase != model::Phase::briefing ? 1 : 0;
    }
    auto const rooms = static_cast<int>(view.console->rooms.size());
    float y = at.y;
    ui.text({at.x, y}, Type::title, t.text, ui.tr("console.all_rooms"));
    y += ui.line_height(Type::title) + ui.px(4.0F);
    std::string const counts = ui.strings().count("console.rooms", rooms) + ", " +
                               ui.strings().count("scenarios.people", people) + ", " +
                               ui.strings().count("console.begun", begun);
    y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, counts);
    y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("console.all_note"));
    return y - at.y;
}

} // namespace

float room_head(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width)
{
    auto const* room = desk.room(view);
    if (room == nullptr) {
        return all_head(view, ui, at, width);
    }
    Theme const& t = ui.theme();
    float y = at.y;
    Rect head = {at.x, y, width, ui.line_height(Type::display)};
    double const left = model::seconds_left(view, *room, ui.now());
    std::string const time = time_of(left);
    if (!time.empty()) {
        Colour const ink = left < 10.0 && !room->paused ? t.influence.ink : t.text;
        ui.text_in(head.take_right(ui.width_of(Type::title, time)), Type::title, ink, time, Align::right);
        Rect const sign = head.take_right(ui.px(34.0F));
        icon(
            ui.draw(), room->paused ? Icon::pause : Icon::clock, {sign.x + ui.px(16.0F), sign.centre().y},
            ui.px(22.0F), room->paused ? t.influence.ink : t.quiet
        );
        head.take_right(ui.px(12.0F));
    }
    float const code = ui.width_of(Type::display, room->code);
    ui.text_in(head.take_left(code), Type::display, t.text, room->code);
    head.take_left(ui.px(18.0F));
    if (head.w > ui.px(90.0F)) {
        // Two lines beside the code, a little lower to sit on its feet.
        float const high = ui.line_height(Type::body_strong) + ui.line_height(Type::small);
        float line = head.y + (head.h - high) / 2.0F;
        line += ui.paragraph_up_to({head.x, line}, head.w, 1, Type::body_strong, t.text, room->name);
        ui.paragraph_up_to({head.x, line}, head.w, 1, Type::small, t.quiet, room->title);
        y += head.h;
    } else {
        y += head.h;
        y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, room->name);
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, room->title);
    }
    y += ui.px(8.0F);
    y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, situation_of(ui, *room));
    std::string const standing = standing_of(ui, *room);
    if (!standing.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, standing);
    }
    std::string const waiting = waiting_of(ui, *room);
    if (!waiting.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.text, waiting);
    }
    y += ui.px(6.0F);
    y += demands(ui, *room, desk.waited(room->code, ui.now()), {at.x, y}, width);
    if (!room->followers.empty()) {
        y += meters(ui, *room, {at.x, y}, width);
    }
    return y - at.y;
}

void room_panel(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area)
{
    float const side = ui.px(ui.logical_width() < 900.0F ? 12.0F : 24.0F);
    area.take_left(side);
    area.take_right(ui.px(6.0F));
    ScrollArea scroll(ui, "panel", area);
    float const edge = ui.px(4.0F);
    float const x = scroll.top().x + edge, width = scroll.width() - 2.0F * edge;
    float y = scroll.top().y + ui.px(4.0F);
    y += room_head(view, ui, desk, {x, y}, width) + ui.px(12.0F);
    y += room_actions(view, ui, desk, {x, y}, width) + ui.px(16.0F);
    y += room_members(view, ui, desk, {x, y}, width);
    scroll.end(y + ui.px(12.0F));
}

} // namespace twocircles::client::ui
