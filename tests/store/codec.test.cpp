#include "server/store/codec.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace twocircles;
using namespace twocircles::engine;
using namespace std::chrono_literals;

namespace {

std::vector<Command> every_command()
{
    return {
        Begin{},
        Respond{SeatId(1), BeatId(2), ResponseId(3)},
        TimeOut{BeatId(4)},
        StateVision{SeatId(1), "Wir bauen, was bleibt – \"together\""},
        TakeStance{FollowerId(5), Stance::take_a_chance, "I'll try"},
        Proceed{},
        EndStory{},
        InjectEvent{ScenarioEventId(6)},
    };
}

room::Entry entry_of(Command command, std::vector<Event> events, std::uint64_t hash)
{
    room::Entry entry;
    entry.command = std::move(command);
    entry.events = std::move(events);
    entry.state_hash = hash;
    return entry;
}

// Each alternative once, some twice, with values that no default has.
std::vector<room::Record> every_record()
{
    room::RoomSettings settings;
    settings.feedback = room::FeedbackTiming::predict_then_reveal;
    settings.answer_time = std::chrono::seconds{77};
    settings.stance_time = std::chrono::seconds{33};
    settings.pace = room::Pace::brisk;
    settings.untimed = settings.in_step = settings.locked = true;
    settings.chat = false;
    settings.time_percent = 250;
    const room::MemberId ana{3};
    const room::Part lead = room::lead_of(SeatId(1));
    const room::Part plays = room::player_of(FollowerId(4));
    return {
        room::MemberCame{ana, "Ana Zoë", {room::Role::observer, {}, {}}},
        room::MemberCame{ana, "Kim", {room::Role::facilitator, {}, {}}},
        room::MemberCame{ana, "Wall", {room::Role::projector, {}, {}}},
        room::MemberMoved{ana, lead},
        room::MemberMoved{ana, plays},
        room::MemberMoved{ana, {room::Role::guest, {}, {}}},
        room::MemberMoved{ana, {room::Role::watching, SeatId(0), {}}},
        room::MemberNamed{ana, "Ana 2"},
        room::MemberRemoved{ana, "asked to go"},
        room::Muted{ana, true},
        room::Voted{ana, 7, ResponseId(2)},
        room::StanceVoted{ana, 7, Stance::question, "why?"},
        room::NeedSaid{ana, FollowerId(4), 7, Need::rest, "a break"},
        room::NeedSaid{{}, FollowerId(0), 1, Need::direction, ""},
        room::Predicted{ana, 7, {-1, 0, 1}},
        room::ChatSaid{12, ana, "hello"},
        room::ChatSaid{13, {}, "from the console"},
        room::ChatRemoved{12},
        room::Ticked{ana, 1, 2, 7},
        room::Observed{ana, 7, "they listened"},
        room::SettingsChanged{settings},
        room::SettingsChanged{{}},
        room::Paused{true, "coffee"},
        room::TimeChanged{-30, false},
        room::TimeChanged{0, true},
        room::WentOn{},
        room::SentBack{41},
        room::SendBackUndone{},
        room::FreeText{"A fire alarm."},
        room::Broadcast{"Ten minutes left."},
        room::Whispered{ana, "Ask Priya."},
        room::RoomNamed{"Table 9"},
        room::ScriptSet{lead, true, LeaderPolicy::inspiring},
        room::ScriptSet{plays, false, LeaderPolicy::random},
        room::SpokeAs{FollowerId(4), "Count me in."},
        room::Bookmarked{7, "the turning point"},
        room::ProjectorSet{true, true},
        room::Hurried{},
        room::Released{},
        room::Closed{},
        room::SeatsFilled{{{ana, lead}, {room::MemberId{5}, plays}}},
        room::GuideLaid{{{3, BeatId(2), room::GuideTheme::promises}, {9, BeatId(0), room::GuideTheme::none}}},
        room::GuideLaid{},
        room::GuideSet{
            {true,
             room::GuideOrder::by_theme,
             true,
             {room::GuidePageKind::causes, 1},
             true,
             true,
             true,
             {60s, 120s, 0s, 14400s},
             {1ms, 2ms, 3ms, 4ms}}},
        room::GuideSet{},
        room::CommitmentWritten{0xfedcba9876543210, 0x8000000000000001, "Ask first.", ana, true},
        room::CommitmentWritten{1, 2, "Nobody's.", {}, false},
        room::CommitmentRemoved{0xfedcba9876543210},
        room::CommitmentHeldBack{1, true},
    };
}

std::vector<Event> every_event()
{
    return {
        BeatOpened{BeatId(1), FollowerId(2), 3},
        BeatOpened{BeatId(1), FollowerId{}, kNoLine},
        ResponseGiven{SeatId(0), BeatId(1), ResponseId(2), true},
        ResponseGiven{SeatId(0), BeatId(1), ResponseId(2), false},
        SilenceKept{SeatId(1), BeatId(2)},
        PromiseMade{PromiseId(3), SeatId(1)},
        PromiseKept{PromiseId(3)},
        PromiseBroken{PromiseId(3), true},
        VisionStated{SeatId(1), "sentence"},
        StanceTaken{FollowerId(7), Stance::withdraw, true, 2, "words"},
        StanceTaken{FollowerId(7), Stance::commit, false, kNoLine, ""},
        TimePassed{16},
        ScenarioEventFired{ScenarioEventId(2)},
        LineSpoken{FollowerId(1), 9},
        GameEnded{EndingId(1)},
        GameEnded{EndingId{}},
    };
}

} // namespace

TEST_CASE("every command and every event is the same after the journal", "[store]")
{
    const auto events = every_event();
    REQUIRE(std::variant_size_v<Event> == 12); // a new kind belongs into the lists above
    REQUIRE(std::variant_size_v<Command> == every_command().size());
    for (const auto& command : every_command()) {
        const auto bytes = store::encode(entry_of(command, events, 0xfeedfacecafebeef));
        const auto entry = store::decode_entry(bytes);
        REQUIRE(entry.ok());
        CHECK(entry.value().command.index() == command.index());
        CHECK_FALSE(entry.value().record);
        CHECK(entry.value().state_hash == 0xfeedfacecafebeef);
        REQUIRE(entry.value().events.size() == events.size());
        // What is written again is the same to the byte, so no field is lost on the way.
        CHECK(store::encode(entry.value()) == bytes);
    }
    const auto entry = store::decode_entry(store::encode(entry_of(Begin{}, events, 0))).value();
    const auto& stance = std::get<StanceTaken>(entry.events[9]);
    CHECK(stance.follower == FollowerId(7));
    CHECK(stance.stance == Stance::withdraw);
    CHECK(stance.by_person);
    CHECK(stance.line == 2);
    CHECK(stance.words == "words");
    CHECK_FALSE(std::get<BeatOpened>(entry.events[1]).line_by);
    CHECK(std::get<BeatOpened>(entry.events[1]).line == kNoLine);
    CHECK(entry.at == 0);
    CHECK_FALSE(entry.by);
}

TEST_CASE("every record is the same after the journal, with who did it and when", "[store]")
{
    std::set<std::size_t> kinds;
    std::set<std::string> different;
    for (const room::Record& record : every_record()) {
        CAPTURE(record.index());
        kinds.insert(record.index());
        room::Entry entry;
        entry.record = record;
        entry.state_hash = 99;
        entry.at = 1764270000123;
        entry.by = room::MemberId{0};
        entry.once = 0xfeedfacecafebeef;
        const auto bytes = store::encode(entry);
        const auto back = store::decode_entry(bytes);
        REQUIRE(back.ok());
        REQUIRE(back.value().record);
        CHECK(back.value().record->index() == record.index());
        CHECK(back.value().events.empty());
        CHECK(back.value().state_hash == 99);
        CHECK(back.value().at == 1764270000123);
        CHECK(back.value().by == room::MemberId{0});
        CHECK(back.value().once == 0xfeedfacecafebeef);
        CHECK(store::encode(back.value()) == bytes);
        CHECK(different.insert(bytes).second);
    }
    CHECK(kinds.size() == std::variant_size_v<room::Record>); // a new kind belongs into the list above
}

TEST_CASE("the fields of records come back in their places", "[store]")
{
    const auto back = [](room::Record record) {
        room::Entry entry;
        entry.record = std::move(record);
        return *store::decode_entry(store::encode(entry)).value().record;
    };
    const std::vector<room::Record> records = every_record();
    const auto came = std::get<room::MemberCame>(back(records[0]));
    CHECK(came.member == room::MemberId{3});
    CHECK(came.name == "Ana Zoë");
    CHECK(came.part == room::Part{room::Role::observer, {}, {}});
    CHECK(std::get<room::MemberMoved>(back(records[3])).part == room::lead_of(SeatId(1)));
    CHECK(std::get<room::MemberMoved>(back(records[4])).part == room::player_of(FollowerId(4)));
    const auto predicted = std::get<room::Predicted>(back(records[14]));
    CHECK(predicted.prediction == room::Prediction{-1, 0, 1});
    CHECK_FALSE(std::get<room::NeedSaid>(back(records[13])).member);
    CHECK(std::get<room::NeedSaid>(back(records[12])).need == Need::rest);
    const auto settings = std::get<room::SettingsChanged>(back(records[20])).settings;
    CHECK(settings == std::get<room::SettingsChanged>(records[20]).settings);
    CHECK(std::get<room::TimeChanged>(back(records[23])).seconds == -30);
    CHECK(std::get<room::ScriptSet>(back(records[32])).policy == LeaderPolicy::inspiring);
    const room::GuideState guide{
        true,
        room::GuideOrder::by_theme,
        true,
        {room::GuidePageKind::causes, 1},
        true,
        true,
        true,
        {60s, 120s, 0s, 14400s},
        {1ms, 2ms, 3ms, 4ms}};
    CHECK(std::get<room::GuideSet>(back(room::GuideSet{guide})).guide == guide);
    const room::GuideMoments moments{{3, BeatId(2), room::GuideTheme::promises}};
    CHECK(std::get<room::GuideLaid>(back(room::GuideLaid{moments})).moments == moments);
    const auto written =
        std::get<room::CommitmentWritten>(back(room::CommitmentWritten{7, 8, "x", {}, true}));
    CHECK_FALSE(written.member);
    CHECK(written.lock == 8);
}

TEST_CASE("an entry of another version or with damage is refused in words, never misread", "[store]")
{
    CHECK_FALSE(store::decode_entry("\xff\xff\xff").ok());
    const auto empty = store::decode_entry("");
    REQUIRE_FALSE(empty.ok());
    CHECK(empty.error().find("newer version") != std::string::npos);
    // A record (field 4) that holds field 999 alone: of a kind that is still to be invented.
    const auto newer = store::decode_entry(std::string("\x22\x03\xba\x3e\x00", 5));
    REQUIRE_FALSE(newer.ok());
    CHECK(newer.error().find("newer version") != std::string::npos);
    room::Entry need;
    need.record = room::NeedSaid{{}, FollowerId(0), 1, static_cast<Need>(40), ""};
    CHECK_FALSE(store::decode_entry(store::encode(need)).ok());

    std::mt19937 random(3);
    std::vector<std::string> good{
        store::encode(entry_of(TakeStance{FollowerId(5), Stance::question, "why"}, every_event(), 99))};
    for (const room::Record& record : every_record()) {
        room::Entry entry;
        entry.record = record;
        good.push_back(store::encode(entry));
    }
    for (int i = 0; i < 20000; ++i) {
        auto bytes = good[random() % good.size()];
        bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 4 == 0) bytes.resize(random() % bytes.size());
        (void)store::decode_entry(bytes);
    }
}

TEST_CASE("the settings of a game are the same after the journal", "[store]")
{
    const store::Setup setup{"ABCD", "brisk", "situational", "Zoë", true, "random", false, {}, {}};
    const auto back = store::decode_setup(store::encode(setup)).value();
    CHECK(back.room_code == "ABCD");
    CHECK(back.pace == "brisk");
    CHECK(back.leader_policy == "situational");
    CHECK(back.player_name == "Zoë");
    CHECK(back.untimed);
    CHECK(back.script == "random");
    CHECK_FALSE(back.workshop);
    CHECK_FALSE(store::decode_setup("\xff").ok());

    store::Setup shared;
    shared.workshop = true;
    shared.room_name = "Table 2";
    shared.settings.feedback = room::FeedbackTiming::hidden;
    shared.settings.stance_time = std::chrono::seconds{45};
    shared.settings.in_step = true;
    const auto again = store::decode_setup(store::encode(shared)).value();
    CHECK(again.workshop);
    CHECK(again.room_name == "Table 2");
    CHECK(again.settings == shared.settings);
}
