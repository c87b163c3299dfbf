#include "client/terminal/progress_page.hpp"

#include "client/progress/words.hpp"
#include "client/terminal/text.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

// One character a game, eight heights: a course that a screen reader passes over, with the numbers behind.
std::string course(const progress::Series& series, std::size_t most)
{
    static constexpr const char* kHeights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string bars, numbers;
    const auto count = series.games.size();
    for (std::size_t i = count > most ? count - most : 0; i < count; ++i) {
        const double score = std::clamp(series.games[i]->score, 0.0, 100.0);
        bars += kHeights[std::lround(score / 100 * 7)];
        numbers += (numbers.empty() ? "" : " ") + std::to_string(std::lround(score));
    }
    return bars + "  " + numbers;
}

std::string trends(const Paper& paper, const std::vector<PlayedGame>& games)
{
    std::string out = paper.heading(paper.words("progress.trends"));
    for (const auto& line : progress::trends_in_words(paper.words, games))
        out += paper.paragraph(printable(line));
    const auto unmeasured = progress::unmeasured_in_words(paper.words, games);
    if (!unmeasured.empty()) out += paper.paragraph(unmeasured);
    for (const auto& series : progress::series_of(games)) {
        out += "\n" + paper.ink(Ink::strong, wrap(printable(series.title), paper.width)) + "\n";
        out += paper.paragraph(course(series, paper.width / 4 - 2), "  ");
        const auto own = progress::trend_in_words(paper.words, series, games);
        if (!own.empty()) out += paper.paragraph(own, "  ");
    }
    return out;
}

} // namespace

std::string progress_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    const auto& games = view.progress.games;
    std::string out = paper.heading(words("progress.title"));
    if (games.empty())
        out += paper.paragraph(words("progress.none"));
    else
        out += trends(paper, games);
    const auto next = progress::suggestions(games, view.scenarios);
    if (!next.empty()) out += paper.heading(words("progress.next"));
    for (std::size_t i = 0; i < next.size(); ++i) {
        out += paper.paragraph(
            std::to_string(i + 1) + ". " + printable(progress::heading_of(words, next[i])), "  "
        );
        out += paper.paragraph(printable(progress::reason_of(words, next[i])), "     ");
    }
    if (!games.empty()) out += paper.heading(words("progress.games"));
    for (std::size_t i = 0; i < games.size(); ++i) {
        const auto& game = games[games.size() - 1 - i];
        out += paper.paragraph(
            std::to_string(i + 1) + ". " + progress::date_of(game) + "  " + printable(game.title) + ": " +
                std::to_string(std::lround(game.score)) + ", " + printable(game.ending),
            "  "
        );
        out += paper.paragraph(progress::details_of(words, game), "     ");
    }
    out += "\n" + paper.paragraph(words("progress.kept_at", {{"file", printable(view.progress.file)}}));
    return out + paper.paragraph(words("terminal.progress_prompt"));
}

std::string afterword_lines(const Paper& paper, const ViewModel& view)
{
    if (!view.debrief || !view.joined) return {};
    const auto after = progress::afterword_of(paper.words, view.progress, *view.joined, *view.debrief);
    if (after.lines.empty()) return {};
    std::string out = paper.heading(after.heading);
    for (const auto& line : after.lines)
        out += paper.paragraph("• " + printable(line), "  ");
    return out;
}

std::string last_time_mark(const Paper& paper, const ViewModel& view, std::size_t response)
{
    if (!view.progress.last || !view.beat) return {};
    if (progress::given_last_time(*view.progress.last, *view.beat) != response) return {};
    return " (" + paper.words("progress.last_time") + ")";
}

} // namespace twocircles::client::terminal
