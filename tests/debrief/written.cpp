#include "tests/debrief/written.hpp"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace twocircles::testing {

namespace {

using namespace debrief;

const char* name_of(SampleKind kind)
{
    switch (kind) {
    case SampleKind::day:
        return "day";
    case SampleKind::start:
        return "start";
    case SampleKind::opened:
        return "opened";
    case SampleKind::answered:
        return "answered";
    case SampleKind::end:
        return "end";
    }
    return "?";
}

const char* name_of(MarkKind kind)
{
    constexpr const char* kNames[] = {"bookmark",     "observer note", "observer tick", "injected",
                                      "intervention", "prediction",    "need"};
    return kNames[static_cast<std::size_t>(kind)];
}

const char* name_of(MomentKind kind)
{
    constexpr const char* kNames[] = {"what if", "disagreement", "people"};
    return kNames[static_cast<std::size_t>(kind)];
}

const char* name_of(Disagreed among)
{
    constexpr const char* kNames[] = {"nobody", "votes", "stances", "predictions", "the team"};
    return kNames[static_cast<std::size_t>(among)];
}

std::string day(const std::optional<double>& at)
{
    if (!at) return "-";
    std::ostringstream out;
    out << *at;
    return out.str();
}

std::string index(const std::optional<std::size_t>& at)
{
    return at ? std::to_string(*at + 1) : "-";
}

void write_decision(std::ostream& out, const engine::Scenario& scenario, const Decision& decision)
{
    out << "\n"
        << decision.beat_number << ". " << decision.beat_title << " [" << decision.beat_id << "] day "
        << decision.day << ", " << scenario.seats[decision.seat.index()].id
        << (decision.by_script ? ", by a script" : "") << (decision.by_timeout ? ", time ran out" : "")
        << "\n";
    for (const Option& option : decision.options) {
        out << (option.response == decision.response ? "  * " : "  - ") << option.id << ": " << option.text;
        if (option.votes > 0) out << " (" << option.votes << " votes)";
        if (option.locked) out << " (locked)";
        out << "\n";
    }
    for (const WhatIf& other : decision.what_if)
        out << "  what if " << scenario.beats[decision.beat.index()].responses[other.response.index()].id
            << ": " << std::showpos << other.score_difference << std::noshowpos << " -> " << other.score
            << " " << other.sentence << "\n";
    for (const StanceShown& shown : decision.stances)
        out << "  " << scenario.followers[shown.follower.index()].id << " " << engine::name_of(shown.stance)
            << (shown.by_person ? " (a person)" : "") << "\n";
    out << "  score " << std::showpos << decision.score_change << std::noshowpos << ", apart "
        << decision.disagreement << " (" << name_of(decision.disagreed) << ")\n";
}

void write_course(std::ostream& out, const Debrief& told)
{
    out << "\nCourse: day, kind, decision, score, then morale, risk-taking, loyalty, order, delivery; "
           "circles\n";
    for (const Sample& sample : told.samples) {
        out << "  " << sample.day << " " << name_of(sample.kind) << " " << index(sample.decision) << " "
            << sample.score << " |";
        for (const std::size_t i : {0U, 1U, 2U, 10U, 12U})
            out << " " << sample.team[i];
        for (const CirclesAt& circles : sample.circles)
            out << " | " << circles.control.size() << "/" << circles.influence.size();
        out << "\n";
    }
}

void write_lessons(std::ostream& out, const engine::Scenario& scenario, const Debrief& told)
{
    out << "\nMoments\n";
    for (const Moment& moment : told.moments) {
        out << "  " << moment.decision + 1 << " (" << name_of(moment.kind) << ") " << moment.headline
            << "\n    " << moment.why << "\n";
        for (const std::string& cause : moment.causes)
            out << "    - " << cause << "\n";
    }
    out << "\nProfiles\n";
    for (const Profile& profile : told.profiles) {
        out << "  " << scenario.seats[profile.seat.index()].id << ": control " << profile.control_share
            << " (" << profile.control_low << ".." << profile.control_high << ") from " << profile.decisions
            << (profile.enough ? "" : ", not enough to say") << ";";
        for (const ActTotal& total : profile.acts)
            out << " " << engine::name_of(total.act) << " " << total.times;
        out << "\n";
    }
    out << "\nPromises\n";
    for (const PromiseFate& promise : told.promises)
        out << "  " << promise.text << " " << engine::name_of(promise.fate) << ", made "
            << day(promise.made_day) << ", due " << day(promise.due_day) << ", resolved "
            << day(promise.resolved_day) << (promise.by_default ? " by default" : "") << "\n";
    out << "\nHeroes\n";
    for (const HeroStory& story : told.heroes)
        out << "  " << story.became << "\n";
}

void write_sidelines(std::ostream& out, const Debrief& told)
{
    out << "\nExpected: decision, who, expected, actual\n";
    for (const PredictionFate& fate : told.predictions) {
        out << "  " << fate.decision + 1 << " " << fate.who << " (" << fate.name << ")";
        for (const auto& said : {fate.expected, fate.actual}) {
            out << " ";
            for (const int way : said)
                out << (way > 0 ? "+" : way < 0 ? "-" : "=");
        }
        out << "\n";
    }
    out << "\nMarks\n";
    for (const Mark& mark : told.marks)
        out << "  day " << mark.day << " " << name_of(mark.kind) << " " << index(mark.decision) << " "
            << mark.who << ": " << mark.title << (mark.text.empty() ? "" : " \"" + mark.text + "\"")
            << (mark.taken_back ? " (taken back)" : "") << "\n";
}

} // namespace

std::string written(const engine::Scenario& scenario, const Debrief& told)
{
    std::ostringstream out;
    out << std::fixed << std::setprecision(2);
    out << told.title << ": " << told.ending_title << ", score " << told.score << "\n";
    for (const GoalResult& goal : told.goals)
        out << "  " << goal.goal.text << " " << goal.value << "\n";
    for (const Decision& decision : told.decisions)
        write_decision(out, scenario, decision);
    write_course(out, told);
    write_lessons(out, scenario, told);
    write_sidelines(out, told);
    out << "\n" << told.exactness.sentence << "\n";
    return out.str();
}

} // namespace twocircles::testing
