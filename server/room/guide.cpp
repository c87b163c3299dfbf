#include "server/room/guide.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twocircles::room {

namespace {

constexpr double kOfPlay = 1.5;           // how much longer a group talks than it played
constexpr double kAloneOfPlay = 0.5;      // and somebody who practises thinks
constexpr double kLeast = 15, kMost = 60; // minutes, for a table of up to kTable
constexpr double kAloneLeast = 8, kAloneMost = 20;
constexpr std::size_t kTable = 6;
constexpr double kEachMore = 1.0;  // minutes for everybody beyond
constexpr double kMostMore = 30.0; // all of them
constexpr double kEachWord = 0.5;  // for a first word from everybody
// Most of the time belongs to why.
constexpr std::array<double, kGuideSteps> kShares{.15, .25, .40, .20};

bool of_moment(GuidePageKind kind)
{
    return kind == GuidePageKind::moment || kind == GuidePageKind::causes;
}

} // namespace

GuideStep step_of(GuidePageKind kind)
{
    switch (kind) {
    case GuidePageKind::opening:
        return GuideStep::reactions;
    case GuidePageKind::timeline:
    case GuidePageKind::moment:
        return GuideStep::what_happened;
    case GuidePageKind::causes:
    case GuidePageKind::questions:
        return GuideStep::why;
    case GuidePageKind::goals:
    case GuidePageKind::commitments:
        return GuideStep::take_home;
    }
    return GuideStep::reactions;
}

std::vector<GuidePage>
guide_pages(const engine::Scenario& scenario, const GuideMoments& moments, GuideOrder order)
{
    std::vector<std::uint32_t> sorted(moments.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    if (order == GuideOrder::by_theme)
        std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
            return moments[a].theme < moments[b].theme;
        });
    std::vector<GuidePage> pages;
    const auto add = [&](GuidePageKind kind, std::vector<std::string> questions = {}, std::uint32_t at = 0) {
        GuidePage page{step_of(kind), {kind, at}, 0, GuideTheme::none, std::move(questions)};
        if (of_moment(kind)) {
            page.decision = moments[at].decision;
            page.theme = moments[at].theme;
        }
        pages.push_back(std::move(page));
    };
    add(GuidePageKind::opening);
    add(GuidePageKind::timeline);
    for (const std::uint32_t at : sorted)
        add(GuidePageKind::moment, {}, at);
    for (const std::uint32_t at : sorted)
        add(GuidePageKind::causes, scenario.beats[moments[at].beat.index()].questions, at);
    if (!scenario.questions.empty() || moments.empty()) add(GuidePageKind::questions, scenario.questions);
    if (!scenario.about.learning_goals.empty()) add(GuidePageKind::goals);
    add(GuidePageKind::commitments);
    return pages;
}

std::array<std::chrono::seconds, kGuideSteps> suggested_times(int scenario_minutes, std::size_t people)
{
    const bool alone = people <= 1;
    double all = alone ? std::clamp(scenario_minutes * kAloneOfPlay, kAloneLeast, kAloneMost)
                       : std::clamp(scenario_minutes * kOfPlay, kLeast, kMost);
    if (people > kTable) all += std::min(kEachMore * static_cast<double>(people - kTable), kMostMore);
    std::array<std::chrono::seconds, kGuideSteps> times{};
    for (std::size_t i = 0; i < times.size(); ++i) {
        double minutes = std::max(std::round(all * kShares[i]), 2.0);
        if (i == 0) minutes = std::max(minutes, std::ceil(kEachWord * static_cast<double>(people)));
        times[i] = std::chrono::minutes{static_cast<int>(minutes)};
    }
    return times;
}

} // namespace twocircles::room
