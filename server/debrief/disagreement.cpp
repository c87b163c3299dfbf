#include "server/debrief/disagreement.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace twocircles::debrief {

namespace {

struct Stand
{
    Disagreed among{};
    std::size_t people = 0;
    double apart = 0;
};

template <class Key>
Stand stand_of(Disagreed among, const std::map<Key, std::size_t>& stands)
{
    std::vector<std::size_t> counts;
    for (const auto& [key, count] : stands)
        counts.push_back(count);
    return {among, std::accumulate(counts.begin(), counts.end(), std::size_t{0}), apart(counts)};
}

Stand of_votes(const BeatSaid& said)
{
    std::map<std::uint32_t, std::size_t> stands;
    for (const room::Vote& vote : said.votes)
        ++stands[vote.option];
    return stand_of(Disagreed::votes, stands);
}

Stand of_people(const BeatSaid& said, const Decision& decision)
{
    std::map<std::uint32_t, std::size_t> stands;
    for (const auto& [follower, votes] : said.stances)
        for (const room::Vote& vote : votes)
            ++stands[vote.option];
    if (stands.empty())
        for (const StanceShown& shown : decision.stances)
            if (shown.by_person) ++stands[static_cast<std::uint32_t>(shown.stance)];
    return stand_of(Disagreed::stances, stands);
}

Stand of_team(const Decision& decision)
{
    std::map<engine::Stance, std::size_t> stands;
    for (const StanceShown& shown : decision.stances)
        ++stands[shown.stance];
    return stand_of(Disagreed::team, stands);
}

// Three meters, each with its own stand; the mean of them.
Stand of_predictions(const BeatSaid& said)
{
    Stand all{Disagreed::predictions, said.predictions.size(), 0};
    for (std::size_t i = 0; i < room::Prediction{}.size(); ++i) {
        std::map<int, std::size_t> stands;
        for (const BeatSaid::Expectation& one : said.predictions)
            ++stands[one.prediction[i]];
        all.apart += stand_of(Disagreed::predictions, stands).apart / room::Prediction{}.size();
    }
    return all;
}

} // namespace

double apart(const std::vector<std::size_t>& counts)
{
    const double all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
    if (all < 2) return 0;
    double pairs = 0; // ordered ones of two who stood in the same place
    for (const std::size_t count : counts)
        pairs += static_cast<double>(count) * (static_cast<double>(count) - 1);
    return 1 - pairs / (all * (all - 1));
}

void add_stands(const Journal& journal, const BeatSaid& said, Decision& decision)
{
    decision.voters = said.votes.size();
    for (const room::Vote& vote : said.votes)
        for (Option& option : decision.options)
            if (option.response.value == vote.option) {
                ++option.votes;
                option.voters.push_back(room::name_of(journal.members, vote.member));
            }
    std::vector<Stand> stands{of_votes(said), of_people(said, decision), of_predictions(said)};
    std::erase_if(stands, [](const Stand& stand) { return stand.people < 2; });
    if (stands.empty()) {
        const Stand team = of_team(decision);
        if (team.people < 2) return;
        stands.push_back(team);
    }
    const auto widest = std::max_element(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) {
        return a.apart < b.apart;
    });
    decision.disagreement = widest->apart;
    decision.disagreed = widest->among;
}

} // namespace twocircles::debrief
