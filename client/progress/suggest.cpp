#include "client/progress/suggest.hpp"

#include "client/model/languages.hpp"
#include "client/progress/trend.hpp"

#include <algorithm>
#include <map>

namespace twocircles::client::progress {

using namespace model;

namespace {

constexpr std::size_t kSituations = 2, kActs = 2;
constexpr double kSeldom = 0.1;      // times a decision
constexpr double kWorthwhile = 2;    // points
constexpr int kFewestSituations = 2; // one alone may be chance

bool is_offered(const std::vector<ScenarioCard>& offered, const std::string& id)
{
    return std::ranges::any_of(offered, [&](const ScenarioCard& card) { return tells(card, id); });
}

// Of the last game of each scenario that counts: what was put right since is no news.
std::vector<Suggestion>
situations(const std::vector<Series>& series, const std::vector<ScenarioCard>& offered)
{
    std::vector<Suggestion> found;
    for (const auto& one : series) {
        const auto& game = *one.games.back();
        if (game.better.empty() || !is_offered(offered, game.scenario)) continue;
        const auto& best = *std::ranges::max_element(game.better, {}, &BetterResponse::difference);
        if (best.difference < kWorthwhile) continue;
        Suggestion made;
        made.kind = SuggestionKind::situation;
        made.scenario = game.scenario;
        made.title = game.title;
        made.again = game.seed != 0 ? game.key : 0;
        made.beat_title = best.beat_title;
        made.given = best.given;
        made.other = best.other;
        made.difference = best.difference;
        found.push_back(std::move(made));
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Suggestion::difference);
    if (found.size() > kSituations) found.resize(kSituations);
    return found;
}

struct Tally
{
    Suggestion made;
    double largest = 0;
};

std::vector<Suggestion> acts(const std::vector<PlayedGame>& games, const std::vector<ScenarioCard>& offered)
{
    std::map<std::string, int> done;
    std::map<std::string, Tally> would;
    int decisions = 0;
    for (const auto& game : games) {
        if (!counts(game)) continue;
        decisions += game.decisions;
        for (const auto& act : game.acts)
            done[act.act] += act.times;
        for (const auto& better : game.better)
            for (const auto& act : better.acts) {
                if (act.family != Family::control && act.family != Family::influence) continue;
                auto& tally = would[act.act];
                ++tally.made.situations;
                tally.made.difference += better.difference;
                if (better.difference <= tally.largest || !is_offered(offered, game.scenario)) continue;
                tally.largest = better.difference;
                tally.made.scenario = game.scenario;
                tally.made.title = game.title;
                tally.made.again = game.seed != 0 ? game.key : 0;
                tally.made.beat_title = better.beat_title;
            }
    }
    std::vector<Suggestion> found;
    for (auto& [act, tally] : would) {
        auto& made = tally.made;
        made.kind = SuggestionKind::act;
        made.act = act;
        made.done = done[act];
        made.decisions = decisions;
        const bool seldom = made.done < kSeldom * decisions;
        if (!seldom || made.situations < kFewestSituations || made.difference < kWorthwhile) continue;
        if (!made.scenario.empty()) found.push_back(std::move(made));
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Suggestion::difference);
    if (found.size() > kActs) found.resize(kActs);
    return found;
}

} // namespace

std::vector<Suggestion>
suggestions(const std::vector<PlayedGame>& games, const std::vector<ScenarioCard>& offered)
{
    auto found = situations(series_of(games), offered);
    for (auto& one : acts(games, offered))
        found.push_back(std::move(one));
    const auto played = [&](const ScenarioCard& card) {
        return std::ranges::any_of(games, [&](const PlayedGame& game) { return tells(card, game.scenario); });
    };
    const ScenarioCard* fresh = nullptr;
    for (const auto& card : offered)
        if (!played(card) && (fresh == nullptr || (card.tutorial && !fresh->tutorial))) fresh = &card;
    if (fresh != nullptr) {
        Suggestion made;
        made.kind = SuggestionKind::scenario;
        made.scenario = fresh->id;
        made.title = fresh->title;
        found.push_back(std::move(made));
    }
    return found;
}

} // namespace twocircles::client::progress
