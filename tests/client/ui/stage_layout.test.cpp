// Where somebody stands says which circle they are in; and people do not stand on one another.
#include "client/ui/screens/stage_layout.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace twocircles::client::ui;

namespace {

std::vector<StagePerson> team(int count, int outsiders, unsigned seed)
{
    std::vector<StagePerson> people;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525U + 1013904223U;
        float const follow = static_cast<float>(seed >> 8U & 0xFFFFU) / 65535.0F;
        people.push_back({follow, i >= outsiders, follow > 0.55F, false});
    }
    return people;
}

} // namespace

TEST_CASE("reports stand inside the ring of control and others outside it", "[stage]")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        auto const people = team(6, 1, seed);
        auto const plan = plan_stage({0, 36, 768, 490}, people, 0.5F, 0.5F, 1.0F);
        for (std::size_t i = 0; i < people.size(); ++i) {
            float const away = length(plan.people[i] - plan.ring_centre);
            INFO("seed " << seed << " person " << i);
            if (people[i].reports) {
                CHECK(away < plan.ring_radius);
            } else {
                CHECK(away > plan.ring_radius);
            }
        }
    }
}

TEST_CASE("who follows more stands nearer, everything else being equal", "[stage]")
{
    std::vector<StagePerson> far = {{0.2F, true, false, false}}, near = {{0.9F, true, true, false}};
    auto const a = plan_stage({0, 0, 768, 490}, far, 0.4F, 0.5F, 1.0F),
               b = plan_stage({0, 0, 768, 490}, near, 0.4F, 0.5F, 1.0F);
    CHECK(length(b.people[0] - b.disc_centre) < length(a.people[0] - a.disc_centre));
    CHECK(length(b.people[0] - b.disc_centre) < b.disc_radius);
    CHECK(length(a.people[0] - a.disc_centre) > a.disc_radius);
}

TEST_CASE("the disc grows with your reach and the ring with order", "[stage]")
{
    auto const people = team(5, 0, 3);
    auto const little = plan_stage({0, 0, 768, 490}, people, 0.1F, 0.1F, 1.0F),
               much = plan_stage({0, 0, 768, 490}, people, 0.9F, 0.9F, 1.0F);
    CHECK(much.disc_radius > little.disc_radius * 1.3F);
    CHECK(much.ring_radius > little.ring_radius);
}

TEST_CASE("who is not known to follow stands on the rim of influence, neither near nor far", "[stage]")
{
    std::vector<StagePerson> people(1);
    for (float const follow : {0.0F, 1.0F}) {
        people[0] = {follow, true, false, false, true};
        auto const plan = plan_stage({0, 36, 768, 490}, people, 0.5F, 0.5F, 1.0F);
        CHECK(
            std::abs(length(plan.people[0] - plan.disc_centre) - plan.disc_radius) < 0.5F * plan.person_radius
        );
    }
}

TEST_CASE("portraits do not cover one another, for teams of one to eight on every stage size", "[stage]")
{
    for (Rect const area :
         {Rect{0, 96, 614, 380}, Rect{0, 90, 768, 440}, Rect{0, 80, 1152, 800}, Rect{0, 110, 512, 330}}) {
        float const unit = area.w == 512.0F ? 1.5F : 1.0F;
        for (int count = 1; count <= 8; ++count) {
            for (unsigned seed = 1; seed <= 25; ++seed) {
                auto const people = team(count, count > 3 ? 1 : 0, seed);
                auto const plan = plan_stage(area, people, 0.45F, 0.5F, unit);
                for (std::size_t i = 0; i < plan.people.size(); ++i) {
                    INFO("area " << area.w << " count " << count << " seed " << seed << " person " << i);
                    CHECK(plan.people[i].x > area.x);
                    CHECK(plan.people[i].x < area.right());
                    CHECK(plan.people[i].y > area.y);
                    CHECK(plan.people[i].y < area.bottom());
                    for (std::size_t j = 0; j < i; ++j) {
                        CHECK(length(plan.people[i] - plan.people[j]) > 1.6F * plan.person_radius);
                    }
                }
            }
        }
    }
}
