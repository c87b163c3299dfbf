// The journal of a preview: one practice game written down before its server starts, and read when it has
// stopped.
#pragma once

#include "server/engine/result.hpp"
#include "server/room/retrace.hpp"
#include "server/room/setup.hpp"
#include "server/store/token.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace twocircles::app {

// The player's place in it; its text is net::text_of. The error is a sentence.
using Written = engine::Result<store::Token, std::string>;
Written write_game(
    const std::filesystem::path& folder, const engine::Scenario& scenario, const room::RoomSetup& setup,
    const std::string& player_name, const room::Retraced& way
);

struct PlayedGame
{
    room::RoomSetup setup;
    std::vector<room::Entry> entries;
};
// The error is a sentence; the game of no token is none.
engine::Result<PlayedGame, std::string>
read_game(const std::filesystem::path& folder, const std::string& token);

} // namespace twocircles::app
