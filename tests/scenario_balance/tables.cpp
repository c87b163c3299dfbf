#include "tests/scenario_balance/tables.hpp"

#include "server/study/statistics.hpp"

#include <cstdio>
#include <functional>

namespace twocircles::study {

using namespace engine;

namespace {

std::string number(double value, int width = 8, int digits = 1)
{
    std::array<char, 40> text{};
    const int n = std::snprintf(text.data(), text.size(), "%*.*f", width, digits, value);
    return {text.data(), static_cast<std::size_t>(n)};
}

std::string padded(std::string_view text, std::size_t width)
{
    std::string result(text.substr(0, width));
    result.resize(width, ' ');
    return result;
}

std::string goal_name(const Scenario& scenario, const Goal& goal)
{
    if (const CounterId* counter = std::get_if<CounterId>(&goal.what))
        return scenario.counters[counter->index()].id;
    return std::string(engine::name_of(std::get<Measure>(goal.what)));
}

using Reading = std::function<double(const Play&)>;

std::string row(std::string_view title, const std::vector<std::vector<Play>>& by_style, const Reading& read)
{
    std::string line = padded(title, 30);
    for (const std::vector<Play>& plays : by_style) {
        std::vector<double> values;
        for (const Play& one : plays)
            values.push_back(read(one));
        const Mean mean = mean_of(values);
        line += number(mean.value) + " +-" + number(mean.half_width, 4, 2);
    }
    return line + "\n";
}

struct Sum
{
    int plays = 0;
    double score = 0;
    std::array<double, kMeasureCount> team{};

    void add(const Play& play)
    {
        ++plays;
        score += play.score;
        for (std::size_t m = 0; m < kMeasureCount; ++m)
            team[m] += play.team[m];
    }
    double of(Measure m) const { return plays > 0 ? team[static_cast<std::size_t>(m)] / plays : 0; }
    double mean_score() const { return plays > 0 ? score / plays : 0; }
};

constexpr std::array kShown{Measure::morale, Measure::risk_taking, Measure::loyalty,   Measure::respect,
                            Measure::trust,  Measure::stress,      Measure::vision,    Measure::plan_clarity,
                            Measure::order,  Measure::delivery,    Measure::innovation};

} // namespace

std::string compare_styles(const Scenario& scenario, const std::vector<std::vector<Play>>& by_style)
{
    std::string table = scenario.about.title + "\n" + padded("", 30);
    for (std::size_t s = 0; s < by_style.size(); ++s)
        table += "  " + padded(name_of(kQuickStyles[s]), 13);
    table += "\n" + row("score", by_style, [](const Play& p) { return p.score; });
    for (std::size_t g = 0; g < scenario.goals.size(); ++g) {
        const std::string name = "  goal " + goal_name(scenario, scenario.goals[g]) + " x" +
                                 number(scenario.goals[g].weight, 1, 0);
        table += row(name, by_style, [g](const Play& p) { return p.goals[g]; });
    }
    for (std::size_t m = 0; m < kMeasureCount; ++m)
        table +=
            row(engine::name_of(static_cast<Measure>(m)), by_style, [m](const Play& p) { return p.team[m]; });
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        for (const Measure m : {Measure::loyalty, Measure::morale, Measure::risk_taking})
            table +=
                row(scenario.followers[i].id + " " + std::string(engine::name_of(m)), by_style,
                    [i, m](const Play& p) { return p.people[i][static_cast<std::size_t>(m)]; });
    table += row("people left", by_style, [](const Play& p) {
        double gone = 0;
        for (const std::uint8_t here : p.present)
            gone += here != 0 ? 0 : 1;
        return gone;
    });
    table += row("beats", by_style, [](const Play& p) { return p.beats; });
    table += row("days", by_style, [](const Play& p) { return p.days; });
    for (std::size_t e = 0; e < scenario.endings.size(); ++e)
        table += row("ending % " + scenario.endings[e].id, by_style, [e](const Play& p) {
            return p.ending == EndingId{e} ? 100.0 : 0.0;
        });
    for (std::size_t e = 0; e < scenario.events.size(); ++e)
        table += row("event % " + scenario.events[e].id, by_style, [e](const Play& p) {
            return p.events[e] * 100.0;
        });
    return table;
}

std::string compare_responses(const Scenario& scenario, const std::vector<Play>& random_plays)
{
    std::string table = padded("response", 46) + "   plays   score";
    for (const Measure m : kShown)
        table += " " + padded(engine::name_of(m), 7);
    table += "\n";
    for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
        const Beat& beat = scenario.beats[b];
        Sum all;
        std::vector<Sum> own(beat.responses.size());
        for (const Play& one : random_plays) {
            if (one.visits[b] == 0) continue;
            all.add(one);
            for (std::size_t r = 0; r < own.size(); ++r)
                if (one.chosen[b][r] > 0) own[r].add(one);
        }
        for (std::size_t r = 0; r < own.size(); ++r) {
            table += padded(beat.id + "." + beat.responses[r].id, 46) + number(own[r].plays, 8, 0);
            table += number(own[r].mean_score() - all.mean_score(), 8, 2);
            for (const Measure m : kShown)
                table += number(own[r].of(m) - all.of(m), 8, 2);
            table += "\n";
        }
    }
    return table;
}

} // namespace twocircles::study
