#include "tests/support/scenario_builder.hpp"

#include <stdexcept>

namespace twocircles::testing {

using namespace engine;

namespace {

std::string numbered(std::string word, std::size_t number)
{
    return word.append(std::to_string(number));
}

std::vector<FollowerId> followers_of(const std::vector<std::size_t>& indices)
{
    std::vector<FollowerId> ids;
    for (const std::size_t i : indices)
        ids.emplace_back(i);
    return ids;
}

} // namespace

ScenarioBuilder& ScenarioBuilder::people(std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        follower(numbered("f", made_.followers.size()));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::follower(std::string id, Traits traits)
{
    Follower follower;
    follower.name = id;
    follower.id = std::move(id);
    follower.traits = traits;
    made_.followers.push_back(std::move(follower));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::says(Occasion on, std::string text, Condition when)
{
    last_follower().lines.push_back({on, std::move(when), std::move(text)});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::seat(std::string id, std::vector<std::size_t> reports)
{
    Seat seat;
    seat.name = id;
    seat.id = std::move(id);
    seat.reports = followers_of(reports);
    seat.powers = {Power::direct, Power::budget, Power::reward, Power::sanction};
    made_.seats.push_back(std::move(seat));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::beat(std::string id, std::size_t seat)
{
    Beat beat;
    beat.title = id;
    beat.id = std::move(id);
    beat.text = {{{}, "Something happens."}};
    beat.seat = SeatId{seat};
    made_.beats.push_back(std::move(beat));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::when(Condition condition)
{
    last_beat().when = std::move(condition);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::in_pool(std::size_t pool, double weight, double priority)
{
    last_beat().pool = PoolId{pool};
    last_beat().weight = weight;
    last_beat().priority = priority;
    made_.pools.at(pool).beats.emplace_back(made_.beats.size() - 1);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::situation(Situation begins)
{
    last_beat().situation = begins;
    return *this;
}

ScenarioBuilder& ScenarioBuilder::room(std::initializer_list<std::size_t> followers)
{
    last_beat().present = followers_of(followers);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::response(std::string id, std::vector<ActUse> acts, double days)
{
    Response response;
    response.text = id;
    response.id = std::move(id);
    response.acts = std::move(acts);
    response.days = days;
    last_beat().responses.push_back(std::move(response));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::next(Target target, Condition condition)
{
    last_response().next.push_back({std::move(condition), target});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::sets(Setting setting)
{
    last_response().sets.push_back(setting);
    return *this;
}

ScenarioBuilder& ScenarioBuilder::pool(std::string id, Target when_empty)
{
    made_.pools.push_back({std::move(id), {}, when_empty});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::flag(std::string id, bool start)
{
    made_.flags.push_back({std::move(id), "", start});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::counter(std::string id, double start, double min, double max)
{
    made_.counters.push_back({std::move(id), "", start, min, max});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::promise(std::string id, std::vector<std::size_t> to, double due_days)
{
    made_.promises.push_back({std::move(id), "", followers_of(to), {}, due_days});
    return *this;
}

ScenarioBuilder&
ScenarioBuilder::promise_due_with(std::string id, std::vector<std::size_t> to, std::size_t due)
{
    made_.promises.push_back({std::move(id), "", followers_of(to), BeatId{due}, 0});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::event(std::string id, Condition condition)
{
    ScenarioEvent event;
    event.title = id;
    event.id = std::move(id);
    event.when = std::move(condition);
    made_.events.push_back(std::move(event));
    return *this;
}

ScenarioBuilder& ScenarioBuilder::ending(std::string id, Condition condition)
{
    made_.endings.push_back({std::move(id), "", "", std::move(condition)});
    return *this;
}

ScenarioBuilder& ScenarioBuilder::goal(Measure what, double weight)
{
    made_.goals.push_back({what, weight, "", false});
    return *this;
}

Scenario ScenarioBuilder::build() const
{
    Scenario scenario = made_;
    if (scenario.followers.empty()) scenario.followers = ScenarioBuilder{}.people(3).made_.followers;
    if (scenario.seats.empty()) {
        std::vector<std::size_t> everybody;
        for (std::size_t i = 0; i < scenario.followers.size(); ++i)
            everybody.push_back(i);
        scenario.seats = ScenarioBuilder{}.seat("lead", everybody).made_.seats;
    }
    if (scenario.endings.empty()) scenario.endings.push_back({"done", "Done", "", {}});
    if (scenario.goals.empty()) scenario.goals.push_back({Measure::loyalty, 1, "", false});
    for (std::size_t i = 0; i < scenario.beats.size(); ++i) {
        Beat& beat = scenario.beats[i];
        while (beat.responses.size() < 2) {
            Response wait;
            wait.id = wait.text = numbered("wait", beat.responses.size());
            beat.responses.push_back(std::move(wait));
        }
        if (!scenario.first && !beat.pool) scenario.first = BeatId{i};
    }
    return scenario;
}

ActUse use(Act act, Strength strength)
{
    ActUse made;
    made.act = act;
    made.strength = strength;
    return made;
}

ActUse use(Act act, std::size_t person, Strength strength)
{
    ActUse made = use(act, strength);
    made.audience = Audience::person;
    made.person = FollowerId{person};
    return made;
}

namespace cond {

Condition number(double value)
{
    Term term;
    term.op = Operator::number;
    term.number = value;
    return {{term}, ""};
}

Condition leaf(Operator op, std::size_t id, std::size_t id2)
{
    Term term;
    term.op = op;
    term.id = static_cast<std::uint16_t>(id);
    term.id2 = static_cast<std::uint16_t>(id2);
    return {{term}, ""};
}

namespace {
Condition with(Condition condition, Measure what)
{
    condition.terms.back().measure = what;
    return condition;
}
} // namespace

Condition of_team(Measure what)
{
    return with(leaf(Operator::measure_of_team), what);
}
Condition of_person(Measure what, std::size_t follower, std::size_t seat)
{
    return with(leaf(Operator::measure_of_follower, follower, seat), what);
}
Condition lowest(Measure what)
{
    return with(leaf(Operator::lowest_of_team), what);
}
Condition highest(Measure what)
{
    return with(leaf(Operator::highest_of_team), what);
}

Condition node(Operator op, std::vector<Condition> children)
{
    Condition whole;
    Term root;
    root.op = op;
    for (const Condition& child : children) {
        const auto shift = static_cast<std::uint16_t>(whole.terms.size());
        for (Term term : child.terms) {
            for (std::uint16_t& c : term.children)
                c = static_cast<std::uint16_t>(c + shift);
            whole.terms.push_back(std::move(term));
        }
        root.children.push_back(static_cast<std::uint16_t>(whole.terms.size() - 1));
    }
    whole.terms.push_back(std::move(root));
    return whole;
}

Condition never()
{
    return number(0);
}

} // namespace cond

std::vector<Event> play(const Scenario& scenario, World& world, const Command& command)
{
    Decision decision = decide(scenario, world, command);
    if (!decision) throw std::runtime_error{decision.error().sentence};
    for (const Event& event : decision.value())
        apply(scenario, world, event);
    return std::move(decision).value();
}

RefusalCode refused(const Scenario& scenario, const World& world, const Command& command)
{
    const Decision decision = decide(scenario, world, command);
    if (decision) throw std::runtime_error{"the command is allowed"};
    return decision.error().code;
}

std::vector<Event> proceed_on(const Scenario& scenario, World& world)
{
    std::vector<Event> all;
    while (world.phase == Phase::reacting || world.phase == Phase::passing)
        for (Event& event : play(scenario, world, Proceed{}))
            all.push_back(std::move(event));
    return all;
}

std::vector<Event> answer(const Scenario& scenario, World& world, std::size_t response)
{
    const SeatId seat = scenario.beats.at(world.beat.index()).seat;
    std::vector<Event> all = play(scenario, world, Respond{seat, world.beat, ResponseId{response}});
    for (Event& event : proceed_on(scenario, world))
        all.push_back(std::move(event));
    return all;
}

std::string open_beat(const Scenario& scenario, const World& world)
{
    return world.phase == Phase::deciding ? scenario.beats[world.beat.index()].id : "";
}

} // namespace twocircles::testing
