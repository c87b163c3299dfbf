// What of the commitments written after a game its debrief keeps for reports, and what it hides.
#include "server/debrief/audience.hpp"
#include "tests/debrief/played.hpp"
#include "tests/room/after.hpp"
#include "tests/support/printing.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

debrief::Debrief debrief_of(const Group& group)
{
    return debrief::build(*group.scenario, group.room.setup(), group.room.entries());
}

} // namespace

TEST_CASE("a debrief keeps what people will do differently as it stands, and whether it may be shown")
{
    After after;
    Group& group = after.group;
    group.ask(after.ben, after.words(7, false, true, "Ask first."));
    group.ask(after.ana, after.words(3, true, true, "Walk about."));
    group.ask(after.ana, after.words(9, false, false, "Say sorry."));
    group.ask(after.ben, after.words(5, true, true, "Be on time."));
    group.ask(after.ben, after.words(8, false, true, "Gone."));
    group.ask(after.ben, after.words(7, false, true, "Ask twice."));
    group.ask(after.ben, room::RemoveCommitment{8, 0}).ask(after.kim, room::ShowCommitments{false, 5});
    const auto kept = debrief_of(group).commitments;
    REQUIRE(kept.size() == 4);
    CHECK(kept[0].text == "Walk about."); // by its number, not by when it was written
    CHECK_FALSE(kept[0].signed_by_one);
    CHECK(kept[0].name.empty());
    CHECK(kept[0].shown);
    CHECK(kept[1].text == "Be on time.");
    CHECK_FALSE(kept[1].shown); // left out by the facilitator
    CHECK(kept[2].text == "Ask twice.");
    CHECK(kept[2].name == "Ben");
    CHECK(kept[2].signed_by_one);
    CHECK(kept[3].text == "Say sorry.");
    CHECK(kept[3].name == "Ana");
    CHECK_FALSE(kept[3].shown);
}

TEST_CASE("the debrief on the screens leaves commitments to the room, which knows who may read them now")
{
    After after;
    after.group.ask(after.ben, after.words(7, false, true));
    for (const auto kind :
         {debrief::Reader::Kind::participant, debrief::Reader::Kind::facilitator,
          debrief::Reader::Kind::projector}) {
        debrief::Debrief told = debrief_of(after.group);
        CHECK(told.commitments.size() == 1);
        debrief::keep_for({kind, after.ben, true}, told);
        CHECK(told.commitments.empty());
    }
}

TEST_CASE("how many entries led where they led does not depend on when the debrief is read")
{
    After after;
    const auto before = debrief_of(after.group).exactness;
    after.group.ask(after.ben, after.words(7, false, true));
    const auto& entries = after.group.room.entries();
    REQUIRE(std::ranges::any_of(entries, [](const room::Entry& entry) {
        return entry.record && room::of_debrief(*entry.record);
    }));
    const auto later = debrief_of(after.group).exactness;
    CHECK(later.agreed);
    CHECK(later.entries == before.entries);
    CHECK(later.sentence == before.sentence);
}
