#include "client/app/progress_file.hpp"

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

// What a game has from its opening on: the same of one that is on and of one that is written down.
template <class Game>
json identity_of(const Game& game)
{
    return {
        {"key", game.key},   {"scenario", game.scenario},  {"title", game.title},       {"seed", game.seed},
        {"seat", game.seat}, {"mode", name_of(game.mode)}, {"again_of", game.again_of},
    };
}

template <class Game>
void read_identity(const json& from, Game& game)
{
    read_into(from, "key", game.key);
    read_into(from, "scenario", game.scenario);
    read_into(from, "title", game.title);
    read_into(from, "seed", game.seed);
    read_into(from, "seat", game.seat);
    game.mode = mode_in(from);
    read_into(from, "again_of", game.again_of);
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
    json made = identity_of(game);
    made.update({
        {"at", game.at},
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
    });
    if (game.loyalty) made["loyalty"] = *game.loyalty;
    return made;
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
    read_identity(from, game);
    read_into(from, "at", game.at);
    game.score = number_in(from, "score", 100);
    read_into(from, "ending", game.ending);
    read_into(from, "decisions", game.decisions);
    game.control_share = std::max(0.0, number_in(from, "control_share", 1));
    if (from.contains("loyalty")) game.loyalty = std::max(0.0, number_in(from, "loyalty", 100));
    game.acts = acts_in(from);
    read_lists(from, game);
    read_into(from, "promises_kept", game.promises_kept);
    read_into(from, "promises_broken", game.promises_broken);
    read_into(from, "heroes", game.heroes);
    read_into(from, "gone", game.gone);
    return game;
}

json to_json(const OpenedGame& game)
{
    json made = identity_of(game);
    made["token"] = game.token;
    return made;
}

OpenedGame opened_in(const json& from)
{
    OpenedGame game;
    read_identity(from, game);
    read_into(from, "token", game.token);
    return game;
}

// The list at `key`; one that is there and is none is not touched, and nothing can be added to it.
json* list_at(json& document, const char* key)
{
    auto& list = document[key];
    if (list.is_null()) list = json::array();
    return list.is_array() ? &list : nullptr;
}

void keep_newest(json& list, std::size_t most)
{
    if (list.size() > most)
        list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(list.size() - most));
}

void drop(json& document, const char* key, std::uint64_t game)
{
    json* list = list_at(document, key);
    if (list == nullptr) return;
    for (auto at = list->begin(); at != list->end();) {
        std::uint64_t one = 0;
        if (at->is_object()) read_into(*at, "key", one);
        at = one == game ? list->erase(at) : std::next(at);
    }
}

} // namespace

ProgressFile::ProgressFile(const fs::path& data_folder) : file_(data_folder / "progress.json", kFormat)
{
    read();
}

void ProgressFile::read()
{
    if (file_.read()) {
        written_ = true;
        take_in();
        return;
    }
    // Another client has deleted it, or it was set aside. What could only not be written stands for this run.
    if (std::exchange(written_, false)) {
        games_.clear();
        opened_.clear();
    }
    for (const auto& game : games_)
        list_at(file_.document(), "games")->push_back(to_json(game));
    for (const auto& game : opened_)
        list_at(file_.document(), "open")->push_back(to_json(game));
}

void ProgressFile::take_in()
{
    games_.clear();
    opened_.clear();
    auto& document = file_.document();
    each_in(document, "games", [&](const json& one) {
        auto game = game_in(one);
        if (game.key != 0 && !game.scenario.empty() && this->game(game.key) == nullptr)
            games_.push_back(std::move(game));
    });
    each_in(document, "open", [&](const json& one) {
        auto game = opened_in(one);
        if (game.key != 0) opened_.push_back(std::move(game));
    });
}

bool ProgressFile::save()
{
    auto& document = file_.document();
    if (!document.contains("format")) document["format"] = kFormat;
    const bool saved = file_.write(1);
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
    auto& document = file_.document();
    drop(document, "open", game.key);
    if (json* games = list_at(document, "games")) {
        games->push_back(to_json(game));
        keep_newest(*games, kGamesKept);
    }
    take_in();
    return save();
}

bool ProgressFile::open(const OpenedGame& game)
{
    read();
    auto& document = file_.document();
    drop(document, "open", game.key);
    if (json* open = list_at(document, "open")) {
        open->push_back(to_json(game));
        keep_newest(*open, kOpenedKept);
    }
    take_in();
    return save();
}

std::optional<OpenedGame> ProgressFile::opened(std::uint64_t key) const
{
    const auto found = std::ranges::find(opened_, key, &OpenedGame::key);
    return found != opened_.end() ? std::optional(*found) : std::nullopt;
}

bool ProgressFile::forget()
{
    if (!file_.remove()) return false;
    written_ = false;
    games_.clear();
    opened_.clear();
    return true;
}

std::string ProgressFile::take_problem()
{
    return file_.take_problem();
}

} // namespace twocircles::client::app
