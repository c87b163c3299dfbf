// A debrief speaks the language of its story in every sentence of its own.
#include "server/debrief/comparison.hpp"
#include "server/debrief/debrief.hpp"
#include "server/debrief/futures.hpp"
#include "tests/debrief/played.hpp"
#include "tests/debrief/workshops.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

engine::Scenario in_german(engine::Scenario scenario)
{
    scenario.about.language = "de";
    return scenario;
}

// What a debrief says by itself; between quotes stand the author's words and people's.
std::vector<std::string> sentences_of(const debrief::Debrief& told)
{
    std::vector<std::string> all{told.exactness.sentence};
    for (const auto& moment : told.moments) {
        all.push_back(moment.headline);
        all.push_back(moment.why);
        all.insert(all.end(), moment.causes.begin(), moment.causes.end());
    }
    for (const auto& decision : told.decisions)
        for (const auto& other : decision.what_if)
            all.push_back(other.sentence);
    for (const auto& story : told.heroes)
        all.push_back(story.became);
    for (const auto& mark : told.marks) {
        all.push_back(mark.who);
        if (mark.kind == debrief::MarkKind::intervention || mark.kind == debrief::MarkKind::need)
            all.push_back(mark.title);
    }
    return all;
}

// Words that are English and no German ones.
const std::set<std::string>& english()
{
    static const std::set<std::string> kWords{
        "the",         "of",       "and",    "to",     "with",   "by",      "from", "people",
        "team's",      "answer",   "point",  "points", "nobody", "above",   "rose", "fell",
        "went",        "chance",   "higher", "lower",  "score",  "instead", "ends", "played",
        "facilitator", "observer", "time",   "votes",  "you",    "what",    "they", "their",
        "kept",        "things",   "how",    "it",     "day",    "other"};
    return kWords;
}

std::string english_word_in(const std::string& sentence)
{
    std::string word;
    int quotes = 0;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
        const std::string_view rest{sentence.c_str() + i};
        if (rest.starts_with("„")) ++quotes;
        if (rest.starts_with("“") && quotes > 0) --quotes;
        const unsigned char c = i < sentence.size() ? static_cast<unsigned char>(sentence[i]) : 0;
        if (std::isalpha(c) != 0 || c == '\'') {
            word += static_cast<char>(std::tolower(c));
            continue;
        }
        if (quotes == 0 && english().contains(word)) return word;
        word.clear();
    }
    return {};
}

void check_german(const std::vector<std::string>& sentences)
{
    for (const std::string& sentence : sentences) {
        INFO(sentence);
        CHECK(english_word_in(sentence).empty());
        CHECK(sentence.find('{') == std::string::npos);
    }
}

} // namespace

TEST_CASE("no English sentence is left in the debrief of a German story", "[language]")
{
    const Recorded r = recorded_workshop();
    const auto build = [&](const engine::Scenario& scenario) {
        return debrief::build(scenario, r.group.room.setup(), r.group.room.entries());
    };
    const debrief::Debrief german = build(in_german(*r.group.scenario));
    check_german(sentences_of(german));
    CHECK(german.moments.size() == build(*r.group.scenario).moments.size());
    CHECK_FALSE(english_word_in(build(*r.group.scenario).moments[0].why).empty()); // such words are found

    Conversation talk{season(), at_once(11)};
    talk.join().ask(room::Begin{});
    talk.finish(1);
    check_german(
        sentences_of(debrief::build(in_german(talk.room.scenario()), talk.room.setup(), talk.room.entries()))
    );
}

TEST_CASE("what would have been is told in the language of the story", "[language]")
{
    const Recorded r = recorded_workshop();
    const engine::Scenario scenario = in_german(*r.group.scenario);
    std::size_t told = 0;
    for (std::size_t decision = 0; decision < 4; ++decision)
        for (const std::uint32_t response : {0U, 1U, 2U}) {
            const auto futures = debrief::ask(
                scenario, r.group.room.setup(), r.group.room.entries(),
                {decision, engine::ResponseId{response}, debrief::FuturePolicy::as_they_did}
            );
            check_german(futures.ok() ? futures.value().sentences : std::vector{futures.error()});
            told += futures.ok() ? futures.value().sentences.size() : 0;
        }
    CHECK(told > 8);
    const debrief::Question none{99, engine::ResponseId{0}, debrief::FuturePolicy::as_they_did};
    CHECK(
        debrief::ask(scenario, r.group.room.setup(), r.group.room.entries(), none).error() ==
        "Diese Entscheidung gibt es in diesem Spiel nicht."
    );
}

TEST_CASE("rooms side by side are compared in the language of their story", "[language]")
{
    const Recorded r = recorded_workshop();
    const engine::Scenario scenario = in_german(*r.group.scenario);
    auto one = debrief::result_of(scenario, r.group.room.setup(), r.group.room.entries());
    one.name = "Tisch 1";
    auto two = one;
    two.name = "Tisch 2";
    check_german(debrief::compared({one, two}).sentences);
    two.score = one.score + 20;
    two.ending = "Anders";
    two.answers[0].text = "Warten.";
    two.answers[0].response_id = "wait";
    const auto apart = debrief::compared({one, two}).sentences;
    check_german(apart);
    CHECK(apart.size() == 5);
}
