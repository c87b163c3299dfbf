// Is a scenario balanced: does no style win by itself, and does judgement pay? By restricted play: what each
// restriction costs against the best player, seed by seed, with 95 % intervals. Pure.
#pragma once

#include "server/study/play.hpp"
#include "server/study/statistics.hpp"

#include <string>
#include <vector>

namespace twocircles::study {

struct StylePlays
{
    Style style{};
    std::vector<Play> plays; // of seeds 1, 2, ..
};

struct Lead
{
    Style ahead{}, behind{};
    Mean points; // of the score, over the seeds that both played
    bool certain() const { return points.value - points.half_width > 0; }
};

struct Verdict
{
    Style best{};                // the highest mean score
    std::vector<Lead> over_pure; // the best over controlling and over inspiring: both must be certain
    std::vector<Lead> pays;      // situational over each pure style and over random: judgement pays
    bool balanced = false; // all of over_pure are certain, and so are those of `pays` over the pure styles
    std::vector<std::string> notes; // what is not as it should be, in sentences
};

// `styles` must hold controlling, inspiring, situational and random; others count if they are there.
Verdict verdict_on(const std::vector<StylePlays>& styles);

} // namespace twocircles::study
