// Scenarios for tests without a file: three lines to a running world. Knows the engine only.
#pragma once

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::testing {

// Calls on followers, beats and responses speak of the one added last, which `last_...` hands out for what
// has no call of its own. build() completes what is missing: a seat with everybody as report, an ending, a
// second response.
class ScenarioBuilder
{
public:
    ScenarioBuilder& people(std::size_t count); // average people named f0, f1, ...
    ScenarioBuilder& follower(std::string id, engine::Traits traits = {});
    ScenarioBuilder& says(engine::Occasion, std::string text, engine::Condition when = {});
    ScenarioBuilder& seat(std::string id, std::vector<std::size_t> reports);

    ScenarioBuilder& beat(std::string id, std::size_t seat = 0);
    ScenarioBuilder& when(engine::Condition); // of the beat
    ScenarioBuilder& in_pool(std::size_t pool, double weight = 1, double priority = 0);
    ScenarioBuilder& situation(engine::Situation); // of the beat
    ScenarioBuilder& room(std::initializer_list<std::size_t> followers);
    ScenarioBuilder& response(std::string id, std::vector<engine::ActUse> acts = {}, double days = 4);
    ScenarioBuilder& next(engine::Target, engine::Condition when = {}); // one more branch of the response
    ScenarioBuilder& sets(engine::Setting);                             // of the response

    ScenarioBuilder& pool(std::string id, engine::Target when_empty = engine::GoNext{});
    ScenarioBuilder& flag(std::string id, bool start = false);
    ScenarioBuilder& counter(std::string id, double start, double min, double max);
    ScenarioBuilder& promise(std::string id, std::vector<std::size_t> to, double due_days);
    ScenarioBuilder& promise_due_with(std::string id, std::vector<std::size_t> to, std::size_t beat);
    ScenarioBuilder& event(std::string id, engine::Condition when);
    ScenarioBuilder& ending(std::string id, engine::Condition when = {});
    ScenarioBuilder& goal(engine::Measure, double weight = 1);

    engine::Follower& last_follower() { return made_.followers.back(); }
    engine::Beat& last_beat() { return made_.beats.back(); }
    engine::Response& last_response() { return made_.beats.back().responses.back(); }
    engine::ScenarioEvent& last_event() { return made_.events.back(); }

    engine::Scenario build() const;

private:
    engine::Scenario made_;
};

// An act of a response: use(Act::plan), use(Act::listen, 2) to one person.
engine::ActUse use(engine::Act, engine::Strength = engine::Strength::normal);
engine::ActUse use(engine::Act, std::size_t person, engine::Strength = engine::Strength::normal);

// Conditions by hand.
namespace cond {
engine::Condition number(double);
engine::Condition leaf(engine::Operator, std::size_t id = 0xffff, std::size_t id2 = 0xffff);
engine::Condition of_team(engine::Measure);
engine::Condition of_person(engine::Measure, std::size_t follower, std::size_t seat = 0xffff);
engine::Condition lowest(engine::Measure);
engine::Condition highest(engine::Measure);
engine::Condition node(engine::Operator, std::vector<engine::Condition> children);
engine::Condition never();
} // namespace cond

// Decides and applies; throws std::runtime_error with the refusal's sentence if it is refused.
std::vector<engine::Event> play(const engine::Scenario&, engine::World&, const engine::Command&);
// The code of the refusal; throws if the command is allowed.
engine::RefusalCode refused(const engine::Scenario&, const engine::World&, const engine::Command&);
// Answers the open beat and proceeds until the next one is open or the game is over.
std::vector<engine::Event> answer(const engine::Scenario&, engine::World&, std::size_t response);
// Proceeds until a beat is open or the game is over.
std::vector<engine::Event> proceed_on(const engine::Scenario&, engine::World&);

// The author's id of the open beat; "" when none is.
std::string open_beat(const engine::Scenario&, const engine::World&);

// A season of twelve main-line beats and some beside it with six different people: routine, a crisis, a
// change, a conflict, promises, attempts, a customer who calls. Used for golden games and speed.
engine::Scenario season();

} // namespace twocircles::testing
