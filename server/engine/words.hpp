// What the game says by itself inside a story, between the author's texts: why a meter moved, what a
// situation is. In the language of the story; in English where it has none of its own here. Constant, any
// thread.
#pragma once

#include "server/engine/act.hpp"

#include <array>
#include <string_view>

namespace twocircles::engine {

struct ActWords
{
    std::string_view did;         // behind "you" or a name
    std::string_view did_by_name; // behind a name, where that differs; else empty
    std::string_view doing;       // as seen done to somebody else
};

struct OnsetWords
{
    std::string_view title, text;
};

struct TraitWords // of somebody who stands out in it
{
    std::string_view low, high;
};

struct Words
{
    std::string_view you;
    std::string_view after_you, after_name;  // between whoever acted and what was done
    std::string_view seeing;                 // before it, for who only saw it
    std::array<ActWords, kActCount> acts;    // in the order of Act
    std::array<std::string_view, 5> stances; // of Stance
    std::array<std::string_view, 10> states; // of State: "because that stands where it stands"
    std::array<std::string_view, 17> causes; // of ModelCause
    std::string_view promise_kept, promise_broken, own_stance, happened, pushed, silence, orderly, daring,
        other, smaller;
    OnsetWords crisis, change, conflict;
    std::string_view attempt_succeeded, attempt_failed, left, hero; // behind a name, whole sentences
    // What colleagues would say: autonomy, structure, susceptibility, expressiveness, cynicism, boldness,
    // competence.
    std::array<TraitWords, 7> traits;
    std::string_view used_up; // why a response is closed
    std::string_view reports_to_nobody, reports_to, and_also, to_you;
};

// By the story's language as in About::language; "de-at" is German.
const Words& words_in(std::string_view language);

const Words& german_words(); // for words.cpp alone

} // namespace twocircles::engine
