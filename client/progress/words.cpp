#include "client/progress/words.hpp"

#include "client/progress/record.hpp"
#include "client/strings/writing.hpp"

#include <cmath>
#include <ctime>

namespace twocircles::client::progress {

using namespace model;

namespace {

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

bool is_nothing(double value)
{
    return std::lround(std::abs(value) * 10) == 0; // in tenths, as it is told
}

std::string moved(const Strings& words, const Trend& trend, double scale, const std::string& what)
{
    const bool still = is_nothing(trend.low * scale) && is_nothing(trend.high * scale);
    const std::string key = what + (still           ? ".still"
                                    : trend.rises() ? ".rises"
                                    : trend.falls() ? ".falls"
                                                    : ".unclear");
    return words(
        key, {{"by", tenths(words, std::abs(trend.slope) * scale)},
              {"low", tenths(words, trend.low * scale)},
              {"high", tenths(words, trend.high * scale)},
              {"n", std::to_string(trend.games)}}
    );
}

double score_of(const PlayedGame& game)
{
    return game.score;
}

std::string said(const Strings& words, const std::string& response)
{
    return response.empty() ? words("progress.silence") : quoted(words, response);
}

std::string fell(const Strings& words, std::string_view key, const Experiment::Fall& fall)
{
    if (fall.points < kStepFell) return {};
    std::string text = " " + words(key, {{"points", whole(fall.points)}});
    for (std::size_t i = 0; i < fall.reasons.size(); ++i)
        text += (i == 0 ? ": " : "; ") + fall.reasons[i];
    return text + ".";
}

} // namespace

std::vector<std::string> trends_in_words(const Strings& words, const std::vector<PlayedGame>& games)
{
    const auto score = trend_over_all(games, score_of);
    if (!score.enough)
        return {words(
            "progress.too_few", {{"n", std::to_string(score.games)}, {"wanted", std::to_string(score.wanted)}}
        )};
    const auto share = trend_over_all(games, [](const PlayedGame& game) { return game.control_share; });
    const auto loyalty = trend_over_all(games, [](const PlayedGame& game) { return game.loyalty; });
    const auto series = series_of(games);
    std::vector<std::string> lines;
    const auto add = [&](const Trend& trend, double scale, const std::string& what) {
        if (!trend.enough) return;
        auto line = moved(words, trend, scale, what);
        if (series.size() > 1) {
            const bool one = trend.groups.size() == 1;
            const auto& title = series[static_cast<std::size_t>(trend.groups.front())].title;
            line = (one ? title : words("progress.all_scenarios")) + ": " + line;
        }
        lines.push_back(std::move(line));
    };
    add(score, 1, "progress.score");
    add(share, 100, "progress.share");
    add(loyalty, 1, "progress.loyalty");
    return lines;
}

std::string trend_in_words(const Strings& words, const Series& series, const std::vector<PlayedGame>& games)
{
    const auto all = series_of(games);
    if (all.size() == 1) return {};
    const auto over_all = trend_over_all(games, score_of);
    const auto only = [&](int group) {
        return all[static_cast<std::size_t>(group)].scenario == series.scenario;
    };
    if (over_all.enough && over_all.groups.size() == 1 && only(over_all.groups.front())) return {};
    const int n = static_cast<int>(series.games.size());
    if (!series.trend.enough)
        return words(
            "progress.too_few_of_one", {{"n", std::to_string(n)}, {"fewest", std::to_string(kFewestGames)}}
        );
    return moved(words, series.trend, 1, "progress.score");
}

std::string unmeasured_in_words(const Strings& words, const std::vector<PlayedGame>& games)
{
    const auto found = unmeasured(games);
    std::string text = found.again == 0 ? "" : words.count("progress.unmeasured_again", found.again);
    if (found.failed_on_purpose > 0)
        text += (text.empty() ? "" : " ") + words.count("progress.unmeasured_fail", found.failed_on_purpose);
    return text;
}

std::string heading_of(const Strings& words, const Suggestion& one)
{
    switch (one.kind) {
    case SuggestionKind::situation:
        return words("progress.situation", {{"beat", one.beat_title}, {"title", one.title}});
    case SuggestionKind::other_circle:
        return words(
            one.circle == Family::control ? "progress.by_influence" : "progress.by_control",
            {{"title", one.title}}
        );
    case SuggestionKind::act: {
        const std::string key = "act." + one.act;
        return words("progress.act", {{"act", words.has(key) ? words(key) : one.act}});
    }
    case SuggestionKind::scenario:
        break;
    }
    return one.title;
}

std::string reason_of(const Strings& words, const Suggestion& one)
{
    switch (one.kind) {
    case SuggestionKind::situation:
        return words(
            "progress.situation_why", {{"given", said(words, one.given)},
                                       {"other", said(words, one.other)},
                                       {"points", whole(one.difference)}}
        );
    case SuggestionKind::other_circle:
        return words(
            one.circle == Family::control ? "progress.by_influence_why" : "progress.by_control_why",
            {{"share", whole(one.share * 100)},
             {"decisions", std::to_string(one.decisions)},
             {"title", one.title}}
        );
    case SuggestionKind::act:
        return words(
            "progress.act_why", {{"done", std::to_string(one.done)},
                                 {"decisions", std::to_string(one.decisions)},
                                 {"n", std::to_string(one.situations)},
                                 {"points", whole(one.difference)},
                                 {"beat", one.beat_title},
                                 {"title", one.title}}
        );
    case SuggestionKind::scenario:
        break;
    }
    return words("progress.scenario_why");
}

std::string date_of(const PlayedGame& game)
{
    const std::time_t at = game.at;
    std::tm parts{};
    char text[16] = "";
    if (localtime_r(&at, &parts) != nullptr) std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

std::string details_of(const Strings& words, const PlayedGame& game)
{
    std::string text = words(
        "progress.details",
        {{"decisions", std::to_string(game.decisions)}, {"share", whole(game.control_share * 100)}}
    );
    if (game.loyalty) text += ", " + words("progress.details_loyalty", {{"loyalty", whole(*game.loyalty)}});
    if (game.mode == PlayMode::again) text += ", " + words("progress.mode_again");
    if (game.mode == PlayMode::fail_on_purpose) text += ", " + words("progress.mode_fail");
    return text;
}

std::vector<std::string> in_words(const Strings& words, const Comparison& made)
{
    std::vector<std::string> lines;
    lines.push_back(
        words("progress.compare_score", {{"then", whole(made.score_then)}, {"now", whole(made.score_now)}})
    );
    for (const auto& goal : made.goals)
        lines.push_back(words(
            "progress.compare_goal",
            {{"text", goal.text}, {"then", whole(goal.then)}, {"now", whole(goal.now)}}
        ));
    if (made.partings.empty()) {
        lines.push_back(words("progress.compare_same", {{"n", std::to_string(made.both)}}));
        return lines;
    }
    for (std::size_t i = 0; i < made.partings.size(); ++i) {
        const auto& one = made.partings[i];
        lines.push_back(words(
            i == 0 ? "progress.compare_parted" : "progress.compare_also",
            {{"beat", one.beat_title}, {"then", said(words, one.then)}, {"now", said(words, one.now)}}
        ));
    }
    return lines;
}

std::vector<std::string> in_words(const Strings& words, const Experiment& made)
{
    std::vector<std::string> lines;
    lines.push_back(words(made.succeeded() ? "progress.fail_reached" : "progress.fail_not_reached"));
    for (const auto& name : made.gone)
        lines.push_back(words("progress.fail_gone", {{"name", name}}));
    for (const auto& promise : made.broken_promises)
        lines.push_back(words("progress.fail_promise", {{"text", promise}}));
    lines.push_back(words(
        "progress.fail_trust", {{"before", whole(made.trust_before)}, {"after", whole(made.trust_after)}}
    ));
    lines.push_back(words(made.took.empty() ? "progress.fail_took_nothing" : "progress.fail_took"));
    for (const auto& step : made.took) {
        std::string line = words(
            "progress.fail_step", {{"beat", step.beat_title}, {"response", said(words, step.response)}}
        );
        for (const auto& name : step.gone)
            line += " " + words("progress.fail_gone", {{"name", name}});
        for (const auto& promise : step.broken_promises)
            line += " " + words("progress.fail_promise", {{"text", promise}});
        line += fell(words, "progress.fail_trust_fell", step.trust) +
                fell(words, "progress.fail_loyalty_fell", step.loyalty);
        lines.push_back(std::move(line));
    }
    return lines;
}

Afterword
afterword_of(const Strings& words, const OwnProgress& own, const Joined& joined, const Debrief& debrief)
{
    if (!debrief.finished || joined.workshop) return {};
    if (own.mode == PlayMode::fail_on_purpose)
        return {words("progress.fail_title"), in_words(words, experiment_of(debrief))};
    if (own.mode != PlayMode::again || !own.last) return {};
    const auto now = record_of(opened_of(joined), debrief);
    if (!now) return {};
    return {words("progress.compare_title"), in_words(words, compare(*own.last, *now))};
}

} // namespace twocircles::client::progress
