// Whom a room tells what: everything passes audience.hpp on its way to a member.
#include "server/room/lobby.hpp"
#include "server/room/room.hpp"
#include "server/room/show.hpp"
#include "server/room/votes.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace twocircles::room {

namespace {

bool owes(const Waiting& waiting, MemberId member)
{
    return std::find(waiting.owing.begin(), waiting.owing.end(), member) != waiting.owing.end();
}

} // namespace

Audience Room::audience(MemberId id) const
{
    Audience reader;
    reader.member = id;
    reader.part = members_[id].part;
    reader.feedback = settings().feedback;
    reader.played = played_;
    reader.over = world_.phase == engine::Phase::ended;
    reader.beat_open = world_.phase == engine::Phase::deciding;
    reader.one_lead = scenario_->seats.size() == 1;
    reader.reveal_people = minutes_.reveal_people;
    reader.blank = minutes_.blank;
    reader.reveal_rooms = minutes_.reveal_rooms;
    if (world_.beat)
        if (const auto limit = answer_limit()) reader.seconds = static_cast<int>(limit->count() / 1000);
    reader.predictions = &minutes_.last_predictions;
    return reader;
}

SharedView Room::as_read(const Told& told, const Audience& reader) const
{
    const engine::SeatId seat = members_.view_from(reader.member);
    auto view = seen_by(reader, chronicle_.as_seen(told, seat, reader.sees_everything()));
    return view ? shared(*std::move(view)) : nullptr;
}

void Room::tell(Deliveries& deliveries, const std::vector<Told>& told) const
{
    if (told.empty()) return;
    std::vector<Audience> readers;
    for (std::size_t i = 0; i < members_.list().size(); ++i)
        if (members_.list()[i].present) readers.push_back(audience(MemberId{i}));
    for (const Told& one : told) {
        std::vector<std::pair<const Audience*, SharedView>> made; // null: not for readers like this one
        for (const Audience& reader : readers) {
            auto same = std::find_if(made.begin(), made.end(), [&](const auto& before) {
                return read_alike(*before.first, reader, one.views.front());
            });
            if (same == made.end()) same = made.insert(same, {&reader, as_read(one, reader)});
            if (same->second) deliveries.push_back({reader.member, same->second});
        }
    }
}

void Room::tell_all(Deliveries& deliveries, View view) const
{
    const SharedView one = shared(std::move(view));
    for (std::size_t i = 0; i < members_.list().size(); ++i)
        if (members_.list()[i].present) deliveries.push_back({MemberId{i}, one});
}

State Room::state_seen(engine::SeatId seat, bool later) const
{
    State state = state_of(*scenario_, world_, seat);
    state.version = version_;
    state.state_hash = hash_;
    state.paused = minutes_.paused;
    state.pause_reason = minutes_.pause_reason;
    const bool deciding = world_.phase == engine::Phase::deciding;
    if (deciding && !minutes_.beat.needs.empty()) state.needs.resize(engine::kNeeds);
    for (std::size_t i = 0; i < state.people.size(); ++i) {
        Person& person = state.people[i];
        person.stance = chronicle_.stances()[i];
        const auto need = minutes_.beat.needs.find(engine::FollowerId{i});
        if (!deciding || need == minutes_.beat.needs.end()) continue;
        person.need = need->second.need;
        person.need_words = need->second.words;
        ++state.needs[static_cast<std::size_t>(need->second.need)];
    }
    const std::optional<engine::World>& then = chronicle_.at_response();
    if (!later || !then) return state;
    // The meters as they stood when the response was given.
    const State before = state_of(*scenario_, *then, seat);
    state.team = before.team;
    state.goals = before.goals;
    state.score = before.score;
    for (std::size_t i = 0; i < state.people.size(); ++i) {
        if (state.people[i].gone) continue;
        state.people[i].meters = before.people[i].meters;
        state.people[i].follows_freely = before.people[i].follows_freely;
    }
    return state;
}

State Room::state_for(const Audience& reader, State state, const Waiting& waiting, Time now) const
{
    state.wait = waiting.wait;
    state.waiting_for = waiting.words;
    state.you_are_waited_for = owes(waiting, reader.member);
    state.time_left = time_left(now);
    mask(reader, state);
    return state;
}

void Room::tell_state(Deliveries& deliveries, Time now)
{
    struct Made
    {
        Part part;
        bool owes;
        SharedView view;
    };
    const Waiting waits = waiting();
    std::map<std::pair<engine::SeatId, bool>, State> seen; // before it is masked
    std::vector<Made> made;
    for (std::size_t i = 0; i < members_.list().size(); ++i) {
        const MemberId id{i};
        const Member& member = members_.list()[i];
        if (!member.present) continue;
        const bool waited_for = owes(waits, id);
        auto same = std::find_if(made.begin(), made.end(), [&](const Made& before) {
            return before.part == member.part && before.owes == waited_for;
        });
        if (same == made.end()) {
            const Audience reader = audience(id);
            const auto key = std::pair{members_.view_from(id), reader.sees_later()};
            auto found = seen.find(key);
            if (found == seen.end()) found = seen.emplace(key, state_seen(key.first, key.second)).first;
            const State state = state_for(reader, found->second, waits, now);
            same = made.insert(same, {member.part, waited_for, shared(state)});
        }
        deliveries.push_back({id, same->view});
    }
}

void Room::tell_lobby(Deliveries& deliveries) const
{
    Lobby view = lobby();
    for (std::size_t i = 0; i < members_.list().size(); ++i) {
        if (!members_.list()[i].present) continue;
        view.you = MemberId{i};
        deliveries.push_back({MemberId{i}, shared(view)});
    }
}

void Room::tell_ballot(Deliveries& deliveries, const Part& part) const
{
    std::optional<Ballot> votes = ballot(part);
    if (!votes) return;
    const SharedView view = shared(*std::move(votes));
    for (std::size_t i = 0; i < members_.list().size(); ++i) {
        const Member& member = members_.list()[i];
        if (!member.present) continue;
        if (member.part == part || member.part.role == Role::facilitator)
            deliveries.push_back({MemberId{i}, view});
        else if (member.part.role == Role::projector)
            if (auto split = seen_by(audience(MemberId{i}), *view))
                deliveries.push_back({MemberId{i}, shared(*std::move(split))});
    }
}

void Room::tell_ballots(Deliveries& deliveries) const
{
    if (world_.phase == engine::Phase::deciding) tell_ballot(deliveries, lead_of(answering()));
    if (world_.phase != engine::Phase::reacting) return;
    for (const engine::FollowerId who : people_due())
        tell_ballot(deliveries, player_of(who));
}

void Room::welcome(Deliveries& deliveries, MemberId id, Time now) const
{
    const Audience reader = audience(id);
    const engine::SeatId seat = members_.view_from(id);
    const auto add = [&](const Told& told) {
        if (auto view = as_read(told, reader)) deliveries.push_back({id, std::move(view)});
    };
    const auto add_one = [&](View view) { deliveries.push_back({id, shared(std::move(view))}); };
    add_one(joined(*scenario_, setup_, id, reader.part, seat));
    if (setup_.workshop) {
        Lobby view = lobby();
        view.you = id;
        add_one(std::move(view));
    }
    add_one(state_for(reader, state_seen(seat, reader.sees_later()), waiting(), now));
    for (const Told& told : chronicle_.summary())
        add(told);
    if (reader.part.role != Role::projector)
        for (const ChatKept& kept : minutes_.chat)
            add_one(kept.line);
    for (const AnnouncementKept& kept : minutes_.announcements)
        if (!kept.to || kept.to == id) add_one(kept.announcement);
    if (world_.beat) {
        const bool voter = reader.part == lead_of(answering()) || reader.sees_everything();
        if (voter || reader.part.role == Role::projector)
            if (const auto votes = ballot(lead_of(answering())))
                if (auto view = seen_by(reader, *votes)) add_one(*std::move(view));
        for (std::size_t i = 0; i < scenario_->followers.size(); ++i) {
            const Part player = player_of(engine::FollowerId{i});
            if (reader.part != player && !reader.sees_everything()) continue;
            if (auto view = ballot(player)) add_one(*std::move(view));
        }
    }
    if (reader.part.role == Role::observer) add_one(sheet(id));
    if (chronicle_.ended()) add(*chronicle_.ended());
    if (!over()) return;
    Guide view = guide(now);
    view.you_lead = leads_guide(id) && reader.part.role != Role::projector;
    add_one(std::move(view));
    add_one(commitments_for(id));
}

void Room::tell_record(Deliveries& deliveries, const Record& record, Time now)
{
    const auto announcement = [&] {
        const AnnouncementKept& kept = minutes_.announcements.back();
        if (!kept.to)
            tell_all(deliveries, kept.announcement);
        else if (members_[kept.to].present)
            deliveries.push_back({kept.to, shared(kept.announcement)});
    };
    const auto moved = [&](MemberId member) {
        if (members_[member].present) welcome(deliveries, member, now);
    };
    const auto chat = [&](const ChatLine& said) {
        const SharedView line = shared(said);
        for (std::size_t i = 0; i < members_.list().size(); ++i)
            if (members_.list()[i].present && members_.list()[i].part.role != Role::projector)
                deliveries.push_back({MemberId{i}, line});
    };
    const auto own_sheet = [&](MemberId member) {
        if (members_[member].present) deliveries.push_back({member, shared(sheet(member))});
    };
    if (const auto* seat = std::get_if<MemberMoved>(&record)) moved(seat->member);
    if (const auto* filled = std::get_if<SeatsFilled>(&record))
        for (const MemberMoved& one : filled->moved)
            moved(one.member);
    if (std::holds_alternative<Voted>(record)) tell_ballot(deliveries, lead_of(answering()));
    if (const auto* vote = std::get_if<StanceVoted>(&record))
        tell_ballot(deliveries, members_[vote->member].part);
    if (std::holds_alternative<ChatSaid>(record)) return chat(minutes_.chat.back().line);
    if (const auto* removed = std::get_if<ChatRemoved>(&record))
        return chat({removed->number, {}, {}, {}, true});
    if (const auto* ticked = std::get_if<Ticked>(&record)) return own_sheet(ticked->member);
    if (const auto* observed = std::get_if<Observed>(&record)) return own_sheet(observed->member);
    if (std::holds_alternative<GuideSet>(record) || std::holds_alternative<GuideLaid>(record))
        return tell_guide(deliveries, now);
    if (std::holds_alternative<CommitmentWritten>(record) ||
        std::holds_alternative<CommitmentRemoved>(record) ||
        std::holds_alternative<CommitmentHeldBack>(record))
        return tell_commitments(deliveries);
    if (std::holds_alternative<Bookmarked>(record)) return;
    if (std::holds_alternative<Broadcast>(record) || std::holds_alternative<Whispered>(record))
        return announcement();
    if (std::holds_alternative<TimeChanged>(record) || std::holds_alternative<FreeText>(record))
        announcement();
    if (std::holds_alternative<SentBack>(record) || std::holds_alternative<SendBackUndone>(record)) {
        announcement();
        tell(deliveries, chronicle_.scene());
        if (chronicle_.ended()) tell(deliveries, {*chronicle_.ended()});
        tell_guide(deliveries, now);
        tell_ballot(deliveries, lead_of(answering()));
    }
    const bool who =
        std::holds_alternative<MemberCame>(record) || std::holds_alternative<MemberMoved>(record) ||
        std::holds_alternative<MemberNamed>(record) || std::holds_alternative<MemberRemoved>(record) ||
        std::holds_alternative<Muted>(record) || std::holds_alternative<SettingsChanged>(record) ||
        std::holds_alternative<RoomNamed>(record) || std::holds_alternative<ScriptSet>(record) ||
        std::holds_alternative<SeatsFilled>(record);
    if (who) {
        tell_lobby(deliveries);
        tell_ballots(deliveries);
    }
    tell_state(deliveries, now);
}

} // namespace twocircles::room
