// Files made to hurt: each is answered with a problem, and the work done for it is bounded by what is counted
// here, not by a clock.
#include "server/scenario/check_bytes.hpp"
#include "server/scenario/read_tree.hpp"
#include "server/scenario/repair.hpp"
#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace twocircles;
using namespace twocircles::testing;
using scenario::Fault;

namespace {

std::string times(std::size_t count, const std::string& text)
{
    std::string made;
    made.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        made += text;
    return made;
}

constexpr std::size_t kMany = 60'000;

std::string nested_maps(std::size_t levels)
{
    std::string made;
    for (std::size_t i = 0; i < levels; ++i)
        made += std::string(i, ' ') + "a:\n";
    return made;
}

std::string numbered(std::size_t count, const std::function<std::string(const std::string&)>& line)
{
    std::string made;
    for (std::size_t i = 0; i < count; ++i)
        made += line(std::to_string(i));
    return made;
}

const std::vector<std::pair<std::string, std::string>>& hostile()
{
    static const std::vector<std::pair<std::string, std::string>> kFiles{
        {"brackets", times(kMany, "[")},
        {"brackets on lines of their own", times(kMany, "[\n")},
        {"braces", "a: " + times(kMany, "{")},
        {"parentheses in a condition",
         minimal_with("text: The printer stands still.", "text: x\n    when: \"" + times(7000, "(") + "\"")},
        {"dashes", times(kMany, "- ")},
        {"questions", times(kMany, "? ")},
        {"steps down", nested_maps(1400)},
        {"one long word", times(1U << 20U, "x")},
        {"one long text", "a: \"" + times(kMany, "x y ") + "\""},
        {"colons", times(kMany, "a: ")},
        {"percent signs", times(1U << 20U, "%")},
        {"directives", times(kMany, "%YAML 1.2\n")},
        {"anchors", times(kMany, "&a ")},
        {"anchored lines", times(kMany, "- &a x\n")},
        {"tags", times(kMany, "!a ")},
        {"documents", times(kMany, "---\n")},
        {"endings of documents", times(kMany, "...\n")},
        {"quotes", times(kMany, "'")},
        {"quoted keys", times(kMany, "\"a\":")},
        {"escapes", "\"" + times(kMany, "\\")},
        {"empty lines", times(1U << 20U, "\n")},
        {"blanks", times(1U << 20U, " ")},
        {"tabs", times(kMany, "\t")},
        {"tab lines", times(kMany, "\ta: b\n")},
        {"hashes", times(kMany, "#\n")},
        {"open text", "a: |\n" + times(kMany, "  x\n")},
        {"blank lines in a folded text, forty-nine at a time",
         "a: >\n" + times(20'000, "  x\n" + times(49, "\n"))},
        {"folded text", "a: >\n" + times(kMany, "\n")},
        {"flow of maps", "a:\n" + times(kMany, "- {a: b}\n")},
        {"many keys", numbered(80'000, [](const std::string& n) { return "k" + n + ": v\n"; })},
        {"many flags",
         "format: 1\nflags:\n" +
             numbered(30'000, [](const std::string& n) { return "  f" + n + ": {meaning: x}\n"; })},
        {"the same key", times(kMany, "k: v\n")},
        {"slips", times(kMany, "text: a: b\n")},
        {"slips one below the other", "a:\n" + times(20'000, "  - text: a: b\n    x: \"q\" w\n")},
        {"open quotes", times(kMany, "- \"a\n")},
        {"NUL", std::string(1U << 20U, '\0')},
        {"high bytes", std::string(1U << 20U, '\xff')},
        {"half characters", times(kMany, "\xe2\x82")},
        {"alias bomb",
         "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
         "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
         "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\n"},
        {"an alias of itself", "a: &a [*a]\n"},
        {"merge keys", "a: &a {x: 1}\n" + times(kMany, "<<: *a\n")},
    };
    return kFiles;
}

} // namespace

TEST_CASE("every hostile file is refused with a reason", "[scenario]")
{
    for (const auto& [name, text] : hostile()) {
        CAPTURE(name);
        const scenario::LoadResult result = scenario::load_text(text, "hostile.yaml");
        CHECK(result.scenario == nullptr);
        REQUIRE_FALSE(result.problems.empty());
        CHECK(result.problems.size() <= scenario::kMostProblems + 1);
        for (const scenario::Problem& p : result.problems)
            CHECK(p.excerpt.size() < 1000);
    }
}

TEST_CASE("the work for a hostile file is bounded", "[scenario]")
{
    for (const auto& [name, text] : hostile()) {
        CAPTURE(name);
        const scenario::Source source{"hostile.yaml", text};
        scenario::Problems problems{source};
        if (!scenario::check_bytes(source, problems)) continue; // not even parsed
        const scenario::Reading reading = scenario::read_repairing(source, problems);
        CHECK(reading.nodes <= scenario::kMostNodes + 1);
        CHECK(reading.bytes_parsed <= scenario::kMostBytesParsed + 2 * text.size());
    }
}

TEST_CASE("the alias bomb stays as small as its file", "[scenario]")
{
    const auto& files = hostile();
    const auto bomb =
        std::find_if(files.begin(), files.end(), [](const auto& f) { return f.first == "alias bomb"; });
    const scenario::Source source{"bomb.yaml", bomb->second};
    const scenario::TreeReading reading = scenario::read_tree(source);
    CHECK(reading.nodes < 200);
    std::size_t references = 0;
    for (const scenario::Problem& p : scenario::load_text(bomb->second, "bomb.yaml").problems)
        references += p.fault == Fault::anchor || p.fault == Fault::alias ? 1U : 0U;
    CHECK(references == 6 + 5 * 9);
}

TEST_CASE("nesting is read thirty-two deep and refused beyond", "[scenario]")
{
    const auto deep = [](std::size_t levels) {
        const scenario::Source source{"a.yaml", times(levels, "[") + times(levels, "]")};
        return scenario::read_tree(source);
    };
    CHECK(deep(32).root.has_value());
    CHECK_FALSE(deep(33).root.has_value());
    REQUIRE(deep(33).findings.size() == 1);
    CHECK(deep(33).findings[0].fault == Fault::too_deep);
}

TEST_CASE("a file beyond one mebibyte is not looked at", "[scenario]")
{
    std::string lines = minimal();
    while (lines.size() + 64 < scenario::kLargestFile)
        lines += std::string(60, '#') + "\n";
    CHECK(scenario::load_text(lines, "a.yaml").scenario != nullptr);
    lines += std::string(200, '#');
    const auto result = scenario::load_text(lines, "a.yaml");
    CHECK(places_of(result.problems) == "S002 0:0\n");
}

TEST_CASE("more values than any scenario has are not read to the end", "[scenario]")
{
    const auto result = scenario::load_text("a:\n" + times(110'000, "- b\n"), "a.yaml");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].fault == Fault::too_many_values);
    CHECK(result.problems[0].line == 99'999);
}

TEST_CASE("of very many problems a hundred are shown, and that there are more", "[scenario]")
{
    const auto result =
        scenario::load_text(numbered(5000, [](const std::string& n) { return "k" + n + ": v\n"; }), "a.yaml");
    REQUIRE(result.problems.size() == scenario::kMostProblems + 1);
    CHECK(result.problems.back().fault == Fault::too_many_problems);
}

TEST_CASE("a folder of terminal escapes in a file's name shows none", "[scenario]")
{
    const auto result = scenario::load_text("", "evil\x1b[2J.yaml");
    REQUIRE(result.problems.size() == 1);
    CHECK(scenario::render(result.problems).find('\x1b') == std::string::npos);
}
