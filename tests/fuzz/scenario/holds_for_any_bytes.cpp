#include "tests/fuzz/scenario/holds_for_any_bytes.hpp"

#include "server/scenario/condition_parse.hpp"
#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <algorithm>

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

} // namespace

std::string complaint_about_reading(std::string_view bytes)
{
    const scenario::LoadResult result = scenario::load_text(bytes, "any.yaml");
    const bool errors =
        std::any_of(result.problems.begin(), result.problems.end(), [](const scenario::Problem& p) {
            return p.severity == scenario::Severity::error;
        });
    if (errors == (result.scenario != nullptr)) return "there is a scenario exactly if there is no error";
    if (result.problems.size() > scenario::kMostProblems + 1) return "too many problems";
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const scenario::Source source{"any.yaml", std::string{bytes}};
    for (const scenario::Problem& problem : result.problems)
        if (std::string complaint = complaint_about(problem, source); !complaint.empty()) return complaint;
    const std::string shown = scenario::render(result.problems);
    for (const char c : shown)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n')
            return "a control character would reach the terminal";
    return {};
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
