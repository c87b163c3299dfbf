// What commands and time do to a game: promises, events, lines, stances, counters, the passing of days.
#include "server/engine/lines.hpp"
#include "server/engine/story_time.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

template <class E>
std::vector<E> only(const std::vector<Event>& events)
{
    std::vector<E> found;
    for (const Event& event : events)
        if (const E* e = std::get_if<E>(&event)) found.push_back(*e);
    return found;
}

} // namespace

TEST_CASE("Time passes in stretches that end at mornings, and days are quarters", "[engine]")
{
    const Scenario s =
        ScenarioBuilder{}.beat("a").response("r", {}, 1.6).beat("b").response("r", {}, 2.25).build();
    World w{s, 1, false};
    play(s, w, Begin{});
    std::vector<std::uint32_t> steps;
    for (const TimePassed& t : only<TimePassed>(answer(s, w, 0)))
        steps.push_back(t.steps);
    CHECK(steps == std::vector<std::uint32_t>{4, 2}); // 1.6 days are six quarters
    CHECK(w.day() == 1.5);
    steps.clear();
    for (const TimePassed& t : only<TimePassed>(answer(s, w, 0)))
        steps.push_back(t.steps);
    CHECK(steps == std::vector<std::uint32_t>{2, 4, 3});
    CHECK(steps_of(0) == 1);
    CHECK(stretch_of(3.75, 30) == 1);
}

TEST_CASE("However time is cut into stretches, the world comes out the same", "[engine]")
{
    const Scenario s = season();
    World at_once{s, 5, true};
    play(s, at_once, Begin{});
    play(s, at_once, Respond{SeatId{0}, at_once.beat, ResponseId{0}});
    play(s, at_once, Proceed{});
    World in_pieces = at_once;
    apply(s, at_once, TimePassed{16});
    for (const std::uint32_t steps : {1U, 3U, 2U, 5U, 4U, 1U})
        apply(s, in_pieces, TimePassed{steps});
    CHECK(hash(in_pieces.team) == hash(at_once.team));
    CHECK(in_pieces.recent_innovation == Approx(at_once.recent_innovation).margin(1e-3));
}

TEST_CASE("Conduct goes on each morning after a response, a single scene does not", "[engine]")
{
    const auto gain = [](Act act, Measure measured, double days) {
        const Scenario s =
            ScenarioBuilder{}.people(3).beat("a").response("r", {use(act)}, days).beat("b").build();
        const Scenario nothing =
            ScenarioBuilder{}.people(3).beat("a").response("r", {}, days).beat("b").build();
        World w{s, 1, false};
        World plain{nothing, 1, false};
        play(s, w, Begin{});
        play(nothing, plain, Begin{});
        play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
        play(nothing, plain, Respond{SeatId{0}, plain.beat, ResponseId{0}});
        const auto pass = static_cast<std::uint32_t>(days * kStepsPerDay);
        apply(s, w, TimePassed{pass});
        apply(nothing, plain, TimePassed{pass});
        return measure(w, measured) - measure(plain, measured);
    };
    CHECK(daily_share_of(Act::plan) > 0);
    // Left alone, plan clarity loses a quarter of a gain in three days (follower model 4.2).
    CHECK(gain(Act::plan, Measure::plan_clarity, 4) > .9 * gain(Act::plan, Measure::plan_clarity, 1));
    CHECK(daily_share_of(Act::reward) == 0);
    CHECK(gain(Act::reward, Measure::morale, 4) < gain(Act::reward, Measure::morale, 1));
}

TEST_CASE("A promise is made once, kept once, and weighs on those it was given to", "[engine]")
{
    ScenarioBuilder b;
    b.people(3).promise("p", {1}, 0);
    b.beat("a").response("make").last_response().makes = {PromiseId{0}};
    b.beat("b").response("keep").last_response().keeps = {PromiseId{0}};
    b.response("break").last_response().breaks = {PromiseId{0}};
    b.beat("c").response("keep again").last_response().keeps = {PromiseId{0}};
    const Scenario s = b.build();
    World w{s, 3, true};
    play(s, w, Begin{});
    CHECK(only<PromiseMade>(answer(s, w, 0)).size() == 1);
    CHECK(w.promises[0] == PromiseState::open);
    World other = w;
    const auto trust = [](const World& of, std::size_t who) {
        return measure(of, Measure::trust, FollowerId{who}, {});
    };
    const double before_1 = trust(w, 1);
    const double before_0 = trust(w, 0);

    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(w.promises[0] == PromiseState::kept);
    CHECK(trust(w, 1) > before_1 + 1);
    CHECK(trust(w, 0) == before_0);

    play(s, other, Respond{SeatId{0}, other.beat, ResponseId{1}});
    CHECK(other.promises[0] == PromiseState::broken);
    CHECK(trust(other, 1) < before_1 - 2 * (trust(w, 1) - before_1)); // bad weighs more than good

    proceed_on(s, w);
    CHECK(only<PromiseKept>(answer(s, w, 0)).empty());
}

TEST_CASE("A promise that comes due by days is broken when nothing was done", "[engine]")
{
    ScenarioBuilder b;
    b.promise("p", {0}, 3).beat("a").response("make", {}, 5).last_response().makes = {PromiseId{0}};
    b.beat("b");
    const Scenario s = b.build();
    World w{s, 1, false};
    play(s, w, Begin{});
    const std::vector<Event> events = answer(s, w, 0);
    const auto broken = only<PromiseBroken>(events);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].by_default);
    std::uint32_t steps = 0;
    for (const Event& event : events) {
        if (const auto* time = std::get_if<TimePassed>(&event)) steps += time->steps;
        if (std::holds_alternative<PromiseBroken>(event)) break;
    }
    CHECK(steps == 3 * kStepsPerDay);
}

TEST_CASE("A promise due with a beat is broken when that beat is over, and branches see it", "[engine]")
{
    ScenarioBuilder b;
    b.promise_due_with("p", {0}, 1).beat("a").response("make").last_response().makes = {PromiseId{0}};
    b.beat("due").response("forget").next(GoBeat{BeatId{3}}, cond::leaf(Operator::broken, 0));
    b.response("keep").next(GoBeat{BeatId{3}}, cond::leaf(Operator::broken, 0)).last_response().keeps = {
        PromiseId{0}};
    b.beat("went well").response("end").next(GoEnd{}).beat("talk");
    const Scenario s = b.build();
    World forgot{s, 1, false};
    play(s, forgot, Begin{});
    answer(s, forgot, 0);
    World kept = forgot;
    answer(s, forgot, 0);
    CHECK(forgot.promises[0] == PromiseState::broken);
    CHECK(open_beat(s, forgot) == "talk");
    answer(s, kept, 1);
    CHECK(kept.promises[0] == PromiseState::kept);
    CHECK(open_beat(s, kept) == "went well");
}

TEST_CASE("A promise made at the very beat it is due with waits for the next time", "[engine]")
{
    ScenarioBuilder b;
    b.promise_due_with("p", {0}, 0).beat("a").response("make").last_response().makes = {PromiseId{0}};
    const Scenario s = b.beat("b").build();
    World w{s, 1, false};
    play(s, w, Begin{});
    CHECK(only<PromiseBroken>(answer(s, w, 0)).empty());
    CHECK(w.promises[0] == PromiseState::open);
}

TEST_CASE("Events are looked at once a story day, fire once, and one can let another fire", "[engine]")
{
    ScenarioBuilder b;
    b.flag("f").counter("n", 0, 0, 10);
    b.beat("a").response("r", {}, 4).beat("b");
    b.event("second", cond::leaf(Operator::flag, 0)).last_event().sets = {SetCounter{CounterId{0}, 1, true}};
    b.event("first", cond::node(Operator::greater_equal, {cond::leaf(Operator::day), cond::number(2)}));
    b.last_event().sets = {SetFlag{FlagId{0}, true}};
    b.last_event().situation.crisis = .5;
    b.last_event().pushes = {{Measure::stress, .2, {FollowerId{0}}}};
    const Scenario s = b.build();
    World w{s, 1, true};
    play(s, w, Begin{});
    const auto fired = only<ScenarioEventFired>(answer(s, w, 0));
    REQUIRE(fired.size() == 2);
    CHECK(fired[0].event == ScenarioEventId{1});
    CHECK(fired[1].event == ScenarioEventId{0});
    CHECK(w.events[1].last_day == 2);
    CHECK(w.events[0].last_day == 2);
    CHECK(w.counters[0] == 1);
    CHECK(w.team.urgency() > .3);
    CHECK(
        measure(w, Measure::stress, FollowerId{0}, {}) > measure(w, Measure::stress, FollowerId{1}, {}) + 5
    );
}

TEST_CASE("An event that may come again waits for its cooldown, and never comes twice in a day", "[engine]")
{
    const auto times = [](double cooldown) {
        ScenarioBuilder b;
        b.beat("a").response("r", {}, 6).beat("b").event("e", {});
        b.last_event().once = false;
        b.last_event().cooldown_days = cooldown;
        const Scenario s = b.build();
        World w{s, 1, false};
        play(s, w, Begin{});
        return only<ScenarioEventFired>(answer(s, w, 0)).size();
    };
    CHECK(times(0) == 6);
    CHECK(times(2) == 3);
    CHECK(times(30) == 1);
}

TEST_CASE("Flags and counters are set, counters within their range", "[engine]")
{
    ScenarioBuilder b;
    b.flag("f").flag("g", true).counter("n", 2, 0, 5);
    b.beat("a").response("r").sets(SetFlag{FlagId{0}, true}).sets(SetFlag{FlagId{1}, false});
    b.sets(SetCounter{CounterId{0}, 9, true});
    b.beat("b").response("r").sets(SetCounter{CounterId{0}, 1.5, false});
    b.beat("c").response("r").sets(SetCounter{CounterId{0}, -8, true}).beat("d");
    const Scenario s = b.build();
    World w{s, 1, false};
    CHECK(w.flags == std::vector<std::uint8_t>{0, 1});
    play(s, w, Begin{});
    answer(s, w, 0);
    CHECK(w.flags == std::vector<std::uint8_t>{1, 0});
    CHECK(w.counters[0] == 5);
    answer(s, w, 0);
    CHECK(w.counters[0] == 1.5);
    answer(s, w, 0);
    CHECK(w.counters[0] == 0);
}

TEST_CASE("A push moves somebody in the middle by about what the author wrote, up or down", "[engine]")
{
    for (const double by : {.15, -.15}) {
        ScenarioBuilder b;
        b.people(2).last_follower().morale = .5;
        b.beat("a").response("r").last_response().pushes = {{Measure::morale, by, {FollowerId{1}}}};
        const Scenario s = b.build();
        World w{s, 1, false};
        play(s, w, Begin{});
        const double before = measure(w, Measure::morale, FollowerId{1}, {});
        const double other = measure(w, Measure::morale, FollowerId{0}, {});
        play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
        CHECK(measure(w, Measure::morale, FollowerId{1}, {}) - before == Approx(100 * by).margin(.5));
        CHECK(measure(w, Measure::morale, FollowerId{0}, {}) == other);
    }
}

TEST_CASE("Beats and responses set off crisis, change and conflict", "[engine]")
{
    ScenarioBuilder b;
    b.beat("a").situation({.7, .8, 0}).response("r").last_response().situation.conflict = .6;
    const Scenario s = b.build();
    World w{s, 1, false};
    play(s, w, Begin{});
    CHECK(w.team.urgency() == Approx(.7));
    CHECK(w.team.novelty() == Approx(.8));
    CHECK(w.team.conflict() == 0);
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(w.team.conflict() == Approx(.6));
}

TEST_CASE("A stance is a small impulse of its own, and taking a chance is an attempt at once", "[engine]")
{
    const Scenario s = ScenarioBuilder{}.people(2).beat("a").response("r").build();
    World base{s, 1, true};
    play(s, base, Begin{});
    play(s, base, Respond{SeatId{0}, base.beat, ResponseId{0}});
    const FollowerId who{0};
    const auto after = [&](Stance stance, Measure measured) {
        World w = base;
        play(s, w, TakeStance{who, stance, ""});
        return measure(w, measured, who, {}) - measure(base, measured, who, {});
    };
    CHECK(after(Stance::commit, Measure::inner_drive) > 1);
    CHECK(after(Stance::commit, Measure::vision) > 1);
    CHECK(after(Stance::comply, Measure::plan_clarity) > .5);
    CHECK(after(Stance::question, Measure::plan_clarity) > .5);
    CHECK(after(Stance::withdraw, Measure::inner_drive) < -1);
    World w = base;
    play(s, w, TakeStance{who, Stance::take_a_chance, ""});
    REQUIRE(w.happenings.size() == 1);
    CHECK(w.happenings[0].follower == 0);
    CHECK(w.team.attempts_succeeded(0) + w.team.attempts_failed(0) == 1);
}

TEST_CASE("People speak: with their stance, after an attempt, when honoured, and as a beat opens", "[engine]")
{
    ScenarioBuilder b;
    b.people(2).says(Occasion::hero, "Me?").says(Occasion::commit, "Yes").says(Occasion::comply, "Well");
    b.says(Occasion::question, "Why").says(Occasion::withdraw, "No").says(Occasion::take_a_chance, "Let me");
    b.says(Occasion::success, "Ha").says(Occasion::failure, "Oh").says(Occasion::opening, "Morning");
    b.beat("a").response("hero", {use(Act::make_hero, 1)}).response("plain").beat("b");
    const Scenario s = b.build();
    World w{s, 1, false};
    const auto opened = only<BeatOpened>(play(s, w, Begin{}));
    CHECK(opened[0].line_by == FollowerId{1});
    CHECK(opened[0].line == 8);
    World plain = w;

    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(w.heroes == std::vector<std::uint8_t>{0, 1});
    auto stances = only<StanceTaken>(play(s, w, Proceed{}));
    REQUIRE(stances.size() == 2);
    CHECK(stances[0].line == kNoLine);
    CHECK(stances[1].line == 0);

    play(s, plain, Respond{SeatId{0}, plain.beat, ResponseId{1}});
    stances = only<StanceTaken>(play(s, plain, Proceed{}));
    CHECK(s.followers[1].lines[stances[1].line].on == occasion_of(stances[1].stance));

    plain.happenings = {{Happening::Kind::attempt_failed, 1, 0}, {Happening::Kind::attempt_succeeded, 0, 0}};
    const auto spoken = only<LineSpoken>(play(s, plain, Proceed{}));
    REQUIRE(spoken.size() == 1); // the other has nothing to say
    CHECK(spoken[0].line == 7);
    CHECK(plain.happenings.size() == 1);
    CHECK(std::holds_alternative<TimePassed>(play(s, plain, Proceed{}).front()));
}

TEST_CASE(
    "A line with a fitting condition goes before one without, and nobody repeats themselves", "[engine]"
)
{
    ScenarioBuilder b;
    b.flag("f").people(1).says(Occasion::commit, "general").says(Occasion::commit, "also");
    b.says(Occasion::commit, "special", cond::leaf(Operator::flag, 0));
    const Scenario s = b.build();
    World w{s, 1, false};
    const FollowerId who{0};
    w.beat_serial = 1;
    const std::uint16_t first = fitting_line(s, w, who, Occasion::commit);
    CHECK(first < 2);
    w.said[0][first] = 1;
    w.beat_serial = 2;
    const std::uint16_t second = fitting_line(s, w, who, Occasion::commit);
    CHECK(second == 1 - first); // what has not been said goes first
    w.said[0][second] = 2;
    w.beat_serial = 3;
    CHECK(fitting_line(s, w, who, Occasion::commit) == kNoLine); // nothing new to say
    w.beat_serial = 6;
    CHECK(fitting_line(s, w, who, Occasion::commit) == first); // after a while it may come again
    w.flags[0] = 1;
    CHECK(fitting_line(s, w, who, Occasion::commit) == 2);
    w.said[0][2] = 6; // what fits best was just said
    CHECK(fitting_line(s, w, who, Occasion::commit) == first);
    CHECK(fitting_line(s, w, who, Occasion::hero) == kNoLine);
}

TEST_CASE("Texts show the first variant that fits", "[engine]")
{
    ScenarioBuilder b;
    const Scenario s = b.flag("f").beat("a").build();
    World w{s, 1, false};
    const std::vector<Variant> text{{cond::leaf(Operator::flag, 0), "so"}, {{}, "otherwise"}};
    CHECK(fitting(text, s, w) == "otherwise");
    w.flags[0] = 1;
    CHECK(fitting(text, s, w) == "so");
    CHECK(fitting({{cond::never(), "x"}}, s, w).empty());
}

TEST_CASE("Plans said to a room reach reports only; an order to an outsider by name is resented", "[engine]")
{
    ScenarioBuilder b;
    b.people(3).seat("boss", {0, 1});
    b.beat("a").response("plan", {use(Act::plan)}).response("order", {use(Act::direct, 2)});
    b.response("vision", {use(Act::envision)}).response("facilitate", {use(Act::facilitate)});
    const Scenario s = b.build();
    World w{s, 1, false};
    play(s, w, Begin{});
    const auto change = [&](std::size_t response, Measure measured, std::size_t who) {
        World after = w;
        play(s, after, Respond{SeatId{0}, w.beat, ResponseId{response}});
        return measure(after, measured, FollowerId{who}, SeatId{0}) -
               measure(w, measured, FollowerId{who}, SeatId{0});
    };
    CHECK(change(0, Measure::plan_clarity, 0) > 4);
    CHECK(change(0, Measure::plan_clarity, 2) == 0);
    CHECK(change(0, Measure::respect, 2) == 0);
    CHECK(change(1, Measure::respect, 2) < -.5);
    CHECK(change(1, Measure::plan_clarity, 2) == 0);
    CHECK(change(2, Measure::vision, 2) > 2);
    CHECK(change(3, Measure::plan_clarity, 2) == 0);
    CHECK(change(3, Measure::plan_clarity, 0) > 1);
    CHECK(change(3, Measure::trust, 2) > .5);
}
