#include "client/robot/histogram.hpp"
#include "client/robot/load_room.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::robot;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

constexpr LoadRoom::Time at(std::chrono::milliseconds time)
{
    return LoadRoom::Time{} + time;
}

} // namespace

TEST_CASE(
    "a choice has arrived when the last client has heard a state as new as the voter's first after the Ok"
)
{
    Histogram arrived;
    LoadRoom room(3, arrived);
    room.heard_state(0, 4, at(0ms));
    room.heard_state(1, 4, at(0ms));
    room.heard_state(2, 4, at(0ms));
    room.sent(1, at(10ms));
    room.heard_state(1, 5, at(11ms)); // of something else: not yet accepted
    room.accepted(1);
    room.heard_state(2, 6, at(12ms)); // before the voter hears it
    room.heard_state(1, 6, at(13ms));
    CHECK(arrived.count() == 0);
    room.heard_state(0, 5, at(14ms)); // too old
    CHECK(room.under_way() == 1);
    room.heard_state(0, 7, at(17ms)); // newer will do: states replace one another
    CHECK(room.under_way() == 0);
    REQUIRE(arrived.count() == 1);
    CHECK(arrived.at(1) == 7ms);
}

TEST_CASE("a choice counts from when it was due, and several under way do not mix")
{
    Histogram arrived;
    LoadRoom room(2, arrived);
    room.sent(1, at(0ms));
    room.sent(0, at(5ms));
    room.accepted(0);
    room.heard_state(0, 8, at(6ms));
    room.heard_state(1, 8, at(7ms));
    CHECK(arrived.at(1) == 2ms);
    room.accepted(1);
    room.heard_state(1, 9, at(20ms));
    room.heard_state(0, 9, at(21ms));
    CHECK(arrived.at(1) == 21ms);
    CHECK(room.under_way() == 0);
}

TEST_CASE("a choice that never reaches somebody stays under way, a refused one does not")
{
    Histogram arrived;
    LoadRoom room(2, arrived);
    room.sent(1, at(0ms));
    room.accepted(1);
    room.heard_state(1, 3, at(1ms));
    CHECK(room.under_way() == 1);
    room.sent(1, at(2ms));
    room.refused(1);
    CHECK(room.under_way() == 1);
    CHECK(room.refusals() == 1);
}

TEST_CASE("a histogram says what share did not take longer, and the largest as it was")
{
    Histogram times;
    CHECK(times.at(0.5) == 0ms);
    for (int i = 1000; i >= 1; --i)
        times.add(std::chrono::microseconds(i));
    times.add(40ms);
    CHECK(times.at(0.5) == 501us);
    CHECK(times.at(0.99) == 991us);
    CHECK(times.at(1) == 40ms);
    const auto table = times.table();
    CHECK_THAT(table, Contains("p50 0.50 ms") && Contains("max 40.00 ms"));
    CHECK_THAT(table, Contains("64.000 ms        1"));
}
