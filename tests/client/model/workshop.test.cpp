#include "client/model/view_model.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

Joined place(Role role = Role::guest, int member = 3)
{
    auto joined = sample_joined();
    joined.workshop = true;
    joined.role = role;
    joined.member = member;
    return joined;
}

ViewModel in_lobby(Role role = Role::leading)
{
    ViewModel view;
    reduce(view, place(role), 1);
    reduce(view, sample_state(Phase::briefing), 1);
    return view;
}

ViewModel in_play(Role role = Role::leading)
{
    auto view = in_lobby(role);
    reduce(view, sample_state(Phase::deciding, 2), 2);
    reduce(view, sample_beat(1), 2);
    return view;
}

ChatLine line(std::uint64_t number, const char* text)
{
    return {number, 1, "Ada", text, false};
}

Announcement sent_back(std::uint64_t number)
{
    return {number, Announcement::Kind::sent_back, "Kim", "Once more."};
}

} // namespace

TEST_CASE("people wait in the lobby and are in the play when the story begins")
{
    auto view = in_lobby();
    CHECK(view.screen == Screen::lobby);
    reduce(view, sample_state(Phase::deciding, 2), 2);
    CHECK(view.screen == Screen::play);
    view.screen = Screen::lobby; // by their own wish, to look at the seats
    reduce(view, sample_state(Phase::passing, 3), 3);
    CHECK(view.screen == Screen::lobby);
}

TEST_CASE("who comes late chooses a seat first and is in the play with it")
{
    ViewModel view;
    reduce(view, place(Role::guest), 1);
    reduce(view, sample_state(Phase::deciding), 1);
    CHECK(view.screen == Screen::lobby);
    reduce(view, place(Role::follower), 2);
    CHECK(view.screen == Screen::play);
}

TEST_CASE("a projector shows the room, a facilitator watches the play, a practice game has its briefing")
{
    ViewModel view;
    reduce(view, place(Role::projector), 1);
    CHECK(view.screen == Screen::projector);
    reduce(view, place(Role::facilitator, 4), 1);
    CHECK(view.screen == Screen::play);
    reduce(view, sample_joined(), 1);
    CHECK(view.screen == Screen::briefing);
}

TEST_CASE("coming back into the same place keeps chat, notes and what was done about the open beat")
{
    auto view = in_play();
    reduce(view, line(1, "Hello"), 2);
    reduce(view, Done{AskSayNeed{1, Need::plan, ""}}, 3);
    view.answered = true;
    auto again = place(Role::leading);
    again.token.clear(); // the one before stays valid
    reduce(view, again, 4);
    reduce(view, sample_state(Phase::deciding, 1), 4); // a restarted server counts anew
    reduce(view, sample_beat(1), 4);
    CHECK(view.screen == Screen::play);
    CHECK(view.joined->token == "token-1");
    CHECK(view.state.version == 1);
    CHECK(view.chat.size() == 1);
    CHECK(view.answered);
    CHECK(view.need_said == Need::plan);
    reduce(view, sample_beat(2), 5);
    CHECK_FALSE(view.answered);
}

TEST_CASE("another part in the same room keeps the talk and lets its holder answer")
{
    auto view = in_play(Role::follower);
    reduce(view, line(1, "Hello"), 2);
    view.answered = true;
    view.sheet = ObserverSheet{};
    reduce(view, place(Role::leading), 4);
    reduce(view, sample_beat(1), 4);
    CHECK(view.chat.size() == 1);
    CHECK_FALSE(view.answered);
    CHECK_FALSE(view.sheet);
    CHECK(view.screen == Screen::play);
}

TEST_CASE("another room starts with nothing of the one before")
{
    auto view = in_play();
    reduce(view, line(1, "Hello"), 2);
    reduce(view, sent_back(1), 2);
    reduce(view, Lobby{}, 2);
    auto other = place(Role::guest);
    other.room_code = "BCDF";
    reduce(view, other, 3);
    CHECK(view.chat.empty());
    CHECK(view.announcements.empty());
    CHECK_FALSE(view.lobby);
    CHECK_FALSE(view.beat);
    CHECK(view.screen == Screen::lobby);
}

TEST_CASE("a new beat clears what was said about the one before")
{
    auto view = in_play();
    Ballot ballot;
    ballot.beat_serial = 1;
    reduce(view, ballot, 3);
    reduce(view, Done{AskSayNeed{1, Need::rest, ""}}, 3);
    reduce(view, Done{AskPredict{1, {1, 0, -1}}}, 3);
    reduce(view, Done{AskTakeStance{1, Stance::commit, ""}}, 3);
    CHECK(view.ballot);
    CHECK(view.need_said == Need::rest);
    CHECK(view.predicted == Prediction{1, 0, -1});
    CHECK(view.stance_taken);
    PredictionResult result;
    result.beat_serial = 1;
    reduce(view, result, 4);
    reduce(view, sample_beat(2), 4);
    CHECK_FALSE(view.ballot);
    CHECK_FALSE(view.need_said);
    CHECK_FALSE(view.predicted);
    CHECK_FALSE(view.stance_taken);
    CHECK(view.prediction_result); // of the beat before: people read it now
    reduce(view, sample_beat(3), 5);
    CHECK_FALSE(view.prediction_result);
}

TEST_CASE("a beat told again because something has opened a response keeps votes and what was said")
{
    auto view = in_play();
    Ballot ballot;
    ballot.beat_serial = 1;
    reduce(view, ballot, 3);
    reduce(view, Done{AskSayNeed{1, Need::rest, ""}}, 3);
    auto again = sample_beat(1);
    again.responses[1].locked = false;
    reduce(view, again, 4);
    CHECK(view.ballot);
    CHECK(view.need_said == Need::rest);
    CHECK_FALSE(view.beat->responses[1].locked);
}

TEST_CASE("what was said about a beat that is no longer open does not count for this one")
{
    auto view = in_play();
    reduce(view, sample_beat(2), 3);
    reduce(view, Done{AskPredict{1, {1, 1, 1}}}, 3);
    CHECK_FALSE(view.predicted);
}

TEST_CASE("a beat that is sent back can be answered again although its serial is the same")
{
    auto view = in_play();
    ResponseShown shown;
    shown.beat_serial = 1;
    shown.text = "Step by step, then.";
    reduce(view, shown, 3);
    CHECK(view.answered);
    reduce(view, sent_back(1), 4);
    reduce(view, sample_beat(1), 4);
    CHECK_FALSE(view.answered);
    CHECK_FALSE(view.response);
    reduce(view, shown, 5); // the same words again are news again
    CHECK(view.answered);
    CHECK(view.response_at == 5);
}

TEST_CASE("a response that a return repeats starts no ripples and does not answer the next beat")
{
    auto view = in_play();
    ResponseShown shown;
    shown.beat_serial = 1;
    shown.text = "Step by step, then.";
    reduce(view, shown, 3);
    reduce(view, sample_beat(2), 4);
    reduce(view, place(Role::leading), 9);
    reduce(view, sample_state(Phase::deciding, 5), 9);
    reduce(view, sample_beat(2), 9);
    reduce(view, shown, 9);
    CHECK(view.response_at == 3);
    CHECK_FALSE(view.answered);
}

TEST_CASE("chat lines come once, and one that is removed loses its text")
{
    auto view = in_play();
    for (const auto& one : {line(1, "a"), line(2, "b"), line(1, "a"), line(3, "c")})
        reduce(view, one, 3);
    ChatLine removed;
    removed.number = 2;
    removed.removed = true;
    reduce(view, removed, 4);
    REQUIRE(view.chat.size() == 3);
    CHECK(view.chat[1].removed);
    CHECK(view.chat[1].text.empty());
    CHECK(view.chat[1].name == "Ada");
    for (std::uint64_t number = 4; number < 300; ++number)
        reduce(view, line(number, "x"), 5);
    CHECK(view.chat.size() == 200);
    reduce(view, line(3, "c"), 6); // longer ago than is kept
    CHECK(view.chat.front().number == 100);
}

TEST_CASE("announcements come once, newest last, the last fifty")
{
    auto view = in_play();
    for (std::uint64_t number = 1; number <= 60; ++number)
        reduce(view, Announcement{number, Announcement::Kind::to_all, "Kim", "x"}, 3);
    reduce(view, Announcement{60, Announcement::Kind::to_all, "Kim", "x"}, 9);
    CHECK(view.announcements.size() == 50);
    CHECK(view.announcements.back().number == 60);
    CHECK(view.last_announcement_at == 3);
}

TEST_CASE("of lobby, ballot, sheet, rooms and console the newest replaces the one before")
{
    auto view = in_play();
    Lobby lobby;
    lobby.room_name = "Table 2";
    reduce(view, Lobby{}, 1);
    reduce(view, lobby, 2);
    CHECK(view.lobby->room_name == "Table 2");
    Console console;
    console.facilitators = 2;
    reduce(view, console, 7);
    CHECK(view.console->facilitators == 2);
    CHECK(view.console_at == 7);
    CHECK(view.facilitator); // nobody else is told
    reduce(view, Rooms{{RoomCard{}, RoomCard{}}}, 8);
    reduce(view, Rooms{{RoomCard{}}}, 8);
    CHECK(view.rooms.size() == 1);
    reduce(view, RoomsOpened{{"BCDF"}}, 8);
    CHECK(view.rooms_opened == std::vector<std::string>{"BCDF"});
}

TEST_CASE("the time left runs down for whatever is waited for, and stands still in a pause")
{
    auto view = in_play();
    auto state = sample_state(Phase::reacting, 3);
    state.has_limit = true;
    state.seconds_left = 20;
    reduce(view, state, 10);
    CHECK(seconds_left(view, 12) < 0); // nothing is waited for
    state.wait = Wait::stances;
    reduce(view, state, 10);
    CHECK(seconds_left(view, 12) == Approx(18));
    state.paused = true;
    reduce(view, state, 10);
    CHECK(seconds_left(view, 12) == Approx(20));
}

TEST_CASE("on the console the time of each room runs down, and stands still in a pause")
{
    ViewModel view;
    RoomOverview room;
    view.console_at = 10;
    CHECK(seconds_left(view, room, 12) < 0); // no limit
    room.has_limit = true;
    room.seconds_left = 20;
    CHECK(seconds_left(view, room, 12) == Approx(18));
    CHECK(seconds_left(view, room, 90) == 0);
    room.paused = true;
    CHECK(seconds_left(view, room, 12) == Approx(20));
}

TEST_CASE("what was carried out last is known, so that a screen can say so")
{
    ViewModel view;
    reduce(view, Done{}, 2); // nobody knows what
    CHECK_FALSE(view.done);
    reduce(view, Done{AskSteer{"BCDF", SteerGoOn{}}}, 3);
    REQUIRE(view.done);
    CHECK(std::get<AskSteer>(*view.done).room_code == "BCDF");
    CHECK(view.done_at == 3);
    forget_server(view);
    CHECK_FALSE(view.done);
}

TEST_CASE("hidden meters draw no line")
{
    auto view = in_lobby();
    const auto points = view.history.size();
    auto state = sample_state(Phase::deciding, 2);
    state.meters_hidden = true;
    reduce(view, state, 2);
    CHECK(view.history.size() == points);
}

TEST_CASE("another server starts with nothing of the one before, but with what is found and hosted here")
{
    auto view = in_play();
    view.facilitator = true;
    view.rooms = {RoomCard{}};
    view.servers = {FoundServer{}};
    view.hosting.on = true;
    forget_server(view);
    CHECK_FALSE(view.joined);
    CHECK_FALSE(view.facilitator);
    CHECK(view.rooms.empty());
    CHECK(view.servers.size() == 1);
    CHECK(view.hosting.on);
    CHECK(view.link == LinkStatus::connecting);
}

TEST_CASE("only a refused answer lets the beat be answered anew")
{
    auto view = in_play();
    view.answered = true;
    reduce(view, Refused{"Too fast.", "", RefusalCode::too_fast, AskSayInChat{"x"}}, 3);
    CHECK(view.answered);
    reduce(view, Refused{"Locked.", "", RefusalCode::other, AskRespond{1, 2}}, 3);
    CHECK_FALSE(view.answered);
}

TEST_CASE("the debrief does not take an audience's screen away")
{
    ViewModel view;
    auto joined = sample_joined();
    joined.workshop = true;
    joined.role = Role::projector;
    reduce(view, joined, 1);
    reduce(view, Debrief{}, 2);
    CHECK(view.debrief);
    CHECK(view.screen == Screen::projector);
}
