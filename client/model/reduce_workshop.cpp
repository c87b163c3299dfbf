// Rooms that people share: lobby, votes, chat, announcements, the console.
#include "client/model/reduce_parts.hpp"

#include <algorithm>

namespace twocircles::client::model {

namespace {

constexpr std::size_t kChatKept = 200;
constexpr std::size_t kAnnouncementsKept = 50;

} // namespace

void take_lobby(ViewModel& view, const Lobby& lobby)
{
    view.lobby = lobby;
}

void take_chat(ViewModel& view, const ChatLine& line)
{
    auto& chat = view.chat;
    const auto known = std::find_if(chat.begin(), chat.end(), [&](const ChatLine& one) {
        return one.number == line.number;
    });
    if (known != chat.end()) {
        if (!line.removed) return; // a return to the room repeats the latest lines
        known->removed = true;
        known->text.clear();
        return;
    }
    if (!chat.empty() && line.number < chat.back().number) return; // longer ago than is kept
    chat.push_back(line);
    if (chat.size() > kChatKept) chat.pop_front();
}

void take_announcement(ViewModel& view, const Announcement& said, double now)
{
    auto& list = view.announcements;
    if (!list.empty() && said.number <= list.back().number) return;
    list.push_back(said);
    if (list.size() > kAnnouncementsKept) list.pop_front();
    view.last_announcement_at = now;
    // The beat that is told again has the serial it had before, but nobody has answered it yet.
    if (said.kind != Announcement::Kind::sent_back) return;
    forget_deeds(view);
    view.response.reset();
    view.ended.reset();
    view.guide.reset(); // the debrief is of a story that is over
    view.guide_look.reset();
    view.movements = {};
}

void take_console(ViewModel& view, const Console& console, double now)
{
    view.console = console;
    view.console_at = now;
    view.facilitator = true; // nobody else is told
}

void take_done(ViewModel& view, const Request& request, double now)
{
    view.done = request;
    view.done_at = now;
    const std::uint32_t open = view.beat ? view.beat->serial : 0;
    if (const auto* stance = std::get_if<AskTakeStance>(&request)) {
        if (stance->beat_serial == open) view.stance_taken = true;
    } else if (const auto* need = std::get_if<AskSayNeed>(&request)) {
        if (need->beat_serial == open) view.need_said = need->need;
    } else if (const auto* predict = std::get_if<AskPredict>(&request)) {
        if (predict->beat_serial == open) view.predicted = predict->prediction;
    } else if (std::holds_alternative<AskBecomeFacilitator>(request)) {
        view.facilitator = true;
    } else if (const auto* write = std::get_if<AskWriteCommitment>(&request)) {
        take_written(view, write->commitment);
    } else if (const auto* remove = std::get_if<AskRemoveCommitment>(&request)) {
        take_removed(view, remove->id);
    }
}

void forget_deeds(ViewModel& view)
{
    view.ballot.reset();
    view.need_said.reset();
    view.predicted.reset();
    view.stance_taken = false;
    view.answered = false;
}

void forget_room(ViewModel& view)
{
    forget_deeds(view);
    view.lobby.reset();
    view.chat.clear();
    view.announcements.clear();
    view.last_announcement_at = 0;
    view.prediction_result.reset();
    view.sheet.reset();
}

Screen first_screen(const Joined& joined)
{
    if (joined.role == Role::projector) return Screen::projector;
    if (!joined.workshop) return Screen::briefing;
    return joined.role == Role::facilitator ? Screen::play : Screen::lobby;
}

void leave_lobby_when_begun(ViewModel& view, Phase before)
{
    if (view.screen != Screen::lobby || view.state.phase == Phase::briefing || !view.joined) return;
    // Who has no part yet chooses one here. Who has one comes here by their own wish once the story runs, so
    // only its beginning takes them away.
    if (view.joined->role != Role::guest && before == Phase::briefing) view.screen = Screen::play;
}

} // namespace twocircles::client::model
