// The debrief as tables, for a spreadsheet: CSV as RFC 4180 has it, UTF-8, one file each.
#pragma once

#include "server/report/subject.hpp"

#include <string>
#include <vector>

namespace twocircles::report {

struct Table
{
    std::string file; // "decisions.csv"
    std::string text;
};

// game, samples, people, circles, decisions, options, stances, movements, acts, marks, predictions, promises,
// attempts; an empty one has its heading alone. What people typed cannot become a formula: a text that begins
// like one has an apostrophe before it.
std::vector<Table> tables(const Subject&);

} // namespace twocircles::report
