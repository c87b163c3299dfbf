// What a facilitator does to a room, over real sockets.
#include "tests/flow/group_client.hpp"
#include "tests/net/running_server.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

constexpr const char* kTown = "what-the-town-drinks"; // has events

bool is_announcement(const proto::ServerMessage& message, proto::Announcement::Kind kind)
{
    return message.has_announcement() && message.announcement().kind() == kind;
}

} // namespace

TEST_CASE("what facilitators do over the wire is seen by whom it concerns, each and every thing", "[net]")
{
    RunningServer running;
    const auto port = running.server->port();
    Trainer kim(port, kSecret);
    const auto code = kim.open(
                             kTown, 1,
                             [](auto& settings) {
                                 settings.set_untimed(false);
                                 settings.set_answer_seconds(3600);
                                 settings.set_stance_seconds(600);
                             }
    ).front();
    Person ana(port, "Ana");
    Person ben(port, "Ben");
    Person screen(port, "Wall");
    ana.enter(code);
    ben.enter(code);
    screen.enter(code, proto::PROJECTOR);
    ana.sit(proto::LEADING);
    const auto does = [&](const std::function<void(proto::Steer&)>& fill) { kim.must(steer(code, fill)); };
    const auto hears = [](Person& who, proto::Announcement::Kind kind, const std::string& text) {
        who.until([&] {
            return who.count([&](const auto& message) {
                return is_announcement(message, kind) && message.announcement().text() == text;
            }) > 0;
        });
    };

    does([](auto& out) { out.mutable_rename_room()->set_name("The cellar"); });
    kim.until_room(code, [](const auto& room) { return room.name() == "The cellar"; });
    ana.until([&] { return ana.lobby().room_name() == "The cellar"; });

    does([](auto& out) { out.mutable_start(); });
    kim.until_room(code, [](const auto& room) { return room.phase() == proto::DECIDING; });
    ana.until([&] { return ana.state().phase() == proto::DECIDING; });

    does([](auto& out) {
        out.mutable_pause()->set_on(true);
        out.mutable_pause()->set_reason("Coffee");
    });
    ana.until([&] { return ana.state().paused(); });
    CHECK(ana.state().pause_reason() == "Coffee");
    does([](auto& out) { out.mutable_pause()->set_on(false); });
    ana.until([&] { return !ana.state().paused(); });

    const auto before = ana.state().milliseconds_left();
    does([](auto& out) { out.mutable_time()->set_seconds(600); });
    ana.until([&] { return ana.state().milliseconds_left() > before; });
    CHECK(ana.count([](const auto& m) {
        return is_announcement(m, proto::Announcement::TIME_CHANGED);
    }) == 1);

    does([](auto& out) { out.mutable_broadcast()->set_text("Ten minutes left"); });
    hears(ana, proto::Announcement::TO_ALL, "Ten minutes left");
    hears(screen, proto::Announcement::TO_ALL, "Ten minutes left");
    does([](auto& out) { out.mutable_free_text()->set_text("It begins to rain."); });
    hears(ana, proto::Announcement::INJECTED, "It begins to rain.");
    does([&](auto& out) {
        out.mutable_whisper()->set_member(ana.me());
        out.mutable_whisper()->set_text("Listen to Ben");
    });
    hears(ana, proto::Announcement::TO_YOU, "Listen to Ben");

    does([](auto& out) { out.mutable_inject()->set_event(0); });
    kim.until_room(code, [](const auto& room) { return room.events(0).fired(); });
    does([](auto& out) {
        out.mutable_speak_as()->set_follower(0);
        out.mutable_speak_as()->set_words("We need a plan.");
    });
    ana.until([&] {
        return ana.count([](const auto& m) { return m.has_note() && m.note().text() == "We need a plan."; }) >
               0;
    });

    const auto stored = running.log->appended();
    does([](auto& out) { out.mutable_bookmark()->set_text("Look at this"); });
    CHECK(running.log->appended() == stored + 1);

    does([](auto& out) { out.mutable_projector()->set_blank(true); });
    screen.until([&] { return screen.state().blank(); });
    does([](auto& out) { out.mutable_projector()->set_reveal_people(true); });
    kim.until_room(code, [](const auto& room) { return room.reveal_people() && !room.blank(); });

    does([](auto& out) {
        out.mutable_script()->set_role(proto::FOLLOWER);
        out.mutable_script()->set_index(0);
        out.mutable_script()->set_on(true);
    });
    kim.until_room(code, [](const auto& room) { return room.seats(1).script_asked(); });
    does([](auto& out) {
        out.mutable_script()->set_role(proto::FOLLOWER);
        out.mutable_script()->set_index(0);
    });
    kim.until_room(code, [](const auto& room) { return !room.seats(1).script_asked(); });
    CHECK(
        kim.ask(steer(
                    code,
                    [](auto& out) {
                        out.mutable_script()->set_role(proto::LEADING);
                        out.mutable_script()->set_policy("loud");
                    }
                ))
            .refused()
            .field() == "policy"
    );

    // An answer, taken back, and that undone.
    if (!ana.beat().yours()) ana.until([&] { return ana.beat().yours(); });
    const auto serial = ana.beat().serial();
    ana.must(respond(serial, first_open(ana.beat())));
    kim.until_room(code, [](const auto& room) { return room.can_send_back(); });
    does([](auto& out) { out.mutable_send_back(); });
    ana.until([&] {
        return ana.count([](const auto& m) { return is_announcement(m, proto::Announcement::SENT_BACK); }) >
               0;
    });
    kim.until_room(code, [&](const auto& room) {
        return room.can_undo_send_back() && room.beat_number() <= serial;
    });
    does([](auto& out) { out.mutable_undo_send_back(); });
    kim.until_room(code, [](const auto& room) { return !room.can_undo_send_back(); });
    const auto at = kim.room(code).beat_number();
    does([](auto& out) { out.mutable_go_on(); });
    kim.until_room(code, [&](const auto& room) {
        return room.beat_number() > at || room.phase() != proto::DECIDING;
    });

    does([&](auto& out) {
        out.mutable_rename()->set_member(ben.me());
        out.mutable_rename()->set_name("Benno");
    });
    ana.until([&] { return ana.member("Benno") != nullptr; });
    does([](auto& out) { out.mutable_fill_seats(); });
    ben.until([&] { return ben.joined().role() == proto::LEADING || ben.joined().role() == proto::FOLLOWER; }
    );
    does([&](auto& out) {
        out.mutable_move()->set_member(ben.me());
        out.mutable_move()->set_role(proto::OBSERVER);
    });
    ben.until([&] { return ben.joined().role() == proto::OBSERVER; });
    CHECK(ben.token().size() == 32); // a new part is no new place

    ben.must(say_in_chat("I only watch"));
    std::uint64_t line = 0;
    ana.until([&] {
        for (const auto& message : ana.seen())
            if (message.has_chat_line()) line = message.chat_line().number();
        return line != 0;
    });
    kim.until_room(code, [&](const auto& room) {
        return room.chat_size() == 1 && room.chat(0).number() == line && !room.chat(0).text().empty();
    });
    does([&](auto& out) { out.mutable_remove_chat()->set_number(line); });
    kim.until_room(code, [](const auto& room) { return room.chat_size() == 0; });
    ana.until([&] {
        return ana.count([](const auto& m) { return m.has_chat_line() && m.chat_line().removed(); }) > 0;
    });
    does([&](auto& out) {
        out.mutable_mute()->set_member(ben.me());
        out.mutable_mute()->set_on(true);
    });
    ben.until([&] { return ben.member("Benno")->muted(); });
    CHECK(ben.refusal(say_in_chat("And now?")) == proto::NOT_ALLOWED);
    does([](auto& out) {
        auto& settings = *out.mutable_settings()->mutable_settings();
        settings.set_chat_off(true);
        settings.set_locked(true);
    });
    ana.until([&] { return ana.lobby().settings().chat_off(); });
    CHECK(ana.refusal(say_in_chat("Anybody?")) == proto::NOT_ALLOWED);
    Person new_one(port, "New");
    CHECK(new_one.refusal(enter_room(code)) == proto::ROOM_LOCKED);

    // Nobody has answered for the facilitator: they are one member of the room, and nobody's presence.
    std::size_t facilitators = 0;
    for (const auto& card : ana.lobby().members())
        facilitators += card.role() == proto::FACILITATOR ? 1U : 0U;
    CHECK(facilitators == 1);

    CHECK(ana.refusal(get_debrief()) == proto::NOT_NOW);
    does([](auto& out) { out.mutable_end(); });
    ana.until([&] { return ana.ended(); });
    const auto debrief = ben.ask(get_debrief());
    REQUIRE(debrief.has_debrief());
    CHECK(debrief.debrief().finished());
    CHECK(new_one.ask(list_rooms()).rooms().rooms(0).ended());
}
