// The debrief as one page that needs nothing else: no network, no script; it prints, and reads well aloud.
#pragma once

#include "server/report/subject.hpp"

#include <string>
#include <vector>

namespace twocircles::report {

// Another room of the same workshop, for the comparison; names rooms, never people.
struct OtherRoom
{
    std::string name, ending;
    double score = 0;
    bool finished = false;
    std::vector<debrief::Profile> profiles; // of its leading seats
    std::size_t gone = 0, heroes = 0, promises_kept = 0, promises_broken = 0;
    bool this_one = false;
};
OtherRoom in_short(const debrief::Debrief&, bool this_one);

// `rooms`: all of the workshop, this one too; with fewer than two there is nothing to compare.
std::string html_page(const Subject&, const std::vector<OtherRoom>& rooms = {});

} // namespace twocircles::report
