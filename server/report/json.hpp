// The debrief as JSON: everything that the page tells, for programs. Meters and scores run 0..100, shares
// 0..1, days of the story count from 0. Absent means: not known.
#pragma once

#include "server/report/subject.hpp"

#include <string>

namespace twocircles::report {

std::string json_text(const Subject&);

// One line of a list of games.
struct ListedRow
{
    std::int64_t number = 0;
    std::string code, room, player, scenario, title, state, last_played;
};
std::string json_text(const std::vector<ListedRow>&);

} // namespace twocircles::report
