#include "client/terminal/terminal.hpp"

#include "client/terminal/debrief_page.hpp"
#include "client/terminal/group_commands.hpp"
#include "client/terminal/group_pages.hpp"
#include "client/terminal/guide_page.hpp"
#include "client/terminal/lesson_pages.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/progress_page.hpp"
#include "client/terminal/text.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace twocircles::client::terminal {

using namespace model;

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::size_t> number_in(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::string Terminal::game_news(const ViewModel& view, double now)
{
    if (view.joined->room_code != shown_.room) {
        shown_ = {};
        shown_.room = view.joined->room_code;
    }
    if (view.state.people.empty() && !shown_.opened) return {}; // how it stands comes next
    std::string out;
    // In a shared room the briefing is the seat's, so it comes with the seat.
    const std::string part = std::to_string(static_cast<int>(view.joined->role)) + "." +
                             std::to_string(view.joined->follower) + "." + std::to_string(view.joined->seat);
    const bool has_briefing =
        !view.joined->workshop || view.joined->role == Role::leading || view.joined->role == Role::follower;
    if (shown_.opened && part != shown_.part && has_briefing) out += briefing_page(paper_, view);
    shown_.part = part;
    if (!shown_.opened) {
        shown_.opened = true;
        shown_.catching_up = view.state.phase != Phase::briefing;
        shown_.caught_up_at = view.state.beat_serial;
        if (shown_.catching_up)
            out += return_page(paper_, view);
        else if (has_briefing)
            out += briefing_page(paper_, view);
    }
    if (view.state.beat_serial != shown_.caught_up_at) shown_.catching_up = false;

    if (view.response && view.response->beat_serial != shown_.response) {
        shown_.response = view.response->beat_serial;
        shown_.final = false;
        if (!shown_.catching_up) out += response_page(paper_, view);
    }
    for (const auto& note : view.notes) {
        if (note.number <= shown_.note) continue;
        shown_.note = note.number;
        if (!shown_.catching_up) out += note_line(paper_, view, note);
    }
    if (view.movements.final && !shown_.final && view.movements.beat_serial == shown_.response) {
        shown_.final = true;
        if (!shown_.catching_up) out += movements_page(paper_, view) + meters_page(paper_, view);
    }
    if (view.beat && view.beat->serial != shown_.beat && view.state.phase == Phase::deciding) {
        shown_.beat = view.beat->serial;
        out += beat_page(paper_, view, now);
    }
    if (view.joined->workshop) out += group_news(view, now);
    if (view.ended && !shown_.ending) {
        shown_.ending = true;
        out += ending_page(paper_, view);
        // One that was read in mid game is not told again by itself.
        if (!view.debrief || !view.debrief->finished || shown_.debrief)
            out += paper_.paragraph(paper_.words("terminal.ended_prompt"));
    }
    if (!view.debrief) {
        shown_.debrief = false; // the next one will be another
    } else if (!shown_.debrief) {
        shown_.debrief = true;
        // Who is led through it sees it page by page.
        if (!view.guide || !view.guide->open)
            out += debrief_page(paper_, view) + afterword_lines(paper_, view) + "\n" +
                   paper_.paragraph(paper_.words("terminal.debrief_what_if")) +
                   paper_.paragraph(paper_.words(
                       view.joined->workshop ? "terminal.debrief_prompt_room" : "terminal.debrief_prompt"
                   )) +
                   (view.practice && view.ended ? paper_.paragraph(paper_.words("terminal.again_prompt"))
                                                : std::string{});
    }
    const auto once = [&out](std::string& before, std::string page) {
        if (page != before) out += page;
        before = std::move(page);
    };
    once(shown_.futures, futures_page(paper_, view));
    once(
        shown_.no_futures,
        view.what_if_refused ? paper_.paragraph("! " + view.what_if_refused->text) : std::string{}
    );
    once(shown_.comparison, comparison_page(paper_, view));
    return out + guide_news(view, now);
}

// The page when it is another, and once for each step that its time is up.
std::string Terminal::guide_news(const ViewModel& view, double now)
{
    const auto* page = shown_page(view);
    const bool open = page != nullptr && view.guide->open;
    if (!open) {
        if (std::exchange(shown_.guide, std::nullopt)) return paper_.paragraph(paper_.words("guide.closed"));
        return {};
    }
    if (!view.debrief) return {}; // what is on the page is on its way
    if (shown_.guide != page->place) {
        shown_.guide = page->place;
        shown_.time_up = guide_seconds_left(view, now) < 0;
        return guide_page(paper_, view, now);
    }
    if (shown_.time_up || guide_seconds_left(view, now) >= 0) return {};
    shown_.time_up = true;
    return paper_.paragraph(paper_.words("guide.time_up", {{"time", "0:00"}}));
}

// Each thing once; what changes often is told when it says something new.
std::string Terminal::group_news(const ViewModel& view, double now)
{
    std::string out;
    const auto once = [&out](std::string& before, std::string page) {
        if (page != before) out += page;
        before = std::move(page);
    };
    for (const auto& said : view.announcements) {
        if (said.number <= shown_.announcement) continue;
        shown_.announcement = said.number;
        out += announcement_line(paper_, said);
    }
    for (const auto& line : view.chat) {
        if (line.number <= shown_.chat) continue;
        shown_.chat = line.number;
        out += chat_line(paper_, line);
    }
    if (view.state.phase == Phase::briefing) once(shown_.lobby, lobby_page(paper_, view));
    once(shown_.ballot, ballot_lines(paper_, view));
    if (view.sheet && shown_.sheet.empty()) once(shown_.sheet, sheet_page(paper_, view));
    if (view.state.paused != shown_.paused) {
        shown_.paused = view.state.paused;
        out += paper_.paragraph(
            shown_.paused ? paper_.words("group.paused", {{"reason", view.state.pause_reason}})
                          : paper_.words("group.goes_on")
        );
    }
    if (view.state.meters_hidden != shown_.hidden) {
        shown_.hidden = view.state.meters_hidden;
        if (shown_.hidden) out += paper_.paragraph(paper_.words("group.hidden"));
    }
    const auto& state = view.state;
    const bool follows = view.joined->role == Role::follower;
    if (follows && state.phase == Phase::deciding && shown_.need_asked != state.beat_serial) {
        shown_.need_asked = state.beat_serial;
        out += need_prompt(paper_);
    }
    if (state.you_are_waited_for && shown_.stance_asked != state.beat_serial) {
        if (follows && state.wait == Wait::stances) {
            shown_.stance_asked = state.beat_serial;
            out += stance_prompt(paper_, view);
        } else if (state.wait == Wait::predictions) {
            shown_.stance_asked = state.beat_serial;
            out += paper_.paragraph(paper_.words("group.predict_prompt"));
        }
    }
    if (view.prediction_result && view.prediction_result->beat_serial != shown_.prediction) {
        shown_.prediction = view.prediction_result->beat_serial;
        out += prediction_page(paper_, view);
    }
    std::string names;
    for (const auto& name : state.waiting_for)
        names += name + ";";
    if (names != shown_.waiting_for && !state.you_are_waited_for) out += waiting_line(paper_, view, now);
    shown_.waiting_for = names;
    return out;
}

std::string Terminal::news(const ViewModel& view, double now)
{
    std::string out;
    if (view.link == LinkStatus::lost && view.link_reason != shown_link_) {
        shown_link_ = view.link_reason;
        out += paper_.paragraph("! " + view.link_reason);
        out +=
            paper_.paragraph(paper_.words(view.link_retrying ? "terminal.retrying" : "terminal.link_down"));
    } else if (view.link == LinkStatus::up && !shown_link_.empty()) {
        shown_link_.clear();
        out += paper_.paragraph(paper_.words("terminal.back_again"));
    }
    if (view.preview && view.preview->news != shown_preview_) {
        shown_preview_ = view.preview->news;
        out += preview_page(paper_, *view.preview);
    }
    if (view.notice != shown_notice_) {
        shown_notice_ = view.notice;
        if (!view.notice.empty()) out += paper_.paragraph("! " + view.notice);
    }
    if (!view.joined) {
        if (!home_shown_ && view.games_known && view.link == LinkStatus::up &&
            (!view.scenarios.empty() || !view.broken.empty())) {
            home_shown_ = true;
            out += home_page(paper_, view);
        }
        return out;
    }
    return out + game_news(view, now);
}

std::vector<Intent>
Terminal::command(std::string_view line, const ViewModel& view, double now, std::string& reply)
{
    const auto text = trimmed(line);
    const auto& words = paper_.words;
    shown_.catching_up = false; // what comes now is news
    if (text == "q" || text == "quit") return {Quit{}};
    if (text == "h" || text == "?" || text == "help") {
        reply = help_page(paper_);
        return {};
    }
    if (view.link != LinkStatus::up) { // nothing else would be heard
        if (text.empty()) return {Reconnect{}};
        reply = paper_.paragraph(words("terminal.link_down"));
        return {};
    }
    if (auto intents = guide_command(paper_, text, view, now, reply)) return std::move(*intents);
    if (auto intents = group_command(paper_, text, view, reply)) return std::move(*intents);
    if (auto intents = owed_answer(paper_, text, view, reply)) return std::move(*intents);
    if (auto intents = progress_command(paper_, text, view, reply)) return std::move(*intents);
    if (!view.joined) {
        const auto n = number_in(text);
        if (!n || *n == 0 || *n > view.games.size() + view.scenarios.size()) {
            reply = home_page(paper_, view);
            return {};
        }
        if (*n <= view.games.size()) return {ContinueGame{view.games[*n - 1].token}};
        return {OpenScenario{view.scenarios[*n - 1 - view.games.size()].id, 0}};
    }
    if (auto intents = lesson_command(paper_, text, view, reply)) {
        if (!intents->empty()) shown_.futures = shown_.no_futures = {}; // asked for again, it is told again
        return std::move(*intents);
    }
    if (text == "p") {
        reply = people_page(paper_, view);
        return {};
    }
    if (text == "m") {
        reply = meters_page(paper_, view);
        return {};
    }
    if (text == "w") {
        reply = movements_page(paper_, view);
        if (reply.empty()) reply = paper_.paragraph(words("terminal.nothing_moved"));
        return {};
    }
    if (text == "r") {
        reply =
            view.state.phase == Phase::briefing ? briefing_page(paper_, view) : beat_page(paper_, view, now);
        return {};
    }
    if (text == "b") {
        reply = briefing_page(paper_, view);
        return {};
    }
    if (text == "pause") return {SetPaused{!view.state.paused}};
    if (text == "d") {
        shown_.debrief = false; // asked for again, it is told again
        return {SeeDebrief{}};
    }
    if (text.starts_with("v ")) return {PutVisionIntoWords{std::string(trimmed(text.substr(2)))}};

    switch (view.state.phase) {
    case Phase::briefing:
        if (text.empty()) return {BeginGame{}};
        break;
    case Phase::deciding: {
        if (!view.beat) break;
        const auto n = number_in(text);
        if (!n || *n == 0 || *n > view.beat->responses.size()) {
            reply = paper_.paragraph(
                words("terminal.choose", {{"n", std::to_string(view.beat->responses.size())}})
            );
            return {};
        }
        const auto& response = view.beat->responses[*n - 1];
        if (response.locked) {
            reply = paper_.paragraph(words("terminal.locked", {{"reason", response.reason}}));
            return {};
        }
        return {GiveResponse{view.beat->serial, response.response}};
    }
    case Phase::reacting:
    case Phase::passing:
        return {HurryOn{}};
    case Phase::ended:
        if (text.empty()) {
            shown_.debrief = false;
            return {SeeDebrief{}};
        }
        if (text == "a" && !view.joined->workshop) return {PlayAgain{}};
        break;
    }
    reply = paper_.paragraph(words("terminal.unknown", {{"text", printable(text)}}));
    return {};
}

} // namespace twocircles::client::terminal
