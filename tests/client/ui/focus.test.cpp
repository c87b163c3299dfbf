// The keyboard alone reaches everything.
#include "client/ui/widgets/focus.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::ui;

namespace {

Input press(Key key, bool shift = false)
{
    Input input;
    input.keys.push_back({key, shift, false, false});
    return input;
}

// Two columns: 1 2 3 on the left in group 0, 4 5 on the right in group 1.
void lay_out(Focus& focus, int layer = 0)
{
    focus.add({1, {0, 0, 100, 40}, layer, 0});
    focus.add({2, {0, 50, 100, 40}, layer, 0});
    focus.add({3, {0, 100, 100, 40}, layer, 0});
    focus.add({4, {200, 0, 100, 40}, layer, 1});
    focus.add({5, {200, 50, 100, 40}, layer, 1});
}

void frame(Focus& focus, Input const& input = {}, bool typing = false)
{
    focus.begin(input, typing);
    lay_out(focus);
}

} // namespace

TEST_CASE("Tab walks everything in reading order and round again", "[focus]")
{
    Focus focus;
    frame(focus);
    for (ImGuiID const expected : {1U, 2U, 3U, 4U, 5U, 1U}) {
        frame(focus, press(Key::tab));
        CHECK(focus.current() == expected);
        CHECK(focus.visible());
    }
    frame(focus, press(Key::tab, true));
    CHECK(focus.current() == 5);
}

TEST_CASE("arrows walk the plane", "[focus]")
{
    Focus focus;
    frame(focus);
    focus.set(1, true);
    frame(focus, press(Key::down));
    CHECK(focus.current() == 2);
    frame(focus, press(Key::right));
    CHECK(focus.current() == 5);
    frame(focus, press(Key::up));
    CHECK(focus.current() == 4);
    frame(focus, press(Key::left));
    CHECK(focus.current() == 1);
}

TEST_CASE("the first arrow lands on the main group", "[focus]")
{
    Focus focus;
    frame(focus);
    frame(focus, press(Key::down));
    CHECK(focus.current() == 4);
}

TEST_CASE("the ring goes with the mouse and comes back with the keyboard", "[focus]")
{
    Focus focus;
    frame(focus);
    frame(focus, press(Key::tab));
    CHECK(focus.visible());
    Input mouse;
    mouse.mouse_moved = true;
    frame(focus, mouse);
    CHECK_FALSE(focus.visible());
    frame(focus, press(Key::tab));
    CHECK(focus.visible());
    CHECK(focus.current() == 2);
}

TEST_CASE("what lies under a layer cannot be reached", "[focus]")
{
    Focus focus;
    focus.begin({}, false);
    lay_out(focus);
    focus.add({9, {50, 50, 10, 10}, 1, 0});
    focus.begin(press(Key::tab), false);
    CHECK(focus.current() == 9);
    lay_out(focus);
    CHECK(focus.add({9, {50, 50, 10, 10}, 1, 0}));
    focus.begin(press(Key::tab), false);
    CHECK(focus.current() == 9);
}

TEST_CASE("while somebody types, left and right belong to the text", "[focus]")
{
    Focus focus;
    frame(focus);
    focus.set(1, true);
    frame(focus, press(Key::right), true);
    CHECK(focus.current() == 1);
    frame(focus, press(Key::tab), true);
    CHECK(focus.current() == 2);
}

TEST_CASE("focus is let go when its thing is no longer there", "[focus]")
{
    Focus focus;
    frame(focus);
    focus.set(77, true);
    frame(focus);
    CHECK(focus.current() == 0);
}
