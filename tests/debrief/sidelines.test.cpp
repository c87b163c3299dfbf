// What people did beside the story, and where they stood apart.
#include "server/debrief/audience.hpp"
#include "server/debrief/disagreement.hpp"
#include "server/debrief/profile.hpp"
#include "tests/debrief/played.hpp"
#include "tests/debrief/workshops.hpp"
#include "tests/support/printing.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;
using debrief::MarkKind;

namespace {

debrief::Debrief debrief_of(const Group& group)
{
    room::RoomSetup setup = group.room.setup();
    setup.seat = group.room.debrief_seat();
    return debrief::build(*group.scenario, setup, group.room.entries());
}

std::vector<debrief::Mark> marks_of(const debrief::Debrief& told, MarkKind kind)
{
    std::vector<debrief::Mark> found;
    for (const debrief::Mark& mark : told.marks)
        if (mark.kind == kind) found.push_back(mark);
    return found;
}

} // namespace

TEST_CASE("votes, stances and predictions stand beside each decision, with how far people were apart")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told = debrief_of(r.group);
    REQUIRE(told.decisions.size() == 4);
    const debrief::Decision& first = told.decisions[0];
    CHECK(first.voters == 3);
    REQUIRE(first.options.size() == 3);
    CHECK(first.options[0].id == "plan");
    CHECK(first.options[0].votes == 2);
    CHECK(first.options[0].voters == std::vector<std::string>{"Ana", "Cem"});
    CHECK(first.options[1].votes == 1);
    CHECK(first.options[2].votes == 0);
    CHECK_FALSE(first.by_script);
    CHECK(first.disagreed == debrief::Disagreed::votes);
    CHECK(first.disagreement == Approx(2.0 / 3)); // two of the three pairs
    const auto dora = std::find_if(first.stances.begin(), first.stances.end(), [](const auto& stance) {
        return stance.follower == FollowerId{2};
    });
    REQUIRE(dora != first.stances.end());
    CHECK(dora->by_person);
    CHECK(dora->words == "And who pays?");
    CHECK(told.decisions[1].response == ResponseId{1}); // the answer that stands, and its votes
    CHECK(told.decisions[1].options[1].votes == 2);
    REQUIRE(told.seats.size() == 1);
    CHECK(told.seats[0].holders == std::vector<std::string>{"Ana", "Ben", "Cem"});
    CHECK(told.people[2].played);
    CHECK_FALSE(told.people[0].played);
}

TEST_CASE("disagreement is the chance that two who were asked stood elsewhere")
{
    CHECK(debrief::apart({}) == 0);
    CHECK(debrief::apart({1}) == 0);
    CHECK(debrief::apart({4}) == 0);
    CHECK(debrief::apart({1, 1}) == 1);
    CHECK(debrief::apart({1, 1, 1}) == 1);
    CHECK(debrief::apart({2, 2}) == Approx(2.0 / 3));
}

TEST_CASE("what was written down and done stands on the timeline, with what was taken back marked so")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told = debrief_of(r.group);
    const auto bookmarks = marks_of(told, MarkKind::bookmark);
    REQUIRE(bookmarks.size() == 1);
    CHECK(bookmarks[0].text == "They look at each other.");
    CHECK(bookmarks[0].who == "Facilitator");
    CHECK(bookmarks[0].decision == 0U);
    const auto ticks = marks_of(told, MarkKind::observer_tick);
    REQUIRE(ticks.size() == 1);
    CHECK(ticks[0].title == "Who speaks first?");
    CHECK(ticks[0].text == "somebody of the team");
    CHECK(ticks[0].who == "Observer");
    CHECK(ticks[0].name == "Olga");
    const auto notes = marks_of(told, MarkKind::observer_note);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].taken_back); // of the answer that was given first
    CHECK(notes[0].decision == 1U);
    const auto injected = marks_of(told, MarkKind::injected);
    REQUIRE(injected.size() == 1);
    CHECK(injected[0].title == "Rain");
    CHECK(injected[0].decision == 2U);
    const auto needs = marks_of(told, MarkKind::need);
    REQUIRE(needs.size() == 1);
    CHECK(needs[0].title == "Rest");
    CHECK(needs[0].who == "cleo");
    const auto deeds = marks_of(told, MarkKind::intervention);
    CHECK(std::any_of(deeds.begin(), deeds.end(), [](const auto& mark) {
        return mark.title == "Sent the story back to before the last answer" && !mark.taken_back;
    }));
    for (std::size_t i = 1; i < told.marks.size(); ++i)
        CHECK(told.marks[i].seconds >= told.marks[i - 1].seconds);
    CHECK(told.seconds > 0);
}

TEST_CASE("what people expected stands beside what came")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told = debrief_of(r.group);
    REQUIRE(told.predictions.size() == 5 + 4 + 4);
    CHECK(told.predictions[0].who == "Observer");
    CHECK(told.predictions[0].expected == room::Prediction{1, 1, 1});
    const auto results = r.group.heard<room::PredictionResult>(r.ana);
    for (const auto& fate : told.predictions) {
        const auto serial = told.decisions[fate.decision].beat_number;
        const auto result = std::find_if(results.rbegin(), results.rend(), [&](const auto& one) {
            return one.beat_serial == serial;
        });
        REQUIRE(result != results.rend());
        CHECK(fate.actual == result->actual);
        double right = 0;
        for (std::size_t i = 0; i < 3; ++i)
            right += fate.expected[i] == fate.actual[i] ? 1.0 / 3 : 0;
        CHECK(fate.right == Approx(right));
    }
}

TEST_CASE("the circles of a seat, everybody's meters and the promises are followed over time")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told = debrief_of(r.group);
    CHECK(told.samples.front().kind == debrief::SampleKind::start);
    CHECK(told.samples.back().kind == debrief::SampleKind::end);
    for (const debrief::Sample& sample : told.samples) {
        REQUIRE(sample.people.size() == 3);
        REQUIRE(sample.circles.size() == 1);
        CHECK(sample.circles[0].control.size() == 3); // nobody leaves in this one
        CHECK(sample.circles[0].loyalty == sample.team[static_cast<std::size_t>(Measure::loyalty)]);
    }
    const debrief::PromiseFate& promise = told.promises[0];
    CHECK(promise.made_decision == 0U);
    CHECK(promise.seat == SeatId{0});
    REQUIRE(promise.made_day);
    REQUIRE(promise.due_day);
    CHECK(*promise.due_day == *promise.made_day + 6);
    CHECK(promise.fate == PromiseState::broken);
    CHECK(promise.by_default);
    REQUIRE(promise.resolved_day);
    CHECK(*promise.resolved_day >= *promise.due_day);
    REQUIRE_FALSE(told.heroes.empty()); // ann was held up, cleo took a chance
    for (const debrief::HeroStory& story : told.heroes)
        CHECK(story.became.find(story.name) == 0);
}

TEST_CASE("the moments name the decision people were furthest apart about, and why things moved")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told = debrief_of(r.group);
    REQUIRE(told.moments.size() >= 3);
    bool causes = false;
    for (const debrief::Moment& moment : told.moments) {
        causes = causes || !moment.causes.empty();
        REQUIRE(moment.best);
        CHECK(moment.best_difference == told.decisions[moment.decision].what_if.front().score_difference);
    }
    CHECK(causes);
}

TEST_CASE("how sure a share is")
{
    // Wilson's 90 % interval of 8 in 10, and its ends.
    const debrief::Interval some = debrief::wilson(.8, 10);
    CHECK(some.low == Approx(.5408).margin(2e-3));
    CHECK(some.high == Approx(.9314).margin(2e-3));
    CHECK(debrief::wilson(0, 10).low == 0);
    CHECK(debrief::wilson(1, 10).high == 1);
    CHECK(debrief::wilson(.5, 0).low == 0);
    CHECK(debrief::wilson(.5, 0).high == 1);
    const debrief::Debrief told = debrief_of(recorded_workshop().group);
    REQUIRE(told.profiles.size() == 1);
    CHECK_FALSE(told.profiles[0].enough); // four decisions
    CHECK(told.profiles[0].control_low <= told.profiles[0].control_share);
    CHECK(told.profiles[0].control_high >= told.profiles[0].control_share);
}

TEST_CASE("a journal that leads elsewhere is told as such, and where")
{
    const Recorded r = recorded_workshop();
    std::vector<room::Entry> entries = r.group.room.entries();
    const room::RoomSetup& setup = r.group.room.setup();
    const debrief::Debrief told = debrief::build(*r.group.scenario, setup, entries);
    CHECK(told.exactness.agreed);
    CHECK(told.exactness.entries == entries.size());
    entries[20].state_hash ^= 1U;
    const debrief::Debrief bent = debrief::build(*r.group.scenario, setup, entries);
    CHECK_FALSE(bent.exactness.agreed);
    CHECK(bent.exactness.first_difference == 20U);
    CHECK(bent.exactness.sentence.find("entry 21") != std::string::npos);
}

TEST_CASE("names are the facilitator's, and a wall shows nobody's")
{
    using Kind = debrief::Reader::Kind;
    const Recorded r = recorded_workshop();
    const debrief::Debrief whole = debrief_of(r.group);
    debrief::Debrief own = whole;
    debrief::keep_for({Kind::participant, r.ana, true}, own);
    for (const auto& mark : own.marks)
        CHECK(mark.name.empty());
    for (const auto& decision : own.decisions)
        for (const auto& option : decision.options)
            CHECK(option.voters.empty());
    CHECK(own.decisions[0].options[0].votes == 2);
    const auto yours = std::count_if(own.predictions.begin(), own.predictions.end(), [](const auto& fate) {
        return fate.yours;
    });
    CHECK(yours == 3);
    CHECK(own.marks.size() == whole.marks.size());
    debrief::Debrief trainers = whole;
    debrief::keep_for({Kind::facilitator, r.kim, true}, trainers);
    CHECK(trainers.decisions[0].options[0].voters.size() == 2);
    debrief::Debrief wall = whole;
    debrief::keep_for({Kind::projector, {}, false}, wall);
    CHECK(wall.seats[0].holders.empty());
    CHECK(wall.seats[0].people == 3);
    CHECK(wall.people.empty());
    for (const auto& mark : wall.marks)
        CHECK((mark.kind == MarkKind::bookmark || mark.kind == MarkKind::injected));
    for (const auto& sample : wall.samples)
        CHECK(sample.people.empty());
}
