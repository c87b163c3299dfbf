// The sections of the page; each is empty when there is nothing to tell.
#pragma once

#include "server/report/html_page.hpp"
#include "server/report/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::report {

// html_parts.cpp: the game
std::string summary_part(const Speech&, const debrief::Debrief&);
std::string timeline_part(const Speech&, const debrief::Debrief&);
std::string moments_part(const Speech&, const debrief::Debrief&);
std::string decisions_part(const Speech&, const debrief::Debrief&);
std::string marks_part(const Speech&, const debrief::Debrief&);
std::string rooms_part(const Speech&, const std::vector<OtherRoom>&);
// html_people.cpp: people and what was done
std::string profiles_part(const Speech&, const debrief::Debrief&);
std::string circles_part(const Speech&, const debrief::Debrief&);
std::string people_part(const Speech&, const debrief::Debrief&);
std::string promises_part(const Speech&, const debrief::Debrief&);
std::string predictions_part(const Speech&, const debrief::Debrief&);
std::string commitments_part(const debrief::Debrief&);
std::string own_part(const Speech&, const debrief::Debrief&, const std::string& person);

std::string section(const std::string& id, std::string_view title, const std::string& inside);
std::string table(
    std::string_view caption, const std::vector<std::string_view>& head,
    const std::vector<std::vector<std::string>>& rows
); // cells are HTML already; the first of a row is its heading

} // namespace twocircles::report
