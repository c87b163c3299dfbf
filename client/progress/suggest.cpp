#include "client/progress/suggest.hpp"

#include "client/model/languages.hpp"
#include "client/progress/trend.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace twocircles::client::progress {

using namespace model;

namespace {

constexpr std::size_t kMost = 5, kSituations = 2, kActs = 2;
constexpr double kSeldom = 0.1;      // times a decision
constexpr double kWorthwhile = 2;    // points
constexpr int kFewestSituations = 2; // one alone may be chance
constexpr int kFewestDecisions = 6;
constexpr double kNearlyAll = 0.75; // of what was done

bool is_offered(const std::vector<ScenarioCard>& offered, const std::string& id)
{
    return std::ranges::any_of(offered, [&](const ScenarioCard& card) { return tells(card, id); });
}

// Of the last game of each scenario that was not meant to fail, also one played again: what was put right
// since is no news.
std::vector<Suggestion>
situations(const std::vector<PlayedGame>& games, const std::vector<ScenarioCard>& offered)
{
    std::vector<Suggestion> found;
    std::set<std::string> seen;
    for (auto newest = games.rbegin(); newest != games.rend(); ++newest) {
        const auto& game = *newest;
        if (game.mode == PlayMode::fail_on_purpose || !seen.insert(game.scenario).second) continue;
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

// Whether the same people with the same chance have been met from the other circle since.
bool tried_since(const std::vector<PlayedGame>& games, const PlayedGame& game, Family circle)
{
    return std::ranges::any_of(games, [&](const PlayedGame& other) {
        const bool crossed =
            circle == Family::control ? other.control_share < 0.5 : other.control_share > 0.5;
        return other.mode == PlayMode::again && other.scenario == game.scenario && other.seed == game.seed &&
               crossed;
    });
}

// A share says nothing where nothing was done of either circle.
bool led(const PlayedGame& game)
{
    return std::ranges::any_of(game.acts, [](const PlayedAct& act) {
        return act.family == Family::control || act.family == Family::influence;
    });
}

// Of the scenario played last of those of which it is true: of as many of its last games as it takes to have
// enough decisions.
std::optional<Suggestion>
other_circle(const std::vector<PlayedGame>& games, const std::vector<ScenarioCard>& offered)
{
    for (const auto& series : series_of(games)) {
        const auto& last = *series.games.back();
        if (last.seed == 0 || !is_offered(offered, series.scenario)) continue;
        Suggestion made;
        double control = 0;
        for (auto game = series.games.rbegin();
             game != series.games.rend() && made.decisions < kFewestDecisions; ++game) {
            if (!led(**game)) continue;
            made.decisions += (*game)->decisions;
            control += (*game)->decisions * (*game)->control_share;
        }
        if (made.decisions < kFewestDecisions) continue;
        const double share = control / made.decisions;
        made.circle = share >= 0.5 ? Family::control : Family::influence;
        made.share = std::max(share, 1 - share);
        if (made.share < kNearlyAll || tried_since(games, last, made.circle)) continue;
        made.kind = SuggestionKind::other_circle;
        made.scenario = last.scenario;
        made.title = last.title;
        made.again = last.key;
        return made;
    }
    return std::nullopt;
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
    auto found = situations(games, offered);
    if (auto other = other_circle(games, offered)) found.push_back(std::move(*other));
    for (auto& one : acts(games, offered))
        if (found.size() + 1 < kMost) found.push_back(std::move(one)); // one is for what was not played yet
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
