#include "server/engine/need.hpp"

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <algorithm>
#include <array>

namespace twocircles::engine {

namespace {

constexpr std::array<std::string_view, kNeeds> kNames{"direction", "plan",        "free-hand", "to-be-heard",
                                                      "backing",   "recognition", "rest"};

} // namespace

std::string_view name_of(Need need)
{
    return kNames[static_cast<std::size_t>(need)];
}

std::optional<Need> need_named(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Need>(found - kNames.begin());
}

// By what the act is mostly made of, and so by which state it moves in whoever asked (a test holds each line
// to the follower model). What only looks like an answer is none: that is what a debrief is to show.
bool meets(Act act, Need need)
{
    switch (need) {
    case Need::direction: // the vision; stirring people up lifts their mood and says nothing of where to
        return act == Act::envision;
    case Need::plan: // clarity: structure, and an order, which at least says who does what
        return act == Act::plan || act == Act::budget || act == Act::organize || act == Act::solve ||
               act == Act::direct;
    case Need::free_hand: // the inner drive of those who can; help, however kind, is not letting go
        return act == Act::empower;
    case Need::to_be_heard: // care that takes its time with what somebody says
        return act == Act::listen || act == Act::facilitate;
    case Need::backing: // trust that somebody stands there when it counts
        return act == Act::back || act == Act::keep_promise;
    case Need::recognition: // a thank-you others can see; a verdict on the work watches before it thanks
        return act == Act::reward || act == Act::make_hero;
    case Need::rest: // strain falls when somebody takes load off, sorts it, or lends an ear
        return act == Act::solve || act == Act::organize || act == Act::facilitate || act == Act::listen;
    }
    return false;
}

Need likely_need(const Scenario& scenario, const World& world, FollowerId follower)
{
    const Traits& traits = scenario.followers[follower.index()].traits;
    const int who = static_cast<int>(follower.index());
    const bool open = world.beat && world.beat.index() < scenario.beats.size();
    const int leader = open ? static_cast<int>(scenario.beats[world.beat.index()].seat.index()) : 0;
    const auto of = [&](State state) { return world.team.value(who, state, leader); };

    // How much is missing, about 0 .. 1 each.
    std::array<double, kNeeds> lack{};
    const auto set = [&lack](Need need, double amount) { lack[static_cast<std::size_t>(need)] = amount; };
    set(Need::direction, (1 - of(State::vision)) * (.3 + .4 * (1 - traits.cynicism)));
    set(Need::plan, (1 - of(State::plan_clarity)) * (.25 + .6 * traits.structure_need));
    set(Need::free_hand, of(State::competence) * (.1 + .8 * traits.autonomy) * .9);
    set(Need::to_be_heard, .25 + .4 * (1 - of(State::heart_trust)) - .1 * traits.boldness);
    set(Need::backing, world.team.recently_failed(who) ? 1.0 : .2 * (1 - traits.boldness));
    set(Need::recognition, .4 * (1 - of(State::morale)) + .25 * of(State::competence) -
                               (world.heroes[follower.index()] ? .2 : 0));
    set(Need::rest, of(State::stress) * 1.1 - .1);
    return static_cast<Need>(std::max_element(lack.begin(), lack.end()) - lack.begin());
}

} // namespace twocircles::engine
