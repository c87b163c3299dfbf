// What a facilitator lets happen: the scenario's events, at a moment of their choice.
#include "server/engine/explain.hpp"
#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

constexpr ScenarioEventId kShock{0};

Condition day_from(double day)
{
    return cond::node(Operator::greater_equal, {cond::leaf(Operator::day), cond::number(day)});
}

// Two situations on the line, "call" beside it; one event that never comes by itself and leads to the call.
ScenarioBuilder shocked()
{
    ScenarioBuilder b;
    b.people(2).pool("side").beat("a").response("r", {}, 4).beat("b").response("r", {}, 4);
    b.beat("call").in_pool(0).response("r", {}, 1);
    b.event("shock", cond::never());
    b.last_event().go = BeatId{2};
    return b;
}

World begun(const Scenario& s, bool ledger = false)
{
    World w{s, 1, ledger};
    play(s, w, Begin{});
    return w;
}

template <class E>
std::size_t count(const std::vector<Event>& events)
{
    return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<E>(event);
    }));
}

} // namespace

TEST_CASE("An event that is injected does all that it does when it comes by itself", "[engine]")
{
    ScenarioBuilder b;
    b.people(2).flag("f").counter("n", 0, 0, 9).beat("a").response("r", {}, 2).beat("b");
    b.event("shock", day_from(1));
    b.last_event().sets = {SetFlag{FlagId{0}, true}, SetCounter{CounterId{0}, 2, true}};
    b.last_event().situation = {.5, .4, .3};
    b.last_event().pushes = {{Measure::stress, .2, {FollowerId{0}}}};
    const Scenario s = b.build();
    World by_itself = begun(s);
    play(s, by_itself, Respond{SeatId{0}, by_itself.beat, ResponseId{0}});
    World injected = by_itself;
    while (by_itself.events[0].visits == 0)
        play(s, by_itself, Proceed{});
    while (injected.day() < by_itself.day())
        play(s, injected, Proceed{});
    REQUIRE(injected.events[0].visits == 0);
    const std::vector<Event> events = play(s, injected, InjectEvent{kShock});
    REQUIRE(events.size() == 1);
    CHECK(std::get<ScenarioEventFired>(events[0]).event == kShock);
    CHECK(hash(injected) == hash(by_itself));
    CHECK(injected.flags[0] == 1);
    CHECK(injected.counters[0] == 2);
}

TEST_CASE("While people decide, the open situation stays open, and a forced one comes after it", "[engine]")
{
    const Scenario s = shocked().build();
    World w = begun(s);
    play(s, w, InjectEvent{kShock});
    CHECK(w.phase == Phase::deciding);
    CHECK(open_beat(s, w) == "a");
    CHECK(w.beat_serial == 1);
    answer(s, w, 0);
    CHECK(open_beat(s, w) == "call");
    answer(s, w, 0);
    CHECK(open_beat(s, w) == "b"); // back to where the story was
}

TEST_CASE("While people react, all of them still do, and then the forced situation comes at once", "[engine]")
{
    const Scenario s = shocked().build();
    World w = begun(s);
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    play(s, w, InjectEvent{kShock});
    CHECK(w.phase == Phase::reacting);
    CHECK(w.stances_due == 0b11);
    CHECK(count<StanceTaken>(proceed_on(s, w)) == 2);
    CHECK(open_beat(s, w) == "call");
    CHECK(w.day() == 0); // it does not wait for the days that were to pass
}

TEST_CASE("While time passes, the days that were left fall away before the forced situation", "[engine]")
{
    const Scenario s = shocked().build();
    World w = begun(s);
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    play(s, w, Proceed{}); // stances
    play(s, w, Proceed{}); // the first day
    const double day = w.day();
    play(s, w, InjectEvent{kShock});
    proceed_on(s, w);
    CHECK(open_beat(s, w) == "call");
    CHECK(w.day() == day);
}

TEST_CASE("An event can be injected although it is spent, or before it may come again", "[engine]")
{
    ScenarioBuilder b;
    b.people(1).beat("a").response("r", {}, 6).beat("b");
    b.event("once", day_from(1)).event("resting", day_from(1));
    b.last_event().once = false;
    b.last_event().cooldown_days = 90;
    const Scenario s = b.build();
    World w = begun(s);
    answer(s, w, 0);
    REQUIRE(w.events[0].visits == 1);
    REQUIRE(w.events[1].visits == 1);
    for (const std::size_t i : {0U, 1U, 0U})
        play(s, w, InjectEvent{ScenarioEventId{i}});
    CHECK(w.events[0].visits == 3);
    CHECK(w.events[1].visits == 2);
}

TEST_CASE("What was injected does not come once more by itself until it may come again", "[engine]")
{
    const auto visits = [](bool once, double cooldown) {
        ScenarioBuilder b;
        b.people(1).beat("a").response("r", {}, 6).beat("b").event("e", day_from(1));
        b.last_event().once = once;
        b.last_event().cooldown_days = cooldown;
        const Scenario s = b.build();
        World w = begun(s);
        play(s, w, InjectEvent{ScenarioEventId{0}});
        answer(s, w, 0);
        return int{w.events[0].visits};
    };
    CHECK(visits(true, 0) == 1);
    CHECK(visits(false, 30) == 1);
    CHECK(visits(false, 4) == 2);
}

TEST_CASE("What an injected event sets lets another one fire on the next morning", "[engine]")
{
    ScenarioBuilder b;
    b.people(1).flag("f").beat("a").response("r", {}, 2).beat("b");
    b.event("cause", cond::never()).last_event().sets = {SetFlag{FlagId{0}, true}};
    b.event("effect", cond::leaf(Operator::flag, 0));
    const Scenario s = b.build();
    World w = begun(s);
    play(s, w, InjectEvent{ScenarioEventId{0}});
    CHECK(w.events[1].visits == 0);
    answer(s, w, 0);
    CHECK(w.events[1].last_day == 1);
}

TEST_CASE("An event that cannot be injected is refused with a sentence that says why", "[engine]")
{
    const Scenario s = shocked().build();
    const auto sentence = [&s](const World& w, const Command& c) { return decide(s, w, c).error().sentence; };
    World w{s, 1, false};
    CHECK(sentence(w, InjectEvent{kShock}) == "The briefing is still on.");
    play(s, w, Begin{});
    CHECK(sentence(w, InjectEvent{ScenarioEventId{1}}) == "This scenario has no such event.");
    CHECK(sentence(w, InjectEvent{}) == "This scenario has no such event.");
    play(s, w, InjectEvent{kShock});
    // Two situations cannot both come next.
    CHECK(refused(s, w, InjectEvent{kShock}) == RefusalCode::not_now);
    CHECK(sentence(w, InjectEvent{kShock}) == "Another event decides already which situation comes next.");
    play(s, w, EndStory{});
    CHECK(sentence(w, InjectEvent{kShock}) == "The game is over.");
}

TEST_CASE("The reason for what an injected event moved is the event, by its name", "[engine]")
{
    ScenarioBuilder b;
    b.people(1).beat("a").beat("b").event("shock", cond::never());
    b.last_event().pushes = {{Measure::morale, -.2, {FollowerId{0}}}};
    const Scenario s = b.build();
    World w = begun(s, true);
    const World before = w;
    play(s, w, InjectEvent{kShock});
    const Explanation why = explain(s, before, w, Measure::morale, FollowerId{0}, SeatId{0});
    REQUIRE_FALSE(why.reasons.empty());
    CHECK(why.reasons[0].cause.kind == CauseKind::scenario_event);
    CHECK(why.reasons[0].cause.event == kShock);
    CHECK(why.reasons[0].amount < -15);
}

TEST_CASE("A game with injected events comes out the same again, and from its events alone", "[engine]")
{
    const Scenario s = season();
    REQUIRE_FALSE(s.events.empty());
    const auto play_through = [&s](World& w, std::vector<Event>& events) {
        for (int n = 0; n < 2000 && w.phase != Phase::ended; ++n) {
            Command command = Proceed{};
            if (w.phase == Phase::briefing) command = Begin{};
            if (w.phase == Phase::deciding)
                command = Respond{SeatId{0}, w.beat, choose_response(LeaderPolicy::random, s, w)};
            const InjectEvent inject{ScenarioEventId{static_cast<std::size_t>(n) % s.events.size()}};
            if (n < 150 && n % 7 == 3 && decide(s, w, inject).ok()) command = inject;
            for (const Event& event : play(s, w, command))
                events.push_back(event);
        }
    };
    std::vector<Event> events;
    std::vector<Event> of_second;
    World first{s, 5, false};
    World second{s, 5, false};
    play_through(first, events);
    play_through(second, of_second);
    CHECK(first.phase == Phase::ended);
    CHECK(count<ScenarioEventFired>(events) > 5);
    CHECK(hash(first) == hash(second));
    World again{s, 5, false};
    for (const Event& event : events)
        apply(s, again, event);
    CHECK(hash(again) == hash(first));
}
