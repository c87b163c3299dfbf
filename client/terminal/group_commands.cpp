#include "client/terminal/group_commands.hpp"

#include "client/terminal/group_pages.hpp"
#include "client/terminal/steer_commands.hpp"
#include "client/terminal/text.hpp"
#include "client/terminal/words_of.hpp"

#include <array>

namespace twocircles::client::terminal {

using namespace model;

namespace {

using Intents = std::vector<Intent>;

Intents ask(Request request)
{
    return {AskRoom{std::move(request)}};
}

std::optional<Intents> seat_command(
    std::string_view word, std::string_view rest, const Paper& paper, const ViewModel& view,
    std::string& reply
)
{
    if (word == "/seats") {
        reply = lobby_page(paper, view);
        return Intents{};
    }
    if (word == "/take") {
        const auto n = whole_number(rest);
        if (!view.lobby || !n || *n < 1 || *n > static_cast<int>(view.lobby->seats.size())) {
            reply = lobby_page(paper, view);
            return Intents{};
        }
        const auto& seat = view.lobby->seats[static_cast<std::size_t>(*n - 1)];
        return ask(AskTakeSeat{seat.role, seat.index});
    }
    if (word == "/anywhere") return ask(AskTakeSeat{Role::unknown, 0});
    if (word == "/stand") return ask(AskTakeSeat{Role::guest, 0});
    if (word == "/observe" && rest.empty()) return ask(AskTakeSeat{Role::observer, 0});
    return std::nullopt;
}

} // namespace

std::optional<Intents>
group_command(const Paper& paper, std::string_view line, const ViewModel& view, std::string& reply)
{
    if (!line.starts_with('/')) return std::nullopt;
    std::string_view rest = line;
    const auto word = next_word(rest);
    if (word == "/help") {
        reply = group_help(paper, view.facilitator);
        return Intents{};
    }
    if (word == "/rooms" && !view.facilitator) {
        reply = rooms_page(paper, view);
        return ask(AskRooms{});
    }
    if (word == "/join" || (word == "/observe" && !rest.empty()) || word == "/projector")
        return ask(AskEnterRoom{
            room_code_of(rest), word == "/join"      ? Role::guest
                                : word == "/observe" ? Role::observer
                                                     : Role::projector});
    if (word == "/claim") {
        const auto code = room_code_of(next_word(rest));
        const auto member = whole_number(rest);
        if (member) return ask(AskClaimPlace{code, *member});
        reply = rooms_page(paper, view);
        return Intents{};
    }
    if (word == "/name") return ask(AskChangeName{std::string(rest)});
    if (word == "/facilitate") return ask(AskBecomeFacilitator{std::string(rest)});
    if (auto seat = seat_command(word, rest, paper, view, reply)) return seat;
    if (word == "/say") return ask(AskSayInChat{std::string(rest)});
    const std::uint32_t beat = view.state.beat_serial;
    if (word == "/need") {
        const auto n = whole_number(next_word(rest));
        if (n && *n >= 1 && *n <= 7) return ask(AskSayNeed{beat, static_cast<Need>(*n), std::string(rest)});
        reply = need_prompt(paper);
        return Intents{};
    }
    if (word == "/sheet") {
        reply = sheet_page(paper, view);
        return Intents{};
    }
    if (word == "/tick") {
        const auto task = whole_number(next_word(rest));
        const auto what = whole_number(rest);
        if (task && *task >= 1) return ask(AskTickTask{*task - 1, what ? *what - 1 : 0});
        reply = sheet_page(paper, view);
        return Intents{};
    }
    if (word == "/note") return ask(AskWriteObservation{std::string(rest)});
    if (view.facilitator)
        if (auto steer = steer_command(paper, line, view, reply)) return steer;
    reply = paper.paragraph(paper.words("terminal.unknown", {{"text", printable(line)}})) +
            group_help(paper, view.facilitator);
    return Intents{};
}

std::optional<Intents>
owed_answer(const Paper& paper, std::string_view line, const ViewModel& view, std::string& reply)
{
    if (!view.joined || !view.joined->workshop || !view.state.you_are_waited_for) return std::nullopt;
    const std::uint32_t beat = view.state.beat_serial;
    if (view.joined->role == Role::follower && view.state.wait == Wait::stances && !view.stance_taken) {
        std::string_view rest = line;
        const auto n = whole_number(next_word(rest));
        if (n && *n >= 1 && *n <= 5)
            return ask(AskTakeStance{beat, static_cast<Stance>(*n), std::string(rest)});
        reply = stance_prompt(paper, view);
        return Intents{};
    }
    if (view.state.wait == Wait::predictions || view.state.wait == Wait::stances) {
        Prediction prediction{};
        std::size_t found = 0;
        for (const char c : line) {
            if (c == ' ') continue;
            if (found == prediction.size() || (c != '+' && c != '0' && c != '-')) {
                found = 0;
                break;
            }
            prediction[found++] = c == '+' ? 1 : c == '-' ? -1 : 0;
        }
        if (found == prediction.size()) return ask(AskPredict{beat, prediction});
        reply = paper.paragraph(paper.words("group.predict_prompt"));
        return Intents{};
    }
    return std::nullopt;
}

} // namespace twocircles::client::terminal
