#include "tests/engine/validation/sample.hpp"

#include "server/engine/model/advance.hpp"
#include "server/engine/model/chance.hpp"
#include "server/engine/model/influence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace twocircles::validation {

using namespace engine;
using enum Ingredient;

namespace {

constexpr int kPeople = 6;
constexpr int kDays = 90;

// Each kind of draw of the study its own stream, apart from the model's.
enum Draw : std::uint32_t
{
    style = 1000,
    situation,
    how_often,
    favourite,
    liking,
    backing,
    strength,
    fairness,
    error,
    arm
};

double number(std::uint64_t seed, Draw draw, std::uint32_t a = 0, std::uint64_t b = 0)
{
    return drawn(seed, static_cast<Purpose>(draw), a, b);
}
double normal(std::uint64_t seed, Draw draw, std::uint32_t a = 0, std::uint64_t b = 0)
{
    return drawn_normal(seed, static_cast<Purpose>(draw), a, b);
}

TeamSetup team_setup(std::uint64_t seed, double outside_noise, bool leaving = false)
{
    TeamSetup setup;
    setup.seed = seed;
    setup.outside_noise = outside_noise;
    setup.leaving = leaving;
    setup.keep_ledger = false;
    for (int i = 0; i < kPeople; ++i) {
        FollowerSetup follower;
        follower.traits = drawn_traits(seed, i);
        follower.reports_to = {true};
        setup.followers.push_back(follower);
    }
    return setup;
}

using PerIngredient = std::array<double, kIngredients>;
double& of(PerIngredient& values, Ingredient g)
{
    return values[static_cast<std::size_t>(g)];
}

// Events a day by a leader drawn from the population: latent styles that correlate as in the literature.
PerIngredient drawn_style(std::uint64_t seed)
{
    const auto z = [&](std::uint32_t k) { return normal(seed, style, k); };
    const auto own = [&](std::uint32_t k) { return .35 * z(k); };
    const double transforming = z(1), exchanging = .45 * transforming + .89 * z(2);
    const double monitoring = .10 * exchanging + .99 * z(3);
    const double absent = -.45 * transforming - .15 * exchanging + .85 * z(4);
    const double coercive = -.35 * transforming + .94 * z(5), structuring = .6 * exchanging + .8 * z(6);
    const double active = std::exp(-.25 * absent);
    PerIngredient rate{};
    of(rate, vision) = .16 * active * std::exp(.45 * transforming + own(11));
    of(rate, energize) = .16 * active * std::exp(.45 * transforming + own(12));
    of(rate, empower) = 1.0 * active * std::exp(.45 * transforming + own(13));
    of(rate, care) = 1.2 * active * std::exp(.45 * transforming + own(14));
    of(rate, reward) = 1.0 * active * std::exp(.45 * exchanging + own(15));
    of(rate, structure) = .25 * active * std::exp(.45 * structuring + own(16));
    of(rate, monitor) = 1.0 * active * std::exp(.5 * monitoring + own(17));
    of(rate, command) = .15 * std::sqrt(active) * std::exp(.6 * coercive + own(18));
    of(rate, punish) = .25 * std::exp(.6 * coercive + own(19));
    of(rate, abuse) = .008 * std::exp(1.0 * coercive + 1.0 * z(20));
    return rate;
}

bool to_one_person(Ingredient g)
{
    return g == empower || g == care || g == reward || g == monitor || g == punish || g == abuse;
}

class Leader
{
public:
    Leader(std::uint64_t seed, int people)
        : seed_(seed), rate_(drawn_style(seed)), everyone_(static_cast<std::size_t>(people))
    {
        std::iota(everyone_.begin(), everyone_.end(), 0);
        counts.resize(everyone_.size());
    }

    std::vector<PerIngredient> counts; // per person

    void day(Team& team)
    {
        const auto today = static_cast<std::uint64_t>(team.day() + .5);
        const double luck = number(seed_, situation, 0, today);
        if (luck < .012) {
            start_crisis(team, .9);
        } else if (luck < .022) {
            start_change(team, .8);
        } else if (luck < .034) {
            start_conflict(team, .7);
        }
        for (std::uint32_t g = 0; g < kIngredients; ++g) {
            const int often = static_cast<int>(rate_[g] + number(seed_, how_often, g, today));
            for (int k = 0; k < std::min(often, 6); ++k) {
                act(team, static_cast<Ingredient>(g), today * 8 + static_cast<std::uint64_t>(k));
            }
        }
    }

private:
    void act(Team& team, Ingredient g, std::uint64_t moment)
    {
        const auto kind = static_cast<std::uint32_t>(g);
        std::vector<int> targets = everyone_;
        if (to_one_person(g)) targets = {somebody(team, g, moment)};
        for (const int i : targets)
            ++of(counts[static_cast<std::size_t>(i)], g);
        const Dose dose{g, .5 + .5 * number(seed_, strength, kind, moment)};
        Influence influence;
        influence.targets = targets;
        influence.doses = {&dose, 1};
        influence.fair = number(seed_, fairness, kind, moment) < .5;
        receive(team, influence);
    }

    // Leaders differentiate: some people get more of their time. Most notice who has just failed.
    int somebody(const Team& team, Ingredient g, std::uint64_t moment) const
    {
        if (g == care && number(seed_, backing, 0, moment) < .6) {
            for (const int i : everyone_) {
                if (team.recently_failed(i)) return i;
            }
        }
        double best = -1;
        int chosen = 0;
        for (const int i : everyone_) {
            const auto person = static_cast<std::uint32_t>(i);
            const double wish =
                number(seed_, favourite, static_cast<std::uint32_t>(g) * 64 + person, moment) *
                (.4 + number(seed_, liking, person));
            if (wish > best) {
                best = wish;
                chosen = i;
            }
        }
        return chosen;
    }

    std::uint64_t seed_;
    PerIngredient rate_;
    std::vector<int> everyone_;
};

const char* const kStateNames[kStates] = {"morale",     "stress", "inner_drive", "plan_clarity",
                                          "competence", "vision", "heart_trust", "competence_trust",
                                          "respect",    "loyalty"};
const char* const kDeedNames[kIngredients] = {"did structure", "did command", "did monitor",  "did reward",
                                              "did punish",    "did vision",  "did energize", "did empower",
                                              "did care",      "did abuse"};

struct Means
{
    std::map<std::string, double> sums;
    int n = 0;
    void note(const Team& team, int i)
    {
        for (int s = 0; s < kStates; ++s)
            sums[kStateNames[s]] += team.value(i, static_cast<State>(s));
        sums["risk_taking"] += team.risk_taking(i);
        sums["effort"] += team.effort(i);
        sums["delivery"] += team.delivery(i);
        sums["innovation"] += team.innovation(i);
        ++n;
    }
};

void simulate(const Study& study, int index, Sample& sample)
{
    const std::uint64_t seed = study.first_seed + static_cast<std::uint64_t>(index);
    Team team(team_setup(seed, study.outside_noise));
    Leader leader(seed, kPeople);
    std::vector<Means> people(kPeople);
    std::vector<Happening> happenings;
    double order = 0, direction = 0;
    for (int step = 0; step < kDays * 4; ++step) {
        if (step % 4 == 0) leader.day(team);
        advance(team, 1, happenings);
        if (team.day() <= 60) continue;
        order += team.order();
        direction += team.direction();
        for (int i = 0; i < kPeople; ++i)
            people[static_cast<std::size_t>(i)].note(team, i);
    }
    const double steps = people[0].n;
    std::map<std::string, double> of_team;
    for (std::size_t i = 0; i < kPeople; ++i) {
        for (const auto& [name, sum] : people[i].sums) {
            sample.people[name].push_back(sum / steps);
            of_team[name] += sum / steps / kPeople;
        }
        for (std::size_t g = 0; g < kIngredients; ++g)
            sample.people[kDeedNames[g]].push_back(std::sqrt(leader.counts[i][g]));
        sample.people["team"].push_back(index);
        for (std::uint32_t e = 1; e <= 5; ++e) {
            sample.people["error" + std::to_string(e)].push_back(normal(seed, error, e, i));
        }
    }
    for (std::size_t g = 0; g < kIngredients; ++g) {
        double sum = 0;
        for (const auto& counts : leader.counts)
            sum += counts[g];
        sample.teams[kDeedNames[g]].push_back(std::sqrt(sum / kPeople));
    }
    of_team["order"] = order / steps;
    of_team["direction"] = direction / steps;
    of_team["delivered"] = team.delivered_total();
    of_team["innovated"] = team.innovated_total();
    for (std::uint32_t e = 1; e <= 5; ++e)
        of_team["error" + std::to_string(e)] = normal(seed, error, e, 100);
    for (const auto& [name, value] : of_team)
        sample.teams[name].push_back(value);
}

} // namespace

Sample run_field_study(const Study& study)
{
    Sample sample;
    for (int t = 0; t < study.teams; ++t)
        simulate(study, t, sample);
    return sample;
}

Experiment run_monitoring_experiment(double outside_noise)
{
    Series monitored, satisfaction, stress, performance;
    constexpr int kTeams = 150, kExperimentDays = 60, kMeasuredFrom = 160;
    for (std::uint64_t t = 0; t < 2 * kTeams; ++t) {
        const std::uint64_t seed = 5000 + t;
        const bool checked = t % 2 == 1;
        Team team(team_setup(seed, outside_noise));
        PerIngredient rate{};
        of(rate, structure) = .2;
        of(rate, reward) = .15;
        of(rate, vision) = .1;
        of(rate, empower) = .15;
        of(rate, care) = .2;
        of(rate, command) = .1;
        of(rate, monitor) = checked ? .35 : 0;
        std::vector<Means> people(kPeople);
        const std::array<int, kPeople> everyone = {0, 1, 2, 3, 4, 5};
        std::vector<Happening> happenings;
        for (std::uint64_t step = 0; step < kExperimentDays * 4; ++step) {
            for (std::uint32_t g = 0; step % 4 == 0 && g < kIngredients; ++g) {
                if (number(seed, arm, g, step / 4) >= rate[g]) continue;
                const Dose dose{static_cast<Ingredient>(g), .75};
                Influence influence;
                influence.targets = everyone;
                influence.doses = {&dose, 1};
                receive(team, influence);
            }
            advance(team, 1, happenings);
            for (int i = 0; step >= kMeasuredFrom && i < kPeople; ++i)
                people[static_cast<std::size_t>(i)].note(team, i);
        }
        for (std::uint32_t i = 0; i < kPeople; ++i) {
            auto& s = people[i].sums;
            monitored.push_back(checked ? 1 : 0);
            satisfaction.push_back(
                .5 * s["morale"] + .3 * s["inner_drive"] + .2 * s["plan_clarity"] - .3 * s["stress"]
            );
            stress.push_back(s["stress"]);
            performance.push_back(
                (s["delivery"] + 2 * s["innovation"]) * std::exp(.3 * normal(seed, error, i))
            );
        }
    }
    return {
        correlation(monitored, satisfaction), correlation(monitored, stress),
        correlation(monitored, performance)};
}

Turnover run_turnover_study(const Study& study)
{
    Series loyalty, left;
    for (int t = 0; t < study.teams; ++t) {
        const std::uint64_t seed = study.first_seed + static_cast<std::uint64_t>(t);
        Team team(team_setup(seed, study.outside_noise, true));
        Leader leader(seed, kPeople);
        std::vector<Happening> happenings;
        std::vector<std::pair<int, double>> stayed;
        for (int step = 0; step < kDays * 4; ++step) {
            if (step % 4 == 0) leader.day(team);
            if (step == 30 * 4) {
                for (int i = 0; i < kPeople; ++i) {
                    if (team.present(i)) stayed.emplace_back(i, team.value(i, State::loyalty));
                }
            }
            advance(team, 1, happenings);
        }
        for (const auto& [i, then] : stayed) {
            loyalty.push_back(then);
            left.push_back(team.present(i) ? 0 : 1);
        }
    }
    // Loyalty as people would report it.
    Series answers = standardised(loyalty);
    for (std::size_t k = 0; k < answers.size(); ++k)
        answers[k] += .5 * normal(study.first_seed, error, 9, k);
    return {correlation(answers, left), mean(left)};
}

} // namespace twocircles::validation
