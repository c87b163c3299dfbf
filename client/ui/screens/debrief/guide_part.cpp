#include "client/ui/screens/debrief/guide_part.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/futures_part.hpp"
#include "client/ui/screens/debrief/guide_words.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::GuidePageKind;
using model::GuideStep;

namespace {

constexpr int kMinute = 60;

void lead(Ui& ui, model::GuideAction const& action)
{
    ui.push(model::AskRoom{model::AskGuide{action}});
}

} // namespace

// The four steps, the one of this page lit, and the clock of the one everybody is on.
float GuidePart::head(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page
)
{
    Theme const& t = ui.theme();
    auto const& guide = *view.guide;
    float const top = at.y;
    std::vector<Pill> steps;
    constexpr std::array kSteps = {
        GuideStep::reactions, GuideStep::what_happened, GuideStep::why, GuideStep::take_home};
    steps.reserve(kSteps.size());
    for (auto const step : kSteps) {
        steps.push_back({step_name(ui, step), step == page.step});
    }
    int const pressed = pills(ui, "guide-step", at, width, steps);
    if (pressed >= 0) {
        auto const to = model::first_of(guide, kSteps[static_cast<std::size_t>(pressed)]);
        if (guide.you_lead) {
            lead(ui, model::GuideTurn{to});
        } else {
            ui.push(model::LookAtPage{to});
        }
    }
    at.y += ui.px(12.0F);
    double const left = model::guide_seconds_left(view, ui.now());
    bool const over = left < 0.0;
    float const line = ui.line_height(Type::lead_strong);
    std::string const time = clock_words(left);
    icon(
        ui.draw(), guide.running ? Icon::clock : Icon::pause, {at.x + ui.px(12.0F), at.y + line / 2.0F},
        ui.px(20.0F), over ? t.bad.fill : t.quiet
    );
    float x = at.x + ui.px(32.0F);
    x += ui.text({x, at.y}, Type::lead_strong, over ? t.bad.ink : t.text, time) + ui.px(14.0F);
    std::string words = ui.tr(
        over            ? "guide.clock_over"
        : guide.running ? "guide.clock_left"
                        : "guide.clock_stands"
    );
    auto const n = static_cast<std::size_t>(&page - guide.pages.data()) + 1;
    words += " · " +
             ui.tr("guide.page_of", {{"n", std::to_string(n)}, {"of", std::to_string(guide.pages.size())}});
    at.y +=
        std::max(line, ui.paragraph({x, at.y + ui.px(4.0F)}, at.x + width - x, Type::small, t.quiet, words));
    if (guide.running) {
        ui.motion().keep_drifting();
    }
    if (!guide.complete) {
        at.y += ui.paragraph(at, width, Type::small, t.quiet, ui.tr("guide.not_complete"));
    }
    return at.y - top;
}

float GuidePart::turning(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page
)
{
    auto const& guide = *view.guide;
    float const top = at.y, high = ui.px(48.0F);
    auto const turn = [&](int by) {
        auto const to = model::neighbour(guide, page.place, by);
        if (guide.you_lead) {
            lead(ui, model::GuideTurn{to});
        } else {
            ui.push(model::LookAtPage{to});
        }
    };
    auto const n = static_cast<std::size_t>(&page - guide.pages.data());
    float x = at.x;
    auto const press = [&](char const* name, std::string const& words, char const* cap, Key key,
                           ButtonKind kind, bool enabled) {
        ButtonLook const look = {kind, std::nullopt, cap, enabled, 0};
        float const w = std::min(button_width(ui, words, look), width);
        if (x > at.x && x + w > at.x + width) {
            x = at.x;
            at.y += high + ui.px(8.0F);
        }
        bool const pressed = button(ui, ui.id(name), {x, at.y, w, high}, words, look);
        x += w + ui.px(10.0F);
        return enabled && (ui.key(key) || pressed);
    };
    if (press("guide-back", ui.tr("guide.back"), "B", Key::b, ButtonKind::plain, n > 0)) {
        turn(-1);
    }
    if (press(
            "guide-next", ui.tr("guide.next"), "N", Key::n,
            guide.you_lead ? ButtonKind::primary : ButtonKind::plain, n + 1 < guide.pages.size()
        )) {
        turn(1);
    }
    if (view.guide_look &&
        press("guide-follow", ui.tr("guide.follow"), "F", Key::f, ButtonKind::primary, true)) {
        ui.push(model::FollowGuide{});
    }
    at.y += high + ui.px(8.0F);
    std::string const words = guide.you_lead      ? ui.tr("guide.you_lead")
                              : view.guide_look   ? ui.tr("guide.look_around")
                              : guide.group_leads ? ui.tr("guide.group_leads")
                                                  : ui.tr("guide.facilitator_leads");
    at.y += ui.paragraph(at, width, Type::small, ui.theme().quiet, words);
    return at.y - top;
}

float GuidePart::leading(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page
)
{
    auto const& guide = *view.guide;
    float const top = at.y;
    bool const themed = guide.order == model::GuideOrder::by_theme;
    std::array const all = {
        Pill{ui.tr(guide.running ? "guide.stop_clock" : "guide.run_clock"), guide.running},
        Pill{ui.tr("guide.minute_more")},
        Pill{ui.tr("guide.minute_less")},
        Pill{ui.tr("guide.in_order"), !themed},
        Pill{ui.tr("guide.by_theme"), themed},
        Pill{ui.tr("guide.hide"), guide.hidden},
        Pill{ui.tr("guide.show_commitments"), guide.commitments_shown},
        Pill{ui.tr("guide.put_away")}};
    int pressed = pills(ui, "guide-lead", at, width, all);
    if (ui.key(Key::t)) {
        pressed = 0;
    }
    switch (pressed) {
    case 0:
        lead(ui, model::GuideRun{!guide.running});
        break;
    case 1:
    case 2:
        lead(ui, model::GuideTime{page.step, pressed == 1 ? kMinute : -kMinute, true});
        break;
    case 3:
    case 4:
        lead(
            ui,
            model::GuideArrange{pressed == 4 ? model::GuideOrder::by_theme : model::GuideOrder::chronological}
        );
        break;
    case 5:
        lead(ui, model::GuideHide{!guide.hidden});
        break;
    case 6:
        lead(ui, model::GuideShow{!guide.commitments_shown, 0});
        break;
    case 7:
        lead(ui, model::GuideOpen{false});
        break;
    default:
        break;
    }
    return at.y - top;
}

float GuidePart::content(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::GuidePage const& page
)
{
    Theme const& t = ui.theme();
    float y = at.y;
    std::string heading = page_name(view, ui, page);
    std::string const theme = theme_name(ui, page.theme);
    if (!theme.empty()) {
        heading += " · " + theme;
    }
    if (!heading.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body_strong, t.influence.ink, heading) + ui.px(8.0F);
    }
    auto const* moment = moment_of(view, page);
    auto const* decision = decision_of(view, page);
    switch (page.place.kind) {
    case GuidePageKind::timeline:
        if (view.debrief && !view.debrief->samples.empty()) {
            CourseView course = {&*view.debrief, kWholeTeam, {}};
            for (auto const measure :
                 {model::Measure::morale, model::Measure::risk_taking, model::Measure::loyalty}) {
                course.lines.push_back(line_of(t, measure));
            }
            int chosen = -1;
            double cursor = last_day(*view.debrief);
            float const height = ui.px(280.0F);
            course_plot(ui, {at.x, y, width, height}, course, chosen, cursor);
            y += height + ui.px(12.0F);
        }
        break;
    case GuidePageKind::moment:
    case GuidePageKind::causes:
        if (moment != nullptr) {
            y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, moment->headline) + ui.px(6.0F);
        }
        if (decision != nullptr && page.place.kind == GuidePageKind::moment) {
            y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, decision->situation) + ui.px(6.0F);
            y += ui.paragraph(
                     {at.x, y}, width, Type::body_italic, t.text,
                     decision->response.empty() ? ui.tr("play.timed_out")
                                                : quoted(ui.strings(), decision->response)
                 ) +
                 ui.px(10.0F);
        } else if (moment != nullptr) {
            if (moment->causes.empty()) {
                y += ui.paragraph({at.x, y}, width, Type::body, t.text, moment->why) + ui.px(6.0F);
            }
            for (auto const& cause : moment->causes) {
                y += ui.paragraph({at.x, y}, width, Type::body, t.text, cause) + ui.px(6.0F);
            }
            y += ui.px(6.0F);
        }
        break;
    case GuidePageKind::goals:
        if (view.joined) {
            for (auto const& goal : view.joined->scenario.learning_goals) {
                icon(
                    ui.draw(), Icon::check, {at.x + ui.px(12.0F), y + ui.line_height(Type::lead) / 2.0F},
                    ui.px(18.0F), t.control.fill
                );
                y += ui.paragraph({at.x + ui.px(36.0F), y}, width - ui.px(36.0F), Type::lead, t.text, goal) +
                     ui.px(8.0F);
            }
        }
        break;
    default:
        break;
    }
    for (auto const& question : questions_of(ui, page)) {
        y += ui.paragraph({at.x, y}, width, Type::title, t.influence.ink, question) + ui.px(12.0F);
    }
    return y - at.y;
}

// For this client alone: everybody's page stays.
float GuidePart::way_to_what_if(
    model::ViewModel const& view, Ui& ui, ImVec2 at, model::GuidePage const& page, int& about
)
{
    bool const told = page.place.kind == GuidePageKind::moment || page.place.kind == GuidePageKind::causes;
    if (!told || !view.debrief || !can_be_asked_about(*view.debrief, page.decision)) {
        return 0.0F;
    }
    ButtonLook const look = {ButtonKind::plain, Icon::arrow, "W", true, 0};
    std::string const& words = ui.tr("debrief.ask_what_if");
    if (button(
            ui, ui.id("guide-what-if"), {at.x, at.y, button_width(ui, words, look), ui.px(48.0F)}, words, look
        ) ||
        ui.key(Key::w)) {
        about = page.decision;
    }
    return ui.px(60.0F);
}

float GuidePart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int& ask_about)
{
    float const top = at.y;
    auto const* page = view.guide && view.guide->open ? model::shown_page(view) : nullptr;
    if (page == nullptr) {
        at.y += ui.paragraph(at, width, Type::body, ui.theme().quiet, ui.tr("guide.not_open")) + ui.px(16.0F);
        if (view.guide && view.guide->you_lead) {
            ButtonLook const look = {ButtonKind::primary, std::nullopt, {}, true, 0};
            float const w = std::min(width, button_width(ui, ui.tr("guide.open"), look));
            if (button(ui, ui.id("guide-open"), {at.x, at.y, w, ui.px(48.0F)}, ui.tr("guide.open"), look)) {
                lead(ui, model::GuideOpen{true});
            }
            at.y += ui.px(48.0F);
        }
        return at.y - top;
    }
    at.y += head(view, ui, at, width, *page) + ui.px(20.0F);
    at.y += content(view, ui, at, width, *page) + ui.px(12.0F);
    at.y += way_to_what_if(view, ui, at, *page, ask_about);
    if (page->place.kind == GuidePageKind::commitments) {
        at.y += commitments_.draw(view, ui, at, width) + ui.px(16.0F);
    }
    at.y += turning(view, ui, at, width, *page) + ui.px(12.0F);
    if (view.guide->you_lead) {
        at.y += leading(view, ui, at, width, *page);
    }
    return at.y - top;
}

} // namespace twocircles::client::ui
