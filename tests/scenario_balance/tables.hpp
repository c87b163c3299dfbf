// Tables for people who tune the scenarios that ship.
#pragma once

#include "server/study/statistics.hpp"

#include <string>
#include <vector>

namespace twocircles::study {

std::string compare_styles(const engine::Scenario&, const std::vector<std::vector<Play>>& by_style);
// What a response tends to be worth: the mean of finished random plays with it, less that of its beat.
std::string compare_responses(const engine::Scenario&, const std::vector<Play>& random_plays);

} // namespace twocircles::study
