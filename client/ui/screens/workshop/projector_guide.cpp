#include "client/ui/screens/workshop/projector_guide.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/screens/debrief/guide_words.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/screens/workshop/projector_after_rows.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"

#include <algorithm>

namespace twocircles::client::ui {

using model::GuidePageKind;

namespace {

// What is put on the page, the most important first; only whole lines that fit are shown.
struct Passage
{
    std::string text;
    bool question = false;
};

std::vector<Passage> passages(model::ViewModel const& view, Ui const& ui, model::GuidePage const& page)
{
    std::vector<Passage> all;
    auto const* moment = moment_of(view, page);
    auto const* decision = decision_of(view, page);
    switch (page.place.kind) {
    case GuidePageKind::moment:
        if (decision != nullptr) {
            all.push_back(
                {decision->response.empty() ? ui.tr("play.timed_out")
                                            : quoted(ui.strings(), decision->response)}
            );
        }
        break;
    case GuidePageKind::causes:
        if (moment != nullptr && people_revealed(view)) {
            all.push_back({moment->causes.empty() ? moment->why : moment->causes.front()});
        } else if (decision != nullptr) {
            all.push_back(
                {decision->response.empty() ? ui.tr("play.timed_out")
                                            : quoted(ui.strings(), decision->response)}
            );
        }
        break;
    case GuidePageKind::goals:
        if (view.joined) {
            for (auto const& goal : view.joined->scenario.learning_goals) {
                all.push_back({goal});
            }
        }
        break;
    default:
        break;
    }
    for (auto const& question : questions_of(ui, page)) {
        all.push_back({question, true});
    }
    if (page.place.kind == GuidePageKind::commitments && view.guide->commitments_shown) {
        for (auto const& one : view.commitments.list) {
            if (one.may_be_shown && !one.held_back) {
                all.push_back({(one.anonymous ? "" : one.name + ": ") + one.text});
            }
        }
    }
    return all;
}

} // namespace

void audience_guide(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    auto const& guide = *view.guide;
    if (guide.pages.empty()) {
        return;
    }
    auto const& page = guide.pages[std::min(guide.page, guide.pages.size() - 1)];
    Rect room = area.inset(ui.px(56.0F), ui.px(12.0F));
    Rect head = room.take_top(ui.line_height(Type::lead_strong));
    double const left = model::guide_seconds_left(view, ui.now());
    std::string const time = clock_words(left);
    Rect const clock = head.take_right(ui.width_of(Type::lead_strong, time) + ui.px(4.0F));
    ui.text_in(clock, Type::lead_strong, left < 0.0 ? t.bad.ink : t.text, time, Align::right);
    Rect const sign = head.take_right(ui.px(56.0F));
    icon(ui.draw(), guide.running ? Icon::clock : Icon::pause, sign.centre(), ui.px(34.0F), t.quiet);
    if (guide.running) {
        ui.motion().keep_drifting();
    }
    ui.text_in(head, Type::lead_strong, t.influence.ink, step_name(ui, page.step));
    room.take_top(ui.px(8.0F));
    if (guide.hidden) {
        return;
    }
    std::string const name = page_name(view, ui, page);
    if (!name.empty()) {
        ui.paragraph_up_to(
            room.take_top(ui.line_height(Type::body)).min(), room.w, 1, Type::body_strong, t.quiet, name
        );
    }
    room.take_top(ui.px(12.0F));
    auto const all = passages(view, ui, page);
    float questions = 0.0F; // room that is kept for what is asked
    for (auto const& one : all) {
        questions += one.question ? ui.height_of(Type::lead_strong, one.text, room.w) + ui.px(14.0F) : 0.0F;
    }
    if (page.place.kind == GuidePageKind::timeline && view.debrief && view.debrief->samples.size() > 1) {
        Rect const plot = room.take_top(room.h - questions - ui.px(8.0F));
        room.take_top(ui.px(8.0F));
        if (plot.h > 4.0F * ui.line_height(Type::body)) {
            audience_timeline(*view.debrief, ui, plot);
        }
    }
    for (auto const& one : all) {
        Type const type = one.question ? Type::lead_strong : Type::lead;
        float const kept = one.question ? 0.0F : questions;
        float const line = ui.line_height(type);
        auto const lines = static_cast<int>((room.h - kept) / line);
        if (lines < 1) {
            continue;
        }
        float const height = std::min(ui.height_of(type, one.text, room.w), static_cast<float>(lines) * line);
        ui.paragraph_up_to(
            room.min(), room.w, lines, type, one.question ? t.influence.ink : t.text, one.text
        );
        room.take_top(height + ui.px(14.0F));
        questions -= one.question ? height + ui.px(14.0F) : 0.0F;
    }
}

} // namespace twocircles::client::ui
