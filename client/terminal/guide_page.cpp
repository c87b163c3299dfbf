#include "client/terminal/guide_page.hpp"

#include "client/strings/writing.hpp"
#include "client/terminal/text.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

std::string step_name(const Paper& paper, GuideStep step)
{
    switch (step) {
    case GuideStep::reactions:
        return paper.words("guide.step.reactions");
    case GuideStep::what_happened:
        return paper.words("guide.step.what_happened");
    case GuideStep::why:
        return paper.words("guide.step.why");
    case GuideStep::take_home:
        return paper.words("guide.step.take_home");
    }
    return {};
}

std::string theme_name(const Paper& paper, GuideTheme theme)
{
    switch (theme) {
    case GuideTheme::none:
        return {};
    case GuideTheme::control:
        return paper.words("guide.theme.control");
    case GuideTheme::influence:
        return paper.words("guide.theme.influence");
    case GuideTheme::promises:
        return paper.words("guide.theme.promises");
    case GuideTheme::people:
        return paper.words("guide.theme.people");
    case GuideTheme::pace:
        return paper.words("guide.theme.pace");
    }
    return {};
}

std::string minutes_and_seconds(double seconds)
{
    const auto whole = std::lround(std::abs(seconds));
    const auto rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string clock_line(const Paper& paper, const ViewModel& view, double now)
{
    const double left = guide_seconds_left(view, now);
    const std::string time = minutes_and_seconds(left);
    if (left < 0) return paper.paragraph(paper.words("guide.time_up", {{"time", time}}));
    return paper.paragraph(
        paper.words(view.guide->running ? "guide.time_left" : "guide.time_stands", {{"time", time}})
    );
}

std::string listed(const Paper& paper, const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines)
        out += paper.paragraph("• " + printable(line), "  ");
    return out;
}

// By its decision: should the debrief find other moments by now, the page still tells of the same one.
const Moment* moment_of(const ViewModel& view, const GuidePage& page)
{
    if (!view.debrief) return nullptr;
    const auto& moments = view.debrief->moments;
    const auto found = std::ranges::find(moments, page.decision, &Moment::decision);
    return found == moments.end() ? nullptr : &*found;
}

const Decision* decision_of(const ViewModel& view, const GuidePage& page)
{
    const auto at = static_cast<std::size_t>(page.decision);
    return view.debrief && at < view.debrief->decisions.size() ? &view.debrief->decisions[at] : nullptr;
}

std::string title_of(const Paper& paper, const Decision& decision)
{
    return paper.words(
        "debrief.decision_at", {{"n", std::to_string(decision.beat_number)},
                                {"day", std::to_string(std::lround(std::floor(decision.day)) + 1)},
                                {"title", printable(decision.beat_title)}}
    );
}

std::string answer_of(const Paper& paper, const Decision& decision)
{
    const bool silent = decision.by_timeout && decision.response.empty();
    return paper.paragraph(
        silent ? paper.words("terminal.timed_out") : quoted(paper.words, printable(decision.response)), "   "
    );
}

std::string moment_lines(const Paper& paper, const ViewModel& view, const GuidePage& page)
{
    std::string out;
    if (const auto theme = theme_name(paper, page.theme); !theme.empty()) out += paper.paragraph(theme);
    if (const auto* moment = moment_of(view, page))
        out += paper.ink(Ink::strong, wrap(printable(moment->headline), paper.width)) + "\n";
    const auto* decision = decision_of(view, page);
    if (decision == nullptr) return out;
    out += paper.paragraph(title_of(paper, *decision));
    if (page.place.kind == GuidePageKind::moment)
        out += paper.paragraph(printable(decision->situation), "   ") + answer_of(paper, *decision);
    return out;
}

std::string body_of(const Paper& paper, const ViewModel& view, const GuidePage& page)
{
    std::string out;
    switch (page.place.kind) {
    case GuidePageKind::unknown:
        break;
    case GuidePageKind::opening:
        out += paper.paragraph("• " + paper.words("guide.opening.word"), "  ");
        out += paper.paragraph("• " + paper.words("guide.opening.mind"), "  ");
        break;
    case GuidePageKind::timeline:
        if (view.debrief)
            for (const auto& decision : view.debrief->decisions)
                out += paper.paragraph(title_of(paper, decision)) + answer_of(paper, decision);
        out += paper.paragraph("• " + paper.words("guide.timeline.turn"), "  ");
        break;
    case GuidePageKind::moment:
        out += moment_lines(paper, view, page);
        out += paper.paragraph("• " + paper.words("guide.moment.saw"), "  ");
        break;
    case GuidePageKind::causes:
        out += moment_lines(paper, view, page);
        if (const auto* moment = moment_of(view, page)) out += paper.paragraph(printable(moment->why), "  ");
        out += paper.paragraph("• " + paper.words("guide.causes.why"), "  ");
        break;
    case GuidePageKind::questions:
        if (page.questions.empty()) out += paper.paragraph("• " + paper.words("guide.causes.why"), "  ");
        break;
    case GuidePageKind::goals:
        if (view.joined) out += listed(paper, view.joined->scenario.learning_goals);
        break;
    case GuidePageKind::commitments:
        out += commitments_page(paper, view);
        break;
    }
    return out + listed(paper, page.questions);
}

} // namespace

std::string guide_page(const Paper& paper, const ViewModel& view, double now)
{
    const auto* page = shown_page(view);
    if (page == nullptr || !view.guide->open) return {};
    const auto number = static_cast<std::size_t>(page - view.guide->pages.data()) + 1;
    std::string out = paper.heading(paper.words(
        "guide.heading", {{"step", step_name(paper, page->step)},
                          {"n", std::to_string(number)},
                          {"of", std::to_string(view.guide->pages.size())}}
    ));
    out += clock_line(paper, view, now);
    if (view.guide_look) out += paper.paragraph(paper.words("guide.looking"));
    if (!view.guide->complete) out += paper.paragraph(paper.words("guide.not_complete"));
    out += body_of(paper, view, *page);
    if (view.guide->you_lead) out += paper.paragraph(paper.words("guide.help.lead"));
    return out;
}

std::string commitments_page(const Paper& paper, const ViewModel& view)
{
    const auto& words = paper.words;
    std::string out = paper.paragraph(words("guide.commit.ask"));
    std::size_t n = 0;
    for (const auto& own : view.own_commitments) {
        const std::string kind =
            own.anonymous ? words("guide.commit.anonymous") : words("guide.commit.signed");
        const std::string shown =
            own.may_be_shown ? words("guide.commit.may_be_shown") : words("guide.commit.private");
        out += paper.paragraph(
            std::to_string(++n) + "  " + printable(own.text) + " (" + kind + ", " + shown + ")", "   "
        );
    }
    for (const auto& one : view.commitments.list) {
        const auto is_it = [&](const OwnCommitment& own) { return own.id == one.id; };
        if (std::ranges::any_of(view.own_commitments, is_it)) continue;
        const std::string who = one.anonymous ? words("guide.commit.somebody") : printable(one.name);
        out += paper.paragraph("•  " + who + ": " + printable(one.text), "   ");
    }
    return out + paper.paragraph(words(
                     "guide.commit.count", {{"n", std::to_string(view.commitments.written)},
                                            {"shown", std::to_string(view.commitments.may_be_shown)}}
                 ));
}

} // namespace twocircles::client::terminal
