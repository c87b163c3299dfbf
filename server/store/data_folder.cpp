#include "server/store/data_folder.hpp"

#include <cstdlib>

namespace twocircles::store {

std::filesystem::path default_data_folder()
{
    // The XDG specification says that a relative path is to be ignored.
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && xdg[0] == '/')
        return std::filesystem::path(xdg) / "twocircles";
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::filesystem::path(home) / ".local/share/twocircles";
    return {};
}

} // namespace twocircles::store
