#include "tests/room/group.hpp"

#include <stdexcept>
#include <utility>

namespace twocircles::testing {

namespace {

constexpr int kMostSteps = 100000; // a room that never comes to rest is a bug, not a long game

} // namespace

room::RoomSetup workshop(room::RoomSettings settings, std::uint64_t seed)
{
    room::RoomSetup setup;
    setup.code = "ABCD";
    setup.workshop = true;
    setup.name = "Table 1";
    setup.settings = settings;
    setup.seed = seed;
    return setup;
}

room::RoomSettings instantly(room::FeedbackTiming feedback)
{
    room::RoomSettings settings;
    settings.feedback = feedback;
    settings.pace = room::Pace::instant;
    return settings;
}

Group::Group(engine::Scenario played, room::RoomSetup setup)
    : scenario(std::make_shared<const engine::Scenario>(std::move(played))),
      room(scenario, std::move(setup), now)
{}

room::MemberId Group::come(const std::string& name, room::Role role)
{
    const auto proposal = room.enter(name, role, wall());
    if (!proposal) throw std::runtime_error{proposal.error().sentence};
    commit(proposal.value());
    const room::MemberId member{room.members().list().size() - 1};
    arrive(member);
    return member;
}

bool Group::enter(const std::string& name, room::Role role)
{
    if (!room.enter(name, role, wall())) return false;
    come(name, role);
    return true;
}

room::MemberId Group::lead(const std::string& name, std::size_t seat)
{
    const room::MemberId member = come(name);
    ask(member, room::TakeSeat{room::lead_of(engine::SeatId{seat})});
    return member;
}

room::MemberId Group::play(const std::string& name, std::size_t follower)
{
    const room::MemberId member = come(name);
    ask(member, room::TakeSeat{room::player_of(engine::FollowerId{follower})});
    return member;
}

room::MemberId Group::run(const std::string& name)
{
    return come(name, room::Role::facilitator);
}

Group& Group::arrive(room::MemberId member)
{
    keep(room.arrive(member, now));
    run_due();
    return *this;
}

Group& Group::leave(room::MemberId member)
{
    keep(room.leave(member, now));
    run_due();
    return *this;
}

bool Group::tried(room::MemberId member, const room::Request& request)
{
    const auto proposal = room.propose(member, request, now, wall());
    if (!proposal) return false;
    commit(proposal.value());
    run_due();
    return true;
}

Group& Group::ask(room::MemberId member, const room::Request& request)
{
    const auto proposal = room.propose(member, request, now, wall());
    if (!proposal) throw std::runtime_error{proposal.error().sentence};
    tried(member, request);
    return *this;
}

engine::RefusalCode Group::refused(room::MemberId member, const room::Request& request) const
{
    const auto proposal = room.propose(member, request, now, wall());
    if (proposal) throw std::runtime_error{"The request is allowed."};
    return proposal.error().code;
}

std::string Group::refusal(room::MemberId member, const room::Request& request) const
{
    const auto proposal = room.propose(member, request, now, wall());
    return proposal ? std::string{} : proposal.error().sentence;
}

Group& Group::answer(room::MemberId member, std::uint32_t response)
{
    return ask(member, room::Respond{room.world().beat_serial, response});
}

Group& Group::stance(room::MemberId member, engine::Stance stance, std::string words)
{
    return ask(member, room::TakeStance{room.world().beat_serial, stance, std::move(words)});
}

Group& Group::pass(Span span)
{
    const room::Time end = now + span;
    run_due();
    while (true) {
        const auto next = room.next_wakeup();
        if (!next || *next > end) break;
        now = *next > now ? *next : now;
        run_due();
    }
    now = end;
    return *this;
}

void Group::at_beat(std::uint32_t serial)
{
    const auto there = [&] {
        return room.world().beat_serial == serial && room.world().phase == engine::Phase::deciding;
    };
    if (!pass_until(there)) throw std::runtime_error{"The beat never opens."};
}

room::Room Group::restored(std::size_t entries) const
{
    return room::Room::restore(scenario, room.setup(), std::span{room.entries()}.first(entries), now);
}

void Group::run_due()
{
    for (int steps = 0;; ++steps) {
        const auto proposal = room.tick(now, wall());
        if (!proposal) return;
        if (steps > kMostSteps) throw std::runtime_error{"The room never comes to rest."};
        commit(*proposal);
    }
}

void Group::keep(room::Deliveries more)
{
    for (room::Delivery& delivery : more) {
        if (on_told) on_told(delivery);
        deliveries.push_back(std::move(delivery));
    }
}

void Group::commit(const room::Proposal& proposal)
{
    keep(room.commit(proposal, now));
    keep(room.explanations());
    if (on_commit) on_commit();
}

} // namespace twocircles::testing
