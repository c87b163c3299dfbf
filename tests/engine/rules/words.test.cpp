// What the game says by itself is there in each language, and in the language of the story.
#include "server/engine/words.hpp"

#include "server/engine/cause.hpp"
#include "server/engine/scenario.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace twocircles::engine;

namespace {

Scenario story(const std::string& language, std::size_t seats = 1)
{
    Scenario made;
    made.about.language = language;
    for (std::size_t i = 0; i < seats; ++i) {
        Seat seat;
        seat.name = i == 0 ? "Kim" : "Lee";
        made.seats.push_back(seat);
    }
    Beat beat;
    beat.seat = SeatId{seats - 1};
    made.beats.push_back(beat);
    return made;
}

Cause act(Act what, CauseKind kind = CauseKind::act)
{
    Cause cause;
    cause.kind = kind;
    cause.act = what;
    cause.beat = BeatId{std::size_t{0}};
    cause.response = ResponseId{std::size_t{0}};
    return cause;
}

} // namespace

TEST_CASE("reasons are said in the language of the story", "[engine]")
{
    CHECK(phrase(story("en"), act(Act::listen)) == "you listened");
    CHECK(phrase(story("de"), act(Act::listen)) == "du hast zugehört");
    CHECK(phrase(story("de-at", 2), act(Act::listen)) == "Lee hat zugehört");
    CHECK(phrase(story("en", 2), act(Act::keep_promise)) == "Lee kept a word given");
    CHECK(phrase(story("en"), act(Act::blame, CauseKind::seen_act)) == "seeing you blaming a colleague");
    CHECK(
        phrase(story("de"), act(Act::blame, CauseKind::seen_act)) ==
        "miterlebt: du hast anderen die Schuld gegeben"
    );
    CHECK(phrase(story("fr"), act(Act::listen)) == "you listened");
    CHECK(phrase(story("deu"), act(Act::listen)) == "you listened");
}

TEST_CASE("no language leaves a word out", "[engine]")
{
    for (const char* language : {"en", "de"}) {
        CAPTURE(language);
        const Words& words = words_in(language);
        for (const auto& one : words.acts) {
            CHECK_FALSE(one.did.empty());
            CHECK_FALSE(one.doing.empty());
        }
        for (const auto& list : {words.stances[4], words.states[9], words.causes[16]})
            CHECK_FALSE(list.empty());
        for (const auto& one : words.traits)
            CHECK((!one.low.empty() && !one.high.empty()));
        for (const auto& one : {words.crisis, words.change, words.conflict})
            CHECK((!one.title.empty() && !one.text.empty()));
        for (const auto& one :
             {words.you,
              words.after_you,
              words.after_name,
              words.seeing,
              words.promise_kept,
              words.promise_broken,
              words.own_stance,
              words.happened,
              words.pushed,
              words.silence,
              words.orderly,
              words.daring,
              words.other,
              words.smaller,
              words.attempt_succeeded,
              words.attempt_failed,
              words.left,
              words.hero,
              words.used_up,
              words.reports_to_nobody,
              words.reports_to,
              words.and_also,
              words.to_you})
            CHECK_FALSE(one.empty());
    }
}
