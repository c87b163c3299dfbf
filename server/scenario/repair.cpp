#include "server/scenario/repair.hpp"

#include "server/scenario/read_tree.hpp"
#include "server/scenario/slip.hpp"
#include "server/scenario/yaml_events.hpp"

#include <algorithm>
#include <tuple>

namespace twocircles::scenario {

namespace {

constexpr std::size_t kMostTabLines = 5;

bool is_before(Place a, Place b)
{
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

// `repair` is in the order of the lines.
std::string edited(const Source& source, const Repair& repair)
{
    std::string text;
    text.reserve(source.bytes().size() + 64);
    auto edit = repair.begin();
    for (std::size_t n = 1; n <= source.line_count(); ++n) {
        const bool changed = edit != repair.end() && edit->line == n;
        text += changed ? std::string_view{edit->text} : source.line(n);
        if (changed) ++edit;
        if (n < source.line_count()) text += '\n';
    }
    return text;
}

// Where the library gives up on a text; beyond everything if it does not.
Place reach(std::string_view text)
{
    YamlEvents events{text};
    while (events.next()) {
    }
    if (const std::optional<YamlFailure> failure = events.failure()) return failure->place;
    return {static_cast<std::size_t>(-1), 1};
}

// Tabs in front of a line, made blanks. Empty if there are none.
Repair expanded_tabs(const Source& source, std::size_t width)
{
    Repair repair;
    for (std::size_t n = 1; n <= source.line_count(); ++n) {
        const std::string_view line = source.line(n);
        const std::size_t end = std::min(line.find_first_not_of(" \t"), line.size());
        if (line.substr(0, end).find('\t') == std::string_view::npos) continue;
        std::string blanks;
        for (const char c : line.substr(0, end))
            blanks.append(c == '\t' ? width - blanks.size() % width : 1, ' ');
        repair.push_back({n, end == line.size() ? std::string{} : blanks + std::string{line.substr(end)}});
    }
    return repair;
}

class Repairing
{
public:
    Repairing(const Source& original, Problems& problems)
        : original_(original), problems_(problems), reading_{original, {}, {}, 0, 0}
    {}

    Reading run()
    {
        const bool tabs = mend_tabs();
        for (;;) {
            TreeReading tree = read_tree(reading_.source);
            reading_.nodes = tree.nodes;
            reading_.bytes_parsed += reading_.source.bytes().size();
            if (!tree.failure) {
                finish(std::move(tree));
                break;
            }
            // Behind expanded tabs the columns are a guess, and so is all that seems wrong with them.
            if (tabs || !mend(tree)) break;
        }
        return std::move(reading_);
    }

private:
    bool mend_tabs()
    {
        Repair best = expanded_tabs(reading_.source, 2);
        if (best.empty()) return false;
        std::size_t reported = 0;
        for (const LineEdit& edit : best)
            if (!edit.text.empty() && ++reported <= kMostTabLines) report_tab(edit.line);
        Place furthest{0, 0};
        for (const std::size_t width : {2U, 4U, 8U}) {
            if (reading_.bytes_parsed + 2 * original_.bytes().size() > kMostBytesParsed) break;
            Repair repair = expanded_tabs(original_, width);
            const Place end = reach_of(edited(original_, repair));
            if (is_before(furthest, end)) {
                furthest = end;
                best = std::move(repair);
            }
        }
        take(best, reported > 0);
        return reported > 0;
    }

    void report_tab(std::size_t line)
    {
        const std::size_t start = original_.line_start(line);
        const std::string_view text = original_.line(line);
        const std::size_t first = text.find('\t');
        const std::size_t end = text.find_first_not_of(" \t");
        problems_.add(Fault::tab_indent, {start + first, start + end}, "This line is indented with a tab.");
    }

    Place reach_of(const std::string& text)
    {
        reading_.bytes_parsed += text.size();
        return reach(text);
    }

    void take(const Repair& repair, bool counts)
    {
        reading_.source = Source{original_.file(), edited(reading_.source, repair)};
        if (!counts) return;
        std::vector<std::size_t>& changed = reading_.changed_lines;
        for (const LineEdit& edit : repair)
            changed.push_back(edit.line);
        std::sort(changed.begin(), changed.end());
    }

    bool has_changed(std::size_t line) const
    {
        return std::binary_search(reading_.changed_lines.begin(), reading_.changed_lines.end(), line);
    }

    // Reports the failure and mends it as far as that can be done. False = reading ends here.
    bool mend(const TreeReading& tree)
    {
        const Slip slip = explain(*tree.failure, reading_.source, tree.open);
        const std::size_t begin = original_.offset_of(slip.begin);
        const std::size_t line_end =
            original_.line_start(slip.begin.line) + original_.line(slip.begin.line).size();
        const std::string_view rest = original_.bytes().substr(begin, line_end - std::min(begin, line_end));
        if (!has_changed(slip.begin.line))
            problems_.add(
                slip.fault, {begin, begin + first_characters(rest, slip.length).size()}, slip.message,
                slip.suggestion
            );
        Place furthest = tree.failure->place;
        const Repair* best = nullptr;
        for (const Repair& repair : slip.repairs) {
            if (reading_.bytes_parsed + 2 * reading_.source.bytes().size() > kMostBytesParsed) return false;
            if (std::any_of(repair.begin(), repair.end(), [&](const LineEdit& e) {
                    return has_changed(e.line);
                }))
                continue;
            const Place end = reach_of(edited(reading_.source, repair));
            if (!is_before(furthest, end) || end.line <= tree.failure->place.line) continue;
            furthest = end;
            best = &repair;
        }
        if (!best) return false;
        take(*best, true);
        return true;
    }

    void finish(TreeReading tree)
    {
        problems_.read_as(reading_.source, reading_.changed_lines);
        for (Finding& finding : tree.findings)
            problems_.add(
                finding.fault, finding.span, std::move(finding.message), std::move(finding.suggestion)
            );
        if (!tree.root && tree.findings.empty())
            problems_.add_for_file(Fault::empty_file, "Nothing in this file counts.");
        reading_.root = std::move(tree.root);
    }

    const Source& original_;
    Problems& problems_;
    Reading reading_;
};

} // namespace

Reading read_repairing(const Source& original, Problems& problems)
{
    Reading reading = Repairing{original, problems}.run();
    // The collector has pointed into the mended copy, which is about to move.
    problems.read_as(original, {});
    return reading;
}

} // namespace twocircles::scenario
