#include "server/debrief/fates.hpp"

#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"

#include <algorithm>

namespace twocircles::debrief {

namespace {

constexpr double kThird = 1.0 / 3;

std::string attempts_in_words(const engine::Speech& speech, const HeroStory& story)
{
    const auto good = std::count_if(story.attempts.begin(), story.attempts.end(), [](const Attempt& attempt) {
        return attempt.succeeded;
    });
    const std::size_t all = story.attempts.size();
    const auto say = [&](const engine::Text& text) {
        return speech(
            text, {{"name", story.name}, {"n", std::to_string(all)}, {"good", std::to_string(good)}}
        );
    };
    if (all == 0) return say(texts::kNoChance);
    if (all == 1) return say(good == 1 ? texts::kOneCameOff : texts::kOneFailed);
    if (good == 0) return say(texts::kNoneCameOff);
    return say(good == static_cast<std::ptrdiff_t>(all) ? texts::kAllCameOff : texts::kSomeCameOff);
}

std::string what_became_of(const engine::Speech& speech, const HeroStory& story, const PersonResult& person)
{
    std::string text = attempts_in_words(speech, story);
    if (story.hero_day) text += speech(texts::kHeroOnDay, {{"day", day_number(*story.hero_day)}});
    if (story.gone_day) return text + speech(texts::kLeftOnDay, {{"day", day_number(*story.gone_day)}});
    const auto risk = static_cast<std::size_t>(engine::Measure::risk_taking);
    const auto loyalty = static_cast<std::size_t>(engine::Measure::loyalty);
    return text + speech(
                      texts::kStoodAtEnd, {{"risk", whole(person.after[risk])},
                                           {"risk_before", whole(person.before[risk])},
                                           {"loyalty", whole(person.after[loyalty])},
                                           {"loyalty_before", whole(person.before[loyalty])}}
                  );
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

void tell_heroes(const engine::Scenario& scenario, Debrief& debrief)
{
    const engine::Speech speech = speech_of(scenario);
    for (HeroStory& story : debrief.heroes)
        story.became = what_became_of(speech, story, debrief.people[story.follower.index()]);
    std::erase_if(debrief.heroes, [](const HeroStory& story) {
        return story.attempts.empty() && !story.hero_day;
    });
}

} // namespace twocircles::debrief
