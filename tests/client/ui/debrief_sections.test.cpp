// The sections of the debrief: which there are, and what each of them says.
#include "client/ui/screens/debrief/room_cards.hpp"
#include "client/ui/screens/debrief/sections.hpp"
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace twocircles::client::ui {

namespace {

// Everything of a section on one screen.
void very_tall(Show& show)
{
    show.canvas.set(1280, 3000, 100);
}

bool says(Show const& show, std::string const& text)
{
    return std::ranges::any_of(show.canvas.audit.runs(), [&](TextRun const& run) {
        return run.text.find(text) != std::string::npos;
    });
}

void open_section(Show& show, model::ViewModel const& view, Section section)
{
    auto const all = sections_of(view);
    auto const at = std::ranges::find(all, section);
    REQUIRE(at != all.end());
    press(show, view, static_cast<Key>(static_cast<int>(Key::digit_1) + (at - all.begin())));
    show.rest(view, 8);
}

} // namespace

TEST_CASE("a debrief with nothing but an ending has one section", "[debrief][sections]")
{
    model::ViewModel view;
    view.debrief.emplace();
    CHECK(sections_of(view) == std::vector{Section::course});
    Show show;
    auto bare = sample::debrief(show.canvas.now);
    auto& d = *bare.debrief;
    d.samples.clear();
    d.decisions.clear();
    d.moments.clear();
    d.acts.clear();
    d.decisions_counted = 0;
    d.people.clear();
    d.promises.clear();
    d.questions.clear();
    d.learning_goals.clear();
    show.rest(bare);
    CHECK(there(show, "The release that was called about"));
    CHECK_FALSE(there(show, "People"));
    CHECK_FALSE(there(show, "Circles"));
    press(show, bare, Key::digit_3);
    CHECK(there(show, "The release that was called about"));
    CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
}

TEST_CASE(
    "every section is there when there is something to show, and is reached by its number",
    "[debrief][sections][keyboard]"
)
{
    Show show;
    auto const view = sample::whole_debrief(show.canvas.now);
    CHECK(sections_of(view).size() == 9);
    show.rest(view);
    CHECK(there(show, "The release that was called about"));
    press(show, view, Key::digit_3);
    CHECK(there(show, "Your people, then and now"));
    CHECK_FALSE(there(show, "The release that was called about"));
    press(show, view, Key::digit_9);
    CHECK(there(show, "To think about"));
    press(show, view, Key::digit_1);
    CHECK(there(show, "The release that was called about"));
}

TEST_CASE("a pivotal moment tells its causes and leads to what else could have been", "[debrief][sections]")
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    show.rest(view);
    CHECK(says(show, "The plan had an owner from then on"));
    CHECK(says(show, "would have led to 4 points more"));
    CHECK(says(show, "No other answer would have led to more"));
    click(show, view, "What if?");
    CHECK_FALSE(there(show, "The release that was called about"));
}

TEST_CASE("people: who left and why, who became a hero and how", "[debrief][sections]")
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    open_section(show, view, Section::people);
    CHECK(there(show, "Left on day 32"));
    CHECK(says(show, "I can be told off elsewhere"));
    CHECK(there(show, "A hero since day 35"));
    CHECK(there(show, "Day 34: took a chance, and it worked"));
    CHECK(says(show, "has been asked for advice since"));
    CHECK(says(show, "played by a person"));
}

TEST_CASE(
    "circles: who is within which on the day of the cursor, for each seat", "[debrief][sections][keyboard]"
)
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    open_section(show, view, Section::circles);
    CHECK(there(show, "Day 17: "));
    CHECK(says(show, "within the circle of influence"));
    CHECK(there(show, "Respect 60"));
    for (int i = 0; i < 5; ++i) {
        press(show, view, Key::l);
    }
    CHECK_FALSE(there(show, "Day 17: "));
    for (int i = 0; i < 110; ++i) {
        show.press(Key::l);
        show.frame(view, false);
    }
    show.rest(view, 2);
    CHECK(there(show, "Day 49: 3 of 5 within the circle of control"));
    click(show, view, "Product owner");
    CHECK(there(show, "Day 49: 4 of 5 within the circle of control"));
    // The course stands on the same day.
    open_section(show, view, Section::course);
    CHECK(there(show, "Day 49: "));
}

TEST_CASE("leading: the share comes with its interval, and too few decisions say so", "[debrief][sections]")
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    open_section(show, view, Section::leading);
    CHECK(there(show, "41 % control; from 12 decisions, with 90 % certainty between 29 % and 54 %."));
    CHECK(there(show, "2 decisions: not enough to say"));
    CHECK(there(show, "Answered by Ana, Jonas, Mei-Ling"));
    CHECK(there(show, "A script led here"));
    // No share is told of the seat with too few.
    CHECK_FALSE(there(show, "50 %"));
}

TEST_CASE(
    "promises tell why, predictions how right, votes who parted, and notes who wrote them",
    "[debrief][sections]"
)
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    open_section(show, view, Section::promises);
    CHECK(says(show, "Nobody works weekends in October” – kept"));
    CHECK(says(show, "due on day 31"));
    CHECK(says(show, "nothing was done for it"));
    CHECK(says(show, "due after “Thursday”"));
    CHECK(there(show, "3 predictions of three meters each; 56 % of them right."));
    CHECK(there(show, "2 of 3 right"));
    CHECK(there(show, "You"));
    CHECK(there(show, "Votes: two of them stood elsewhere in 67 % of all pairs."));
    CHECK(says(show, "Mei-Ling"));
    CHECK(says(show, "The plan was told to the window."));
    CHECK(says(show, "A promise is named as one."));
}

TEST_CASE("rooms stand side by side, and where their answers parted", "[debrief][sections]")
{
    Show show;
    very_tall(show);
    auto const view = sample::whole_debrief(show.canvas.now);
    auto const apart = partings_of(*view.comparison);
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].title == "The plan nobody believes");
    CHECK(apart[0].answers[0].rooms == std::vector<std::string>{"Table Red", "MNPQ"});
    open_section(show, view, Section::rooms);
    for (char const* const text :
         {"Table Red", "Table Blue", "MNPQ", "Still playing", "Its scenario has changed", "December without",
          "71 % control; from 12 decisions", "2 decisions: not enough to say",
          "Where their answers parted"}) {
        INFO(text);
        CHECK(there(show, text));
    }
    CHECK(asked<model::AskComparison>(show).empty());
}

TEST_CASE(
    "the rooms are there for whoever may see them, and asked for when looked at",
    "[debrief][sections][keyboard]"
)
{
    Show show;
    auto view = sample::whole_debrief(show.canvas.now);
    view.comparison.reset();
    open_section(show, view, Section::rooms);
    CHECK(asked<model::AskComparison>(show).size() == 1);
    click(show, view, "Show the rooms");
    CHECK(asked<model::AskComparison>(show).size() == 2);
    view.state.rooms_shown = false;
    auto const hidden = sections_of(view);
    CHECK(std::ranges::find(hidden, Section::rooms) == hidden.end());
    view.facilitator = true;
    CHECK(sections_of(view).size() == 9);
}

TEST_CASE(
    "one's own commitments stand with the questions, are changed and taken back",
    "[debrief][sections][keyboard]"
)
{
    Show show;
    very_tall(show);
    auto view = sample::whole_debrief(show.canvas.now);
    view.own_commitments = {{1, 77, "I ask Tomasz first.", false, true}};
    model::Commitment other;
    other.id = 2;
    other.text = "I name the date only when I would bet on it.";
    other.name = "Jonas";
    view.commitments = {{other}, 2, 2};
    open_section(show, view, Section::questions);
    CHECK(there(show, "I ask Tomasz first."));
    CHECK(there(show, "I name the date only when I would bet on it."));
    show.gui.ui().focus().set(show.gui.ui().id("commit-change", 0), true);
    show.frame(view, false);
    show.press(Key::enter);
    show.rest(view, 3);
    CHECK(there(show, "Keep it so"));
    show.type(" And listen.");
    show.rest(view, 2);
    show.press(Key::enter);
    show.rest(view, 3);
    auto const kept = show.wanted<model::KeepCommitment>();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].id == 1);
    CHECK(kept[0].text.find("And listen.") != std::string::npos);
    CHECK_FALSE(kept[0].anonymous);
    CHECK(show.wanted<model::DropCommitment>().empty());
}

TEST_CASE(
    "who shares a room leaves it from the debrief, and plays it again nowhere else", "[debrief][sections]"
)
{
    Show show;
    very_tall(show);
    auto view = sample::whole_debrief(show.canvas.now);
    REQUIRE(view.joined);
    view.joined->workshop = false;
    show.rest(view, 3);
    CHECK(there(show, "Play it again"));
    view.joined->workshop = true;
    show.rest(view, 3);
    CHECK_FALSE(there(show, "Play it again"));
    CHECK(there(show, "Leave the room"));
    view.facilitator = true;
    show.rest(view, 3);
    click(show, view, "To your rooms");
    CHECK(show.wanted<model::LeaveGame>().size() == 1);
}

} // namespace twocircles::client::ui
