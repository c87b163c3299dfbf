#include "client/terminal/pages.hpp"

#include "client/strings/writing.hpp"
#include "client/terminal/progress_page.hpp"
#include "client/terminal/text.hpp"

#include <array>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

constexpr std::array<const char*, kMeasureCount> kMeasureKeys = {
    "measure.morale",   "measure.risk_taking",  "measure.loyalty",     "measure.respect",
    "measure.trust",    "measure.stress",       "measure.inner_drive", "measure.competence",
    "measure.vision",   "measure.plan_clarity", "measure.order",       "measure.direction",
    "measure.delivery", "measure.innovation",   "measure.protection",
};

Ink ink_of(Measure measure)
{
    switch (measure) {
    case Measure::morale:
        return Ink::morale;
    case Measure::risk_taking:
        return Ink::risk;
    case Measure::loyalty:
        return Ink::loyalty;
    default:
        return Ink::plain;
    }
}

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

std::string
meter_line(const Paper& paper, std::string_view name, double value, Ink ink, double change, bool show_change)
{
    const std::size_t cells = paper.width >= 70 ? 24 : 12;
    std::string line = "  " + fit(name, 26) + " " + paper.ink(ink, bar(value, cells)) + " ";
    line += std::string(value < 9.5 ? 2 : value < 99.5 ? 1 : 0, ' ') + number(value);
    if (show_change && std::abs(change) >= 0.5) line += "  " + signed_points(change);
    return line + "\n";
}

const char* stance_key(Stance stance)
{
    switch (stance) {
    case Stance::commit:
        return "stance.commit";
    case Stance::comply:
        return "stance.comply";
    case Stance::question:
        return "stance.question";
    case Stance::withdraw:
        return "stance.withdraw";
    case Stance::take_a_chance:
        return "stance.take_a_chance";
    case Stance::none:
        break;
    }
    return "stance.none";
}

std::string joined_with(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

} // namespace

std::string measure_name(const Paper& paper, Measure measure)
{
    return paper.words(kMeasureKeys.at(index_of(measure)));
}

std::string act_name(const Paper& paper, const ActShown& act)
{
    const std::string key = "act." + act.act;
    return paper.words.has(key) ? paper.words(key) : act.act;
}

std::string who(const Paper& paper, const ViewModel& view, int follower)
{
    if (follower >= 0 && view.joined && static_cast<std::size_t>(follower) < view.joined->people.size())
        return printable(view.joined->people[static_cast<std::size_t>(follower)].name);
    return paper.words("terminal.team");
}

std::string home_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out = paper.heading(words("terminal.title"));
    out += paper.paragraph(words("terminal.idea"));
    int n = 0;
    if (!view.games.empty()) {
        out += "\n" + paper.ink(Ink::strong, words("terminal.continue")) + "\n";
        for (const auto& game : view.games) {
            out += paper.paragraph(
                std::to_string(++n) + ". " + game.title + " — " +
                    words.count("scenarios.beats", game.beats_played) +
                    words("terminal.game_where", {{"day", std::to_string(game.day + 1)}}),
                "  "
            );
            if (!game.problem.empty()) out += paper.paragraph(game.problem, "     ");
        }
    }
    out += "\n" + paper.ink(Ink::strong, words("terminal.scenarios")) + "\n";
    for (const auto& card : view.scenarios) {
        out += paper.paragraph(
            std::to_string(++n) + ". " + card.title + " — " +
                words("terminal.minutes", {{"n", std::to_string(card.minutes)}}) +
                (card.tutorial ? ", " + words("terminal.tutorial") : ""),
            "  "
        );
        out += paper.ink(Ink::quiet, wrap(printable(card.summary), paper.width, "     ")) + "\n";
    }
    for (const auto& broken : view.broken)
        out += paper.paragraph(
            words("terminal.broken", {{"file", broken.file}, {"problem", broken.problem}}), "  "
        );
    out += "\n" + paper.paragraph(words("terminal.home_prompt"));
    if (view.practice) out += paper.paragraph(words("terminal.home_ways"));
    return out;
}

std::string briefing_page(const Paper& paper, const ViewModel& view)
{
    if (!view.joined) return {};
    const auto& words = paper.words;
    const auto& joined = *view.joined;
    std::string out = paper.heading(joined.scenario.title);
    if (view.progress.mode == PlayMode::fail_on_purpose)
        out += paper.ink(Ink::strong, wrap(words("progress.fail_briefing"), paper.width)) + "\n";
    out += paper.paragraph(joined.scenario.setting);
    const bool follows = joined.role == Role::follower;
    for (const auto& person : joined.people) {
        if (!follows || person.follower != joined.follower) continue;
        out += "\n" +
               paper.paragraph(words("terminal.you_are", {{"name", person.name}, {"title", person.role}}));
        out += paper.paragraph(joined.brief);
    }
    for (const auto& seat : joined.scenario.seats) {
        if (follows || seat.seat != joined.seat) continue;
        out +=
            "\n" + paper.paragraph(words("terminal.you_are", {{"name", seat.name}, {"title", seat.title}}));
        out += paper.paragraph(seat.brief);
    }
    if (!joined.secret.empty()) out += "\n" + paper.paragraph(words("terminal.secret") + " " + joined.secret);
    out += "\n" + paper.ink(Ink::strong, words("terminal.people")) + "\n";
    for (const auto& person : joined.people) {
        out += paper.paragraph(
            person.name + " — " + person.role +
                (person.reports_to_you ? "" : " (" + words("terminal.not_your_report") + ")"),
            "  "
        );
        if (!person.about.empty()) out += paper.paragraph(person.about, "     ");
        if (!person.traits.empty())
            out += paper.ink(
                       Ink::quiet, wrap(printable(joined_with(person.traits, " · ")), paper.width, "     ")
                   ) +
                   "\n";
    }
    out += "\n" + paper.ink(Ink::strong, words("terminal.goals")) + "\n";
    for (const auto& goal : joined.goals)
        out += paper.paragraph("• " + goal.text + " (" + number(goal.weight * 100) + " %)", "  ");
    if (!joined.workshop) out += "\n" + paper.paragraph(words("terminal.briefing_prompt"));
    return out;
}

std::string return_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    return paper.heading(view.joined->scenario.title) +
           paper.paragraph(words("terminal.back_in", {{"day", number(std::floor(view.state.day) + 1)}})) +
           meters_page(paper, view);
}

std::string preview_page(const Paper& paper, const Preview& preview)
{
    const auto& words = paper.words;
    if (!preview.problems.empty())
        return preview.problems_text + "\n" +
               paper.paragraph("! " + words("preview.terminal_broken", {{"file", preview.file}}));
    const std::string n = std::to_string(preview.saves);
    std::string out = paper.paragraph(
        "* " + (preview.saves == 0 ? words("preview.terminal_open", {{"file", preview.file}})
                                   : words("preview.terminal_saved", {{"file", preview.file}, {"n", n}}))
    );
    for (const auto& sentence : preview.lost)
        out += paper.paragraph("! " + sentence);
    return out;
}

std::string beat_page(const Paper& paper, const ViewModel& view, double now)
{
    if (!view.beat) return {};
    const auto& words = paper.words;
    const auto& beat = *view.beat;
    std::string out = paper.heading(beat.title);
    if (beat.speaker != kNobody)
        out += paper.ink(Ink::quiet, words("terminal.speaks", {{"name", who(paper, view, beat.speaker)}})) +
               "\n";
    out += paper.paragraph(beat.text) + "\n";
    for (std::size_t i = 0; i < beat.responses.size(); ++i) {
        const auto& response = beat.responses[i];
        std::string label = std::to_string(i + 1) + ". ";
        if (response.locked) {
            out += paper.ink(Ink::quiet, wrap("-. " + printable(response.text), paper.width, "  ")) + "\n";
            out += paper.ink(
                       Ink::quiet, wrap(
                                       words("terminal.locked", {{"reason", printable(response.reason)}}),
                                       paper.width, "     "
                                   )
                   ) +
                   "\n";
        } else {
            out += paper.paragraph(label + response.text + last_time_mark(paper, view, i), "  ");
        }
    }
    if (const double left = seconds_left(view, now); left >= 0)
        out += paper.paragraph(words("terminal.time", {{"n", number(left)}}));
    return out;
}

std::string response_page(const Paper& paper, const ViewModel& view)
{
    if (!view.response) return {};
    const auto& shown = *view.response;
    std::string out = "\n";
    if (shown.by_timeout) out += paper.paragraph(paper.words("terminal.timed_out"));
    if (!shown.text.empty())
        out += paper.paragraph(paper.words("terminal.you_said", {{"text", quoted(paper.words, shown.text)}}));
    if (!shown.acts.empty()) {
        std::string acts;
        for (const auto& act : shown.acts) {
            if (!acts.empty()) acts += " · ";
            const Ink ink = act.family == Family::control     ? Ink::control
                            : act.family == Family::influence ? Ink::influence
                                                              : Ink::quiet;
            const char* mark = act.family == Family::control     ? "◯ "
                               : act.family == Family::influence ? "● "
                                                                 : "× ";
            acts += paper.ink(ink, mark + act_name(paper, act));
        }
        out += wrap(acts, paper.width, "  ") + "\n";
    }
    if (!shown.outcome.empty()) out += "\n" + paper.paragraph(shown.outcome);
    return out;
}

std::string note_line(const Paper& paper, const ViewModel& view, const Note& note)
{
    const auto& words = paper.words;
    const auto name = who(paper, view, note.follower);
    switch (note.kind) {
    case NoteKind::spoke: {
        std::string stance = note.stance == Stance::none ? "" : " (" + words(stance_key(note.stance)) + ")";
        return paper.paragraph(
            name + stance + (note.text.empty() ? "" : ": " + quoted(words, note.text)), "  "
        );
    }
    case NoteKind::attempt_succeeded:
        return paper.paragraph(
            "▲ " + (note.text.empty() ? words("note.attempt_succeeded", {{"name", name}}) : note.text), "  "
        );
    case NoteKind::attempt_failed:
        return paper.paragraph(
            "▼ " + (note.text.empty() ? words("note.attempt_failed", {{"name", name}}) : note.text), "  "
        );
    case NoteKind::became_hero:
        return paper.paragraph(
            "★ " + (note.text.empty() ? words("note.became_hero", {{"name", name}}) : note.text), "  "
        );
    case NoteKind::left:
        return paper.paragraph(
            "→ " + (note.text.empty() ? words("note.left", {{"name", name}}) : note.text), "  "
        );
    case NoteKind::promise_made:
        return paper.paragraph(words("note.promise_made", {{"text", note.text}}), "  ");
    case NoteKind::promise_kept:
        return paper.paragraph("▲ " + words("note.promise_kept", {{"text", note.text}}), "  ");
    case NoteKind::promise_broken:
        return paper.paragraph("▼ " + words("note.promise_broken", {{"text", note.text}}), "  ");
    case NoteKind::vision_stated:
        return paper.paragraph(quoted(words, note.text), "  ");
    default:
        break;
    }
    const std::string title = note.title.empty() ? "" : note.title + ". ";
    return paper.paragraph("! " + title + note.text, "  ");
}

std::string movements_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out;
    std::size_t shown = 0;
    for (const auto& movement : view.movements.movements) {
        if (shown == 12) break;
        const double change = movement.after - movement.before;
        if (std::abs(change) < 0.5 || movement.reasons.empty()) continue;
        std::string line = movement.follower == kNobody
                               ? words("why.team", {{"measure", measure_name(paper, movement.measure)}})
                               : words(
                                     "why.person", {{"name", who(paper, view, movement.follower)},
                                                    {"measure", measure_name(paper, movement.measure)}}
                                 );
        line += " " + signed_points(change) + ": ";
        for (std::size_t i = 0; i < std::min<std::size_t>(3, movement.reasons.size()); ++i) {
            const auto& reason = movement.reasons[i];
            if (i > 0) line += "; ";
            line += reason.phrase + " (" + signed_points(reason.amount) + ")";
        }
        out += paper.paragraph((change > 0 ? "▲ " : "▼ ") + line, "  ");
        ++shown;
    }
    if (out.empty()) return {};
    return "\n" + paper.ink(Ink::strong, words("terminal.why")) + "\n" + out;
}

std::string meters_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    const auto& now = view.state.team;
    const auto& before = view.team_at_response;
    std::string out =
        "\n" +
        paper.ink(Ink::strong, words("terminal.day", {{"n", number(std::floor(view.state.day) + 1)}})) + "\n";
    for (const auto measure :
         {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::respect, Measure::trust})
        out += meter_line(
            paper, measure_name(paper, measure), now[index_of(measure)], ink_of(measure),
            now[index_of(measure)] - before[index_of(measure)], true
        );
    for (const auto measure : {Measure::order, Measure::direction, Measure::delivery, Measure::innovation})
        out += meter_line(
            paper, measure_name(paper, measure), now[index_of(measure)], Ink::quiet,
            now[index_of(measure)] - before[index_of(measure)], true
        );
    if (view.joined && !view.joined->goals.empty()) {
        out +=
            paper.ink(Ink::strong, words("terminal.goals_now", {{"score", number(view.state.score)}})) + "\n";
        for (std::size_t i = 0; i < view.joined->goals.size() && i < view.state.goals.size(); ++i)
            out += paper.paragraph(number(view.state.goals[i]) + "  " + view.joined->goals[i].text, "  ");
    }
    return out;
}

std::string people_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out = "\n" + paper.ink(Ink::strong, words("terminal.people")) + "\n";
    for (std::size_t i = 0; i < view.state.people.size(); ++i) {
        const auto& person = view.state.people[i];
        std::string line = who(paper, view, static_cast<int>(i)) + ": ";
        if (person.gone) {
            out += paper.paragraph(line + words("terminal.gone"), "  ");
            continue;
        }
        for (const auto measure :
             {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::respect, Measure::trust,
              Measure::stress})
            line += measure_name(paper, measure) + " " + number(person.meters[index_of(measure)]) +
                    (measure == Measure::stress ? "" : ", ");
        if (person.follows_freely) line += "; " + words("terminal.follows_freely");
        if (person.hero) line += "; " + words("terminal.hero");
        if (person.stance != Stance::none) line += "; " + words(stance_key(person.stance));
        out += paper.paragraph(line, "  ");
    }
    return out;
}

std::string ending_page(const Paper& paper, const ViewModel& view)
{
    if (!view.ended) return {};
    return paper.heading(view.ended->title) + paper.paragraph(view.ended->text) + "\n" +
           paper.paragraph(paper.words("terminal.score", {{"score", number(view.ended->score)}}));
}

std::string help_page(const Paper& paper)
{
    return "\n" + paper.paragraph(paper.words("terminal.help"));
}

} // namespace twocircles::client::terminal
