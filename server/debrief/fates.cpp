#include "server/debrief/fates.hpp"

#include "server/debrief/words.hpp"

#include <algorithm>

namespace twocircles::debrief {

namespace {

constexpr double kThird = 1.0 / 3;

std::string attempts_in_words(const HeroStory& story)
{
    const auto good = std::count_if(story.attempts.begin(), story.attempts.end(), [](const Attempt& attempt) {
        return attempt.succeeded;
    });
    const std::size_t all = story.attempts.size();
    if (all == 0) return story.name + " took no chance";
    if (all == 1) return story.name + " took a chance, " + (good == 1 ? "which came off" : "which failed");
    const std::string times = story.name + " took a chance " + std::to_string(all) + " times; ";
    if (good == 0) return times + "none came off";
    if (good == static_cast<std::ptrdiff_t>(all)) return times + "all came off";
    return times + std::to_string(good) + " came off";
}

std::string what_became_of(const HeroStory& story, const PersonResult& person)
{
    std::string text = attempts_in_words(story);
    if (story.hero_day) text += ", was held up as an example to all on day " + whole(*story.hero_day);
    if (story.gone_day) return text + ", and left the team on day " + whole(*story.gone_day) + ".";
    const auto risk = static_cast<std::size_t>(engine::Measure::risk_taking);
    const auto loyalty = static_cast<std::size_t>(engine::Measure::loyalty);
    return text + ". At the end risk-taking stood at " + whole(person.after[risk]) + " (" +
           whole(person.before[risk]) + " at the start) and loyalty at " + whole(person.after[loyalty]) +
           " (" + whole(person.before[loyalty]) + ").";
}

} // namespace

void add_predictions(const Journal& journal, Replay& replay)
{
    Debrief& debrief = replay.debrief;
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        const auto said = journal.beats.find(debrief.decisions[i].beat_number);
        if (said == journal.beats.end()) continue;
        for (const BeatSaid::Expectation& one : said->second.predictions) {
            PredictionFate& fate = debrief.predictions.emplace_back();
            fate.decision = i;
            fate.member = one.member;
            fate.who = one.who;
            fate.name = room::name_of(journal.members, one.member);
            fate.expected = one.prediction;
            fate.actual = replay.turns[i];
            for (std::size_t m = 0; m < fate.actual.size(); ++m)
                if (fate.expected[m] == fate.actual[m]) fate.right += kThird;
        }
    }
}

void tell_heroes(Debrief& debrief)
{
    for (HeroStory& story : debrief.heroes)
        story.became = what_became_of(story, debrief.people[story.follower.index()]);
    std::erase_if(debrief.heroes, [](const HeroStory& story) {
        return story.attempts.empty() && !story.hero_day;
    });
}

} // namespace twocircles::debrief
