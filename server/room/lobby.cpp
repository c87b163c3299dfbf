#include "server/room/lobby.hpp"

#include "server/room/show.hpp"
#include "server/room/votes.hpp"

#include <algorithm>

namespace twocircles::room {

MemberCard card_of(MemberId id, const Member& member)
{
    return {id, member.name, member.part, member.present, member.muted};
}

std::vector<MemberCard> member_cards(const Members& members)
{
    std::vector<MemberCard> cards;
    for (std::size_t i = 0; i < members.list().size(); ++i)
        if (!members.list()[i].removed) cards.push_back(card_of(MemberId{i}, members.list()[i]));
    return cards;
}

std::vector<SeatState> Room::seats() const
{
    std::vector<SeatState> seats;
    const auto add = [&](Part part, const std::string& title, const std::string& name, std::string brief) {
        SeatState seat{part, title, name, std::move(brief), members_.holders(part), false, false};
        seat.script_asked = minutes_.scripted(part);
        seat.scripted = seat.script_asked || members_.present_holders(part).empty();
        seats.push_back(std::move(seat));
    };
    for (std::size_t i = 0; i < scenario_->seats.size(); ++i) {
        const engine::Seat& seat = scenario_->seats[i];
        add(lead_of(engine::SeatId{i}), seat.title, seat.name, seat.brief);
    }
    // A follower's brief is for who plays them; before choosing, people read what everybody knows.
    for (std::size_t i = 0; i < scenario_->followers.size(); ++i) {
        const engine::FollowerId id{i};
        const engine::Follower& follower = scenario_->followers[i];
        if (world_.team.present(static_cast<int>(i)) || members_.held(id))
            add(player_of(id), follower.role, follower.name, reports_line(*scenario_, id, {}));
    }
    return seats;
}

Lobby Room::lobby() const
{
    Lobby lobby;
    lobby.room_code = setup_.code;
    lobby.room_name = minutes_.room_name;
    lobby.begun = world_.phase != engine::Phase::briefing;
    lobby.settings = settings();
    lobby.members = member_cards(members_);
    lobby.seats = seats();
    return lobby;
}

std::optional<Ballot> Room::ballot(const Part& part) const
{
    const bool stances = part.role == Role::follower;
    const Votes* cast = &minutes_.beat.votes;
    if (stances) {
        const auto found = minutes_.beat.stances.find(part.follower);
        static const Votes kNone;
        cast = found == minutes_.beat.stances.end() ? &kNone : &found->second;
    } else if (part.seat != answering()) {
        return std::nullopt;
    }
    const Poll poll = poll_of(members_, part, *cast);
    if (poll.votes.empty() && members_.holders(part).size() < 2) return std::nullopt;
    Ballot ballot;
    ballot.beat_serial = world_.beat_serial;
    ballot.part = part;
    ballot.stances = stances;
    for (const Vote& vote : poll.votes) {
        auto same = std::find_if(ballot.choices.begin(), ballot.choices.end(), [&](const auto& choice) {
            return choice.option == vote.option;
        });
        if (same == ballot.choices.end())
            ballot.choices.push_back({vote.option, {vote.member}, 0});
        else
            same->members.push_back(vote.member);
    }
    for (Ballot::Choice& choice : ballot.choices)
        choice.votes = choice.members.size();
    if (stances) {
        const auto stance = chronicle_.stances()[part.follower.index()];
        if (stance) ballot.chosen = static_cast<std::uint32_t>(*stance);
    } else if (world_.phase != engine::Phase::deciding && world_.response) {
        ballot.chosen = world_.response.value;
    }
    if (!ballot.chosen) ballot.waiting = poll.waiting;
    return ballot;
}

} // namespace twocircles::room
