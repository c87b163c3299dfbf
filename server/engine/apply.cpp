#include "server/engine/apply.hpp"

#include "server/engine/cause.hpp"
#include "server/engine/deeds.hpp"
#include "server/engine/flow.hpp"
#include "server/engine/lines.hpp"
#include "server/engine/model/advance.hpp"
#include "server/engine/model/influence.hpp"
#include "server/engine/stance.hpp"
#include "server/engine/story_time.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace twocircles::engine {

namespace {

constexpr std::size_t kMostInterruptions =
    8; // deeper ones forget the outermost; only a story gone wrong gets there
// 1 - exp(-k/56): the share of k quarter days, 0..4, in a mean over two weeks.
constexpr std::array<double, kStepsPerDay + 1> kInnovationShare{
    0, 0.017698648900262293, 0.03508405562762995, 0.05216176414534157, 0.06893722029597726};

int index_of(FollowerId id)
{
    return static_cast<int>(id.index());
}

class Applier
{
public:
    Applier(const Scenario& scenario, World& world) : scenario_(scenario), world_(world) {}

    void operator()(const BeatOpened& event)
    {
        const Beat& beat = scenario_.beats[event.beat.index()];
        come_to(event.beat, beat);
        world_.phase = Phase::deciding;
        world_.beat = event.beat;
        world_.response = {};
        world_.days_left = 0;
        world_.checks_due = false;
        world_.happenings.clear();
        ++world_.beat_serial;
        record(world_.beats[event.beat.index()]);
        begin_situation(world_.team, beat.situation);
        if (beat.attempt) {
            // Told with the beat itself; what people say of it is the answer's, not a line's.
            std::vector<Happening> told;
            settle_attempt(world_.team, index_of(beat.attempt->who), beat.attempt->comes_off, told);
        }
        if (event.line_by) say(event.line_by, event.line);
    }

    void operator()(const ResponseGiven& event)
    {
        const Response& response = scenario_.beats[event.beat.index()].responses[event.response.index()];
        world_.response = event.response;
        world_.response_day = world_.day();
        std::uint16_t& times = world_.chosen[event.beat.index()][event.response.index()];
        if (times < std::numeric_limits<std::uint16_t>::max()) ++times;
        do_acts(scenario_, world_, event.seat, event.beat, event.response);
        set(response.sets);
        Cause cause{.kind = CauseKind::push, .beat = event.beat, .response = event.response};
        push(scenario_, world_, response.pushes, pack(cause));
        begin_situation(world_.team, response.situation);
        world_.days_left = static_cast<double>(steps_of(response.days)) / kStepsPerDay;
        world_.stances_due = 0;
        for (std::size_t i = 0; i < scenario_.followers.size(); ++i)
            if (in_room(scenario_, world_, event.beat, FollowerId{i}))
                world_.stances_due |= std::uint64_t{1} << i;
        world_.phase = world_.stances_due != 0 ? Phase::reacting : Phase::passing;
    }

    void operator()(const SilenceKept& event)
    {
        world_.response = {};
        keep_silence(scenario_, world_, event.seat, event.beat);
        world_.days_left = kSilenceDays;
        world_.stances_due = 0;
        world_.phase = Phase::passing;
    }

    void operator()(const PromiseMade& event)
    {
        world_.promises[event.promise.index()] = PromiseState::open;
        world_.promise_days[event.promise.index()] = world_.day();
        world_.promise_seats[event.promise.index()] = event.seat;
    }

    void operator()(const PromiseKept& event) { settle(event.promise, true); }
    void operator()(const PromiseBroken& event) { settle(event.promise, false); }

    void operator()(const VisionStated& event) { world_.visions[event.seat.index()] = event.sentence; }

    void operator()(const StanceTaken& event)
    {
        const int who = index_of(event.follower);
        const int leader = static_cast<int>(scenario_.beats[world_.beat.index()].seat.index());
        const std::uint32_t cause =
            pack(Cause{.kind = CauseKind::stance, .code = static_cast<std::uint32_t>(event.stance)});
        for (const StanceImpulse& impulse : impulses_of(event.stance))
            nudge(world_.team, who, impulse.state, leader, impulse.amount, cause);
        if (event.stance == Stance::take_a_chance) force_attempt(world_.team, who, world_.happenings);
        if (event.line != kNoLine) say(event.follower, event.line);
        world_.stances_due &= ~(std::uint64_t{1} << event.follower.index());
        if (world_.stances_due == 0) world_.phase = Phase::passing;
    }

    void operator()(const TimePassed& event)
    {
        world_.happenings.clear();
        // Cut at mornings, so that however long a stretch is, the same happens on the same day.
        for (std::uint32_t left = event.steps; left > 0;) {
            if (world_.response && is_morning(world_.day()) && world_.day() > world_.response_day)
                go_on_with_acts(scenario_, world_);
            const std::uint32_t steps = std::min(left, steps_to_morning(world_.day()));
            pass(steps);
            left -= steps;
        }
        world_.days_left -= static_cast<double>(event.steps) / kStepsPerDay;
        if (world_.days_left < 0) world_.days_left = 0;
        world_.checks_due = is_morning(world_.day());
    }

    void operator()(const ScenarioEventFired& fired)
    {
        const ScenarioEvent& event = scenario_.events[fired.event.index()];
        record(world_.events[fired.event.index()]);
        set(event.sets);
        push(
            scenario_, world_, event.pushes,
            pack(Cause{.kind = CauseKind::scenario_event, .event = fired.event})
        );
        begin_situation(world_.team, event.situation);
        if (event.go) {
            world_.forced_next = event.go;
            world_.days_left = 0; // it does not wait for the days that were to pass
        }
    }

    void operator()(const LineSpoken& event)
    {
        say(event.follower, event.line);
        const Occasion about = scenario_.followers[event.follower.index()].lines[event.line].on;
        const auto told =
            std::find_if(world_.happenings.begin(), world_.happenings.end(), [&](const Happening& h) {
                return h.follower == index_of(event.follower) && occasion_of(h.kind) == about;
            });
        if (told != world_.happenings.end()) world_.happenings.erase(told);
    }

    void operator()(const GameEnded& event)
    {
        world_.ending = event.ending;
        world_.phase = Phase::ended;
        world_.days_left = 0;
        world_.stances_due = 0;
        world_.checks_due = false;
    }

private:
    // Where the story stands after this step: on its main line, beside it, or inside an interruption.
    void come_to(BeatId id, const Beat& beat)
    {
        if (world_.forced_next == id) {
            if (world_.interrupted.size() == kMostInterruptions)
                world_.interrupted.erase(world_.interrupted.begin());
            world_.interrupted.push_back({world_.beat, world_.response});
            world_.forced_next = {};
            return;
        }
        for (std::size_t ended = returns_from(scenario_, world_); ended > 0; --ended)
            world_.interrupted.pop_back();
        if (beat.pool) return;
        world_.on_line = id;
        world_.interrupted.clear();
    }

    void pass(std::uint32_t steps)
    {
        const double before = world_.team.innovated_total();
        advance(world_.team, static_cast<int>(steps), world_.happenings);
        const double rate =
            (world_.team.innovated_total() - before) * kStepsPerDay / static_cast<double>(steps);
        world_.recent_innovation += (rate - world_.recent_innovation) * kInnovationShare[steps];
    }

    void say(FollowerId who, std::uint16_t line)
    {
        world_.said[who.index()][line] = static_cast<std::uint16_t>(
            std::min<std::uint32_t>(world_.beat_serial, std::numeric_limits<std::uint16_t>::max())
        );
    }

    void record(BeatRecord& of) const
    {
        if (of.visits < std::numeric_limits<std::uint16_t>::max()) ++of.visits;
        of.last_day = world_.day();
    }

    void set(const std::vector<Setting>& settings)
    {
        for (const Setting& setting : settings) {
            if (const SetFlag* flag = std::get_if<SetFlag>(&setting)) {
                world_.flags[flag->flag.index()] = flag->value ? 1 : 0;
                continue;
            }
            const SetCounter& set_counter = std::get<SetCounter>(setting);
            const Counter& range = scenario_.counters[set_counter.counter.index()];
            double& value = world_.counters[set_counter.counter.index()];
            value = set_counter.relative ? value + set_counter.amount : set_counter.amount;
            value = value < range.min ? range.min : value > range.max ? range.max : value;
        }
    }

    void settle(PromiseId id, bool kept)
    {
        world_.promises[id.index()] = kept ? PromiseState::kept : PromiseState::broken;
        settle_promise(scenario_, world_, id, kept);
    }

    const Scenario& scenario_;
    World& world_;
};

} // namespace

void apply(const Scenario& scenario, World& world, const Event& event)
{
    std::visit(Applier{scenario, world}, event);
}

} // namespace twocircles::engine
