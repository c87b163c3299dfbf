#include "client/terminal/steer_commands.hpp"

#include "client/terminal/group_pages.hpp"
#include "client/terminal/guide_page.hpp"
#include "client/terminal/words_of.hpp"

#include <algorithm>

namespace twocircles::client::terminal {

using namespace model;

namespace {

using Intents = std::vector<Intent>;

const RoomOverview* overview_of(const ViewModel& view, std::string_view code)
{
    if (!view.console) return nullptr;
    const auto& rooms = view.console->rooms;
    const auto found = std::ranges::find(rooms, code, &RoomOverview::code);
    return found == rooms.end() ? nullptr : &*found;
}

// "lead 1" or "follower 3": counted from 1 as the pages do. Unknown: it was something else.
struct SeatWords
{
    Role role = Role::unknown;
    int index = 0;
};
SeatWords seat_in(std::string_view& rest)
{
    const auto word = next_word(rest);
    if (word == "observer") return {Role::observer, 0};
    if (word == "guest") return {Role::guest, 0};
    const auto n = whole_number(next_word(rest));
    if (!n || *n < 1) return {};
    if (word == "lead") return {Role::leading, *n - 1};
    if (word == "follower") return {Role::follower, *n - 1};
    return {};
}

std::optional<RoomSettings> changed(RoomSettings settings, std::string_view word, std::string_view rest)
{
    if (word == "/lock" || word == "/unlock")
        settings.locked = word == "/lock";
    else if (word == "/step" || word == "/free")
        settings.in_step = word == "/step";
    else if (word == "/chat" && (rest == "on" || rest == "off"))
        settings.chat = rest == "on";
    else if (word == "/feedback") {
        if (rest == "live")
            settings.feedback = FeedbackTiming::live;
        else if (rest == "end")
            settings.feedback = FeedbackTiming::end_of_beat;
        else if (rest == "predict")
            settings.feedback = FeedbackTiming::predict_then_reveal;
        else if (rest == "hidden")
            settings.feedback = FeedbackTiming::hidden;
        else
            return std::nullopt;
    } else
        return std::nullopt;
    return settings;
}

// What one command does to a room; nothing when it is none, or not said in full.
std::optional<Steer> steer_of(std::string_view word, std::string_view rest, const RoomOverview* room)
{
    const std::string text(rest);
    if (word == "/start") return SteerStart{};
    if (word == "/pause") return SteerPause{true, text};
    if (word == "/resume") return SteerPause{false, {}};
    if (word == "/go") return SteerGoOn{};
    if (word == "/back") return SteerSendBack{};
    if (word == "/undo") return SteerUndoSendBack{};
    if (word == "/fill") return SteerFillSeats{};
    if (word == "/finish") return SteerEnd{};
    if (word == "/text" && !text.empty()) return SteerFreeText{text};
    if (word == "/tell" && !text.empty()) return SteerBroadcast{text};
    if (word == "/mark") return SteerBookmark{text};
    if (word == "/title" && !text.empty()) return SteerRenameRoom{text};
    if (word == "/blank" || word == "/show") return SteerProjector{word == "/blank", rest == "people"};
    if (word == "/guide") {
        // All rooms at once have no page in common.
        if (const auto action = guide_action(rest, room != nullptr && room->guide ? *room->guide : Guide{}))
            return SteerGuide{*action};
        return std::nullopt;
    }
    if (word == "/time") {
        if (rest == "end") return SteerTime{0, true};
        if (const auto seconds = whole_number(rest)) return SteerTime{*seconds, false};
        return std::nullopt;
    }
    if (const auto settings = changed(room != nullptr ? room->settings : RoomSettings{}, word, rest))
        return SteerSettings{*settings};
    if (word == "/script") {
        const auto seat = seat_in(rest);
        const auto on = next_word(rest);
        if (seat.role != Role::unknown && (on == "on" || on == "off"))
            return SteerScript{seat.role, seat.index, on == "on", std::string(rest)};
        return std::nullopt;
    }
    const auto n = whole_number(next_word(rest));
    if (!n || *n < 0) return std::nullopt;
    if (word == "/inject" && *n >= 1) return SteerInject{*n - 1};
    if (word == "/speak" && *n >= 1 && !rest.empty()) return SteerSpeakAs{*n - 1, std::string(rest)};
    if (word == "/whisper" && !rest.empty()) return SteerWhisper{*n, std::string(rest)};
    if (word == "/remove") return SteerRemove{*n, std::string(rest)};
    if (word == "/rename" && !rest.empty()) return SteerRename{*n, std::string(rest)};
    if (word == "/mute" || word == "/unmute") return SteerMute{*n, word == "/mute"};
    if (word == "/unsay") return SteerRemoveChat{static_cast<std::uint64_t>(*n)};
    if (word == "/yes" || word == "/no")
        return SteerAnswerClaim{static_cast<std::uint64_t>(*n), word == "/yes"};
    if (word == "/move")
        if (const auto seat = seat_in(rest); seat.role != Role::unknown)
            return SteerMove{*n, seat.role, seat.index};
    return std::nullopt;
}

} // namespace

std::optional<Intents>
steer_command(const Paper& paper, std::string_view line, const ViewModel& view, std::string& reply)
{
    std::string_view rest = line;
    const auto word = next_word(rest);
    if (word == "/rooms") {
        reply = console_page(paper, view);
        return Intents{};
    }
    if (word == "/open") {
        const auto scenario = std::string(next_word(rest));
        const auto count = whole_number(next_word(rest));
        AskOpenRooms open;
        open.scenario = scenario;
        open.count = count.value_or(1);
        open.language = view.settings.language;
        if (!rest.empty()) open.names = {std::string(rest)};
        return Intents{AskRoom{open}};
    }
    const auto where = room_code_of(next_word(rest));
    if (word == "/watch") return Intents{AskRoom{AskEnterRoom{where, Role::facilitator}}};
    if (word == "/close") return Intents{AskRoom{AskCloseRoom{where}}};
    const bool all = where == "ALL";
    const auto* room = overview_of(view, where);
    if (!all && room == nullptr) return std::nullopt;
    const auto steer = steer_of(word, rest, room);
    if (!steer) return std::nullopt;
    return Intents{AskRoom{AskSteer{all ? std::string() : where, *steer}}};
}

} // namespace twocircles::client::terminal
