// Words and numbers of the reports.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/markup/escape.hpp"

#include <string>
#include <string_view>

namespace twocircles::report {

using markup::escaped;

std::string whole(double);        // "57"
std::string tenth(double);        // "57.3", with a point in every language
std::string signed_tenth(double); // "+3.1", "−0.4" (a true minus), "±0.0"

// Names for people: "Risk-taking", "keep promise", "commits", "kept", "what the facilitator did".
std::string_view words_of(engine::Measure);
std::string words_of(engine::Act);
std::string_view words_of(engine::Stance);
std::string_view words_of(engine::PromiseState);
std::string_view words_of(debrief::MarkKind);
std::string_view words_of(debrief::Disagreed);
std::string expectation(const room::Prediction&); // "morale ↑, risk-taking =, loyalty ↓"

// "Day 3": the first day is 1.
std::string day_of(double day);
// Milliseconds since 1970 as 2026-11-28T09:30:00.000Z.
std::string timestamp(std::int64_t);

} // namespace twocircles::report
