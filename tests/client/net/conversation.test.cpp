#include "client/net/conversation.hpp"

#include "tests/client/net/wire_talk.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;

namespace {

// A client and, on the other side, the test as its server.
struct Talk
{
    net::Conversation client{"Ada", "test-build"};
    std::vector<Message> heard;

    std::vector<proto::ClientMessage> sent()
    {
        std::vector<proto::ClientMessage> messages;
        while (client.has_frame())
            messages.push_back(unframed(client.next_frame()));
        return messages;
    }
    void answer(proto::ServerMessage message, std::uint64_t to = 0)
    {
        message.set_reply_to(to);
        REQUIRE(client.take(bytes_of(framed(message)), heard));
    }
    void welcome()
    {
        client.start();
        sent();
        answer(server_says([](auto& out) { out.mutable_welcome(); }), 1);
    }
    void join(const std::string& room = "BCDF")
    {
        answer(server_says([&](auto& out) { out.mutable_joined()->set_room_code(room); }));
    }
};

proto::ServerMessage ok()
{
    return server_says([](auto& out) { out.mutable_ok(); });
}
proto::ServerMessage refusal(proto::RefusalCode code)
{
    return server_says([&](auto& out) { out.mutable_refused()->set_code(code); });
}

} // namespace

TEST_CASE("an answer says which request it answers")
{
    Talk talk;
    talk.welcome();
    talk.join();
    talk.client.ask(AskSayNeed{4, Need::rest, ""});
    talk.client.ask(AskRespond{4, 1});
    const auto sent = talk.sent();
    talk.heard.clear();
    talk.answer(refusal(proto::WRONG_BEAT), sent.at(1).request_id());
    talk.answer(ok(), sent.at(0).request_id());
    const auto& refused = std::get<Refused>(talk.heard.at(0));
    REQUIRE(refused.request);
    CHECK(std::holds_alternative<AskRespond>(*refused.request));
    const auto& done = std::get<Done>(talk.heard.at(1));
    REQUIRE(done.request);
    CHECK(std::get<AskSayNeed>(*done.request).need == Need::rest);
    CHECK(done.once == sent.at(0).once()); // by which the journal knows it
}

TEST_CASE("an answer that was lost is asked for again under the same number, once the place is taken up again"
)
{
    Talk talk;
    talk.welcome();
    talk.join();
    talk.client.ask(AskRespond{4, 1});
    const auto once = talk.sent().at(0).once();
    CHECK(once != 0);
    talk.client.cut();
    talk.welcome();
    CHECK(talk.sent().empty()); // not before the seat is there
    talk.client.ask(AskResumeGame{"token"});
    talk.sent();
    talk.join();
    const auto again = talk.sent();
    REQUIRE(again.size() == 1);
    CHECK(again[0].once() == once);
    CHECK(again[0].respond().response() == 1);
    talk.answer(ok(), again[0].request_id());
    talk.client.cut();
    talk.welcome();
    talk.join();
    CHECK(talk.sent().empty()); // answered
}

TEST_CASE("what is asked of the room while the line is down is sent when the place is there, in order")
{
    Talk talk;
    talk.welcome();
    talk.join();
    talk.client.cut();
    talk.client.ask(AskSayInChat{"one"});
    talk.client.start();
    talk.client.ask(AskSayInChat{"two"});
    talk.sent();
    talk.answer(server_says([](auto& out) { out.mutable_welcome(); }), 1);
    talk.client.ask(AskSayInChat{"three"}); // welcomed, but not yet in the room
    CHECK(talk.sent().empty());
    talk.join();
    const auto sent = talk.sent();
    REQUIRE(sent.size() == 3);
    CHECK(sent[0].say_in_chat().text() == "one");
    CHECK(sent[2].say_in_chat().text() == "three");
    CHECK(sent[0].once() != sent[1].once());
}

TEST_CASE("lists and wishes of the moment are not sent again")
{
    Talk talk;
    talk.welcome();
    talk.join();
    talk.client.ask(AskRooms{});
    talk.client.ask(AskHurry{});
    for (const auto& message : talk.sent())
        CHECK(message.once() == 0);
    talk.client.cut();
    talk.client.ask(AskScenarios{});
    talk.welcome();
    talk.join();
    CHECK(talk.sent().empty());
}

TEST_CASE("coming into a room is asked for again at the next welcome, under the same number")
{
    Talk talk;
    talk.welcome();
    talk.client.ask(AskEnterRoom{"BCDF", Role::guest});
    const auto once = talk.sent().at(0).once();
    talk.client.cut();
    talk.welcome();
    const auto again = talk.sent();
    REQUIRE(again.size() == 1);
    CHECK(again[0].enter_room().room_code() == "BCDF");
    CHECK(again[0].once() == once);
}

TEST_CASE("what only a facilitator may ask waits until this connection is one again")
{
    Talk talk;
    talk.welcome();
    talk.client.ask(AskSteer{"BCDF", SteerPause{true, "Coffee"}});
    talk.sent();
    talk.client.cut();
    talk.welcome();
    CHECK(talk.sent().empty());
    talk.client.ask(AskBecomeFacilitator{"sesame"});
    CHECK(talk.sent().size() == 1);
    talk.answer(server_says([](auto& out) { out.mutable_console(); }));
    REQUIRE(talk.client.has_frame());
    CHECK(talk.sent().at(0).steer_room().steer().pause().reason() == "Coffee");
}

TEST_CASE("what was meant for a room that is lost, left or another one is forgotten")
{
    Talk talk;
    SECTION("refused")
    {
        talk.welcome();
        talk.join();
        talk.client.ask(AskSayInChat{"Hello?"});
        talk.client.cut();
        talk.welcome();
        talk.client.ask(AskResumeGame{"token"});
        talk.answer(refusal(proto::NO_SUCH_ROOM), talk.sent().at(0).request_id());
    }
    SECTION("left")
    {
        talk.welcome();
        talk.join();
        talk.client.ask(AskSayInChat{"Hello?"});
        talk.client.ask(AskLeaveGame{});
        talk.client.cut();
        talk.welcome();
    }
    SECTION("another one")
    {
        talk.welcome();
        talk.join("KXRM");
        talk.client.ask(AskSayInChat{"Hello?"});
        talk.client.cut();
        talk.welcome();
    }
    talk.sent();
    talk.join();
    CHECK(talk.sent().empty());
}

TEST_CASE("a place that another client has taken over is not fought for")
{
    Talk talk;
    talk.welcome();
    talk.join();
    talk.answer(server_says([](auto& out) { out.mutable_goodbye()->set_code(proto::TAKEN_OVER); }));
    CHECK(talk.client.final());
    talk.client.cut();
    talk.client.start();
    CHECK_FALSE(talk.client.final());
    talk.answer(server_says([](auto& out) { out.mutable_goodbye()->set_code(proto::SHUTTING_DOWN); }));
    CHECK_FALSE(talk.client.final());
}
