// Sheets that put something into the story: an event, or a line of somebody whom a script plays.
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kText = 500, kSpoken = 240;

// Events can be injected into all rooms only where they mean the same everywhere.
model::RoomOverview const* whose_events(model::ViewModel const& view, Desk const& desk)
{
    if (!desk.all()) {
        return desk.room(view);
    }
    auto const& rooms = view.console->rooms;
    auto const first = std::ranges::find(rooms, std::string(), &model::RoomOverview::problem);
    if (first == rooms.end()) {
        return nullptr;
    }
    bool const same = std::ranges::all_of(rooms, [&](model::RoomOverview const& room) {
        return !room.problem.empty() || room.scenario == first->scenario;
    });
    return same ? &*first : nullptr;
}

} // namespace

void inject_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    SheetPage page(ui, desk, area, ui.tr("console.do.inject"), where);
    int const digit = ui.digit();
    auto const* room = whose_events(view, desk);
    bool const can =
        room != nullptr && room->phase != model::Phase::briefing && room->phase != model::Phase::ended;
    std::optional<model::Steer> wanted;
    // First, because there may be more events than fit.
    if (page.write(
            ui.id("free-text"), desk.text, {ui.tr("console.free_text_hint"), ui.tr("console.send"), kText}
        )) {
        wanted = model::SteerFreeText{desk.text};
    }
    page.over(ui.tr("console.events"));
    if (room == nullptr) {
        page.say(ui.tr("console.no_common_events"));
    } else if (room->events.empty()) {
        page.say(ui.tr("console.no_events"));
    } else if (!can && !desk.all()) {
        page.say(ui.tr("console.events_later"));
    }
    if (room != nullptr) {
        int number = 0;
        for (auto const& event : room->events) {
            ++number;
            bool const fired = !desk.all() && event.fired;
            OptionLook look = {number, event.title.empty() ? event.text : event.title, {}, can || desk.all()};
            look.note = fired ? ui.tr("console.has_happened") : event.title.empty() ? "" : event.text;
            if (fired) {
                look.sign = Icon::check;
            }
            if (page.choose(ui.id("event", number), look, digit)) {
                wanted = model::SteerInject{event.event};
            }
        }
    }
    page.end(page.y);
    if (wanted) {
        desk.steer(ui, *wanted);
        desk.close();
    }
}

void speak_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    SheetPage page(ui, desk, area, ui.tr("console.do.speak"), where);
    auto const* room = desk.room(view);
    std::vector<model::PersonName> voices;
    if (room != nullptr) {
        std::ranges::copy_if(room->followers, std::back_inserter(voices), [](model::PersonName const& one) {
            return one.scripted && !one.gone;
        });
    }
    auto const chosen = std::ranges::find(voices, desk.follower, &model::PersonName::follower);
    bool sent = false;
    if (chosen == voices.end()) {
        desk.follower = voices.size() == 1 ? voices.front().follower : model::kNobody;
        page.say(ui.tr("console.speak_note"));
        int const digit = ui.digit();
        int number = 0;
        for (auto const& voice : voices) {
            ++number;
            if (page.choose(ui.id("voice", number), {.number = number, .label = voice.name}, digit)) {
                desk.follower = voice.follower;
                ui.focus().set(ui.id("spoken"), false);
            }
        }
    } else {
        if (desk.take_fresh()) {
            ui.focus().set(ui.id("spoken"), false);
        }
        page.say(ui.tr("console.speaks", {{"name", chosen->name}}));
        sent = page.write(
            ui.id("spoken"), desk.text, {ui.tr("console.speak_hint"), ui.tr("console.say"), kSpoken}
        );
    }
    page.end(page.y);
    if (sent) {
        desk.steer(ui, model::SteerSpeakAs{desk.follower, desk.text});
        desk.close();
    }
}

} // namespace twocircles::client::ui
