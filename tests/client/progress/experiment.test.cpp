#include "client/progress/experiment.hpp"

#include "client/progress/words.hpp"
#include "tests/client/english.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::progress;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;

namespace {

Sample sample_at(int decision, double trust, double loyalty)
{
    Sample sample;
    sample.decision = decision;
    sample.team[index_of(Measure::trust)] = trust;
    sample.team[index_of(Measure::loyalty)] = loyalty;
    return sample;
}

Decision decision_at(const std::string& title, const std::string& response, int seat = 0)
{
    Decision decision;
    decision.beat_title = title;
    decision.response = response;
    decision.seat = seat;
    return decision;
}

// Three decisions of ours and one of another seat; the second raises loyalty and is a moment like the third.
Debrief story()
{
    Debrief debrief;
    debrief.finished = true;
    debrief.decisions = {
        decision_at("Monday", "“Nobody leaves.”"), decision_at("Tuesday", "Thank you all."),
        decision_at("Wednesday", "Let them wait."), decision_at("Thursday", "Theirs.", 1)};
    debrief.samples = {sample_at(-1, 60, 50), sample_at(0, 58, 50), sample_at(0, 51, 49.5),
                       sample_at(1, 55, 58),  sample_at(2, 54, 52), sample_at(3, 20, 20)};
    Moment raised, fallen;
    raised.decision = 1;
    raised.causes = {"Sam's loyalty rose by 9 points."};
    fallen.decision = 2;
    debrief.moments = {fallen, raised};
    return debrief;
}

std::string told(const Debrief& debrief)
{
    OwnProgress own;
    own.mode = PlayMode::fail_on_purpose;
    std::string all;
    for (const auto& line : afterword_of(words(), own, sample_joined(), debrief).lines)
        all += line + "\n";
    return all;
}

} // namespace

TEST_CASE("what it took are the player's responses after which trust or loyalty fell, in the story's order")
{
    const auto made = experiment_of(story());
    REQUIRE(made.took.size() == 2);
    CHECK(made.took[0].beat_title == "Monday");
    CHECK(made.took[0].trust.points == 9);
    CHECK(made.took[0].loyalty.points == 0.5);
    CHECK(made.took[1].beat_title == "Wednesday");
    CHECK(made.took[1].loyalty.points == 6);
    const auto all = told(story());
    CHECK_THAT(all, Contains("At “Monday”: “Nobody leaves.” – Trust fell by 9 points."));
    CHECK_THAT(all, Contains("Loyalty fell by 6 points.") && Contains("cost most"));
    CHECK_THAT(all, !Contains("Thank you") && !Contains("Theirs") && !Contains("rose"));
    CHECK(words().missing().empty());
}

TEST_CASE("a decision's own movements come before the samples, with the reasons why something fell")
{
    auto debrief = story();
    Movement trust{Measure::trust, kNobody, 60, 55, {{"a plan was there", 2}, {"Sam was not asked", -6}}};
    Movement of_one{Measure::loyalty, 0, 60, 20, {{"Sam was not asked", -40}}};
    debrief.decisions[0].movements = {of_one, trust};
    trust.after = 64;
    debrief.decisions[2].movements = {trust};
    const auto made = experiment_of(debrief);
    REQUIRE(made.took.size() == 1);
    CHECK(made.took[0].trust.points == 5);
    CHECK(made.took[0].loyalty.points == 0);
    CHECK(made.took[0].trust.reasons == std::vector<std::string>{"Sam was not asked"});
    CHECK_THAT(told(debrief), Contains("Trust fell by 5 points: Sam was not asked."));
}

TEST_CASE("a broken promise and somebody who left belong to the decision they came of")
{
    auto debrief = story();
    PromiseFate broken, of_another;
    broken.fate = of_another.fate = "broken";
    broken.seat = 0;
    broken.text = "Nobody works on Sunday.";
    broken.resolved_decision = 1;
    of_another.seat = 1;
    of_another.text = "Not ours.";
    of_another.resolved_decision = 1;
    debrief.promises = {broken, of_another};
    PersonResult sam;
    sam.follower = 0;
    sam.name = "Sam Okoye";
    sam.gone = true;
    debrief.people = {sam};
    for (auto& sample : debrief.samples) {
        sample.people.resize(1);
        sample.people[0].present = sample.decision < 2;
    }
    auto made = experiment_of(debrief);
    REQUIRE(made.took.size() == 3);
    CHECK(made.broken_promises == std::vector<std::string>{"Nobody works on Sunday."});
    CHECK(made.took[0].gone.empty());
    CHECK(made.took[1].beat_title == "Tuesday");
    CHECK(made.took[1].broken_promises == std::vector<std::string>{"Nobody works on Sunday."});
    CHECK(made.took[2].gone == std::vector<std::string>{"Sam Okoye"});
    CHECK_THAT(told(debrief), Contains("came off") && Contains("“Let them wait.” – Sam Okoye left."));
    // Where people are not shown, by the day.
    for (auto& sample : debrief.samples)
        sample.people.clear();
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i)
        debrief.decisions[i].day = static_cast<double>(i);
    debrief.people[0].gone_day = 1.5;
    made = experiment_of(debrief);
    REQUIRE(made.took.size() == 3);
    CHECK(made.took[1].gone == std::vector<std::string>{"Sam Okoye"});
}

TEST_CASE("of many that cost something those are told that cost most, losses before points")
{
    Debrief debrief;
    debrief.samples = {sample_at(-1, 100, 100)};
    double trust = 100;
    for (int i = 0; i < 8; ++i) {
        debrief.decisions.push_back(decision_at(std::to_string(i), "Said."));
        trust -= i == 1 ? 2 : 3 + i;
        debrief.samples.push_back(sample_at(i, trust, 100));
    }
    PromiseFate broken;
    broken.fate = "broken";
    broken.resolved_decision = 1;
    debrief.promises = {broken};
    const auto made = experiment_of(debrief);
    REQUIRE(made.took.size() == kSteps);
    std::string order;
    for (const auto& step : made.took)
        order += step.beat_title;
    CHECK(order == "14567");
}

TEST_CASE("an experiment in which nothing cost anything says so, and that it takes more")
{
    auto debrief = story();
    for (auto& sample : debrief.samples)
        sample = sample_at(sample.decision, 60, 50);
    CHECK(experiment_of(debrief).took.empty());
    CHECK_FALSE(experiment_of(debrief).succeeded());
    const auto all = told(debrief);
    CHECK_THAT(all, Contains("takes more than this") && Contains("None of your answers cost much"));
    CHECK_THAT(all, !Contains("cost most"));
    CHECK_THAT(all, Contains("60 at the start and 60"));
    auto played_plainly = OwnProgress{};
    CHECK(afterword_of(words(), played_plainly, sample_joined(), debrief).lines.empty());
}
