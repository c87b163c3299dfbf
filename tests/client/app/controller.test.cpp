#include "tests/client/app/desk.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using twocircles::client::app::KeptSeat;
using twocircles::client::app::PlayerFiles;

namespace {

KeptSeat kept(const std::string& token)
{
    KeptSeat seat;
    seat.token = token;
    return seat;
}

std::vector<std::string> tokens(const PlayerFiles& files)
{
    return files.tokens({});
}

Preview preview(std::size_t news, std::size_t saves)
{
    Preview made;
    made.file = "night.yaml";
    made.news = news;
    made.saves = saves;
    return made;
}

} // namespace

TEST_CASE("a welcome asks for scenarios and for the games this player can continue")
{
    Desk desk;
    desk.files.keep_seat(kept("mine"), "");
    desk.controller().take(Welcome{}, 0);
    REQUIRE(desk.outside.sent.size() == 2);
    CHECK(std::holds_alternative<AskScenarios>(desk.outside.sent[0]));
    CHECK(std::get<AskGames>(desk.outside.sent[1]).tokens == std::vector<std::string>{"mine"});
}

TEST_CASE("a welcome in mid-game asks for the seat back")
{
    Desk desk;
    desk.join();
    desk.controller().take(LinkLost{"gone", true}, 2);
    desk.controller().take(Welcome{}, 3);
    CHECK(desk.last<AskResumeGame>().token == "token-1");
}

TEST_CASE("the seat's token is on disk as soon as it is known, and the old one is dropped")
{
    Desk desk;
    desk.join();
    auto again = sample_joined();
    again.token = "token-2";
    desk.controller().take(again, 2);
    PlayerFiles reread(desk.folder.path() / "config", desk.folder.path() / "data");
    CHECK(tokens(reread) == std::vector<std::string>{"token-2"});
}

TEST_CASE("a seat that is not to be had after a return leads home, and not to a dead game")
{
    Desk desk;
    desk.join();
    desk.controller().take(LinkLost{"gone", true}, 2);
    desk.controller().take(LinkUp{}, 3);
    desk.controller().take(Welcome{}, 3);
    Refused refused{"There is no such game on this server.", ""};
    refused.request = Request{AskResumeGame{"token-1"}};
    desk.controller().take(refused, 4);
    CHECK(desk.controller().view().screen == Screen::home);
    CHECK_FALSE(desk.controller().view().joined.has_value());
    CHECK(desk.controller().view().notice == "There is no such game on this server.");
}

TEST_CASE("a refusal in mid-game leads nowhere else")
{
    Desk desk;
    desk.join();
    desk.controller().take(Refused{"Not now.", ""}, 4);
    CHECK(desk.controller().view().joined.has_value());
}

TEST_CASE("a server that has lost its memory costs nobody their tokens, and the player is told")
{
    Desk desk;
    desk.controller().server_forgot("The journal was damaged and set aside.");
    desk.files.keep_seat(kept("mine"), "");
    desk.controller().take(Welcome{}, 0);
    desk.controller().take(Games{}, 0);
    CHECK(tokens(desk.files) == std::vector<std::string>{"mine"});
    CHECK(desk.controller().view().notice == "The journal was damaged and set aside.");
}

TEST_CASE("between the end of the briefing and the first situation nothing is answered")
{
    Desk desk;
    desk.controller().take(sample_joined(), 1);
    desk.controller().take(sample_state(Phase::briefing), 1);
    desk.controller().carry_out(BeginGame{}, 2);
    desk.controller().take(Done{}, 2);
    CHECK(desk.controller().view().beginning);
    desk.controller().take(sample_state(Phase::deciding), 2);
    CHECK_FALSE(desk.controller().view().beginning);
}

TEST_CASE("tokens the server does not know any more are forgotten")
{
    Desk desk;
    desk.files.keep_seat(kept("stale"), "");
    desk.files.keep_seat(kept("alive"), "");
    GameCard alive;
    alive.token = "alive";
    desk.controller().take(Welcome{}, 0);
    desk.controller().take(Games{{alive}}, 0);
    CHECK(tokens(desk.files) == std::vector<std::string>{"alive"});
}

TEST_CASE("a beat is answered once")
{
    Desk desk;
    desk.join();
    desk.outside.sent.clear();
    desk.controller().carry_out(GiveResponse{1, 3}, 2);
    desk.controller().carry_out(GiveResponse{1, 0}, 2);
    REQUIRE(desk.outside.sent.size() == 1);
    CHECK(desk.last<AskRespond>().response == 3);
    CHECK(desk.view().waiting);
}

TEST_CASE("an answer to a beat that is no longer open is not sent")
{
    Desk desk;
    desk.join();
    desk.outside.sent.clear();
    desk.controller().carry_out(GiveResponse{7, 0}, 2);
    CHECK(desk.outside.sent.empty());
}

TEST_CASE("playing again leaves the finished game and opens the same scenario")
{
    Desk desk;
    desk.join();
    desk.outside.sent.clear();
    desk.controller().carry_out(PlayAgain{}, 2);
    REQUIRE(desk.outside.sent.size() == 2);
    CHECK(std::holds_alternative<AskLeaveGame>(desk.outside.sent[0]));
    CHECK(desk.last<AskOpenGame>().scenario == "night-shift");
}

TEST_CASE("a room that people share is not left for a game of one's own by playing again")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("seat", Role::leading), 1);
    desk.outside.sent.clear();
    desk.controller().carry_out(PlayAgain{}, 2);
    CHECK(desk.outside.sent.empty());
    CHECK(desk.view().joined);
}

TEST_CASE("a scenario named at the start is opened once")
{
    Desk desk({.seed = 7, .script = "situational", .open_at_start = "first-day"});
    desk.controller().take(Welcome{}, 0);
    CHECK(desk.last<AskOpenGame>().scenario == "first-day");
    CHECK(desk.last<AskOpenGame>().seed == 7);
    CHECK(desk.last<AskOpenGame>().script == "situational");
    CHECK(desk.last<AskOpenGame>().pace == "instant");
    desk.controller().take(Welcome{}, 1);
    CHECK(std::holds_alternative<AskGames>(desk.outside.sent.back()));
}

TEST_CASE("what was said for one run is not written because something else is changed")
{
    Desk desk;
    Settings run;
    run.fullscreen = true;
    run.pace = "instant";
    desk.controller().use_settings(run);
    run.text_scale = 150;
    desk.controller().carry_out(ChangeSettings{run}, 1);
    CHECK(desk.view().settings == run);
    const auto kept = PlayerFiles(desk.folder.path() / "config", desk.folder.path() / "data").settings();
    CHECK(kept.text_scale == 150);
    CHECK_FALSE(kept.fullscreen);
    CHECK(kept.pace == "calm");
}

TEST_CASE("settings are kept, leaving goes home, quitting quits")
{
    Desk desk;
    desk.join();
    Settings settings;
    settings.text_scale = 150;
    desk.controller().carry_out(ChangeSettings{settings}, 1);
    CHECK(desk.view().settings.text_scale == 150);
    CHECK(
        PlayerFiles(desk.folder.path() / "config", desk.folder.path() / "data").settings().text_scale == 150
    );
    desk.controller().carry_out(LeaveGame{}, 2);
    CHECK(desk.view().screen == Screen::home);
    CHECK_FALSE(desk.view().joined.has_value());
    CHECK_FALSE(desk.controller().wants_to_quit());
    desk.controller().carry_out(Quit{}, 3);
    CHECK(desk.controller().wants_to_quit());
}

TEST_CASE("a new version of a previewed file is gone on with in the place it has, without leaving the screen")
{
    Desk desk;
    desk.controller().connected_to({}, true);
    desk.controller().previewed(preview(1, 0), "first");
    desk.controller().take(Welcome{}, 0);
    CHECK(desk.all<AskResumeGame>().back().token == "first");
    desk.join();
    desk.outside.sent.clear();
    desk.controller().previewed(preview(2, 1), "second");
    CHECK(desk.view().joined);
    desk.controller().take(Welcome{}, 1);
    CHECK(desk.all<AskResumeGame>().back().token == "second");
    // A save that cannot be played changes nothing but what is told.
    desk.outside.sent.clear();
    auto broken = preview(3, 1);
    broken.problems.emplace_back();
    desk.controller().previewed(broken, {});
    CHECK(desk.view().preview->problems.size() == 1);
    CHECK(desk.view().joined->token == "second");
    CHECK(desk.outside.sent.empty());
}

TEST_CASE("who has left the game in a preview is not taken back into it by a save")
{
    Desk desk;
    desk.controller().connected_to({}, true);
    desk.controller().previewed(preview(1, 0), "first");
    desk.controller().take(Welcome{}, 0);
    desk.join();
    desk.controller().carry_out(LeaveGame{}, 1);
    desk.outside.sent.clear();
    desk.controller().previewed(preview(2, 1), "second");
    desk.controller().take(Welcome{}, 1);
    CHECK(desk.all<AskResumeGame>().empty());
}
