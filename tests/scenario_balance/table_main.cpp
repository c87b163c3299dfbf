// Prints how a scenario plays, for those who tune it: scenario_balance_table FILE [SEEDS]
#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/study/play_many.hpp"
#include "server/study/statistics.hpp"
#include "tests/scenario_balance/tables.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv)
{
    using namespace twocircles;
    if (argc < 2 || argc > 3) {
        std::cerr << "usage: scenario_balance_table FILE [SEEDS]\n";
        return 2;
    }
    const scenario::LoadResult loaded = scenario::load_file(argv[1]);
    if (!loaded.problems.empty()) std::cerr << scenario::render(loaded.problems);
    if (!loaded.scenario) return 1;
    const unsigned long asked = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : 1000;
    const std::uint64_t seeds = asked > 0 ? asked : 1000;
    std::vector<std::vector<study::Play>> by_style;
    for (const study::Style style : study::kQuickStyles)
        by_style.push_back(study::play_many(*loaded.scenario, style, seeds));
    std::cout << study::compare_styles(*loaded.scenario, by_style) << "\n";
    std::cout << study::compare_responses(*loaded.scenario, by_style[3]) << "\n";
    for (std::size_t s = 0; s < by_style.size(); ++s) {
        std::cout << study::name_of(study::kQuickStyles[s]) << " chooses:";
        for (std::size_t b = 0; b < loaded.scenario->beats.size(); ++b) {
            const engine::Beat& beat = loaded.scenario->beats[b];
            for (std::size_t r = 0; r < beat.responses.size(); ++r) {
                std::uint64_t times = 0;
                for (const study::Play& one : by_style[s])
                    times += one.chosen[b][r];
                if (times * 10 > seeds)
                    std::cout << "\n  " << beat.id << "." << beat.responses[r].id << " "
                              << times * 100 / seeds << " %";
            }
        }
        std::cout << "\n";
    }
}
