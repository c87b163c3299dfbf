// What many games by several styles amount to: distributions, endings, how far each part of the story is
// reached, and where the styles part. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/study/play.hpp"
#include "server/study/statistics.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace twocircles::study {

// How a meter spreads over the games of all styles, after Emily Short's words for it.
enum class Spread : std::uint8_t
{
    flat,  // it hardly ever moves
    tight, // nine tenths of all games end within 12 points
    loose, // it can end high or low
    bumpy  // it ends in two places, and seldom between
};
std::string_view name_of(Spread);

struct Distribution
{
    Mean mean;
    double low = 0, lower = 0, middle = 0, upper = 0, high = 0; // quantiles 5, 25, 50, 75, 95 %
};
Distribution distribution_of(std::vector<double> values);
Spread spread_of(std::vector<double> values);

struct StyleDigest
{
    Style style{};
    std::size_t games = 0;
    Distribution score, beats, days;
    std::vector<Distribution> goals;                        // in the scenario's order
    std::array<Distribution, engine::kMeasureCount> team{}; // by Measure
    std::vector<double> endings;                            // share of the games, by ending
    std::vector<double> reached;                            // share of the games, by beat
    std::vector<std::vector<double>>
        chosen;        // [beat][response] share of the answers given there; 0 if none was
    double stayed = 0; // share of the people who were there at the end
};
StyleDigest digest_of(const engine::Scenario&, Style, const std::vector<Play>&);

// A beat at which styles answer differently.
struct Parting
{
    engine::BeatId beat;
    double distance = 0; // 0 = all answer alike, 1 = no two ever give the same answer
};
// The farthest first; of the styles that the digests hold, without silent ones.
std::vector<Parting> partings_of(const engine::Scenario&, const std::vector<StyleDigest>&);

} // namespace twocircles::study
