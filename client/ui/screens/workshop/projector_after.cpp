#include "client/ui/screens/workshop/projector_after.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/screens/workshop/projector_after_rows.hpp"
#include "client/ui/screens/workshop/projector_guide.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"
#include "client/ui/screens/workshop/projector_story.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

using model::Measure;

constexpr std::array kTeam = {Measure::morale, Measure::risk_taking, Measure::loyalty};
constexpr double kLeastSeconds = 5.0, kLettersASecond = 15.0;
constexpr float kFull = 6.2831853F;

Rect content_of(Ui const& ui, Rect area)
{
    return area.inset(ui.px(56.0F), ui.px(12.0F));
}

// What was answered, and what moved the team as a whole.
std::string of_the_team(model::ViewModel const& view, Ui const& ui, model::Decision const& decision)
{
    std::string text =
        decision.response.empty() ? ui.tr("play.timed_out") + "." : quoted(ui.strings(), decision.response);
    for (auto const& movement : decision.movements) {
        double const points = movement.after - movement.before;
        if (movement.follower != model::kNobody || std::abs(points) < 1.0) {
            continue;
        }
        std::string const reasons = reasons_of(movement);
        text += "\n" + subject_of(view, ui, movement) + " " + signed_points(points) +
                (reasons.empty() ? "." : ": " + reasons + ".");
    }
    return text;
}

// The team as it was at the end: where the meters were hidden until then, the debrief is the first to know.
std::optional<model::TeamMeters> team_at_the_end(model::ViewModel const& view)
{
    if (view.debrief && !view.debrief->samples.empty()) {
        return view.debrief->samples.back().team;
    }
    if (view.state.meters_hidden) {
        return std::nullopt;
    }
    return view.state.team;
}

std::optional<double> score_at_the_end(model::ViewModel const& view)
{
    if (view.debrief) {
        return view.debrief->score;
    }
    if (view.state.meters_hidden || !view.ended) {
        return std::nullopt;
    }
    return view.ended->score;
}

} // namespace

void ProjectorAfter::lay_out(model::ViewModel const& view, Ui const& ui, Rect area)
{
    Rect const room = content_of(ui, area);
    float const head = ui.line_height(Type::title) + ui.px(16.0F);
    auto const lines = std::max(
        1, static_cast<int>((room.h - head - ui.line_height(Type::body)) / ui.line_height(Type::lead))
    );
    pages_.clear();
    if (view.ended) {
        auto parts = in_pages(ui, Type::lead, view.ended->text, room.w, lines);
        if (parts.empty()) {
            parts.emplace_back();
        }
        for (auto const& part : parts) {
            pages_.push_back({Kind::ending, view.ended->title, part});
        }
    }
    pages_.push_back({Kind::result, {}, {}});
    if (view.debrief) {
        auto const& debrief = *view.debrief;
        auto const add = [&](Kind kind, std::string const& heading, std::string const& text) {
            for (auto const& part : in_pages(ui, Type::lead, text, room.w, lines)) {
                pages_.push_back({kind, heading, part});
            }
        };
        if (debrief.samples.size() > 1) {
            pages_.push_back({Kind::timeline, ui.tr("debrief.timeline"), {}});
        }
        for (auto const& moment : debrief.moments) {
            auto const i = static_cast<std::size_t>(moment.decision);
            if (i >= debrief.decisions.size()) {
                continue;
            }
            std::string const heading = ui.tr(
                "debrief.decision_at", {{"n", std::to_string(i + 1)},
                                        {"title", debrief.decisions[i].beat_title},
                                        {"day", whole(std::floor(debrief.decisions[i].day) + 1.0)}}
            );
            // Why somebody moved is their own matter until the facilitator shows people.
            add(Kind::moment, heading,
                moment.headline + ".\n" +
                    (people_revealed(view) ? moment.why : of_the_team(view, ui, debrief.decisions[i])));
        }
        if (audience_has_lanes(debrief)) {
            pages_.push_back({Kind::lanes, {}, {}});
        }
        if (debrief.decisions_counted >= 3) {
            pages_.push_back({Kind::circles, ui.tr("projector.circles"), {}});
        }
        auto const rows = [&](Kind kind, std::size_t count, std::size_t fits) {
            for (std::size_t first = 0; first < count; first += fits) {
                pages_.push_back({kind, {}, {}, first, std::min(fits, count - first)});
            }
        };
        rows(Kind::promises, debrief.promises.size(), audience_promises_fit(ui, room));
        if (people_revealed(view)) {
            rows(Kind::heroes, debrief.heroes.size(), audience_heroes_fit(ui, room));
        }
        if (view.comparison && view.state.rooms_shown) {
            rows(Kind::rooms, view.comparison->rooms.size(), audience_rooms_fit(ui, room));
        }
        std::string aims;
        for (auto const& aim : debrief.learning_goals) {
            aims += (aims.empty() ? "" : "\n") + aim;
        }
        add(Kind::aims, ui.tr("debrief.learning_goals"), aims);
        for (auto const& question : debrief.questions) {
            add(Kind::question, ui.tr("debrief.questions"), question);
        }
    }
    at_ = std::min(at_, pages_.size() - 1);
}

void ProjectorAfter::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    if (game_ != view.joined->room_code) {
        forget();
        game_ = view.joined->room_code;
    }
    if (turned_at_ == 0.0) {
        turned_at_ = ui.now();
    }
    if (!asked_ && view.link == model::LinkStatus::up) {
        asked_ = true;
        ui.push(model::SeeDebrief{});
    }
    if (!view.state.rooms_shown) {
        asked_rooms_ = false;
    } else if (!asked_rooms_ && view.link == model::LinkStatus::up) {
        asked_rooms_ = true;
        ui.push(model::AskRoom{model::AskComparison{}});
    }
    lay_out(view, ui, area);
    if (view.guide && view.guide->open) { // who leads turns the pages, not the keys here
        audience_guide(view, ui, area);
        return;
    }
    Page const& page = pages_[at_];
    Rect const room = content_of(ui, area);
    switch (page.kind) {
    case Kind::ending:
        ending(ui, room, page);
        break;
    case Kind::result:
        result(view, ui, room);
        break;
    case Kind::timeline:
        timeline(*view.debrief, ui, room);
        break;
    case Kind::circles:
        circles(*view.debrief, ui, room);
        break;
    case Kind::lanes:
        audience_lanes(view, ui, room);
        break;
    case Kind::promises:
        audience_promises(*view.debrief, ui, room, page.first, page.count);
        break;
    case Kind::heroes:
        audience_heroes(*view.debrief, ui, room, page.first, page.count);
        break;
    case Kind::rooms:
        audience_rooms(*view.comparison, ui, room, page.first, page.count);
        break;
    default:
        words(ui, room, page);
        break;
    }
    page_dots(
        ui, {area.right() - ui.px(32.0F), area.bottom() - ui.px(20.0F)},
        pages_.size() > 24 ? 0 : pages_.size(), at_
    );
    if (page.kind == Kind::ending) {
        ui.motion().keep_drifting();
        double const lasts =
            std::max(kLeastSeconds, 2.0 + static_cast<double>(page.text.size()) / kLettersASecond);
        if (ui.now() - turned_at_ > lasts) {
            turn(1, ui.now());
        }
    }
}

void ProjectorAfter::turn(int by, double now)
{
    auto const last = static_cast<int>(pages_.size()) - 1;
    at_ = static_cast<std::size_t>(std::clamp(static_cast<int>(at_) + by, 0, std::max(last, 0)));
    turned_at_ = now;
}

void ProjectorAfter::ending(Ui& ui, Rect area, Page const& page) const
{
    Theme const& t = ui.theme();
    float const line = ui.line_height(Type::body);
    ui.text_in(area.take_top(line), Type::body_strong, t.influence.ink, ui.tr("play.ended"));
    // A title is cut into lines, never into an ellipsis.
    bool const large = ui.height_of(Type::title, page.heading, area.w) <= ui.line_height(Type::title);
    Type const type = large ? Type::title : Type::lead_strong;
    area.take_top(ui.paragraph(area.min(), area.w, type, t.text, page.heading));
    area.take_top(ui.px(12.0F));
    ui.paragraph(area.min(), area.w, Type::lead, t.text, page.text);
}

void ProjectorAfter::words(Ui& ui, Rect area, Page const& page) const
{
    Theme const& t = ui.theme();
    ui.paragraph_up_to(
        area.take_top(ui.line_height(Type::body)).min(), area.w, 1, Type::body_strong, t.influence.ink,
        page.heading
    );
    area.take_top(ui.px(20.0F));
    // What is short stands large: it is the only thing there.
    bool const large = ui.height_of(Type::title, page.text, area.w) <= 4.0F * ui.line_height(Type::title) &&
                       page.kind == Kind::question;
    ui.paragraph(area.min(), area.w, large ? Type::title : Type::lead, t.text, page.text);
}

void ProjectorAfter::result(model::ViewModel const& view, Ui& ui, Rect area) const
{
    Theme const& t = ui.theme();
    Rect const foot = area.take_bottom(ui.line_height(Type::lead));
    ui.text_in(foot, Type::lead_strong, t.influence.ink, ui.tr("projector.now_debrief"), Align::centre);
    area.take_bottom(ui.px(16.0F));
    auto const score = score_at_the_end(view);
    auto const team = team_at_the_end(view);
    if (score) {
        float const radius = std::min(area.h * 0.40F, area.w * 0.14F);
        Rect const left = area.take_left(2.0F * radius + ui.px(24.0F));
        float const shown = ui.glide_from(ui.id("audience-score"), 0.0F, static_cast<float>(*score), 0.9F);
        ui.draw().AddCircle(left.centre(), radius, packed(t.line), 128, ui.px(14.0F));
        arc(ui.draw(), left.centre(), radius, -kFull / 4.0F,
            -kFull / 4.0F + kFull * std::clamp(shown / 100.0F, 0.0F, 1.0F), t.influence.fill, ui.px(14.0F));
        float const number = ui.line_height(Type::display) + ui.px(14.0F);
        Rect box = around(left.centre(), 2.0F * radius, number + ui.line_height(Type::body));
        ui.text_in(
            box.take_top(number), Type::display, t.text, whole(static_cast<double>(shown)), Align::centre
        );
        ui.text_in(box, Type::body, t.quiet, ui.tr("debrief.of_100"), Align::centre);
        area.take_left(ui.px(48.0F));
    }
    if (!team) {
        ui.text_in(area, Type::lead, t.quiet, ui.tr("group.hidden"));
        return;
    }
    float const row = std::min(area.h / 3.0F, ui.px(130.0F));
    area = {area.x, area.centre().y - 1.5F * row, area.w, 3.0F * row};
    for (auto const measure : kTeam) {
        Hue const hue = hue_of(t, measure);
        auto const value = static_cast<float>((*team)[model::index_of(measure)]);
        Rect line = area.take_top(row);
        Rect words = {
            line.x, line.centre().y - ui.line_height(Type::lead), line.w, ui.line_height(Type::lead)};
        icon(ui.draw(), icon_of(measure), {words.x + ui.px(20.0F), words.centre().y}, ui.px(38.0F), hue.fill);
        words.take_left(ui.px(56.0F));
        ui.text_in(
            words.take_right(ui.width_of(Type::lead_strong, "100")), Type::lead_strong, hue.ink,
            whole(static_cast<double>(value)), Align::right
        );
        ui.text_in(words, Type::lead, t.text, name_of(ui, measure));
        level(ui, {line.x, line.centre().y + ui.px(6.0F), line.w, ui.px(16.0F)}, value, hue.fill);
    }
}

} // namespace twocircles::client::ui
