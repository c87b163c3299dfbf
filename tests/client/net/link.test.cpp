#include "client/net/link.hpp"

#include "tests/client/net/fake_server.hpp"

#include <catch2/catch.hpp>

#include <memory>

using namespace twocircles;
using namespace twocircles::client;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

// Waits until a message of this kind has come; those before it are passed over. The bound only ends a broken
// test.
template <class T>
T next(net::Link& link)
{
    static std::vector<model::Message> waiting;
    for (int tries = 0; tries < 600; ++tries) {
        for (auto& message : link.wait(std::chrono::milliseconds(100)))
            waiting.push_back(std::move(message));
        while (!waiting.empty()) {
            const auto message = std::move(waiting.front());
            waiting.erase(waiting.begin());
            if (const auto* wanted = std::get_if<T>(&message)) return *wanted;
        }
    }
    FAIL("the message did not come");
    return {};
}

net::LinkOptions to(const FakeServer& server)
{
    return {"127.0.0.1", server.port(), "Ada", "test-build"};
}

} // namespace

TEST_CASE("the link says hello with the protocol's version, and requests go out numbered")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    const auto hello = server.next();
    REQUIRE(hello.has_hello());
    CHECK(hello.request_id() == 1);
    CHECK(hello.hello().protocol() == wire::kProtocolVersion);
    CHECK(hello.hello().name() == "Ada");
    server.welcome();
    CHECK(next<model::Welcome>(link).server_name == "fake");
    link.send(model::AskRespond{4, 2});
    const auto respond = server.next();
    CHECK(respond.request_id() == 2);
    CHECK(respond.respond().beat_serial() == 4);
    CHECK(respond.respond().response() == 2);
}

TEST_CASE("a server that refuses the version is not asked again")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    proto::ServerMessage refused;
    refused.mutable_refused()->set_code(proto::VERSION_MISMATCH);
    refused.mutable_refused()->set_text("Update the game on this computer.");
    server.send(refused);
    server.cut();
    const auto lost = next<model::LinkLost>(link);
    CHECK(lost.reason == "Update the game on this computer.");
    CHECK_FALSE(lost.will_retry);
}

TEST_CASE("a cut line is said, and the link comes back by itself")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    next<model::Welcome>(link);
    server.cut();
    const auto lost = next<model::LinkLost>(link);
    CHECK_THAT(lost.reason, Contains("lost"));
    CHECK(lost.will_retry);
    server.accept();
    CHECK(server.next().request_id() == 1);
    server.welcome();
    next<model::Welcome>(link);
}

TEST_CASE("where nobody answers, the address is named")
{
    std::uint16_t port = 0;
    {
        FakeServer server;
        port = server.port();
    }
    net::Link link({"127.0.0.1", port, "Ada", "test-build"});
    CHECK_THAT(next<model::LinkLost>(link).reason, Contains("127.0.0.1:" + std::to_string(port)));
}

TEST_CASE("something that speaks another language is told apart from a lost line")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.raw("HTTP/1.1 400 Bad Request\r\n\r\n");
    CHECK_THAT(next<model::LinkLost>(link).reason, Contains("language"));
}

TEST_CASE("an unreadable message ends the connection with a reason")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.raw(wire::frame_of(std::string("\xff\xff\xff\xff", 4)));
    CHECK_THAT(next<model::LinkLost>(link).reason, Contains("cannot be read"));
}

TEST_CASE("an answer in pieces arrives whole")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    proto::ServerMessage whole;
    for (int i = 0; i < 3000; ++i)
        whole.mutable_debrief()->add_questions("What did you want Sam to feel then? " + std::to_string(i));
    const auto bytes = whole.SerializeAsString();
    const auto parts = wire::split(bytes);
    REQUIRE(parts.size() > 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        proto::ServerMessage piece;
        piece.mutable_chunk()->set_index(static_cast<std::uint32_t>(i));
        piece.mutable_chunk()->set_count(static_cast<std::uint32_t>(parts.size()));
        piece.mutable_chunk()->set_part(std::string(parts[i]));
        server.send(piece);
    }
    CHECK(next<model::Debrief>(link).questions.size() == 3000);
}

TEST_CASE("a goodbye's reason is what the player reads")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    proto::ServerMessage goodbye;
    goodbye.mutable_goodbye()->set_text("The server is being shut down. Your game is kept.");
    server.send(goodbye);
    server.cut();
    const auto lost = next<model::LinkLost>(link);
    CHECK(lost.reason == "The server is being shut down. Your game is kept.");
    CHECK(lost.will_retry);
}

TEST_CASE("a line that has gone silent is given up and dialled anew, without a word from the other side")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    next<model::Welcome>(link);
    FakeServer::Socket silent = server.keep_open(); // neither read nor closed, as behind a cut cable
    server.accept();                                // the second connection, four seconds later
    CHECK_THAT(next<model::LinkLost>(link).reason, Contains("not answered"));
    server.next();
    server.welcome();
    next<model::Welcome>(link);
}

TEST_CASE("a new name is said over a new connection, without a word of loss")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    next<model::Welcome>(link);
    link.rename("Bo");
    server.accept();
    CHECK(server.next().hello().name() == "Bo");
    server.welcome();
    bool lost = false;
    for (bool welcomed = false; !welcomed;)
        for (const auto& message : link.wait(std::chrono::milliseconds(100))) {
            lost = lost || std::holds_alternative<model::LinkLost>(message);
            welcomed = welcomed || std::holds_alternative<model::Welcome>(message);
        }
    CHECK_FALSE(lost);
}

TEST_CASE("a room is entered by a client whose name has just changed")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    next<model::Welcome>(link);
    link.rename("Bo");
    link.send(model::AskEnterRoom{"BCDF", model::Role::guest});
    server.accept();
    CHECK(server.next().hello().name() == "Bo");
    server.welcome();
    CHECK(server.next().enter_room().room_code() == "BCDF");
}

TEST_CASE("requests that come in a heap are held back to less than a server allows, in their order")
{
    FakeServer server;
    net::Link link(to(server));
    server.accept();
    server.next();
    server.welcome();
    next<model::Welcome>(link);
    const auto begun = std::chrono::steady_clock::now();
    constexpr int kHeap = 26;
    link.send(model::AskOpenGame{"first-day", 0, 0, "instant", false, {}, "en"});
    for (int i = 1; i < kHeap; ++i)
        link.send(model::AskRespond{static_cast<std::uint32_t>(i), 0});
    CHECK(server.next().has_open_game());
    for (int i = 1; i < kHeap; ++i) {
        const auto asked = server.next();
        if (!asked.has_ping())
            CHECK(asked.respond().beat_serial() == static_cast<std::uint32_t>(i));
        else
            --i;
    }
    // Whatever the machine does in between, it takes no less: sixteen at once, the hello among them, then
    // eight a second.
    CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(1000));
}
