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

// What the game was opened for is on disk before its first situation, so that it outlives this process.
void Controller::progress_came_in(const Joined& joined)
{
    const auto opening = std::exchange(opening_, {});
    const bool same = view_.joined && progress::key_of(*view_.joined) == progress::key_of(joined);
    if (same) return;
    view_.progress.mode = PlayMode::plain;
    view_.progress.last.reset();
    if (!is_own_game(joined)) return;
    auto& kept = files_.progress();
    const auto key = progress::key_of(joined);
    if (opening.mode != PlayMode::plain && !kept.open({key, opening.mode, opening.again_of}))
        view_.notice = files_.take_problem();
    const auto open = kept.opened_for(key);
    view_.progress.mode = open.mode;
    if (const auto* last = kept.game(open.again_of)) view_.progress.last = *last;
}

// False: the message has been dealt with here and is nothing for the screens.
bool Controller::keep_progress(const Message& message)
{
    if (std::holds_alternative<LinkLost>(message)) {
        recording_.reset();
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
    if (const auto* refusal = std::get_if<Refused>(&message)) {
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
    auto game = progress::record_of(joined, debrief);
    if (!game) return;
    const auto open = files_.progress().opened_for(game->key);
    game->mode = open.mode;
    game->again_of = open.again_of;
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
