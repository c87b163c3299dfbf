// What each response is worth where it is offered: every open response is played on from the very same
// moments, with the same chance, and the outcomes are compared. Pure apart from the threads of in_parallel.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/study/play_many.hpp"
#include "server/study/statistics.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace twocircles::study {

enum class Judgement : std::uint8_t
{
    unseen,    // its beat was hardly ever reached: nothing can be said
    locked,    // could be chosen in less than 1 % of the moments
    twin,      // another response leads to the same, in whatever is counted
    dominated, // another is no worse in any goal and better in one, in at least 95 % of the moments
    trap,      // costs 8 points of the score or more against the best one, in at least 90 %
    obvious,   // the best by the score, in at least 95 %
    dilemma,   // best in one goal and worst in another, as a rule
    even       // none of these: a matter of taste and of the moment
};
std::string_view name_of(Judgement);

struct ResponseJudgement
{
    engine::BeatId beat;
    engine::ResponseId response;
    Judgement judgement{};
    std::size_t moments = 0;  // in which its beat was open and two or more could be chosen
    double open = 0;          // share of them in which it could be chosen
    double best = 0;          // share of those in which it led to the highest score
    Mean worth;               // points of the score at the end, against the mean of the others that were open
    engine::ResponseId other; // of a twin or a dominated one: the response meant
    std::vector<Mean> goals;  // points against the mean of the others, by goal
};

struct JudgeOptions
{
    std::size_t moments = 200; // wanted of each beat
    std::size_t games = 1200;  // played at most to find them
    Workers workers = {};
};

// In the order of the beats and their responses. The moments are those of a moody leader's games; from each a
// situational leader plays on.
std::vector<ResponseJudgement> judge(const engine::Scenario&, const JudgeOptions& = {});

} // namespace twocircles::study
