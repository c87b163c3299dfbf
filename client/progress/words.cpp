#include "client/progress/words.hpp"

#include "client/progress/record.hpp"

#include <cmath>
#include <ctime>

namespace twocircles::client::progress {

using namespace model;

namespace {

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

// One decimal, with a sign of its own: "−0.4".
std::string tenths(double value)
{
    const long rounded = std::lround(std::abs(value) * 10);
    std::string text = std::to_string(rounded / 10) + "." + std::to_string(rounded % 10);
    return value < 0 && rounded != 0 ? "−" + text : text;
}

std::string moved(const Strings& words, const Trend& trend, double scale, const std::string& what)
{
    const std::string key = what + (trend.rises() ? ".rises" : trend.falls() ? ".falls" : ".unclear");
    return words(
        key, {{"by", tenths(std::abs(trend.slope) * scale)},
              {"low", tenths(trend.low * scale)},
              {"high", tenths(trend.high * scale)},
              {"n", std::to_string(trend.games)}}
    );
}

std::string said(const Strings& words, const std::string& response)
{
    return response.empty() ? words("progress.silence") : "“" + response + "”";
}

} // namespace

std::vector<std::string> trends_in_words(const Strings& words, const std::vector<PlayedGame>& games)
{
    const auto score = trend_over_all(games, [](const PlayedGame& game) { return game.score; });
    if (!score.enough) return {words("progress.too_few", {{"n", std::to_string(kFewestGames)}})};
    const auto share = trend_over_all(games, [](const PlayedGame& game) { return game.control_share; });
    return {moved(words, score, 1, "progress.score"), moved(words, share, 100, "progress.share")};
}

std::string trend_in_words(const Strings& words, const Series& series)
{
    const int n = static_cast<int>(series.games.size());
    if (!series.trend.enough)
        return words(
            "progress.too_few_of_one", {{"n", std::to_string(n)}, {"fewest", std::to_string(kFewestGames)}}
        );
    return moved(words, series.trend, 1, "progress.score");
}

std::string heading_of(const Strings& words, const Suggestion& one)
{
    switch (one.kind) {
    case SuggestionKind::situation:
        return words("progress.situation", {{"beat", one.beat_title}, {"title", one.title}});
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
    for (const auto& step : made.took) {
        std::string line = words(
            "progress.fail_step", {{"beat", step.beat_title}, {"response", said(words, step.response)}}
        );
        for (const auto& cause : step.causes)
            line += " " + cause;
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
