#include "server/engine/need.hpp"

#include "server/engine/model/advance.hpp"
#include "server/engine/policy.hpp"
#include "server/engine/world.hpp"
#include "tests/support/scenario_builder.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

// How often each need is said as beats open, in twenty games under one style of leading.
std::map<Need, int> said_under(LeaderPolicy policy, const Scenario& s)
{
    std::map<Need, int> said;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        World w{s, seed, false};
        play(s, w, Begin{});
        while (w.phase != Phase::ended) {
            for (std::size_t i = 0; i < s.followers.size(); ++i)
                if (w.team.present(static_cast<int>(i))) ++said[likely_need(s, w, FollowerId{i})];
            play(s, w, Respond{SeatId{0}, w.beat, choose_response(policy, s, w)});
            proceed_on(s, w);
        }
    }
    return said;
}

} // namespace

TEST_CASE("Every need has a name of its own, and comes back from it", "[engine]")
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const auto need = static_cast<Need>(i);
        names.insert(name_of(need));
        CHECK(need_named(name_of(need)) == need);
    }
    CHECK(names.size() == kNeeds);
    CHECK_FALSE(need_named("money"));
}

TEST_CASE("Every need is met by some act, by no fault, and not by everything", "[engine]")
{
    for (std::size_t n = 0; n < kNeeds; ++n) {
        std::size_t met = 0;
        for (std::size_t a = 0; a < kActCount; ++a) {
            const auto act = static_cast<Act>(a);
            if (!meets(act, static_cast<Need>(n))) continue;
            ++met;
            CHECK(family_of(act) != ActFamily::fault);
        }
        CHECK(met >= 1);
        CHECK(met < 8);
    }
    CHECK(meets(Act::plan, Need::plan));
    CHECK_FALSE(meets(Act::plan, Need::free_hand));
    CHECK(meets(Act::empower, Need::free_hand));
    // What looks like an answer and is none.
    CHECK_FALSE(meets(Act::energize, Need::direction));
    CHECK_FALSE(meets(Act::facilitate, Need::free_hand));
    CHECK_FALSE(meets(Act::evaluate, Need::recognition));
}

TEST_CASE(
    "An act that meets a need moves what the need is a lack of, more than a point of a hundred", "[engine]"
)
{
    struct Lack
    {
        Need need;
        Measure of;
        double sign;
    };
    const std::vector<Lack> lacks{
        {Need::direction, Measure::vision, 1},      {Need::plan, Measure::plan_clarity, 1},
        {Need::free_hand, Measure::inner_drive, 1}, {Need::to_be_heard, Measure::trust, 1},
        {Need::backing, Measure::trust, 1},         {Need::recognition, Measure::morale, 1},
        {Need::rest, Measure::stress, -1},
    };
    REQUIRE(lacks.size() == kNeeds);
    Traits able;
    able.competence = .75;
    able.autonomy = .7;
    for (const Lack& lack : lacks) {
        for (std::size_t a = 0; a < kActCount; ++a) {
            const auto act = static_cast<Act>(a);
            if (!meets(act, lack.need)) continue;
            INFO(name_of(act) << " for " << name_of(lack.need));
            ScenarioBuilder b;
            b.follower("able", able).follower("other").beat("a").response("r", {use(act, 0)});
            Scenario s = b.build();
            s.followers[0].stress = .6;
            World w{s, 1, false};
            play(s, w, Begin{});
            const double before = measure(w, lack.of, FollowerId{0}, SeatId{0});
            play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
            CHECK(lack.sign * (measure(w, lack.of, FollowerId{0}, SeatId{0}) - before) > 1);
        }
    }
}

TEST_CASE("What a follower asks for fits who they are and how they feel", "[engine]")
{
    ScenarioBuilder b;
    b.people(3).beat("a").response("r");
    Scenario s = b.build();
    s.followers[0].traits.structure_need = .95;
    s.followers[0].traits.autonomy = .05;
    s.followers[0].plan_clarity = .05;
    s.followers[1].traits.autonomy = .95;
    s.followers[1].traits.competence = .95;
    s.followers[1].plan_clarity = .9;
    s.followers[2].stress = .98;
    s.followers[2].plan_clarity = .8;
    const World w{s, 1, false};
    CHECK(likely_need(s, w, FollowerId{0}) == Need::plan);
    CHECK(likely_need(s, w, FollowerId{1}) == Need::free_hand);
    CHECK(likely_need(s, w, FollowerId{2}) == Need::rest);
}

TEST_CASE("In whole games every need is said, and the one-sided lead is asked for the other side", "[engine]")
{
    const Scenario s = season();
    const std::map<Need, int> controlled = said_under(LeaderPolicy::controlling, s);
    const std::map<Need, int> inspired = said_under(LeaderPolicy::inspiring, s);
    CHECK(controlled.size() == kNeeds);
    CHECK(inspired.size() == kNeeds);
    CHECK(controlled.at(Need::direction) > 2 * inspired.at(Need::direction));
    CHECK(controlled.at(Need::to_be_heard) > 2 * inspired.at(Need::to_be_heard));
    CHECK(inspired.at(Need::plan) > 2 * controlled.at(Need::plan));
}

TEST_CASE("Who has failed asks for backing, and whom it was given asks for it no more", "[engine]")
{
    const Scenario s = ScenarioBuilder{}.people(2).beat("a").response("back", {use(Act::back, 0)}).build();
    World w{s, 1, false};
    play(s, w, Begin{});
    std::vector<Happening> told;
    settle_attempt(w.team, 0, false, told);
    CHECK(likely_need(s, w, FollowerId{0}) == Need::backing);
    CHECK(likely_need(s, w, FollowerId{1}) != Need::backing);
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(likely_need(s, w, FollowerId{0}) != Need::backing);
}

TEST_CASE("Who was made a hero asks less for recognition", "[engine]")
{
    ScenarioBuilder b;
    b.people(1).beat("a");
    Scenario s = b.build();
    s.followers[0].traits.competence = .9;
    s.followers[0].morale = .1;
    s.followers[0].stress = .1;
    s.followers[0].plan_clarity = .9;
    s.followers[0].traits.autonomy = .05;
    s.followers[0].vision = .9;
    World w{s, 1, false};
    CHECK(likely_need(s, w, FollowerId{0}) == Need::recognition);
    w.heroes[0] = 1;
    CHECK(likely_need(s, w, FollowerId{0}) != Need::recognition);
}
