// The player's own finished practice games, in progress.json of the data folder; and the games that are on,
// so that a killed client still knows what they were opened for and writes down what ended meanwhile. It
// never leaves this machine. Like PlayerFiles: each change is made to what stands in the file now, and what
// this program does not know in it stays.
#pragma once

#include "client/app/json_file.hpp"
#include "client/model/progress.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::app {

class ProgressFile
{
public:
    static constexpr std::size_t kGamesKept = 1000; // the oldest go
    static constexpr std::size_t kOpenedKept = 64;

    explicit ProgressFile(const std::filesystem::path& data_folder);

    const std::filesystem::path& path() const { return file_.path(); }
    const std::vector<model::PlayedGame>& games() const { return games_; } // oldest first
    const model::PlayedGame* game(std::uint64_t key) const;                // null: none is kept

    // Once for each key: a second time changes nothing. False when the disk refused; the game counts for
    // this run all the same, and take_problem() says why.
    bool add(const model::PlayedGame&);
    // Until it is added.
    bool open(const model::OpenedGame&);
    const std::vector<model::OpenedGame>& opened() const
    {
        return opened_;
    } // and not added yet; oldest first
    std::optional<model::OpenedGame> opened(std::uint64_t key) const;
    // Deletes the file, and what was set aside of it. False when the disk refused.
    bool forget();

    std::string take_problem(); // a sentence, once; empty = nothing

private:
    void read();
    void take_in(); // the document
    bool save();

    JsonFile file_;
    std::vector<model::PlayedGame> games_;
    std::vector<model::OpenedGame> opened_;
    bool written_ = false; // the file stood there when it was read or written last
};

} // namespace twocircles::client::app
