#include "client/terminal/group_pages.hpp"

#include "client/strings/writing.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

std::string names_of(const ViewModel& view, const std::vector<int>& members)
{
    std::string names;
    for (const int member : members)
        names += (names.empty() ? "" : ", ") + member_name(view, member);
    return names;
}

std::string option_name(const Paper& paper, const ViewModel& view, const Ballot& ballot, int option)
{
    if (ballot.stances) return paper.words("stance.say." + std::to_string(option + 1));
    if (view.beat)
        for (std::size_t i = 0; i < view.beat->responses.size(); ++i)
            if (view.beat->responses[i].response == option) return std::to_string(i + 1);
    return std::to_string(option + 1);
}

} // namespace

std::string member_name(const ViewModel& view, int member)
{
    if (view.lobby)
        for (const auto& card : view.lobby->members)
            if (card.member == member) return printable(card.name);
    return "?";
}

std::string seat_name(const ViewModel& view, Role role, int index)
{
    if (view.lobby)
        for (const auto& seat : view.lobby->seats)
            if (seat.role == role && seat.index == index) return printable(seat.name);
    return {};
}

std::string rooms_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out = "\n" + paper.ink(Ink::strong, words("group.rooms")) + "\n";
    if (view.rooms.empty()) return out + paper.paragraph(words("group.no_rooms"), "  ");
    for (const auto& room : view.rooms) {
        std::string line = room.code + "  " + room.name + " — " + room.scenario_title + ", " +
                           words.count("scenarios.people", room.people);
        if (room.ended)
            line += ", " + words("group.room_ended");
        else if (room.begun)
            line += ", " + words("group.room_begun");
        if (room.locked) line += ", " + words("group.room_locked");
        out += paper.paragraph(line, "  ");
        for (const auto& absent : room.absent)
            out += paper.paragraph(
                words(
                    "group.was_here",
                    {{"name", absent.name}, {"code", room.code}, {"n", std::to_string(absent.member)}}
                ),
                "     "
            );
    }
    return out + paper.paragraph(words("group.rooms_prompt"));
}

std::string lobby_page(const Paper& paper, const ViewModel& view)
{
    if (!view.lobby) return {};
    const auto& words = paper.words;
    const auto& lobby = *view.lobby;
    std::string out = paper.heading(lobby.room_name + " · " + lobby.room_code);
    int n = 0;
    for (const auto& seat : lobby.seats) {
        const std::string holders = names_of(view, seat.holders);
        std::string line = std::to_string(++n) + ". " + seat.name + " — " + seat.title + " (" +
                           words(seat.role == Role::leading ? "group.leads" : "group.follows") + ")";
        line += ": " + (holders.empty() ? words("group.free") : holders);
        if (seat.scripted && !holders.empty()) line += ", " + words("group.scripted");
        out += paper.paragraph(line, "  ");
        if (!seat.brief.empty())
            out += paper.ink(Ink::quiet, wrap(printable(seat.brief), paper.width, "     ")) + "\n";
    }
    std::string others;
    for (const auto& member : lobby.members) {
        if (member.role == Role::leading || member.role == Role::follower) continue;
        others += (others.empty() ? "" : ", ") + printable(member.name) + " (" +
                  words("role." + std::to_string(static_cast<int>(member.role))) + ")";
    }
    if (!others.empty()) out += paper.paragraph(words("group.also_here", {{"names", others}}));
    return out + paper.paragraph(words(lobby.begun ? "group.lobby_running" : "group.lobby_prompt"));
}

std::string ballot_lines(const Paper& paper, const ViewModel& view)
{
    if (!view.ballot) return {};
    const auto& ballot = *view.ballot;
    std::string votes;
    for (const auto& choice : ballot.choices)
        votes += (votes.empty() ? "" : "; ") + option_name(paper, view, ballot, choice.option) + " — " +
                 names_of(view, choice.members);
    std::string out = paper.paragraph(paper.words("group.votes", {{"votes", votes.empty() ? "–" : votes}}));
    if (ballot.chosen)
        out += paper.paragraph(
            paper.words("group.decided", {{"option", option_name(paper, view, ballot, *ballot.chosen)}})
        );
    else if (!ballot.waiting.empty())
        out +=
            paper.paragraph(paper.words("group.votes_missing", {{"names", names_of(view, ballot.waiting)}}));
    return out;
}

std::string stance_prompt(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out;
    if (view.response) out += paper.paragraph(quoted(words, printable(view.response->text)));
    out += paper.ink(Ink::strong, words("group.your_stance")) + "\n";
    for (int i = 1; i <= 5; ++i)
        out += paper.paragraph(
            std::to_string(i) + ". " + words("stance.say." + std::to_string(i)) + " — " +
                words("stance.means." + std::to_string(i)),
            "  "
        );
    return out + paper.paragraph(words("group.stance_prompt"));
}

std::string need_prompt(const Paper& paper)
{
    std::string list;
    for (int i = 1; i <= 7; ++i)
        list += (i == 1 ? "" : "  ") + std::to_string(i) + " " + paper.words("need." + std::to_string(i));
    return paper.paragraph(paper.words("group.need_prompt")) + paper.paragraph(list, "  ");
}

std::string waiting_line(const Paper& paper, const ViewModel& view, double now)
{
    const auto& state = view.state;
    if (state.waiting_for.empty()) return {};
    std::string names;
    for (const auto& name : state.waiting_for)
        names += (names.empty() ? "" : ", ") + printable(name);
    const double left = seconds_left(view, now);
    return paper.paragraph(
        left >= 0 ? paper.words("group.waiting_until", {{"names", names}, {"n", number(std::ceil(left))}})
                  : paper.words("group.waiting", {{"names", names}})
    );
}

std::string chat_line(const Paper& paper, const ChatLine& line)
{
    if (line.removed) return {};
    return paper.paragraph("» " + printable(line.name) + ": " + printable(line.text));
}

std::string announcement_line(const Paper& paper, const Announcement& said)
{
    switch (said.kind) {
    case Announcement::Kind::to_you:
        return paper.paragraph(
            "! " + paper.words("group.whisper", {{"from", said.from}}) + " " + printable(said.text)
        );
    case Announcement::Kind::sent_back:
        return paper.paragraph("! " + paper.words("group.sent_back"));
    case Announcement::Kind::time_changed:
    case Announcement::Kind::to_all:
    case Announcement::Kind::injected:
        break;
    }
    return paper.paragraph(
        "! " + (said.from.empty() ? "" : printable(said.from) + ": ") + printable(said.text)
    );
}

std::string prediction_page(const Paper& paper, const ViewModel& view)
{
    if (!view.prediction_result) return {};
    const auto& result = *view.prediction_result;
    constexpr std::array<Measure, 3> kMeters{Measure::morale, Measure::risk_taking, Measure::loyalty};
    const auto way = [&](int direction) { return paper.words("predict." + std::to_string(direction + 1)); };
    std::string out = paper.ink(Ink::strong, paper.words("group.predictions")) + "\n";
    for (std::size_t i = 0; i < kMeters.size(); ++i) {
        std::string line = measure_name(paper, kMeters[i]) + ": " + way(result.actual[i]);
        if (result.yours)
            line += " " + paper.words("group.you_expected", {{"what", way((*result.yours)[i])}});
        line += " " + paper.words(
                          "group.how_many_right",
                          {{"n", std::to_string(result.right[i])}, {"of", std::to_string(result.people)}}
                      );
        out += paper.paragraph(line, "  ");
    }
    return out;
}

std::string sheet_page(const Paper& paper, const ViewModel& view)
{
    if (!view.sheet) return {};
    std::string out = paper.heading(paper.words("group.sheet"));
    int task_number = 0;
    for (const auto& task : view.sheet->tasks) {
        ++task_number;
        std::string line = std::to_string(task_number) + ". " + task.text;
        if (task.look_for.empty() && !task.ticks.empty()) line += " [" + std::to_string(task.ticks[0]) + "]";
        out += paper.paragraph(line, "  ");
        for (std::size_t i = 0; i < task.look_for.size(); ++i)
            out += paper.paragraph(
                std::to_string(task_number) + "." + std::to_string(i + 1) + " " + task.look_for[i] + " [" +
                    std::to_string(i < task.ticks.size() ? task.ticks[i] : 0) + "]",
                "     "
            );
    }
    for (const auto& note : view.sheet->notes)
        out += paper.paragraph("(" + std::to_string(note.beat_number) + ") " + note.text, "  ");
    return out + paper.paragraph(paper.words("group.sheet_prompt"));
}

std::string console_page(const Paper& paper, const ViewModel& view)
{
    if (!view.console) return {};
    const auto& words = paper.words;
    std::string out = paper.heading(words("console.title"));
    for (const auto& address : view.console->addresses)
        out += paper.paragraph(address, "  ");
    if (view.console->rooms.empty()) out += paper.paragraph(words("console.none"));
    for (const auto& room : view.console->rooms) {
        std::string state = words("console.phase." + std::to_string(static_cast<int>(room.phase)));
        if (room.phase != Phase::briefing)
            state += ", " + std::to_string(room.beat_number) + " " + room.beat_title;
        if (room.paused)
            state +=
                ", " + words("console.paused") + (room.pause_reason.empty() ? "" : ": " + room.pause_reason);
        if (room.held) state += ", " + words("console.held");
        out += "\n" + paper.ink(Ink::strong, room.code + "  " + printable(room.name)) + "  " +
               printable(room.title) + "\n";
        out += paper.paragraph(
            state + " · " + number(room.team[0]) + " / " + number(room.team[1]) + " / " +
                number(room.team[2]) + " · " + words.count("scenarios.people", room.present),
            "  "
        );
        for (const auto& member : room.members) {
            std::string line = std::to_string(member.member) + ". " + member.name + " (" +
                               words("role." + std::to_string(static_cast<int>(member.role))) + ")";
            if (!member.present) line += ", " + words("console.away");
            if (std::ranges::find(room.answered, member.member) != room.answered.end()) line += " ✓";
            out += paper.paragraph(line, "    ");
        }
        if (!room.waiting_for.empty()) {
            std::string names;
            for (const auto& name : room.waiting_for)
                names += (names.empty() ? "" : ", ") + name;
            out += paper.paragraph(words("group.waiting", {{"names", names}}), "    ");
        }
        for (const auto& claim : room.claims)
            out += paper.paragraph(
                words(
                    "console.claim", {{"name", claim.name},
                                      {"from", claim.from},
                                      {"n", std::to_string(claim.claim)},
                                      {"code", room.code}}
                ),
                "    "
            );
        if (!room.problem.empty()) out += paper.paragraph("! " + room.problem, "    ");
    }
    return out + paper.paragraph(words("console.prompt"));
}

std::string group_help(const Paper& paper, bool facilitator)
{
    return paper.paragraph(paper.words("group.help")) +
           (facilitator ? paper.paragraph(paper.words("console.help")) : std::string());
}

} // namespace twocircles::client::terminal
