// Random commands, most of them nonsense: refusals change nothing, states stay in range, events rebuild the
// game.
#include "server/engine/model/chance.hpp"
#include "server/engine/model/explanation.hpp"
#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

class Dice
{
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(mixed(++state_) % n); }

private:
    std::uint64_t state_;
};

Command any_command(Dice& dice, const Scenario& s, const World& w)
{
    const BeatId beat = dice.below(4) ? w.beat : BeatId{dice.below(s.beats.size() + 2)};
    const SeatId seat{dice.below(8) ? 0 : dice.below(3)};
    switch (dice.below(13)) {
    case 12:
        return InjectEvent{ScenarioEventId{dice.below(s.events.size() + 2)}};
    case 0:
        return Begin{};
    case 1:
        return TimeOut{beat};
    case 2:
        return StateVision{seat, dice.below(2) ? std::string(12, 'h') : std::string(dice.below(130), 'v')};
    case 3:
        return TakeStance{
            FollowerId{dice.below(9)}, static_cast<Stance>(dice.below(7)), std::string(dice.below(2), '?')};
    case 4:
    case 5:
    case 6:
        return Respond{seat, beat, ResponseId{dice.below(6)}};
    default:
        return Proceed{};
    }
}

void check_in_range(const World& w)
{
    for (int i = 0; i < w.team.followers(); ++i) {
        for (int state = 0; state < kStates; ++state) {
            const double value = w.team.value(i, static_cast<State>(state), 0);
            REQUIRE(value >= 0);
            REQUIRE(value <= 1);
        }
        REQUIRE(w.team.risk_taking(i) >= 0);
        REQUIRE(w.team.risk_taking(i) <= 1);
    }
    for (std::size_t m = 0; m < kMeasureCount; ++m) {
        REQUIRE(measure(w, static_cast<Measure>(m)) >= 0);
        REQUIRE(measure(w, static_cast<Measure>(m)) <= 100);
    }
}

void check_ledgers(const World& w)
{
    for (int i = 0; i < w.team.followers(); ++i) {
        for (int state = 0; state < kStates; ++state) {
            double sum = w.team.baseline(i, static_cast<State>(state), 0);
            for (const LedgerEntry& entry : ledger(w.team, i, static_cast<State>(state), 0))
                sum += entry.amount;
            REQUIRE(sum == Approx(w.team.value(i, static_cast<State>(state), 0)).margin(1e-9));
        }
    }
}

} // namespace

TEST_CASE("Random commands: refusals change nothing, states stay in range, ledgers stay exact", "[engine]")
{
    const Scenario s = season();
    int allowed = 0;
    int refusals = 0;
    int finished = 0;
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        World w{s, seed, true};
        w.human_followers = seed % 3 == 0 ? 0b100101 : 0;
        Dice dice{seed * 7919};
        for (int n = 0; n < 900 && w.phase != Phase::ended; ++n) {
            const Command command = any_command(dice, s, w);
            INFO("seed " << seed << ", command " << n << ": " << describe(command));
            const std::uint64_t before = hash(w);
            const Decision decision = decide(s, w, command);
            REQUIRE(hash(w) == before);
            if (!decision) {
                ++refusals;
                REQUIRE_FALSE(decision.error().sentence.empty());
                continue;
            }
            ++allowed;
            REQUIRE_FALSE(decision.value().empty());
            for (const Event& event : decision.value()) {
                const std::uint64_t was = hash(w);
                apply(s, w, event);
                const bool same_words = std::holds_alternative<VisionStated>(event);
                REQUIRE((hash(w) != was || same_words));
            }
            check_in_range(w);
        }
        check_ledgers(w);
        finished += w.phase == Phase::ended;
    }
    CHECK(allowed > 2000);
    CHECK(refusals > 2000);
    CHECK(finished > 15);
}

TEST_CASE("Applying the events of a game again gives the same world, and a copy goes on alike", "[engine]")
{
    const Scenario s = season();
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        World w{s, seed, true};
        World copy{s, seed, true};
        std::vector<Event> events;
        Dice dice{seed + 31};
        for (int n = 0; n < 600; ++n) {
            if (n == 150) copy = w;
            const Command command = any_command(dice, s, w);
            const Decision decision = decide(s, w, command);
            if (n >= 150) {
                const Decision of_copy = decide(s, copy, command);
                REQUIRE(of_copy.ok() == decision.ok());
                if (of_copy)
                    for (const Event& event : of_copy.value())
                        apply(s, copy, event);
            }
            if (!decision) continue;
            for (const Event& event : decision.value()) {
                apply(s, w, event);
                events.push_back(event);
            }
        }
        CHECK(hash(copy) == hash(w));
        World again{s, seed, true};
        World without_ledger{s, seed, false};
        for (const Event& event : events) {
            apply(s, again, event);
            apply(s, without_ledger, event);
        }
        CHECK(hash(again) == hash(w));
        CHECK(hash(without_ledger) == hash(w)); // a ledger explains and changes nothing
    }
}

TEST_CASE("Whoever hosts a world may ask at any pace: nonsense in between changes no result", "[engine]")
{
    const Scenario s = season();
    World calm{s, 9, false};
    World pestered{s, 9, false};
    for (int n = 0; n < 3000 && calm.phase != Phase::ended; ++n) {
        Command command = Proceed{};
        if (calm.phase == Phase::briefing) command = Begin{};
        if (calm.phase == Phase::deciding)
            command = Respond{SeatId{0}, calm.beat, choose_response(LeaderPolicy::situational, s, calm)};
        for (const Command& nonsense : std::vector<Command>{Begin{}, TimeOut{BeatId{99}}, TakeStance{}})
            if (const Decision d = decide(s, pestered, nonsense); d && calm.phase != Phase::briefing)
                FAIL("allowed");
        play(s, calm, command);
        play(s, pestered, command);
        REQUIRE(hash(calm) == hash(pestered));
    }
    CHECK(calm.phase == Phase::ended);
}

TEST_CASE("Another seed is another game", "[engine]")
{
    const Scenario s = season();
    World one{s, 1, false};
    World two{s, 2, false};
    CHECK(hash(one) != hash(two));
    play_out(LeaderPolicy::situational, s, one);
    play_out(LeaderPolicy::situational, s, two);
    CHECK(score(s, one) != score(s, two));
}

TEST_CASE("Everything in a world counts in its hash", "[engine]")
{
    const Scenario s = season();
    const World base{s, 1, false};
    const auto changed = [&](auto change) {
        World w = base;
        change(w);
        return hash(w) != hash(base);
    };
    CHECK(changed([](World& w) { w.phase = Phase::passing; }));
    CHECK(changed([](World& w) { w.beat = BeatId{1}; }));
    CHECK(changed([](World& w) { ++w.beat_serial; }));
    CHECK(changed([](World& w) { w.response = ResponseId{0}; }));
    CHECK(changed([](World& w) { w.response_day = 1; }));
    CHECK(changed([](World& w) { w.days_left = .25; }));
    CHECK(changed([](World& w) { w.stances_due = 1; }));
    CHECK(changed([](World& w) { w.checks_due = true; }));
    CHECK(changed([](World& w) { w.on_line = BeatId{2}; }));
    CHECK(changed([](World& w) { w.forced_next = BeatId{2}; }));
    CHECK(changed([](World& w) { w.interrupted.push_back({}); }));
    CHECK(changed([](World& w) { w.flags[0] = 1; }));
    CHECK(changed([](World& w) { w.counters[0] = 1; }));
    CHECK(changed([](World& w) { w.promises[1] = PromiseState::kept; }));
    CHECK(changed([](World& w) { w.promise_days[1] = 2; }));
    CHECK(changed([](World& w) { w.promise_seats[1] = SeatId{0}; }));
    CHECK(changed([](World& w) { ++w.beats[3].visits; }));
    CHECK(changed([](World& w) { w.beats[3].last_day = 3; }));
    CHECK(changed([](World& w) { ++w.chosen[3][1]; }));
    CHECK(changed([](World& w) { ++w.events[0].visits; }));
    CHECK(changed([](World& w) { w.heroes[2] = 1; }));
    CHECK(changed([](World& w) { w.said[2].push_back(1); }));
    CHECK(changed([](World& w) { w.happenings.push_back({}); }));
    CHECK(changed([](World& w) { w.visions[0] = "x"; }));
    CHECK(changed([](World& w) { w.ending = EndingId{0}; }));
    CHECK(changed([](World& w) { w.recent_innovation = .1; }));
    CHECK_FALSE(changed([](World& w) { w.human_followers = 3; })); // who sits where is no part of the story
}
