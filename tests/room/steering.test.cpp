// What the facilitator does to a room beside its waits and steps back.
#include "server/room/overview.hpp"
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

Scenario story()
{
    ScenarioBuilder b;
    b.people(2).beat("one").response("plan", {use(Act::plan)}, 2).response("listen", {use(Act::listen)}, 2);
    b.beat("two").response("back", {use(Act::back)}, 2);
    b.event("call", cond::never());
    Scenario scenario = b.build();
    scenario.events[0].title = "A call";
    scenario.events[0].text = "The customer calls.";
    return scenario;
}

struct Table : Group
{
    explicit Table(room::RoomSettings settings = {}) : Group(story(), workshop(settings))
    {
        kim = run();
        ana = lead("Ana");
        ben = play("Ben", 0);
    }
    room::Overview seen() const { return room::overview(room, now, wall()); }
    room::MemberId kim, ana, ben;
};

} // namespace

TEST_CASE("two facilitators run a room at once")
{
    Table table;
    const room::MemberId lou = table.run("Lou");
    table.ask(table.kim, room::Start{})
        .ask(lou, room::Pause{true, "Wait"})
        .ask(table.kim, room::Pause{false});
    CHECK(table.room.entries().back().by == table.kim);
    CHECK_FALSE(table.room.paused());
}

TEST_CASE("free text is a note to everybody, and announced")
{
    Table table;
    table.forget();
    table.ask(table.kim, room::SayFreeText{"The lights go out."});
    for (const room::MemberId member : {table.ana, table.ben, table.kim}) {
        const auto note = table.last<room::Note>(member);
        CHECK(note.kind == room::NoteKind::event);
        CHECK(note.title.empty());
        CHECK(note.text == "The lights go out.");
        const auto told = table.last<room::Announcement>(member);
        CHECK(told.kind == room::Announcement::Kind::injected);
        CHECK(told.from == "Kim");
    }
    CHECK(table.refused(table.kim, room::SayFreeText{""}) == RefusalCode::bad_text);
    CHECK(table.refused(table.kim, room::SayFreeText{std::string(501, 'x')}) == RefusalCode::bad_text);
    table.ask(table.kim, room::SayFreeText{"One line.\nAnother."});
}

TEST_CASE("an event of the scenario is let happen at any time of the story, and the open beat is told anew")
{
    Table table;
    CHECK(table.refused(table.kim, room::Inject{0}) == RefusalCode::not_started);
    table.ask(table.kim, room::Start{}).pass(10s).forget();
    table.ask(table.kim, room::Inject{0});
    CHECK(table.last<room::Note>(table.ana).title == "A call");
    CHECK(table.last<room::Note>(table.ana).text == "The customer calls.");
    CHECK(table.heard<room::Beat>(table.ana).size() == 1);
    CHECK(*table.state(table.ana).time_left == 80s); // it takes nobody's time away, and gives none
    CHECK(table.seen().events[0].fired);
    table.answer(table.ana, 0).ask(table.kim, room::Inject{0});
    CHECK(table.refused(table.kim, room::Inject{1}) == RefusalCode::not_now);
    CHECK(table.refused(table.kim, room::Inject{65536}) == RefusalCode::not_now);
}

TEST_CASE("what an event changes about the open beat is seen at once, and a vote for what it closed is void")
{
    ScenarioBuilder b;
    b.people(2).flag("open", true).beat("one");
    b.response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.last_response().unlocked_when = cond::leaf(Operator::flag, 0);
    b.event("shut", cond::never());
    b.last_event().sets = {SetFlag{FlagId{0}, false}};
    Group group{b.build(), workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.lead("Ben");
    group.ask(kim, room::Start{}).answer(ana, 1).ask(kim, room::Inject{0});
    CHECK(group.last<room::Beat>(ben).responses[1].locked);
    group.leave(ben).pass(10s); // Ana's vote alone would decide, but cannot be carried out
    CHECK(group.room.world().phase == Phase::deciding);
    group.answer(ana, 0);
    CHECK(group.room.world().phase == Phase::ended);
}

TEST_CASE("a broadcast is heard by everybody, a whisper by one")
{
    Table table;
    table.ask(table.kim, room::SayToAll{"Five minutes."})
        .ask(table.kim, room::Whisper{table.ben, "Ask why."});
    CHECK(table.last<room::Announcement>(table.ana).text == "Five minutes.");
    CHECK(table.last<room::Announcement>(table.ben).text == "Ask why.");
    CHECK(table.last<room::Announcement>(table.ben).kind == room::Announcement::Kind::to_you);
    CHECK(table.heard<room::Announcement>(table.ana).size() == 1);
    table.leave(table.ana).leave(table.ben).forget();
    table.arrive(table.ana).arrive(table.ben);
    CHECK(table.heard<room::Announcement>(table.ana).size() == 1);
    CHECK(table.heard<room::Announcement>(table.ben).size() == 2);
    CHECK(table.refused(table.kim, room::Whisper{room::MemberId{8}, "?"}) == RefusalCode::no_such_member);
}

TEST_CASE("the facilitator moves, renames and mutes people, and renames the room")
{
    Table table;
    table.ask(table.kim, room::MoveMember{table.ben, room::lead_of(SeatId{0})});
    CHECK(table.room.members()[table.ben].part == room::lead_of(SeatId{0}));
    CHECK(table.last<room::Joined>(table.ben).part.role == room::Role::leading);
    table.ask(table.kim, room::RenameMember{table.ben, "Ana"}).ask(table.kim, room::RenameRoom{"Table 9"});
    const auto lobby = table.last<room::Lobby>(table.ana);
    CHECK(lobby.members[2].name == "Ana 2");
    CHECK(lobby.room_name == "Table 9");
    CHECK(table.refused(table.kim, room::MoveMember{table.kim, {}}) == RefusalCode::not_allowed);
    CHECK(
        table.refused(table.kim, room::MoveMember{table.ben, room::player_of(FollowerId{5})}) ==
        RefusalCode::no_such_seat
    );
    CHECK(table.refused(table.kim, room::RenameRoom{""}) == RefusalCode::bad_text);
    table.ask(table.kim, room::Mute{table.ben, true});
    CHECK(table.last<room::Lobby>(table.ana).members[2].muted);
    CHECK(table.refused(table.ben, room::SayInChat{"hey"}) == RefusalCode::not_allowed);
    table.ask(table.kim, room::Mute{table.ben, false}).ask(table.ben, room::SayInChat{"hey"});
}

TEST_CASE("the chat: one line, not too much at once, off when the room says so, and lines can be taken out")
{
    Table table;
    const room::MemberId wall = table.come("Wall", room::Role::projector);
    table.ask(table.ana, room::SayInChat{"hello"});
    CHECK(table.last<room::ChatLine>(table.ben).text == "hello");
    CHECK(table.last<room::ChatLine>(table.ben).name == "Ana");
    CHECK(table.last<room::ChatLine>(table.ben).number == 1);
    CHECK(table.heard<room::ChatLine>(wall).empty());
    CHECK(table.refused(table.ana, room::SayInChat{""}) == RefusalCode::bad_text);
    CHECK(table.refused(table.ana, room::SayInChat{std::string(201, 'x')}) == RefusalCode::bad_text);
    CHECK(table.refused(table.ana, room::SayInChat{"a\nb"}) == RefusalCode::bad_text);
    for (int i = 0; i < 9; ++i)
        table.ask(table.ana, room::SayInChat{"again"});
    CHECK(table.refused(table.ana, room::SayInChat{"again"}) == RefusalCode::too_fast);
    table.ask(table.ben, room::SayInChat{"me"}).pass(30s).ask(table.ana, room::SayInChat{"later"});

    table.ask(table.kim, room::RemoveChat{1});
    CHECK(table.last<room::ChatLine>(table.ben).removed);
    CHECK(table.last<room::ChatLine>(table.ben).number == 1);
    CHECK(table.last<room::ChatLine>(table.ben).text.empty());
    CHECK(table.refused(table.kim, room::RemoveChat{99}) == RefusalCode::not_now);
    table.leave(table.ben).forget();
    table.arrive(table.ben);
    for (const room::ChatLine& line : table.heard<room::ChatLine>(table.ben))
        CHECK(line.text != "hello");

    room::RoomSettings quiet;
    quiet.chat = false;
    table.ask(table.kim, room::ChangeSettings{quiet});
    CHECK(table.refused(table.ben, room::SayInChat{"hey"}) == RefusalCode::not_allowed);
}

TEST_CASE("the console reads along in the chat: the latest lines, without those taken out")
{
    Table table;
    CHECK(table.seen().chat.empty());
    for (int i = 1; i <= 24; ++i)
        table.pass(10s).ask(i % 2 == 0 ? table.ana : table.ben, room::SayInChat{"line " + std::to_string(i)});
    auto seen = table.seen().chat;
    REQUIRE(seen.size() == 20);
    CHECK(seen.front().text == "line 5");
    CHECK(seen.back().text == "line 24");
    CHECK(seen.back().name == "Ana");
    table.ask(table.kim, room::RemoveChat{24});
    seen = table.seen().chat;
    REQUIRE(seen.size() == 20);
    CHECK(seen.back().text == "line 23");
}

TEST_CASE("settings that make no sense are refused with the reason")
{
    Table table;
    const auto sentence = [&](auto change) {
        room::RoomSettings settings;
        change(settings);
        return table.refusal(table.kim, room::ChangeSettings{settings});
    };
    CHECK(!sentence([](room::RoomSettings& s) { s.answer_time = 4s; }).empty());
    CHECK(!sentence([](room::RoomSettings& s) { s.answer_time = 3601s; }).empty());
    CHECK(!sentence([](room::RoomSettings& s) { s.stance_time = 601s; }).empty());
    CHECK(!sentence([](room::RoomSettings& s) { s.time_percent = 49; }).empty());
    CHECK(sentence([](room::RoomSettings& s) { s.time_percent = 1000; }).empty());
}

TEST_CASE("the facilitator speaks as somebody whom nobody plays")
{
    Table table;
    table.ask(table.kim, room::SpeakAs{FollowerId{1}, "What about us?"});
    const auto note = table.last<room::Note>(table.ana);
    CHECK(note.kind == room::NoteKind::spoke);
    CHECK(note.follower == FollowerId{1});
    CHECK(note.text == "What about us?");
    CHECK(table.refused(table.kim, room::SpeakAs{FollowerId{0}, "Hm."}) == RefusalCode::not_allowed);
    table.ask(table.kim, room::SetScript{room::player_of(FollowerId{0}), true});
    table.ask(table.kim, room::SpeakAs{FollowerId{0}, "Hm."});
    CHECK(table.refused(table.kim, room::SpeakAs{FollowerId{9}, "?"}) == RefusalCode::no_such_seat);
    CHECK(table.refused(table.kim, room::SpeakAs{FollowerId{1}, ""}) == RefusalCode::bad_text);
}

TEST_CASE("bookmarks are kept with their beat, and tell nobody anything")
{
    Table table;
    table.ask(table.kim, room::Start{}).forget();
    table.ask(table.kim, room::Bookmark{"Here!"}).ask(table.kim, room::Bookmark{});
    CHECK(table.deliveries.empty());
    REQUIRE(table.room.minutes().bookmarks.size() == 2);
    CHECK(table.room.minutes().bookmarks[0].text == "Here!");
    CHECK(table.room.minutes().bookmarks[0].beat_serial == 1);
}

TEST_CASE("the facilitator ends the story with the ending that fits, and closes the room")
{
    Table table;
    table.ask(table.kim, room::Start{}).ask(table.kim, room::EndStory{});
    CHECK(table.room.world().phase == Phase::ended);
    CHECK(table.last<room::Ended>(table.ana).title == "Done");
    CHECK(table.refused(table.ana, room::Respond{1, 0}) == RefusalCode::ended);
    table.ask(table.kim, room::CloseRoom{});
    CHECK(table.room.closed());
    CHECK(table.restored().closed());
}

TEST_CASE("somebody of the team whom a person plays says what they need while a beat is open")
{
    Table table;
    CHECK(table.refused(table.ben, room::SayNeed{0, Need::rest, ""}) == RefusalCode::not_started);
    table.ask(table.kim, room::Start{}).ask(table.ben, room::SayNeed{1, Need::rest, "I am done."});
    CHECK(table.state(table.ana).people[0].need == Need::rest);
    CHECK(table.state(table.ana).people[0].need_words == "I am done.");
    table.ask(table.ben, room::SayNeed{1, Need::plan, ""});
    CHECK(table.state(table.ana).people[0].need == Need::plan);
    CHECK(table.refused(table.ana, room::SayNeed{1, Need::plan, ""}) == RefusalCode::not_allowed);
    CHECK(table.refused(table.ben, room::SayNeed{2, Need::plan, ""}) == RefusalCode::wrong_beat);
    CHECK(
        table.refused(table.ben, room::SayNeed{1, Need::plan, std::string(121, 'x')}) == RefusalCode::bad_text
    );
    table.answer(table.ana, 0);
    CHECK_FALSE(table.state(table.ana).people[0].need);
    CHECK(table.refused(table.ben, room::SayNeed{1, Need::plan, ""}) == RefusalCode::not_now);
}

TEST_CASE(
    "scripted followers say what they need, two at most and each something else, a little after the opening"
)
{
    Group group{season(), workshop()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.play("Ben", 1);
    group.ask(kim, room::Start{});
    const auto said = [&] {
        std::vector<std::size_t> who;
        const room::State state = group.state(ana);
        for (std::size_t i = 0; i < state.people.size(); ++i)
            if (state.people[i].need) who.push_back(i);
        return who;
    };
    CHECK(said().empty());
    group.pass(2s);
    CHECK(said().size() == 1);
    group.pass(1min);
    const std::vector<std::size_t> first = said();
    REQUIRE(first.size() == 2);
    CHECK_FALSE(group.state(ana).people[1].need); // Ben speaks for himself
    CHECK(group.state(ana).people[first[0]].need != group.state(ana).people[first[1]].need);
    group.ask(ben, room::SayNeed{1, Need::rest, "Sleep."});
    CHECK(group.state(ana).people[1].need_words == "Sleep.");
    group.answer(ana, 0).stance(ben, Stance::comply);
    group.at_beat(2);
    group.pass(1min);
    CHECK(said() != first);

    room::RoomSetup alone;
    room::Room practice{group.scenario, alone, group.now};
    practice.arrive(room::Room::kPlayer, group.now);
    practice.commit(practice.propose(room::Room::kPlayer, room::Begin{}, group.now, 0).value(), group.now);
    CHECK_FALSE(practice.tick(group.now + 1h, 0));
}

TEST_CASE("an observer ticks and writes on a sheet of their own, which is kept")
{
    Scenario scenario = story();
    scenario.observer = {{"Who listens?", {"asks", "waits"}}, {"Who is left out?", {}}};
    Group group{scenario, workshop()};
    const room::MemberId obs = group.come("Obs", room::Role::observer);
    const room::MemberId lou = group.come("Lou", room::Role::observer);
    const room::MemberId ana = group.lead("Ana");
    group.ask(ana, room::Begin{});
    CHECK(group.last<room::ObserverSheet>(obs).tasks[1].ticks.size() == 1);
    group.ask(obs, room::TickTask{0, 1}).ask(obs, room::TickTask{0, 1}).ask(obs, room::TickTask{1, 0});
    group.ask(obs, room::WriteObservation{"They wait\nfor Ana."});
    const auto sheet = group.last<room::ObserverSheet>(obs);
    CHECK(sheet.tasks[0].ticks == std::vector<std::uint32_t>{0, 2});
    CHECK(sheet.tasks[1].ticks == std::vector<std::uint32_t>{1});
    REQUIRE(sheet.notes.size() == 1);
    CHECK(sheet.notes[0].beat_number == 1);
    CHECK(group.heard<room::ObserverSheet>(lou).size() == 1); // their own, when they came
    CHECK(group.heard<room::ObserverSheet>(ana).empty());
    CHECK(group.refused(obs, room::TickTask{0, 2}) == RefusalCode::not_now);
    CHECK(group.refused(obs, room::TickTask{2, 0}) == RefusalCode::not_now);
    CHECK(group.refused(obs, room::WriteObservation{""}) == RefusalCode::bad_text);
    CHECK(group.refused(ana, room::TickTask{0, 0}) == RefusalCode::not_allowed);
    CHECK(group.restored().minutes().ticks.size() == 3);
}

TEST_CASE("the console sees a room at a glance")
{
    Table table;
    const room::MemberId cem = table.lead("Cem");
    CHECK(table.seen().phase == Phase::briefing);
    CHECK_FALSE(table.seen().can_send_back);
    CHECK(table.seen().waiting_for == std::vector<std::string>{"the facilitator (Kim)"});
    table.ask(table.kim, room::Start{}).answer(table.ana, 0);
    room::Overview seen = table.seen();
    CHECK(seen.code == "ABCD");
    CHECK(seen.name == "Table 1");
    CHECK(seen.beat_number == 1);
    CHECK(seen.beat_title == table.scenario->beats[0].title);
    CHECK(seen.members.size() == 4);
    CHECK(seen.answered == std::vector{table.ana});
    CHECK(seen.waiting_for == std::vector<std::string>{"lead (Cem)"});
    CHECK(*seen.time_left == 90s);
    CHECK(seen.team[0] == measure(table.room.world(), Measure::morale, SeatId{0}));
    CHECK(seen.score == score(*table.scenario, table.room.world()));
    CHECK(std::all_of(seen.seats.begin(), seen.seats.end(), [](const auto& s) { return s.brief.empty(); }));
    REQUIRE(seen.events.size() == 1);
    CHECK(seen.events[0].title == "A call");
    CHECK_FALSE(seen.events[0].fired);
    REQUIRE(seen.followers.size() == 2);
    CHECK_FALSE(seen.followers[0].scripted);
    CHECK(seen.followers[1].scripted);
    table.answer(cem, 0).ask(table.kim, room::Pause{true, "Tea"});
    seen = table.seen();
    CHECK(seen.paused);
    CHECK(seen.pause_reason == "Tea");
    CHECK(seen.can_send_back);
    table.ask(table.kim, room::SendBack{}).ask(table.kim, room::SetProjector{true, true});
    CHECK(table.seen().can_undo_send_back);
    CHECK(table.seen().blank);
    CHECK(table.seen().reveal_people);
}

TEST_CASE("the debrief is seen from the first seat that a person leads")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("coach", {1}).beat("one", 1);
    Group group{b.build(), workshop()};
    CHECK(group.room.debrief_seat() == SeatId{0});
    group.lead("Ana", 1);
    CHECK(group.room.debrief_seat() == SeatId{1});
}
