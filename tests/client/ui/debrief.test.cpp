// The timeline and the guided debrief, driven by key and mouse.
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

namespace twocircles::client::ui {

namespace {

// A window tall enough for the whole timeline.
void tall(Show& show)
{
    show.canvas.set(1280, 1400, 100);
}

} // namespace

TEST_CASE(
    "the timeline shows the team, the organisation or one person, and the meters one wants", "[debrief]"
)
{
    Show show;
    tall(show);
    auto const view = sample::rich_debrief(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Day 17: Morale"));
    click(show, view, "The organisation");
    CHECK(there(show, "Day 17: Order"));
    click(show, view, "The team");
    click(show, view, "Morale");
    CHECK(there(show, "Day 17: Risk-taking"));
    click(show, view, "Respect");
    auto const values = [&] {
        for (auto const& run : show.canvas.audit.runs()) {
            if (run.text.starts_with("Day 17: ")) {
                return run.text;
            }
        }
        return std::string();
    };
    CHECK(values().find("Respect") != std::string::npos);
}

TEST_CASE("somebody who has left has no values any more", "[debrief]")
{
    Show show;
    tall(show);
    auto view = sample::rich_debrief(show.canvas.now);
    auto const& gone = view.debrief->people[5];
    REQUIRE(gone.gone);
    view.debrief->moments.clear();
    show.rest(view);
    click(show, view, gone.name);
    CHECK(there(show, "Day 1: Morale"));
    show.press(Key::l);
    show.rest(view, 2);
    for (int i = 0; i < 80; ++i) {
        show.press(Key::l);
        show.frame(view, false);
    }
    show.rest(view, 2);
    CHECK(there(show, "Day 39: No longer with the team"));
}

TEST_CASE("the replay runs at the speed chosen, stops at the end, and begins anew", "[debrief][keyboard]")
{
    Show show;
    tall(show);
    auto view = sample::rich_debrief(show.canvas.now);
    view.debrief->moments.clear();
    show.rest(view);
    CHECK(there(show, "0:00 / 20:00"));
    click(show, view, "50×");
    press(show, view, Key::k);
    CHECK(there(show, "Stop"));
    show.rest(view, 60); // two seconds, fifty-fold
    CHECK(there(show, "1:4"));
    show.rest(view, 720);
    CHECK(there(show, "20:00 / 20:00"));
    CHECK(there(show, "Replay"));
    press(show, view, Key::k);
    CHECK(there(show, "0:0"));
}

TEST_CASE("pressing into the plot goes to that day", "[debrief]")
{
    Show show;
    tall(show);
    auto const view = sample::rich_debrief(show.canvas.now);
    show.rest(view);
    auto const low = show.find("50"); // the scale's
    REQUIRE(low.x > 0.0F);
    show.click(view, low.x + 60.0F, low.y);
    show.canvas.screen.input().move_mouse(5.0F, 5.0F);
    show.rest(view, 2);
    CHECK_FALSE(there(show, "Day 17:"));
}

TEST_CASE("who follows the guide turns pages alone, and comes back", "[debrief][guide][keyboard]")
{
    Show show;
    auto view = sample::guided(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "The attempt failed, and you stood by Ines"));
    CHECK(there(show, "What did standing by Ines cost you?"));
    press(show, view, Key::n);
    REQUIRE(show.wanted<model::LookAtPage>().size() == 1);
    CHECK(show.wanted<model::LookAtPage>()[0].place.kind == model::GuidePageKind::causes);
    CHECK(asked<model::AskGuide>(show).empty());
    view.guide_look = show.wanted<model::LookAtPage>()[0].place;
    show.rest(view, 2);
    CHECK(there(show, "You look around for yourself"));
    press(show, view, Key::f);
    CHECK(show.wanted<model::FollowGuide>().size() == 1);
}

TEST_CASE("who leads turns everybody's pages and runs the clock", "[debrief][guide][keyboard]")
{
    Show show;
    auto view = sample::guided(show.canvas.now);
    view.guide->you_lead = true;
    show.rest(view);
    press(show, view, Key::n);
    press(show, view, Key::b);
    press(show, view, Key::t);
    auto const all = asked<model::AskGuide>(show);
    REQUIRE(all.size() == 3);
    CHECK(std::get<model::GuideTurn>(all[0].action).to.kind == model::GuidePageKind::causes);
    CHECK(std::get<model::GuideTurn>(all[1].action).to == model::GuidePlace{model::GuidePageKind::moment, 0});
    CHECK_FALSE(std::get<model::GuideRun>(all[2].action).on);
    CHECK(show.wanted<model::LookAtPage>().empty());
}

TEST_CASE("a commitment is written with or without a name", "[debrief][guide][keyboard]")
{
    Show show;
    tall(show);
    auto const view = sample::guided_commitments(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "On Monday I ask Tomasz first"));
    click(show, view, "Without my name");
    click(show, view, "In one or two sentences");
    show.type("I listen first.");
    show.rest(view, 2);
    show.press(Key::enter);
    show.rest(view, 2);
    auto const kept = show.wanted<model::KeepCommitment>();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].text == "I listen first.");
    CHECK(kept[0].anonymous);
    CHECK(kept[0].may_be_shown);
}

TEST_CASE("the guide opens by itself and can be left for the whole debrief", "[debrief][guide][keyboard]")
{
    Show show;
    auto view = sample::guided(show.canvas.now);
    view.guide->open = false;
    show.rest(view);
    CHECK(there(show, "The release that was called about"));
    view.guide->open = true;
    show.rest(view, 3);
    CHECK(there(show, "The attempt failed"));
    press(show, view, Key::g);
    CHECK(there(show, "The release that was called about"));
}

} // namespace twocircles::client::ui
