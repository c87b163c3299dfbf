// A stored game as the subject of a report, and the other rooms of its workshop.
#pragma once

#include "server/app/stored_games.hpp"
#include "server/net/catalogue.hpp"
#include "server/report/html_page.hpp"

#include <string>
#include <vector>

namespace twocircles::app {

// The error says why its debrief cannot be computed.
engine::Result<report::Subject, std::string>
subject_of(StoredGames&, const net::Catalogue&, const ListedGame&);

// All rooms with games of the same scenario that were played within a day of this one; rooms that cannot be
// computed are left out.
std::vector<report::OtherRoom>
rooms_beside(StoredGames&, const net::Catalogue&, const ListedGame&, const report::Subject&);

} // namespace twocircles::app
