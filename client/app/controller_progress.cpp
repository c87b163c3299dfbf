// The player's own games: written down when they end, played again, forgotten.
#include "client/app/clock.hpp"
#include "client/app/controller.hpp"
#include "client/model/languages.hpp"
#include "client/progress/record.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::app {

using namespace model;

// Neither of a shared room, nor led by a script, nor an author's trial of a file that still changes.
bool Controller::is_own_game(const Joined& joined) const
{
    return view_.practice && !joined.workshop && joined.role == Role::leading && options_.script.empty() &&
           !view_.preview;
}

void Controller::show_progress()
{
    view_.progress.games = files_.progress().games();
    view_.progress.file = files_.progress().path().string();
}

// The game is on disk before its first situation, so that it and what it was opened for outlive this process.
void Controller::progress_came_in(const Joined& joined, const std::string& token)
{
    const auto opening = std::exchange(opening_, {});
    const bool same = view_.joined && progress::key_of(*view_.joined) == progress::key_of(joined);
    if (!same) {
        view_.progress.mode = PlayMode::plain;
        view_.progress.last.reset();
    }
    if (!is_own_game(joined)) return;
    auto& kept = files_.progress();
    auto game = progress::opened_of(joined);
    game.token = token;
    if (const auto* recorded = kept.game(game.key)) {
        game.mode = recorded->mode;
        game.again_of = recorded->again_of;
    } else {
        game.mode = opening.mode;
        game.again_of = opening.again_of;
        if (const auto before = kept.opened(game.key); before && opening.mode == PlayMode::plain) {
            game.mode = before->mode;
            game.again_of = before->again_of;
        }
        if (!kept.open(game)) view_.notice = files_.take_problem();
    }
    view_.progress.mode = game.mode;
    if (const auto* last = kept.game(game.again_of)) view_.progress.last = *last;
}

// A client that was killed between the end of a game and its debrief: the server knows that it has ended.
void Controller::catch_up(const Games& games)
{
    if (!view_.practice || view_.preview || !options_.script.empty() || !earlier_.empty()) return;
    for (const auto& opened : files_.progress().opened()) {
        const auto known = std::ranges::find(games.games, opened.token, &GameCard::token);
        const bool here = view_.joined && progress::key_of(*view_.joined) == opened.key;
        if (known != games.games.end() && known->finished && !here) earlier_.push_back(opened.token);
    }
    ask_for_earlier();
}

// One after the other: a server works out one debrief of each client at a time.
void Controller::ask_for_earlier()
{
    if (!earlier_.empty()) ask(AskEarlierDebrief{earlier_.front()}, false);
}

// False: the message has been dealt with here and is nothing for the screens.
bool Controller::keep_progress(const Message& message)
{
    if (std::holds_alternative<LinkLost>(message)) {
        recording_.reset();
        earlier_.clear();
        recording_quietly_ = view_.progress.recording = false;
        return true;
    }
    if (std::holds_alternative<Ended>(message)) {
        const bool own = view_.joined && is_own_game(*view_.joined);
        if (!own || recording_ || files_.progress().game(progress::key_of(*view_.joined)) != nullptr)
            return true;
        recording_ = view_.joined;
        recording_quietly_ = view_.progress.recording = true;
        ask(AskDebrief{}, false);
        return true;
    }
    if (const auto* earlier = std::get_if<EarlierDebrief>(&message)) {
        const auto& opened = files_.progress().opened();
        const auto game = std::ranges::find(opened, earlier->token, &OpenedGame::token);
        if (game != opened.end()) record(OpenedGame(*game), earlier->debrief);
        std::erase(earlier_, earlier->token);
        ask_for_earlier();
        return false;
    }
    if (const auto* refusal = std::get_if<Refused>(&message)) {
        const auto* asked = refusal->request ? std::get_if<AskEarlierDebrief>(&*refusal->request) : nullptr;
        if (asked != nullptr) {
            std::erase(earlier_, asked->token); // it is asked again when the games are listed the next time
            ask_for_earlier();
            return false;
        }
        const bool ours =
            recording_ && refusal->request && std::holds_alternative<AskDebrief>(*refusal->request);
        if (!ours) return true;
        recording_.reset(); // it is written down when the player opens the debrief
        view_.progress.recording = false;
        return !std::exchange(recording_quietly_, false);
    }
    const auto* debrief = std::get_if<Debrief>(&message);
    if (debrief == nullptr) return true;
    if (recording_)
        record(*recording_, *debrief);
    else if (view_.joined && view_.ended && is_own_game(*view_.joined))
        record(*view_.joined, *debrief);
    recording_.reset();
    view_.progress.recording = false;
    return !std::exchange(recording_quietly_, false);
}

void Controller::record(const Joined& joined, const Debrief& debrief)
{
    auto opened = progress::opened_of(joined);
    if (const auto known = files_.progress().opened(opened.key)) opened = *known;
    record(opened, debrief);
}

void Controller::record(const OpenedGame& opened, const Debrief& debrief)
{
    auto game = progress::record_of(opened, debrief);
    if (!game) return;
    game->at = unix_time();
    if (!files_.progress().add(*game)) view_.notice = files_.take_problem();
    show_progress();
}

void Controller::play_differently(std::uint64_t game)
{
    if (game == 0 && view_.joined) {
        const auto joined = *view_.joined;
        leave_quietly();
        open(
            joined.scenario.id, joined.seat, joined.scenario.language,
            {PlayMode::again, joined.seed, progress::key_of(joined)}
        );
        return;
    }
    const auto* found = files_.progress().game(game);
    if (found == nullptr) return;
    const auto kept = *found;
    leave_quietly();
    const auto shown = std::ranges::find_if(view_.scenarios, [&](const ScenarioCard& card) {
        return tells(card, kept.scenario);
    });
    const bool offered = shown != view_.scenarios.end();
    open(
        offered ? shown->id : kept.scenario, kept.seat, offered ? shown->language : view_.settings.language,
        {PlayMode::again, kept.seed, kept.key}
    );
}

void Controller::forget_progress()
{
    if (!files_.progress().forget()) view_.notice = files_.take_problem();
    show_progress();
}

} // namespace twocircles::client::app
