// What `simulate` prints.
#include "server/engine/condition.hpp"
#include "server/tools/simulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace twocircles::tools {

using namespace study;

namespace {

constexpr std::size_t kColumn = 13;
constexpr std::size_t kLabel = 30;

std::string shortened(std::string_view text, std::size_t longest)
{
    std::string out;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t next = i + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0U) == 0x80U)
            ++next;
        if (characters + 1 == longest && next < text.size()) return out + "…";
        out += text.substr(i, next - i);
        ++characters;
        i = next;
    }
    return out;
}

// fmt counts characters, not bytes, when it pads.
std::string row(std::string_view label, const std::vector<std::string>& cells)
{
    std::string out = fmt::format("{:<{}}", shortened(label, kLabel - 1), kLabel);
    for (const auto& cell : cells)
        out += fmt::format("{:>{}}", cell, kColumn);
    return out + "\n";
}

template <class Cell>
std::string row_of(std::string_view label, const Simulation& simulation, Cell cell)
{
    std::vector<std::string> cells;
    for (const StyleDigest& digest : simulation.digests)
        cells.push_back(cell(digest));
    return row(label, cells);
}

std::string with_interval(const Mean& mean)
{
    return fmt::format("{:.1f} ±{:.1f}", mean.value, mean.half_width);
}

std::string percent(double share)
{
    return share > 0 && share < .005 ? "<1 %" : fmt::format("{:.0f} %", 100 * share);
}

std::string response_name(const engine::Scenario& scenario, engine::BeatId beat, engine::ResponseId response)
{
    return scenario.beats[beat.index()].responses[response.index()].id;
}

std::string tables(const engine::Scenario& scenario, const Simulation& simulation)
{
    std::string out =
        row_of("", simulation, [](const StyleDigest& d) { return std::string(name_of(d.style)); });
    out += row_of("games", simulation, [](const StyleDigest& d) { return std::to_string(d.games); });
    out += row_of("score", simulation, [](const StyleDigest& d) { return with_interval(d.score.mean); });
    out += row_of("  nine of ten between", simulation, [](const StyleDigest& d) {
        return fmt::format("{:.0f}–{:.0f}", d.score.low, d.score.high);
    });
    for (std::size_t g = 0; g < scenario.goals.size(); ++g)
        out += row_of(
            fmt::format("  {} [{}]", scenario.goals[g].text, name_of(simulation.spreads[g])), simulation,
            [g](const StyleDigest& d) { return with_interval(d.goals[g].mean); }
        );
    for (const auto measure :
         {engine::Measure::morale, engine::Measure::risk_taking, engine::Measure::loyalty})
        out += row_of(fmt::format("team: {}", name_of(measure)), simulation, [measure](const StyleDigest& d) {
            return with_interval(d.team[static_cast<std::size_t>(measure)].mean);
        });
    out += row_of("people who stayed", simulation, [](const StyleDigest& d) { return percent(d.stayed); });
    out += row_of("situations", simulation, [](const StyleDigest& d) {
        return fmt::format("{:.1f}", d.beats.mean.value);
    });
    out += row_of("days", simulation, [](const StyleDigest& d) {
        return fmt::format("{:.0f}", d.days.mean.value);
    });
    out += "\nHow it ends\n";
    for (std::size_t e = 0; e < scenario.endings.size(); ++e)
        out += row_of("  " + scenario.endings[e].id, simulation, [e](const StyleDigest& d) {
            return percent(d.endings[e]);
        });
    out += "\nHow often each situation is reached, and what is answered\n";
    for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
        const auto& beat = scenario.beats[b];
        out += row_of(beat.id, simulation, [b](const StyleDigest& d) { return percent(d.reached[b]); });
        for (std::size_t r = 0; r < beat.responses.size(); ++r)
            out += row_of("    " + beat.responses[r].id, simulation, [b, r](const StyleDigest& d) {
                return percent(d.chosen[b][r]);
            });
    }
    return out;
}

std::string partings(const engine::Scenario& scenario, const Simulation& simulation)
{
    constexpr std::size_t kShown = 5;
    std::string out = "\nWhere the styles part most\n";
    for (std::size_t i = 0; i < std::min(kShown, simulation.partings.size()); ++i)
        out += fmt::format(
            "  {:3.0f} %  {}\n", 100 * simulation.partings[i].distance,
            scenario.beats[simulation.partings[i].beat.index()].title
        );
    return out;
}

std::string judgements(const engine::Scenario& scenario, const Simulation& simulation)
{
    if (simulation.judgements.empty()) return {};
    std::string out = "\nThe responses, played on from the same moments with the same chance\n";
    std::size_t last = scenario.beats.size();
    for (const auto& one : simulation.judgements) {
        if (one.beat.index() != last) out += "  " + scenario.beats[one.beat.index()].title + "\n";
        last = one.beat.index();
        out += fmt::format(
            "    {:<20} {}\n", response_name(scenario, one.beat, one.response), in_words(scenario, one)
        );
    }
    return out;
}

std::string points(const Lead& lead)
{
    return fmt::format(
        "  {} ahead of {} by {:.1f} ±{:.1f} points{}\n", name_of(lead.ahead), name_of(lead.behind),
        lead.points.value, lead.points.half_width, lead.certain() ? "" : "   (not certain)"
    );
}

std::string verdict(const engine::Scenario& scenario, const Simulation& simulation)
{
    if (simulation.verdict.over_pure.empty())
        return "\nNo verdict: it needs controlling, inspiring, situational and random among the styles.\n";
    std::string out = "\n";
    if (scenario.about.tutorial)
        out += "A tutorial: balance is not asked for.\n";
    else
        out += simulation.verdict.balanced ? "Balanced: neither style wins by itself, and judgement pays.\n"
                                           : "Not balanced.\n";
    for (const auto& lead : simulation.verdict.over_pure)
        if (lead.ahead != lead.behind) out += points(lead);
    for (const auto& lead : simulation.verdict.pays)
        if (lead.ahead != simulation.verdict.best || lead.behind == Style::random)
            out += points(lead); // else above
    for (const auto& note : simulation.verdict.notes)
        out += "  ! " + note + "\n";
    return out;
}

} // namespace

std::string in_words(const engine::Scenario& scenario, const ResponseJudgement& one)
{
    std::string out = fmt::format("{:<10}", name_of(one.judgement));
    if (one.judgement == Judgement::unseen) return out + " its situation is hardly ever reached";
    if (one.judgement == Judgement::locked) return out + " can hardly ever be chosen";
    out += fmt::format(
        " {:+.1f} ±{:.1f} points, best in {}", one.worth.value, one.worth.half_width, percent(one.best)
    );
    if (one.open < .995) out += fmt::format(", open in {}", percent(one.open));
    if (one.judgement == Judgement::twin || one.judgement == Judgement::dominated)
        out += fmt::format(
            "; {} {}", one.judgement == Judgement::twin ? "the same as" : "never better than",
            response_name(scenario, one.beat, one.other)
        );
    if (one.judgement == Judgement::dilemma && !one.goals.empty()) {
        const auto less = [](const Mean& a, const Mean& b) { return a.value < b.value; };
        const auto most = std::max_element(one.goals.begin(), one.goals.end(), less);
        const auto least = std::min_element(one.goals.begin(), one.goals.end(), less);
        const auto goal = [&](auto at) {
            const auto& what = scenario.goals[static_cast<std::size_t>(at - one.goals.begin())].what;
            if (const auto* measure = std::get_if<engine::Measure>(&what))
                return std::string(name_of(*measure));
            return scenario.counters[std::get<engine::CounterId>(what).index()].id;
        };
        out += fmt::format("; {} {:+.1f}, {} {:+.1f}", goal(most), most->value, goal(least), least->value);
    }
    return out;
}

std::string to_text(const engine::Scenario& scenario, const Simulation& simulation)
{
    std::size_t games = 0;
    for (const auto& style : simulation.plays)
        games += style.plays.size();
    return fmt::format(
               "{}: {} games in {:.2f} s ({:.0f} a second)\n\n", scenario.about.title, games,
               simulation.seconds, static_cast<double>(games) / std::max(simulation.seconds, 1e-9)
           ) +
           tables(scenario, simulation) + partings(scenario, simulation) + judgements(scenario, simulation) +
           verdict(scenario, simulation);
}

} // namespace twocircles::tools
