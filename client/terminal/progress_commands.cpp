#include "client/progress/suggest.hpp"
#include "client/terminal/progress_page.hpp"

#include <charconv>

namespace twocircles::client::terminal {

using namespace model;

namespace {

using Intents = std::vector<Intent>;

// The number behind a letter, "x 2" or "x2", from 1; 0: there is none.
std::size_t number_behind(std::string_view line, char letter)
{
    if (line.empty() || line.front() != letter) return 0;
    line.remove_prefix(1);
    while (!line.empty() && line.front() == ' ')
        line.remove_prefix(1);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    return error == std::errc{} && end == line.data() + line.size() ? value : 0;
}

Intents begun(const progress::Suggestion& one)
{
    if (one.again != 0) return {PlayDifferently{one.again}};
    return {OpenScenario{one.scenario, 0}};
}

} // namespace

std::optional<Intents>
progress_command(const Paper& paper, std::string_view line, const ViewModel& view, std::string& reply)
{
    if (!view.practice) return std::nullopt;
    if (view.joined) {
        if (line == "x" && view.ended && !view.joined->workshop) return Intents{PlayDifferently{}};
        return std::nullopt;
    }
    if (line == "delete") {
        reply = paper.paragraph(paper.words("terminal.progress_delete"));
        return Intents{};
    }
    if (line == "delete yes") {
        reply = paper.paragraph(paper.words("progress.deleted"));
        return Intents{ForgetProgress{}};
    }
    const auto& games = view.progress.games;
    if (const auto n = number_behind(line, 'x'); n != 0 && n <= games.size())
        return Intents{PlayDifferently{games[games.size() - n].key}};
    if (const auto n = number_behind(line, 'n'); n != 0) {
        const auto next = progress::suggestions(games, view.scenarios);
        if (n <= next.size()) return begun(next[n - 1]);
    }
    // The same numbers as on the home page, on which games to go on with come first.
    if (const auto n = number_behind(line, 'f');
        n > view.games.size() && n <= view.games.size() + view.scenarios.size()) {
        return Intents{
            OpenScenario{view.scenarios[n - 1 - view.games.size()].id, 0, PlayMode::fail_on_purpose}};
    }
    if (line == "g" || line.starts_with("x ") || line.starts_with("n ")) {
        reply = progress_page(paper, view);
        return Intents{};
    }
    return std::nullopt;
}

} // namespace twocircles::client::terminal
