#include "server/net/outbox.hpp"

#include "proto/wire/token_bucket.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::net;

namespace {

Frame frame(std::string text)
{
    return std::make_shared<const std::string>(std::move(text));
}

std::string all(Outbox& outbox)
{
    std::string out;
    while (!outbox.empty())
        for (const auto& part : outbox.take(1))
            out += *part;
    return out;
}

} // namespace

TEST_CASE("messages leave in order; of the states only the newest is left", "[net]")
{
    Outbox outbox(100);
    CHECK(outbox.push(frame("a")));
    CHECK(outbox.push_newest({frame("S1")}, Newest::state));
    CHECK(outbox.push(frame("b")));
    CHECK(outbox.push_newest({frame("S2")}, Newest::state));
    CHECK(outbox.bytes() == 4);
    CHECK(all(outbox) == "abS2");
    CHECK(outbox.bytes() == 0);
}

TEST_CASE("the outbox takes nothing beyond its limit, but a newer state for an older one", "[net]")
{
    Outbox outbox(10);
    CHECK(outbox.push(frame("12345")));
    CHECK(outbox.push_newest({frame("state")}, Newest::state));
    CHECK_FALSE(outbox.push(frame("6")));
    CHECK(outbox.push_newest({frame("STATE")}, Newest::state));
    CHECK(all(outbox) == "12345STATE");
    CHECK(outbox.push(frame("again")));
    outbox.replace_all(frame("farewell"));
    CHECK(outbox.bytes() == 8);
    CHECK(all(outbox) == "farewell");
}

TEST_CASE("each kind of which only the newest counts replaces its own kind alone", "[net]")
{
    Outbox outbox(100);
    CHECK(outbox.push_newest({frame("s1")}, Newest::state));
    CHECK(outbox.push_newest({frame("l1")}, Newest::lobby));
    CHECK(outbox.push_newest({frame("c1"), frame("c2")}, Newest::console));
    CHECK(outbox.push_newest({frame("S1")}, Newest::state));
    CHECK(outbox.push_newest({frame("C1"), frame("C2"), frame("C3")}, Newest::console));
    CHECK(outbox.bytes() == 10);
    CHECK(all(outbox) == "l1S1C1C2C3");
}

TEST_CASE("a message of which a part has left is left to follow; a newer one comes behind it", "[net]")
{
    Outbox outbox(100);
    CHECK(outbox.push_newest({frame("c1"), frame("c2"), frame("c3")}, Newest::console));
    CHECK(*outbox.take(1).front() == "c1");
    CHECK(outbox.push_newest({frame("d1"), frame("d2")}, Newest::console));
    CHECK(outbox.push_newest({frame("e1"), frame("e2")}, Newest::console));
    CHECK(all(outbox) == "c2c3e1e2");
    CHECK(outbox.bytes() == 0);
}

TEST_CASE("frames are taken together up to a size, and always at least one", "[net]")
{
    Outbox outbox(100);
    for (const char* text : {"1234", "5678", "90"})
        CHECK(outbox.push(frame(text)));
    CHECK(outbox.take(9).size() == 2);
    CHECK(outbox.take(1).size() == 1);
    CHECK(outbox.take(1).empty());
}

TEST_CASE("no more frames are taken at once than asked for", "[net]")
{
    Outbox outbox(100);
    for (const char* text : {"a", "b", "c"})
        REQUIRE(outbox.push(frame(text)));
    CHECK(outbox.take(100, 2).size() == 2);
    CHECK(outbox.take(100, 2).size() == 1);
    CHECK(outbox.empty());
}

TEST_CASE("a burst of requests is allowed, then so many a second", "[net]")
{
    auto now = twocircles::wire::TokenBucket::TimePoint{};
    twocircles::wire::TokenBucket bucket(10, 20, now);
    int allowed = 0;
    while (bucket.take(now))
        ++allowed;
    CHECK(allowed == 20);
    CHECK(bucket.until_next(now) == std::chrono::milliseconds(100));
    now += std::chrono::milliseconds(99);
    CHECK_FALSE(bucket.take(now));
    now += std::chrono::milliseconds(2);
    CHECK(bucket.take(now));
    CHECK_FALSE(bucket.take(now));
    now += std::chrono::hours(1);
    allowed = 0;
    while (bucket.take(now))
        ++allowed;
    CHECK(allowed == 20);
}
