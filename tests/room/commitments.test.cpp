// What people write down at the end of a debrief: who reads it, who changes it, what is kept of it.
#include "server/room/overview.hpp"
#include "tests/room/after.hpp"
#include "tests/support/printing.hpp"

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

TEST_CASE("commitments are read by who may, and shown where their writers agreed")
{
    After after;
    Group& group = after.group;
    group.ask(after.ben, after.words(7, false, true)).ask(after.ben, after.words(3, false, false));
    group.ask(after.ana, after.words(9, true, true)).ask(after.ana, after.words(1, true, false));
    CHECK(after.read_by(after.ben).list.size() == 2);
    CHECK(after.read_by(after.ben).written == 4);
    CHECK(after.read_by(after.ben).may_be_shown == 2);
    CHECK(after.read_by(after.ana).list.empty()); // what is hers the room cannot say
    CHECK(after.read_by(after.wall).list.empty());
    const room::Commitments kim = after.read_by(after.kim);
    REQUIRE(kim.list.size() == 2);
    CHECK(kim.list[0].id == 7);
    CHECK(kim.list[0].name == "Ben");
    CHECK(kim.list[1].id == 9);
    CHECK_FALSE(kim.list[1].member);
    CHECK(kim.list[1].name.empty());
    CHECK(room::overview(group.room, group.now, group.wall()).commitments.list == kim.list);

    group.ask(after.kim, room::ShowCommitments{true, 0});
    CHECK(after.guide(after.wall).commitments_shown);
    CHECK(after.read_by(after.wall).list.size() == 2);
    CHECK(after.read_by(after.ana).list.size() == 2);
    group.ask(after.kim, room::ShowCommitments{false, 9});
    CHECK(after.read_by(after.wall).list.size() == 1);
    CHECK(after.read_by(after.kim).list.size() == 2);
    CHECK(group.refused(after.kim, room::ShowCommitments{true, 3}) == RefusalCode::not_now);
    group.ask(after.kim, room::ShowCommitments{false, 0});
    CHECK(after.read_by(after.wall).list.empty());
}

TEST_CASE("only who wrote a commitment changes it: by their place if it is signed, by its pen if it is not")
{
    After after;
    Group& group = after.group;
    group.ask(after.ben, after.words(7, false, true)).ask(after.ana, after.words(9, true, true));
    CHECK(group.refused(after.ana, after.words(7, false, true, "Mine.")) == RefusalCode::not_allowed);
    CHECK(group.refused(after.ana, room::RemoveCommitment{7, 1007}) == RefusalCode::not_allowed);
    CHECK(
        group.refused(after.ana, room::WriteCommitment{9, 1, "Mine.", true, true}) == RefusalCode::not_allowed
    );
    CHECK(group.refused(after.ben, room::RemoveCommitment{9, 1}) == RefusalCode::not_allowed);
    CHECK(group.refused(after.kim, room::RemoveCommitment{9, 1009}) == RefusalCode::not_allowed);
    group.ask(after.ana, after.words(9, true, true, "Ask twice."));
    CHECK(after.read_by(after.kim).list[1].text == "Ask twice.");
    group.ask(after.ana, after.words(9, false, true, "Signed now."));
    CHECK(after.read_by(after.kim).list[1].name == "Ana");
    CHECK(group.refused(after.ana, after.words(9, true, true)) == RefusalCode::not_allowed); // no way back
    group.ask(after.ana, room::RemoveCommitment{9, 0}).ask(after.ben, room::RemoveCommitment{7, 0});
    CHECK(after.read_by(after.kim).written == 0);
    CHECK(group.refused(after.ben, room::RemoveCommitment{7, 0}) == RefusalCode::not_now);
}

TEST_CASE("the journal does not say who wrote an anonymous commitment, nor when")
{
    After after;
    Group& group = after.group;
    const auto looked_at = [&](const room::Request& request) {
        group.ask(after.ana, request);
        return group.room.entries().back();
    };
    const room::Entry written = looked_at(after.words(9, true, true));
    const room::Entry changed = looked_at(after.words(9, true, false, "Ask twice."));
    const room::Entry removed = looked_at(room::RemoveCommitment{9, 1009});
    for (const room::Entry* entry : {&written, &changed, &removed}) {
        CHECK_FALSE(entry->by);
        CHECK(entry->at == 0);
    }
    CHECK_FALSE(std::get<room::CommitmentWritten>(*written.record).member);
    const room::Entry signed_one = looked_at(after.words(2, false, true));
    CHECK(signed_one.by == after.ana);
    CHECK(std::get<room::CommitmentWritten>(*signed_one.record).member == after.ana);
    CHECK_FALSE(group.restored().read_only());
    CHECK(group.restored().minutes().commitments.size() == 1);
}

TEST_CASE("commitments have bounds")
{
    After after;
    Group& group = after.group;
    const auto refused = [&](const room::WriteCommitment& asked) { return group.refused(after.ben, asked); };
    CHECK(refused(after.words(1, false, true, "")) == RefusalCode::bad_text);
    CHECK(refused(after.words(1, false, true, std::string(281, 'x'))) == RefusalCode::bad_text);
    CHECK(refused({0, 1, "Ask.", false, true}) == RefusalCode::bad_text);
    CHECK(refused({1, 0, "Ask.", true, true}) == RefusalCode::bad_text);
    CHECK(refused(after.words(1, false, true, "\xff\xfe")) == RefusalCode::bad_text);
    for (std::uint64_t i = 1; i <= 10; ++i)
        group.ask(after.ben, after.words(i, false, true));
    CHECK(refused(after.words(11, false, true)) == RefusalCode::not_now);
    group.ask(after.ben, after.words(10, false, true, "Another wording.")); // that is no new one
    for (std::uint64_t i = 100; i < 150; ++i)
        group.ask(after.ana, after.words(i, true, true)); // ten for each of the five
    CHECK(refused(after.words(150, true, true)) == RefusalCode::not_now);
    CHECK(room::overview(group.room, group.now, group.wall()).commitments.list.size() == 24);
}
