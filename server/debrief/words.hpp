// Plain words for numbers and meters, as every sentence of a debrief puts them.
#pragma once

#include "server/engine/condition.hpp"
#include "server/engine/scenario.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::debrief {

std::string whole(double value);
std::string points(double amount); // "1 point", "3 points"; without its sign
std::string quoted(const std::string& text);
std::string_view words_for(engine::Measure); // fits after "the team's"
// "Ann", "Ann and Ben", "Ann, Ben and Cleo".
std::string listed(const std::vector<std::string>& names);
std::string name_of(const engine::Scenario&, engine::FollowerId);

} // namespace twocircles::debrief
