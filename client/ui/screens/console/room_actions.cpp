// What can be done to the selection, each with one click or one key; what needs words or a choice opens a
// sheet.
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/room_panel.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace twocircles::client::ui {

using model::Phase;
using model::RoomOverview;

namespace {

struct Deed
{
    char const* name; // of the strings: console.do.<name>
    Key key;
    char const* cap;
    bool enabled = true;
    std::function<void()> work;
    std::optional<bool> on = std::nullopt;
    bool strong = false;
};

using Deeds = std::vector<Deed>;

bool any(model::ViewModel const& view, Desk const& desk, std::function<bool(RoomOverview const&)> const& is)
{
    if (auto const* room = desk.room(view)) {
        return !broken(*room) && is(*room);
    }
    auto const& rooms = view.console->rooms;
    return std::ranges::any_of(rooms, [&](RoomOverview const& room) { return !broken(room) && is(room); });
}

bool all(model::ViewModel const& view, Desk const& desk, std::function<bool(RoomOverview const&)> const& is)
{
    return any(view, desk, [](RoomOverview const&) { return true; }) &&
           !any(view, desk, [&](RoomOverview const& room) { return !is(room); });
}

bool running(RoomOverview const& room)
{
    return room.phase != Phase::briefing && room.phase != Phase::ended;
}

bool asking(RoomOverview const& room)
{
    return room.phase == Phase::deciding || room.phase == Phase::reacting;
}

// The clock and the story.
void story_deeds(model::ViewModel const& view, Ui& ui, Desk& desk, Deeds& deeds)
{
    auto const is = [&](auto const& test) { return any(view, desk, test); };
    auto const does = [&ui, &desk](model::Steer what) {
        return [&ui, &desk, what = std::move(what)] { desk.steer(ui, what); };
    };
    auto const opens = [&ui, &desk](Sheet sheet) { return [&ui, &desk, sheet] { desk.open(ui, sheet); }; };
    bool const to_begin = is([](RoomOverview const& room) { return room.phase == Phase::briefing; });
    bool const goes = is([](RoomOverview const& room) { return running(room) && !room.paused; });
    bool const runs = is(running), asks = is(asking);
    bool const timed = is([](RoomOverview const& room) { return asking(room) && room.has_limit; });
    bool const paused =
        all(view, desk, [](RoomOverview const& room) { return room.paused || !running(room); });
    // They share a place; with rooms of both kinds selected, both can be done.
    if (to_begin) {
        deeds.push_back({"start", Key::s, "S", true, does(model::SteerStart{}), std::nullopt, true});
    }
    if (runs && paused) {
        deeds.push_back({"resume", Key::p, "P", true, does(model::SteerPause{false, {}}), std::nullopt, true}
        );
    } else if (runs || !to_begin) {
        deeds.push_back({"pause", Key::p, "P", runs, opens(Sheet::pause)});
    }
    deeds.push_back({"more_30", Key::t, "T", timed, does(model::SteerTime{30, false})});
    deeds.push_back({"more_60", Key::y, "Y", timed, does(model::SteerTime{60, false})});
    deeds.push_back({"time_over", Key::n, "N", asks, does(model::SteerTime{0, true})});
    deeds.push_back({"go_on", Key::g, "G", goes, does(model::SteerGoOn{})});
    deeds.push_back(
        {"send_back", Key::k, "K", is([](RoomOverview const& room) { return room.can_send_back; }),
         does(model::SteerSendBack{})}
    );
    deeds.push_back(
        {"undo", Key::u, "U", is([](RoomOverview const& room) { return room.can_undo_send_back; }),
         does(model::SteerUndoSendBack{})}
    );
    deeds.push_back({"bookmark", Key::b, "B", true, opens(Sheet::bookmark)});
    deeds.push_back({"inject", Key::i, "I", true, opens(Sheet::inject)});
    auto const voices = [](RoomOverview const& room) {
        return room.phase != Phase::ended &&
               std::ranges::any_of(room.followers, [](model::PersonName const& person) {
                   return person.scripted && !person.gone;
               });
    };
    deeds.push_back({"speak", Key::v, "V", !desk.all() && is(voices), opens(Sheet::speak)});
    deeds.push_back({"tell", Key::m, "M", true, opens(Sheet::tell)});
}

// The room itself.
void room_deeds(model::ViewModel const& view, Ui& ui, Desk& desk, Deeds& deeds)
{
    auto const every = [&](auto const& test) { return all(view, desk, test); };
    auto const opens = [&ui, &desk](Sheet sheet) { return [&ui, &desk, sheet] { desk.open(ui, sheet); }; };
    auto const* room = desk.room(view);
    bool const locked = every([&](RoomOverview const& one) { return desk.settings(one).locked; });
    bool const dark = every([&](RoomOverview const& one) { return desk.screening(one).blank; });
    bool const people = every([&](RoomOverview const& one) { return desk.screening(one).people; });
    auto const guests = [](RoomOverview const& one) {
        return one.phase != Phase::ended && std::ranges::any_of(one.members, [](model::MemberCard const& m) {
                   return m.role == model::Role::guest && m.present;
               });
    };
    deeds.push_back({"fill", Key::f, "F", any(view, desk, guests), [&] {
                         desk.steer(ui, model::SteerFillSeats{});
                     }});
    deeds.push_back(
        {"lock", Key::l, "L", true,
         [&view, &ui, &desk, locked] {
             desk.change(view, ui, [&](model::RoomSettings& s) { s.locked = !locked; });
         },
         locked}
    );
    deeds.push_back(
        {"dark", Key::d, "D", true,
         [&view, &ui, &desk, dark] { desk.show(view, ui, [&](Screening& s) { s.blank = !dark; }); }, dark}
    );
    deeds.push_back(
        {"people", Key::x, "X", true,
         [&view, &ui, &desk, people] { desk.show(view, ui, [&](Screening& s) { s.people = !people; }); },
         people}
    );
    deeds.push_back({"compare", Key::j, "J", true, opens(Sheet::compare)});
    deeds.push_back({"chat", Key::c, "C", room != nullptr, opens(Sheet::chat)});
    deeds.push_back({"rules", Key::r, "R", true, opens(Sheet::rules)});
    // What there is to watch in a room that is over is its debrief.
    bool const over = room != nullptr && room->phase == Phase::ended;
    deeds.push_back(
        {over ? "debrief" : "watch", Key::w, "W", room != nullptr,
         [&ui, &desk, over] {
             ui.push(model::AskRoom{model::AskEnterRoom{desk.code(), model::Role::facilitator}});
             if (over) {
                 ui.push(model::SeeDebrief{});
             }
         },
         std::nullopt, over}
    );
}

} // namespace

float room_actions(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width)
{
    Deeds deeds;
    auto const* room = desk.room(view);
    if (room == nullptr || !broken(*room)) {
        story_deeds(view, ui, desk, deeds);
        room_deeds(view, ui, desk, deeds);
    }
    deeds.push_back({"finish", Key::q, "Q", true, [&ui, &desk] { desk.open(ui, Sheet::finish); }});
    auto const look_of = [](Deed const& deed) {
        return ActionLook{deed.cap, deed.enabled, deed.strong, deed.on};
    };
    auto const words = [&](Deed const& deed) { return ui.tr(std::string("console.do.") + deed.name); };
    float widest = 0.0F;
    for (auto const& deed : deeds) {
        widest = std::max(widest, action_width(ui, words(deed), look_of(deed)));
    }
    float const gap = ui.px(6.0F), high = ui.px(kActionHeight);
    int const columns = std::clamp(static_cast<int>((width + gap) / (widest + gap)), 1, 5);
    int place = 0;
    for (auto const& deed : deeds) {
        Rect const strip = {at.x, at.y + static_cast<float>(place / columns) * (high + gap), width, high};
        bool pressed = action(
            ui, ui.id(deed.name), cell(strip, place % columns, columns, gap), words(deed), look_of(deed)
        );
        // The key is taken also when it cannot be used now, so that nothing else answers to it.
        pressed |= ui.key(deed.key) && deed.enabled;
        if (pressed) {
            deed.work();
        }
        ++place;
    }
    int const rows = (place + columns - 1) / columns;
    return static_cast<float>(rows) * (high + gap) - gap;
}

} // namespace twocircles::client::ui
