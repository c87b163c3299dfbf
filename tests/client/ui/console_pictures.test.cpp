// What the facilitator's console looks like: 0 to 10 rooms, every sheet, at every size.
#include "tests/client/ui/pictures.hpp"
#include "tests/client/ui/sample_console.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

std::function<void(Show&, model::ViewModel&)> after(std::vector<Key> keys)
{
    return [keys = std::move(keys)](Show& show, model::ViewModel& view) {
        for (Key const key : keys) {
            show.press(key);
            show.rest(view, 4);
        }
        show.rest(view, 12);
    };
}

} // namespace

TEST_CASE("the console with 0, 1, 3 and 10 rooms, and with the longest names", "[console][pictures]")
{
    pictures("console_0", sample::console_empty);
    pictures("console_1", sample::console_one);
    pictures("console_3", sample::console_three);
    pictures("console_10", sample::console_ten);
    pictures("console_long", sample::console_long);
}

TEST_CASE("the console with all rooms selected", "[console][pictures]")
{
    pictures("console_all", sample::console_three, after({Key::a}));
}

TEST_CASE("a room that cannot go on", "[console][pictures]")
{
    pictures("console_broken", sample::console_ten, after({Key::digit_4}));
}

TEST_CASE("each sheet of the console", "[console][pictures]")
{
    pictures("console_pause", sample::console_three, after({Key::p}));
    pictures("console_tell", sample::console_three, after({Key::m}));
    pictures("console_bookmark", sample::console_three, after({Key::b}));
    pictures("console_inject", sample::console_three, after({Key::i}));
    pictures("console_speak", sample::console_three, after({Key::v}));
    pictures("console_speak_words", sample::console_three, after({Key::v, Key::digit_1}));
    pictures("console_rules", sample::console_three, after({Key::r}));
    pictures("console_chat", sample::console_three, after({Key::c}));
    pictures("console_finish", sample::console_three, after({Key::q, Key::digit_2}));
    pictures("console_open", sample::console_three, after({Key::o}));
    pictures("console_way_in", sample::console_ten, after({Key::h}));
}

TEST_CASE("the sheets of a person and of a seat", "[console][pictures]")
{
    // From one room with few people: at every size they are on the screen without scrolling.
    auto const person = [](Show& show, model::ViewModel& view) {
        for (int i = 0; i < 60 && show.find(show.gui.ui().strings()("console.move_to")).x < 0.0F; ++i) {
            show.press(Key::tab);
            show.rest(view, 2);
            if (show.gui.ui().focus().current() == show.gui.ui().id("member", 1)) {
                show.press(Key::enter);
                show.rest(view, 14);
            }
        }
        REQUIRE(show.find(show.gui.ui().strings()("console.move_to")).x > 0.0F);
    };
    auto const seat = [](Show& show, model::ViewModel& view) {
        for (int i = 0; i < 60 && show.find(show.gui.ui().strings()("console.script_on")).x < 0.0F; ++i) {
            show.press(Key::tab);
            show.rest(view, 2);
            if (show.gui.ui().focus().current() == show.gui.ui().id("seat", 0)) {
                show.press(Key::enter);
                show.rest(view, 14);
            }
        }
        REQUIRE(show.find(show.gui.ui().strings()("console.script_on")).x > 0.0F);
    };
    pictures("console_member", sample::console_one, person);
    pictures("console_member_long", sample::console_long, person);
    pictures("console_seat", sample::console_one, seat);
}

TEST_CASE("what was done is said for a moment", "[console][pictures]")
{
    pictures("console_said", sample::console_three, [](Show& show, model::ViewModel& view) {
        view.done = model::AskSteer{"KXRM", model::SteerTime{30, false}};
        view.done_at = show.canvas.now;
        show.rest(view, 8);
        CHECK(show.find("KXRM: " + show.gui.ui().strings()("console.said.time", {{"n", "30"}})).x > 0.0F);
        auto later = view;
        later.done_at -= 4.0;
        show.rest(later, 2);
        CHECK(show.find("KXRM: " + show.gui.ui().strings()("console.said.time", {{"n", "30"}})).x < 0.0F);
        show.rest(view, 2);
    });
}
