#include "server/room/show.hpp"

#include "server/engine/decide.hpp"
#include "server/engine/deeds.hpp"
#include "server/engine/lines.hpp"
#include "server/engine/words.hpp"

namespace twocircles::room {

namespace {

constexpr double kPoints = 100;

int number_of(engine::FollowerId id)
{
    return static_cast<int>(id.index());
}

int number_of(engine::SeatId id)
{
    return static_cast<int>(id.index());
}

Person person(const engine::World& world, engine::FollowerId who, engine::SeatId viewer)
{
    const int index = number_of(who);
    Person view;
    view.gone = !world.team.present(index);
    view.hero = world.heroes[who.index()] != 0;
    if (view.gone) return view;
    view.meters = person_meters(world, who, viewer);
    view.failed_lately = world.team.recently_failed(index);
    view.follows_freely = world.team.voluntary_follower(index, number_of(viewer));
    view.reports_to_you = world.team.reports_to(index, number_of(viewer));
    return view;
}

// Acts of control reach reports; said to somebody else by name they are heard, and resented.
bool reaches(
    const engine::Scenario& scenario, const engine::World& world, const engine::ActUse& use,
    engine::BeatId beat, engine::FollowerId who
)
{
    const engine::SeatId seat = scenario.beats[beat.index()].seat;
    if (!engine::addresses(scenario, world, use, seat, beat, who)) return false;
    if (engine::family_of(use.act) != engine::ActFamily::control) return true;
    return use.audience == engine::Audience::person || world.team.reports_to(number_of(who), number_of(seat));
}

} // namespace

TeamMeters team_meters(const engine::World& world, engine::SeatId viewer)
{
    TeamMeters meters{};
    for (std::size_t i = 0; i < meters.size(); ++i)
        meters[i] = engine::measure(world, static_cast<engine::Measure>(i), viewer);
    return meters;
}

PersonMeters person_meters(const engine::World& world, engine::FollowerId who, engine::SeatId viewer)
{
    PersonMeters meters{};
    for (std::size_t i = 0; i < meters.size(); ++i)
        meters[i] = engine::measure(world, static_cast<engine::Measure>(i), who, viewer);
    return meters;
}

State state_of(const engine::Scenario& scenario, const engine::World& world, engine::SeatId viewer)
{
    State view;
    view.phase = world.phase;
    view.beat_serial = world.beat_serial;
    view.day = world.day();
    view.days_left = world.days_left;
    view.team = team_meters(world, viewer);
    for (const engine::Goal& goal : scenario.goals)
        view.goals.push_back(engine::goal_value(scenario, world, goal));
    view.score = engine::score(scenario, world);
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        view.people.push_back(person(world, engine::FollowerId{i}, viewer));
    view.crisis = kPoints * world.team.urgency();
    view.change = kPoints * world.team.novelty();
    view.conflict = kPoints * world.team.conflict();
    view.visions = world.visions;
    return view;
}

Beat open_beat(const engine::Scenario& scenario, const engine::World& world, engine::SeatId viewer)
{
    const engine::Beat& beat = scenario.beats[world.beat.index()];
    Beat view;
    view.serial = view.number = world.beat_serial;
    view.title = beat.title;
    view.text = engine::fitting(beat.text, scenario, world);
    view.speaker = beat.speaker;
    view.seat = beat.seat;
    view.yours = beat.seat == viewer;
    view.seconds = beat.seconds;
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        if (engine::in_room(scenario, world, world.beat, engine::FollowerId{i})) view.present.emplace_back(i);
    for (std::size_t i = 0; view.yours && i < beat.responses.size(); ++i) {
        const engine::ResponseId id{i};
        const engine::Offer offer = engine::offer(scenario, world, world.beat, id);
        if (offer == engine::Offer::hidden) continue;
        const engine::Response& response = beat.responses[i];
        ResponseCard card{id, response.text, offer != engine::Offer::open, {}};
        if (offer == engine::Offer::locked) card.reason = response.locked_reason;
        if (offer == engine::Offer::used_up) card.reason = engine::words_in(scenario.about.language).used_up;
        view.responses.push_back(std::move(card));
    }
    return view;
}

std::vector<ActShown> acts_shown(
    const engine::Scenario& scenario, const engine::World& before, engine::BeatId beat,
    engine::ResponseId response
)
{
    std::vector<ActShown> shown;
    for (const engine::ActUse& use : scenario.beats[beat.index()].responses[response.index()].acts) {
        ActShown act{use.act, use.strength, {}};
        for (std::size_t i = 0; i < scenario.followers.size(); ++i)
            if (reaches(scenario, before, use, beat, engine::FollowerId{i})) act.reached.emplace_back(i);
        shown.push_back(std::move(act));
    }
    return shown;
}

Ended ended(const engine::Scenario& scenario, const engine::World& world)
{
    Ended view;
    view.score = engine::score(scenario, world);
    if (!world.ending) return view;
    const engine::Ending& ending = scenario.endings[world.ending.index()];
    view.title = ending.title;
    view.text = ending.text;
    return view;
}

} // namespace twocircles::room
