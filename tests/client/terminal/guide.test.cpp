// The guided debrief as text.
#include "client/terminal/guide_page.hpp"
#include "client/terminal/terminal.hpp"
#include "tests/client/english.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::terminal;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

Guide sample_guide(std::size_t page)
{
    Guide guide;
    guide.open = guide.running = guide.complete = true;
    guide.pages = {
        {GuideStep::reactions, {GuidePageKind::opening, 0}, 0, GuideTheme::none, {}},
        {GuideStep::what_happened, {GuidePageKind::timeline, 0}, 0, GuideTheme::none, {}},
        {GuideStep::why, {GuidePageKind::causes, 0}, 0, GuideTheme::people, {"Who was left out?"}},
        {GuideStep::take_home, {GuidePageKind::goals, 0}, 0, GuideTheme::none, {}},
        {GuideStep::take_home, {GuidePageKind::commitments, 0}, 0, GuideTheme::none, {}},
    };
    guide.page = page;
    for (auto& clock : guide.clocks)
        clock = {300, 60};
    return guide;
}

ViewModel in_debrief(std::size_t page = 0)
{
    ViewModel view;
    view.link = LinkStatus::up;
    auto joined = sample_joined();
    joined.workshop = true;
    joined.role = Role::leading;
    joined.scenario.learning_goals = {"Listen first."};
    reduce(view, joined, 1);
    reduce(view, sample_state(Phase::ended, 9), 1);
    Debrief debrief;
    debrief.finished = true;
    Decision decision;
    decision.beat_title = "The empty van";
    decision.situation = "The van stands in the yard.";
    decision.response = "I will drive myself.";
    debrief.decisions = {decision};
    debrief.moments.emplace_back();
    debrief.moments[0].headline = "Sam went.";
    debrief.moments[0].why = "A promise was not kept.";
    reduce(view, debrief, 1);
    reduce(view, sample_guide(page), 10);
    return view;
}

template <class T>
T only(const std::optional<std::vector<Intent>>& intents)
{
    REQUIRE(intents.has_value());
    REQUIRE(intents->size() == 1);
    REQUIRE(std::holds_alternative<T>(intents->front()));
    return std::get<T>(intents->front());
}

GuideAction asked(const std::optional<std::vector<Intent>>& intents)
{
    return std::get<AskGuide>(only<AskRoom>(intents).request).action;
}

} // namespace

TEST_CASE("each page of the guide says its step, its time and what to talk about")
{
    const Paper paper{words()};
    CHECK_THAT(
        guide_page(paper, in_debrief(0), 10),
        Contains("How was it?") && Contains("page 1 of 5") && Contains("4:00 left") && Contains("in one word")
    );
    CHECK_THAT(
        guide_page(paper, in_debrief(1), 10), Contains("The empty van") && Contains("I will drive myself.")
    );
    CHECK_THAT(
        guide_page(paper, in_debrief(2), 10), Contains("About people") && Contains("Sam went.") &&
                                                  Contains("A promise was not kept.") &&
                                                  Contains("Who was left out?")
    );
    CHECK_THAT(guide_page(paper, in_debrief(3), 10), Contains("Listen first."));
    CHECK_THAT(guide_page(paper, in_debrief(0), 255), Contains("is up (0:05 over)"));
    auto shut = in_debrief();
    shut.guide->open = false;
    CHECK(guide_page(paper, shut, 10).empty());
}

TEST_CASE("a page is told once, the end of its time once, and that the guide was put away")
{
    Terminal terminal({words()});
    auto view = in_debrief(0);
    CHECK_THAT(terminal.news(view, 10), Contains("page 1 of 5"));
    CHECK(terminal.news(view, 20).empty());
    reduce(view, sample_guide(1), 30);
    CHECK_THAT(terminal.news(view, 30), Contains("page 2 of 5"));
    CHECK_THAT(terminal.news(view, 280), Contains("is up"));
    CHECK(terminal.news(view, 281).empty());
    view.guide_look = GuidePlace{GuidePageKind::goals, 0};
    CHECK_THAT(terminal.news(view, 282), Contains("You look around"));
    auto shut = sample_guide(1);
    shut.open = false;
    reduce(view, shut, 290);
    CHECK_THAT(terminal.news(view, 290), Contains("put away"));
    CHECK(terminal.news(view, 291).empty());
}

TEST_CASE("whoever leads turns pages, orders them, and has the clock in hand")
{
    const Paper paper{words()};
    const auto view = in_debrief(1);
    std::string reply;
    const auto does = [&](const char* line) { return asked(guide_command(paper, line, view, 10, reply)); };
    CHECK(std::get<GuideTurn>(does("/guide next")).to == GuidePlace{GuidePageKind::causes, 0});
    CHECK(std::get<GuideTurn>(does("/guide back")).to == GuidePlace{GuidePageKind::opening, 0});
    CHECK(std::get<GuideTurn>(does("/guide page 5")).to == GuidePlace{GuidePageKind::commitments, 0});
    CHECK(std::get<GuideArrange>(does("/guide theme")).order == GuideOrder::by_theme);
    CHECK_FALSE(std::get<GuideRun>(does("/guide stop")).on);
    CHECK(std::get<GuideTime>(does("/guide more 5")).seconds == 300);
    CHECK(std::get<GuideTime>(does("/guide more 5")).step == GuideStep::what_happened);
    CHECK(std::get<GuideLead>(does("/guide group")).group);
    CHECK(std::get<GuideHide>(does("/guide hide")).on);
    CHECK(std::get<GuideShow>(does("/guide show")).on);
    CHECK_FALSE(std::get<GuideOpen>(does("/guide close")).on);
    CHECK_FALSE(guide_command(paper, "/guide page 9", view, 10, reply).has_value());
    CHECK_FALSE(guide_command(paper, "/guide BCDF next", view, 10, reply).has_value()); // the console's
    CHECK(guide_command(paper, "/guide", view, 10, reply)->empty());
    CHECK_THAT(reply, Contains("page 2 of 5"));
}

TEST_CASE("the console leads each room's debrief by its code, and all at once where no page is named")
{
    Terminal terminal({words()});
    ViewModel view;
    view.link = LinkStatus::up;
    view.facilitator = true;
    view.console.emplace();
    view.console->rooms.emplace_back();
    view.console->rooms[0].code = "BCDF";
    view.console->rooms[0].guide = sample_guide(0);
    std::string reply;
    const auto steered = [&](const char* line) {
        const auto intents = terminal.command(line, view, 10, reply);
        REQUIRE(intents.size() == 1);
        return std::get<AskSteer>(std::get<AskRoom>(intents[0]).request);
    };
    const auto next = steered("/guide BCDF next");
    CHECK(next.room_code == "BCDF");
    const auto turn = std::get<GuideTurn>(std::get<SteerGuide>(next.steer).action);
    CHECK(turn.to == GuidePlace{GuidePageKind::timeline, 0});
    CHECK(steered("/guide all open").room_code.empty());
    CHECK(terminal.command("/guide all next", view, 10, reply).empty());
}

TEST_CASE("commitments are written, listed and taken out, with a name or without")
{
    const Paper paper{words()};
    auto view = in_debrief(4);
    std::string reply;
    const auto keep = [&](const char* line) {
        return only<KeepCommitment>(guide_command(paper, line, view, 10, reply));
    };
    CHECK(keep("/commit Ask first.").text == "Ask first.");
    CHECK(keep("/commit Ask first.").may_be_shown);
    CHECK_FALSE(keep("/commit Ask first.").anonymous);
    CHECK(keep("/commit anonymous private Ask first.").anonymous);
    CHECK_FALSE(keep("/commit anonymous private Ask first.").may_be_shown);
    CHECK(keep("/commit anonymous private Ask first.").text == "Ask first.");
    view.own_commitments = {{7, 8, "Mine.", true, false}};
    view.commitments.list = {{9, "Others ask.", false, 2, "Ben", true, false, false}};
    view.commitments.written = 2;
    CHECK_THAT(
        guide_page(paper, view, 10),
        Contains("1 Mine. (without your name, for you alone)") && Contains("Ben: Others ask.")
    );
    CHECK(only<DropCommitment>(guide_command(paper, "/uncommit 1", view, 10, reply)).id == 7);
    CHECK(guide_command(paper, "/uncommit 4", view, 10, reply)->empty());
    CHECK(
        only<LookAtPage>(guide_command(paper, "/look 2", view, 10, reply)).place.kind ==
        GuidePageKind::timeline
    );
    only<FollowGuide>(guide_command(paper, "/follow", view, 10, reply));
}
