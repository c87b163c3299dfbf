// The small parts of a room: members, the countdown, the names of paces.
#include "server/room/countdown.hpp"
#include "server/room/members.hpp"
#include "server/room/setup.hpp"
#include "tests/room/conversation.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;
using namespace std::chrono_literals;

TEST_CASE("members know who holds what, who is there, and from where each sees the story")
{
    room::Members members;
    const room::MemberId ann = members.add("Ann", room::lead_of(engine::SeatId{1}));
    const room::MemberId bob = members.add("Bob", room::player_of(engine::FollowerId{2}));
    const room::MemberId cem = members.add("Cem", room::lead_of(engine::SeatId{1}));
    CHECK_FALSE(members.anybody());
    members[bob].present = true;
    CHECK(members.anybody());
    CHECK(members.held(engine::SeatId{1}));
    CHECK_FALSE(members.held(engine::SeatId{0}));
    CHECK(members.held(engine::FollowerId{2}));
    CHECK_FALSE(members.held(engine::FollowerId{1}));
    CHECK(members.holders(room::lead_of(engine::SeatId{1})) == std::vector{ann, cem});
    CHECK(members.present_holders(room::lead_of(engine::SeatId{1})).empty());
    CHECK(members.view_from(cem) == engine::SeatId{1});
    CHECK(members.view_from(bob) == engine::SeatId{0});
    members[ann].removed = true;
    CHECK(members.holders(room::lead_of(engine::SeatId{1})) == std::vector{cem});
    CHECK_FALSE(members.known(ann));
    CHECK_FALSE(members.known(room::MemberId{3}));
    CHECK_FALSE(members.known(room::MemberId{}));
    CHECK(members[cem].name == "Cem"); // numbers do not change
}

TEST_CASE("a countdown stands still until told to go, and keeps what is left over a stop")
{
    const room::Countdown::Time start{};
    room::Countdown countdown;
    CHECK_FALSE(countdown.due());
    countdown.go(start);
    CHECK_FALSE(countdown.due()); // it waits for nothing
    countdown.set(10s);
    CHECK_FALSE(countdown.due());
    CHECK(countdown.left(start + 1h) == 10s);
    countdown.go(start);
    countdown.go(start + 5s); // already going
    CHECK(countdown.due() == start + 10s);
    CHECK(countdown.left(start + 4s) == 6s);
    countdown.stop(start + 4s);
    CHECK_FALSE(countdown.due());
    CHECK(countdown.left(start + 1h) == 6s);
    countdown.go(start + 1h);
    CHECK(countdown.due() == start + 1h + 6s);
    CHECK(countdown.left(start + 2h) == 0s);
    countdown.stop(start + 2h);
    CHECK(countdown.left(start + 2h) == 0s);
    countdown.change(5s, start + 2h);
    CHECK(countdown.left(start + 2h) == 5s);
    countdown.go(start + 2h);
    countdown.change(-3s, start + 2h);
    CHECK(countdown.due() == start + 2h + 2s);
    countdown.change(-1h, start + 2h);
    CHECK(countdown.due() == start + 2h);
}

TEST_CASE("paces have names, and no name is calm")
{
    for (const room::Pace pace : {room::Pace::calm, room::Pace::brisk, room::Pace::instant})
        CHECK(room::pace_named(room::name_of(pace)) == pace);
    CHECK(room::pace_named("") == room::Pace::calm);
    CHECK_FALSE(room::pace_named("hectic"));
}
