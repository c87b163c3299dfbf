// What a facilitator does about people and seats asks for the right thing, by keyboard and by mouse.
#include "tests/client/ui/console_stand.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;
using namespace twocircles::client::model;

TEST_CASE("seats are filled", "[console]")
{
    Stand stand;
    stand.keys({Key::f});
    stand.steered<SteerFillSeats>();
    stand.click_on("Fill seats");
    stand.steered<SteerFillSeats>();
    stand.keys({Key::digit_2, Key::f}); // nobody without a seat there
    CHECK(stand.nothing());
}

TEST_CASE("a line is taken out of the chat, and the chat switched off", "[console]")
{
    Stand stand;
    stand.keys({Key::c});
    CHECK(stand.shows("This is a stupid game!!"));
    stand.click_on("Take out"); // the newest comes first
    CHECK(stand.steered<SteerRemoveChat>().number == 7);
    stand.keys({Key::c});
    CHECK_FALSE(stand.steered<SteerSettings>().settings.chat);
}

TEST_CASE("a member is moved, whispered to, renamed, muted and removed", "[console]")
{
    Stand stand;
    auto const member = [&](int number) {
        for (int i = 0; i < 80; ++i) {
            stand.keys({Key::tab});
            if (stand.gui.ui().focus().current() == stand.gui.ui().id("member", number)) {
                stand.keys({Key::enter});
                return;
            }
        }
        FAIL("Tab does not reach the member");
    };
    member(9);
    stand.keys({Key::digit_4});
    auto const moved = stand.steered<SteerMove>();
    CHECK(moved.member == 9);
    CHECK(moved.role == Role::follower);
    CHECK(moved.index == 1);
    member(9);
    stand.click_on("Observe");
    CHECK(stand.steered<SteerMove>().role == Role::observer);
    member(1);
    stand.click_on("No seat");
    CHECK(stand.steered<SteerMove>().role == Role::guest);
    member(9);
    stand.click_on("A word to").typed("Come and sit down").keys({Key::enter});
    auto const whisper = stand.steered<SteerWhisper>();
    CHECK(whisper.member == 9);
    CHECK(whisper.text == "Come and sit down");
    member(1);
    stand.click_left_of("Rename").typed(" L").click_on("Rename");
    CHECK(stand.steered<SteerRename>().name == "Ada L");
    member(10);
    stand.click_on("Muted in the chat");
    CHECK_FALSE(stand.steered<SteerMute>().on);
    member(9);
    stand.click_on("Muted in the chat");
    CHECK(stand.steered<SteerMute>().on);
    member(9);
    stand.click_on("Remove");
    CHECK(stand.nothing());
    stand.typed("Wrong room").keys({Key::enter});
    auto const removed = stand.steered<SteerRemove>();
    CHECK(removed.member == 9);
    CHECK(removed.reason == "Wrong room");
}

TEST_CASE("two clicks move a member", "[console]")
{
    Stand stand(sample::console_one);
    // The name stands in the list of rooms first, then on the panel.
    stand.click_on("Mira", 1).click_on("Marek, developer");
    CHECK(stand.steered<SteerMove>().index == 1);
}

TEST_CASE("a script takes a seat over with a policy, and gives it back", "[console]")
{
    Stand stand;
    stand.click_on("team lead").keys({Key::digit_3});
    auto script = stand.steered<SteerScript>();
    CHECK(script.on);
    CHECK(script.role == Role::leading);
    CHECK(script.policy == "inspiring");
    stand.click_on("lead developer").click_on("A script takes over");
    script = stand.steered<SteerScript>();
    CHECK(script.on);
    CHECK(script.role == Role::follower);
    CHECK(script.policy.empty());
    stand.view.console->rooms[0].seats[0].script_asked = true;
    stand.click_on("team lead").keys({Key::digit_1});
    CHECK_FALSE(stand.steered<SteerScript>().on);
}

TEST_CASE("a place asked back is given or refused", "[console]")
{
    Stand stand;
    stand.keys({Key::digit_3}).click_on("Yes, let in");
    auto answer = stand.steered<SteerAnswerClaim>("HJLN");
    CHECK(answer.claim == 77);
    CHECK(answer.yes);
    stand.click_on("No");
    CHECK_FALSE(stand.steered<SteerAnswerClaim>("HJLN").yes);
    stand.keys({Key::e});
    CHECK(stand.steered<SteerAnswerClaim>("HJLN").yes);
    stand.keys({Key::z});
    CHECK_FALSE(stand.steered<SteerAnswerClaim>("HJLN").yes);
}
