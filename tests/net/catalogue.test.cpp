// Which scenario somebody gets who asks for one by name and language.
#include "server/net/catalogue.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;

namespace {

std::shared_ptr<const engine::Scenario>
scenario(const std::string& id, const std::string& language, const std::string& translation_of = {})
{
    engine::Scenario made;
    made.about.id = id;
    made.about.language = language;
    made.about.translation_of = translation_of;
    return std::make_shared<const engine::Scenario>(std::move(made));
}

net::Catalogue three()
{
    net::Catalogue catalogue;
    catalogue.scenarios = {
        scenario("night", "en-GB"), scenario("night.de", "de", "night"),
        scenario("night.pt-BR", "pt-BR", "night"), scenario("day", "en")};
    return catalogue;
}

} // namespace

TEST_CASE("a story is told in the language wanted, or one near it, or its own", "[net]")
{
    const auto catalogue = three();
    const auto id = [&](const std::string& wanted) { return catalogue.choose("night", wanted)->about.id; };
    CHECK(id("de") == "night.de");
    CHECK(id("de-at") == "night.de");
    CHECK(id("pt") == "night.pt-BR");
    CHECK(id("en") == "night");
    CHECK(id("fr") == "night");
    CHECK(id("") == "night");
    CHECK(catalogue.choose("day", "de")->about.id == "day");
    CHECK(catalogue.choose("noon", "de") == nullptr);
    CHECK(catalogue.originals() == 2);
}

TEST_CASE("the server's language counts for who names none, and never for what is named exactly", "[net]")
{
    auto catalogue = three();
    catalogue.language = "de";
    CHECK(catalogue.choose("night", "")->about.id == "night.de");
    CHECK(catalogue.choose("night", "en")->about.id == "night");
    CHECK(catalogue.choose("night.pt-BR", "")->about.id == "night.pt-BR");
    CHECK(catalogue.find("night")->about.id == "night");
}
