// What must hold when the importer of Twine stories gets any bytes at all.
#pragma once

#include <string>
#include <string_view>

namespace twocircles::testing {

// Empty if all is well, else what is not: neither a reason nor a scenario that loads, or a link that is lost.
std::string complaint_about_importing(std::string_view bytes);

} // namespace twocircles::testing
