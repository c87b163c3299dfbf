// Plain words for numbers and meters, as every sentence of a debrief puts them.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/speech.hpp"

#include <string>
#include <string_view>

namespace twocircles::debrief {

engine::Speech speech_of(const engine::Scenario&); // in the language of the story
std::string whole(double value);
std::string day_number(double day);                                         // the first is 1
std::string_view words_for(const engine::Speech&, engine::Measure measure); // fits after "the team's"
const std::string& name_of(const engine::Scenario&, engine::FollowerId);

} // namespace twocircles::debrief
