#include "server/study/explore.hpp"

#include "server/study/explore_level.hpp"

#include <algorithm>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr std::uint64_t kSampleGames = 32;
constexpr std::size_t kNarrowest = 16; // worlds; fewer would not be worth going on with

class Search
{
public:
    Search(const Scenario& scenario, const std::vector<Expectation>& expected, const ExploreOptions& options)
        : expected_(expected), options_(options), workers_{scenario, expected, options.threads}
    {
        found_.beats.resize(scenario.beats.size());
        found_.endings.resize(scenario.endings.size());
        found_.met.resize(expected.size());
        for (const Beat& beat : scenario.beats)
            found_.responses.emplace_back(beat.responses.size());
        for (std::uint64_t seed = 1; seed <= kSampleGames; ++seed)
            usual_length_ = std::max<std::size_t>(
                usual_length_, static_cast<std::size_t>(play(scenario, seed, Style::random).beats)
            );
    }

    Exploration take()
    {
        for (std::uint64_t seed = 1; seed <= options_.seeds; ++seed) {
            const std::size_t left = options_.states - std::min(options_.states, used_);
            budget_ = left / static_cast<std::size_t>(options_.seeds - seed + 1);
            one_seed(seed);
            used_ += found_.seeds.back().states;
        }
        if (options_.progress) options_.progress(1);
        return std::move(found_);
    }

private:
    void one_seed(std::uint64_t seed)
    {
        found_.seeds.push_back({});
        SeedSearch& search = found_.seeds.back();
        search.seed = seed;
        tree_ = {};
        Frontier frontier = workers_.begin(seed);
        keep(frontier, search);
        for (std::size_t depth = 0; !frontier.empty(); ++depth) {
            if (depth == kMostChoices) {
                note(found_.endless, frontier.front().node);
                stop(search, Bound::depth, frontier.size());
                return;
            }
            if (options_.enough && options_.enough()) return stop(search, Bound::time, frontier.size());
            thin(frontier, depth, search);
            if (frontier.empty()) return;
            if (search.bound == Bound::none) search.exact_to = depth + 1;
            auto expanded = workers_.expand(frontier);
            frontier = std::move(expanded.worlds);
            search.equal += expanded.equal.size();
            search.choices = depth + 1;
            keep(frontier, search);
            for (const Reached& one : expanded.equal)
                if (one.choice.response) note_again(one);
            report(search, depth);
        }
    }

    void report(const SeedSearch& search, std::size_t depth) const
    {
        if (!options_.progress) return;
        const double seeds = static_cast<double>(options_.seeds);
        const double own = std::max(
            static_cast<double>(search.states) / static_cast<double>(std::max<std::size_t>(budget_, 1)),
            static_cast<double>(depth) / static_cast<double>(2 * usual_length_ + 1)
        );
        options_.progress((static_cast<double>(search.seed - 1) + std::min(own, 1.0)) / seeds);
    }

    static void stop(SeedSearch& search, Bound bound, std::size_t left_out)
    {
        if (search.bound == Bound::none) search.bound = bound;
        search.left_out += left_out;
    }

    // Stores the states, notes what they show, and lets those go that are over.
    void keep(Frontier& frontier, SeedSearch& search)
    {
        for (Reached& one : frontier) {
            one.node = tree_.add(one.state, one.parent, one.choice);
            show(one);
        }
        search.states += frontier.size();
        std::erase_if(frontier, [](const Reached& one) { return !one.world; });
        search.widest = std::max(search.widest, frontier.size());
    }

    void show(const Reached& one)
    {
        if (one.choice.beat && one.choice.response)
            note(found_.responses[one.choice.beat.index()][one.choice.response.index()], one.node);
        if (one.ending) note(found_.endings[one.ending.index()], one.node);
        if (one.open) note(found_.beats[one.open.index()], one.node);
        if (one.stuck) note(found_.stuck, one.node);
        for (std::size_t i = 0; i < found_.met.size(); ++i)
            if (((one.met >> i) & 1U) != 0) note(found_.met[i], one.node);
    }

    void note(std::optional<Witness>& witness, std::uint32_t node)
    {
        if (witness && witness->seed == found_.seeds.back().seed) return; // that one is not longer
        Path path = tree_.path_to(node);
        if (witness && witness->path.size() <= path.size()) return;
        witness = {found_.seeds.back().seed, std::move(path), tree_.state(node)};
    }

    // Another way to a state that is stored already shows its choice, and nothing else.
    void note_again(const Reached& one)
    {
        auto& witness = found_.responses[one.choice.beat.index()][one.choice.response.index()];
        if (witness && witness->seed == found_.seeds.back().seed) return;
        Path path = tree_.path_to(one.parent);
        path.push_back(one.choice);
        if (witness && witness->path.size() <= path.size()) return;
        witness = {found_.seeds.back().seed, std::move(path), one.state};
    }

    // Leaves out what there is no room for, now or in the levels that are still to come.
    void thin(Frontier& frontier, std::size_t depth, SeedSearch& search)
    {
        const std::size_t levels = depth < usual_length_ ? usual_length_ - depth : 1;
        const std::size_t room = budget_ - std::min(budget_, search.states);
        const auto ways = std::max(1.0, workers_.ways(frontier));
        const auto share = static_cast<double>(room) / (ways * static_cast<double>(levels));
        const auto by_states = std::max(static_cast<std::size_t>(share), room == 0 ? 0 : kNarrowest);
        const std::size_t by_memory = std::max(
            kNarrowest,
            static_cast<std::size_t>(static_cast<double>(options_.memory) / (workers_.bytes() * (1 + ways)))
        );
        const std::size_t width = std::min(by_states, by_memory);
        if (frontier.size() <= width) return;
        stop(search, by_states <= by_memory ? Bound::states : Bound::memory, frontier.size() - width);
        std::vector<std::size_t> wanted;
        for (std::size_t i = 0; i < found_.met.size(); ++i)
            if (!found_.met[i] && is_searched(expected_[i])) wanted.push_back(i);
        workers_.choose(frontier, width, wanted);
    }

    const std::vector<Expectation>& expected_;
    const ExploreOptions& options_;
    Level workers_;
    Exploration found_;
    PathTree tree_;
    std::size_t usual_length_ = 1;
    std::size_t budget_ = 0, used_ = 0;
};

} // namespace

std::size_t Exploration::states() const
{
    std::size_t all = 0;
    for (const SeedSearch& search : seeds)
        all += search.states;
    return all;
}

bool Exploration::exhaustive() const
{
    return std::all_of(seeds.begin(), seeds.end(), [](const SeedSearch& search) {
        return search.bound == Bound::none;
    });
}

Exploration
explore(const Scenario& scenario, const std::vector<Expectation>& expected, const ExploreOptions& options)
{
    return Search(scenario, expected, options).take();
}

bool is_searched(const Expectation& expectation)
{
    return has_condition(expectation.claim) && !expectation.by;
}

bool is_due(const Expectation& expectation, const World& world)
{
    switch (expectation.moment) {
    case Moment::any:
        return true;
    case Moment::end:
        return world.phase == Phase::ended;
    case Moment::beat:
        return world.phase == Phase::deciding && world.beat == expectation.beat;
    }
    return false;
}

bool decides(const Expectation& expectation, const Scenario& scenario, const World& world)
{
    return holds(expectation.condition, scenario, world) == (expectation.claim != Claim::always);
}

} // namespace twocircles::study
