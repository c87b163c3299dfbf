// A whole room at a glance, for the facilitator's console. Pure.
#pragma once

#include "server/room/room.hpp"

namespace twocircles::room {

struct EventCard
{
    std::uint32_t event = 0;
    std::string title, text;
    bool fired = false;
};

struct PersonName
{
    engine::FollowerId follower;
    std::string name;
    bool scripted = false, gone = false;
};

struct Overview
{
    std::string code, name, scenario, title;
    engine::Phase phase{};
    std::uint32_t beat_number = 0;
    std::string beat_title;
    double day = 0;
    bool paused = false;
    std::string pause_reason;
    std::optional<std::chrono::milliseconds> time_left;
    std::vector<MemberCard> members;
    std::vector<SeatState> seats;   // without briefs
    std::vector<MemberId> answered; // members who have done what the room waits for
    std::vector<std::string> waiting_for;
    std::array<double, 3> team{}; // morale, risk-taking, loyalty
    double score = 0;
    RoomSettings settings;
    bool can_send_back = false, can_undo_send_back = false;
    bool held = false; // stands before the next beat until the other rooms in step are there
    std::string problem;
    std::vector<EventCard> events;
    bool blank = false, reveal_people = false, reveal_rooms = false;
    std::vector<PersonName> followers;
    std::vector<ChatLine> chat; // the latest lines, oldest first; without those taken out
    Guide guide;                // also before the story is over, to be prepared
    Commitments commitments;
};

Overview overview(const Room&, Time now, std::int64_t wall_now);

} // namespace twocircles::room
