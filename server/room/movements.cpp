#include "server/room/movements.hpp"

#include "server/engine/cause.hpp"
#include "server/engine/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace twocircles::room {

namespace {

using engine::Measure;

constexpr std::array<Measure, 3> kTeamMeters{Measure::morale, Measure::risk_taking, Measure::loyalty};
// What is said of one person at most; the others are on their card.
constexpr std::size_t kMostOfOnePerson = 2;
constexpr std::size_t kMostOfPeople = 24; // however large the team
constexpr std::size_t kMostReasons = 5;
constexpr double kRounding = 1e-9;

double size_of(double amount)
{
    return amount < 0 ? -amount : amount;
}

std::optional<engine::ActFamily> family_of(const engine::Cause& cause)
{
    if (cause.kind != engine::CauseKind::act && cause.kind != engine::CauseKind::seen_act) return {};
    return engine::family_of(cause.act);
}

bool larger(const Reason& a, const Reason& b)
{
    return size_of(a.amount) > size_of(b.amount);
}

Movement movement(
    const engine::Scenario& scenario, const engine::Explanation& why, Measure measure, engine::FollowerId who
)
{
    return {measure, who, why.before, why.after, reasons_of(scenario, why)};
}

// The largest movements of one person, those with something to say.
std::vector<Movement> movements_of(
    const engine::Scenario& scenario, const engine::World& before, const engine::World& after,
    engine::FollowerId who, engine::SeatId viewer
)
{
    if (!after.team.present(static_cast<int>(who.index()))) return {}; // that somebody left is told as such
    struct Change
    {
        Measure measure;
        double size;
    };
    std::vector<Change> changes;
    for (std::size_t i = 0; i < kPersonMeasures; ++i) {
        const auto measure = static_cast<Measure>(i);
        const double moved =
            engine::measure(after, measure, who, viewer) - engine::measure(before, measure, who, viewer);
        if (size_of(moved) >= kSmallest) changes.push_back({measure, size_of(moved)});
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return a.size > b.size;
    });
    if (changes.size() > kMostOfOnePerson) changes.resize(kMostOfOnePerson);
    std::vector<Movement> movements;
    movements.reserve(changes.size());
    for (const Change& change : changes)
        movements.push_back(movement(
            scenario, engine::explain(scenario, before, after, change.measure, who, viewer), change.measure,
            who
        ));
    return movements;
}

} // namespace

std::string_view smaller_things(const engine::Scenario& scenario)
{
    return engine::words_in(scenario.about.language).smaller;
}

std::vector<Reason> reasons_of(const engine::Scenario& scenario, const engine::Explanation& why)
{
    std::vector<Reason> merged;
    for (const engine::Reason& reason : why.reasons) {
        std::string phrase = engine::phrase(scenario, reason.cause);
        const auto same =
            std::find_if(merged.begin(), merged.end(), [&](const Reason& r) { return r.phrase == phrase; });
        if (same == merged.end())
            merged.push_back({std::move(phrase), reason.amount, family_of(reason.cause)});
        else
            same->amount += reason.amount;
    }
    std::stable_sort(merged.begin(), merged.end(), larger);
    std::vector<Reason> said;
    Reason rest{std::string{smaller_things(scenario)}, 0, {}};
    for (Reason& reason : merged) {
        if (said.size() < kMostReasons && size_of(reason.amount) >= kSmallest)
            said.push_back(std::move(reason));
        else
            rest.amount += reason.amount;
    }
    if (size_of(rest.amount) > kRounding) said.push_back(std::move(rest));
    std::stable_sort(said.begin(), said.end(), larger);
    return said;
}

std::vector<Movement> movements_between(
    const engine::Scenario& scenario, const engine::World& before, const engine::World& after,
    engine::SeatId viewer
)
{
    std::vector<Movement> movements;
    movements.reserve(kTeamMeters.size() + kMostOfOnePerson * scenario.followers.size());
    for (const Measure measure : kTeamMeters)
        movements.push_back(
            movement(scenario, engine::explain_team(scenario, before, after, measure, viewer), measure, {})
        );
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        for (Movement& own : movements_of(scenario, before, after, engine::FollowerId{i}, viewer))
            movements.push_back(std::move(own));
    std::stable_sort(
        movements.begin() + kTeamMeters.size(), movements.end(),
        [](const Movement& a, const Movement& b) {
            return size_of(a.after - a.before) > size_of(b.after - b.before);
        }
    );
    if (movements.size() > kTeamMeters.size() + kMostOfPeople)
        movements.resize(kTeamMeters.size() + kMostOfPeople);
    return movements;
}

} // namespace twocircles::room
