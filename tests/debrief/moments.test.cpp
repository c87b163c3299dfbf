// What mattered, and the sentences that say so.
#include "server/debrief/moments.hpp"

#include "tests/debrief/played.hpp"
#include "tests/support/printing.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a whole game has three to five moments, in the order of the story, each with a reason")
{
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        for (std::uint32_t response = 0; response < 4; ++response) {
            Conversation talk{season(), at_once(seed)};
            talk.join().ask(room::Begin{});
            talk.finish(response);
            const debrief::Debrief told = debrief_of(talk);
            CAPTURE(seed, response);
            CHECK(told.moments.size() >= 3);
            CHECK(told.moments.size() <= 5);
            for (std::size_t i = 0; i < told.moments.size(); ++i) {
                if (i > 0) CHECK(told.moments[i].decision > told.moments[i - 1].decision);
                REQUIRE(told.moments[i].decision < told.decisions.size());
                CHECK_FALSE(told.moments[i].headline.empty());
                CHECK(told.moments[i].why.back() != ' ');
                CHECK(contains(told.moments[i].why, told.decisions[told.moments[i].decision].beat_title));
            }
        }
}

TEST_CASE("a broken promise is a moment, in its own words")
{
    Conversation talk{by_hand(), at_once()};
    talk.join().ask(room::Begin{}).answer(0).answer(0);
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE_FALSE(told.moments.empty());
    CHECK(contains(told.moments[0].headline, "A promise was not kept: \u201cBob has his Saturday off.\u201d")
    );
}

TEST_CASE("the better answer is named with what it would have been worth")
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("blame", {use(Act::humiliate, Strength::strong)});
    b.response("listen", {use(Act::listen, Strength::strong)});
    Conversation talk{b.build(), at_once()};
    talk.join().ask(room::Begin{}).answer(0);
    const debrief::Debrief told = debrief_of(talk);
    REQUIRE(told.moments.size() == 1);
    CHECK(contains(told.moments[0].headline, "fell by"));
    CHECK(contains(told.moments[0].why, "with \u201c" + talk.room.scenario().beats[0].responses[1].text));
    CHECK(contains(told.moments[0].why, "higher."));
}

TEST_CASE("what hangs most on a decision makes it most important")
{
    debrief::Replay replayed;
    replayed.debrief.decisions.resize(3);
    replayed.came_of.resize(3);
    replayed.debrief.decisions[0].what_if = {{ResponseId{1}, "x", 2}, {ResponseId{2}, "y", -3}};
    replayed.debrief.decisions[1].movements = {{Measure::morale, {}, 50, 58, {}}};
    replayed.came_of[2] = {{1, room::NoteKind::left, FollowerId{0}, {}, "", "Sam has left the team.", 3}};
    CHECK(debrief::importance_of(replayed) == std::vector<double>{5, 4, 6});
}

TEST_CASE("somebody's leaving is what the moment is called after")
{
    debrief::Replay replayed;
    replayed.debrief.decisions.resize(1);
    replayed.debrief.decisions[0].beat_title = "Monday";
    replayed.debrief.decisions[0].movements = {{Measure::morale, {}, 50, 40, {{"somebody left", -10, {}}}}};
    replayed.came_of = {{{1, room::NoteKind::left, FollowerId{0}, {}, "", "Sam has left the team.", 3}}};
    const auto moments = debrief::moments_of(by_hand(), replayed);
    REQUIRE(moments.size() == 1);
    CHECK(moments[0].headline == "Sam has left the team.");
    CHECK(contains(moments[0].why, "In \u201cMonday\u201d nobody answered in time."));
    CHECK(contains(moments[0].why, "The team's morale went from 50 to 40, above all: somebody left."));
}
