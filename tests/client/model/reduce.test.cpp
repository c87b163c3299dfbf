#include "client/model/view_model.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

ViewModel in_play()
{
    ViewModel view;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(), 1);
    reduce(view, sample_beat(), 1);
    return view;
}

} // namespace

TEST_CASE("joining a game shows its briefing, and its first open beat the play screen")
{
    ViewModel view;
    reduce(view, sample_joined(), 0);
    CHECK(view.screen == Screen::briefing);
    reduce(view, sample_state(Phase::briefing), 0);
    CHECK(view.screen == Screen::briefing);
    reduce(view, sample_state(Phase::deciding, 2), 0);
    CHECK(view.screen == Screen::play);
}

TEST_CASE("an overtaken snapshot changes nothing")
{
    auto view = in_play();
    auto newer = sample_state(Phase::passing, 9);
    newer.day = 7;
    reduce(view, newer, 2);
    reduce(view, sample_state(Phase::deciding, 8), 3);
    CHECK(view.state.day == 7);
    CHECK(view.state.phase == Phase::passing);
}

TEST_CASE("the meters before a response are kept to show what it changed")
{
    auto view = in_play();
    ResponseShown shown;
    shown.beat_serial = 1;
    reduce(view, shown, 2);
    auto after = sample_state(Phase::passing, 2);
    after.team[0] = 55;
    reduce(view, after, 2.05);
    CHECK(view.team_at_response[0] == 40);
    CHECK(view.state.team[0] == 55);
    CHECK(view.response_at == 2);
}

TEST_CASE("notes that a return to the room repeats are taken once")
{
    auto view = in_play();
    for (const std::uint64_t number : {1U, 2U, 2U, 1U, 3U}) {
        Note note;
        note.number = number;
        reduce(view, note, 4);
    }
    REQUIRE(view.notes.size() == 3);
    CHECK(view.notes.back().number == 3);
}

TEST_CASE("only the last two hundred notes and thirty seconds of meters are kept")
{
    auto view = in_play();
    for (std::uint64_t number = 1; number <= 250; ++number) {
        Note note;
        note.number = number;
        reduce(view, note, 4);
        reduce(view, sample_state(Phase::passing, number + 1), static_cast<double>(number));
    }
    CHECK(view.notes.size() == 200);
    CHECK(view.notes.front().number == 51);
    CHECK(view.history.front().at >= 220);
    CHECK(view.history.back().at == 250);
}

TEST_CASE("a refusal says why and lets the player answer again")
{
    auto view = in_play();
    view.answered = true;
    view.waiting = true;
    reduce(view, Refused{"Sam would not follow you into this yet.", ""}, 3);
    CHECK(view.notice == "Sam would not follow you into this yet.");
    CHECK_FALSE(view.answered);
    CHECK_FALSE(view.waiting);
}

TEST_CASE(
    "the time left runs down with the client's clock, stands still in a pause and never goes below nothing"
)
{
    auto view = in_play();
    auto state = sample_state(Phase::deciding, 2);
    CHECK(seconds_left(view, 100) < 0); // no limit
    state.has_limit = true;
    state.seconds_left = 20;
    reduce(view, state, 10);
    CHECK(seconds_left(view, 15) == Approx(15).epsilon(1e-9));
    CHECK(seconds_left(view, 99) == 0);
    state.version = 3;
    state.paused = true;
    reduce(view, state, 20);
    CHECK(seconds_left(view, 99) == Approx(20).epsilon(1e-9));
}

TEST_CASE("a lost link is said and, when it is back, forgotten")
{
    auto view = in_play();
    reduce(view, LinkLost{"The connection to the game server was lost.", true}, 3);
    CHECK(view.link == LinkStatus::lost);
    CHECK(view.link_retrying);
    CHECK(view.screen == Screen::play); // what was shown stays
    reduce(view, LinkUp{}, 4);
    CHECK(view.link == LinkStatus::up);
    CHECK(view.link_reason.empty());
}

TEST_CASE("after the link is back nothing can be asked of the game until its seat is taken again")
{
    auto view = in_play();
    reduce(view, LinkLost{"gone", true}, 3);
    reduce(view, LinkUp{}, 4);
    CHECK(view.waiting);
    reduce(view, sample_joined(), 4);
    CHECK_FALSE(view.waiting);
}

TEST_CASE("coming back into the same game keeps the screen it was on")
{
    auto view = in_play();
    Debrief debrief;
    reduce(view, debrief, 5);
    REQUIRE(view.screen == Screen::debrief);
    auto again = sample_joined();
    again.token = "token-2";
    reduce(view, again, 6);
    CHECK(view.screen == Screen::debrief);
    CHECK(view.debrief.has_value());
    CHECK(view.joined->token == "token-2");

    auto other = sample_joined();
    other.room_code = "ABCD";
    reduce(view, other, 7);
    CHECK(view.screen == Screen::briefing);
    CHECK_FALSE(view.debrief.has_value());
}

TEST_CASE("of several what-ifs asked one after another the last one is waited for")
{
    auto view = in_play();
    const AskWhatIf first{1, 2, WhatIfPolicy::as_they_did}, second{1, 3, WhatIfPolicy::inspiring};
    view.what_if_asked = second;
    Futures late;
    late.decision = first.decision;
    late.response = first.response;
    reduce(view, late, 2);
    CHECK(view.what_if_asked == second);
    Refused no{"No.", ""};
    no.request = first;
    reduce(view, no, 3);
    CHECK(view.what_if_asked == second);
    Futures answer;
    answer.decision = second.decision;
    answer.response = second.response;
    answer.policy = second.policy;
    reduce(view, answer, 4);
    CHECK_FALSE(view.what_if_asked);
    CHECK(view.futures->response == 3);
}

TEST_CASE("a what-if refused is told with what was asked, and nowhere else")
{
    auto view = in_play();
    const AskWhatIf asked{0, 1, WhatIfPolicy::random};
    view.what_if_asked = asked;
    Refused no{"What would have been can be asked when the story is over.", ""};
    no.request = asked;
    reduce(view, no, 2);
    CHECK_FALSE(view.what_if_asked);
    REQUIRE(view.what_if_refused);
    CHECK(view.what_if_refused->asked == asked);
    CHECK(view.what_if_refused->text == no.text);
    CHECK(view.notice.empty());
}

TEST_CASE("a what-if that was on its way when the link was lost is not waited for")
{
    auto view = in_play();
    view.what_if_asked = AskWhatIf{};
    reduce(view, LinkLost{"Gone.", true}, 2);
    CHECK_FALSE(view.what_if_asked);
}
