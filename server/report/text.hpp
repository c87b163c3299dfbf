// Words and numbers of the reports.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/engine/speech.hpp"
#include "server/markup/escape.hpp"

#include <string>
#include <string_view>

namespace twocircles::report {

using markup::escaped;

std::string whole(double);        // "57"
std::string tenth(double);        // "57.3", with a point in every language
std::string signed_tenth(double); // "+3.1", "−0.4" (a true minus), "±0.0"

// Names for people, in the language of the story: "Risk-taking", "keep promise", "commits", "kept".
using engine::Speech;
std::string_view words_of(const Speech&, engine::Measure);
std::string_view words_of(const Speech&, engine::Act);
std::string_view words_of(const Speech&, engine::Stance);
std::string_view words_of(const Speech&, engine::PromiseState);
std::string_view words_of(const Speech&, debrief::MarkKind);
std::string expectation(const Speech&, const room::Prediction&); // "morale ↑, risk-taking =, loyalty ↓"
std::string points_of(const Speech&, double);                    // "+3.1 points", "+3,1 Punkte"
std::string day_of(const Speech&, double day);                   // "Day 3": the first day is 1
std::string date_of(const Speech&, std::int64_t milliseconds);   // "2026-11-28", "28.11.2026"
std::string_view name_of(debrief::MarkKind);                     // for programs: "observer_note"

// Milliseconds since 1970 as 2026-11-28T09:30:00.000Z.
std::string timestamp(std::int64_t);

} // namespace twocircles::report
