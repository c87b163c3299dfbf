// The guided debrief of a room: pages, who leads, and the clock of each step.
#include "server/room/overview.hpp"
#include "tests/room/after.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using namespace std::chrono_literals;

namespace {

std::vector<room::GuidePageKind> kinds(const room::Guide& guide)
{
    std::vector<room::GuidePageKind> found;
    for (const room::GuidePage& page : guide.pages)
        found.push_back(page.place.kind);
    return found;
}

std::size_t at(room::GuideStep step)
{
    return static_cast<std::size_t>(step);
}

} // namespace

TEST_CASE("the guide has four steps, with a page for each moment once the moments are known")
{
    using Kind = room::GuidePageKind;
    After after{false};
    CHECK_FALSE(after.guide().complete);
    CHECK(
        kinds(after.guide()) ==
        std::vector{Kind::opening, Kind::timeline, Kind::questions, Kind::goals, Kind::commitments}
    );
    after.group.ask({}, room::LayGuide{kMoments});
    const room::Guide guide = after.guide();
    CHECK(guide.complete);
    CHECK(
        kinds(guide) ==
        std::vector{
            Kind::opening, Kind::timeline, Kind::moment, Kind::moment, Kind::causes, Kind::causes,
            Kind::questions, Kind::goals, Kind::commitments}
    );
    CHECK(guide.pages[4].questions == std::vector<std::string>{"Who decided?"});
    CHECK(guide.pages[6].questions == std::vector<std::string>{"What would the team say?"});
    CHECK(guide.pages[5].decision == 1);
    CHECK(guide.pages[5].theme == room::GuideTheme::control);
    for (std::size_t i = 1; i < guide.pages.size(); ++i)
        CHECK(guide.pages[i - 1].step <= guide.pages[i].step);
    CHECK(after.group.refused({}, room::LayGuide{kMoments}) == RefusalCode::not_now);
}

TEST_CASE("by theme the moments come theme by theme, and the page that is shown stays")
{
    After after;
    after.opened().turned(room::GuidePageKind::moment, 1);
    CHECK(after.guide().page == 3);
    after.group.ask(after.kim, room::ArrangePages{room::GuideOrder::by_theme});
    const room::Guide guide = after.guide();
    CHECK(guide.pages[2].place.moment == 1); // control before people
    CHECK(guide.pages[3].place.moment == 0);
    CHECK(guide.page == 2);
}

TEST_CASE("suggested times grow with the play and the room, and are settled when the debrief opens")
{
    const auto total = [](const auto& times) {
        std::chrono::seconds all{};
        for (const auto time : times)
            all += time;
        return all;
    };
    CHECK(total(room::suggested_times(20, 6)) == 31min);
    CHECK(total(room::suggested_times(40, 20)) == 75min);
    CHECK(total(room::suggested_times(20, 6)) < total(room::suggested_times(20, 20)));
    CHECK(total(room::suggested_times(20, 6)) < total(room::suggested_times(40, 6)));
    CHECK(total(room::suggested_times(20, 1)) < total(room::suggested_times(20, 4)));
    CHECK(room::suggested_times(10, 20)[0] >= 10min); // half a minute for everybody
    for (const auto time : room::suggested_times(0, 0))
        CHECK(time >= 2min);

    After after;
    const auto before = after.guide().clocks;
    after.opened();
    for (int i = 0; i < 20; ++i)
        after.group.come("Late");
    after.turned(room::GuidePageKind::timeline);
    CHECK(after.guide().clocks[0].time == before[0].time);
    CHECK(after.guide().clocks[3].time == before[3].time);
}

TEST_CASE("the facilitator leads until they hand over, and leads on all the same")
{
    After after;
    Group& group = after.group;
    const room::TurnPage turn{{room::GuidePageKind::timeline, 0}};
    CHECK(group.refusal(after.kim, turn) == "The debrief is not open; open it first.");
    CHECK(group.refused(after.ana, room::OpenGuide{}) == RefusalCode::not_allowed);
    after.opened();
    CHECK(after.guide().open);
    CHECK(group.refused(after.kim, room::OpenGuide{}) == RefusalCode::not_now);
    CHECK(group.refused(after.ana, turn) == RefusalCode::not_allowed);
    CHECK_FALSE(after.guide(after.ana).you_lead);
    group.ask(after.kim, room::HandLead{true});
    CHECK(after.guide(after.ana).you_lead);
    CHECK_FALSE(after.guide(after.ben).you_lead);
    CHECK_FALSE(after.guide(after.wall).you_lead);
    group.ask(after.ana, turn);
    CHECK(after.guide(after.wall).page == 1);
    CHECK(group.refused(after.ben, turn) == RefusalCode::not_allowed);
    CHECK(group.refused(after.ana, room::HandLead{false}) == RefusalCode::not_allowed);
    after.turned(room::GuidePageKind::goals); // and the facilitator all the same
    group.ask(after.kim, room::HandLead{false});
    CHECK(group.refused(after.ana, turn) == RefusalCode::not_allowed);
    CHECK(
        group.refusal(after.kim, room::TurnPage{{room::GuidePageKind::moment, 2}}) ==
        "The debrief has no such page."
    );
}

TEST_CASE("who leads can be settled before the story is over, what is shown cannot")
{
    Group group{two_beats()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    group.ask(kim, room::HandLead{true}).ask(kim, room::SetStepTime{room::GuideStep::why, 600, false});
    CHECK(group.refusal(kim, room::OpenGuide{}) == "The debrief comes when the story is over.");
    CHECK(group.heard<room::Guide>(kim).empty());
    CHECK(room::overview(group.room, group.now, group.wall()).guide.group_leads);
    group.ask(kim, room::Start{}).ask(kim, room::EndStory{});
    CHECK(group.last<room::Guide>(ana).you_lead);
    CHECK(group.last<room::Guide>(ana).clocks[2].time == 600s);
    group.ask(ana, room::OpenGuide{});
    CHECK(group.last<room::Guide>(kim).open);
}

TEST_CASE("each step has its own clock, which runs, stands still, grows, and moves nobody")
{
    After after;
    after.opened();
    Group& group = after.group;
    group.pass(90s);
    after.turned(room::GuidePageKind::timeline);
    CHECK(after.guide().clocks[0].used == 90s);
    CHECK(after.guide().running);
    group.pass(30s).ask(after.kim, room::RunClock{false}).pass(10min);
    after.turned(room::GuidePageKind::moment, 0);
    CHECK(after.guide().clocks[1].used == 30s);
    group.ask(after.kim, room::RunClock{true}).pass(1h);
    const room::Guide over = after.guide();
    CHECK(over.clocks[at(room::GuideStep::what_happened)].used > over.clocks[1].time);
    CHECK(over.page == 2); // nobody was moved
    const auto time = over.clocks[1].time;
    group.ask(after.kim, room::SetStepTime{room::GuideStep::what_happened, 300, true});
    CHECK(after.guide().clocks[1].time == time + 5min);
    group.ask(after.kim, room::SetStepTime{room::GuideStep::what_happened, 120, false});
    CHECK(after.guide().clocks[1].time == 2min);
    group.ask(after.kim, room::SetStepTime{room::GuideStep::what_happened, -3600, true});
    CHECK(after.guide().clocks[1].time == 1s);
    CHECK(
        group.refused(after.kim, room::SetStepTime{room::GuideStep::why, 100000, false}) ==
        RefusalCode::bad_text
    );
}

TEST_CASE("the clock stands still while nobody is there, and a restart loses a minute of it at most")
{
    After after;
    after.opened();
    Group& group = after.group;
    group.pass(150s); // read at 60 and 120 seconds
    room::Room again = group.restored();
    REQUIRE_FALSE(again.read_only());
    CHECK(again.guide(group.now).clocks[0].used == 120s);
    CHECK(again.guide(group.now + 1h).clocks[0].used == 120s); // nobody is there
    again.arrive(after.ben, group.now);
    CHECK(again.guide(group.now + 30s).clocks[0].used == 150s);
    CHECK(again.guide(group.now).open);

    for (const room::MemberId who : {after.kim, after.ana, after.ben, after.obs, after.wall})
        group.leave(who);
    const std::size_t entries = group.room.entries().size();
    group.pass(10h).arrive(after.ben);
    CHECK(after.guide().clocks[0].used == 150s);
    CHECK(group.room.entries().size() == entries);
}

TEST_CASE("whoever comes back in the debrief is where the others are")
{
    After after;
    after.opened().turned(room::GuidePageKind::causes, 1);
    after.group.ask(after.kim, room::HidePage{true}).leave(after.wall).forget();
    after.group.arrive(after.wall);
    const room::Guide guide = after.guide(after.wall);
    CHECK(guide.pages[guide.page].place == room::GuidePlace{room::GuidePageKind::causes, 1});
    CHECK(guide.hidden);
    CHECK(after.read_by(after.wall).list.empty());
}

TEST_CASE("a story that is sent back takes its guide along, but neither its leader nor what people wrote")
{
    Group group{two_beats()};
    const room::MemberId kim = group.run();
    const room::MemberId ana = group.lead("Ana");
    group.ask(kim, room::Start{}).answer(ana, 0);
    group.at_beat(2);
    group.answer(ana, 0);
    REQUIRE(group.until(Phase::ended));
    group.ask({}, room::LayGuide{kMoments}).ask(kim, room::HandLead{true}).ask(ana, room::OpenGuide{});
    group.ask(ana, room::TurnPage{{room::GuidePageKind::moment, 1}});
    group.ask(ana, room::WriteCommitment{5, 6, "Ask first.", false, true});
    group.ask(kim, room::SendBack{});
    CHECK_FALSE(group.room.minutes().guide.open);
    CHECK_FALSE(group.room.minutes().moments);
    CHECK(group.room.minutes().guide.group_leads);
    CHECK(group.room.minutes().commitments.size() == 1);
    group.ask(kim, room::UndoSendBack{}).ask({}, room::LayGuide{kMoments});
    CHECK(group.last<room::Guide>(ana).complete);
    CHECK_FALSE(group.last<room::Guide>(ana).open);
    CHECK_FALSE(group.restored().read_only());
}

TEST_CASE("who practises leads their own guide, without haste, or leaves it aside")
{
    Conversation talk{two_beats()};
    talk.join();
    talk.ask(room::Begin{});
    for (int i = 0; i < 1000 && talk.room.world().phase != Phase::ended; ++i) {
        if (talk.room.world().phase == Phase::deciding) talk.answer(0);
        talk.pass(std::chrono::seconds{2});
    }
    REQUIRE(talk.room.over());
    CHECK_FALSE(talk.room.guide(talk.now).open);
    const auto laid = talk.room.propose({}, room::LayGuide{kMoments}, talk.now, 0);
    REQUIRE(laid.ok());
    talk.room.commit(laid.value(), talk.now);
    talk.ask(room::OpenGuide{}).ask(room::TurnPage{{room::GuidePageKind::causes, 1}});
    const room::Guide guide = talk.room.guide(talk.now);
    CHECK(guide.open);
    CHECK_FALSE(guide.running);
    CHECK(guide.page == 5);
    talk.ask(room::WriteCommitment{4, 5, "Ask first.", false, false});
    CHECK(talk.room.minutes().commitments.size() == 1);
    talk.ask(room::OpenGuide{false});
    CHECK_FALSE(talk.room.guide(talk.now).open);
}
