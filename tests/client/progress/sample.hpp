// Finished games of a player, for the tests of everything that reads or shows them.
#pragma once

#include "client/model/progress.hpp"

#include <string>
#include <vector>

namespace twocircles::client::test {

inline model::PlayedGame played(std::uint64_t key, const std::string& scenario, double score)
{
    model::PlayedGame game;
    game.key = key;
    game.at = 1'795'824'000 + static_cast<std::int64_t>(key) * 86'400;
    game.scenario = scenario;
    game.title = scenario == "night-shift" ? "The Night Shift" : "A Hard Autumn";
    game.seed = 100 + key;
    game.score = score;
    game.goals = {{"The parcels leave on time.", score - 5}};
    game.ending = "The belt runs";
    game.decisions = 10;
    game.control_share = 0.5;
    game.acts = {{"plan", model::Family::control, 8}, {"listen", model::Family::influence, 4}};
    game.responses = {
        {"monday", "Monday, 21:40", 0, "Step by step, then."},
        {"tuesday", "Tuesday", 2, "Trust me on this."}};
    return game;
}

inline model::BetterResponse better(const std::string& beat, double difference, const std::string& act)
{
    return {beat, "At " + beat, "Said so", "Say otherwise", difference, {{act, model::Family::influence, 1}},
            true};
}

inline model::ScenarioCard offered(const std::string& id, const std::string& title, bool tutorial = false)
{
    model::ScenarioCard card;
    card.id = id;
    card.title = title;
    card.tutorial = tutorial;
    return card;
}

inline std::vector<model::PlayedGame> five_games()
{
    return {
        played(1, "night-shift", 50), played(2, "night-shift", 52), played(3, "night-shift", 55),
        played(4, "night-shift", 53), played(5, "night-shift", 60)};
}

} // namespace twocircles::client::test
