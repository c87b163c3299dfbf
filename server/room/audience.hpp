// Who may see what of it: the one place that takes out of a view what its reader must not know. Everything a
// room tells passes here. Pure.
//
// - Secrets and a follower's brief: their seat alone (show.hpp).
// - Responses of the open beat: those who hold the answering seat; facilitators all of them; observers what
//   the first leading seat sees; the projector may be read along in a room with one leading seat, without the
//   reasons of what is locked, while the beat is open. Where several seats lead, what one could say is for
//   nobody else's eyes.
// - Meters: as the room's feedback timing says; facilitators always live; the projector the team's alone
//   unless people are revealed.
// - Votes: those who share the seat and facilitators; the projector sees how a decided vote split, in a room
//   with one leading seat whose feedback is not hidden, where three or more voted: numbers, no names.
// - What people say they need: everybody in the room; the projector how many need what, not who.
// - What a person in a follower seat feels: themselves and facilitators, until the end.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/room/members.hpp"
#include "server/room/settings.hpp"
#include "server/room/view.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace twocircles::room {

struct Audience
{
    MemberId member;
    Part part;
    FeedbackTiming feedback = FeedbackTiming::live;
    std::uint64_t played = 0;  // bit i: a person plays follower i
    bool over = false;         // the story has ended
    bool beat_open = false;    // and not answered
    bool one_lead = true;      // the scenario has a single leading seat
    bool reveal_people = true; // to the projector
    bool blank = false;
    bool reveal_rooms = false; // to everybody, once the story is over
    int seconds = 0;           // the beat's time limit as this room keeps it
    const std::map<MemberId, Prediction>* predictions = nullptr; // behind the last result

    bool sees_everything() const { return part.role == Role::facilitator; }
    // Their meters stand still until the consequences have run.
    bool sees_later() const;
    bool sees_no_meters() const;
    bool sees_nothing_felt(engine::FollowerId) const; // what this one feels is kept from them
    bool sees_responses_of(engine::SeatId) const;
};

// Nothing when it is not for them at all. States are masked below.
std::optional<View> seen_by(const Audience&, const View&);
// Whether a view of this kind comes out the same for both, who read it in one room at the same moment.
bool read_alike(const Audience&, const Audience&, const View&);
void mask(const Audience&, State&);

} // namespace twocircles::room
