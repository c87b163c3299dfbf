// What people say of attempts, and attempts that the story tells of.
#include "server/engine/lines.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

TEST_CASE("Nobody tells of an attempt twice in the same words", "[engine]")
{
    ScenarioBuilder b;
    b.people(1).says(Occasion::success, "It holds.").says(Occasion::success, "Again.");
    const Scenario s = b.build();
    World w{s, 1, false};
    std::set<std::uint16_t> said;
    for (std::uint32_t beat = 1; beat <= 40; beat += 6) {
        w.beat_serial = beat;
        const std::uint16_t line = fitting_line(s, w, FollowerId{0}, Occasion::success);
        if (line == kNoLine) continue;
        CHECK(said.insert(line).second);
        w.said[0][line] = static_cast<std::uint16_t>(beat);
    }
    CHECK(said.size() == 2);
}

TEST_CASE("A beat can tell of an attempt, which is felt like one of the person's own", "[engine]")
{
    ScenarioBuilder b;
    b.people(2).beat("a").response("r", {}, 4).beat("fails").response("r", {}, 1);
    Scenario s = b.build();
    s.beats[1].attempt = StoryAttempt{FollowerId{1}, false};
    World w{s, 3, false};
    play(s, w, Begin{});
    answer(s, w, 0);
    REQUIRE(open_beat(s, w) == "fails");
    CHECK(w.team.recently_failed(1));

    s.beats[1].attempt->comes_off = true;
    World held{s, 3, false};
    play(s, held, Begin{});
    answer(s, held, 0);
    CHECK_FALSE(held.team.recently_failed(1));
    CHECK(
        measure(held, Measure::morale, FollowerId{1}, SeatId{0}) >
        measure(w, Measure::morale, FollowerId{1}, SeatId{0})
    );
    CHECK(held.team.innovated_total() > w.team.innovated_total());
}
