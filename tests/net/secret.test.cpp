// The facilitator's secret: found out by nobody who guesses, however many connections they use.
#include "server/net/secret_guard.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::net;
using namespace std::chrono_literals;

namespace {

const SecretGuard::Time kNoon{1000h};

} // namespace

TEST_CASE("the right secret is right at once, however it is typed", "[net]")
{
    const Limits limits;
    SecretGuard guard("BCDF-GHJK-LMNP", limits);
    for (const char* typed : {"BCDF-GHJK-LMNP", "bcdfghjklmnp", " bcdf ghjk lmnp "}) {
        const auto ruling = guard.judge("10.0.0.1", typed, kNoon);
        CHECK(ruling.right);
        CHECK(ruling.answer_at == kNoon);
    }
    CHECK_FALSE(guard.judge("10.0.0.1", "BCDF-GHJK-LMN", kNoon).right);
    CHECK_FALSE(guard.judge("10.0.0.1", "", kNoon).right);
}

TEST_CASE("a server without a secret lets nobody in, not even with an empty one", "[net]")
{
    const Limits limits;
    SecretGuard guard("", limits);
    CHECK_FALSE(guard.lets_in_anybody());
    CHECK_FALSE(guard.judge("10.0.0.1", "", kNoon).right);
}

TEST_CASE(
    "each wrong secret from an address is answered later than the one before; others wait for none", "[net]"
)
{
    const Limits limits;
    SecretGuard guard("BCDF-GHJK-LMNP", limits);
    auto now = kNoon;
    for (const auto delay : {500ms, 1000ms, 2000ms, 4000ms, 8000ms, 8000ms}) {
        const auto ruling = guard.judge("10.0.0.1", "guess", now);
        CHECK_FALSE(ruling.right);
        CHECK(ruling.answer_at - now == delay);
        now = ruling.answer_at;
    }
    const auto other = guard.judge("10.0.0.2", "BCDF-GHJK-LMNP", now);
    CHECK(other.right);
    CHECK(other.answer_at == now);
}

TEST_CASE("guessing over many connections at once is no quicker, and the queue has an end", "[net]")
{
    const Limits limits;
    SecretGuard guard("BCDF-GHJK-LMNP", limits);
    auto last = kNoon;
    int looked_at = 0;
    for (int i = 0; i < 64; ++i) {
        const auto ruling = guard.judge("10.0.0.1", "guess", kNoon);
        if (ruling.queue_full) continue;
        ++looked_at;
        CHECK(ruling.answer_at > last);
        last = ruling.answer_at;
    }
    CHECK(looked_at < 12);
    // The right one from there waits in the same queue, and is told when it has been worked off.
    CHECK(guard.judge("10.0.0.1", "BCDF-GHJK-LMNP", kNoon).queue_full);
    const auto right = guard.judge("10.0.0.1", "BCDF-GHJK-LMNP", last - 1s);
    CHECK(right.right);
    CHECK(right.answer_at == last);
    CHECK(guard.judge("10.0.0.1", "guess", last).wrong_in_a_row == 1); // it counts anew
}

TEST_CASE("wrong secrets are forgotten in time, and of many addresses only some are remembered", "[net]")
{
    const Limits limits;
    SecretGuard guard("BCDF-GHJK-LMNP", limits);
    (void)guard.judge("10.0.0.1", "guess", kNoon);
    CHECK(guard.judge("10.0.0.1", "guess", kNoon + 1h).wrong_in_a_row == 1);
    for (std::size_t i = 0; i < 2 * SecretGuard::kMostAddresses; ++i)
        (void)guard.judge("address " + std::to_string(i), "guess", kNoon + 2h);
    CHECK(guard.judge("address 0", "guess", kNoon + 2h).wrong_in_a_row == 1);
}
