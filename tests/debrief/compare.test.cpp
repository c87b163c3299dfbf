// The rooms of a workshop side by side.
#include "server/debrief/comparison.hpp"
#include "tests/debrief/played.hpp"
#include "tests/debrief/workshops.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

debrief::RoomResult result_of(const Group& group, const std::string& name)
{
    room::RoomSetup setup = group.room.setup();
    setup.name = name;
    return debrief::result_of(*group.scenario, setup, group.room.entries());
}

} // namespace

TEST_CASE("a room's result says what its debrief says")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told =
        debrief::build(*r.group.scenario, r.group.room.setup(), r.group.room.entries());
    const debrief::RoomResult result = result_of(r.group, "Table 1");
    CHECK(result.finished);
    CHECK(result.score == told.score);
    CHECK(result.ending == told.ending_title);
    CHECK(result.decisions == 4);
    REQUIRE(result.profiles.size() == 1);
    CHECK(result.profiles[0].control_share == Approx(told.profiles[0].control_share));
    CHECK(result.profiles[0].decisions == told.profiles[0].decisions);
    REQUIRE(result.answers.size() == 4);
    CHECK(result.answers[1].beat_id == "menu");
    CHECK(result.answers[1].response_id == "empower");
    CHECK(result.promises_broken == 1);
    CHECK(result.team == told.samples.back().team);
    CHECK(result.seconds == told.seconds);
}

TEST_CASE("rooms side by side: names of rooms and what they said, never a person's")
{
    const Recorded one = recorded_workshop();
    Recorded two{Group{canteen(), workshop(instantly(), 7)}};
    two.kim = two.group.run();
    two.ana = two.group.lead("Zoe");
    two.group.ask(two.kim, room::Start{});
    for (int i = 0; i < 4; ++i)
        two.group.answer(two.ana, i == 1 ? 1U : 0U);
    const debrief::Comparison all =
        debrief::compared({result_of(one.group, "Table 1"), result_of(two.group, "Table 2")});
    REQUIRE(all.rooms.size() == 2);
    REQUIRE_FALSE(all.sentences.empty());
    std::string text;
    for (const std::string& sentence : all.sentences)
        text += sentence + "\n";
    CHECK(text.find("In 3 of 4 situations") != std::string::npos);
    CHECK(text.find("Table 1 said") != std::string::npos);
    for (const char* name : {"Ana", "Ben", "Cem", "Dora", "Zoe"})
        CHECK(text.find(name) == std::string::npos);
}

TEST_CASE("a room that has not ended is in the list, and is compared with nobody")
{
    Group group{canteen(), workshop(instantly(), 7)};
    const debrief::RoomResult idle = result_of(group, "Table 3");
    CHECK_FALSE(idle.begun);
    const debrief::Comparison all = debrief::compared({idle});
    CHECK(all.rooms.size() == 1);
    CHECK(all.sentences.empty());
}
