// Where a user's data belongs on this system.
#pragma once

#include <filesystem>

namespace twocircles::store {

// $XDG_DATA_HOME/twocircles, or ~/.local/share/twocircles; empty when neither variable says where.
std::filesystem::path default_data_folder();

} // namespace twocircles::store
