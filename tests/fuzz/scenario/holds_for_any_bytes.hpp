// What must hold when the scenario reader gets any bytes at all.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::testing {

// Empty if all is well, else what is not: a scenario beside errors, a place outside the file, too many
// problems.
std::string complaint_about_reading(std::string_view bytes);
// The same for a translation of the smallest scenario; and an update of it must lose nothing.
std::string complaint_about_translation(std::string_view bytes);
// The same for the text of a condition.
std::string complaint_about_condition(std::string_view text);

} // namespace twocircles::testing
