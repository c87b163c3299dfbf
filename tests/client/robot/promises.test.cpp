#include "client/robot/promises.hpp"

#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;
using twocircles::client::robot::broken_promise;

namespace {

ViewModel in_a_room()
{
    ViewModel view;
    reduce(view, sample_joined(), 0);
    reduce(view, sample_state(), 0);
    reduce(view, Lobby{}, 0);
    return view;
}

RoomState next_state(const ViewModel& view)
{
    auto next = view.state;
    ++next.version;
    return next;
}

} // namespace

TEST_CASE("what was shown is not taken back, also after the server has begun to count anew")
{
    auto view = in_a_room();
    auto next = next_state(view);
    CHECK(broken_promise(view, next).empty());
    next.day -= 0.25;
    CHECK_THAT(broken_promise(view, next), Contains("went back from day 3"));
    next = next_state(view);
    next.beat_serial = 0;
    CHECK_THAT(broken_promise(view, next), Contains("situation 1"));
    view.state.phase = Phase::ended;
    CHECK_THAT(broken_promise(view, next_state(in_a_room())), Contains("over"));

    next.version = 0; // overtaken on its way
    CHECK(broken_promise(in_a_room(), next).empty());
    reduce(view, sample_joined(), 1); // back in the room: its states are counted anew
    CHECK_FALSE(broken_promise(view, next).empty());
}

TEST_CASE("a facilitator may send a room back")
{
    auto view = in_a_room();
    Announcement said;
    said.number = 1;
    said.kind = Announcement::Kind::sent_back;
    reduce(view, said, 1);
    auto next = next_state(view);
    next.day = 0;
    CHECK(broken_promise(view, next).empty());
}

TEST_CASE("a wait for people has an end and says for whom it is")
{
    auto view = in_a_room();
    auto next = next_state(view);
    next.wait = Wait::answer;
    next.has_limit = true;
    CHECK_THAT(broken_promise(view, next), Contains("without saying for whom"));
    next.waiting_for = {"Alex Reyes (Ana)"};
    CHECK(broken_promise(view, next).empty());
    next.has_limit = false;
    CHECK_THAT(broken_promise(view, next), Contains("without end for Alex Reyes (Ana)"));
    view.lobby->settings.untimed = true;
    CHECK(broken_promise(view, next).empty());
    next.wait = Wait::start; // the facilitator's to end
    next.waiting_for.clear();
    CHECK(broken_promise(view, next).empty());
}
