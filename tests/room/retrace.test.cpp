// The way of one game gone again in another version of its scenario.
#include "server/room/retrace.hpp"

#include "server/engine/policy.hpp"
#include "server/study/explore.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using room::Choice;
using room::Until;

namespace {

room::RoomSetup seeded()
{
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    setup.seed = 3;
    return setup;
}

ScenarioBuilder three_beats()
{
    ScenarioBuilder b;
    b.people(2).beat("a").response("r").response("q").beat("b").response("r").response("q");
    b.beat("c").response("r").response("q");
    return b;
}

std::string stands_at(const Scenario& scenario, const room::Retraced& way)
{
    Conversation talk{std::make_shared<const Scenario>(scenario), seeded(), way.entries};
    REQUIRE_FALSE(talk.room.read_only());
    return open_beat(scenario, talk.room.world());
}

room::Retraced
gone(const Scenario& scenario, const std::vector<Choice>& way, Until until = Until::next_decision)
{
    return room::retrace(scenario, seeded(), way, until, 0);
}

} // namespace

TEST_CASE("the way of a played game leads to the same state, from any point of it")
{
    Conversation played{season(), seeded()};
    played.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{});
    while (!played.over()) {
        const auto& scenario = played.room.scenario();
        const auto& entries = played.room.entries();
        const auto way = room::choices_of(scenario, entries);
        const auto until = room::where_left(scenario, seeded(), entries);
        const auto again = room::retrace(scenario, seeded(), way, until, 0);
        CHECK(again.lost.empty());
        REQUIRE(again.entries.back().state_hash == hash(played.room.world()));
        played.answer(1);
        if (!played.over()) played.until_asked();
    }
    const auto way = room::choices_of(played.room.scenario(), played.room.entries());
    const auto again = room::retrace(played.room.scenario(), seeded(), way, Until::next_decision, 0);
    CHECK(again.finished);
    CHECK(again.entries.back().state_hash == hash(played.room.world()));
}

TEST_CASE("a room restored from a way goes on as any other")
{
    const Scenario scenario = three_beats().build();
    const auto way = gone(scenario, {{"a", "q", {}}});
    Conversation talk{std::make_shared<const Scenario>(scenario), seeded(), way.entries};
    REQUIRE_FALSE(talk.room.read_only());
    talk.join();
    CHECK(open_beat(scenario, talk.room.world()) == "b");
    CHECK(talk.room.world().chosen[0][1] == 1);
    talk.answer(0).finish(0);
    CHECK(talk.over());
}

TEST_CASE("without choices nothing has happened, or the first beat is open")
{
    const Scenario scenario = three_beats().build();
    CHECK(gone(scenario, {}, Until::last_choice).entries.empty());
    CHECK(stands_at(scenario, gone(scenario, {})) == "a");
}

TEST_CASE("the time after the last choice passes only where it is wanted")
{
    const Scenario scenario = three_beats().build();
    const auto at_once = gone(scenario, {{"a", "r", {}}}, Until::last_choice);
    CHECK(at_once.day == 0);
    CHECK(room::where_left(scenario, seeded(), at_once.entries) == Until::last_choice);
    const auto later = gone(scenario, {{"a", "r", {}}});
    CHECK(later.day > 0);
    CHECK(room::where_left(scenario, seeded(), later.entries) == Until::next_decision);
}

TEST_CASE("silence and visions are part of a way")
{
    const Scenario scenario = three_beats().build();
    const std::vector<Choice> way{{{}, {}, "Home by six."}, {"a", "", {}}, {"b", "q", {}}};
    const auto made = gone(scenario, way);
    CHECK(made.lost.empty());
    CHECK(room::choices_of(scenario, made.entries) == way);
    CHECK(stands_at(scenario, made) == "c");
}

TEST_CASE("other texts, other numbers: the same place by its name")
{
    Scenario scenario = three_beats().build();
    scenario.beats[1].text = {{{}, "Another text."}};
    scenario.beats[0].responses[1].days = 9;
    const auto made = gone(scenario, {{"a", "q", {}}});
    CHECK(made.lost.empty());
    CHECK(stands_at(scenario, made) == "b");
}

TEST_CASE("what is not there any more is left out or ends the way, and is said")
{
    using Catch::Contains;
    ScenarioBuilder shorter;
    shorter.people(2).beat("a").response("r").beat("c").response("r").response("q");
    const Scenario scenario = shorter.build();

    const auto without_beat = gone(scenario, {{"a", "r", {}}, {"b", "r", {}}});
    REQUIRE(without_beat.lost.size() == 1);
    CHECK_THAT(without_beat.lost[0], Contains("\"b\" is not there any more"));
    CHECK(stands_at(scenario, without_beat) == "c");

    const auto without_answer = gone(scenario, {{"a", "gone", {}}, {"c", "r", {}}});
    REQUIRE(without_answer.lost.size() == 1);
    CHECK_THAT(without_answer.lost[0], Contains("\"gone\" is not there any more"));
    CHECK(stands_at(scenario, without_answer) == "a");

    const auto one_between = gone(three_beats().build(), {{"a", "r", {}}, {"c", "r", {}}});
    REQUIRE(one_between.lost.size() == 1);
    CHECK_THAT(one_between.lost[0], Contains("leads to \"b\" now"));
    CHECK(stands_at(three_beats().build(), one_between) == "b");
}

TEST_CASE("an answer that is locked now ends the way")
{
    ScenarioBuilder b = three_beats();
    Scenario scenario = b.build();
    scenario.beats[1].responses[0].unlocked_when = cond::never();
    const auto made = gone(scenario, {{"a", "r", {}}, {"b", "r", {}}});
    REQUIRE(made.lost.size() == 1);
    CHECK_THAT(made.lost[0], Catch::Contains("cannot be chosen now"));
    CHECK(stands_at(scenario, made) == "b");
}

TEST_CASE("a way that is longer than the story is said to be")
{
    const Scenario scenario = three_beats().build();
    const auto made = gone(scenario, {{"a", "r", {}}, {"b", "r", {}}, {"c", "r", {}}, {"a", "r", {}}});
    CHECK(made.finished);
    REQUIRE(made.lost.size() == 1);
    CHECK_THAT(made.lost[0], Catch::Contains("ends before \"a\""));
}

TEST_CASE("seats that nobody plays answer what the way says, else by their script")
{
    ScenarioBuilder b;
    b.people(2).seat("one", {0}).seat("two", {1});
    b.beat("a", 0).response("r").response("q").beat("b", 1).response("r").response("q").beat("c", 0);
    b.response("r").response("q");
    const Scenario scenario = b.build();
    const auto by_script = gone(scenario, {{"a", "r", {}}, {"c", "r", {}}}, Until::last_choice);
    CHECK(by_script.lost.empty());
    CHECK(room::choices_of(scenario, by_script.entries).size() == 3);
    for (const char* answer : {"r", "q"}) {
        const auto said = gone(scenario, {{"a", "r", {}}, {"b", answer, {}}});
        CHECK(room::choices_of(scenario, said.entries)[1] == Choice{"b", answer, {}});
        CHECK(stands_at(scenario, said) == "c");
    }
}

TEST_CASE("what a search finds is the same world, bit for bit, when a room goes that way")
{
    const auto scenario = std::make_shared<const Scenario>(season());
    study::ExploreOptions options;
    options.states = 600;
    options.seeds = 2;
    const auto found = study::explore(*scenario, {}, options);
    std::size_t gone = 0;
    for (const auto& beat : found.responses)
        for (const auto& witness : beat) {
            if (!witness) continue;
            auto setup = seeded();
            setup.seed = witness->seed;
            std::vector<Choice> way;
            for (const study::Choice& choice : witness->path)
                way.push_back(
                    {scenario->beats[choice.beat.index()].id,
                     choice.response
                         ? scenario->beats[choice.beat.index()].responses[choice.response.index()].id
                         : std::string{},
                     {}}
                );
            const auto again = room::retrace(*scenario, setup, way, Until::next_decision, 0);
            CAPTURE(study::to_text(*scenario, witness->path));
            CHECK(again.lost.empty());
            const auto followed = study::follow(*scenario, witness->seed, witness->path);
            CHECK(again.entries.back().state_hash == hash(followed.world));
            ++gone;
        }
    CHECK(gone >= 10);
}
