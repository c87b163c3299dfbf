#include "server/room/room.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/room/asking.hpp"
#include "server/room/permissions.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace twocircles::room {

namespace {

using namespace std::chrono_literals;

Progress progress_of(const engine::World& world)
{
    return {world.beat_serial, world.day(), world.phase == engine::Phase::ended};
}

RoomSettings settings_of(const RoomSetup& setup)
{
    if (setup.workshop) return setup.settings;
    RoomSettings settings;
    settings.pace = setup.pace;
    settings.untimed = setup.untimed;
    settings.chat = false;
    return settings;
}

Perspectives perspectives_of(const engine::Scenario& scenario, const RoomSetup& setup)
{
    if (!setup.workshop) return {setup.seat};
    Perspectives all;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        all.emplace_back(i);
    return all;
}

} // namespace

Room::Room(std::shared_ptr<const engine::Scenario> scenario, RoomSetup setup)
    : scenario_(std::move(scenario)), setup_(std::move(setup)), world_(*scenario_, setup_.seed, true),
      chronicle_(scenario_->followers.size(), perspectives_of(*scenario_, setup_)),
      pacer_(settings_of(setup_).pace)
{
    if (setup_.seat.value >= scenario_->seats.size())
        throw std::invalid_argument{"This scenario has no such seat."};
    hash_ = engine::hash(world_);
    minutes_.settings = settings_of(setup_);
    minutes_.room_name = setup_.name;
    if (!setup_.workshop)
        members_.add({}, {setup_.watching ? Role::watching : Role::leading, setup_.seat, {}});
}

Room::Room(std::shared_ptr<const engine::Scenario> scenario, RoomSetup setup, Time now)
    : Room(std::move(scenario), std::move(setup))
{
    arrange(now);
}

Room Room::restore(
    std::shared_ptr<const engine::Scenario> scenario, RoomSetup setup, std::span<const Entry> entries,
    Time now
)
{
    Room room{scenario, setup};
    room.replay(entries);
    if (room.mismatch_) {
        Room readable{std::move(scenario), std::move(setup)};
        readable.replay(entries.first(room.mismatch_->entry));
        readable.mismatch_ = room.mismatch_;
        room = std::move(readable);
    }
    room.version_ = room.entries_.size();
    room.arrange(now);
    return room;
}

Perspectives Room::perspectives() const
{
    return perspectives_of(*scenario_, setup_);
}

Room::Proposed Room::enter(std::string_view name, Role role, std::int64_t at) const
{
    using engine::RefusalCode;
    if (!setup_.workshop) return engine::Refusal{RefusalCode::not_allowed, "Somebody practises here alone."};
    if (closed()) return engine::Refusal{RefusalCode::ended, "This room has been closed."};
    if (read_only())
        return engine::Refusal{RefusalCode::not_now, "This game can be looked at, but not continued."};
    const bool screen = role == Role::facilitator || role == Role::projector;
    if (!screen && role != Role::guest && role != Role::observer)
        return engine::Refusal{RefusalCode::not_allowed, "Come in first, then take a seat."};
    if (settings().locked && !screen) return engine::refusal(RefusalCode::room_locked);
    if (members_.list().size() >= kMostMembers)
        return engine::Refusal{RefusalCode::not_now, "This room is full."};
    auto unique = unique_name(members_, name, {});
    if (!unique) return unique.error();
    const MemberId member{members_.list().size()};
    return proposed(Record{MemberCame{member, std::move(unique).value(), {role, {}, {}}}}, member, at);
}

Deliveries Room::arrive(MemberId id, Time now)
{
    if (!members_.known(id)) return {};
    members_[id].present = false; // whoever spoke for them before is told nothing more
    Deliveries deliveries = explanations();
    members_[id].present = true;
    arrange(now);
    ++version_;
    welcome(deliveries, id, now);
    if (!setup_.workshop) return deliveries;
    Deliveries others;
    tell_lobby(others);
    tell_ballots(others);
    tell_state(others, now);
    std::erase_if(others, [id](const Delivery& delivery) { return delivery.to == id; });
    std::move(others.begin(), others.end(), std::back_inserter(deliveries));
    return deliveries;
}

Deliveries Room::leave(MemberId id, Time now)
{
    if (id.index() >= members_.list().size() || !members_[id].present) return {};
    members_[id].present = false;
    arrange(now);
    ++version_;
    Deliveries deliveries;
    if (!setup_.workshop) return deliveries;
    tell_lobby(deliveries);
    tell_ballots(deliveries);
    tell_state(deliveries, now);
    return deliveries;
}

Room::Proposed Room::propose(MemberId id, const Request& request, Time now, std::int64_t at) const
{
    // Without a member: the workshop itself, for whoever runs it.
    Standing standing = Standing::facilitator;
    if (id) {
        if (!members_.known(id))
            return engine::Refusal{engine::RefusalCode::not_allowed, "You are not in this room any more."};
        standing = standing_of(members_[id].part.role, setup_.workshop);
    } else if (!setup_.workshop && !std::holds_alternative<LayGuide>(request)) {
        return engine::Refusal{engine::RefusalCode::not_allowed, "Somebody practises here alone."};
    }
    const Moment moment = moment_of(world_.phase, minutes_.paused, read_only(), closed());
    if (auto refused = refused_to(standing, kind_of(request), moment)) return *std::move(refused);
    auto what = std::visit(Asking{*this, id, now, at}, request);
    if (!what) return what.error();
    return proposed(what.value(), id, at);
}

// The journal does not say who wrote an anonymous commitment, nor when.
bool Room::nobodys(const Record& record) const
{
    if (const auto* written = std::get_if<CommitmentWritten>(&record)) return !written->member;
    const auto* removed = std::get_if<CommitmentRemoved>(&record);
    return removed != nullptr && !minutes_.commitment(removed->id)->member;
}

Room::Proposed Room::proposed(const Due& what, MemberId by, std::int64_t at) const
{
    Proposal proposal;
    proposal.number = entries_.size();
    proposal.entry.at = at;
    proposal.entry.by = by;
    if (const auto* record = std::get_if<Record>(&what)) {
        proposal.entry.command = engine::Proceed{};
        proposal.entry.record = *record;
        if (nobodys(*record)) {
            proposal.entry.by = {};
            proposal.entry.at = 0;
        }
        proposal.entry.state_hash = hash_after(*record);
        proposal.progress = progress_of(world_);
        return proposal;
    }
    proposal.entry.command = std::get<engine::Command>(what);
    engine::Decision decision = engine::decide(*scenario_, world_, proposal.entry.command);
    if (!decision) return decision.error();
    proposal.entry.events = std::move(decision).value();
    engine::World after = world_;
    for (const engine::Event& event : proposal.entry.events)
        engine::apply(*scenario_, after, event);
    proposal.entry.state_hash = engine::hash(after);
    proposal.progress = progress_of(after);
    return proposal;
}

Deliveries Room::commit(const Proposal& proposal, Time now)
{
    if (proposal.number != entries_.size() || read_only())
        throw std::logic_error{"A proposal is committed to a room that has moved on."};
    Deliveries deliveries = explanations();
    not_before_.reset();
    const bool deciding = world_.phase == engine::Phase::deciding;
    const bool under_way = !over();
    const bool commitments_shown = minutes_.guide.commitments_shown;
    if (!fold(proposal.entry)) throw std::logic_error{"A proposal holds what this room did not propose."};
    ++version_;
    if (proposal.entry.record && std::holds_alternative<Hurried>(*proposal.entry.record)) pace_key_.reset();
    arrange(now);
    tell(deliveries, chronicle_.take_told());
    if (proposal.entry.record) {
        tell_record(deliveries, *proposal.entry.record, now);
        if (commitments_shown != minutes_.guide.commitments_shown) tell_commitments(deliveries);
        return deliveries;
    }
    if (setup_.workshop) {
        if (deciding && world_.phase != engine::Phase::deciding && world_.beat)
            tell_ballot(deliveries, lead_of(answering()));
        if (std::holds_alternative<engine::Begin>(proposal.entry.command)) tell_lobby(deliveries);
    }
    tell_state(deliveries, now);
    if (under_way) tell_guide(deliveries, now);
    return deliveries;
}

Deliveries Room::explanations()
{
    Deliveries deliveries;
    chronicle_.settle(*scenario_);
    tell(deliveries, chronicle_.take_told());
    return deliveries;
}

void Room::put_off(Time now)
{
    not_before_ = now + 1s;
}

std::vector<Entry> Room::story() const
{
    std::vector<Entry> entries;
    entries.reserve(story_.size());
    Votes votes;
    std::size_t next = 0;
    for (std::size_t i = 0; i < entries_.size() && next < story_.size(); ++i) {
        const Entry& entry = entries_[i];
        if (entry.record) {
            if (std::holds_alternative<SentBack>(*entry.record)) votes.clear();
            const auto* voted = std::get_if<Voted>(&*entry.record);
            if (!voted) continue;
            std::erase_if(votes, [&](const Vote& vote) { return vote.member == voted->member; });
            votes.push_back({voted->member, voted->response.value, {}});
            continue;
        }
        const auto* respond = std::get_if<engine::Respond>(&entry.command);
        const auto vote = std::find_if(votes.begin(), votes.end(), [&](const Vote& v) {
            return respond && v.option == respond->response.value;
        });
        if (i == story_[next]) {
            ++next;
            entries.push_back(entry);
            if (!entry.by && vote != votes.end()) entries.back().by = vote->member;
        }
        if (respond) votes.clear();
    }
    return entries;
}

engine::SeatId Room::debrief_seat() const
{
    if (!setup_.workshop) return setup_.seat;
    for (std::size_t i = 0; i < scenario_->seats.size(); ++i)
        if (members_.held(engine::SeatId{i})) return engine::SeatId{i};
    return engine::SeatId{0};
}

Progress Room::progress() const
{
    return progress_of(world_);
}

} // namespace twocircles::room
