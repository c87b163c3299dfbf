#include "client/model/languages.hpp"

#include "client/model/view_model.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::model;

namespace {

ScenarioCard card(const std::string& id, const std::string& language, const std::string& translation_of = {})
{
    ScenarioCard made;
    made.id = id;
    made.language = language;
    made.translation_of = translation_of;
    return made;
}

const std::vector<ScenarioCard> kOffered = {
    card("day", "en"), card("day.de", "de", "day"), card("night", "en"), card("noon", "de"),
    card("noon.en", "en", "noon")};

std::vector<std::string> ids(const std::vector<ScenarioCard>& cards)
{
    std::vector<std::string> all;
    for (const auto& one : cards)
        all.push_back(one.id);
    return all;
}

} // namespace

TEST_CASE("each story is listed once, in the language of the settings where it is there", "[model]")
{
    CHECK(ids(in_language(kOffered, "de")) == std::vector<std::string>{"day.de", "night", "noon"});
    CHECK(ids(in_language(kOffered, "de-at")) == std::vector<std::string>{"day.de", "night", "noon"});
    CHECK(ids(in_language(kOffered, "en")) == std::vector<std::string>{"day", "night", "noon.en"});
    CHECK(ids(in_language(kOffered, "fr")) == std::vector<std::string>{"day", "night", "noon"});
    CHECK(in_language({}, "de").empty());
}

TEST_CASE("the languages of a story begin with its own", "[model]")
{
    CHECK(ids(all_languages(kOffered, "day")) == std::vector<std::string>{"day", "day.de"});
    CHECK(ids(all_languages(kOffered, "night")) == std::vector<std::string>{"night"});
    CHECK(story_of(kOffered[1]) == "day");
}

TEST_CASE("another language in the settings chooses among the same stories anew", "[model]")
{
    ViewModel view;
    view.settings.language = "de";
    reduce(view, Scenarios{kOffered, {}}, 1.0);
    CHECK(ids(view.scenarios) == std::vector<std::string>{"day.de", "night", "noon"});
    view.settings.language = "en";
    choose_languages(view);
    CHECK(ids(view.scenarios) == std::vector<std::string>{"day", "night", "noon.en"});
    forget_server(view);
    CHECK(view.offered.empty());
    CHECK(view.scenarios.empty());
}

TEST_CASE("a language is written as in web pages", "[model]")
{
    for (const char* tag : {"de", "en-gb", "pt-BR", "nds"})
        CHECK(is_language(tag));
    for (const char* other : {"", "d", "German", "de_at", "de-", "../de", "DE"})
        CHECK_FALSE(is_language(other));
}
