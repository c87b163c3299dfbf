// How long things take: bounded pace, hurry, pause, sleep. The clock is the test's own.
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

// How long the consequences of each answer took, over a whole season.
std::vector<Span> waits_of(room::Pace pace, std::uint64_t seed, std::uint32_t response)
{
    room::RoomSetup setup;
    setup.pace = pace;
    setup.seed = seed;
    Conversation talk{season(), setup};
    talk.join().ask(room::Begin{});
    std::vector<Span> waits;
    for (talk.until_asked(); !talk.over(); talk.until_asked()) {
        const room::Time asked = talk.now;
        talk.answer(response);
        talk.until_asked();
        waits.push_back(std::chrono::duration_cast<Span>(talk.now - asked));
    }
    return waits;
}

Scenario long_story(double days)
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("plan", {use(Act::plan)}, days);
    b.beat("two");
    return b.build();
}

} // namespace

TEST_CASE("what follows an answer takes at most eight seconds when calm, three when brisk, none when instant")
{
    for (std::uint64_t seed = 0; seed < 5; ++seed)
        for (std::uint32_t response = 0; response < 4; ++response) {
            CAPTURE(seed, response);
            for (const Span wait : waits_of(room::Pace::calm, seed, response)) {
                CHECK(wait <= 8s);
                CHECK(wait >= 1s); // people see it happen
            }
            for (const Span wait : waits_of(room::Pace::brisk, seed, response))
                CHECK(wait <= 3s);
            for (const Span wait : waits_of(room::Pace::instant, seed, response))
                CHECK(wait == 0s);
        }
}

TEST_CASE("thirty days take no longer than eight seconds either, and the last of them is still shown")
{
    Conversation talk{long_story(30)};
    talk.join().ask(room::Begin{}).answer(0);
    const room::Time asked = talk.now;
    talk.until_asked();
    CHECK(talk.now - asked <= 8s);
    CHECK(talk.now - asked > 3s);
    CHECK(talk.room.world().day() == 30);
}

TEST_CASE("days on which little moves go by more quickly")
{
    ScenarioBuilder b;
    b.people(3).beat("one").response("nothing", {}, 5).response("much", {}, 5);
    // Morale falls steeply and comes back day by day.
    b.last_response().pushes = {{Measure::morale, -.9, {}}, {Measure::stress, .9, {}}};
    b.beat("two");
    const auto time_of = [&](std::uint32_t response) {
        Conversation talk{b.build()};
        talk.join().ask(room::Begin{}).answer(response);
        const room::Time asked = talk.now;
        talk.until_asked();
        return talk.now - asked;
    };
    CHECK(time_of(0) < time_of(1));
}

TEST_CASE("the pace changes no result")
{
    std::vector<std::uint64_t> hashes;
    for (const room::Pace pace : {room::Pace::calm, room::Pace::brisk, room::Pace::instant}) {
        room::RoomSetup setup;
        setup.pace = pace;
        setup.seed = 11;
        Conversation talk{season(), setup};
        talk.join().ask(room::Begin{});
        hashes.push_back(hash(talk.finish(2).room.world()));
    }
    CHECK(hashes[0] == hashes[1]);
    CHECK(hashes[1] == hashes[2]);
}

TEST_CASE("hurrying lets the rest up to the next beat pass at once, and only that")
{
    Conversation talk{long_story(10)};
    talk.join().ask(room::Begin{});
    CHECK(talk.refused(room::Hurry{}) == RefusalCode::not_now);
    talk.answer(0).pass(2s);
    REQUIRE(talk.room.world().phase == Phase::passing);
    const room::Time before = talk.now;
    talk.ask(room::Hurry{});
    CHECK(talk.now == before);
    CHECK(talk.room.world().phase == Phase::deciding);
    CHECK(talk.room.world().beat_serial == 2);
    talk.answer(0);
    CHECK(talk.room.world().phase == Phase::reacting); // the next consequences take their time again
}

TEST_CASE("in a pause time stands still, and goes on where it stood")
{
    Scenario scenario = long_story(4);
    scenario.beats[0].seconds = 30;
    Conversation talk{scenario};
    talk.join().ask(room::Begin{}).pass(10s).ask(room::Pause{true});
    CHECK(talk.heard<room::State>().back().paused);
    CHECK(*talk.heard<room::State>().back().time_left == 20s);
    CHECK_FALSE(talk.room.next_wakeup());
    talk.pass(1h);
    CHECK(talk.room.world().phase == Phase::deciding);
    CHECK(talk.refused(room::Respond{1, 0}) == RefusalCode::not_now);
    talk.ask(room::Pause{true}); // twice is once
    talk.ask(room::Pause{false});
    CHECK_FALSE(talk.heard<room::State>().back().paused);
    talk.pass(19999ms);
    CHECK(talk.room.world().phase == Phase::deciding);
    talk.pass(1ms);
    CHECK(talk.room.world().phase != Phase::deciding);
}

TEST_CASE("a pause while story time passes holds the story")
{
    Conversation talk{long_story(10)};
    talk.join().ask(room::Begin{}).answer(0).pass(3s);
    REQUIRE(talk.room.world().phase == Phase::passing);
    talk.ask(room::Pause{true});
    const double day = talk.room.world().day();
    talk.pass(1h);
    CHECK(talk.room.world().day() == day);
    talk.ask(room::Pause{false});
    talk.pass(8s);
    CHECK(talk.room.world().beat_serial == 2);
}

TEST_CASE("with nobody there the room sleeps, and goes on when somebody comes back")
{
    Scenario scenario = long_story(4);
    scenario.beats[0].seconds = 30;
    Conversation talk{scenario};
    CHECK(talk.room.asleep());
    talk.join().ask(room::Begin{}).pass(10s).leave();
    CHECK(talk.room.asleep());
    CHECK_FALSE(talk.room.next_wakeup());
    talk.pass(24h);
    CHECK(talk.room.world().phase == Phase::deciding);
    talk.forget();
    talk.join();
    CHECK(*talk.heard<room::State>().back().time_left == 20s);
    talk.pass(20s);
    CHECK(talk.room.world().phase != Phase::deciding);
}

TEST_CASE("putting a vision into words gives no more time to answer, and takes none")
{
    Scenario scenario = long_story(4);
    scenario.beats[0].seconds = 30;
    Conversation talk{scenario};
    talk.join().ask(room::Begin{}).pass(25s).ask(room::StateVision{"Home by six."});
    CHECK(*talk.heard<room::State>().back().time_left == 5s);
    talk.pass(5s);
    CHECK(talk.room.world().phase != Phase::deciding);
}
