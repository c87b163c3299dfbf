// A small debrief by hand, with everything in it that a report can tell.
#pragma once

#include "server/report/subject.hpp"

namespace twocircles::testing {

// A workshop's room, "Table <2>", of one leading seat that Ana and Ben shared, two followers, two decisions.
report::Subject a_subject();

} // namespace twocircles::testing
