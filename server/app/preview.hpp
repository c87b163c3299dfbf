// A scenario file as it is being written, played by its author: the server inside, offering that file alone,
// with a game that stands where the author wants to be. After each save the game goes on in the new text, at
// the place to which the choices made so far lead; a file with errors changes nothing but what is reported.
//
// The games are kept in a folder of their own, which is deleted in the end; each save begins a new journal,
// because a game cannot be continued on another text. Not for two threads at once.
#pragma once

#include "server/app/embedded_server.hpp"
#include "server/engine/result.hpp"
#include "server/room/retrace.hpp"
#include "server/scenario/file_watch.hpp"
#include "server/scenario/stage_words.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::app {

struct PreviewOptions
{
    std::filesystem::path file;
    scenario::StageWords stage;
    std::string path;       // choices made before the author goes on: "belt.map,kitchen.-"
    std::string seat;       // the player's, by name; empty = who answers the first beat shown
    std::uint64_t seed = 0; // 0 = drawn once
    std::string script;     // leads the player's seat; empty = the player does
    std::string pace;       // calm, brisk, instant; empty = calm
    bool untimed = false;
    std::string player_name;
};

class Preview
{
public:
    struct Problem
    {
        std::size_t line = 0, column = 0; // from 1; 0 = the file as a whole
        std::string excerpt, message, suggestion;
    };
    // Of the file, as the author should see it.
    struct News
    {
        // The game is to be gone on with here; 0: nothing has changed but what is told below.
        std::uint16_t port = 0;        // on 127.0.0.1
        std::string token;             // of the player's place in it
        std::vector<Problem> problems; // of the file as it was saved last; none when it can be played
        std::string problems_text;     // the same as a compiler prints them
        std::vector<std::string> lost; // sentences: what of the way so far is not there any more
        std::size_t saves = 0;         // taken in since it was opened
    };

    explicit Preview(PreviewOptions);
    ~Preview();
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    // Starts it. The error is what the author is to read: of the file, of what the stage says, of this
    // computer.
    engine::Result<News, std::string> open();

    // Nothing, unless the file was saved since the last call. `token`: the place that the player holds now,
    // or empty; its game is the one that goes on.
    std::optional<News> look(scenario::FileWatch::Time now, const std::string& token);

    const std::filesystem::path& folder() const { return folder_; } // for whatever else is not to be kept

private:
    struct Prepared
    {
        std::shared_ptr<const engine::Scenario> scenario;
        room::RoomSetup setup;
    };
    struct Game // what was played so far
    {
        std::vector<room::Choice> way;
        room::Until until = room::Until::last_choice;
    };
    // From the file as it is now; else what is wrong.
    std::optional<Prepared> prepare(News& problems) const;
    engine::Result<room::RoomSetup, std::string> setup_for(const engine::Scenario&) const;
    engine::Result<News, std::string> start(Prepared, const Game&);
    Game played(const std::string& token) const;

    PreviewOptions options_;
    scenario::FileWatch watch_;
    std::filesystem::path folder_, journal_;
    EmbeddedServer server_;
    std::shared_ptr<const engine::Scenario> scenario_; // the one the server has
    std::size_t starts_ = 0;
};

} // namespace twocircles::app
