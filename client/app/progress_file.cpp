#include "client/app/progress_file.hpp"

#include "client/app/json_file.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace twocircles::client::app {

namespace fs = std::filesystem;
using namespace model;
using nlohmann::json;

namespace {

constexpr int kFormat = 1;

const char* name_of(PlayMode mode)
{
    switch (mode) {
    case PlayMode::again:
        return "again";
    case PlayMode::fail_on_purpose:
        return "fail_on_purpose";
    case PlayMode::plain:
        break;
    }
    return "plain";
}

PlayMode mode_in(const json& from)
{
    std::string name;
    read_into(from, "mode", name);
    return name == "again"             ? PlayMode::again
           : name == "fail_on_purpose" ? PlayMode::fail_on_purpose
                                       : PlayMode::plain;
}

double number_in(const json& from, const char* key, double most)
{
    double value = 0;
    read_into(from, key, value);
    return std::isfinite(value) ? std::clamp(value, -most, most) : 0;
}

json acts_to_json(const std::vector<PlayedAct>& acts)
{
    json list = json::array();
    for (const auto& act : acts)
        list.push_back({{"act", act.act}, {"family", static_cast<int>(act.family)}, {"times", act.times}});
    return list;
}

std::vector<PlayedAct> acts_in(const json& from)
{
    std::vector<PlayedAct> acts;
    each_in(from, "acts", [&](const json& one) {
        PlayedAct act;
        int family = 0;
        read_into(one, "act", act.act);
        read_into(one, "family", family);
        read_into(one, "times", act.times);
        if (family > 0 && family <= static_cast<int>(Family::fault)) act.family = static_cast<Family>(family);
        act.times = std::max(act.times, 0);
        if (!act.act.empty()) acts.push_back(std::move(act));
    });
    return acts;
}

json to_json(const PlayedGame& game)
{
    json goals = json::array(), responses = json::array(), better = json::array();
    for (const auto& goal : game.goals)
        goals.push_back({{"text", goal.text}, {"value", goal.value}});
    for (const auto& one : game.responses)
        responses.push_back(
            {{"beat", one.beat}, {"title", one.beat_title}, {"response", one.response}, {"text", one.text}}
        );
    for (const auto& one : game.better)
        better.push_back(
            {{"beat", one.beat},
             {"title", one.beat_title},
             {"given", one.given},
             {"other", one.other},
             {"difference", one.difference},
             {"acts", acts_to_json(one.acts)},
             {"moment", one.moment}}
        );
    return {
        {"key", game.key},
        {"at", game.at},
        {"scenario", game.scenario},
        {"title", game.title},
        {"seed", game.seed},
        {"seat", game.seat},
        {"mode", name_of(game.mode)},
        {"again_of", game.again_of},
        {"score", game.score},
        {"goals", goals},
        {"ending", game.ending},
        {"decisions", game.decisions},
        {"control_share", game.control_share},
        {"acts", acts_to_json(game.acts)},
        {"responses", responses},
        {"better", better},
        {"promises_kept", game.promises_kept},
        {"promises_broken", game.promises_broken},
        {"heroes", game.heroes},
        {"gone", game.gone},
    };
}

void read_lists(const json& from, PlayedGame& game)
{
    each_in(from, "goals", [&](const json& one) {
        PlayedGoal goal;
        read_into(one, "text", goal.text);
        goal.value = number_in(one, "value", 100);
        game.goals.push_back(std::move(goal));
    });
    each_in(from, "responses", [&](const json& one) {
        GivenResponse given;
        read_into(one, "beat", given.beat);
        read_into(one, "title", given.beat_title);
        read_into(one, "response", given.response);
        read_into(one, "text", given.text);
        game.responses.push_back(std::move(given));
    });
    each_in(from, "better", [&](const json& one) {
        BetterResponse better;
        read_into(one, "beat", better.beat);
        read_into(one, "title", better.beat_title);
        read_into(one, "given", better.given);
        read_into(one, "other", better.other);
        better.difference = number_in(one, "difference", 100);
        better.acts = acts_in(one);
        read_into(one, "moment", better.moment);
        game.better.push_back(std::move(better));
    });
}

PlayedGame game_in(const json& from)
{
    PlayedGame game;
    read_into(from, "key", game.key);
    read_into(from, "at", game.at);
    read_into(from, "scenario", game.scenario);
    read_into(from, "title", game.title);
    read_into(from, "seed", game.seed);
    read_into(from, "seat", game.seat);
    game.mode = mode_in(from);
    read_into(from, "again_of", game.again_of);
    game.score = number_in(from, "score", 100);
    read_into(from, "ending", game.ending);
    read_into(from, "decisions", game.decisions);
    game.control_share = std::max(0.0, number_in(from, "control_share", 1));
    game.acts = acts_in(from);
    read_lists(from, game);
    read_into(from, "promises_kept", game.promises_kept);
    read_into(from, "promises_broken", game.promises_broken);
    read_into(from, "heroes", game.heroes);
    read_into(from, "gone", game.gone);
    return game;
}

} // namespace

ProgressFile::ProgressFile(const fs::path& data_folder) : file_(data_folder / "progress.json")
{
    read();
}

void ProgressFile::read()
{
    const auto document = read_or_set_aside(file_, {json::value_t::object}, problem_);
    if (!document) {
        // Another client has deleted it; what could only not be written stands for this run.
        if (problem_.empty() && std::exchange(written_, false)) forget_here();
        return;
    }
    written_ = true;
    games_.clear();
    open_.clear();
    each_in(*document, "games", [&](const json& one) {
        auto game = game_in(one);
        if (game.key != 0 && !game.scenario.empty() && this->game(game.key) == nullptr)
            games_.push_back(std::move(game));
    });
    each_in(*document, "open", [&](const json& one) {
        Open open;
        read_into(one, "key", open.key);
        open.mode = mode_in(one);
        read_into(one, "again_of", open.again_of);
        if (open.key != 0) open_.push_back(open);
    });
}

bool ProgressFile::save()
{
    json games = json::array(), open = json::array();
    for (const auto& game : games_)
        games.push_back(to_json(game));
    for (const auto& one : open_)
        open.push_back({{"key", one.key}, {"mode", name_of(one.mode)}, {"again_of", one.again_of}});
    const json document{{"format", kFormat}, {"games", games}, {"open", open}};
    const bool saved =
        write_file(file_, document.dump(1, ' ', false, json::error_handler_t::replace), problem_);
    written_ = written_ || saved;
    return saved;
}

const PlayedGame* ProgressFile::game(std::uint64_t key) const
{
    const auto found = std::ranges::find(games_, key, &PlayedGame::key);
    return found != games_.end() ? &*found : nullptr;
}

bool ProgressFile::add(const PlayedGame& game)
{
    read();
    if (this->game(game.key) != nullptr) return true;
    games_.push_back(game);
    if (games_.size() > kGamesKept) games_.erase(games_.begin());
    return save();
}

bool ProgressFile::open(const Open& open)
{
    read();
    std::erase_if(open_, [&](const Open& one) { return one.key == open.key; });
    open_.push_back(open);
    if (open_.size() > kOpenKept) open_.erase(open_.begin());
    return save();
}

ProgressFile::Open ProgressFile::opened_for(std::uint64_t key) const
{
    const auto found = std::ranges::find(open_, key, &Open::key);
    return found != open_.end() ? *found : Open{key, PlayMode::plain, 0};
}

bool ProgressFile::forget()
{
    std::error_code error;
    fs::remove(file_, error);
    if (error) {
        problem_ = file_.string() + " could not be deleted: " + error.message() + ".";
        return false;
    }
    fs::remove(file_.string() + ".new", error);
    fs::remove(file_.string() + ".unreadable", error); // what was set aside is of the same games
    forget_here();
    return true;
}

void ProgressFile::forget_here()
{
    written_ = false;
    games_.clear();
    open_.clear();
}

std::string ProgressFile::take_problem()
{
    return std::exchange(problem_, {});
}

} // namespace twocircles::client::app
