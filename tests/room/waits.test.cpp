// How long a shared room waits, for whom, and what happens when time is over. The clock is the test's own.
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <random>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

Scenario story(int seconds = 0)
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.beat("two").response("back", {use(Act::back)}, 1).response("check", {use(Act::check)}, 1);
    Scenario scenario = b.build();
    scenario.beats[0].seconds = seconds;
    scenario.beats[0].timeout_text = "Nobody says anything.";
    return scenario;
}

struct Table : Group
{
    explicit Table(room::RoomSettings settings = instantly(), int seconds = 0)
        : Group(story(seconds), workshop(settings))
    {
        kim = run();
        ana = lead("Ana");
        ben = play("Ben", 0);
    }
    Table& start()
    {
        ask(kim, room::Start{});
        return *this;
    }
    std::size_t spoken() const { return heard<room::ResponseShown>(kim).size(); }
    room::MemberId kim, ana, ben;
};

} // namespace

TEST_CASE("people have the beat's own time, else the room's, and a percentage of either")
{
    for (const int seconds : {0, 40})
        for (const int percent : {100, 50, 300}) {
            CAPTURE(seconds, percent);
            room::RoomSettings settings = instantly();
            settings.answer_time = 60s;
            settings.time_percent = percent;
            Table table{settings, seconds};
            table.start();
            const Group::Span limit = Group::Span{(seconds > 0 ? seconds : 60) * 10 * percent};
            CHECK(*table.state(table.ana).time_left == limit);
            CHECK(table.last<room::Beat>(table.ana).seconds == limit.count() / 1000);
            table.pass(limit - 1ms);
            CHECK(table.spoken() == 0);
            table.pass(1ms);
            REQUIRE(table.spoken() == 1);
            CHECK(table.last<room::ResponseShown>(table.kim).outcome == "Nobody says anything.");
        }
}

TEST_CASE("an untimed room waits as long as somebody who owes an answer is there, and half a minute without")
{
    room::RoomSettings settings = instantly();
    settings.untimed = true;
    Table table{settings, 20};
    table.start().pass(24h);
    CHECK(table.spoken() == 0);
    CHECK_FALSE(table.state(table.ana).time_left);
    CHECK(table.last<room::Beat>(table.ana).seconds == 0);
    table.leave(table.ana);
    CHECK(*table.state(table.kim).time_left == 30s);
    CHECK(table.state(table.kim).waiting_for == std::vector<std::string>{"lead (Ana: away)"});
    table.pass(29999ms).arrive(table.ana).pass(24h);
    CHECK(table.spoken() == 0);
    table.leave(table.ana).pass(30s);
    REQUIRE(table.spoken() == 1);
    // A script spoke for them; silence would have had the author's words.
    CHECK_FALSE(table.last<room::ResponseShown>(table.kim).by_timeout);
    CHECK(std::holds_alternative<Respond>(table.room.story().at(1).command));
}

TEST_CASE("the time of a seat whose people are away is never longer than it was")
{
    Table table{instantly(), 10};
    table.start().pass(4s).leave(table.ana);
    CHECK(*table.state(table.kim).time_left == 6s);
    table.pass(6s);
    CHECK(table.spoken() == 1);
}

TEST_CASE("a follower that a person plays has the room's time to react, then the script answers for them")
{
    Table table;
    table.start().answer(table.ana, 0);
    CHECK(table.room.world().phase == Phase::reacting);
    const room::State waits = table.state(table.ana);
    CHECK(waits.wait == room::Wait::stances);
    CHECK(waits.waiting_for == std::vector<std::string>{"f0 (Ben)"});
    CHECK(*waits.time_left == 30s);
    CHECK(waits.people[1].stance); // scripted ones have reacted
    CHECK_FALSE(waits.people[0].stance);
    table.pass(29999ms);
    CHECK(table.room.world().phase == Phase::reacting);
    table.pass(1ms);
    CHECK(table.room.world().beat_serial == 2);
}

TEST_CASE("when everybody has reacted the story goes on at once, and those away hold nothing up")
{
    Table table;
    const room::MemberId cem = table.play("Cem", 1);
    table.start().answer(table.ana, 0).stance(table.ben, Stance::commit);
    CHECK(table.room.world().phase == Phase::reacting);
    CHECK(table.state(table.ben).waiting_for == std::vector<std::string>{"f1 (Cem)"});
    table.leave(cem);
    CHECK(table.room.world().beat_serial == 2);
}

TEST_CASE("only followers whom the response reaches in the room are waited for")
{
    Scenario scenario = story();
    scenario.beats[0].present = {FollowerId{1}, FollowerId{2}};
    Group group{scenario, workshop(instantly())};
    const room::MemberId ana = group.lead("Ana");
    group.play("Ben", 0);
    group.ask(ana, room::Begin{}).answer(ana, 0);
    CHECK(group.room.world().beat_serial == 2);
}

TEST_CASE("a script plays a seat although somebody holds it, while the facilitator says so")
{
    Table table;
    table.ask(table.kim, room::SetScript{room::player_of(FollowerId{0}), true});
    table.start().answer(table.ana, 0);
    CHECK(table.room.world().beat_serial == 2); // nobody waited for Ben
    table.ask(table.kim, room::SetScript{room::lead_of(SeatId{0}), true, LeaderPolicy::controlling});
    CHECK(table.room.world().phase == Phase::ended); // at once in an instant room

    Table back;
    back.ask(back.kim, room::SetScript{room::lead_of(SeatId{0}), true});
    back.ask(back.kim, room::SetScript{room::lead_of(SeatId{0}), false}).ask(back.kim, room::Start{});
    CHECK(back.state(back.ana).you_are_waited_for);
    back.ask(back.kim, room::SetScript{room::player_of(FollowerId{0}), true}).answer(back.ana, 0);
    CHECK(back.refused(back.ben, room::TakeStance{2, Stance::commit, ""}) == RefusalCode::not_now);
}

TEST_CASE("the facilitator adds time, takes time, and ends the wait")
{
    Table table{instantly(), 40};
    table.start().pass(10s).ask(table.kim, room::ChangeTime{60});
    CHECK(*table.state(table.ana).time_left == 90s);
    const auto told = table.last<room::Announcement>(table.ana);
    CHECK(told.kind == room::Announcement::Kind::time_changed);
    CHECK(told.text == "1 minute more.");
    CHECK(told.from == "Kim");
    table.ask(table.kim, room::ChangeTime{-80});
    CHECK(*table.state(table.ana).time_left == 10s);
    table.ask(table.kim, room::ChangeTime{0, true});
    CHECK(table.spoken() == 1);
    CHECK(table.last<room::ResponseShown>(table.kim).by_timeout);
    // What follows silence needs no stance; the next answer has its whole time.
    REQUIRE(table.room.world().beat_serial == 2);
    CHECK(*table.state(table.ana).time_left == 90s);
}

TEST_CASE("time that is added does not outlast the wait it was added to")
{
    Table table{instantly(), 40};
    table.start().ask(table.kim, room::ChangeTime{100}).answer(table.ana, 0);
    CHECK(*table.state(table.ana).time_left == 30s);
    table.stance(table.ben, Stance::comply);
    CHECK(*table.state(table.ana).time_left == 90s);
    CHECK(table.refused(table.kim, room::ChangeTime{4000}) == RefusalCode::bad_text);
}

TEST_CASE("new settings change the time that is running by what they change")
{
    Table table;
    table.start().pass(30s);
    room::RoomSettings settings = instantly();
    settings.time_percent = 200;
    table.ask(table.kim, room::ChangeSettings{settings});
    CHECK(*table.state(table.ana).time_left == 150s);
    settings.untimed = true;
    table.ask(table.kim, room::ChangeSettings{settings});
    CHECK_FALSE(table.state(table.ana).time_left);
    CHECK(table.last<room::Lobby>(table.ana).settings == settings);
}

TEST_CASE("go on: the votes so far, or silence; the scripts' stances; the next beat")
{
    Table voted;
    const room::MemberId cem = voted.lead("Cem");
    voted.start().answer(cem, 1).ask(voted.kim, room::GoOn{});
    CHECK(voted.last<room::ResponseShown>(voted.kim).text == voted.scenario->beats[0].responses[1].text);
    CHECK(voted.room.world().phase == Phase::reacting);
    voted.ask(voted.kim, room::GoOn{});
    CHECK(voted.room.world().beat_serial == 2);

    Table silent;
    silent.start().ask(silent.kim, room::GoOn{});
    CHECK(silent.last<room::ResponseShown>(silent.kim).by_timeout);

    room::RoomSettings calm;
    Table slow{calm};
    slow.start().answer(slow.ana, 0).stance(slow.ben, Stance::comply).pass(1s);
    REQUIRE(slow.room.world().phase == Phase::passing);
    slow.ask(slow.kim, room::GoOn{}); // nothing is waited for: the days pass at once
    CHECK(slow.room.world().phase == Phase::deciding);
}

TEST_CASE("in a pause everything stands still, with the reason, and goes on where it stood")
{
    Table table{instantly(), 40};
    table.start().pass(10s).ask(table.kim, room::Pause{true, "Coffee"});
    CHECK(table.state(table.ben).paused);
    CHECK(table.state(table.ben).pause_reason == "Coffee");
    CHECK_FALSE(table.room.next_wakeup());
    table.leave(table.ana).pass(10min).arrive(table.ana);
    CHECK(table.refused(table.ana, room::Respond{1, 0}) == RefusalCode::not_now);
    CHECK(table.refused(table.ana, room::Pause{false}) == RefusalCode::not_allowed);
    CHECK(table.refused(table.kim, room::Pause{true, std::string(121, 'x')}) == RefusalCode::bad_text);
    table.ask(table.kim, room::Pause{false});
    CHECK(table.state(table.ben).pause_reason.empty());
    CHECK(*table.state(table.ana).time_left == 30s);
    table.pass(30s);
    CHECK(table.spoken() == 1);
}

TEST_CASE("a workshop's room that was paused is paused after a restart, a practice room is not")
{
    Table table;
    table.start().ask(table.kim, room::Pause{true, "Lunch"});
    const room::Room again = table.restored();
    CHECK(again.paused());
    CHECK(again.minutes().pause_reason == "Lunch");

    const auto scenario = std::make_shared<const Scenario>(story());
    room::Room practice{scenario, {}, room::Time{}};
    for (const room::Request& request : {room::Request{room::Begin{}}, room::Request{room::Pause{true}}})
        practice.commit(practice.propose(room::Room::kPlayer, request, {}, 0).value(), {});
    REQUIRE(practice.paused());
    CHECK_FALSE(room::Room::restore(scenario, {}, practice.entries(), {}).paused());
}

TEST_CASE("rooms in step stand before the next beat, and before the end, until they are released")
{
    room::RoomSettings settings = instantly();
    settings.in_step = true;
    Table table{settings};
    table.start();
    CHECK(table.room.world().phase == Phase::deciding); // the start is the facilitator's own step
    CHECK(table.refused(table.kim, room::Release{}) == RefusalCode::not_now);
    table.answer(table.ana, 0).stance(table.ben, Stance::comply).pass(1h);
    CHECK(table.room.held());
    CHECK(table.room.world().beat_serial == 1);
    CHECK(table.state(table.ana).wait == room::Wait::rooms);
    CHECK(table.state(table.ana).waiting_for == std::vector<std::string>{"the other rooms"});
    CHECK_FALSE(table.room.next_wakeup());
    // The workshop itself says so, without a member.
    table.ask(room::MemberId{}, room::Release{});
    CHECK(table.room.world().beat_serial == 2);
    table.answer(table.ana, 0).stance(table.ben, Stance::comply).pass(1h);
    CHECK(table.room.held());
    CHECK(table.room.world().phase == Phase::passing);
    table.ask(table.kim, room::GoOn{});
    CHECK(table.room.world().phase == Phase::ended);
    CHECK_FALSE(table.room.held());
}

TEST_CASE("a room in step that is set free goes on")
{
    room::RoomSettings settings = instantly();
    settings.in_step = true;
    Table table{settings};
    table.start().answer(table.ana, 0).stance(table.ben, Stance::comply).pass(1s);
    REQUIRE(table.room.held());
    table.ask(table.kim, room::ChangeSettings{instantly()});
    CHECK(table.room.world().beat_serial == 2);
}

TEST_CASE("what is decided but could not be stored is due again in a second, not at once")
{
    Table table;
    table.start();
    const auto answer = table.room.propose(table.ana, room::Respond{1, 0}, table.now, table.wall());
    table.room.commit(answer.value(), table.now);
    REQUIRE(table.room.tick(table.now, 0));
    table.room.put_off(table.now);
    CHECK_FALSE(table.room.tick(table.now + 999ms, 0));
    CHECK(*table.room.next_wakeup() == table.now + 1s);
    CHECK(table.room.tick(table.now + 1s, 0));
}

TEST_CASE("whoever is there, away or silent, a story always ends")
{
    for (std::uint32_t seed = 0; seed < 25; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        room::RoomSettings settings;
        settings.feedback = static_cast<room::FeedbackTiming>(random() % 4);
        settings.pace = static_cast<room::Pace>(random() % 3);
        Group group{season(), workshop(settings, seed)};
        const room::MemberId kim = group.run();
        std::vector<room::MemberId> people;
        for (int i = 0; i < 6; ++i) {
            people.push_back(group.come("P"));
            group.ask(people.back(), room::TakeSeat{{}, true});
        }
        group.ask(kim, room::Start{});
        const room::Time begun = group.now;
        while (group.room.world().phase != Phase::ended) {
            const room::MemberId who = people[random() % people.size()];
            switch (random() % 4) {
            case 0:
                group.leave(who);
                break;
            case 1:
                group.arrive(who);
                break;
            case 2: {
                const auto serial = group.room.world().beat_serial;
                if (random() % 2 == 0)
                    group.tried(who, room::Respond{serial, static_cast<std::uint32_t>(random() % 4)});
                else
                    group.tried(who, room::TakeStance{serial, Stance::comply, ""});
                break;
            }
            default:
                break;
            }
            group.pass(Group::Span{random() % 40000});
            // At most: an answer, stances and predictions, and eight seconds of days for each beat.
            REQUIRE(group.now - begun < group.room.world().beat_serial * 140s + 140s);
        }
    }
}
