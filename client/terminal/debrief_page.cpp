#include "client/terminal/debrief_page.hpp"

#include "client/strings/writing.hpp"
#include "client/terminal/lesson_pages.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/text.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

// One character a column, eight heights: the course of a meter over the whole game.
std::string course(const Debrief& debrief, Measure measure, std::size_t columns)
{
    static constexpr const char* kHeights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string out;
    const auto count = debrief.samples.size();
    if (count == 0) return out;
    for (std::size_t i = 0; i < std::min(columns, count); ++i) {
        const auto at = columns >= count ? i : i * (count - 1) / (columns - 1);
        const double value = debrief.samples[at].team[index_of(measure)];
        out += kHeights[std::clamp<long>(std::lround(value / 100.0 * 7), 0, 7)];
    }
    return out;
}

std::string timeline(const Paper& paper, const Debrief& debrief)
{
    std::string out = paper.heading(paper.words("debrief.timeline"));
    if (debrief.samples.empty()) return out;
    const std::size_t columns = paper.width > 50 ? paper.width - 40 : 12;
    for (const auto& [measure, ink] :
         {std::pair{Measure::morale, Ink::morale}, std::pair{Measure::risk_taking, Ink::risk},
          std::pair{Measure::loyalty, Ink::loyalty}}) {
        const auto first = debrief.samples.front().team[index_of(measure)];
        const auto last = debrief.samples.back().team[index_of(measure)];
        out += "  " + fit(measure_name(paper, measure), 18) + " " +
               paper.ink(ink, course(debrief, measure, columns)) + "  " + number(first) + " → " +
               number(last) + "\n";
    }
    return out;
}

std::string decisions(const Paper& paper, const Debrief& debrief)
{
    const auto& words = paper.words;
    std::string out = paper.heading(words("debrief.decisions"));
    for (const auto& decision : debrief.decisions) {
        out += paper.paragraph(words(
            "debrief.decision_at", {{"n", std::to_string(decision.beat_number)},
                                    {"day", number(std::floor(decision.day) + 1)},
                                    {"title", decision.beat_title}}
        ));
        out += paper.paragraph(
            decision.by_timeout && decision.response.empty() ? words("terminal.timed_out")
                                                             : quoted(words, decision.response),
            "   "
        );
        std::string moved;
        for (const auto& movement : decision.movements) {
            if (movement.follower != kNobody || std::abs(movement.after - movement.before) < 0.5) continue;
            moved += (moved.empty() ? "" : ", ") + measure_name(paper, movement.measure) + " " +
                     signed_points(movement.after - movement.before);
        }
        if (!moved.empty()) out += paper.ink(Ink::quiet, wrap(moved, paper.width, "   ")) + "\n";
        if (!decision.feedback.empty()) out += paper.paragraph(decision.feedback, "   ");
        out += options_lines(paper, decision);
        out += "\n";
    }
    return out;
}

std::string profile(const Paper& paper, const Debrief& debrief)
{
    const auto& words = paper.words;
    std::string out = paper.heading(words("debrief.profile"));
    if (debrief.decisions_counted < 6)
        out += paper.paragraph(words("debrief.too_few", {{"n", std::to_string(debrief.decisions_counted)}}));
    double most = 0;
    for (const auto& act : debrief.acts)
        most = std::max(most, act.weight);
    for (const auto& [group, ink, title] :
         {std::tuple{Family::control, Ink::control, "circle.control"},
          std::tuple{Family::influence, Ink::influence, "circle.influence"},
          std::tuple{Family::fault, Ink::quiet, "circle.fault"}}) {
        bool any = false;
        for (const auto& act : debrief.acts) {
            if (act.family != group || act.times == 0) continue;
            if (!any) out += paper.ink(Ink::strong, words(title)) + "\n";
            any = true;
            const auto cells =
                static_cast<std::size_t>(std::max<long>(1, most > 0 ? std::lround(act.weight / most * 20) : 1)
                );
            std::string line;
            for (std::size_t i = 0; i < cells; ++i)
                line += "█";
            out += "  " + fit(act_name(paper, {act.act, act.family, {}, 2}), 20) + " " +
                   paper.ink(ink, line) + " " + std::to_string(act.times) + "×\n";
        }
    }
    return out;
}

} // namespace

std::string debrief_page(const Paper& paper, const ViewModel& view)
{
    if (!view.debrief) return {};
    const auto& words = paper.words;
    const auto& debrief = *view.debrief;
    std::string out = paper.heading(words("debrief.title", {{"title", debrief.title}}));
    if (!debrief.ending_title.empty())
        out += paper.paragraph(debrief.ending_title + ". " + debrief.ending_text);
    if (!debrief.vision.empty())
        out += paper.paragraph(words("debrief.vision", {{"text", quoted(words, debrief.vision)}}));
    if (!debrief.goals.empty()) {
        out += paper.heading(words("terminal.score", {{"score", number(debrief.score)}}));
        for (const auto& goal : debrief.goals)
            out += "  " + bar(goal.value, 12) + " " + fit(number(goal.value), 4) +
                   wrap(printable(goal.goal.text), paper.width - 20) + "\n";
    }
    out += timeline(paper, debrief);
    if (!debrief.moments.empty()) {
        out += paper.heading(words("debrief.moments"));
        for (const auto& moment : debrief.moments) {
            out += paper.ink(Ink::strong, wrap("• " + printable(moment.headline), paper.width)) + "\n";
            out += paper.paragraph(moment.why, "  ");
            for (const auto& cause : moment.causes)
                out += paper.paragraph("– " + printable(cause), "    ");
            out += "\n";
        }
    }
    out += decisions(paper, debrief);
    out += profile(paper, debrief) + shares_lines(paper, debrief);
    if (!debrief.promises.empty()) {
        out += paper.heading(words("debrief.promises"));
        for (const auto& promise : debrief.promises)
            out += paper.paragraph("• " + promise.text + " — " + words("promise." + promise.fate), "  ");
    }
    out += sidelines(paper, debrief);
    if (!debrief.questions.empty()) {
        out += paper.heading(words("debrief.questions"));
        for (const auto& question : debrief.questions)
            out += paper.paragraph("• " + question, "  ");
    }
    return out;
}

} // namespace twocircles::client::terminal
