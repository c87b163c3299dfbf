// The file of a player's own games: what is read of it, and what stays in it.
#include "client/app/progress_file.hpp"

#include "tests/client/app/temporary_folder.hpp"
#include "tests/client/progress/sample.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;
using twocircles::client::app::ProgressFile;
namespace fs = std::filesystem;

TEST_CASE("what a newer program has written into the file stays in it")
{
    TemporaryFolder folder;
    const auto path = folder.path() / "progress.json";
    std::ofstream(path) << R"({"format": 1, "mood": "sunny", "games": [7, {"score": 3},
        {"key": 5, "scenario": "night-shift", "weather": "rain"}], "open": [{"key": 8, "token": "t", "with": 2}]})";
    ProgressFile file(folder.path());
    REQUIRE(file.add(played(6, "autumn", 10)));
    OpenedGame opened;
    opened.key = 9;
    REQUIRE(file.open(opened));
    const auto text = text_of(path);
    for (const auto* kept :
         {"\"mood\": \"sunny\"", "\"weather\": \"rain\"", "7,", "\"score\": 3", "\"with\": 2"})
        CHECK_THAT(text, Contains(kept));
    CHECK(ProgressFile(folder.path()).games().size() == 2);
    CHECK(ProgressFile(folder.path()).opened().size() == 2);
}

TEST_CASE("values of the wrong kind in the file cost themselves alone")
{
    TemporaryFolder folder;
    std::ofstream(folder.path() / "progress.json") << R"({"games": [
        7, {"score": 3}, {"key": 5, "scenario": "night-shift", "score": "much", "seed": 9, "acts": [{"act": 1}, 2],
        "better": [{"difference": "far"}], "heroes": "Sam", "mode": "fail_on_purpose"},
        {"key": 5, "scenario": "twice"}]})";
    ProgressFile file(folder.path());
    REQUIRE(file.games().size() == 1);
    CHECK(file.games()[0].seed == 9);
    CHECK(file.games()[0].score == 0);
    CHECK(file.games()[0].mode == PlayMode::fail_on_purpose);
    CHECK_FALSE(file.games()[0].loyalty); // of a program that did not keep it
}

TEST_CASE("all of a game is read back as it was written, for its owner alone")
{
    TemporaryFolder folder;
    auto game = played(~std::uint64_t{0}, "night-shift", 49.5);
    game.seed = ~std::uint64_t{0} - 1;
    game.mode = PlayMode::again;
    game.again_of = 12;
    game.better = {better("monday", 6.5, "listen")};
    game.heroes = {"Mira Lind"};
    game.gone = {"Sam Okoye"};
    game.promises_kept = 2;
    game.promises_broken = 1;
    game.loyalty = 61.5;
    REQUIRE(ProgressFile(folder.path()).add(game));
    ProgressFile file(folder.path());
    REQUIRE(file.games().size() == 1);
    const auto& back = file.games()[0];
    CHECK(back.key == game.key);
    CHECK(back.seed == game.seed);
    CHECK(back.at == game.at);
    CHECK(back.mode == PlayMode::again);
    CHECK(back.again_of == 12);
    CHECK(back.score == 49.5);
    CHECK(back.goals[0].value == game.goals[0].value);
    CHECK(back.acts[1].times == 4);
    CHECK(back.responses[1].text == game.responses[1].text);
    CHECK(back.better[0].difference == 6.5);
    CHECK(back.better[0].acts[0].family == Family::influence);
    CHECK(back.better[0].moment);
    CHECK(back.gone == game.gone);
    CHECK(back.promises_kept == 2);
    CHECK(back.loyalty == 61.5);
    CHECK((fs::status(file.path()).permissions() & fs::perms::others_read) == fs::perms::none);
    // Another client on the same folder has not read this one, and writes.
    ProgressFile other(folder.path());
    REQUIRE(file.add(played(3, "autumn", 10)));
    REQUIRE(other.add(played(4, "autumn", 20)));
    CHECK(ProgressFile(folder.path()).games().size() == 3);
    CHECK_THAT(text_of(file.path()), Contains("\"format\""));
}
