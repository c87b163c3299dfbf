// A room's journal read once, before anything is told: which entries make the story as it stands, what people
// did beside it, who held which seat, and whether every entry leads where it led when it was written.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/room/minutes.hpp"

#include <map>
#include <vector>

namespace twocircles::debrief {

// One entry of the story as it stands.
struct Line
{
    const room::Entry* entry = nullptr;
    double seconds = 0;     // since the game began
    bool by_person = false; // of an answer: somebody gave it or voted for it
};

// What people said of one beat, as it stands.
struct BeatSaid
{
    room::Votes votes;
    std::map<engine::FollowerId, room::Votes> stances;
    struct Expectation
    {
        room::MemberId member;
        std::string who;
        room::Prediction prediction{};
    };
    std::vector<Expectation> predictions;
};

struct MarkOfBeat
{
    Mark mark;                     // without its decision
    std::uint32_t beat_serial = 0; // 0: before the first
};

struct Journal
{
    std::vector<Line> story;
    std::map<std::uint32_t, BeatSaid> beats;          // by serial
    std::vector<MarkOfBeat> marks;                    // in order
    room::Members members;                            // as they were at the end
    std::vector<std::vector<room::MemberId>> holders; // per leading seat: who ever answered for it
    std::vector<std::uint8_t> played;                 // per follower: a person did, at some time
    double seconds = 0;                               // from the beginning to the last entry of the story
    std::string room_name;
    std::vector<Commitment> commitments;
    Exactness exactness;
};

// The entries must stay where they are for as long as the result is used.
Journal read(const engine::Scenario&, const room::RoomSetup&, std::span<const room::Entry>);

} // namespace twocircles::debrief
