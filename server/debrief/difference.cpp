#include "server/debrief/difference.hpp"

#include "server/debrief/words.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::debrief {

namespace {

using engine::Measure;

constexpr double kNoticeable = 1;       // points of the score, or of a meter of the team
constexpr double kPersonNoticeable = 5; // points of one person's meter
constexpr std::size_t kMostPeople = 4;  // who are told of one by one

std::string higher(double difference)
{
    return points(difference) + (difference > 0 ? " higher" : " lower");
}

std::string asked_for(const Future& future)
{
    return future.text.empty() ? std::string{"silence"} : quoted(future.text);
}

std::string what_moved(const PersonDifference& person)
{
    std::size_t most = 0;
    for (const Measure measure : {Measure::morale, Measure::risk_taking, Measure::loyalty})
        if (std::abs(person.meters[static_cast<std::size_t>(measure)]) > std::abs(person.meters[most]))
            most = static_cast<std::size_t>(measure);
    if (std::abs(person.meters[most]) < kPersonNoticeable) return {};
    return person.name + "'s " + std::string{words_for(static_cast<Measure>(most))} + " ends " +
           higher(person.meters[most]) + ".";
}

std::string sentence_of(const PersonDifference& person)
{
    if (person.gone_given && !person.gone_other) return person.name + " stays instead of leaving.";
    if (!person.gone_given && person.gone_other) return person.name + " leaves instead of staying.";
    if (person.gone_given) return {};
    if (person.hero_given != person.hero_other)
        return person.name +
               (person.hero_other ? " is held up as an example, too." : " is never held up as an example.");
    return what_moved(person);
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

void compare_people(Futures& futures)
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
        person.sentence = sentence_of(person);
        futures.people.push_back(std::move(person));
    }
}

// From which of its decisions on the two futures go different ways.
std::string of_ways(const Futures& futures)
{
    const auto& given = futures.given.decisions;
    const auto& other = futures.other.decisions;
    const std::size_t both = std::min(given.size(), other.size());
    for (std::size_t i = 1; i < both; ++i)
        if (given[i].beat != other[i].beat)
            return "From " + quoted(other[i].beat_title) + " on the story itself takes another way: it was " +
                   quoted(given[i].beat_title) + " that came there.";
    if (given.size() != other.size()) return "One of the two stories is longer than the other.";
    return {};
}

std::string of_policy(const Futures& futures)
{
    const Future& other = futures.other;
    if (futures.question.policy != FuturePolicy::as_they_did || !other.policy_from) return {};
    const FutureDecision& from = other.decisions[*other.policy_from];
    const auto later = std::count_if(
        other.decisions.begin() + static_cast<std::ptrdiff_t>(*other.policy_from), other.decisions.end(),
        [](const FutureDecision& decision) { return decision.by == AnsweredBy::as_they_did; }
    );
    return "What was answered in the game is followed up to " + quoted(from.beat_title) +
           ", where it could not be: a leader who reads the situation answers there" +
           (later > 0 ? ", and wherever else that is so." : " and from there on.");
}

} // namespace

void tell_difference(Futures& futures)
{
    compare_people(futures);
    const Sample& given = futures.given.samples.back();
    const Sample& other = futures.other.samples.back();
    for (std::size_t i = 0; i < futures.team.size(); ++i)
        futures.team[i] = other.team[i] - given.team[i];
    const auto say = [&](std::string sentence) {
        if (!sentence.empty()) futures.sentences.push_back(std::move(sentence));
    };
    if (futures.given.response == futures.other.response &&
        futures.given.state_hash == futures.other.state_hash)
        return say("That is the response that was given: both futures are the same.");
    const double score = futures.other.score - futures.given.score;
    if (std::abs(score) >= kNoticeable)
        say("With " + asked_for(futures.other) + " the story ends with a score " + higher(score) + ": " +
            whole(futures.other.score) + " instead of " + whole(futures.given.score) + ".");
    else
        say("With " + asked_for(futures.other) + " the story ends with about the same score, " +
            whole(futures.other.score) + ".");
    if (futures.other.ending_title != futures.given.ending_title)
        say("It ends as " + quoted(futures.other.ending_title) + " instead of " +
            quoted(futures.given.ending_title) + ".");
    for (const Measure measure :
         {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::delivery, Measure::innovation,
          Measure::order, Measure::direction}) {
        const double difference = futures.team[static_cast<std::size_t>(measure)];
        if (std::abs(difference) < kNoticeable) continue;
        const bool of_team = measure <= Measure::loyalty;
        say((of_team ? "The team's " : "The organisation's ") + std::string{words_for(measure)} + " ends " +
            higher(difference) + ".");
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
    say(of_ways(futures));
    say(of_policy(futures));
}

} // namespace twocircles::debrief
