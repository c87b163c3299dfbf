// From the console into a room's debrief, and all rooms side by side.
#include "tests/client/ui/console_stand.hpp"
#include "tests/client/ui/sample_debrief.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace twocircles::client::ui {

using namespace model;

TEST_CASE("the debrief of a room that is over opens from the console", "[console][debrief][keyboard]")
{
    Stand stand;
    stand.keys({Key::digit_1, Key::w});
    CHECK(stand.wanted<SeeDebrief>().empty()); // it still plays
    stand.forget();
    for (auto& room : stand.view.console->rooms) {
        room.phase = Phase::ended;
    }
    stand.keys({Key::w});
    CHECK(stand.wanted<SeeDebrief>().size() == 1);
    auto const entered = stand.asked<AskEnterRoom>();
    CHECK(entered.room_code == stand.view.console->rooms.front().code);
    CHECK(entered.role == Role::facilitator);
}

TEST_CASE(
    "the rooms stand side by side on the console, and are shown to everybody", "[console][debrief][keyboard]"
)
{
    Stand stand;
    stand.keys({Key::digit_1, Key::j});
    stand.asked<AskComparison>();
    CHECK(stand.shows("The rooms are being asked"));
    stand.view.comparison = sample::rooms_side_by_side(sample::whole_debrief(0.0));
    stand.keys({});
    stand.rest(stand.view, 3);
    for (char const* const text :
         {"Table Red", "Table Blue", "Still playing", "Where their answers parted"}) {
        INFO(text);
        CHECK(stand.shows(text));
    }
    CHECK(stand.canvas.audit.problems() == std::vector<std::string>{});
    stand.canvas.save("console_rooms_1920x1080");
    stand.keys({Key::e});
    auto const shown = stand.steered<SteerProjector>(stand.view.console->rooms.front().code);
    CHECK(shown.reveal_rooms);
    CHECK(shown.reveal_people == stand.view.console->rooms.front().reveal_people);
    stand.keys({Key::j});
    stand.asked<AskComparison>();
}

} // namespace twocircles::client::ui
