#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Scenario two_beats()
{
    return ScenarioBuilder{}
        .people(3)
        .event("rain", cond::never())
        .beat("a")
        .response("x", {use(Act::plan)})
        .response("y", {use(Act::listen)})
        .beat("b")
        .build();
}

World in_phase(const Scenario& s, Phase phase)
{
    World w{s, 1, true};
    if (phase == Phase::briefing) return w;
    play(s, w, Begin{});
    if (phase == Phase::deciding) return w;
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    if (phase == Phase::reacting) return w;
    play(s, w, Proceed{});
    if (phase == Phase::passing) return w;
    apply(s, w, GameEnded{EndingId{0}});
    return w;
}

} // namespace

TEST_CASE("Every command is allowed or refused by phase exactly as the table says", "[engine]")
{
    const Scenario s = two_beats();
    const Command begin = Begin{};
    const Command respond = Respond{SeatId{0}, BeatId{0}, ResponseId{0}};
    const Command time_out = TimeOut{BeatId{0}};
    const Command vision = StateVision{SeatId{0}, "Every parcel home by six."};
    const Command stance = TakeStance{FollowerId{0}, Stance::commit, ""};
    const Command proceed = Proceed{};
    const Command end = EndStory{};
    const Command inject = InjectEvent{ScenarioEventId{0}};
    using enum RefusalCode;
    struct Row
    {
        Phase phase;
        Command command;
        std::optional<RefusalCode> code;
    };
    const std::vector<Row> rows{
        {Phase::briefing, begin, {}},
        {Phase::briefing, respond, not_started},
        {Phase::briefing, time_out, not_started},
        {Phase::briefing, vision, {}},
        {Phase::briefing, stance, not_started},
        {Phase::briefing, proceed, not_started},
        {Phase::briefing, end, not_started},
        {Phase::briefing, inject, not_started},
        {Phase::deciding, begin, already_started},
        {Phase::deciding, respond, {}},
        {Phase::deciding, time_out, {}},
        {Phase::deciding, vision, {}},
        {Phase::deciding, stance, not_now},
        {Phase::deciding, proceed, not_now},
        {Phase::deciding, end, {}},
        {Phase::deciding, inject, {}},
        {Phase::reacting, begin, already_started},
        {Phase::reacting, respond, not_now},
        {Phase::reacting, time_out, not_now},
        {Phase::reacting, vision, {}},
        {Phase::reacting, stance, {}},
        {Phase::reacting, proceed, {}},
        {Phase::reacting, end, {}},
        {Phase::reacting, inject, {}},
        {Phase::passing, begin, already_started},
        {Phase::passing, respond, not_now},
        {Phase::passing, time_out, not_now},
        {Phase::passing, vision, {}},
        {Phase::passing, stance, not_now},
        {Phase::passing, proceed, {}},
        {Phase::passing, end, {}},
        {Phase::passing, inject, {}},
        {Phase::ended, begin, ended},
        {Phase::ended, respond, ended},
        {Phase::ended, time_out, ended},
        {Phase::ended, vision, ended},
        {Phase::ended, stance, ended},
        {Phase::ended, proceed, ended},
        {Phase::ended, end, ended},
        {Phase::ended, inject, ended},
    };
    for (const Row& row : rows) {
        INFO(describe(row.phase) << ": " << describe(row.command));
        const World w = in_phase(s, row.phase);
        REQUIRE(w.phase == row.phase);
        const std::uint64_t before = hash(w);
        const Decision decision = decide(s, w, row.command);
        CHECK(hash(w) == before);
        REQUIRE(decision.ok() == !row.code);
        if (row.code) {
            CHECK(decision.error().code == *row.code);
            CHECK_FALSE(decision.error().sentence.empty());
        }
    }
}

TEST_CASE("An answer is refused with the reason that fits", "[engine]")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0, 1}).seat("other", {}).flag("asked");
    b.beat("a")
        .response("open")
        .response("hidden")
        .response("locked")
        .response("locked silently")
        .response("once");
    b.beat("b");
    Scenario s = b.build();
    std::vector<Response>& responses = s.beats[0].responses;
    responses[1].when = cond::leaf(Operator::flag, 0);
    responses[2].unlocked_when = cond::leaf(Operator::flag, 0);
    responses[2].locked_reason = "Sam would not follow you into this yet.";
    responses[3].unlocked_when = cond::leaf(Operator::flag, 0);
    responses[4].once = true;
    responses[4].next = {{{}, GoBeat{BeatId{0}}}};
    World w{s, 1, false};
    play(s, w, Begin{});
    const SeatId boss{0};

    CHECK(refused(s, w, Respond{boss, BeatId{1}, ResponseId{0}}) == RefusalCode::wrong_beat);
    CHECK(refused(s, w, Respond{SeatId{1}, BeatId{0}, ResponseId{0}}) == RefusalCode::wrong_seat);
    CHECK(refused(s, w, Respond{boss, BeatId{0}, ResponseId{9}}) == RefusalCode::no_such_response);
    CHECK(refused(s, w, Respond{boss, BeatId{0}, ResponseId{}}) == RefusalCode::no_such_response);
    CHECK(refused(s, w, Respond{boss, BeatId{0}, ResponseId{1}}) == RefusalCode::no_such_response);
    CHECK(refused(s, w, Respond{boss, BeatId{0}, ResponseId{2}}) == RefusalCode::locked);
    CHECK(
        decide(s, w, Respond{boss, BeatId{0}, ResponseId{2}}).error().sentence == responses[2].locked_reason
    );
    CHECK_FALSE(decide(s, w, Respond{boss, BeatId{0}, ResponseId{3}}).error().sentence.empty());
    CHECK(refused(s, w, TimeOut{BeatId{1}}) == RefusalCode::wrong_beat);

    CHECK(offer(s, w, BeatId{0}, ResponseId{0}) == Offer::open);
    CHECK(offer(s, w, BeatId{0}, ResponseId{1}) == Offer::hidden);
    CHECK(offer(s, w, BeatId{0}, ResponseId{2}) == Offer::locked);
    answer(s, w, 4);
    REQUIRE(open_beat(s, w) == "a");
    CHECK(offer(s, w, BeatId{0}, ResponseId{4}) == Offer::used_up);
    CHECK(refused(s, w, Respond{boss, BeatId{0}, ResponseId{4}}) == RefusalCode::used_up);
}

TEST_CASE("A vision is one line of 1 to 120 characters", "[engine]")
{
    const Scenario s = two_beats();
    World w{s, 1, false};
    const auto bad = [&](const std::string& text) {
        return !decide(s, w, StateVision{SeatId{0}, text}).ok();
    };
    CHECK(bad(""));
    CHECK(bad("   "));
    CHECK(bad("two\nlines"));
    CHECK(bad(std::string(121, 'x')));
    CHECK(bad(std::string("nul\0here", 8)));
    CHECK(bad("\xc3(")); // not UTF-8
    CHECK(bad("\xc0\xaf"));
    CHECK(bad("\xed\xa0\x80")); // a surrogate
    CHECK(bad("\xf4\x90\x80\x80"));
    CHECK(bad("caf\xc3"));
    CHECK(bad("a\xe2\x80\xa8z")); // a line separator
    CHECK(refused(s, w, StateVision{SeatId{3}, "Fine"}) == RefusalCode::wrong_seat);
    CHECK(refused(s, w, StateVision{SeatId{0}, ""}) == RefusalCode::bad_text);
    std::string umlauts;
    for (int i = 0; i < 120; ++i)
        umlauts += "ü";
    play(s, w, StateVision{SeatId{0}, umlauts});
    CHECK(w.visions[0] == umlauts);
    CHECK(bad(umlauts + "ü"));
    play(s, w, StateVision{SeatId{0}, "Everybody home by six 🙂"});
    CHECK(w.visions[0] == "Everybody home by six 🙂");
}

TEST_CASE("When time runs out the author's response stands for silence, if it is open", "[engine]")
{
    Scenario s = two_beats();
    s.beats[0].on_timeout = ResponseId{1};
    World w{s, 1, false};
    play(s, w, Begin{});
    const std::vector<Event> events = play(s, w, TimeOut{BeatId{0}});
    const auto* given = std::get_if<ResponseGiven>(&events.front());
    REQUIRE(given);
    CHECK(given->response == ResponseId{1});
    CHECK(given->by_timeout);

    s.beats[0].responses[1].unlocked_when = cond::never();
    World locked{s, 1, false};
    play(s, locked, Begin{});
    CHECK(std::holds_alternative<SilenceKept>(play(s, locked, TimeOut{BeatId{0}}).front()));
}

TEST_CASE("Silence costs respect, lets time pass and the story go on in order", "[engine]")
{
    const Scenario s = two_beats();
    World w{s, 1, true};
    play(s, w, Begin{});
    const double respect = measure(w, Measure::respect);
    play(s, w, TimeOut{BeatId{0}});
    CHECK(w.phase == Phase::passing);
    CHECK_FALSE(w.response);
    CHECK(measure(w, Measure::respect) < respect - .5);
    proceed_on(s, w);
    CHECK(open_beat(s, w) == "b");
    CHECK(w.day() == 4);
}

TEST_CASE("A beat on which nothing can be chosen is left by time-out and never hangs a game", "[engine]")
{
    Scenario s = two_beats();
    for (Response& r : s.beats[0].responses)
        r.when = cond::never();
    World w{s, 1, false};
    play(s, w, Begin{});
    CHECK_FALSE(answerable(s, w, BeatId{0}));
    CHECK(answerable(s, w, BeatId{1}));
    CHECK_FALSE(choose_response(LeaderPolicy::situational, s, w));
    CHECK(play_out(LeaderPolicy::situational, s, w) == 2);
    CHECK(w.phase == Phase::ended);
}

TEST_CASE("Only those in the room react, and nobody who has left", "[engine]")
{
    const Scenario s =
        ScenarioBuilder{}.people(4).beat("a").room({1, 3}).response("x", {use(Act::plan)}).beat("b").build();
    World w{s, 1, false};
    play(s, w, Begin{});
    const double plan_of_0 = measure(w, Measure::plan_clarity, FollowerId{0}, {});
    const double plan_of_1 = measure(w, Measure::plan_clarity, FollowerId{1}, {});
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(w.stances_due == 0b1010);
    CHECK(measure(w, Measure::plan_clarity, FollowerId{0}, {}) == plan_of_0);
    CHECK(measure(w, Measure::plan_clarity, FollowerId{1}, {}) > plan_of_1 + 4);
}
