#include "server/study/explore_level.hpp"

#include "server/engine/decide.hpp"
#include "server/study/turn.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr std::size_t kAtOnce = 256; // worlds between two looks at the threads
// Of a world's vectors, measured: the model holds some 110 numbers for each person and leader.
constexpr double kBytesOfWorld = 4096, kBytesOfPerson = 1024, kBytesOfBeat = 128;

} // namespace

Level::Level(const Scenario& scenario, const std::vector<Expectation>& expected, unsigned threads)
    : scenario_(scenario), expected_(expected), state_(scenario, expected), workers_{threads, {}},
      bytes_(
          kBytesOfWorld + kBytesOfBeat * static_cast<double>(scenario.beats.size()) +
          kBytesOfPerson * static_cast<double>(scenario.followers.size() * scenario.seats.size())
      )
{
    for (const Expectation& expectation : expected) {
        closeness_.emplace_back();
        if (is_searched(expectation) && !expectation.condition.empty())
            closeness_.back().emplace(expectation.condition);
    }
}

Frontier Level::begin(std::uint64_t seed) const
{
    auto world = std::make_unique<World>(scenario_, seed, false);
    go_to_decision(scenario_, *world);
    Frontier frontier;
    frontier.push_back(look_at(std::move(world), PathTree::kNone, {}));
    return frontier;
}

Reached Level::look_at(std::unique_ptr<World> world, std::uint32_t parent, Choice choice) const
{
    Reached reached;
    reached.parent = parent;
    reached.choice = choice;
    state_.forget(*world);
    reached.state = hash(*world);
    for (std::size_t i = 0; i < expected_.size(); ++i) {
        const Expectation& one = expected_[i];
        if (is_searched(one) && is_due(one, *world) && decides(one, scenario_, *world))
            reached.met |= std::uint64_t{1} << i;
    }
    reached.ending = world->ending;
    if (world->phase != Phase::deciding) return reached;
    reached.open = world->beat;
    reached.stuck = !answerable(scenario_, *world, world->beat);
    reached.world = std::move(world);
    return reached;
}

// Silence is a choice where time can run out, and where there is no other.
std::vector<ResponseId> Level::choices(const World& world) const
{
    const Beat& beat = scenario_.beats[world.beat.index()];
    std::vector<ResponseId> open;
    for (std::size_t i = 0; i < beat.responses.size(); ++i)
        if (offer(scenario_, world, world.beat, ResponseId{i}) == Offer::open) open.emplace_back(i);
    if (beat.seconds > 0 || open.empty()) open.emplace_back();
    return open;
}

Frontier Level::from(Reached& parent) const
{
    Frontier children;
    std::unique_ptr<World> world = std::move(parent.world);
    const std::vector<ResponseId> open = choices(*world);
    const auto add = [&](std::unique_ptr<World> after, ResponseId response) {
        const Choice choice{after->beat, response};
        answer(scenario_, *after, response);
        children.push_back(look_at(std::move(after), parent.node, choice));
    };
    for (std::size_t i = 0; i + 1 < open.size(); ++i)
        add(std::make_unique<World>(*world), open[i]);
    // The last goes on with the parent's own: a copy costs a good part of what playing on costs.
    if (!open.empty()) add(std::move(world), open.back());
    return children;
}

Expanded Level::expand(Frontier& frontier) const
{
    Frontier all;
    for (std::size_t begun = 0; begun < frontier.size(); begun += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, frontier.size() - begun);
        std::vector<Frontier> children(count);
        in_parallel(
            count, [&](std::size_t i) { children[i] = from(frontier[begun + i]); }, workers_
        );
        for (Frontier& some : children)
            std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(), [](const Reached& a, const Reached& b) {
        return a.state < b.state;
    });
    Expanded expanded;
    for (Reached& one : all) {
        const bool again = !expanded.worlds.empty() && expanded.worlds.back().state == one.state;
        if (again) one.world.reset();
        (again ? expanded.equal : expanded.worlds).push_back(std::move(one));
    }
    return expanded;
}

double Level::ways(const Frontier& frontier) const
{
    std::size_t open = 0;
    const std::size_t step = std::max<std::size_t>(1, frontier.size() / 1000);
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i < frontier.size(); i += step, ++looked_at)
        open += choices(*frontier[i].world).size();
    return static_cast<double>(open) / static_cast<double>(std::max<std::size_t>(looked_at, 1));
}

void Level::choose(Frontier& frontier, std::size_t width, const std::vector<std::size_t>& wanted) const
{
    struct Rank
    {
        std::size_t alike_before = 0; // others taken for the same before
        std::size_t index = 0;
    };
    const std::size_t count = frontier.size();
    std::vector<std::uint64_t> likeness(count);
    std::vector<std::vector<double>> lack(wanted.size(), std::vector<double>(count));
    const std::size_t blocks = (count + kAtOnce - 1) / kAtOnce;
    in_parallel(
        blocks,
        [&](std::size_t block) {
            for (std::size_t i = block * kAtOnce; i < std::min(count, (block + 1) * kAtOnce); ++i) {
                const World& world = *frontier[i].world;
                likeness[i] = state_.likeness(world);
                for (std::size_t w = 0; w < wanted.size(); ++w) {
                    const auto& closeness = closeness_[wanted[w]];
                    const double toward = closeness ? closeness->of(scenario_, world) : 0;
                    const bool away = expected_[wanted[w]].claim == Claim::always;
                    lack[w][i] = away ? toward : -toward;
                }
            }
        },
        workers_
    );
    std::vector<bool> kept(count);
    std::size_t taken = 0;
    const auto take = [&](std::size_t i) {
        if (taken == width || kept[i]) return;
        kept[i] = true;
        ++taken;
    };
    // Half of the room at most for what is looked for; the rest keeps the search broad.
    for (const std::vector<double>& own : lack) {
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        const std::size_t part = std::min(count, width / (2 * lack.size()));
        std::partial_sort(
            order.begin(), order.begin() + static_cast<std::ptrdiff_t>(part), order.end(),
            [&](std::size_t a, std::size_t b) {
                return std::pair{own[a], a} < std::pair{own[b], b};
            }
        );
        for (std::size_t i = 0; i < part; ++i)
            take(order[i]);
    }
    std::unordered_map<std::uint64_t, std::size_t> seen;
    std::vector<Rank> ranks(count);
    for (std::size_t i = 0; i < count; ++i)
        ranks[i] = {seen[likeness[i]]++, i};
    std::sort(ranks.begin(), ranks.end(), [](const Rank& a, const Rank& b) {
        return std::pair{a.alike_before, a.index} < std::pair{b.alike_before, b.index};
    });
    for (const Rank& rank : ranks)
        take(rank.index);
    std::size_t to = 0;
    for (std::size_t i = 0; i < count; ++i)
        if (kept[i]) {
            if (to != i) frontier[to] = std::move(frontier[i]);
            ++to;
        }
    frontier.resize(to);
}

} // namespace twocircles::study
