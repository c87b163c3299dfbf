#include "client/progress/record.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::progress {

using namespace model;

namespace {

constexpr double kNoticeable = 1; // points of the score, as in the debrief

std::optional<double> loyalty_at_end(const Debrief& debrief, int seat)
{
    if (debrief.samples.empty()) return std::nullopt;
    const auto& last = debrief.samples.back();
    const auto circles = std::ranges::find(last.circles, seat, &CirclesAt::seat);
    return circles == last.circles.end() ? last.team[index_of(Measure::loyalty)] : circles->loyalty;
}

} // namespace

std::uint64_t key_of(const Joined& joined)
{
    // FNV-1a, 64 bits. A room keeps its code and its seed; its token is another after every return.
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : joined.room_code + '/' + joined.scenario.id + '/' + std::to_string(joined.seed)) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211U;
    }
    return hash == 0 ? 1 : hash;
}

OpenedGame opened_of(const Joined& joined)
{
    OpenedGame opened;
    opened.key = key_of(joined);
    opened.token = joined.token;
    // One story in two languages is one story.
    const auto& card = joined.scenario;
    opened.scenario = card.translation_of.empty() ? card.id : card.translation_of;
    opened.title = card.title;
    opened.seed = joined.seed;
    opened.seat = joined.seat;
    return opened;
}

std::optional<PlayedGame> record_of(const OpenedGame& opened, const Debrief& debrief)
{
    if (!debrief.finished) return std::nullopt;
    PlayedGame game;
    game.key = opened.key;
    game.scenario = opened.scenario;
    game.title = opened.title;
    game.seed = opened.seed;
    game.seat = opened.seat;
    game.mode = opened.mode;
    game.again_of = opened.again_of;
    game.score = debrief.score;
    for (const auto& goal : debrief.goals)
        game.goals.push_back({goal.goal.text, goal.value});
    game.ending = debrief.ending_title;
    game.decisions = debrief.decisions_counted;
    game.control_share = debrief.control_share;
    game.loyalty = loyalty_at_end(debrief, opened.seat);
    for (const auto& act : debrief.acts)
        if (act.times > 0) game.acts.push_back({act.act, act.family, act.times});
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        const auto& decision = debrief.decisions[i];
        if (decision.seat != opened.seat) continue;
        game.responses.push_back({decision.beat, decision.beat_title, decision.chosen, decision.response});
        if (decision.what_if.empty() || decision.what_if.front().score_difference < kNoticeable) continue;
        const auto& best = decision.what_if.front();
        BetterResponse better{decision.beat, decision.beat_title,   decision.response,
                              best.text,     best.score_difference, {},
                              false};
        for (const auto& act : best.acts)
            if (std::ranges::find(better.acts, act.act, &PlayedAct::act) == better.acts.end())
                better.acts.push_back({act.act, act.family, 1});
        better.moment = std::ranges::find(debrief.moments, static_cast<int>(i), &Moment::decision) !=
                        debrief.moments.end();
        game.better.push_back(std::move(better));
    }
    for (const auto& promise : debrief.promises) {
        if (promise.seat >= 0 && promise.seat != opened.seat) continue;
        if (promise.fate == "kept") ++game.promises_kept;
        if (promise.fate == "broken") ++game.promises_broken;
    }
    for (const auto& person : debrief.people) {
        if (person.hero) game.heroes.push_back(person.name);
        if (person.gone) game.gone.push_back(person.name);
    }
    return game;
}

} // namespace twocircles::client::progress
