// A shared room from its journal: at every entry the same room as it was, whatever people did.
#include "tests/room/chaos.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <sstream>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

void write(std::ostream& out, const room::Part& part)
{
    out << static_cast<int>(part.role) << ' ' << part.seat.value << ' ' << part.follower.value << ' ';
}

// Everything in a view but how much time is left and its version, which count from the restart.
struct Print
{
    std::ostream& out;

    void operator()(const room::Joined& v) const
    {
        out << v.member.value << ' ' << v.seat.value << ' ';
        write(out, v.part);
    }
    void operator()(const room::Lobby& v) const
    {
        out << v.begun << v.settings.locked << static_cast<int>(v.settings.feedback) << ' '
            << v.settings.time_percent << ' ';
        for (const auto& member : v.members) {
            out << member.name << member.present << member.muted;
            write(out, member.part);
        }
        for (const auto& seat : v.seats) {
            write(out, seat.part);
            out << seat.scripted << seat.script_asked;
            for (const room::MemberId holder : seat.holders)
                out << holder.value << ',';
        }
    }
    void operator()(const room::State& v) const
    {
        out << std::hexfloat << v.state_hash << ' ' << static_cast<int>(v.phase) << v.beat_serial << ' '
            << v.day << v.days_left << v.paused << v.pause_reason << v.meters_hidden << v.blank
            << static_cast<int>(v.wait) << v.you_are_waited_for << v.time_left.has_value() << v.score;
        for (const double meter : v.team)
            out << meter << ' ';
        for (const auto& who : v.waiting_for)
            out << who << ';';
        for (const auto& person : v.people) {
            for (const double meter : person.meters)
                out << meter << ' ';
            out << person.private_state << person.played << person.gone << person.hero << person.need_words
                << (person.need ? static_cast<int>(*person.need) : -1)
                << (person.stance ? static_cast<int>(*person.stance) : -1);
        }
    }
    void operator()(const room::Ballot& v) const
    {
        write(out, v.part);
        for (const auto& choice : v.choices) {
            out << choice.option << ':';
            for (const room::MemberId member : choice.members)
                out << member.value << ',';
        }
        out << (v.chosen ? static_cast<int>(*v.chosen) : -1);
    }
    void operator()(const room::Guide& v) const
    {
        out << v.open << v.running << v.hidden << v.commitments_shown << v.complete << v.you_lead
            << v.group_leads << v.page << ' ' << v.pages.size();
        for (const auto& clock : v.clocks)
            out << ' ' << clock.time.count();
    }
    void operator()(const room::Commitments& v) const
    {
        out << v.written << v.may_be_shown;
        for (const auto& one : v.list)
            out << one.id << ' ' << one.member.value << one.held_back << one.yours;
    }
    void operator()(const room::PredictionResult& v) const
    {
        out << v.beat_serial << v.people << v.yours.has_value() << static_cast<int>(v.actual[0])
            << v.right[1];
    }
    void operator()(const room::Note& v) const
    {
        out << v.number << ' ' << static_cast<int>(v.kind) << v.day;
    }
    void operator()(const room::Announcement& v) const { out << v.number << static_cast<int>(v.kind); }
    void operator()(const room::ChatLine& v) const { out << v.number; }
    void operator()(const room::Movements& v) const { out << v.beat_serial << v.final << v.movements.size(); }
    template <class Other>
    void operator()(const Other&) const
    {}
};

// What everybody would be told if they came back one after the other.
std::string told_to_all(room::Room room, room::Time now)
{
    for (std::size_t i = 0; i < room.members().list().size(); ++i)
        room.leave(room::MemberId{i}, now);
    std::ostringstream out;
    for (std::size_t i = 0; i < room.members().list().size(); ++i)
        for (const room::Delivery& delivery : room.arrive(room::MemberId{i}, now)) {
            out << delivery.to.value << '/' << delivery.view->index() << ' ' << words_of(*delivery.view);
            std::visit(Print{out}, *delivery.view);
            out << '\n';
        }
    return out.str();
}

} // namespace

TEST_CASE("a shared room restored from any beginning of its journal is the room it was there")
{
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
        Chaos chaos{seed};
        Group& group = chaos.group();
        std::vector<std::string> then;
        const std::size_t before = group.room.entries().size();
        group.on_commit = [&] { then.push_back(told_to_all(group.room, group.now)); };
        while (group.room.entries().size() < before + 160)
            chaos.step();
        for (std::size_t i = 0; i < then.size(); i += 1 + seed) {
            CAPTURE(seed, before + i + 1);
            const room::Room again = group.restored(before + i + 1);
            REQUIRE_FALSE(again.read_only());
            REQUIRE(hash(again.world()) == group.room.entries()[before + i].state_hash);
            REQUIRE(told_to_all(again, group.now) == then[i]);
        }
    }
}

TEST_CASE("a restored room goes on the same way")
{
    Group group{season(), workshop(instantly(), 5)};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    const room::MemberId ben = group.lead("Ben");
    group.ask(kim, room::Start{}).answer(ana, 1).answer(ben, 1).answer(ana, 2);
    room::Room again = group.restored();
    for (const room::MemberId member : {kim, ana, ben})
        again.arrive(member, group.now);
    for (room::Room* one : {&group.room, &again}) {
        const auto vote = one->propose(ben, room::Respond{2, 3}, group.now, 0);
        one->commit(vote.value(), group.now);
        const auto decided = one->tick(group.now, 0);
        REQUIRE(decided);
        one->commit(*decided, group.now);
    }
    CHECK(hash(again.world()) == hash(group.room.world()));
}

TEST_CASE("whatever anybody asks, nothing breaks, and the journal gives the same room")
{
    for (std::uint32_t seed = 100; seed < 140; ++seed) {
        CAPTURE(seed);
        Chaos chaos{seed};
        Group& group = chaos.group();
        for (int i = 0; i < 400; ++i)
            REQUIRE_NOTHROW(chaos.step());
        const room::Room again = group.restored();
        REQUIRE_FALSE(again.read_only());
        CHECK(hash(again.world()) == hash(group.room.world()));
        CHECK(again.story().size() == group.room.story().size());
    }
}

TEST_CASE("a record that names what the room does not have is a mismatch, not a crash")
{
    Group group{season(), workshop(instantly())};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    group.ask(kim, room::Start{}).answer(ana, 0);
    const room::MemberId nobody{40};
    const std::vector<room::Record> strange{
        room::MemberCame{room::MemberId{0}, "Twice", {}},
        room::MemberCame{room::MemberId{2}, "Odd", room::lead_of(SeatId{9})},
        room::MemberMoved{nobody, {}},
        room::MemberMoved{ana, room::player_of(FollowerId{60})},
        room::MemberMoved{ana, room::lead_of({})},
        room::MemberNamed{nobody, "x"},
        room::MemberRemoved{nobody, "x"},
        room::Muted{nobody, true},
        room::Voted{nobody, 1, ResponseId{0}},
        room::StanceVoted{ana, 1, Stance::commit, {}}, // plays nobody
        room::NeedSaid{ana, FollowerId{60}, 1, Need::rest, {}},
        room::NeedSaid{ana, FollowerId{0}, 1, static_cast<Need>(90), {}},
        room::Predicted{ana, 1, {4, 0, 0}},
        room::ChatSaid{7, ana, "from nowhere"},
        room::ChatRemoved{12},
        room::Ticked{ana, 900, 0, 1},
        room::Observed{nobody, 1, "x"},
        room::Whispered{nobody, "x"},
        room::SentBack{4000},
        room::SendBackUndone{},
        room::ScriptSet{room::lead_of(SeatId{9}), true},
        room::SpokeAs{FollowerId{60}, "x"},
        room::SeatsFilled{{{ana, {}}, {nobody, {}}}},
        room::GuideLaid{{{0, BeatId{900}, room::GuideTheme::none}}},
        room::GuideSet{
            {true, {}, false, {}, true, false, false, {}, {std::chrono::milliseconds{-1}, {}, {}, {}}}},
        room::CommitmentWritten{0, 1, "no number", ana, true},
        room::CommitmentWritten{1, 1, "nobody's", nobody, true},
        room::CommitmentRemoved{77},
        room::CommitmentHeldBack{77, true},
    };
    for (const room::Record& record : strange) {
        CAPTURE(record.index());
        std::vector<room::Entry> entries = group.room.entries();
        room::Entry entry;
        entry.record = record;
        entry.state_hash = entries.back().state_hash;
        entries.push_back(entry);
        const room::Room again = room::Room::restore(group.scenario, group.room.setup(), entries, group.now);
        REQUIRE(again.mismatch());
        CHECK(again.mismatch()->entry == entries.size() - 1);
        CHECK(again.entries().size() == entries.size() - 1);
    }
}
