#include "client/app/json_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace twocircles::client::app {

namespace fs = std::filesystem;
using nlohmann::json;

std::optional<json>
read_or_set_aside(const fs::path& file, std::initializer_list<json::value_t> wanted, std::string& problem)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    std::ostringstream text;
    text << stream.rdbuf();
    auto document = json::parse(text.str(), nullptr, false);
    if (std::find(wanted.begin(), wanted.end(), document.type()) != wanted.end()) return document;
    const fs::path aside = file.string() + ".unreadable";
    std::error_code error;
    fs::rename(file, aside, error);
    problem = file.string() + " could not be read" +
              (error ? "." : " and was set aside as " + aside.string() + ".");
    return std::nullopt;
}

bool write_file(const fs::path& file, const std::string& text, std::string& problem)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path fresh = file.string() + ".new";
    {
        std::ofstream stream(fresh, std::ios::binary | std::ios::trunc);
        stream << text << '\n';
        stream.flush();
        if (!stream) {
            problem = file.string() + " could not be written. Is the disk full, or the folder read-only?";
            return false;
        }
    }
    fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, error); // tokens are keys
    fs::rename(fresh, file, error);
    if (error) problem = file.string() + " could not be written: " + error.message() + ".";
    return !error;
}

} // namespace twocircles::client::app
