#include "server/scenario/problem.hpp"

#include <algorithm>
#include <tuple>

namespace twocircles::scenario {

namespace {

// What is shown of a long line: this many characters, the place well inside.
constexpr std::size_t kWidestExcerpt = 120;
constexpr std::size_t kBeforePlace = 60;

std::string printable_lines(std::string_view text)
{
    std::string shown;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        shown += printable(text.substr(0, end));
        text.remove_prefix(end);
        if (text.empty()) break;
        shown += '\n';
        text.remove_prefix(1);
    }
    return shown;
}

std::string_view without_first(std::string_view text, std::size_t count)
{
    return text.substr(first_characters(text, count).size());
}

void show_place(Problem& problem, std::string_view line)
{
    std::size_t skipped = 0;
    std::size_t lead = 0;
    if (characters(line) > kWidestExcerpt && problem.column > kBeforePlace) {
        skipped = problem.column - kBeforePlace;
        line = without_first(line, skipped);
        problem.excerpt = "... ";
        lead = 4;
    }
    const std::string_view part = first_characters(line, kWidestExcerpt);
    problem.excerpt += printable(part);
    if (part.size() < line.size()) problem.excerpt += " ...";
    const std::size_t before = problem.column - 1 - skipped;
    const std::size_t start = lead + before;
    const std::size_t shown = characters(part);
    const std::size_t width = std::min(problem.length, shown > before ? shown - before : 1);
    problem.caret.assign(start, ' ');
    problem.caret.append(std::max<std::size_t>(1, width), '^');
}

bool earlier(const Problem& a, const Problem& b)
{
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

} // namespace

std::string printable(std::string_view text)
{
    std::string shown;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0)
            shown += "\xef\xbf\xbd"; // the replacement character
        else if (first == '\t')
            shown += "\xe2\x86\x92"; // an arrow
        else if (first < 0x20 || first == 0x7f || (length == 2 && first == 0xc2 && static_cast<unsigned char>(text[1]) < 0xa0))
            shown += "?";
        else
            shown += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return shown;
}

void Problems::read_as(const Source& repaired, std::vector<std::size_t> changed_lines)
{
    read_ = &repaired;
    changed_lines_ = std::move(changed_lines);
}

void Problems::add(Fault fault, Span span, std::string message, std::string suggestion)
{
    const Place from = read_->place_of(span.begin);
    if (std::binary_search(changed_lines_.begin(), changed_lines_.end(), from.line)) return;
    const FaultInfo& info = info_of(fault);
    Problem problem;
    problem.severity = is_warning(info.area) ? Severity::warning : Severity::error;
    problem.fault = fault;
    problem.number = number_of(fault);
    problem.file = original_->file();
    problem.line = from.line;
    problem.column = from.column;
    problem.message = std::move(message);
    problem.explanation = info.meaning;
    problem.suggestion = suggestion.empty() ? std::string{info.cure} : std::move(suggestion);

    const std::string_view line = original_->line(from.line);
    const std::size_t line_end = read_->line_start(from.line) + read_->line(from.line).size();
    const std::size_t end = std::clamp(span.end, span.begin, std::max(span.begin, line_end));
    problem.length =
        std::max<std::size_t>(1, characters(read_->bytes().substr(span.begin, end - span.begin)));
    show_place(problem, line);
    keep(std::move(problem));
}

void Problems::add_for_file(Fault fault, std::string message, std::string suggestion)
{
    const FaultInfo& info = info_of(fault);
    Problem problem;
    problem.severity = is_warning(info.area) ? Severity::warning : Severity::error;
    problem.fault = fault;
    problem.number = number_of(fault);
    problem.file = original_->file();
    problem.message = std::move(message);
    problem.explanation = info.meaning;
    problem.suggestion = suggestion.empty() ? std::string{info.cure} : std::move(suggestion);
    keep(std::move(problem));
}

void Problems::keep(Problem problem)
{
    // What is quoted from the file may hold anything.
    problem.message = printable(problem.message);
    problem.suggestion = printable_lines(problem.suggestion);
    if (problem.severity == Severity::error) ++errors_;
    for (const Problem& other : found_)
        if (other.fault == problem.fault && other.line == problem.line && other.column == problem.column &&
            other.message == problem.message)
            return;
    if (found_.size() >= kMostProblems)
        dropped_ = true;
    else
        found_.push_back(std::move(problem));
}

std::vector<Problem> Problems::take()
{
    std::stable_sort(found_.begin(), found_.end(), earlier);
    if (dropped_ || full()) {
        Problem more;
        const FaultInfo& info = info_of(Fault::too_many_problems);
        more.fault = Fault::too_many_problems;
        more.number = number_of(more.fault);
        more.file = original_->file();
        more.message = "There may be more problems than these; they are not shown.";
        more.explanation = info.meaning;
        more.suggestion = info.cure;
        found_.push_back(std::move(more));
        dropped_ = false;
    }
    return std::move(found_);
}

} // namespace twocircles::scenario
