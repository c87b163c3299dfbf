// Every text a screen asks for is there: the keys written in the sources, and those made from values.
#include "client/strings/strings.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace twocircles::client;

TEST_CASE("every key used in the window's sources is in the English texts", "[strings]")
{
    auto const strings = Strings::load(std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings");
    std::regex const key("\"([a-z]+(?:\\.[a-z_]+)+)\"");
    std::regex const counted("count\\(\\s*\"([a-z_.]+)\"");
    std::set<std::string> used, plural;
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator(std::string(TWOCIRCLES_SOURCE_DIR) + "/client/ui")) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        std::string const source = text.str();
        for (std::sregex_iterator it(source.begin(), source.end(), counted), end; it != end; ++it) {
            plural.insert((*it)[1]);
        }
        for (std::sregex_iterator it(source.begin(), source.end(), key), end; it != end; ++it) {
            used.insert((*it)[1]);
        }
    }
    REQUIRE(used.size() > 100);
    for (auto const& name : used) {
        if (plural.contains(name)) {
            continue;
        }
        INFO("key " << name);
        CHECK(strings.has(name));
    }
    for (auto const& name : plural) {
        INFO("counted key " << name);
        CHECK(strings.has(name + ".one"));
        CHECK(strings.has(name + ".many"));
    }
    for (auto const& made :
         {"settings.name.hint", "settings.text_scale.hint", "settings.theme.hint",
          "settings.reduce_motion.hint", "settings.sound.hint", "settings.fullscreen.hint",
          "settings.pace.hint", "settings.untimed.hint", "settings.language.hint", "promise.kept",
          "promise.broken", "promise.open", "promise.unmade"}) {
        INFO("made key " << made);
        CHECK(strings.has(made));
    }
}

namespace {

std::set<std::string> values_in(std::string const& text)
{
    static std::regex const value("\\{[a-z_]+\\}");
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), value), end; it != end; ++it) {
        found.insert(it->str());
    }
    return found;
}

nlohmann::json texts_of(std::filesystem::path const& file)
{
    return nlohmann::json::parse(std::ifstream(file));
}

} // namespace

TEST_CASE("every language has every text, with the same values in it", "[strings]")
{
    std::filesystem::path const folder = std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings";
    auto const english = texts_of(folder / "en.json");
    auto const languages = Strings::languages(folder);
    CHECK(languages == std::vector<std::string>{"de", "en"});
    for (auto const& language : languages) {
        auto const texts = texts_of(folder / (language + ".json"));
        INFO("assets/strings/" << language << ".json");
        for (auto const& [key, text] : english.items()) {
            if (!texts.contains(key)) {
                FAIL_CHECK("is missing: \"" << key << "\", in English: " << text.get<std::string>());
                continue;
            }
            INFO("key " << key);
            CHECK(values_in(texts[key].get<std::string>()) == values_in(text.get<std::string>()));
        }
        for (auto const& [key, text] : texts.items()) {
            if (!english.contains(key)) {
                FAIL_CHECK("is in no other language: \"" << key << "\": " << text.get<std::string>());
            }
        }
        CHECK(texts.contains("language." + language));
    }
}

TEST_CASE("who wants a language that is not there gets one near it, or English", "[strings]")
{
    std::filesystem::path const folder = std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings";
    CHECK(Strings::nearest(folder, "de") == "de");
    CHECK(Strings::nearest(folder, "de-at") == "de");
    CHECK(Strings::nearest(folder, "tlh") == "en");
    CHECK(Strings::nearest(folder, "../de") == "en");
    CHECK(Strings::load(folder, "de")("pause.go_on") == "Weiter");
}

TEST_CASE("a program in the build folder finds the texts of its source tree", "[strings]")
{
    auto const assets = find_assets(std::filesystem::path(TWOCIRCLES_BINARY_DIR) / "bin/twocircles");
    CHECK(std::filesystem::equivalent(assets, std::string(TWOCIRCLES_SOURCE_DIR) + "/assets"));
    CHECK_THROWS_AS(find_assets("/nowhere/at/all/bin/twocircles"), BadStrings);
}
