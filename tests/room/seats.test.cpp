// Who is in a shared room, on which seat, and what each hears of it.
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

Scenario two_leads()
{
    ScenarioBuilder b;
    b.people(3).seat("boss", {0, 1}).seat("coach", {2});
    b.beat("one", 0).response("plan", {use(Act::plan)}).response("listen", {use(Act::listen)});
    b.beat("two", 1).response("back", {use(Act::back)}).response("check", {use(Act::check)});
    Scenario scenario = b.build();
    scenario.seats[0].secret = "SECRET-0";
    scenario.seats[1].secret = "SECRET-1";
    for (std::size_t i = 0; i < 3; ++i) {
        scenario.followers[i].brief = "BRIEF-" + std::to_string(i);
        scenario.followers[i].secret = "OWN-" + std::to_string(i);
    }
    return scenario;
}

Scenario one_lead(std::size_t people = 2)
{
    ScenarioBuilder b;
    b.people(people).beat("one").response("plan", {use(Act::plan)}).response("listen", {use(Act::listen)});
    b.beat("two").response("back", {use(Act::back)}).response("check", {use(Act::check)});
    return b.build();
}

room::Part part_of(const Group& group, room::MemberId member)
{
    return group.room.members()[member].part;
}

room::SeatState seat_of(const room::Lobby& lobby, const room::Part& part)
{
    const auto found = std::find_if(lobby.seats.begin(), lobby.seats.end(), [&](const auto& seat) {
        return seat.part == part;
    });
    REQUIRE(found != lobby.seats.end());
    return *found;
}

} // namespace

TEST_CASE("who comes in is told who they are, the lobby and the state, and everybody else sees them")
{
    Group group{two_leads()};
    const room::MemberId ana = group.come("Ana");
    REQUIRE(group.deliveries.size() >= 3);
    CHECK(std::holds_alternative<room::Joined>(*group.deliveries[0].view));
    CHECK(std::holds_alternative<room::Lobby>(*group.deliveries[1].view));
    CHECK(std::holds_alternative<room::State>(*group.deliveries[2].view));
    const auto joined = group.last<room::Joined>(ana);
    CHECK(joined.workshop);
    CHECK(joined.member == ana);
    CHECK(joined.part.role == room::Role::guest);
    CHECK(joined.secret.empty());
    CHECK(joined.brief.empty());
    group.forget();
    group.come("Ben");
    const auto lobby = group.last<room::Lobby>(ana);
    REQUIRE(lobby.members.size() == 2);
    CHECK(lobby.members[1].name == "Ben");
    CHECK(lobby.members[1].present);
    CHECK(lobby.you == ana);
    CHECK(lobby.room_name == "Table 1");
    CHECK(lobby.seats.size() == 5);
}

TEST_CASE("names are one line of up to forty characters, and different from each other")
{
    Group group{one_lead()};
    group.come("Ana");
    group.come("  Ana ");
    group.come("Ana");
    CHECK(group.room.members()[room::MemberId{1}].name == "Ana 2");
    CHECK(group.room.members()[room::MemberId{2}].name == "Ana 3");
    for (const std::string& bad :
         {std::string{}, std::string{"  "}, std::string(41, 'x'), std::string{"a\nb"}})
        CHECK(group.room.enter(bad, room::Role::guest, 0).error().code == RefusalCode::bad_text);
    group.ask(room::MemberId{0}, room::ChangeName{"Ana"}); // their own name is not taken by somebody else
    CHECK(group.room.members()[room::MemberId{0}].name == "Ana");
    group.ask(room::MemberId{2}, room::ChangeName{"Cem"});
    CHECK(group.last<room::Lobby>(room::MemberId{0}).members[2].name == "Cem");
}

TEST_CASE("a seat's secret and a follower's brief go to who holds it, and to nobody else")
{
    Group group{two_leads()};
    const room::MemberId ana = group.lead("Ana", 0);
    const room::MemberId ben = group.lead("Ben", 1);
    const room::MemberId cem = group.play("Cem", 2);
    CHECK(group.last<room::Joined>(ana).secret == "SECRET-0");
    CHECK(group.last<room::Joined>(ben).secret == "SECRET-1");
    CHECK(group.last<room::Joined>(ben).seat == SeatId{1});
    CHECK(group.last<room::Joined>(cem).secret == "OWN-2");
    CHECK(group.last<room::Joined>(cem).brief == "BRIEF-2");
    CHECK(group.last<room::Joined>(cem).people[0].about == "Reports to boss.");
    CHECK(group.last<room::Joined>(ana).people[0].about.empty()); // the card says so by itself
}

TEST_CASE("seats are taken, swapped, shared and left")
{
    Group group{two_leads()};
    const room::MemberId ana = group.lead("Ana", 0);
    const room::MemberId ben = group.lead("Ben", 0);
    CHECK(seat_of(group.last<room::Lobby>(ana), room::lead_of(SeatId{0})).holders == std::vector{ana, ben});
    CHECK_FALSE(seat_of(group.last<room::Lobby>(ana), room::lead_of(SeatId{0})).scripted);
    CHECK(seat_of(group.last<room::Lobby>(ana), room::lead_of(SeatId{1})).scripted);
    group.ask(ben, room::TakeSeat{room::player_of(FollowerId{1})});
    CHECK(part_of(group, ben) == room::player_of(FollowerId{1}));
    group.ask(ben, room::TakeSeat{{room::Role::observer, {}, {}}});
    CHECK(part_of(group, ben).role == room::Role::observer);
    group.ask(ben, room::TakeSeat{});
    CHECK(part_of(group, ben).role == room::Role::guest);
    CHECK(group.refused(ben, room::TakeSeat{room::lead_of(SeatId{7})}) == RefusalCode::no_such_seat);
    CHECK(group.refused(ben, room::TakeSeat{room::player_of(FollowerId{3})}) == RefusalCode::no_such_seat);
    CHECK(group.refused(ben, room::TakeSeat{{room::Role::facilitator, {}, {}}}) == RefusalCode::no_such_seat);
}

TEST_CASE("whoever asks for any seat gets the one that needs them most, and nobody is left over")
{
    Group group{one_lead(2)};
    std::vector<room::Part> parts;
    for (int i = 0; i < 7; ++i) {
        const room::MemberId member = group.come("P");
        group.ask(member, room::TakeSeat{{}, true});
        parts.push_back(part_of(group, member));
    }
    const room::Part lead = room::lead_of(SeatId{0});
    const room::Part first = room::player_of(FollowerId{0});
    const room::Part second = room::player_of(FollowerId{1});
    CHECK(parts == std::vector{lead, first, second, lead, first, second, lead});
    // Who holds a seat already is not counted against themselves.
    group.ask(room::MemberId{1}, room::TakeSeat{{}, true});
    CHECK(part_of(group, room::MemberId{1}) == first);
}

TEST_CASE("the facilitator gives all guests who are there a seat at once, in one entry")
{
    Group group{one_lead(2)};
    const room::MemberId kim = group.run();
    for (const char* name : {"Ana", "Ben", "Cem", "Dee", "Eve"})
        group.come(name);
    group.leave(room::MemberId{5});
    const std::size_t entries = group.room.entries().size();
    group.forget();
    group.ask(kim, room::FillSeats{});
    CHECK(group.room.entries().size() == entries + 1);
    CHECK(part_of(group, room::MemberId{1}) == room::lead_of(SeatId{0}));
    CHECK(part_of(group, room::MemberId{2}) == room::player_of(FollowerId{0}));
    CHECK(part_of(group, room::MemberId{3}) == room::player_of(FollowerId{1}));
    CHECK(part_of(group, room::MemberId{4}) == room::lead_of(SeatId{0}));
    CHECK(part_of(group, room::MemberId{5}).role == room::Role::guest);
    CHECK(group.heard<room::Joined>(room::MemberId{4}).size() == 1);
    CHECK(group.refused(kim, room::FillSeats{}) == RefusalCode::not_now);
}

TEST_CASE("a locked room lets nobody new in but facilitators and projectors; who was there comes back")
{
    Group group{one_lead()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    room::RoomSettings locked;
    locked.locked = true;
    group.ask(kim, room::ChangeSettings{locked});
    CHECK(group.room.enter("Ben", room::Role::guest, 0).error().code == RefusalCode::room_locked);
    CHECK(group.room.enter("Ben", room::Role::observer, 0).error().code == RefusalCode::room_locked);
    CHECK(group.room.enter("Lou", room::Role::facilitator, 0).ok());
    CHECK(group.room.enter("Wall", room::Role::projector, 0).ok());
    group.leave(ana).forget();
    group.arrive(ana);
    CHECK(group.last<room::Joined>(ana).part == room::lead_of(SeatId{0}));
}

TEST_CASE("nobody comes in as what is given to nobody at the door, or into a closed room")
{
    Group group{one_lead()};
    const room::MemberId kim = group.run();
    CHECK(group.room.enter("Ana", room::Role::leading, 0).error().code == RefusalCode::not_allowed);
    CHECK(group.room.enter("Ana", room::Role::watching, 0).error().code == RefusalCode::not_allowed);
    group.ask(kim, room::CloseRoom{});
    CHECK(group.room.closed());
    CHECK(group.room.enter("Ana", room::Role::guest, 0).error().code == RefusalCode::ended);
    CHECK(group.refused(kim, room::SayToAll{"Bye"}) == RefusalCode::ended);
    CHECK_FALSE(group.room.next_wakeup());
}

TEST_CASE("a facilitator starts the game; without one ever there, whoever leads does")
{
    Group alone{one_lead()};
    const room::MemberId ana = alone.lead("Ana");
    const room::MemberId ben = alone.play("Ben", 0);
    CHECK(alone.refused(ben, room::Begin{}) == RefusalCode::not_allowed);
    CHECK(alone.state(ana).wait == room::Wait::start);
    CHECK(alone.state(ana).you_are_waited_for);
    CHECK_FALSE(alone.state(ben).you_are_waited_for);
    alone.ask(ana, room::Begin{});
    CHECK(alone.room.world().phase == Phase::deciding);
    CHECK(alone.last<room::Lobby>(ben).begun);

    Group led{one_lead()};
    const room::MemberId cem = led.lead("Cem");
    const room::MemberId kim = led.run();
    led.leave(kim);
    CHECK(led.refused(cem, room::Begin{}) == RefusalCode::not_allowed);
    CHECK_FALSE(led.state(cem).you_are_waited_for);
    led.arrive(kim).ask(kim, room::Start{});
    CHECK(led.room.world().phase == Phase::deciding);
}

TEST_CASE("a beat of a seat that nobody holds is led by a script, until somebody takes it where it stands")
{
    Group group{one_lead()};
    const room::MemberId kim = group.run();
    group.ask(kim, room::Start{});
    CHECK(group.state(kim).wait == room::Wait::nothing);
    const room::MemberId ana = group.come("Ana");
    CHECK(group.last<room::Beat>(ana).responses.empty());
    group.ask(ana, room::TakeSeat{room::lead_of(SeatId{0})});
    CHECK(group.last<room::Beat>(ana).responses.size() == 2);
    CHECK(group.last<room::Beat>(ana).yours);
    CHECK(group.state(ana).you_are_waited_for);
    CHECK(group.state(kim).waiting_for == std::vector<std::string>{"lead (Ana)"});
    group.pass(std::chrono::seconds{60}); // the script says nothing more
    CHECK(group.room.world().phase == Phase::deciding);
    group.answer(ana, 1);
    CHECK(group.last<room::ResponseShown>(kim).text == group.scenario->beats[0].responses[1].text);
}

TEST_CASE("who comes back gets everything again, in the order in which it is needed")
{
    Group group{one_lead()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.lead("Ben");
    group.lead("Cem");
    group.ask(kim, room::Start{}).answer(ana, 0).ask(ben, room::SayInChat{"wait"});
    group.ask(kim, room::SayToAll{"Five minutes."});
    group.leave(ben).forget();
    group.arrive(ben);
    std::vector<std::size_t> kinds;
    for (const room::Delivery& delivery : group.deliveries)
        if (delivery.to == ben) kinds.push_back(delivery.view->index());
    const std::vector<std::size_t> expected{
        room::View{room::Joined{}}.index(),   room::View{room::Lobby{}}.index(),
        room::View{room::State{}}.index(),    room::View{room::Beat{}}.index(),
        room::View{room::ChatLine{}}.index(), room::View{room::Announcement{}}.index(),
        room::View{room::Ballot{}}.index()};
    CHECK(kinds == expected);
    CHECK(group.last<room::Ballot>(ben).waiting == std::vector{ben, room::MemberId{3}});
}

TEST_CASE("who is removed is nobody here any more, and can do nothing")
{
    Group group{one_lead()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    group.ask(kim, room::RemoveMember{ana, "A mix-up."});
    CHECK_FALSE(group.room.members().known(ana));
    CHECK_FALSE(group.room.members().held(SeatId{0}));
    CHECK(group.last<room::Lobby>(kim).members.size() == 1);
    CHECK(group.refused(ana, room::SayInChat{"hey"}) == RefusalCode::not_allowed);
    group.forget();
    CHECK(group.arrive(ana).deliveries.empty());
    CHECK(group.refused(kim, room::RemoveMember{kim, ""}) == RefusalCode::not_allowed);
    CHECK(group.refused(kim, room::RemoveMember{room::MemberId{9}, ""}) == RefusalCode::no_such_member);
    // The name is free again, the number is not.
    CHECK(group.come("Ana") == room::MemberId{2});
    CHECK(group.room.members()[room::MemberId{2}].name == "Ana");
}
