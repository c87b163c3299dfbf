#include "server/engine/flow.hpp"

#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

// The beats that open when each is answered with its first response.
std::vector<std::string> path(const Scenario& s, std::uint64_t seed = 1, std::size_t most = 30)
{
    World w{s, seed, false};
    std::vector<std::string> ids;
    play(s, w, Begin{});
    while (w.phase != Phase::ended && ids.size() < most) {
        ids.push_back(open_beat(s, w));
        answer(s, w, 0);
    }
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE(
    "The story follows the file's order, leaving out pool beats and beats whose condition fails", "[engine]"
)
{
    ScenarioBuilder b;
    b.pool("p").flag("f");
    b.beat("a").beat("drawn").in_pool(0).beat("skipped").when(cond::leaf(Operator::flag, 0)).beat("c");
    CHECK(path(b.build()) == Ids{"a", "c"});
}

TEST_CASE("A first beat whose condition fails is skipped, and a story without beats ends at once", "[engine]")
{
    ScenarioBuilder b;
    CHECK(path(b.beat("a").when(cond::never()).beat("b").build()) == Ids{"b"});
    const Scenario empty = ScenarioBuilder{}.build();
    World w{empty, 1, false};
    play(empty, w, Begin{});
    CHECK(w.phase == Phase::ended);
}

TEST_CASE("Branches: the first that holds wins, and the story merges into the order after it", "[engine]")
{
    ScenarioBuilder b;
    b.flag("f");
    b.beat("a").response("r").sets(SetFlag{FlagId{0}, true});
    b.next(GoBeat{BeatId{3}}, cond::node(Operator::negate, {cond::leaf(Operator::flag, 0)}));
    b.next(GoBeat{BeatId{2}}, cond::leaf(Operator::flag, 0)).next(GoEnd{});
    b.beat("b").beat("c").beat("d");
    CHECK(path(b.build()) == Ids{"a", "c", "d"});
}

TEST_CASE("A branch to a beat whose condition fails goes on in order after it", "[engine]")
{
    ScenarioBuilder b;
    b.beat("a").response("r").next(GoBeat{BeatId{2}}).beat("b").beat("c").when(cond::never()).beat("d");
    CHECK(path(b.build()) == Ids{"a", "d"});
}

TEST_CASE("A branch can end the story, and the first ending that holds is taken", "[engine]")
{
    ScenarioBuilder b;
    b.beat("a").response("r").next(GoEnd{}).beat("b");
    b.ending("never", cond::never()).ending("fits").ending("later");
    const Scenario s = b.build();
    World w{s, 1, false};
    play(s, w, Begin{});
    answer(s, w, 0);
    CHECK(w.phase == Phase::ended);
    CHECK(w.ending == EndingId{1});
    CHECK(fitting_ending(s, w) == EndingId{1});
}

TEST_CASE("When no ending holds the last one is taken", "[engine]")
{
    const Scenario s = ScenarioBuilder{}.ending("a", cond::never()).ending("b", cond::never()).build();
    const World w{s, 1, false};
    CHECK(fitting_ending(s, w) == EndingId{1});
}

TEST_CASE("A jump back reopens an earlier beat once, and order skips what was open", "[engine]")
{
    ScenarioBuilder b;
    b.beat("a").beat("b").response("r");
    b.next(GoBeat{BeatId{0}}, cond::node(Operator::less, {cond::leaf(Operator::visits, 0), cond::number(2)}));
    b.beat("c");
    CHECK(path(b.build()) == Ids{"a", "b", "a", "c"});
}

TEST_CASE("A pool draws each fitting beat and returns to the main line when it is empty", "[engine]")
{
    ScenarioBuilder b;
    b.pool("p");
    b.beat("a").response("r").next(GoPool{PoolId{0}}).beat("z");
    for (const char* id : {"p1", "p2", "p3"})
        b.beat(id).in_pool(0).response("r").next(GoPool{PoolId{0}});
    const Scenario s = b.build();
    std::set<Ids> seen;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Ids ids = path(s, seed);
        REQUIRE(ids.size() == 5);
        CHECK(ids.front() == "a");
        CHECK(ids.back() == "z");
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 5);
        seen.insert(ids);
    }
    CHECK(seen.size() == 6); // every order comes up
}

TEST_CASE("A pool draws by weight among the highest priority only", "[engine]")
{
    ScenarioBuilder b;
    b.pool("p").beat("a").response("r").next(GoPool{PoolId{0}});
    b.beat("often").in_pool(0, 3, 1).beat("seldom").in_pool(0, 1, 1).beat("below").in_pool(0, 100, 0);
    const Scenario s = b.build();
    int often = 0;
    int seldom = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const std::string drawn = path(s, seed).at(1);
        often += drawn == "often";
        seldom += drawn == "seldom";
    }
    CHECK(often + seldom == 400);
    CHECK(often > 260);
    CHECK(often < 340);
}

TEST_CASE(
    "Pool beats respect their condition and their cooldown, and weights of nothing draw evenly", "[engine]"
)
{
    ScenarioBuilder b;
    b.pool("p", GoEnd{}).beat("a").response("r").next(GoPool{PoolId{0}});
    b.beat("never").in_pool(0).when(cond::never());
    b.beat("again").in_pool(0, 0).response("r", {}, 4).next(GoPool{PoolId{0}});
    b.last_beat().once = false;
    b.last_beat().cooldown_days = 6;
    b.beat("other").in_pool(0, 0).response("r", {}, 4).next(GoPool{PoolId{0}});
    const Scenario s = b.build();
    std::set<Ids> seen;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        seen.insert(path(s, seed));
    // `again` may come back only after six days, that is after `other`.
    CHECK(seen == std::set<Ids>{{"a", "again", "other", "again"}, {"a", "other", "again"}});
}

TEST_CASE("Pools that send to each other when empty fall back to the main line", "[engine]")
{
    ScenarioBuilder b;
    b.pool("p", GoPool{PoolId{1}}).pool("q", GoPool{PoolId{0}});
    b.beat("a").response("r").next(GoPool{PoolId{0}}).beat("z");
    CHECK(path(b.build()) == Ids{"a", "z"});
}

TEST_CASE(
    "An event forces a beat in at once, and the story then returns to where it was interrupted", "[engine]"
)
{
    ScenarioBuilder b;
    b.pool("side");
    b.beat("a").response("r", {}, 4).next(GoBeat{BeatId{2}}).beat("b").beat("c");
    b.beat("call")
        .in_pool(0)
        .response("r", {}, 1)
        .next(GoBeat{BeatId{4}})
        .beat("recall")
        .in_pool(0)
        .response("r", {}, 1);
    b.event("shock", cond::node(Operator::greater_equal, {cond::leaf(Operator::day), cond::number(2)}));
    b.last_event().go = BeatId{3};
    const Scenario s = b.build();
    CHECK(path(s) == Ids{"a", "call", "recall", "c"});
    World w{s, 1, false};
    play(s, w, Begin{});
    answer(s, w, 0);
    CHECK(open_beat(s, w) == "call");
    CHECK(w.day() == 2);
}

TEST_CASE("A beat forced in while another forced one runs returns through both", "[engine]")
{
    ScenarioBuilder b;
    b.pool("side");
    b.beat("a").response("r", {}, 4).beat("b");
    b.beat("one").in_pool(0).response("r", {}, 4).next(GoBeat{BeatId{4}});
    b.beat("two").in_pool(0).response("r", {}, 1);
    b.beat("after one").in_pool(0).response("r", {}, 1);
    const auto day_from = [](double day) {
        return cond::node(Operator::greater_equal, {cond::leaf(Operator::day), cond::number(day)});
    };
    b.event("first", day_from(1)).last_event().go = BeatId{2};
    b.event("second", day_from(3)).last_event().go = BeatId{3};
    CHECK(path(b.build()) == Ids{"a", "one", "two", "after one", "b"});
}

TEST_CASE("Two events that each force a beat both come to it", "[engine]")
{
    ScenarioBuilder b;
    b.pool("side").beat("a").beat("b").beat("one").in_pool(0).beat("two").in_pool(0);
    b.event("first", {}).last_event().go = BeatId{2};
    b.event("second", {}).last_event().go = BeatId{3};
    CHECK(path(b.build()) == Ids{"a", "one", "two", "b"});
}

TEST_CASE(
    "A story is ended by word from any moment after its beginning, with the ending that fits", "[engine]"
)
{
    ScenarioBuilder b;
    b.people(2).beat("a").response("r", {}, 4).beat("b");
    b.ending("late", cond::node(Operator::greater_equal, {cond::leaf(Operator::day), cond::number(2)}));
    b.ending("early");
    const Scenario s = b.build();
    const World start{s, 1, false};
    CHECK(decide(s, start, EndStory{}).error().code == RefusalCode::not_started);
    for (const int proceeds : {-1, 0, 1, 3}) { // deciding, reacting, the first days
        CAPTURE(proceeds);
        World w = start;
        play(s, w, Begin{});
        if (proceeds >= 0) play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
        for (int i = 0; i < proceeds; ++i)
            play(s, w, Proceed{});
        play(s, w, EndStory{});
        CHECK(w.phase == Phase::ended);
        CHECK(w.ending == EndingId{w.day() >= 2 ? 0U : 1U});
        CHECK(w.days_left == 0);
        CHECK(w.stances_due == 0);
        CHECK(refused(s, w, EndStory{}) == RefusalCode::ended);
    }
}

TEST_CASE("A story that never ends by itself is ended by the one who plays it out", "[engine]")
{
    ScenarioBuilder b;
    b.beat("a").response("r", {}, .25).next(GoBeat{BeatId{0}}).response("q", {}, .25).next(GoBeat{BeatId{0}});
    const Scenario s = b.build();
    World w{s, 1, false};
    CHECK(play_out(LeaderPolicy::random, s, w, 50) == 50);
    CHECK(w.phase == Phase::ended);
}
