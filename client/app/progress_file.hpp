// The player's own finished practice games, in progress.json of the data folder; and what the games that are
// on were opened for, so that a killed client still knows. It never leaves this machine. Like PlayerFiles:
// written beside and renamed, a damaged file set aside, each change made to what stands in the file now.
#pragma once

#include "client/model/progress.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace twocircles::client::app {

class ProgressFile
{
public:
    static constexpr std::size_t kGamesKept = 1000; // the oldest go
    static constexpr std::size_t kOpenKept = 64;

    // What a game was opened for, when it was not plain.
    struct Open
    {
        std::uint64_t key = 0;
        model::PlayMode mode = model::PlayMode::plain;
        std::uint64_t again_of = 0;
    };

    explicit ProgressFile(const std::filesystem::path& data_folder);

    const std::filesystem::path& path() const { return file_; }
    const std::vector<model::PlayedGame>& games() const { return games_; } // oldest first
    const model::PlayedGame* game(std::uint64_t key) const;                // null: none is kept

    // Once for each key: a second time changes nothing. False when the disk refused; the game counts for
    // this run all the same, and take_problem() says why.
    bool add(const model::PlayedGame&);
    bool open(const Open&);
    Open opened_for(std::uint64_t key) const; // plain when nothing is known
    // Deletes the file. False when the disk refused.
    bool forget();

    std::string take_problem(); // a sentence, once; empty = nothing

private:
    void read();
    bool save();
    void forget_here();

    std::filesystem::path file_;
    std::vector<model::PlayedGame> games_;
    std::vector<Open> open_;
    bool written_ = false; // the file stood there when it was read or written last
    std::string problem_;
};

} // namespace twocircles::client::app
