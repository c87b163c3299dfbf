#include "server/study/judge.hpp"

#include "server/engine/decide.hpp"
#include "server/engine/policy.hpp"
#include "server/engine/world.hpp"
#include "server/study/turn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr double kSame = 0.05;      // points: less is no difference
constexpr double kTrap = 8.0;       // points of the score
constexpr int kFarthest = 200;      // beats
constexpr std::size_t kRound = 200; // games between two looks at which beats still need moments

// One moment: what each response led to, none where it could not be chosen.
struct Outcome
{
    double score = 0;
    std::vector<double> goals;
};
struct Moment
{
    std::size_t beat = 0;
    std::vector<std::optional<Outcome>> outcomes;
};

Outcome outcome_of(const Scenario& scenario, World world, ResponseId response)
{
    answer(scenario, world, response);
    play_out(LeaderPolicy::situational, scenario, world, kFarthest);
    Outcome out{score(scenario, world), {}};
    for (const Goal& goal : scenario.goals)
        out.goals.push_back(goal_value(scenario, world, goal));
    return out;
}

std::vector<Moment> moments_of(const Scenario& scenario, std::uint64_t seed, const std::vector<char>& wanted)
{
    std::vector<Moment> moments;
    World world(scenario, seed, false);
    go_to_decision(scenario, world);
    for (int beats = 0; world.phase == Phase::deciding && beats < kFarthest; ++beats) {
        const std::size_t beat = world.beat.index();
        if (wanted[beat] != 0) {
            Moment moment{beat, {}};
            const std::size_t all = scenario.beats[beat].responses.size();
            moment.outcomes.resize(all);
            for (std::size_t r = 0; r < all; ++r)
                if (offer(scenario, world, world.beat, ResponseId{r}) == Offer::open)
                    moment.outcomes[r] = outcome_of(scenario, world, ResponseId{r});
            moments.push_back(std::move(moment));
        }
        answer(scenario, world, choose(Style::moody, scenario, world));
    }
    return moments;
}

std::vector<std::vector<Moment>> gather(const Scenario& scenario, const JudgeOptions& options)
{
    std::vector<std::vector<Moment>> by_beat(scenario.beats.size());
    std::vector<char> wanted(scenario.beats.size(), 1);
    for (std::size_t played = 0; played < options.games; played += kRound) {
        const std::size_t games = std::min(kRound, options.games - played);
        std::vector<std::vector<Moment>> found(games);
        in_parallel(
            games, [&](std::size_t i) { found[i] = moments_of(scenario, played + i + 1, wanted); },
            options.workers
        );
        for (auto& game : found)
            for (auto& moment : game)
                if (by_beat[moment.beat].size() < options.moments)
                    by_beat[moment.beat].push_back(std::move(moment));
        for (std::size_t b = 0; b < wanted.size(); ++b)
            if (by_beat[b].size() >= options.moments) wanted[b] = 0;
        if (std::none_of(wanted.begin(), wanted.end(), [](char one) { return one != 0; })) break;
    }
    return by_beat;
}

// Everything about one response of one beat, moment by moment.
class Case
{
public:
    Case(const std::vector<Moment>& moments, std::size_t response, std::size_t goals)
        : moments_(moments), own_(response), goal_count_(goals)
    {}

    ResponseJudgement judged(BeatId beat) const
    {
        ResponseJudgement out;
        out.beat = beat;
        out.response = ResponseId{own_};
        std::vector<double> worth;
        std::vector<std::vector<double>> goals(goal_count_);
        std::size_t open = 0;
        std::size_t best = 0;
        std::size_t trapped = 0;
        for (const Moment& moment : moments_) {
            const auto& own = moment.outcomes[own_];
            if (!own) continue;
            ++open;
            double sum = 0;
            double most = -1;
            std::size_t others = 0;
            std::vector<double> goal_sums(goal_count_);
            for (std::size_t r = 0; r < moment.outcomes.size(); ++r) {
                if (r == own_ || !moment.outcomes[r]) continue;
                ++others;
                sum += moment.outcomes[r]->score;
                most = std::max(most, moment.outcomes[r]->score);
                for (std::size_t g = 0; g < goal_count_; ++g)
                    goal_sums[g] += moment.outcomes[r]->goals[g];
            }
            if (others == 0) continue;
            ++out.moments;
            if (own->score > most + kSame) ++best;
            if (most - own->score >= kTrap) ++trapped;
            worth.push_back(own->score - sum / static_cast<double>(others));
            for (std::size_t g = 0; g < goal_count_; ++g)
                goals[g].push_back(own->goals[g] - goal_sums[g] / static_cast<double>(others));
        }
        const auto share = [](std::size_t part, std::size_t all) {
            return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
        };
        out.open = share(open, moments_.size());
        out.best = share(best, out.moments);
        out.worth = mean_of(worth);
        for (const auto& values : goals)
            out.goals.push_back(mean_of(values));
        out.judgement = word_for(out, share(trapped, out.moments));
        return out;
    }

private:
    static constexpr std::size_t kFewest = 20; // moments to say anything

    Judgement word_for(ResponseJudgement& out, double trapped) const
    {
        if (moments_.size() < kFewest) return Judgement::unseen;
        if (out.open < .01) return Judgement::locked;
        if (const auto twin = twin_of()) {
            out.other = ResponseId{*twin};
            return Judgement::twin;
        }
        if (const auto better = dominated_by()) {
            out.other = ResponseId{*better};
            return Judgement::dominated;
        }
        if (trapped >= .90) return Judgement::trap;
        if (out.best >= .95) return Judgement::obvious;
        const auto gains = [](const Mean& mean) { return mean.value - mean.half_width > kSame; };
        const auto costs = [](const Mean& mean) { return mean.value + mean.half_width < -kSame; };
        const bool some_gain = std::any_of(out.goals.begin(), out.goals.end(), gains);
        const bool some_cost = std::any_of(out.goals.begin(), out.goals.end(), costs);
        return some_gain && some_cost ? Judgement::dilemma : Judgement::even;
    }

    // Moments in which both could be chosen, and in how many of them `says` holds.
    template <class Says>
    std::pair<std::size_t, std::size_t> with(std::size_t other, Says says) const
    {
        std::size_t both = 0;
        std::size_t held = 0;
        for (const Moment& moment : moments_) {
            if (!moment.outcomes[own_] || !moment.outcomes[other]) continue;
            ++both;
            if (says(*moment.outcomes[own_], *moment.outcomes[other])) ++held;
        }
        return {both, held};
    }

    std::optional<std::size_t> twin_of() const
    {
        for (std::size_t other = 0; other < moments_.front().outcomes.size(); ++other) {
            if (other == own_) continue;
            const auto [both, same] = with(other, [](const Outcome& own, const Outcome& its) {
                return std::equal(
                    own.goals.begin(), own.goals.end(), its.goals.begin(),
                    [](double a, double b) { return std::abs(a - b) < kSame; }
                );
            });
            if (both >= kFewest && same == both) return other;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> dominated_by() const
    {
        for (std::size_t other = 0; other < moments_.front().outcomes.size(); ++other) {
            if (other == own_) continue;
            const auto [both, worse] = with(other, [](const Outcome& own, const Outcome& its) {
                bool better_somewhere = false;
                for (std::size_t g = 0; g < own.goals.size(); ++g) {
                    if (own.goals[g] > its.goals[g] + kSame) return false;
                    better_somewhere = better_somewhere || its.goals[g] > own.goals[g] + kSame;
                }
                return better_somewhere;
            });
            if (both >= kFewest && static_cast<double>(worse) >= .95 * static_cast<double>(both))
                return other;
        }
        return std::nullopt;
    }

    const std::vector<Moment>& moments_;
    std::size_t own_, goal_count_;
};

} // namespace

std::string_view name_of(Judgement judgement)
{
    constexpr std::array<std::string_view, 8> kNames{"unseen", "locked",  "twin",    "dominated",
                                                     "trap",   "obvious", "dilemma", "even"};
    return kNames[static_cast<std::size_t>(judgement)];
}

std::vector<ResponseJudgement> judge(const Scenario& scenario, const JudgeOptions& options)
{
    const auto by_beat = gather(scenario, options);
    std::vector<ResponseJudgement> all;
    for (std::size_t b = 0; b < scenario.beats.size(); ++b)
        for (std::size_t r = 0; r < scenario.beats[b].responses.size(); ++r)
            all.push_back(Case(by_beat[b], r, scenario.goals.size()).judged(BeatId{b}));
    return all;
}

} // namespace twocircles::study
