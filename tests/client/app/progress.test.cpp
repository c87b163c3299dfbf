// The player's own games, from the end of the story to the file.
#include "client/progress/record.hpp"
#include "tests/client/app/desk.hpp"
#include "tests/client/progress/sample.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;
using twocircles::client::app::ProgressFile;
namespace fs = std::filesystem;

namespace {

Joined own_game(const std::string& code = "KXRM", std::uint64_t seed = 7)
{
    auto joined = sample_joined();
    joined.room_code = code;
    joined.token = "token-" + code;
    joined.seed = seed;
    return joined;
}

Debrief finished(double score = 61)
{
    Debrief debrief;
    debrief.title = "The Night Shift";
    debrief.finished = true;
    debrief.score = score;
    Decision decision;
    decision.beat = "monday";
    decision.beat_title = "Monday, 21:40";
    decision.chosen = 0;
    decision.response = "Step by step, then.";
    debrief.decisions = {decision};
    return debrief;
}

void come_to_the_end(Desk& desk, const Joined& joined = own_game())
{
    desk.controller().take(joined, 1);
    desk.controller().take(sample_state(), 1);
    desk.controller().take(sample_beat(), 1);
    desk.controller().take(Ended{"The end", "It is over.", 61}, 2);
}

} // namespace

TEST_CASE("the end of a practice game is written down without being asked for, and the screen stays")
{
    Desk desk;
    come_to_the_end(desk);
    CHECK(desk.view().progress.recording);
    CHECK(desk.all<AskDebrief>().size() == 1);
    desk.controller().carry_out(Quit{}, 3);
    CHECK_FALSE(desk.controller().wants_to_quit()); // first things first
    const auto screen = desk.view().screen;
    desk.controller().take(finished(), 3);
    CHECK(desk.controller().wants_to_quit());
    CHECK(desk.view().screen == screen);
    CHECK_FALSE(desk.view().debrief);
    REQUIRE(desk.view().progress.games.size() == 1);
    CHECK(desk.view().progress.games[0].score == 61);
    CHECK(desk.view().progress.games[0].at > 1'700'000'000);
    CHECK(desk.view().progress.games[0].responses.size() == 1);
    desk.start_again();
    REQUIRE(desk.view().progress.games.size() == 1);
    CHECK(desk.view().progress.games[0].seed == 7);
}

TEST_CASE("a game is written down once, however often its debrief is opened")
{
    Desk desk;
    come_to_the_end(desk);
    desk.controller().carry_out(SeeDebrief{}, 3); // while it is on its way
    CHECK(desk.view().waiting);
    CHECK(desk.all<AskDebrief>().size() == 1);
    desk.controller().take(finished(), 3);
    REQUIRE(desk.view().debrief);
    desk.controller().carry_out(SeeDebrief{}, 4);
    desk.controller().take(finished(), 4);
    CHECK(desk.view().progress.games.size() == 1);
    // Back in it after a kill, by another token: told again, and still one game.
    desk.start_again();
    auto back = own_game();
    back.token = "token-2";
    come_to_the_end(desk, back);
    CHECK(desk.all<AskDebrief>().empty());
    desk.controller().carry_out(SeeDebrief{}, 5);
    desk.controller().take(finished(), 5);
    CHECK(desk.view().progress.games.size() == 1);
}

TEST_CASE("a game left at its end is written down though its debrief comes late")
{
    Desk desk;
    come_to_the_end(desk);
    desk.controller().carry_out(LeaveGame{}, 3);
    desk.controller().take(finished(), 3);
    CHECK(desk.view().screen == Screen::home);
    CHECK_FALSE(desk.view().debrief);
    CHECK(desk.view().progress.games.size() == 1);
}

TEST_CASE("neither a game that is on, nor a shared room, nor one led by a script is written down")
{
    Desk desk;
    desk.controller().take(own_game(), 1);
    desk.controller().carry_out(SeeDebrief{}, 1);
    auto so_far = finished();
    so_far.finished = false;
    desk.controller().take(so_far, 1);
    CHECK(desk.view().progress.games.empty());
    CHECK(desk.view().debrief);

    Desk room;
    room.connect();
    room.controller().take(Desk::place("seat", Role::leading), 1);
    room.controller().take(Ended{}, 2);
    room.controller().take(finished(), 2);
    CHECK(room.view().progress.games.empty());

    app::Controller::Options options;
    options.script = "situational";
    Desk script(options);
    auto watched = own_game();
    watched.role = Role::watching;
    come_to_the_end(script, watched);
    script.controller().take(finished(), 2);
    CHECK(script.view().progress.games.empty());
}

TEST_CASE("a debrief that is refused or cut off holds nothing up, and the next one is written down")
{
    Desk desk;
    come_to_the_end(desk);
    Refused refused;
    refused.text = "Too fast.";
    refused.request = AskDebrief{};
    desk.controller().take(refused, 2);
    CHECK(desk.view().notice.empty()); // nobody asked
    CHECK_FALSE(desk.view().progress.recording);
    desk.controller().carry_out(SeeDebrief{}, 3);
    desk.controller().take(finished(), 3);
    CHECK(desk.view().debrief);
    CHECK(desk.view().progress.games.size() == 1);
    Desk cut;
    come_to_the_end(cut);
    cut.controller().take(LinkLost{"gone", true}, 2);
    CHECK_FALSE(cut.view().progress.recording);
}

TEST_CASE("a damaged file is set aside and said, and what comes is kept")
{
    Desk desk;
    const auto file = desk.files.progress().path();
    fs::create_directories(file.parent_path());
    std::ofstream(file) << R"({"games": [{"key": 1, "scen)";
    desk.start_again();
    CHECK_THAT(desk.view().notice, Contains("progress.json could not be read") && Contains("set aside"));
    CHECK(fs::exists(file.string() + ".unreadable"));
    come_to_the_end(desk);
    desk.controller().take(finished(), 3);
    desk.start_again();
    CHECK(desk.view().progress.games.size() == 1);
}

TEST_CASE("a game that ended as the client was killed is written down at the next start")
{
    Desk desk;
    desk.controller().connected_to({}, true);
    desk.controller().carry_out(OpenScenario{"night-shift", 0, PlayMode::fail_on_purpose}, 1);
    come_to_the_end(desk);
    desk.start_again();
    CHECK(desk.view().progress.games.empty());
    desk.controller().connected_to({}, true);
    desk.controller().take(Welcome{"build", "inside"}, 1);
    GameCard ended, on;
    ended.token = own_game().token;
    ended.finished = true;
    on.token = "token-of-another";
    desk.controller().take(Games{{on, ended}}, 1);
    REQUIRE(desk.all<AskEarlierDebrief>().size() == 1);
    CHECK(desk.last<AskEarlierDebrief>().token == ended.token);
    desk.controller().take(EarlierDebrief{ended.token, finished(9)}, 2);
    CHECK_FALSE(desk.view().debrief); // nobody asked for it
    REQUIRE(desk.view().progress.games.size() == 1);
    const auto& game = desk.view().progress.games[0];
    CHECK(game.score == 9);
    CHECK(game.mode == PlayMode::fail_on_purpose);
    CHECK(game.scenario == "night-shift");
    CHECK(game.title == "The Night Shift");
    CHECK(game.seed == 7);
    CHECK(game.responses.size() == 1);
    desk.controller().take(Games{{on, ended}}, 3);
    CHECK(desk.all<AskEarlierDebrief>().size() == 1); // it is known now
}

TEST_CASE("of several games that ended unseen, one that is refused does not hold up the others")
{
    Desk desk;
    for (const auto* code : {"BCDF", "GHJK"}) {
        desk.controller().connected_to({}, true);
        come_to_the_end(desk, own_game(code));
        desk.start_again();
    }
    desk.controller().connected_to({}, true);
    desk.controller().take(Welcome{"build", "inside"}, 1);
    GameCard first, second;
    first.token = "token-BCDF";
    second.token = "token-GHJK";
    first.finished = second.finished = true;
    desk.controller().take(Games{{first, second}}, 1);
    CHECK(desk.all<AskEarlierDebrief>().size() == 1); // one after the other
    Refused refused;
    refused.text = "Your last question is still being worked out.";
    refused.request = desk.last<AskEarlierDebrief>();
    desk.controller().take(refused, 2);
    CHECK(desk.view().notice.empty());
    CHECK(desk.last<AskEarlierDebrief>().token == "token-GHJK");
    desk.controller().take(EarlierDebrief{"token-GHJK", finished()}, 3);
    CHECK(desk.view().progress.games.size() == 1);
    desk.controller().take(Games{{first, second}}, 4); // the next time the games are listed
    CHECK(desk.last<AskEarlierDebrief>().token == "token-BCDF");
}

TEST_CASE("a token that changes with a return is the one that the ended game is asked by")
{
    Desk desk;
    desk.controller().connected_to({}, true);
    desk.controller().take(own_game(), 1);
    auto back = own_game();
    back.token = "token-2";
    desk.controller().take(back, 2);
    REQUIRE(desk.files.progress().opened().size() == 1);
    CHECK(desk.files.progress().opened()[0].token == "token-2");
    desk.controller().take(Ended{"The end", "It is over.", 61}, 3);
    desk.controller().take(finished(), 3);
    CHECK(desk.files.progress().opened().empty());
}

TEST_CASE("a file of a newer format is read as far as it can be, and left as it is")
{
    Desk desk;
    const auto path = desk.files.progress().path();
    fs::create_directories(path.parent_path());
    const std::string newer =
        R"({"format": 2, "games": [{"key": 5, "scenario": "night-shift", "score": 40}]})";
    std::ofstream(path) << newer;
    desk.start_again();
    CHECK_THAT(desk.view().notice, Contains("newer Two Circles") && Contains("update"));
    CHECK(desk.view().progress.games.size() == 1);
    come_to_the_end(desk);
    desk.controller().take(finished(), 3);
    CHECK_THAT(desk.view().notice, Contains("is not kept"));
    CHECK(text_of(path) == newer);
}

TEST_CASE("a disk that refuses is said, and the game counts for this run")
{
    Desk desk;
    fs::create_directories(desk.files.progress().path().string() + ".new"); // cannot be written as a file
    come_to_the_end(desk);
    desk.controller().take(finished(), 3);
    CHECK_THAT(desk.view().notice, Contains("progress.json could not be written"));
    CHECK(desk.view().progress.games.size() == 1);
}

TEST_CASE(
    "play it again differently opens the same scenario with the same chance, and a kill does not forget it"
)
{
    Desk desk;
    come_to_the_end(desk);
    desk.controller().take(finished(), 3);
    desk.controller().carry_out(PlayDifferently{}, 4);
    const auto open = desk.last<AskOpenGame>();
    CHECK(open.scenario == "night-shift");
    CHECK(open.seed == 7);
    desk.controller().take(own_game("BCDF"), 5);
    CHECK(desk.view().progress.mode == PlayMode::again);
    REQUIRE(desk.view().progress.last);
    CHECK(desk.view().progress.last->score == 61);
    desk.start_again();
    come_to_the_end(desk, own_game("BCDF"));
    CHECK(desk.view().progress.mode == PlayMode::again);
    desk.controller().take(finished(70), 6);
    REQUIRE(desk.view().progress.games.size() == 2);
    CHECK(desk.view().progress.games[1].again_of == desk.view().progress.games[0].key);
    // From the list of games, at home.
    desk.controller().carry_out(LeaveGame{}, 7);
    desk.controller().carry_out(PlayDifferently{desk.view().progress.games[0].key}, 7);
    CHECK(desk.last<AskOpenGame>().seed == 7);
    // A plain game after it is plain.
    desk.controller().carry_out(OpenScenario{"night-shift", 0}, 8);
    CHECK(desk.last<AskOpenGame>().seed == 0);
    desk.controller().take(own_game("GHJK", 9), 8);
    CHECK(desk.view().progress.mode == PlayMode::plain);
    CHECK_FALSE(desk.view().progress.last);
}

TEST_CASE("a game opened to fail on purpose is written down as such")
{
    Desk desk;
    desk.controller().carry_out(OpenScenario{"night-shift", 0, PlayMode::fail_on_purpose}, 1);
    come_to_the_end(desk);
    CHECK(desk.view().progress.mode == PlayMode::fail_on_purpose);
    desk.controller().take(finished(9), 3);
    REQUIRE(desk.view().progress.games.size() == 1);
    CHECK(desk.view().progress.games[0].mode == PlayMode::fail_on_purpose);
}

TEST_CASE("deleted is deleted, for another client that has read it, too")
{
    Desk desk;
    come_to_the_end(desk);
    desk.controller().take(finished(), 3);
    const auto file = desk.files.progress().path();
    REQUIRE(fs::exists(file));
    ProgressFile other(file.parent_path());
    std::ofstream(file.string() + ".unreadable") << "older";
    desk.controller().carry_out(ForgetProgress{}, 4);
    CHECK_FALSE(fs::exists(file));
    CHECK_FALSE(fs::exists(file.string() + ".unreadable"));
    CHECK(desk.view().progress.games.empty());
    REQUIRE(other.add(played(4, "autumn", 20)));
    CHECK(ProgressFile(file.parent_path()).games().size() == 1);
}
