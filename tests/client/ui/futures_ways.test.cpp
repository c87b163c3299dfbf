// The ways to a what-if: from the course, from a page of the guide, from a room that is still played; and
// what is told where it was asked.
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/sample_futures.hpp"
#include "tests/client/ui/sample_play.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

namespace twocircles::client::ui {

namespace {

constexpr char const* kSection = "What if it had been answered otherwise?";

} // namespace

TEST_CASE("the decision told about in the course leads to its what-ifs", "[debrief][futures][keyboard]")
{
    Show show;
    show.canvas.set(1280, 2400, 100);
    auto const view = sample::open_decision(show.canvas.now);
    show.rest(view);
    click(show, view, "What if?");
    CHECK(there(show, kSection));
    press(show, view, Key::digit_1);
    CHECK_FALSE(there(show, kSection));
    press(show, view, Key::w);
    CHECK(there(show, kSection));
    CHECK(there(show, view.debrief->decisions[4].beat_title));
}

TEST_CASE("a decision without another answer has no way to a what-if", "[debrief][futures]")
{
    Show show;
    show.canvas.set(1280, 2400, 100);
    auto view = sample::open_decision(show.canvas.now);
    view.debrief->moments.clear();
    view.debrief->decisions[0].options.clear();
    show.rest(view);
    CHECK_FALSE(there(show, "What if?"));
}

TEST_CASE(
    "a page of the guide leads to the what-ifs of its moment, for this client alone", "[guide][futures]"
)
{
    Show show;
    auto view = sample::open_decision(show.canvas.now);
    auto const guided = sample::guided(show.canvas.now);
    view.guide = guided.guide;
    view.guide_at = guided.guide_at;
    view.guide->page = 2;
    view.guide->you_lead = true;
    show.rest(view);
    press(show, view, Key::w);
    CHECK(there(show, kSection));
    CHECK(there(show, view.debrief->decisions[4].beat_title));
    CHECK(asked<model::AskGuide>(show).empty());
}

TEST_CASE("a refused what-if says why in its place", "[debrief][futures]")
{
    Show show;
    show.canvas.set(1280, 2400, 100);
    auto view = sample::open_decision(show.canvas.now);
    show.rest(view);
    press(show, view, Key::w);
    click(show, view, "“The date stands.");
    auto const wanted = asked<model::AskWhatIf>(show);
    REQUIRE(wanted.size() == 1);
    view.what_if_refused = model::WhatIfRefused{wanted[0], "Too much is being worked out. Ask again soon."};
    show.rest(view, 3);
    CHECK(there(show, "Too much is being worked out."));
    click(show, view, "Ask again");
    CHECK(asked<model::AskWhatIf>(show).size() == 2);
    view.what_if_refused->asked.decision = 0; // of an older question
    show.rest(view, 3);
    CHECK_FALSE(there(show, "Too much is being worked out."));
}

TEST_CASE("who runs a room reads its debrief while it is played, and goes back", "[room][futures][keyboard]")
{
    Show show;
    auto view = sample::facilitating(show.canvas.now);
    show.rest(view);
    press(show, view, Key::d);
    CHECK(show.wanted<model::SeeDebrief>().size() == 1);

    auto const other = sample::open_decision(show.canvas.now);
    view.debrief = other.debrief;
    view.debrief->finished = false;
    view.screen = model::Screen::debrief;
    show.canvas.set(1280, 2400, 100);
    show.rest(view);
    press(show, view, Key::w);
    CHECK(there(show, kSection));
    show.forget();
    click(show, view, "Look again");
    CHECK(show.wanted<model::SeeDebrief>().size() == 1);
    click(show, view, "Back to the story");
    press(show, view, Key::escape);
    auto const back = show.wanted<model::ShowScreen>();
    REQUIRE(back.size() == 2);
    CHECK(back[0].screen == model::Screen::play);
    CHECK(back[1].screen == model::Screen::play);
    CHECK(show.wanted<model::LeaveGame>().empty());
}

TEST_CASE("nobody else in a room reads the debrief of a running story", "[room][futures][keyboard]")
{
    Show show;
    auto const view = sample::observing(show.canvas.now);
    show.rest(view);
    press(show, view, Key::d);
    CHECK(show.wanted<model::SeeDebrief>().empty());
}

} // namespace twocircles::client::ui
