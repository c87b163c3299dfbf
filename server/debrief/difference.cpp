#include "server/debrief/difference.hpp"

#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::debrief {

namespace {

using engine::Measure;

constexpr double kNoticeable = 1;       // points of the score, or of a meter of the team
constexpr double kPersonNoticeable = 5; // points of one person's meter
constexpr std::size_t kMostPeople = 4;  // who are told of one by one

using engine::Speech;

std::string asked_for(const Speech& speech, const Future& future)
{
    return future.text.empty() ? std::string{speech(texts::kSilence)} : speech.quoted(future.text);
}

std::string what_moved(const Speech& speech, const PersonDifference& person)
{
    std::size_t most = 0;
    for (const Measure measure : {Measure::morale, Measure::risk_taking, Measure::loyalty})
        if (std::abs(person.meters[static_cast<std::size_t>(measure)]) > std::abs(person.meters[most]))
            most = static_cast<std::size_t>(measure);
    if (std::abs(person.meters[most]) < kPersonNoticeable) return {};
    return speech(
        person.meters[most] > 0 ? texts::kPersonHigher : texts::kPersonLower,
        {{"name", person.name},
         {"measure", words_for(speech, static_cast<Measure>(most))},
         {"points", speech.points(person.meters[most])}}
    );
}

std::string sentence_of(const Speech& speech, const PersonDifference& person)
{
    const auto say = [&](const engine::Text& text) { return speech(text, {{"name", person.name}}); };
    if (person.gone_given && !person.gone_other) return say(texts::kStays);
    if (!person.gone_given && person.gone_other) return say(texts::kLeaves);
    if (person.gone_given) return {};
    if (person.hero_given != person.hero_other)
        return say(person.hero_other ? texts::kHeroToo : texts::kHeroNever);
    return what_moved(speech, person);
}

double weight_of(const PersonDifference& person)
{
    if (person.gone_given != person.gone_other) return 200;
    if (person.hero_given != person.hero_other) return 150;
    double most = 0;
    for (const Measure measure : {Measure::morale, Measure::risk_taking, Measure::loyalty})
        most = std::max(most, std::abs(person.meters[static_cast<std::size_t>(measure)]));
    return most;
}

void compare_people(const Speech& speech, Futures& futures)
{
    for (std::size_t i = 0; i < futures.given.people.size(); ++i) {
        const PersonResult& given = futures.given.people[i];
        const PersonResult& other = futures.other.people[i];
        PersonDifference person;
        person.follower = given.follower;
        person.name = given.name;
        person.gone_given = given.gone;
        person.gone_other = other.gone;
        person.hero_given = given.hero;
        person.hero_other = other.hero;
        if (!given.gone && !other.gone)
            for (std::size_t m = 0; m < person.meters.size(); ++m)
                person.meters[m] = other.after[m] - given.after[m];
        person.sentence = sentence_of(speech, person);
        futures.people.push_back(std::move(person));
    }
}

// From which of its decisions on the two futures go different ways.
std::string of_ways(const Speech& speech, const Futures& futures)
{
    const auto& given = futures.given.decisions;
    const auto& other = futures.other.decisions;
    const std::size_t both = std::min(given.size(), other.size());
    for (std::size_t i = 1; i < both; ++i)
        if (given[i].beat != other[i].beat)
            return speech(
                texts::kOtherWay,
                {{"other", speech.quoted(other[i].beat_title)}, {"given", speech.quoted(given[i].beat_title)}}
            );
    if (given.size() != other.size()) return std::string{speech(texts::kOneLonger)};
    return {};
}

std::string of_policy(const Speech& speech, const Futures& futures)
{
    const Future& other = futures.other;
    if (futures.question.policy != FuturePolicy::as_they_did || !other.policy_from) return {};
    const FutureDecision& from = other.decisions[*other.policy_from];
    const auto later = std::count_if(
        other.decisions.begin() + static_cast<std::ptrdiff_t>(*other.policy_from), other.decisions.end(),
        [](const FutureDecision& decision) { return decision.by == AnsweredBy::as_they_did; }
    );
    return speech(
        later > 0 ? texts::kFollowedWherever : texts::kFollowedUpTo,
        {{"beat", speech.quoted(from.beat_title)}}
    );
}

} // namespace

void tell_difference(const engine::Scenario& scenario, Futures& futures)
{
    const Speech speech = speech_of(scenario);
    compare_people(speech, futures);
    const Sample& given = futures.given.samples.back();
    const Sample& other = futures.other.samples.back();
    for (std::size_t i = 0; i < futures.team.size(); ++i)
        futures.team[i] = other.team[i] - given.team[i];
    const auto say = [&](std::string sentence) {
        if (!sentence.empty()) futures.sentences.push_back(std::move(sentence));
    };
    if (futures.given.response == futures.other.response &&
        futures.given.state_hash == futures.other.state_hash)
        return say(std::string{speech(texts::kSameFutures)});
    const double score = futures.other.score - futures.given.score;
    if (std::abs(score) >= kNoticeable)
        say(speech(
            score > 0 ? texts::kScoreHigher : texts::kScoreLower,
            {{"answer", asked_for(speech, futures.other)},
             {"points", speech.points(score)},
             {"other", whole(futures.other.score)},
             {"given", whole(futures.given.score)}}
        ));
    else
        say(speech(
            texts::kScoreAlike,
            {{"answer", asked_for(speech, futures.other)}, {"other", whole(futures.other.score)}}
        ));
    if (futures.other.ending_title != futures.given.ending_title)
        say(speech(
            texts::kOtherEnding, {{"other", speech.quoted(futures.other.ending_title)},
                                  {"given", speech.quoted(futures.given.ending_title)}}
        ));
    for (const Measure measure :
         {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::delivery, Measure::innovation,
          Measure::order, Measure::direction}) {
        const double difference = futures.team[static_cast<std::size_t>(measure)];
        if (std::abs(difference) < kNoticeable) continue;
        const bool of_team = measure <= Measure::loyalty;
        const engine::Text& higher = of_team ? texts::kTeamHigher : texts::kOrganisationHigher;
        const engine::Text& lower = of_team ? texts::kTeamLower : texts::kOrganisationLower;
        say(speech(
            difference > 0 ? higher : lower,
            {{"measure", words_for(speech, measure)}, {"points", speech.points(difference)}}
        ));
    }
    std::vector<const PersonDifference*> people;
    for (const PersonDifference& person : futures.people)
        if (!person.sentence.empty()) people.push_back(&person);
    std::stable_sort(people.begin(), people.end(), [](const auto* a, const auto* b) {
        return weight_of(*a) > weight_of(*b);
    });
    if (people.size() > kMostPeople) people.resize(kMostPeople);
    for (const PersonDifference* person : people)
        say(person->sentence);
    say(of_ways(speech, futures));
    say(of_policy(speech, futures));
}

} // namespace twocircles::debrief
