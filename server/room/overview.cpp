#include "server/room/overview.hpp"

#include "server/room/lobby.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

// Enough to read along and to take a line out; consoles go out whole, twice a second.
constexpr std::size_t kChatShown = 20;

} // namespace

Overview overview(const Room& room, Time now, std::int64_t wall_now)
{
    const engine::Scenario& scenario = room.scenario();
    const engine::World& world = room.world();
    const Minutes& minutes = room.minutes();
    Waiting waiting = room.waiting();
    Overview view;
    view.code = room.setup().code;
    view.name = minutes.room_name;
    view.scenario = scenario.about.id;
    view.title = scenario.about.title;
    view.phase = world.phase;
    view.beat_number = world.beat_serial;
    if (world.beat) view.beat_title = scenario.beats[world.beat.index()].title;
    view.day = world.day();
    view.paused = room.paused();
    view.pause_reason = minutes.pause_reason;
    view.time_left = room.time_left(now);
    view.members = member_cards(room.members());
    view.seats = room.seats();
    for (SeatState& seat : view.seats)
        seat.brief.clear();
    view.answered = std::move(waiting.answered);
    view.waiting_for = std::move(waiting.words);
    const engine::SeatId seat = room.debrief_seat();
    view.team = {
        engine::measure(world, engine::Measure::morale, seat),
        engine::measure(world, engine::Measure::risk_taking, seat),
        engine::measure(world, engine::Measure::loyalty, seat)};
    view.score = engine::score(scenario, world);
    view.settings = room.settings();
    view.can_send_back = !room.read_only() && room.can_send_back();
    view.can_undo_send_back = !room.read_only() && room.can_undo_send_back(wall_now);
    view.held = room.held();
    if (room.mismatch()) view.problem = room.mismatch()->sentence;
    for (std::size_t i = 0; i < scenario.events.size(); ++i)
        view.events.push_back(
            {static_cast<std::uint32_t>(i), scenario.events[i].title, scenario.events[i].text,
             world.events[i].visits > 0}
        );
    view.blank = minutes.blank;
    view.reveal_people = minutes.reveal_people;
    view.reveal_rooms = minutes.reveal_rooms;
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        const engine::FollowerId who{i};
        view.followers.push_back(
            {who, scenario.followers[i].name, !room.played(who), !world.team.present(static_cast<int>(i))}
        );
    }
    view.guide = room.guide(now);
    // Consoles hold hundreds of rooms: what is to be asked is told where it is about to be.
    if (!view.guide.open)
        for (GuidePage& page : view.guide.pages)
            page.questions.clear();
    view.commitments = room.commitments_to_show();
    const std::size_t skipped = minutes.chat.size() - std::min(minutes.chat.size(), kChatShown);
    for (std::size_t i = skipped; i < minutes.chat.size(); ++i)
        view.chat.push_back(minutes.chat[i].line);
    return view;
}

} // namespace twocircles::room
