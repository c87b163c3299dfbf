#include "server/study/fit.hpp"

#include "server/engine/world.hpp"
#include "server/study/turn.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr double kFar = 1e9; // beyond every value that a condition can have
constexpr double kNinetyFive = 1.96;
constexpr int kMostBeats = 200;
constexpr int kMostDecimals = 3;
constexpr double kNearEnough = .005; // of the share: the noise of 10,000 games

// One game at the moment asked for: whether it passes for small and for large numbers, and where it turns.
struct Standpoint
{
    bool came = false;
    bool small_passes = false, large_passes = false;
    bool edge_passes = false; // with exactly the number at which it turns
    double edge = 0;
};

class Probe
{
public:
    Probe(const Scenario& scenario, const OpenCondition& open) : scenario_(scenario), whole_(open)
    {
        std::size_t child = open.open;
        for (std::size_t i = child + 1; i < open.condition.terms.size(); ++i) {
            const Term& term = open.condition.terms[i];
            if (std::find(term.children.begin(), term.children.end(), child) == term.children.end()) continue;
            child = i;
            if (term.op != Operator::plus && term.op != Operator::minus) break;
        }
        const Term& comparison = open.condition.terms[child];
        if (comparison.children.size() != 2) return;
        for (std::size_t side = 0; side < 2; ++side)
            sides_[side].terms.assign(
                open.condition.terms.begin(), open.condition.terms.begin() + comparison.children[side] + 1
            );
    }

    Standpoint at(const World& world) const
    {
        Standpoint point;
        point.came = true;
        point.small_passes = passes(world, -kFar);
        point.large_passes = passes(world, kFar);
        const double none = difference(world, 0);
        point.edge = -none / (difference(world, 1) - none);
        point.edge_passes = passes(world, point.edge);
        return point;
    }

private:
    bool passes(const World& world, double number) const
    {
        return holds(with(whole_.condition, number), scenario_, world);
    }
    double difference(const World& world, double number) const
    {
        return evaluate(with(sides_[0], number), scenario_, world) -
               evaluate(with(sides_[1], number), scenario_, world);
    }
    Condition with(Condition condition, double number) const
    {
        if (whole_.open < condition.terms.size()) condition.terms[whole_.open].number = number;
        return condition;
    }

    const Scenario& scenario_;
    const OpenCondition& whole_;
    Condition sides_[2];
};

Standpoint played(const Scenario& scenario, std::uint64_t seed, Style style, BeatId at, const Probe& probe)
{
    World world(scenario, seed, false);
    go_to_decision(scenario, world);
    for (int beats = 0; world.phase == Phase::deciding && beats < kMostBeats; ++beats) {
        if (at && world.beat == at) return probe.at(world);
        answer(scenario, world, choose(style, scenario, world));
    }
    return at ? Standpoint{} : probe.at(world);
}

Share share_of(std::size_t some, std::size_t all)
{
    const auto n = static_cast<double>(all);
    const double p = static_cast<double>(some) / n;
    const double z = kNinetyFive * kNinetyFive;
    const double middle = (p + z / (2 * n)) / (1 + z / n);
    const double half = kNinetyFive * std::sqrt(p * (1 - p) / n + z / (4 * n * n)) / (1 + z / n);
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

class Fitting
{
public:
    explicit Fitting(const std::vector<Standpoint>& points)
    {
        for (const Standpoint& point : points) {
            if (!point.came) continue;
            ++games_;
            if (point.small_passes == point.large_passes) {
                if (point.small_passes) ++always_;
                continue;
            }
            small_passes_ = point.small_passes;
            edge_passes_ = point.edge_passes;
            edges_.push_back(point.edge);
        }
        std::sort(edges_.begin(), edges_.end());
        // Few games have no share nearer than half of one of them.
        if (games_ > 0) near_enough_ = std::max(kNearEnough, .5000001 / static_cast<double>(games_));
    }

    Fit at(double wanted) const
    {
        Fit fit;
        fit.games = games_;
        if (games_ == 0) {
            fit.problem = "No game came to that moment.";
            return fit;
        }
        fit.always = static_cast<double>(always_) / static_cast<double>(games_);
        fit.never = static_cast<double>(games_ - always_ - edges_.size()) / static_cast<double>(games_);
        if (edges_.empty() || wanted < fit.always - near_enough_ || wanted > 1 - fit.never + near_enough_) {
            fit.problem = "Whatever the number, that share cannot be had: the rest of the condition decides.";
            return fit;
        }
        const double passing = wanted * static_cast<double>(games_) - static_cast<double>(always_);
        const auto count = static_cast<double>(edges_.size());
        // The edges are in order; those that pass are the last or the first ones.
        const double place = std::clamp(small_passes_ ? count - passing : passing, 0.0, count);
        const double spread = kNinetyFive * std::sqrt(static_cast<double>(games_) * wanted * (1 - wanted));
        fit.low = edge_at(place - spread);
        fit.high = edge_at(place + spread);
        fit.threshold = readable(place, wanted);
        fit.passing = share_of(passing_with(fit.threshold), games_);
        if (std::abs(fit.passing.value - wanted) > near_enough_) {
            const double tie = edge_at(place);
            const double step = std::max(1e-6, std::abs(tie) * 1e-9);
            const double a = share(tie - step);
            const double b = share(tie + step);
            fit.nearest = std::pair{std::min(a, b), std::max(a, b)};
        }
        return fit;
    }

private:
    double edge_at(double place) const
    {
        const double last = static_cast<double>(edges_.size() - 1);
        return edges_[static_cast<std::size_t>(std::clamp(place, 0.0, last))];
    }

    std::size_t passing_with(double number) const
    {
        // An edge equal to the number counts as the condition says.
        const bool above = small_passes_ != edge_passes_;
        const auto from = above ? std::upper_bound(edges_.begin(), edges_.end(), number)
                                : std::lower_bound(edges_.begin(), edges_.end(), number);
        const auto last = static_cast<std::size_t>(edges_.end() - from);
        const auto first = static_cast<std::size_t>(from - edges_.begin());
        return always_ + (small_passes_ ? last : first);
    }
    double share(double number) const
    {
        return static_cast<double>(passing_with(number)) / static_cast<double>(games_);
    }

    // Between the two games that the number has to tell apart; where they are equal also beside those that
    // are equal to them, since a number cannot part what is equal.
    std::vector<double> candidates(double place) const
    {
        const double below = edge_at(place - 1), above = edge_at(place);
        std::vector<double> out{(below + above) / 2};
        if (below < above) return out;
        const auto [first, last] = std::equal_range(edges_.begin(), edges_.end(), above);
        out.push_back(first == edges_.begin() ? above - 1 : (*(first - 1) + above) / 2);
        out.push_back(last == edges_.end() ? above + 1 : (above + *last) / 2);
        return out;
    }

    // The number with the fewest decimals that does as well as it needs to.
    double readable(double place, double wanted) const
    {
        const std::vector<double> exact = candidates(place);
        double best = exact.front();
        double off = std::numeric_limits<double>::infinity();
        for (int decimals = 0; decimals <= kMostDecimals && off > near_enough_; ++decimals) {
            const double scale = std::pow(10.0, decimals);
            for (const double candidate : exact)
                for (const double number :
                     {std::floor(candidate * scale) / scale, std::ceil(candidate * scale) / scale}) {
                    const double own = std::abs(share(number) - wanted);
                    if (own >= off) continue;
                    off = own;
                    best = number;
                }
        }
        return best;
    }

    std::vector<double> edges_;
    std::size_t games_ = 0, always_ = 0;
    double near_enough_ = kNearEnough;
    bool small_passes_ = true, edge_passes_ = true;
};

} // namespace

Fit fit(const Scenario& scenario, const OpenCondition& open, const FitOptions& options)
{
    double weights = 0;
    for (const Style style : options.players)
        weights += weight_of(style);
    std::vector<std::pair<Style, std::uint64_t>> games;
    for (const Style style : options.players) {
        const double own = static_cast<double>(options.games) * weight_of(style) / weights;
        const auto count = static_cast<std::uint64_t>(std::max(1.0, std::round(own)));
        for (std::uint64_t seed = 1; seed <= count; ++seed)
            games.emplace_back(style, seed);
    }
    const Probe probe(scenario, open);
    std::vector<Standpoint> points(games.size());
    in_parallel(
        games.size(),
        [&](std::size_t i) {
            points[i] = played(scenario, games[i].second, games[i].first, options.at, probe);
        },
        options.workers
    );
    Fit result = Fitting(points).at(options.wanted);
    result.played = games.size();
    for (const Style style : options.players) {
        std::size_t came = 0;
        for (std::size_t i = 0; i < games.size(); ++i)
            if (games[i].first == style && points[i].came) ++came;
        result.players.emplace_back(style, came);
    }
    return result;
}

} // namespace twocircles::study
