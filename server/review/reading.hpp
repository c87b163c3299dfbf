// What a careful reader of a whole scenario remarks: parts that are never reached, conditions that say
// nothing, choices that are none, secrets told, texts that are too long, too hard, or judge a person. Pure;
// any thread.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/scenario/outline.hpp"
#include "server/scenario/problem.hpp"

#include <vector>

namespace twocircles::review {

// Warnings, in the order of the file.
std::vector<scenario::Problem> remarks_of_reading(const engine::Scenario&, const scenario::Outline&);
// Of a scenario in another language only what its words can do wrong; the outline is that of the translation
// file.
std::vector<scenario::Problem> remarks_of_translation(const engine::Scenario&, const scenario::Outline&);

} // namespace twocircles::review
