// The guided debrief in the view model: whose page is shown, what time is left, what was written here.
#include "client/model/view_model.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

Guide sample_guide(std::size_t page = 0)
{
    Guide guide;
    guide.open = guide.running = true;
    guide.pages = {
        {GuideStep::reactions, {GuidePageKind::opening, 0}, 0, GuideTheme::none, {}},
        {GuideStep::what_happened, {GuidePageKind::timeline, 0}, 0, GuideTheme::none, {}},
        {GuideStep::what_happened, {GuidePageKind::moment, 0}, 1, GuideTheme::people, {}},
        {GuideStep::what_happened, {GuidePageKind::moment, 1}, 4, GuideTheme::control, {}},
        {GuideStep::take_home, {GuidePageKind::commitments, 0}, 0, GuideTheme::none, {}},
    };
    guide.page = page;
    guide.clocks[0] = {180, 60};
    guide.clocks[1] = {300, 30};
    return guide;
}

ViewModel in_debrief(std::size_t page = 0)
{
    ViewModel view;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(Phase::ended, 9), 1);
    reduce(view, sample_guide(page), 10);
    return view;
}

} // namespace

TEST_CASE("everybody is on the page of the guide unless they look around, and comes back when it is put away")
{
    auto view = in_debrief(1);
    CHECK(shown_page(view)->place.kind == GuidePageKind::timeline);
    view.guide_look = GuidePlace{GuidePageKind::moment, 1};
    reduce(view, sample_guide(2), 11);
    CHECK(shown_page(view)->decision == 4);
    // Arranged anew, it is still the page that was looked at.
    auto turned = sample_guide(2);
    std::swap(turned.pages[2], turned.pages[3]);
    reduce(view, turned, 12);
    CHECK(shown_page(view)->decision == 4);
    view.guide_look.reset();
    CHECK(shown_page(view)->decision == 4);
    view.guide_look = GuidePlace{GuidePageKind::moment, 0};
    turned.open = false;
    reduce(view, turned, 13);
    CHECK_FALSE(view.guide_look);
    CHECK(shown_page(ViewModel{}) == nullptr);
}

TEST_CASE("the time of a step runs on between messages, and says how much it is over")
{
    auto view = in_debrief(0);
    CHECK(guide_seconds_left(view, 10) == Approx(120));
    CHECK(guide_seconds_left(view, 40) == Approx(90));
    CHECK(guide_seconds_left(view, 160) == Approx(-30));
    auto still = sample_guide(1);
    still.running = false;
    reduce(view, still, 50);
    CHECK(guide_seconds_left(view, 500) == Approx(270));
    CHECK(seconds_left(still, GuideStep::reactions, 100) == Approx(120)); // only the step that is shown runs
    RoomOverview room;
    room.guide = sample_guide(1);
    view.console_at = 7;
    CHECK(guide_seconds_left(view, room, 17) == Approx(260));
}

TEST_CASE("pages are turned one by one and stay at the ends")
{
    const auto guide = sample_guide();
    CHECK(neighbour(guide, {GuidePageKind::timeline, 0}, 1) == GuidePlace{GuidePageKind::moment, 0});
    CHECK(neighbour(guide, {GuidePageKind::opening, 0}, -1) == GuidePlace{GuidePageKind::opening, 0});
    CHECK(neighbour(guide, {GuidePageKind::commitments, 0}, 1) == GuidePlace{GuidePageKind::commitments, 0});
    CHECK(first_of(guide, GuideStep::what_happened) == GuidePlace{GuidePageKind::timeline, 0});
    CHECK(first_of(guide, GuideStep::why) == GuidePlace{});
}

TEST_CASE("what this client wrote is its own once it is in the journal, and until it is taken out")
{
    auto view = in_debrief();
    const OwnCommitment first{7, 8, "Ask first.", true, true};
    reduce(view, Done{AskWriteCommitment{first}, 1}, 11);
    CHECK(view.own_commitments == std::vector{first});
    auto other = first;
    other.text = "Ask twice.";
    reduce(view, Done{AskWriteCommitment{other}, 2}, 12);
    CHECK(view.own_commitments == std::vector{other});
    reduce(view, sample_joined(), 13); // back in the same place
    CHECK(view.own_commitments.size() == 1);
    reduce(view, Done{AskRemoveCommitment{7, 8}, 3}, 14);
    CHECK(view.own_commitments.empty());
}

TEST_CASE("whoever has the debrief before them goes to it when the guide opens")
{
    ViewModel view;
    reduce(view, sample_joined(), 1);
    reduce(view, sample_state(Phase::ended, 9), 1);
    view.screen = Screen::play;
    auto guide = sample_guide();
    guide.open = false;
    reduce(view, guide, 2);
    CHECK(view.screen == Screen::play);
    view.debrief.emplace();
    reduce(view, sample_guide(), 3);
    CHECK(view.screen == Screen::debrief);
    view.screen = Screen::play; // by their own wish
    reduce(view, sample_guide(1), 4);
    CHECK(view.screen == Screen::play);
}
