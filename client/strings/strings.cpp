#include "client/strings/strings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace twocircles::client {

namespace fs = std::filesystem;

namespace {

constexpr int kLevelsUp = 5; // from build/<preset>/bin to the root of the source tree, and a little more

} // namespace

Strings Strings::parse(std::string_view json, std::string const& name)
{
    auto const document = nlohmann::json::parse(json, nullptr, false);
    if (!document.is_object()) {
        throw BadStrings("The texts in " + name + " cannot be read: it is not a JSON object.");
    }
    Strings strings;
    for (auto const& [key, value] : document.items()) {
        if (!value.is_string()) {
            throw BadStrings("The text \"" + key + "\" in " + name + " is not a text.");
        }
        strings.texts_.emplace(key, value.get<std::string>());
    }
    return strings;
}

Strings Strings::load(fs::path const& folder, std::string const& language)
{
    auto const read = [&](std::string const& wanted) {
        fs::path const file = folder / (wanted + ".json");
        std::ifstream stream(file);
        if (!stream) {
            throw BadStrings(
                "The texts of the interface are missing: " + file.string() + " cannot be opened."
            );
        }
        std::ostringstream text;
        text << stream.rdbuf();
        return parse(text.str(), file.string());
    };
    Strings strings = read(language);
    if (language != "en") {
        strings.texts_.merge(read("en").texts_);
    }
    strings.language_ = language;
    return strings;
}

std::string const& Strings::operator()(std::string_view key) const
{
    if (auto const found = texts_.find(key); found != texts_.end()) {
        return found->second;
    }
    missing_.emplace(key);
    return stand_ins_.try_emplace(std::string(key), "‹" + std::string(key) + "›").first->second;
}

std::string Strings::operator()(std::string_view key, Values values) const
{
    std::string const& text = (*this)(key);
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{') {
            auto const close = text.find('}', at);
            auto const name = std::string_view(text).substr(at + 1, close - at - 1);
            auto const* value =
                std::ranges::find_if(values, [&](auto const& candidate) { return candidate.first == name; });
            if (close != std::string::npos && value != values.end()) {
                out += value->second;
                at = close + 1;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

std::string Strings::count(std::string_view key, int n) const
{
    return (*this)(std::string(key) + (n == 1 ? ".one" : ".many"), {{"n", std::to_string(n)}});
}

std::vector<std::string> Strings::languages(fs::path const& folder)
{
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), last; !error && it != last; it.increment(error)) {
        if (it->path().extension() == ".json") {
            found.push_back(it->path().stem().string());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::string Strings::nearest(fs::path const& folder, std::string const& language)
{
    auto const there = languages(folder);
    auto const primary = language.substr(0, language.find('-'));
    for (auto const& wanted : {language, primary}) {
        if (std::ranges::find(there, wanted) != there.end()) {
            return wanted;
        }
    }
    return "en";
}

fs::path find_assets(fs::path const& program)
{
    std::vector<fs::path> candidates;
    if (char const* chosen = std::getenv("TWOCIRCLES_ASSETS")) {
        candidates.emplace_back(chosen);
    }
    candidates.push_back(program.parent_path() / "../share/twocircles/assets");
    auto above = program.parent_path();
    for (int level = 0; level < kLevelsUp && above.has_relative_path();
         ++level, above = above.parent_path()) {
        candidates.push_back(above / "assets");
    }
    std::error_code ignored;
    for (auto const& folder : candidates) {
        if (fs::is_regular_file(folder / "strings/en.json", ignored)) {
            return folder;
        }
    }
    throw BadStrings(
        "The folder with the game's texts was not found (looked beside " + program.string() +
        "). Set TWOCIRCLES_ASSETS to it, or install the game again."
    );
}

} // namespace twocircles::client
