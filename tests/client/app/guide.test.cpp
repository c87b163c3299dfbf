// The guided debrief in the controller: what its pages need, and the keys to what was written.
#include "tests/client/app/desk.hpp"

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

Guide open_guide()
{
    Guide guide;
    guide.open = true;
    guide.pages = {{GuideStep::reactions, {GuidePageKind::opening, 0}, 0, GuideTheme::none, {}}};
    return guide;
}

} // namespace

TEST_CASE("the guide's pages need the debrief, which is asked for once, and again after a cut")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("token", Role::leading), 1);
    auto shut = open_guide();
    shut.open = false;
    desk.controller().take(shut, 2);
    CHECK(desk.all<AskDebrief>().empty());
    desk.controller().take(open_guide(), 3);
    desk.controller().take(open_guide(), 4);
    CHECK(desk.all<AskDebrief>().size() == 1);
    desk.controller().take(Desk::place("token", Role::leading), 5);
    desk.controller().take(open_guide(), 6);
    CHECK(desk.all<AskDebrief>().size() == 2);
    desk.controller().take(Debrief{}, 7);
    desk.controller().take(Desk::place("token", Role::leading), 8);
    desk.controller().take(open_guide(), 9);
    CHECK(desk.all<AskDebrief>().size() == 2);
}

TEST_CASE("somebody looks at another page for themselves and follows again")
{
    Desk desk;
    desk.controller().carry_out(LookAtPage{{GuidePageKind::opening, 0}}, 1);
    CHECK_FALSE(desk.view().guide_look); // there is nothing to look at
    desk.controller().take(open_guide(), 2);
    desk.controller().carry_out(LookAtPage{{GuidePageKind::opening, 0}}, 3);
    CHECK(desk.view().guide_look);
    desk.controller().carry_out(FollowGuide{}, 4);
    CHECK_FALSE(desk.view().guide_look);
}

TEST_CASE("each commitment has a number and a pen of its own, kept with the place for a client started again")
{
    Desk desk;
    desk.connect();
    desk.controller().take(Desk::place("one", Role::leading), 1);
    desk.controller().carry_out(KeepCommitment{0, "Ask first.", true, true}, 2);
    const auto first = desk.last<AskWriteCommitment>();
    desk.controller().carry_out(KeepCommitment{0, "Ask twice.", false, true}, 2);
    const auto second = desk.last<AskWriteCommitment>();
    CHECK(first.commitment.id != 0);
    CHECK(first.commitment.pen != 0);
    CHECK(first.commitment.id != second.commitment.id);
    CHECK(first.commitment.pen != second.commitment.pen);
    CHECK(desk.view().own_commitments.empty()); // the server has not said yes
    desk.controller().take(Done{first, 1}, 3);
    desk.controller().take(Done{second, 2}, 3);

    desk.start_again();
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 4);
    desk.controller().take(Desk::place("two", Role::leading), 5); // under a new token
    REQUIRE(desk.view().own_commitments.size() == 2);
    CHECK(desk.view().own_commitments[0] == first.commitment);
    desk.controller().carry_out(KeepCommitment{first.commitment.id, "Ask always.", true, true}, 6);
    CHECK(desk.last<AskWriteCommitment>().commitment.pen == first.commitment.pen);
    desk.controller().carry_out(DropCommitment{first.commitment.id}, 7);
    CHECK(desk.last<AskRemoveCommitment>().pen == first.commitment.pen);
    desk.controller().take(Done{desk.last<AskRemoveCommitment>(), 3}, 8);
    desk.start_again();
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::guest}}, 9);
    desk.controller().take(Desk::place("three", Role::leading), 10);
    CHECK(desk.view().own_commitments.size() == 1);
}

TEST_CASE("the debrief of a room can be wanted while it is being come into")
{
    Desk desk;
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"KXRT", Role::facilitator}}, 1);
    desk.controller().carry_out(SeeDebrief{}, 1);
    CHECK(desk.all<AskDebrief>().empty());
    desk.controller().take(Desk::place("token", Role::facilitator), 2);
    CHECK(desk.all<AskDebrief>().size() == 1);
    // Once: a connection that comes back asks for nothing by itself.
    desk.controller().take(Desk::place("token", Role::facilitator), 3);
    CHECK(desk.all<AskDebrief>().size() == 1);
}

TEST_CASE("a room that is left before one was in it leaves no debrief wanted")
{
    Desk desk;
    desk.connect();
    desk.controller().carry_out(AskRoom{AskEnterRoom{"KXRT", Role::facilitator}}, 1);
    desk.controller().carry_out(SeeDebrief{}, 1);
    desk.controller().carry_out(LeaveGame{}, 2);
    desk.controller().carry_out(AskRoom{AskEnterRoom{"BCDF", Role::facilitator}}, 3);
    desk.controller().take(Desk::place("other", Role::facilitator), 4);
    CHECK(desk.all<AskDebrief>().empty());
}
