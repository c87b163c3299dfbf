// A room from its journal: the same state at every point, and the same way on from there.
#include "server/engine/decide.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

room::RoomSetup seeded(std::uint64_t seed)
{
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    setup.seed = seed;
    return setup;
}

std::string all_words(const Conversation& talk)
{
    std::string all;
    for (const room::Delivery& delivery : talk.deliveries)
        all += words_of(*delivery.view);
    return all;
}

} // namespace

TEST_CASE("a room restored from any beginning of its journal stands where it stood and goes on the same way")
{
    Conversation played{season(), seeded(3)};
    played.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{});
    played.finish(1);
    const std::vector<room::Entry> entries = played.room.entries();
    const auto scenario = std::make_shared<const Scenario>(played.room.scenario());
    REQUIRE(entries.size() > 60);
    for (std::size_t n = 0; n <= entries.size(); ++n) {
        CAPTURE(n);
        Conversation restored{scenario, seeded(3), std::span{entries}.first(n)};
        REQUIRE_FALSE(restored.room.read_only());
        if (n > 0) REQUIRE(hash(restored.room.world()) == entries[n - 1].state_hash);
        // What comes next is decided as it was, whoever asked for it then.
        if (n < entries.size()) {
            const Decision next = decide(*scenario, restored.room.world(), entries[n].command);
            REQUIRE(next.ok());
            REQUIRE(next.value().size() == entries[n].events.size());
        }
        if (n % 9 != 0) continue;
        restored.join();
        if (restored.room.world().visions[0].empty()) restored.ask(room::StateVision{"Home by six."});
        if (restored.room.world().phase == Phase::briefing) restored.ask(room::Begin{});
        restored.finish(1);
        CHECK(hash(restored.room.world()) == hash(played.room.world()));
        CHECK(restored.room.entries().size() == entries.size());
    }
}

TEST_CASE("somebody who comes back to a restored room is told what they would have been told")
{
    Conversation played{season(), seeded(5)};
    played.join().ask(room::Begin{}).answer(0).answer(1).answer(2);
    const auto scenario = std::make_shared<const Scenario>(played.room.scenario());
    Conversation restored{scenario, seeded(5), played.room.entries()};
    played.forget();
    played.leave().join();
    restored.join();
    CHECK(all_words(restored) == all_words(played));
    CHECK(restored.deliveries.size() == played.deliveries.size());
    CHECK(restored.heard<room::Note>().back().number == played.heard<room::Note>().back().number);
    CHECK(restored.heard<room::State>()[0].state_hash == played.heard<room::State>()[0].state_hash);
}

TEST_CASE("a journal that leads elsewhere is found at its entry, and the room is only read")
{
    Conversation played{season(), seeded(7)};
    played.join().ask(room::Begin{}).answer(0).answer(1).answer(0);
    const auto scenario = std::make_shared<const Scenario>(played.room.scenario());
    const std::vector<room::Entry> right = played.room.entries();
    for (const std::size_t at : {std::size_t{0}, right.size() / 2, right.size() - 1}) {
        CAPTURE(at);
        std::vector<room::Entry> wrong = right;
        wrong[at].state_hash ^= 1;
        Conversation restored{scenario, seeded(7), wrong};
        REQUIRE(restored.room.mismatch());
        CHECK(restored.room.mismatch()->entry == at);
        CHECK(restored.room.mismatch()->stored_hash == wrong[at].state_hash);
        CHECK(restored.room.mismatch()->found_hash == right[at].state_hash);
        CHECK(
            restored.room.mismatch()->sentence.find("Entry " + std::to_string(at + 1) + " of") !=
            std::string::npos
        );
        CHECK(restored.room.entries().size() == at);
        if (at > 0) CHECK(hash(restored.room.world()) == right[at - 1].state_hash);
        restored.join();
        CHECK(restored.heard<room::State>().size() == 1);
        CHECK(restored.refused(room::Begin{}) == RefusalCode::not_now);
        CHECK_FALSE(restored.room.next_wakeup());
    }
}

TEST_CASE("another seed is noticed")
{
    Conversation played{season(), seeded(1)};
    played.join().ask(room::Begin{}).answer(0);
    const auto scenario = std::make_shared<const Scenario>(played.room.scenario());
    Conversation restored{scenario, seeded(2), played.room.entries()};
    CHECK(restored.room.read_only());
}

TEST_CASE("an entry that names what the scenario does not have is a mismatch, not a crash")
{
    Conversation played{season(), seeded(1)};
    played.join().ask(room::Begin{}).answer(0);
    const auto scenario = std::make_shared<const Scenario>(played.room.scenario());
    const std::vector<Event> strange{
        BeatOpened{BeatId{500}, {}, kNoLine},
        BeatOpened{BeatId{0}, FollowerId{0}, 999},
        ResponseGiven{SeatId{0}, BeatId{0}, ResponseId{77}, false},
        ResponseGiven{SeatId{9}, BeatId{0}, ResponseId{0}, false},
        SilenceKept{SeatId{0}, BeatId{}},
        PromiseMade{PromiseId{40}, SeatId{0}},
        PromiseKept{PromiseId{}},
        PromiseBroken{PromiseId{40}, true},
        VisionStated{SeatId{3}, "x"},
        StanceTaken{FollowerId{60}, Stance::commit, false, kNoLine, {}},
        StanceTaken{FollowerId{0}, static_cast<Stance>(9), false, kNoLine, {}},
        TimePassed{4000000000U},
        ScenarioEventFired{ScenarioEventId{9}},
        LineSpoken{FollowerId{0}, 999},
        GameEnded{EndingId{12}},
    };
    for (std::size_t i = 0; i < strange.size(); ++i) {
        CAPTURE(i);
        std::vector<room::Entry> entries = played.room.entries();
        entries.back().events = {strange[i]};
        Conversation restored{scenario, seeded(1), entries};
        REQUIRE(restored.room.mismatch());
        CHECK(restored.room.mismatch()->entry == entries.size() - 1);
        CHECK(restored.room.entries().size() == entries.size() - 1);
    }
}
