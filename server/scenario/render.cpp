#include "server/scenario/render.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kNormal = "\x1b[0m";
constexpr std::size_t kWidth = 100;

std::string painted(std::string_view text, std::string_view colour, Colour use)
{
    if (use == Colour::none || text.empty()) return std::string{text};
    return std::string{colour} + std::string{text} + std::string{kNormal};
}

// Broken into lines of at most kWidth, each behind `indent`; lines that begin with blanks are kept as they
// are.
std::string wrapped(std::string_view text, const std::string& indent)
{
    std::string made;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.starts_with("  ")) {
            made += indent + std::string{line} + "\n";
            continue;
        }
        while (characters(line) + indent.size() > kWidth) {
            const std::string_view fits = first_characters(line, kWidth - indent.size());
            const std::size_t blank = fits.rfind(' ');
            end = blank == std::string_view::npos ? fits.size() : blank;
            made += indent + std::string{line.substr(0, end)} + "\n";
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        made += indent + std::string{line} + "\n";
    }
    return made;
}

std::string count_of(std::size_t count, std::string_view one)
{
    return std::to_string(count) + " " + std::string{one} + (count == 1 ? "" : "s");
}

} // namespace

std::string render(const Problem& problem, Colour colour)
{
    const bool is_error = problem.severity == Severity::error;
    std::string place = printable(problem.file);
    if (problem.line > 0) place += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    std::string made = painted(place, kBold, colour) + "  ";
    made += painted((is_error ? "error " : "warning ") + problem.number, is_error ? kRed : kYellow, colour);
    made += "  " + problem.message + "\n";
    if (problem.line > 0) {
        const std::string number = std::to_string(problem.line);
        const std::string gutter(std::max<std::size_t>(number.size(), 5), ' ');
        made += painted(gutter.substr(number.size()) + number + " | ", kDim, colour) + problem.excerpt + "\n";
        made += painted(gutter + " | ", kDim, colour) +
                painted(problem.caret, is_error ? kRed : kYellow, colour) + "\n";
    }
    made += wrapped(problem.explanation, "        ");
    made += wrapped(problem.suggestion, "        ");
    return made;
}

std::string render(std::span<const Problem> problems, Colour colour)
{
    if (problems.empty()) return {};
    std::string made;
    std::size_t errors = 0;
    for (const Problem& problem : problems) {
        made += render(problem, colour) + "\n";
        if (problem.severity == Severity::error) ++errors;
    }
    const std::size_t warnings = problems.size() - errors;
    if (errors > 0) made += count_of(errors, "error");
    if (errors > 0 && warnings > 0) made += " and ";
    if (warnings > 0) made += count_of(warnings, "warning");
    return made + ".\n";
}

} // namespace twocircles::scenario
