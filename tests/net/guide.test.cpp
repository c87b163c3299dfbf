// The guided debrief over real sockets: from the end of the story to what people write down.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

template <class Fill>
proto::ClientMessage guiding(const Fill& fill)
{
    proto::ClientMessage message;
    fill(*message.mutable_guide());
    return message;
}

proto::ClientMessage writing(std::uint64_t id, const std::string& text, bool anonymous)
{
    proto::ClientMessage message;
    auto& out = *message.mutable_write_commitment();
    out.set_id(id);
    out.set_pen(id + 1);
    out.set_text(text);
    out.set_anonymous(anonymous);
    out.set_may_be_shown(true);
    return message;
}

// The newest of a kind that somebody has heard.
proto::Guide guide_of(const ProtocolClient& who)
{
    proto::Guide newest;
    for (const auto& message : who.seen())
        if (message.has_guide()) newest = message.guide();
    return newest;
}

proto::Commitments commitments_of(const ProtocolClient& who)
{
    proto::Commitments newest;
    for (const auto& message : who.seen())
        if (message.has_commitments()) newest = message.commitments();
    return newest;
}

} // namespace

TEST_CASE(
    "a debrief is led from the console and by the group, and its moments are found by themselves", "[net]"
)
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(kScenario, 1).front();
    Person ana(port, "Ana");
    Person screen(port, "Wall");
    ana.enter(code);
    screen.enter(code, proto::PROJECTOR);
    ana.sit(proto::LEADING);
    const auto guides = [&](const auto& fill) {
        kim.must(steer(code, [&](auto& out) { fill(*out.mutable_guide()); }));
    };
    kim.must(steer(code, [](auto& out) { out.mutable_start(); }));
    ana.until([&] { return ana.state().phase() == proto::DECIDING; });
    CHECK(ana.refusal(guiding([](auto& out) { out.mutable_open()->set_on(true); })) == proto::NOT_NOW);
    kim.must(steer(code, [](auto& out) { out.mutable_end(); }));
    ana.until([&] { return guide_of(ana).complete(); });
    CHECK_FALSE(guide_of(ana).open());
    CHECK(guide_of(ana).pages_size() >= 4);

    guides([](auto& out) { out.mutable_open()->set_on(true); });
    guides([](auto& out) { out.mutable_turn()->set_kind(proto::GUIDE_TIMELINE); });
    for (auto* who : {&ana, &screen})
        who->until([&] { return guide_of(*who).open() && guide_of(*who).page() == 1; });
    CHECK(guide_of(screen).running());
    CHECK_FALSE(guide_of(ana).you_lead());
    const auto turn = guiding([](auto& out) { out.mutable_turn()->set_kind(proto::GUIDE_COMMITMENTS); });
    CHECK(ana.refusal(turn) == proto::NOT_ALLOWED);
    guides([](auto& out) { out.mutable_lead()->set_group(true); });
    ana.until([&] { return guide_of(ana).you_lead(); });
    ana.must(turn);
    kim.until_room(code, [](const auto& room) {
        return room.guide().pages(static_cast<int>(room.guide().page())).kind() == proto::GUIDE_COMMITMENTS;
    });
    CHECK(ana.refusal(guiding([](auto& out) { out.mutable_turn(); })) == proto::BAD_REQUEST);
    CHECK(ana.refusal(guiding([](auto&) {})) == proto::BAD_REQUEST);

    ana.must(writing(7, "Ask first.", true));
    kim.until_room(code, [](const auto& room) { return room.commitments().list_size() == 1; });
    ana.must(guiding([](auto& out) { out.mutable_show()->set_on(true); }));
    screen.until([&] { return commitments_of(screen).list_size() == 1; });
    CHECK(commitments_of(screen).list(0).text() == "Ask first.");
    CHECK(commitments_of(screen).list(0).anonymous());
    CHECK(commitments_of(screen).list(0).name().empty());
    proto::ClientMessage wrong;
    wrong.mutable_remove_commitment()->set_id(7);
    wrong.mutable_remove_commitment()->set_pen(99);
    CHECK(ana.refusal(wrong) == proto::NOT_ALLOWED);
    wrong.mutable_remove_commitment()->set_pen(8);
    ana.must(wrong);
    screen.until([&] { return commitments_of(screen).list_size() == 0; });
}

TEST_CASE("the moments that were found are in the journal once, and a practice game finds its own", "[net]")
{
    RunningServer running;
    ProtocolClient ana(running.server->port());
    ana.hello();
    ana.ask(open_game(kScenario, 1, "instant"));
    ana.ask(begin());
    std::uint32_t serial = 0;
    while (next_beat(ana, serial))
        ana.ask(respond(serial, 0));
    while (!guide_of(ana).complete())
        ana.receive();
    const auto guide = guide_of(ana);
    CHECK(guide.you_lead());
    std::size_t moments = 0;
    for (const auto& page : guide.pages())
        if (page.kind() == proto::GUIDE_MOMENT) {
            ++moments;
            CHECK(page.theme() != proto::GUIDE_NO_THEME);
        }
    CHECK(moments >= 2);
    CHECK(ana.ask(guiding([](auto& out) { out.mutable_open()->set_on(true); })).has_ok());
}
