// reduce() in parts, one file per subject; only view_model.cpp calls them.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::model {

// Rooms that people share.
void take_lobby(ViewModel&, const Lobby&);
void take_chat(ViewModel&, const ChatLine&);
void take_announcement(ViewModel&, const Announcement&, double now);
void take_console(ViewModel&, const Console&, double now);
void take_done(ViewModel&, const Request&, double now);
void forget_guide(ViewModel&);
void take_guide(ViewModel&, const Guide&, double now);
void take_written(ViewModel&, const OwnCommitment&); // this client's commitment is in the journal
void take_removed(ViewModel&, std::uint64_t commitment);
void forget_room(ViewModel&); // what only its people know
// What this client did about the open beat.
void forget_deeds(ViewModel&);
// Where somebody belongs who has just come into a room.
Screen first_screen(const Joined&);
// The story has begun: who has a part leaves the lobby.
void leave_lobby_when_begun(ViewModel&, Phase before);

} // namespace twocircles::client::model
