// The games of a journal, for whoever looks after a server: found by room code or number, read, deleted.
// Waits for the disk, so for a program of its own, not for a server's thread.
#pragma once

#include "server/engine/result.hpp"
#include "server/store/journal.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::app {

struct ListedGame
{
    store::GameSummary summary;
    std::string code, room, player; // as its setup has them; player: of a practice game
};

class StoredGames
{
public:
    // `folder`: of the journal; empty: the user's own. There must be one. The error is a sentence.
    static engine::Result<StoredGames, std::string> open(std::filesystem::path folder);

    engine::Result<std::vector<ListedGame>, std::string> list();
    // A room code, in capitals or not, or a number from the list. Of several rooms with this code the one
    // last played.
    engine::Result<ListedGame, std::string> find(const std::string& which);
    engine::Result<store::StoredGame, std::string> read(store::GameId);
    engine::Result<store::Done, std::string> erase(store::GameId);

private:
    explicit StoredGames(std::unique_ptr<store::Journal> journal) : journal_(std::move(journal)) {}
    std::unique_ptr<store::Journal> journal_;
};

} // namespace twocircles::app
