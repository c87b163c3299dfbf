#include "server/engine/deeds.hpp"

#include "server/engine/cause.hpp"
#include "server/engine/lines.hpp"
#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/influence.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace twocircles::engine {

namespace {

constexpr std::size_t kMostFollowers = 64; // as many as World::stances_due has bits

// A short list without a heap: responses are played ten thousand times a second when scenarios are judged.
class People
{
public:
    void add(std::size_t who) { list_[count_++] = static_cast<int>(who); }
    std::span<const int> list() const { return {list_.data(), count_}; }

private:
    std::array<int, kMostFollowers> list_{};
    std::size_t count_ = 0;
};

bool reports(const World& world, std::size_t who, SeatId seat)
{
    return world.team.reports_to(static_cast<int>(who), static_cast<int>(seat.index()));
}

// Plans and orders said to a whole room are not meant for those outside the reporting line: they simply do
// not reach them. Said to one of them by name, they do, and are resented (follower model 4.4).
bool meant_for(const ActUse& use, Ingredient ingredient, bool is_report)
{
    if (is_report || circle_of(ingredient) != Circle::control) return true;
    const bool by_name = use.audience == Audience::person && family_of(use.act) == ActFamily::control;
    return by_name || family_of(use.act) == ActFamily::fault;
}

class Doing
{
public:
    Doing(const Scenario& scenario, World& world, SeatId seat, BeatId beat, ResponseId response)
        : scenario_(scenario), world_(world), seat_(seat), beat_(beat), response_(response)
    {}

    void first(const ActUse& use) { act(use, weight_of(use.strength), true); }
    void again(const ActUse& use)
    {
        const double share = daily_share_of(use.act);
        if (share > 0) act(use, share * weight_of(use.strength), false);
    }

private:
    void act(const ActUse& use, double weight, bool scene)
    {
        People all;
        People reporting; // of these, those whom ingredients of control reach
        for (std::size_t i = 0; i < scenario_.followers.size(); ++i) {
            if (!addresses(scenario_, world_, use, seat_, beat_, FollowerId{i})) continue;
            all.add(i);
            if (meant_for(use, Ingredient::structure, reports(world_, i, seat_))) reporting.add(i);
        }
        if (all.list().empty()) return;
        Influence influence = named(use);
        std::array<Dose, 2> doses;
        std::array<Dose, 2> control_doses;
        const std::span<const Share> shares = ingredients_of(use.act);
        std::size_t open = 0;
        std::size_t controlling = 0;
        for (const Share& share : shares) {
            const Dose dose{share.ingredient, share.amount * weight};
            if (circle_of(share.ingredient) == Circle::control)
                control_doses[controlling++] = dose;
            else
                doses[open++] = dose;
        }
        if (controlling > 0) {
            influence.targets = reporting.list();
            influence.doses = {control_doses.data(), controlling};
            receive(world_.team, influence);
        }
        if (scene) add_scene(influence, use.act);
        if (open > 0 || influence.promise != 0 || influence.lie || influence.hero) {
            influence.targets = all.list();
            influence.doses = {doses.data(), open};
            receive(world_.team, influence);
        }
        if (influence.hero)
            for (const int who : all.list())
                world_.heroes[static_cast<std::size_t>(who)] = 1;
    }

    // What the follower model knows apart from ingredients.
    static void add_scene(Influence& influence, Act act)
    {
        influence.promise = act == Act::keep_promise ? 1 : act == Act::break_promise ? -1 : 0;
        influence.lie = act == Act::lie;
        influence.hero = act == Act::make_hero;
    }

    Influence named(const ActUse& use) const
    {
        Cause cause{.kind = CauseKind::act, .beat = beat_, .response = response_, .act = use.act};
        Influence influence;
        influence.leader = static_cast<int>(seat_.index());
        influence.cause = pack(cause);
        cause.kind = CauseKind::seen_act;
        influence.seen_cause = pack(cause);
        influence.fair = use.act == Act::sanction && use.fair;
        return influence;
    }

    const Scenario& scenario_;
    World& world_;
    SeatId seat_;
    BeatId beat_;
    ResponseId response_;
};

void push_one(Team& team, State state, int who, int leader, double amount, std::uint32_t cause)
{
    const bool bad = state == State::stress ? amount > 0 : amount < 0;
    const double weight = bad ? coefficient::kLossWeight[static_cast<int>(state)] : 1.0;
    const double whole = 2 * amount; // half of the way is left to somebody in the middle
    const double limited = whole > 1 ? 1 : whole < -1 ? -1 : whole;
    nudge(team, who, state, leader, limited / weight, cause);
}

void push_person(World& world, const Push& pushed, FollowerId follower, std::uint32_t cause)
{
    const int who = static_cast<int>(follower.index());
    if (!world.team.present(who)) return;
    const int leader = static_cast<int>(home_seat(world, follower).index());
    const auto on = [&](State state) { push_one(world.team, state, who, leader, pushed.amount, cause); };
    switch (pushed.what) {
    case Measure::morale:
        return on(State::morale);
    case Measure::loyalty:
        return on(State::loyalty);
    case Measure::respect:
        return on(State::respect);
    case Measure::stress:
        return on(State::stress);
    case Measure::inner_drive:
        return on(State::inner_drive);
    case Measure::competence:
        return on(State::competence);
    case Measure::vision:
        return on(State::vision);
    case Measure::plan_clarity:
        return on(State::plan_clarity);
    case Measure::trust:
        on(State::heart_trust);
        return on(State::competence_trust);
    default:
        return; // derived or of the organisation: nobody can be pushed there (the loader refuses it)
    }
}

} // namespace

bool addresses(
    const Scenario& scenario, const World& world, const ActUse& use, SeatId seat, BeatId beat, FollowerId who
)
{
    if (!world.team.present(static_cast<int>(who.index()))) return false;
    switch (use.audience) {
    case Audience::everyone:
        return true;
    case Audience::reports:
        return reports(world, who.index(), seat);
    case Audience::present:
        return in_room(scenario, world, beat, who);
    case Audience::person:
        return who == use.person;
    }
    return false;
}

void do_acts(const Scenario& scenario, World& world, SeatId seat, BeatId beat, ResponseId response)
{
    Doing doing{scenario, world, seat, beat, response};
    for (const ActUse& use : scenario.beats[beat.index()].responses[response.index()].acts)
        doing.first(use);
}

void go_on_with_acts(const Scenario& scenario, World& world)
{
    const Beat& beat = scenario.beats[world.beat.index()];
    Doing doing{scenario, world, beat.seat, world.beat, world.response};
    for (const ActUse& use : beat.responses[world.response.index()].acts)
        doing.again(use);
}

void push(const Scenario& scenario, World& world, const std::vector<Push>& pushes, std::uint32_t cause)
{
    for (const Push& pushed : pushes) {
        for (const FollowerId who : pushed.who)
            push_person(world, pushed, who, cause);
        if (!pushed.who.empty()) continue;
        for (std::size_t i = 0; i < scenario.followers.size(); ++i)
            push_person(world, pushed, FollowerId{i}, cause);
    }
}

void settle_promise(const Scenario& scenario, World& world, PromiseId id, bool kept)
{
    const Promise& promise = scenario.promises[id.index()];
    const std::vector<FollowerId>& named = promise.to; // nobody named: it was given to everyone
    People to;
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        if (named.empty() || std::find(named.begin(), named.end(), FollowerId{i}) != named.end()) to.add(i);
    const SeatId seat = world.promise_seats[id.index()];
    Influence influence;
    influence.leader = seat ? static_cast<int>(seat.index()) : 0;
    influence.targets = to.list();
    influence.cause =
        pack(Cause{.kind = kept ? CauseKind::promise_kept : CauseKind::promise_broken, .promise = id});
    influence.seen_cause = influence.cause;
    influence.promise = kept ? 1 : -1;
    receive(world.team, influence);
}

void keep_silence(const Scenario& scenario, World& world, SeatId seat, BeatId beat)
{
    const std::uint32_t cause = pack(Cause{.kind = CauseKind::silence, .beat = beat});
    const int leader = static_cast<int>(seat.index());
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        if (!in_room(scenario, world, beat, FollowerId{i})) continue;
        const int who = static_cast<int>(i);
        nudge(world.team, who, State::respect, leader, -.02, cause);
        nudge(world.team, who, State::competence_trust, leader, -.02, cause);
        nudge(world.team, who, State::stress, leader, .02, cause);
    }
}

void begin_situation(Team& team, const Situation& situation)
{
    if (situation.crisis > 0) start_crisis(team, situation.crisis);
    if (situation.change > 0) start_change(team, situation.change);
    if (situation.conflict > 0) start_conflict(team, situation.conflict);
}

} // namespace twocircles::engine
