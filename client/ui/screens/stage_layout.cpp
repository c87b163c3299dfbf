#include "client/ui/screens/stage_layout.hpp"

#include <numbers>

namespace twocircles::client::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr int kRounds = 90;

// What one person needs: the portrait and the name below it.
struct Room
{
    float half_width, above, below;
};

ImVec2 pushed_out(ImVec2 p, ImVec2 centre, float at_least)
{
    ImVec2 const d = p - centre;
    float const r = length(d);
    if (r >= at_least) {
        return p;
    }
    return r < 0.01F ? ImVec2{centre.x + at_least, centre.y} : centre + d * (at_least / r);
}

ImVec2 pulled_in(ImVec2 p, ImVec2 centre, float at_most)
{
    ImVec2 const d = p - centre;
    float const r = length(d);
    return r <= at_most ? p : centre + d * (std::max(at_most, 1.0F) / r);
}

// Moves two apart along the axis on which the least is missing; names and portraits must not meet.
void separate(ImVec2& a, ImVec2& b, Room const& room, float share_of_a)
{
    float const need_x = 2.0F * room.half_width, need_y = room.above + room.below;
    float const lack_x = need_x - std::abs(a.x - b.x), lack_y = need_y - std::abs(a.y - b.y);
    if (lack_x <= 0.0F || lack_y <= 0.0F) {
        return;
    }
    if (lack_x < lack_y) {
        float const way = (a.x < b.x ? -1.0F : 1.0F) * lack_x;
        a.x += way * share_of_a;
        b.x -= way * (1.0F - share_of_a);
    } else {
        float const way = (a.y < b.y ? -1.0F : 1.0F) * lack_y;
        a.y += way * share_of_a;
        b.y -= way * (1.0F - share_of_a);
    }
}

} // namespace

StagePlan plan_stage(Rect area, std::span<StagePerson const> people, float reach, float grip, float unit)
{
    StagePlan plan;
    auto const count = static_cast<float>(std::max<std::size_t>(people.size(), 1));
    bool const outsiders =
        std::ranges::any_of(people, [](StagePerson const& p) { return !p.reports && !p.gone; });
    plan.person_radius = std::clamp(std::min(area.w * 0.052F, area.h * 0.078F), 15.0F * unit, 44.0F * unit);
    if (count > 7.0F) {
        plan.person_radius *= std::max(0.6F, 1.0F - (count - 7.0F) * 0.06F);
    }
    float const pr = plan.person_radius;
    Room const room = {pr * 1.0F + 17.0F * unit, pr + 5.0F * unit, pr + 27.0F * unit};
    float const base = std::min(area.w * (outsiders ? 0.34F : 0.40F), area.h * 0.485F);
    plan.ring_radius = base * (0.93F + 0.07F * grip);
    float const apart = base * 0.20F;
    ImVec2 const middle = {area.centre().x + (outsiders ? -area.w * 0.07F : apart * 0.25F), area.centre().y};
    plan.ring_centre = {middle.x - apart, middle.y};
    plan.disc_centre = {middle.x + apart * 1.1F, middle.y};
    plan.disc_radius = base * (0.50F + 0.42F * std::clamp(reach, 0.0F, 1.0F));
    plan.you = {middle.x + apart * 0.4F, middle.y};

    // Everybody keeps a bearing of their own, so that moving nearer or away is all the movement there is.
    float insiders = 0.0F, others = 0.0F;
    for (auto const& p : people) {
        (p.reports ? insiders : others) += 1.0F;
    }
    float const fan_in = std::min(1.72F * kPi, 0.44F * kPi * insiders);
    float const fan_out = std::min(0.75F * kPi, 0.30F * kPi * others);
    float in = 0.0F, out = 0.0F;
    for (auto const& p : people) {
        float& index = p.reports ? in : out;
        float const n = p.reports ? insiders : others, fan = p.reports ? fan_in : fan_out;
        float const bearing = (p.reports ? kPi : 0.0F) + fan * ((index + 0.5F) / n - 0.5F);
        index += 1.0F;
        float const near = pr * 2.3F, edge = plan.disc_radius;
        float const follow = std::clamp(p.follow, 0.0F, 1.0F);
        float const r = p.unknown          ? edge
                        : p.follows_freely ? near + (edge - pr * 1.1F - near) * (1.0F - follow)
                                           : edge + pr * 1.0F + (1.0F - follow) * pr * 2.2F;
        plan.people.push_back(at_angle(plan.disc_centre, r, bearing));
    }

    Rect const bounds = {
        area.x + room.half_width, area.y + room.above, area.w - 2.0F * room.half_width,
        area.h - room.above - room.below};
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            ImVec2& p = plan.people[i];
            if (people[i].gone) {
                p = {area.right() - room.half_width, area.bottom() - room.below};
                continue;
            }
            // Meaning first: which circle somebody stands in. Where many stand on little room, being seen
            // comes before the disc's exact edge.
            if (count > 6.0F && round > kRounds - 25) {
                // only room and ring from here on
            } else if (people[i].unknown) {
                // neither inside nor outside
            } else if (people[i].follows_freely) {
                p = pulled_in(p, plan.disc_centre, plan.disc_radius - pr * 0.55F);
            } else {
                p = pushed_out(p, plan.disc_centre, plan.disc_radius + pr * 0.7F);
            }
            if (people[i].reports) {
                // Portrait and name are what must fit, so their common middle counts.
                ImVec2 const name = {0.0F, 11.0F * unit};
                p = pulled_in(p + name, plan.ring_centre, plan.ring_radius - pr * 1.05F - 13.0F * unit) -
                    name;
            } else {
                p = pushed_out(p, plan.ring_centre, plan.ring_radius + pr * 1.1F);
            }
            for (std::size_t j = 0; j < i; ++j) {
                if (!people[j].gone) {
                    separate(p, plan.people[j], room, 0.5F);
                }
            }
            ImVec2 you = plan.you;
            separate(p, you, room, 1.0F);
            p.x = std::clamp(p.x, bounds.x, std::max(bounds.x, bounds.right()));
            p.y = std::clamp(p.y, bounds.y, std::max(bounds.y, bounds.bottom()));
        }
    }
    return plan;
}

} // namespace twocircles::client::ui
