#include "tests/fuzz/scenario/holds_for_any_bytes.hpp"

#include "server/scenario/condition_parse.hpp"
#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/scenario/translated.hpp"
#include "server/scenario/write_translation.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

namespace twocircles::testing {

namespace {

std::string complaint_about(const scenario::Problem& problem, const scenario::Source& source)
{
    const std::string which =
        problem.number + " at " + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    if (problem.message.empty() || problem.explanation.empty() || problem.suggestion.empty())
        return which + " says too little";
    if (problem.line == 0) return {};
    if (problem.line > source.line_count()) return which + " is behind the last line";
    // One column behind the line is where something is missing.
    if (problem.column < 1 || problem.column > scenario::characters(source.line(problem.line)) + 2)
        return which + " is behind the end of its line";
    if (problem.caret.find('^') == std::string::npos) return which + " has no caret";
    return {};
}

// `made`: whether something came of the bytes.
std::string
complaint_about_all(const std::vector<scenario::Problem>& problems, bool made, std::string_view bytes)
{
    const bool errors = std::any_of(problems.begin(), problems.end(), [](const scenario::Problem& p) {
        return p.severity == scenario::Severity::error;
    });
    if (errors == made) return "there is a scenario exactly if there is no error";
    if (problems.size() > scenario::kMostProblems + 1) return "too many problems";
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const scenario::Source source{"any.yaml", std::string{bytes}};
    for (const scenario::Problem& problem : problems)
        if (std::string complaint = complaint_about(problem, source); !complaint.empty()) return complaint;
    const std::string shown = scenario::render(problems);
    for (const char c : shown)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n')
            return "a control character would reach the terminal";
    return {};
}

const engine::Scenario& smallest()
{
    static const auto kScenario =
        scenario::load_file(
            std::filesystem::path{TWOCIRCLES_SOURCE_DIR} / "tests/data/scenario/good/minimal.yaml"
        )
            .scenario;
    return *kScenario;
}

// Everything that somebody wrote, in an order that does not matter.
struct Written
{
    std::set<std::string> words;
    std::multiset<std::string> remarks;
};

Written written_in(const scenario::Translation& translation)
{
    Written written;
    for (const auto& text : translation.texts) {
        written.words.insert({text.text, text.note});
        written.remarks.insert(text.remarks.begin(), text.remarks.end());
    }
    written.remarks.insert(translation.head.begin(), translation.head.end());
    written.remarks.insert(translation.foot.begin(), translation.foot.end());
    return written;
}

// Words may have gone on in the note of another entry of the same place.
bool all_there(const Written& before, const Written& after)
{
    const auto somewhere = [&](const std::string& words) {
        return std::any_of(after.words.begin(), after.words.end(), [&](const std::string& one) {
            return one.find(words) != std::string::npos;
        });
    };
    return std::all_of(before.words.begin(), before.words.end(), somewhere) &&
           std::includes(
               after.remarks.begin(), after.remarks.end(), before.remarks.begin(), before.remarks.end()
           );
}

std::string complaint_about_update(std::string_view bytes)
{
    const scenario::Source source{"any.de.yaml", std::string{bytes}};
    scenario::Problems problems{source};
    const auto old = scenario::read_translation(source, problems);
    if (!old) return {};
    const auto matching = scenario::match_texts(scenario::texts_of(smallest()), *old);
    const std::string text = scenario::yaml_of(scenario::brought_up_to_date(matching, *old));
    if (text.size() > scenario::kLargestFile) return {};
    const scenario::Source again{"any.de.yaml", text};
    scenario::Problems none{again};
    const auto read = scenario::read_translation(again, none);
    if (!read) return "an updated translation cannot be read: " + scenario::render(none.take()) + text;
    if (!all_there(written_in(*old), written_in(*read))) return "an update has lost something: " + text;
    return {};
}

} // namespace

std::string complaint_about_reading(std::string_view bytes)
{
    const scenario::LoadResult result = scenario::load_text(bytes, "any.yaml");
    return complaint_about_all(result.problems, result.scenario != nullptr, bytes);
}

std::string complaint_about_translation(std::string_view bytes)
{
    const auto result = scenario::translate_text(smallest(), bytes, "any.de.yaml");
    const auto complaint = complaint_about_all(result.problems, result.scenario != nullptr, bytes);
    if (!complaint.empty()) return complaint;
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    return complaint_about_update(bytes);
}

std::string complaint_about_condition(std::string_view text)
{
    const scenario::ConditionReading reading = scenario::parse_condition(text);
    if (reading.expression.has_value() == !reading.faults.empty())
        return "there is an expression exactly if there is no fault";
    for (const scenario::ConditionFault& fault : reading.faults)
        if (fault.span.begin > text.size() || fault.span.end < fault.span.begin)
            return "a fault is outside the text";
    return {};
}

} // namespace twocircles::testing
