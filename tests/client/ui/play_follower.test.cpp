// What a follower does in a shared room, by keyboard and by mouse: needs, stances; and what everybody
// expects.
#include "tests/client/ui/room_play.hpp"
#include "tests/client/ui/sample_play.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

constexpr int kYou = 4;

} // namespace

TEST_CASE("a follower says a need with its number and adds words", "[room][keyboard]")
{
    Show show;
    auto view = sample::needing(show.canvas.now);
    view.need_said.reset();
    view.state.people[0].need = model::Need::none;
    view.state.people[0].need_words.clear();
    show.rest(view);
    press(show, view, Key::digit_2);
    REQUIRE(asked<model::AskSayNeed>(show).size() == 1);
    CHECK(asked<model::AskSayNeed>(show)[0].need == model::Need::plan);
    CHECK(asked<model::AskSayNeed>(show)[0].beat_serial == 5);
    view.state.people[0].need = model::Need::plan;
    show.rest(view, 3);
    press(show, view, Key::n);
    show.rest(view, 3);
    show.type("Who does 4 by Friday?"); // the 4 is a letter here
    show.rest(view, 3);
    press(show, view, Key::enter);
    auto const needs = asked<model::AskSayNeed>(show);
    REQUIRE(needs.size() == 2);
    CHECK(needs[1].need == model::Need::plan);
    CHECK(needs[1].words == "Who does 4 by Friday?");
}

TEST_CASE("a follower says another need with a click", "[room][mouse]")
{
    Show show;
    auto const view = sample::needing(show.canvas.now);
    show.rest(view);
    click(show, view, "A free hand");
    REQUIRE(asked<model::AskSayNeed>(show).size() == 1);
    CHECK(asked<model::AskSayNeed>(show)[0].need == model::Need::free_hand);
}

TEST_CASE(
    "a stance is picked with its number and given with Enter, with words if there are any", "[room][keyboard]"
)
{
    Show show;
    auto const view = sample::asked_for_stance_alone(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Your stance is asked for"));
    press(show, view, Key::enter); // nothing picked yet
    CHECK(show.intents.empty());
    press(show, view, Key::digit_4);
    press(show, view, Key::digit_3);
    CHECK(show.intents.empty());
    press(show, view, Key::n);
    show.rest(view, 3);
    REQUIRE(show.gui.ui().typing());
    show.type("Who has asked the customer?");
    show.rest(view, 3);
    press(show, view, Key::enter);
    auto const stances = asked<model::AskTakeStance>(show);
    REQUIRE(stances.size() == 1);
    CHECK(stances[0].stance == model::Stance::question);
    CHECK(stances[0].words == "Who has asked the customer?");
    CHECK(stances[0].beat_serial == 5);
    press(show, view, Key::enter); // on its way already
    CHECK(asked<model::AskTakeStance>(show).size() == 1);
}

TEST_CASE("arrows and Enter give a stance, and so do two clicks", "[room][keyboard][mouse]")
{
    Show show;
    auto const view = sample::asked_for_stance_alone(show.canvas.now);
    show.rest(view);
    for (Key const key : {Key::down, Key::down, Key::enter, Key::enter}) {
        press(show, view, key);
    }
    REQUIRE(asked<model::AskTakeStance>(show).size() == 1);
    CHECK(asked<model::AskTakeStance>(show)[0].stance == model::Stance::comply);

    Show other;
    other.rest(view);
    click(other, view, "I try something");
    click(other, view, "Answer");
    REQUIRE(asked<model::AskTakeStance>(other).size() == 1);
    CHECK(asked<model::AskTakeStance>(other)[0].stance == model::Stance::take_a_chance);
}

TEST_CASE("a line that is too long is not sent and says so", "[room][keyboard]")
{
    Show show;
    auto const view = sample::asked_for_stance_alone(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_1);
    click(show, view, "A line all hear");
    show.type(std::string(121, 'x'));
    show.rest(view, 3);
    CHECK(there(show, "121/120"));
    press(show, view, Key::enter);
    CHECK(asked<model::AskTakeStance>(show).empty());
}

TEST_CASE("a shared person votes on the stance and may change it", "[room][keyboard]")
{
    Show show;
    auto view = sample::asked_for_stance(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "Sunniva"));
    press(show, view, Key::digit_1);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskTakeStance>(show).size() == 1);
    view.stance_taken = true;
    view.ballot->choices.push_back({0, {kYou}});
    view.ballot->waiting.clear();
    show.rest(view, 3);
    CHECK(there(show, "You"));
    press(show, view, Key::digit_3);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskTakeStance>(show).size() == 2);
    CHECK(asked<model::AskTakeStance>(show)[1].stance == model::Stance::question);
}

TEST_CASE("what is asked for a short time closes a panel, unless somebody writes in it", "[room]")
{
    Show show;
    auto const asked_now = sample::asked_for_stance_alone(show.canvas.now);
    auto before = asked_now;
    before.state.you_are_waited_for = false;
    show.rest(before);
    press(show, before, Key::l);
    show.rest(asked_now, 3);
    CHECK(there(show, "What do you answer?"));
    show.rest(before, 3);
    press(show, before, Key::c);
    show.rest(before, 3);
    REQUIRE(show.gui.ui().typing());
    show.rest(asked_now, 3);
    CHECK(there(show, "Chat"));
    CHECK(there(show, "Your stance is asked for"));
}

TEST_CASE("a stance is asked once, and only of those who are there", "[room][keyboard]")
{
    Show show;
    auto view = sample::asked_for_stance_alone(show.canvas.now);
    view.stance_taken = true;
    show.rest(view);
    press(show, view, Key::digit_1);
    press(show, view, Key::enter);
    CHECK(show.intents.empty());
    view.stance_taken = false;
    view.beat->present = {1, 2};
    show.rest(view);
    CHECK_FALSE(there(show, "What do you answer?"));
}

TEST_CASE("an expectation is said with three numbers and Enter, and may be changed", "[room][keyboard]")
{
    Show show;
    auto view = sample::expecting(show.canvas.now);
    show.rest(view);
    CHECK(there(show, "What it does to the meters is shown"));
    press(show, view, Key::digit_3);
    press(show, view, Key::enter); // two are missing
    CHECK(show.intents.empty());
    press(show, view, Key::digit_5);
    press(show, view, Key::digit_7);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskPredict>(show).size() == 1);
    CHECK(asked<model::AskPredict>(show)[0].prediction == model::Prediction{1, 0, -1});
    CHECK(asked<model::AskPredict>(show)[0].beat_serial == 5);
    view.predicted = model::Prediction{1, 0, -1};
    show.rest(view, 3);
    press(show, view, Key::enter); // nothing new
    CHECK(asked<model::AskPredict>(show).size() == 1);
    press(show, view, Key::digit_9);
    press(show, view, Key::enter);
    REQUIRE(asked<model::AskPredict>(show).size() == 2);
    CHECK(asked<model::AskPredict>(show)[1].prediction == model::Prediction{1, 0, 1});
}

TEST_CASE("an expectation is said with clicks, by observers as well", "[room][mouse]")
{
    Show show;
    auto view = sample::expecting(show.canvas.now);
    view.joined->role = model::Role::observer;
    view.state.you_are_waited_for = false;
    show.rest(view);
    CHECK(there(show, "You may say what you expect of it."));
    for (float const row : {0.0F, 1.0F, 2.0F}) {
        ImVec2 const at = show.find("rises");
        REQUIRE(at.x > 0.0F);
        show.click(view, at.x, at.y + row * 48.0F);
        show.rest(view, 2);
    }
    click(show, view, "That is what I expect");
    REQUIRE(asked<model::AskPredict>(show).size() == 1);
    CHECK(asked<model::AskPredict>(show)[0].prediction == model::Prediction{1, 1, 1});
}
