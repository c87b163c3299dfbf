#include "server/engine/world.hpp"

#include "server/engine/lot.hpp"
#include "server/engine/stage.hpp"

#include <array>
#include <bit>

namespace twocircles::engine {

namespace {

// Ties the author did not list: colleagues, no friends ("low" in the file).
constexpr double kUnlistedTie = 0.25;

FollowerSetup setup_of(const Scenario& scenario, std::size_t index)
{
    const Follower& follower = scenario.followers[index];
    FollowerSetup setup;
    setup.traits = follower.traits;
    setup.morale = follower.morale;
    setup.stress = follower.stress;
    setup.inner_drive = follower.inner_drive;
    setup.plan_clarity = follower.plan_clarity;
    setup.reports_to.assign(scenario.seats.size(), false);
    bool reports = false;
    for (std::size_t s = 0; s < scenario.seats.size(); ++s)
        for (const FollowerId report : scenario.seats[s].reports)
            if (report.index() == index) setup.reports_to[s] = reports = true;
    // The author's "loyalty: 30" is meant toward those the follower reports to, or toward whoever leads.
    setup.toward.resize(scenario.seats.size());
    for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
        if (reports && !setup.reports_to[s]) continue;
        setup.toward[s] = {
            follower.vision, follower.heart_trust, follower.competence_trust, follower.respect,
            follower.loyalty};
    }
    return setup;
}

std::vector<double> ties_of(const Scenario& scenario)
{
    const std::size_t n = scenario.followers.size();
    std::vector<double> ties(n * n, kUnlistedTie);
    for (std::size_t i = 0; i < n; ++i)
        for (const Tie& tie : scenario.followers[i].ties)
            ties[i * n + tie.to.index()] = tie.strength;
    return ties;
}

Team team_of(const Scenario& scenario, std::uint64_t seed, bool keep_ledger)
{
    TeamSetup setup;
    setup.seed = seed;
    setup.leaders = static_cast<int>(scenario.seats.size());
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        setup.followers.push_back(setup_of(scenario, i));
    setup.ties = ties_of(scenario);
    setup.alignment.assign(scenario.seats.size() * scenario.seats.size(), scenario.agreement);
    setup.novelty = scenario.novelty;
    setup.order = scenario.order;
    setup.keep_ledger = keep_ledger;
    return Team{setup};
}

// Every number goes in whole, so that no difference can hide.
class Chain
{
public:
    explicit Chain(std::uint64_t start) : value_(start) {}

    void add(std::uint64_t word) { value_ = mixed((value_ ^ word) + 0x9e3779b97f4a7c15U); }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    template <class Tag>
    void add(Id<Tag> id)
    {
        add(std::uint64_t{id.value});
    }
    void add(const BeatRecord& record)
    {
        add(std::uint64_t{record.visits});
        add(record.last_day);
    }
    void add(const Interruption& at)
    {
        add(at.beat);
        add(at.response);
    }
    void add(const Happening& happening)
    {
        add(static_cast<std::uint64_t>(happening.kind));
        add(static_cast<std::uint64_t>(happening.follower));
        add(happening.day);
    }
    void add(const std::string& text)
    {
        add(std::uint64_t{text.size()});
        for (const char c : text)
            add(std::uint64_t{static_cast<unsigned char>(c)});
    }
    template <class T>
    void add(const std::vector<T>& list)
    {
        add(std::uint64_t{list.size()});
        for (const T& item : list) {
            if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
                add(static_cast<std::uint64_t>(item));
            else
                add(item);
        }
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_;
};

} // namespace

std::string_view name_of(PromiseState state)
{
    constexpr std::array<std::string_view, 4> kNames{"unmade", "open", "kept", "broken"};
    return kNames.at(static_cast<std::size_t>(state));
}

World::World(const Scenario& scenario, std::uint64_t game_seed, bool keep_ledger)
    : seed(game_seed), team(team_of(scenario, game_seed, keep_ledger)), promises(scenario.promises.size()),
      promise_days(scenario.promises.size()), promise_seats(scenario.promises.size()),
      beats(scenario.beats.size()), events(scenario.events.size()), heroes(scenario.followers.size()),
      visions(scenario.seats.size())
{
    flags.reserve(scenario.flags.size());
    for (const Flag& flag : scenario.flags)
        flags.push_back(flag.start ? 1 : 0);
    counters.reserve(scenario.counters.size());
    for (const Counter& counter : scenario.counters)
        counters.push_back(counter.start);
    chosen.reserve(scenario.beats.size());
    for (const Beat& beat_of : scenario.beats)
        chosen.emplace_back(beat_of.responses.size());
    for (const Follower& follower : scenario.followers)
        said.emplace_back(follower.lines.size());
    happenings.reserve(2 * scenario.followers.size());
    set_the_stage(*this, scenario.stage);
}

std::uint64_t hash(const World& world)
{
    Chain chain{hash(world.team)};
    chain.add(static_cast<std::uint64_t>(world.phase));
    chain.add(world.seed);
    chain.add(world.beat);
    chain.add(std::uint64_t{world.beat_serial});
    chain.add(world.response);
    chain.add(world.response_day);
    chain.add(world.days_left);
    chain.add(world.stances_due);
    chain.add(std::uint64_t{world.checks_due});
    chain.add(world.on_line);
    chain.add(world.forced_next);
    chain.add(world.interrupted);
    chain.add(world.flags);
    chain.add(world.counters);
    chain.add(world.promises);
    chain.add(world.promise_days);
    chain.add(world.promise_seats);
    chain.add(world.beats);
    chain.add(world.chosen);
    chain.add(world.events);
    chain.add(world.heroes);
    for (const std::vector<std::uint16_t>& lines : world.said)
        chain.add(lines);
    chain.add(world.happenings);
    chain.add(world.visions);
    chain.add(world.ending);
    chain.add(world.recent_innovation);
    return chain.value();
}

} // namespace twocircles::engine
