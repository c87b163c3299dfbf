// The facts of a debrief, checked against the game they tell of.
#include "server/engine/apply.hpp"
#include "server/room/show.hpp"
#include "tests/debrief/played.hpp"
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

TEST_CASE("a debrief tells the game that was played")
{
    Conversation talk{by_hand(), at_once()};
    talk.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{}).answer(0).answer(0);
    REQUIRE(talk.over());
    const debrief::Debrief told = debrief_of(talk);
    const World& world = talk.room.world();

    CHECK(told.finished);
    CHECK(told.title == "By Hand");
    CHECK(told.ending_title == "Done");
    CHECK(told.vision == "Home by six.");
    CHECK(told.questions == std::vector<std::string>{"What would you do again?"});
    CHECK(told.learning_goals == std::vector<std::string>{"Keep your word."});
    CHECK(told.score == score(talk.room.scenario(), world));
    REQUIRE(told.goals.size() == 1);
    CHECK(told.goals[0].value == goal_value(talk.room.scenario(), world, talk.room.scenario().goals[0]));

    SECTION("each decision with its situation, answer, acts, and what else could have been said")
    {
        REQUIRE(told.decisions.size() == 2);
        const debrief::Decision& first = told.decisions[0];
        CHECK(first.beat_number == 1);
        CHECK(first.day == 0);
        CHECK(first.beat_title == talk.room.scenario().beats[0].title);
        CHECK(first.situation == "Monday morning.");
        CHECK(first.response_text == talk.room.scenario().beats[0].responses[0].text);
        CHECK(
            first.other_responses == std::vector<std::string>{talk.room.scenario().beats[0].responses[1].text}
        );
        CHECK(first.feedback == "Plans calm people.");
        CHECK(first.questions == std::vector<std::string>{"What did they need?"});
        CHECK_FALSE(first.by_timeout);
        CHECK_FALSE(first.by_script);
        REQUIRE(first.acts.size() == 2);
        CHECK(first.acts[0].act == Act::plan);
        CHECK(first.acts[1].strength == Strength::light);
        REQUIRE(first.stances.size() == 2);
        CHECK(first.stances[0].follower == FollowerId{0});
        CHECK(told.decisions[1].day == 2);
        CHECK(told.decisions[1].feedback.empty());
    }
    SECTION("the timeline has the start, every answer, every story day and the end")
    {
        using Kind = debrief::SampleKind;
        const std::vector<std::pair<double, Kind>> course{
            {0, Kind::start},    {0, Kind::answered}, {1, Kind::day}, {2, Kind::day},
            {2, Kind::answered}, {3, Kind::day},      {4, Kind::day}, {4, Kind::end}};
        REQUIRE(told.samples.size() == course.size());
        for (std::size_t i = 0; i < course.size(); ++i) {
            CHECK(told.samples[i].day == course[i].first);
            CHECK(told.samples[i].kind == course[i].second);
        }
        CHECK(told.samples[1].team != told.samples[0].team); // acts move people at once
        CHECK_FALSE(told.samples[0].decision);
        CHECK(told.samples[3].decision == 0U);
        CHECK(told.samples.back().team == room::team_meters(world, SeatId{0}));
    }
    SECTION("the score's changes between decisions add up")
    {
        World start{talk.room.scenario(), talk.room.setup().seed, false};
        double sum = score(talk.room.scenario(), start);
        for (const debrief::Decision& decision : told.decisions)
            sum += decision.score_change;
        CHECK(sum == Approx(told.score).epsilon(0).margin(1e-9));
    }
    SECTION("promises and their fate")
    {
        REQUIRE(told.promises.size() == 1);
        CHECK(told.promises[0].text == "Bob has his Saturday off.");
        CHECK(told.promises[0].fate == PromiseState::broken); // due a day later, and nothing was done
        REQUIRE(told.promises[0].made_day);
        CHECK(*told.promises[0].made_day == 0);
    }
    SECTION("people as they were and as they are")
    {
        REQUIRE(told.people.size() == 2);
        const World start{talk.room.scenario(), talk.room.setup().seed, false};
        for (std::size_t i = 0; i < 2; ++i) {
            CHECK(told.people[i].before == room::person_meters(start, FollowerId{i}, SeatId{0}));
            CHECK(told.people[i].after == room::person_meters(world, FollowerId{i}, SeatId{0}));
            CHECK_FALSE(told.people[i].gone);
        }
        CHECK(told.people[1].name == "bob");
    }
    SECTION("what happened, without what was only said")
    {
        REQUIRE(told.happenings.size() >= 2);
        CHECK(told.happenings[0].kind == room::NoteKind::promise_made);
        for (const room::Note& note : told.happenings)
            CHECK(note.kind != room::NoteKind::spoke);
    }
}

TEST_CASE("the movements of a decision are the last that were shown for it")
{
    Conversation talk{season(), at_once(4)};
    talk.join().ask(room::Begin{});
    talk.finish(1);
    const debrief::Debrief told = debrief_of(talk);
    std::vector<room::Movements> final;
    for (const room::Movements& movements : talk.heard<room::Movements>())
        if (movements.final) final.push_back(movements);
    REQUIRE(final.size() == told.decisions.size());
    for (std::size_t i = 0; i < final.size(); ++i) {
        REQUIRE(final[i].movements.size() == told.decisions[i].movements.size());
        for (std::size_t k = 0; k < final[i].movements.size(); ++k) {
            CHECK(final[i].movements[k].after == told.decisions[i].movements[k].after);
            CHECK(final[i].movements[k].reasons.size() == told.decisions[i].movements[k].reasons.size());
        }
    }
}

TEST_CASE("the profile counts what was done in both circles, and says when it is too little to tell")
{
    Conversation talk{by_hand(), at_once()};
    talk.join().ask(room::Begin{}).answer(0).answer(0);
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE(told.profile().acts.size() == 3);
    CHECK(told.profile().acts[0].act == Act::plan);
    CHECK(told.profile().acts[0].times == 1);
    CHECK(told.profile().acts[0].weight == weight_of(Strength::normal));
    CHECK(told.profile().acts[1].act == Act::check);
    CHECK(told.profile().acts[2].act == Act::back);
    const double control = weight_of(Strength::normal) + weight_of(Strength::light);
    CHECK(told.profile().control_share == Approx(control / (control + weight_of(Strength::strong))));
    CHECK(told.profile().decisions == 2);
    CHECK_FALSE(told.profile().enough);

    Conversation blamed{by_hand(), at_once()};
    blamed.join().ask(room::Begin{}).answer(0).answer(1);
    CHECK(debrief_of(blamed).profile().decisions == 1); // a fault is in neither circle
    CHECK(debrief_of(blamed).profile().control_share == 1);

    Conversation whole{season(), at_once()};
    whole.join().ask(room::Begin{});
    whole.finish(2);
    CHECK(debrief_of(whole).profile().enough);
}

TEST_CASE("what time ran out over is told as such and is nobody's profile")
{
    Scenario scenario = by_hand();
    scenario.beats[0].seconds = 10;
    scenario.beats[0].on_timeout = ResponseId{1};
    scenario.beats[1].seconds = 10;
    Conversation talk{scenario, at_once()};
    talk.join().ask(room::Begin{}).pass(std::chrono::minutes{1});
    REQUIRE(talk.over());
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE(told.decisions.size() == 2);
    CHECK(told.decisions[0].by_timeout);
    CHECK(told.decisions[0].response == ResponseId{1});
    CHECK(told.decisions[1].by_timeout);
    CHECK_FALSE(told.decisions[1].response);
    CHECK(told.decisions[1].response_text.empty());
    CHECK(told.profile().decisions == 0);
    CHECK(told.profile().acts.empty());
    CHECK(told.moments.size() == 2);
}

TEST_CASE("a game still running has a debrief of what there is")
{
    Conversation talk{by_hand(), at_once()};
    CHECK(debrief_of(talk).decisions.empty());
    CHECK(debrief_of(talk).samples.size() == 1);
    talk.join().ask(room::Begin{}).answer(1);
    const debrief::Debrief told = debrief_of(talk);
    CHECK_FALSE(told.finished);
    CHECK(told.ending_title.empty());
    REQUIRE(told.decisions.size() == 1);
    CHECK(told.decisions[0].movements.size() >= 3);
    CHECK(told.promises[0].fate == PromiseState::unmade);
    CHECK_FALSE(told.promises[0].made_day);
}

TEST_CASE("with several leading seats the debrief is of one, and says whose decision each was")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("other", {1});
    b.beat("mine", 0).response("plan", {use(Act::plan)}, 1);
    b.beat("theirs", 1).response("listen", {use(Act::listen)}, 1).response("back", {use(Act::back)}, 1);
    Scenario scenario = b.build();
    scenario.seats[1].secret = "SECRET-1";
    Conversation talk{scenario, at_once()};
    talk.join().ask(room::Begin{}).answer(0);
    REQUIRE(talk.over());
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE(told.decisions.size() == 2);
    CHECK_FALSE(told.decisions[0].by_script);
    CHECK(told.decisions[1].by_script);
    CHECK(told.decisions[1].seat == SeatId{1});
    REQUIRE(told.profiles.size() == 2);
    CHECK(told.profiles[1].decisions == 0); // a script's
    CHECK(told.decisions[1].other_responses.size() == 1);
    CHECK(told.decisions[1].what_if.size() == 1);
    REQUIRE(told.profile().acts.size() == 1);
    CHECK(told.profile().acts[0].act == Act::plan);
}

TEST_CASE("the same journal gives the same debrief")
{
    Conversation talk{season(), at_once(6)};
    talk.join().ask(room::Begin{});
    talk.finish(3);
    const debrief::Debrief a = debrief_of(talk);
    const debrief::Debrief b = debrief_of(talk);
    REQUIRE(a.moments.size() == b.moments.size());
    for (std::size_t i = 0; i < a.moments.size(); ++i) {
        CHECK(a.moments[i].headline == b.moments[i].headline);
        CHECK(a.moments[i].why == b.moments[i].why);
    }
    CHECK(a.score == b.score);
}

TEST_CASE("a workshop's debrief tells of the story as it stands, and which answers were people's")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("coach", {1});
    b.beat("one", 0).response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.beat("two", 1).response("back", {use(Act::back)}, 1).response("check", {use(Act::check)}, 1);
    b.beat("three", 0).response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    Group group{b.build(), workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana", 0);
    const room::MemberId ben = group.lead("Ben", 0);
    group.ask(kim, room::Start{}).answer(ana, 0).answer(ben, 0);
    group.ask(kim, room::SendBack{});
    group.answer(ana, 1).answer(ben, 1); // then the coach's script, at once
    group.ask(kim, room::SayToAll{"The last one."}).leave(ben).answer(ana, 0);
    REQUIRE(group.room.world().phase == Phase::ended);
    room::RoomSetup setup = group.room.setup();
    setup.seat = group.room.debrief_seat();
    const debrief::Debrief told = debrief::build(*group.scenario, setup, group.room.entries());
    REQUIRE(told.decisions.size() == 3);
    CHECK(told.decisions[0].response == ResponseId{1});
    CHECK_FALSE(told.decisions[0].by_script); // voted for
    CHECK(told.decisions[1].by_script);
    CHECK_FALSE(told.decisions[2].by_script);
    CHECK(told.score == score(*group.scenario, group.room.world()));
}

TEST_CASE("an event that a facilitator let happen is told like any other, and the story after it, too")
{
    Scenario scenario = by_hand();
    ScenarioEvent rain;
    rain.id = "rain";
    rain.title = "Rain";
    rain.text = "It comes through the roof.";
    rain.when = cond::never();
    rain.pushes = {{Measure::morale, -.2, {}}};
    scenario.events = {rain};
    Group group{scenario, workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    group.ask(kim, room::Start{}).answer(ana, 0).ask(kim, room::Inject{0}).answer(ana, 0);
    REQUIRE(group.room.world().phase == Phase::ended);
    const debrief::Debrief told = debrief::build(*group.scenario, group.room.setup(), group.room.entries());
    const auto event = std::find_if(told.happenings.begin(), told.happenings.end(), [](const auto& note) {
        return note.kind == room::NoteKind::event;
    });
    REQUIRE(event != told.happenings.end());
    CHECK(event->title == "Rain");
    CHECK(event->text == "It comes through the roof.");
    CHECK(event->day == 2);
    CHECK(told.decisions.size() == 2);
    CHECK(told.score == score(*group.scenario, group.room.world()));
    CHECK(group.restored().world().events[0].visits == 1);
}
