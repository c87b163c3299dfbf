// A scenario file tried out while it is written, with the real server inside: each save, and what it finds.
#include "tests/client/app/author.hpp"

using namespace twocircles::client;
using namespace twocircles::client::app;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using Catch::Contains;

TEST_CASE("a preview begins with the briefing, and is said to be one")
{
    Author author;
    REQUIRE(author.open().empty());
    author.until([](const ViewModel& view) { return view.joined && !view.state.people.empty(); });
    CHECK(author.view().screen == Screen::briefing);
    REQUIRE(author.view().preview);
    CHECK(author.view().preview->file == "night.yaml");
    author.want(BeginGame{});
    author.until_asked("The belt stands still.");
    CHECK(author.view().scenarios.size() <= 1);
}

TEST_CASE("a save shows the new text in place, with all that was done so far")
{
    Author author;
    REQUIRE(author.open().empty());
    author.until([](const ViewModel& view) { return view.joined && !view.state.people.empty(); });
    author.want(BeginGame{});
    author.until_asked("The belt stands still.");
    author.answer(1);
    author.until_asked("Tea for two."); // the flag is set
    const auto day = author.view().state.day;
    const auto score = author.view().state.team;
    author.save(with(kStory, "Tea for two.", "Tea for two with a biscuit."));
    author.until_asked("Tea for two with a biscuit.");
    CHECK(author.view().state.day == day);
    CHECK(author.view().state.team == score);
    CHECK(author.view().preview->saves == 1);
    CHECK(author.view().preview->lost.empty());
    CHECK(author.view().screen == Screen::play);
    author.answer(0);
    author.until_asked("The gate is open.");
    author.save(with(kStory, "The gate is open.", "The gate is shut."));
    author.until_asked("The gate is shut.");
    author.answer(0);
    author.until([](const ViewModel& view) { return view.ended.has_value(); });
}

TEST_CASE("a save with errors is explained in place, and the version before goes on")
{
    Author author;
    author.line.preview->at = "belt";
    REQUIRE(author.open().empty());
    author.until_asked("The belt stands still.");
    author.save(with(kStory, "measure: loyalty", "measure: loyalti"));
    author.until_told(2);
    const auto& preview = *author.view().preview;
    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems[0].line == 5);
    CHECK_THAT(preview.problems[0].message, Contains("loyalti"));
    CHECK_THAT(preview.problems_text, Contains("night.yaml:5:"));
    author.answer(0);
    author.until_asked("Tea.");
    author.save(with(kStory, "text: Tea.", "text: Coffee."));
    author.until_asked("Coffee.");
    CHECK(author.view().preview->problems.empty());
    CHECK(author.view().preview->saves == 1);
}

TEST_CASE("a game begins where the author wants it, with what they want to be so")
{
    Author author;
    author.line.preview->at = "kitchen";
    author.line.preview->flags = {"asked_sam"};
    author.line.preview->sets = {"morale(sam)=31"};
    REQUIRE(author.open().empty());
    author.until_asked("Tea for two.");
    CHECK(author.view().state.people[0].meters[index_of(Measure::morale)] == Approx(31).margin(.5));
    // Played again from there.
    author.want(PlayAgain{});
    author.until([](const ViewModel& view) { return view.joined && view.state.phase == Phase::briefing; });
    author.want(BeginGame{});
    author.until_asked("Tea for two.");
}

TEST_CASE("a way is gone before the author goes on")
{
    Author author;
    author.line.preview->path = "belt.ask,kitchen.stay";
    REQUIRE(author.open().empty());
    author.until_asked("The gate is open.");
}

TEST_CASE("what has gone from the way is told with the save")
{
    Author author;
    author.line.preview->path = "belt.ask,kitchen.leave";
    REQUIRE(author.open().empty());
    author.until_asked("The gate is open.");
    author.save(with(kStory, "{id: leave, text: Leave.}", "{id: go, text: Go.}"));
    author.until_asked("Tea for two.");
    REQUIRE(author.view().preview->lost.size() == 1);
    CHECK_THAT(author.view().preview->lost[0], Contains("\"leave\" is not there any more"));
}

TEST_CASE("what cannot be begun with is said before anything is opened")
{
    const auto refused = [](auto change) {
        Author author;
        change(*author.line.preview);
        return author.open();
    };
    using Line = PreviewLine;
    CHECK_THAT(refused([](Line& l) { l.at = "kitchn"; }), Contains("Did you mean \"kitchen\"?"));
    CHECK_THAT(refused([](Line& l) { l.sets = {"morale(sma)=3"}; }), Contains("Did you mean \"sam\"?"));
    CHECK_THAT(refused([](Line& l) { l.flags = {"asked"}; }), Contains("--flag asked"));
    CHECK_THAT(refused([](Line& l) { l.seat = "leed"; }), Contains("Did you mean \"lead\"?"));
    CHECK_THAT(
        refused([](Line& l) { l.path = "belt.ask,kitchn.stay"; }),
        Contains("--path: Choice 2, \"kitchn.stay\"")
    );
    CHECK_THAT(
        refused([](Line& l) { l.path = "belt.aks"; }), Contains("names no response") && Contains("ask")
    );
    CHECK_THAT(refused([](Line& l) { l.path = "belt"; }), Contains("BEAT.RESPONSE"));
    CHECK_THAT(refused([](Line& l) { l.file = "nowhere.yaml"; }), Contains("there is no such file"));
}

TEST_CASE("nothing is left of a preview")
{
    std::filesystem::path kept;
    {
        Author author;
        author.line.preview->at = "belt";
        REQUIRE(author.open().empty());
        author.until_asked("The belt stands still.");
        kept = author.preview->folder();
        CHECK(std::filesystem::exists(kept));
        author.connections.reset();
    }
    CHECK_FALSE(std::filesystem::exists(kept));
}
