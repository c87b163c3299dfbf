#include "client/model/view_model.hpp"

#include "client/model/languages.hpp"
#include "client/model/reduce_parts.hpp"

#include <algorithm>

namespace twocircles::client::model {

namespace {

constexpr std::size_t kNotesKept = 200;
constexpr double kHistorySeconds = 30.0;

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 cannot deduce it by itself

void forget_game(ViewModel& view)
{
    view.beat.reset();
    view.response.reset();
    view.response_at = 0;
    view.beginning = false;
    view.notes.clear();
    view.last_note_at = 0;
    view.movements = {};
    view.team_at_response = {};
    view.people_at_response.clear();
    view.history.clear();
    view.ended.reset();
    view.debrief.reset();
    view.futures.reset();
    view.what_if_asked.reset();
    view.what_if_refused.reset();
    view.comparison.reset();
    view.state = {};
    forget_room(view);
    forget_guide(view);
}

bool same_part(const Joined& a, const Joined& b)
{
    return a.role == b.role && a.seat == b.seat && a.follower == b.follower;
}

// A new place shows its first screen; the place held before, after a cut or with another part, keeps what is
// on the screen, so that nothing flickers.
void take_joined(ViewModel& view, const Joined& joined)
{
    view.waiting = false;
    view.claiming.reset();
    const bool same_place = view.joined && view.joined->room_code == joined.room_code &&
                            view.joined->member == joined.member && view.joined->workshop == joined.workshop;
    if (!same_place) {
        forget_game(view);
        view.joined = joined;
        view.screen = first_screen(joined);
        return;
    }
    const Joined before = std::move(*view.joined);
    view.joined = joined;
    if (joined.token.empty()) view.joined->token = before.token; // the one before stays valid
    view.state.version = 0;                                      // a restarted server counts anew
    if (same_part(before, joined)) return;
    forget_deeds(view);
    view.sheet.reset();
    if (joined.role == Role::projector || joined.role == Role::facilitator)
        view.screen = first_screen(joined);
    else if (before.role == Role::guest && view.state.phase != Phase::briefing && view.screen == Screen::lobby)
        view.screen = Screen::play; // came late and has found a part
}

void take_beat(ViewModel& view, const Beat& beat)
{
    // The same one is told again when something has opened or locked responses, and to who comes back: what
    // was done about it stands. A step back says by itself that it does not.
    const bool repeated = view.beat && view.beat->serial == beat.serial;
    if (!repeated) forget_deeds(view);
    view.beat = beat;
    // What came of the expectations about the beat before is news still; older ones are not.
    if (view.prediction_result && view.prediction_result->beat_serial + 1 < beat.serial)
        view.prediction_result.reset();
}

// Told where it was asked, not over the whole page; of an older question it is no answer to the newer one.
void take_refused(ViewModel& view, const AskWhatIf& asked, const std::string& text)
{
    if (view.what_if_asked == asked) view.what_if_asked.reset();
    view.what_if_refused = WhatIfRefused{asked, text};
}

// Of several questions on their way the last one is still waited for.
void take_futures(ViewModel& view, const Futures& futures)
{
    view.futures = futures;
    const AskWhatIf asked = question_of(futures);
    if (view.what_if_asked == asked) view.what_if_asked.reset();
    if (view.what_if_refused && view.what_if_refused->asked == asked) view.what_if_refused.reset();
}

void take_refused(ViewModel& view, const Refused& refused)
{
    if (refused.request && std::holds_alternative<AskClaimPlace>(*refused.request)) {
        // Who has gone on meanwhile need not hear that it came to nothing.
        if (!view.claiming) return;
        view.claiming.reset();
    }
    if (refused.request && std::holds_alternative<AskWhatIf>(*refused.request)) {
        take_refused(view, std::get<AskWhatIf>(*refused.request), refused.text);
        return;
    }
    view.notice = refused.text;
    view.waiting = false;
    view.beginning = false;
    if (!refused.request || std::holds_alternative<AskRespond>(*refused.request)) view.answered = false;
    if (refused.request && std::holds_alternative<AskTakeStance>(*refused.request)) view.stance_taken = false;
}

void take_state(ViewModel& view, const RoomState& state, double now)
{
    // Snapshots replace one another; an older one that was overtaken says nothing new.
    if (state.version < view.state.version) return;
    const bool first = view.state.people.empty();
    const Phase before = view.state.phase;
    if (state.phase != Phase::briefing) view.beginning = false;
    view.state = state;
    view.state_at = now;
    if (first) {
        view.team_at_response = state.team;
        view.people_at_response = state.people;
    }
    leave_lobby_when_begun(view, before);
    if (state.phase != Phase::briefing && view.screen == Screen::briefing) view.screen = Screen::play;
    if (state.meters_hidden) return; // nothing to draw a line through
    view.history.push_back({now, state.day, state.team});
    while (!view.history.empty() && view.history.front().at < now - kHistorySeconds)
        view.history.pop_front();
}

void take_note(ViewModel& view, const Note& note, double now)
{
    // A return to the room repeats the latest notes; numbers rise, so known ones are skipped.
    if (!view.notes.empty() && note.number <= view.notes.back().number) return;
    view.notes.push_back(note);
    if (view.notes.size() > kNotesKept) view.notes.pop_front();
    view.last_note_at = now;
}

void take_response(ViewModel& view, const ResponseShown& shown, double now)
{
    // A return to the room tells again what is known: no ripples once more, and the meters before it stay.
    const bool known =
        view.response && view.response->beat_serial == shown.beat_serial && view.response->text == shown.text;
    view.response = shown;
    if (known) return;
    view.response_at = now;
    if (!view.beat || view.beat->serial == shown.beat_serial) view.answered = true;
    view.waiting = false;
    view.team_at_response = view.state.team;
    view.people_at_response = view.state.people;
    view.movements = {};
}

} // namespace

double seconds_left(const ViewModel& view, double now)
{
    const auto& state = view.state;
    if (!state.has_limit || (state.phase != Phase::deciding && state.wait == Wait::nothing)) return -1;
    const double passed = state.paused ? 0 : now - view.state_at;
    return std::max(0.0, state.seconds_left - passed);
}

double seconds_left(const ViewModel& view, const RoomOverview& room, double now)
{
    if (!room.has_limit) return -1;
    const double passed = room.paused ? 0 : now - view.console_at;
    return std::max(0.0, room.seconds_left - passed);
}

std::string room_sought(const ViewModel& view)
{
    return view.room_searched ? view.room_wanted : std::string{};
}

void choose_languages(ViewModel& view)
{
    view.scenarios = in_language(view.offered, view.settings.language);
}

void forget_server(ViewModel& view)
{
    forget_game(view);
    view.joined.reset();
    view.offered.clear();
    view.scenarios.clear();
    view.broken.clear();
    view.games.clear();
    view.games_known = false;
    view.server_name.clear();
    view.claiming.reset();
    view.rooms.clear();
    view.facilitator = false;
    view.console.reset();
    view.rooms_opened.clear();
    view.done.reset();
    view.waiting = false;
    view.link = LinkStatus::connecting;
    view.link_reason.clear();
    view.link_retrying = false;
}

void reduce(ViewModel& view, const Message& message, double now)
{
    std::visit(
        Overloaded{
            [&](const Welcome& welcome) {
                view.link = LinkStatus::up;
                view.server_name = welcome.server_name;
            },
            [&](const Refused& refused) { take_refused(view, refused); },
            [&](const Done& done) {
                view.waiting = false;
                if (done.request) take_done(view, *done.request, now);
            },
            [&](const Scenarios& list) {
                view.offered = list.cards;
                choose_languages(view);
                view.broken = list.broken;
            },
            [&](const Games& list) {
                view.games = list.games;
                std::erase_if(view.games, [](const GameCard& game) { return game.finished; });
                view.games_known = true;
            },
            [&](const Joined& joined) { take_joined(view, joined); },
            [&](const RoomState& state) { take_state(view, state, now); },
            [&](const Beat& beat) { take_beat(view, beat); },
            [&](const ResponseShown& shown) { take_response(view, shown, now); },
            [&](const Note& note) { take_note(view, note, now); },
            [&](const Movements& movements) { view.movements = movements; },
            [&](const Ended& ended) { view.ended = ended; },
            [&](const Debrief& debrief) {
                view.debrief = debrief;
                view.waiting = false;
                // An audience sees its own choice of it, in its own type.
                if (view.screen != Screen::projector) view.screen = Screen::debrief;
            },
            [&](const EarlierDebrief&) {}, // for the player's progress
            [&](const Futures& futures) { take_futures(view, futures); },
            [&](const Comparison& comparison) { view.comparison = comparison; },
            [&](const Rooms& list) { view.rooms = list.rooms; },
            [&](const Lobby& lobby) { take_lobby(view, lobby); },
            [&](const Ballot& ballot) { view.ballot = ballot; },
            [&](const ChatLine& line) { take_chat(view, line); },
            [&](const Announcement& said) { take_announcement(view, said, now); },
            [&](const PredictionResult& result) { view.prediction_result = result; },
            [&](const ObserverSheet& sheet) { view.sheet = sheet; },
            [&](const RoomsOpened& opened) {
                view.rooms_opened = opened.codes;
                view.waiting = false;
            },
            [&](const Console& console) { take_console(view, console, now); },
            [&](const Guide& guide) { take_guide(view, guide, now); },
            [&](const Commitments& written) { view.commitments = written; },
            [&](const LinkUp&) {
                view.link = LinkStatus::up;
                view.link_reason.clear();
                view.link_retrying = false;
                // The seat is taken up again first; until then nothing asked of the game would be heard.
                view.waiting = view.joined.has_value();
            },
            [&](const LinkLost& lost) {
                view.link = LinkStatus::lost;
                view.link_reason = lost.reason;
                view.link_retrying = lost.will_retry;
                view.waiting = false;
                view.what_if_asked.reset(); // to be asked again, then
            },
        },
        message
    );
}

} // namespace twocircles::client::model
