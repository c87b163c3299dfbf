// A game as the journal keeps it, and the room it becomes. No socket and no waiting.
#pragma once

#include "server/engine/result.hpp"
#include "server/net/catalogue.hpp"
#include "server/net/refusal.hpp"
#include "server/room/room.hpp"
#include "server/store/event_log.hpp"

#include <memory>
#include <string>
#include <vector>

namespace twocircles::net {

// `player_name`: as typed, of a practice game.
store::GameHeader header_of(
    const engine::Scenario&, const room::RoomSetup&, const std::string& build, const std::string& player_name
);
// The error says what is wrong with it.
engine::Result<room::RoomSetup, std::string> setup_of(const store::GameHeader&);

// Why it cannot be continued with these scenarios; empty when it can.
std::string why_not_playable(const Catalogue&, const store::GameSummary&);

// A game's journal, read: with it the game can be played again.
struct Replayable
{
    std::shared_ptr<const engine::Scenario> scenario;
    room::RoomSetup setup;
    std::vector<room::Entry> entries;
};
engine::Result<Replayable, Refusal> replayable(const Catalogue&, const store::StoredGame&);

engine::Result<room::Room, Refusal> restored(const Catalogue&, const store::StoredGame&, room::Time now);

} // namespace twocircles::net
