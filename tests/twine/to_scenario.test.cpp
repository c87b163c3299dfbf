#include "server/twine/to_scenario.hpp"

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace twocircles;
using namespace twocircles::twine;

namespace {

std::shared_ptr<const engine::Scenario> loaded(const Conversion& made)
{
    REQUIRE(made.problem.empty());
    auto result = scenario::load_text(made.yaml, "imported.yaml");
    INFO(scenario::render(result.problems) << made.yaml);
    REQUIRE(result.scenario);
    return result.scenario;
}

Conversion made(const std::string& twee)
{
    return to_scenario(read_story(twee));
}

bool remarked(const Conversion& conversion, std::size_t line, const std::string& words)
{
    return std::any_of(conversion.remarks.begin(), conversion.remarks.end(), [&](const Remark& remark) {
        return remark.line == line && remark.text.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("passages become situations, links become responses, leaves become endings")
{
    const auto story = made(":: Start\nThe belt stands.\n[[Ask Sam->Sam]] [[Shout->Noise]]\n:: Sam\nHe "
                            "knows.\n[[Start]] [[Noise]]\n:: Noise\nIt is over.\n");
    const auto scenario = loaded(story);
    REQUIRE(scenario->beats.size() == 2);
    CHECK(scenario->beats[0].id == "start");
    CHECK(scenario->beats[0].text[0].text == "The belt stands.");
    REQUIRE(scenario->beats[0].responses.size() == 2);
    CHECK(scenario->beats[0].responses[0].text == "Ask Sam");
    CHECK(std::get<engine::GoBeat>(scenario->beats[0].responses[0].next[0].go).beat.index() == 1);
    CHECK(std::holds_alternative<engine::GoEnd>(scenario->beats[0].responses[1].next[0].go));
    REQUIRE(scenario->endings.size() == 2);
    CHECK(scenario->endings[0].title == "Noise");
    CHECK(scenario->endings[0].text == "It is over.");
    CHECK(story.responses == 4);
}

TEST_CASE("the story begins where it says")
{
    const auto scenario = loaded(made(":: StoryData\n{\"start\": \"Second\"}\n:: First\nOne. [[Second]]\n:: "
                                      "Second\nTwo. [[First]] [[Third]]\n:: Third\nThree.\n"));
    CHECK(scenario->beats[0].id == "second");
}

TEST_CASE("a start that is not there, loose lines and places on the map are told, not guessed silently")
{
    const auto story = made("Notes to myself.\n:: StoryData\n{\"start\": \"Frist\"}\n:: First <120,40>\nOne. "
                            "[[Second]]\n:: Second [dark] <1,2>\nTwo.\n");
    CHECK(loaded(story)->beats[0].id == "first");
    CHECK(remarked(story, 1, "before the first passage"));
    CHECK(remarked(story, 3, "begins with “Frist”, which is no passage: it begins with “First”"));
}

TEST_CASE("what a scenario needs is added, and what leads nowhere ends the story; both are reported")
{
    const auto story = made(":: Start\n[[On->Room]]\n:: Room\n[[Nowhere]] [[Start]]\n");
    const auto scenario = loaded(story);
    CHECK(scenario->beats[0].responses.size() == 2);
    CHECK(remarked(story, 2, "one link only"));
    CHECK(remarked(story, 4, "which is no passage"));
}

TEST_CASE("more than nine links go on in a situation of their own, none is lost")
{
    std::string twee = ":: Start\nChoose.\n";
    for (int i = 0; i < 23; ++i)
        twee += "[[Door " + std::to_string(i) + "]]\n";
    for (int i = 0; i < 23; ++i)
        twee += ":: Door " + std::to_string(i) + "\nA room.\n";
    const auto story = made(twee);
    const auto scenario = loaded(story);
    CHECK(story.responses == 23);
    CHECK(scenario->beats.size() == 3);
    CHECK(scenario->endings.size() == 24);
}

TEST_CASE("long texts are cut with the rest beside them, odd names and signs do no harm")
{
    std::string twee = ":: next\n" + std::string(2500, 'x') + " y\n[[" + std::string(300, 'z') +
                       "->Ümläut \"quoted\" \\ :: #]] [[yes]]\n";
    twee += ":: Ümläut \"quoted\" \\\\ :: #\n\"Hi\": {a} # b\n\t- c\n:: yes\nNo.\n:: 42\n[[yes]]\n:: "
            "42\n[[yes]]\n";
    const auto story = made(twee);
    loaded(story);
    CHECK(remarked(story, 2, "was cut"));
    CHECK(story.yaml.find("# x") != std::string::npos);
    CHECK(remarked(story, 12, "second passage called"));
}

TEST_CASE("passages whose names are long and begin alike stay apart, as situations and as endings")
{
    const std::string same(60, '7');
    std::string twee = ":: Start\n";
    for (const char* end : {"a", "b", "c"})
        twee += "[[" + same + end + "]]\n";
    for (const char* end : {"a", "b", "c"})
        twee += ":: " + same + end + "\nSo it ends: " + end + ".\n";
    const auto scenario = loaded(made(twee));
    CHECK(scenario->endings.size() == 4); // and the one for whoever comes to none of them
    CHECK(scenario->flags.size() == 3);
}

TEST_CASE("a story that is too long for a scenario is refused with the reason")
{
    std::string twee;
    for (int i = 0; i < 250; ++i)
        twee += ":: P" + std::to_string(i) + "\n[[P" + std::to_string((i + 1) % 250) + "]] [[P0]]\n";
    CHECK(made(twee).problem.find("250 passages") != std::string::npos);
}

TEST_CASE("a passage of very many links needs as many situations as it says, or is refused")
{
    const auto with = [](int links) {
        std::string twee = ":: Start\n";
        for (int i = 0; i < links; ++i)
            twee += "[[words " + std::to_string(i) + "->Start]]\n";
        return made(twee);
    };
    for (const int links : {9, 10, 17, 18}) {
        CAPTURE(links);
        CHECK(with(links).beats == (links <= 9 ? 1U : links <= 17 ? 2U : 3U));
    }
    CHECK(with(9 + 8 * 199).beats == 200);
    CHECK(with(9 + 8 * 199 + 1).problem.find("201 situations") != std::string::npos);
}

TEST_CASE("whatever the bytes, it becomes a scenario that loads, or a reason")
{
    std::mt19937 chance(7); // NOLINT(cert-msc51-cpp): the same each time
    const std::vector<std::string> pieces{":: ",  "\n",    "[[",   "]]",     "->",     "<-", "|",   "<<",
                                          ">>",   "(",     ")",    "link: ", "goto: ", "\"", "'",   "{",
                                          "}",    "Start", "Room", "\\",     "[",      "]",  "<a>", "é",
                                          "\xff", "\t",    "#",    "- ",     "---\n",  "%"};
    for (int round = 0; round < 3000; ++round) {
        std::string twee = ":: Start\n";
        for (unsigned i = 0; i < 5 + chance() % 60; ++i)
            twee += pieces[chance() % pieces.size()];
        const auto story = made(twee);
        if (!story.problem.empty()) continue;
        const auto result = scenario::load_text(story.yaml, "imported.yaml");
        CAPTURE(twee, story.yaml, scenario::render(result.problems));
        REQUIRE(result.scenario);
    }
}
