// Steps back, and their undoing.
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

struct Table : Group
{
    explicit Table(room::RoomSettings settings = instantly()) : Group(season(), workshop(settings, 3))
    {
        kim = run();
        ana = lead("Ana");
        ask(kim, room::Start{});
    }
    std::uint64_t world() const { return hash(room.world()); }
    room::MemberId kim, ana;
};

} // namespace

TEST_CASE("a step back opens the last beat again, with its full time and nothing of what came of it")
{
    Table table;
    const std::uint64_t open = table.world();
    table.pass(50s).answer(table.ana, 1);
    REQUIRE(table.room.world().beat_serial == 2);
    table.forget();
    table.ask(table.kim, room::SendBack{});
    CHECK(table.world() == open);
    CHECK(table.room.world().phase == Phase::deciding);
    CHECK(*table.state(table.ana).time_left == 90s);
    CHECK(table.last<room::Announcement>(table.ana).kind == room::Announcement::Kind::sent_back);
    const room::Beat beat = table.last<room::Beat>(table.ana);
    CHECK(beat.serial == 1);
    CHECK(beat.responses.size() == 4);
    CHECK(table.heard<room::ResponseShown>(table.ana).empty());
    CHECK_FALSE(table.state(table.ana).people[0].stance);
    CHECK(table.room.progress().beats == 1);
    // And the story goes on from there as if the other answer had never been given.
    Table other;
    table.answer(table.ana, 2);
    other.pass(50s).answer(other.ana, 2);
    CHECK(table.world() == other.world());
}

TEST_CASE("several steps back in a row lead down to the first beat, and no further")
{
    Table table;
    std::vector<std::uint64_t> opened;
    for (std::uint32_t i = 0; i < 4; ++i) {
        opened.push_back(table.world());
        table.answer(table.ana, i);
    }
    for (std::size_t i = 4; i-- > 0;) {
        CHECK(table.room.can_send_back());
        table.ask(table.kim, room::SendBack{});
        CHECK(table.world() == opened[i]);
    }
    CHECK_FALSE(table.room.can_send_back());
    CHECK(table.refused(table.kim, room::SendBack{}) == RefusalCode::not_now);
    // Each of them can be undone, the last first.
    for (std::size_t i = 1; i < 4; ++i) {
        table.ask(table.kim, room::UndoSendBack{});
        CHECK(table.world() == opened[i]);
    }
}

TEST_CASE("a step back is undone within half a minute, exactly")
{
    Table table;
    table.answer(table.ana, 1).answer(table.ana, 3);
    const std::uint64_t before = table.world();
    const auto stances = table.state(table.ana).people[0].stance;
    table.ask(table.kim, room::SendBack{}).pass(30s).forget();
    CHECK(table.room.can_undo_send_back(table.wall()));
    table.ask(table.kim, room::UndoSendBack{});
    CHECK(table.world() == before);
    CHECK(table.last<room::Beat>(table.ana).serial == 3);
    CHECK(table.state(table.ana).people[0].stance == stances);
    CHECK(table.heard<room::Movements>(table.ana).size() == 1);
    table.ask(table.kim, room::SendBack{}).pass(30001ms);
    CHECK_FALSE(table.room.can_undo_send_back(table.wall()));
    CHECK(table.refused(table.kim, room::UndoSendBack{}) == RefusalCode::not_now);
}

TEST_CASE("what has been answered since cannot be undone over")
{
    Table table;
    table.answer(table.ana, 1).ask(table.kim, room::SendBack{});
    CHECK(table.refused(table.ana, room::UndoSendBack{}) == RefusalCode::not_allowed);
    table.answer(table.ana, 0);
    CHECK(table.refused(table.kim, room::UndoSendBack{}) == RefusalCode::not_now);
}

TEST_CASE("an ended story is sent back, too, even one that was ended in the middle of a beat")
{
    Table table;
    table.answer(table.ana, 1);
    const std::uint64_t open = table.world();
    table.ask(table.kim, room::EndStory{});
    REQUIRE(table.room.world().phase == Phase::ended);
    CHECK(table.heard<room::Ended>(table.ana).size() == 1);
    table.ask(table.kim, room::SendBack{});
    CHECK(table.world() == open);
    table.ask(table.kim, room::UndoSendBack{});
    CHECK(table.room.world().phase == Phase::ended);
    CHECK(table.heard<room::Ended>(table.ana).size() == 2);
}

TEST_CASE("votes and predictions of what was sent back are gone, and come back with it")
{
    room::RoomSettings settings = instantly(room::FeedbackTiming::predict_then_reveal);
    Table table{settings};
    const room::MemberId ben = table.lead("Ben");
    table.answer(table.ana, 1).answer(ben, 1);
    table.ask(table.ana, room::Predict{1, {1, 0, -1}});
    table.ask(table.kim, room::SendBack{});
    CHECK(table.room.minutes().beat.votes.empty());
    CHECK(table.room.minutes().beat.predictions.empty());
    CHECK(table.last<room::Ballot>(ben).choices.empty());
    CHECK(table.last<room::Ballot>(ben).waiting.size() == 2);
    table.ask(table.kim, room::UndoSendBack{});
    CHECK(table.room.minutes().beat.votes.size() == 2);
    CHECK(table.room.minutes().beat.predictions.size() == 1);
    CHECK(table.room.world().phase == Phase::passing);
}

TEST_CASE("notes keep rising numbers over steps back; what was said beside the story stays")
{
    Table table;
    table.answer(table.ana, 3).ask(table.kim, room::SayFreeText{"The lights go out."});
    table.answer(table.ana, 3).ask(table.kim, room::SendBack{});
    table.ask(table.kim, room::SayFreeText{"They are on again."}).answer(table.ana, 2);
    std::uint64_t number = 0;
    for (const room::Note& note : table.heard<room::Note>(table.ana)) {
        CHECK(note.number > number);
        number = note.number;
    }
    // Who comes back is told what stands, and nothing of the answer that was taken back.
    table.leave(table.ana).forget();
    table.arrive(table.ana);
    std::multiset<std::string> texts;
    number = 0;
    for (const room::Note& note : table.heard<room::Note>(table.ana)) {
        CHECK(note.number > number);
        number = note.number;
        texts.insert(note.text);
    }
    CHECK(texts.count("The lights go out.") == 1);
    CHECK(texts.count("They are on again.") == 1);
}

TEST_CASE("the debrief's entries are those of the story as it stands")
{
    Table table;
    table.answer(table.ana, 1).ask(table.kim, room::SendBack{}).answer(table.ana, 2);
    std::vector<ResponseId> given;
    for (const room::Entry& entry : table.room.story()) {
        CHECK_FALSE(entry.record);
        if (const auto* respond = std::get_if<Respond>(&entry.command)) given.push_back(respond->response);
    }
    CHECK(given == std::vector{ResponseId{2}});
    CHECK(table.room.entries().size() > table.room.story().size());
}

TEST_CASE("a step back leads past what a script answered, to where people can answer anew")
{
    ScenarioBuilder b;
    b.people(2).seat("boss", {0}).seat("coach", {1});
    b.beat("one", 0).response("plan", {use(Act::plan)}, 1).response("listen", {use(Act::listen)}, 1);
    b.beat("two", 1).response("back", {use(Act::back)}, 1);
    b.beat("three", 0).response("check", {use(Act::check)}, 1);
    Group group{b.build(), workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana", 0);
    group.ask(kim, room::Start{}).answer(ana, 0);
    REQUIRE(group.room.world().beat_serial == 3);
    group.ask(kim, room::SendBack{});
    CHECK(group.room.world().beat_serial == 1);
    CHECK(group.room.world().phase == Phase::deciding);
}

TEST_CASE("who comes back is told nothing of what was sent back")
{
    Table table;
    table.answer(table.ana, 3); // makes a promise
    const auto promised = [&] {
        table.leave(table.ana).forget();
        table.arrive(table.ana);
        for (const room::Note& note : table.heard<room::Note>(table.ana))
            if (note.kind == room::NoteKind::promise_made) return true;
        return false;
    };
    CHECK(promised());
    table.ask(table.kim, room::SendBack{});
    CHECK_FALSE(promised());
    table.ask(table.kim, room::UndoSendBack{});
    CHECK(promised());
}
