// Good and bad files with letters changed, lines moved, pieces doubled: whatever comes out, the reader
// answers with a scenario or with problems at places that exist. The mutants are the same in every run.
#include "tests/fuzz/scenario/holds_for_any_bytes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace twocircles::testing;

namespace {

namespace fs = std::filesystem;

class Dice
{
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit)
    {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return limit == 0 ? 0 : static_cast<std::size_t>((z ^ (z >> 31U)) % limit);
    }

private:
    std::uint64_t state_;
};

std::vector<std::string> seeds(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> texts;
    for (const fs::path& file : files) {
        std::ifstream in{file, std::ios::binary};
        texts.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    return texts;
}

const std::vector<std::string> kPieces{
    ":",    ": ",          " #",       "- ",       "\"",        "'",
    "[",    "]",           "{",        "}",        "&a ",       "*a",
    "!t ",  "\t",          "|\n",      ">\n",      "---\n",     "\n",
    " ",    "    ",        "? ",       "\\",       "%",         "@",
    "`",    "~",           "<<: ",     "\xc3\xa4", "\xff",      std::string(1, '\0'),
    "yes",  "-1",          "1e9",      "next",     "{pool: x}", "(((",
    "and",  "\r\n",        "text:",    "id: sam",  "...\n",     "\xef\xbb\xbf",
    "null", "acts: [plan", "when: \"",
};

void mutate_once(std::string& text, Dice& dice)
{
    const std::size_t at = dice.below(text.size() + 1);
    switch (dice.below(7)) {
    case 0:
        text.insert(at, kPieces[dice.below(kPieces.size())]);
        break;
    case 1:
        text.erase(at, dice.below(8) + 1);
        break;
    case 2:
        if (at < text.size()) text[at] = static_cast<char>(dice.below(256));
        break;
    case 3: // a piece doubled elsewhere
        text.insert(dice.below(text.size() + 1), text.substr(at, dice.below(120)));
        break;
    case 4: { // a line lost
        const std::size_t line = text.rfind('\n', at);
        if (line != std::string::npos) text.erase(line, text.find('\n', line + 1) - line);
        break;
    }
    case 5: { // a line moved sideways
        const std::size_t line = text.rfind('\n', at);
        if (line == std::string::npos) break;
        if (dice.below(2) == 0)
            text.insert(line + 1, std::string(dice.below(5) + 1, ' '));
        else if (line + 2 < text.size() && text[line + 1] == ' ')
            text.erase(line + 1, dice.below(3) + 1);
        break;
    }
    default:
        text.resize(at);
        break;
    }
}

} // namespace

TEST_CASE("no mutant of a scenario file surprises the reader", "[fuzz]")
{
    const fs::path data = fs::path{TWOCIRCLES_SOURCE_DIR} / "tests/data/scenario";
    std::vector<std::string> texts = seeds(data / "good");
    for (std::string& bad : seeds(data / "bad"))
        texts.push_back(std::move(bad));
    REQUIRE(texts.size() > 100);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t turn = 0; turn < 12; ++turn) {
            Dice dice{i * 1000 + turn};
            std::string text = texts[i];
            const std::size_t changes = 1 + dice.below(turn < 6 ? 1 : 6);
            for (std::size_t change = 0; change < changes; ++change)
                mutate_once(text, dice);
            const std::string complaint = complaint_about_reading(text);
            if (!complaint.empty()) {
                CAPTURE(i, turn, text);
                FAIL(complaint);
            }
        }
    }
}

TEST_CASE("no mutant of a translation file surprises its reader, and none loses words by an update", "[fuzz]")
{
    const auto texts = seeds(fs::path{TWOCIRCLES_SOURCE_DIR} / "tests/data/translation");
    REQUIRE_FALSE(texts.empty());
    for (std::size_t i = 0; i < 3000; ++i) {
        Dice dice{i};
        std::string text = texts[i % texts.size()];
        const std::size_t changes = dice.below(i % 2 == 0 ? 2 : 7);
        for (std::size_t change = 0; change < changes; ++change)
            mutate_once(text, dice);
        const std::string complaint = complaint_about_translation(text);
        if (!complaint.empty()) {
            CAPTURE(i, text);
            FAIL(complaint);
        }
    }
}

TEST_CASE("no mutant of a condition surprises the reader", "[fuzz]")
{
    const std::vector<std::string> conditions{
        "morale > 40 and not visited(walkout)",
        "(order < 45 or crisis >= 60) and loyalty(sam, lead) - 5 != trust(sam) + 10",
        "chosen(monday.plan) > 0 and lowest(morale) < 20 or not (kept(word) and flag(asked))",
        "day() >= 12 and since(monday) < 3 and -5 < counter(errands)",
    };
    for (std::size_t i = 0; i < 3000; ++i) {
        Dice dice{i};
        std::string text = conditions[i % conditions.size()];
        const std::size_t changes = 1 + dice.below(5);
        for (std::size_t change = 0; change < changes; ++change)
            mutate_once(text, dice);
        const std::string complaint = complaint_about_condition(text);
        if (!complaint.empty()) {
            CAPTURE(i, text);
            FAIL(complaint);
        }
    }
}
