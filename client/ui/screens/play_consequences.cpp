// What came of a response, and how the story ended.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/recap.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;
using model::Stance;

namespace {

// "You answered", "Robin Ashe answered", or that nobody did.
std::string who_answered(model::ViewModel const& view, Ui const& ui)
{
    model::ResponseShown const& response = *view.response;
    if (response.by_timeout) {
        return ui.tr("play.timed_out");
    }
    bool const mine =
        !in_workshop(view) || (view.joined->role == Role::leading && view.joined->seat == response.seat);
    if (mine) {
        return ui.tr(seat_shared(view) ? "play.you_answered_together" : "play.you_answered");
    }
    auto const* seat = find_seat(view, Role::leading, response.seat);
    return ui.tr("play.answered", {{"name", seat == nullptr ? "?" : seat->name}});
}

// How people take it: faces and a word, in two columns if the words have room.
float stances_taken(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    int shown = 0;
    float widest = 0.0F;
    for (auto const& person : view.joined->people) {
        auto const i = static_cast<std::size_t>(person.follower);
        if (i >= view.state.people.size()) {
            continue;
        }
        widest = std::max(
            widest, ui.width_of(Type::small_strong, person.name) +
                        ui.width_of(Type::small, word_for(ui, view.state.people[i].stance))
        );
    }
    bool const two = widest + ui.px(28.0F + 8.0F + 12.0F + 6.0F) <= width / 2.0F;
    float const row = ui.px(36.0F), half = two ? width / 2.0F : width;
    for (auto const& person : view.joined->people) {
        auto const i = static_cast<std::size_t>(person.follower);
        if (i >= view.state.people.size() || view.state.people[i].gone ||
            view.state.people[i].stance == Stance::none) {
            continue;
        }
        auto const& state = view.state.people[i];
        ImVec2 const place = {
            at.x + half * static_cast<float>(two ? shown % 2 : 0),
            at.y + row * static_cast<float>(two ? shown / 2 : shown)};
        float const r = ui.px(14.0F);
        portrait_of(view, ui, {place.x + r, place.y + row / 2.0F}, r, person.follower);
        Rect words = {place.x + 2.0F * r + ui.px(8.0F), place.y, half - 2.0F * r - ui.px(12.0F), row};
        float const name = ui.text_in(words, Type::small_strong, t.text, person.name);
        words.take_left(name + ui.px(6.0F));
        ui.text_in(
            words, Type::small, state.stance == Stance::take_a_chance ? t.risk.ink : t.quiet,
            word_for(ui, state.stance)
        );
        ++shown;
    }
    return shown == 0 ? 0.0F : row * static_cast<float>(two ? (shown + 1) / 2 : shown) + ui.px(12.0F);
}

// Why the meters moved; or when that will be shown.
float why_things_moved(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    if (view.state.meters_hidden) {
        return ui.paragraph(at, width, Type::body, t.quiet, ui.tr("group.hidden"));
    }
    if (meters_wait(view)) {
        std::string const& when =
            ui.tr(predicts_first(view) ? "play.meters_later_expected" : "play.meters_later");
        return ui.paragraph(at, width, Type::body, t.quiet, when);
    }
    bool const passing = view.state.phase == Phase::reacting || view.state.phase == Phase::passing;
    auto const& moves = view.movements.movements;
    if (moves.empty()) {
        return passing ? 0.0F : ui.paragraph(at, width, Type::body, t.quiet, ui.tr("play.nothing_moved"));
    }
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("play.why")) + ui.px(4.0F);
    for (auto const& movement : moves) {
        if (std::abs(movement.after - movement.before) < 0.5) {
            continue;
        }
        y += movement_row(view, ui, {at.x, y}, width, movement) + ui.px(8.0F);
    }
    return y - at.y;
}

// The days that pass, one dot each.
void days_that_pass(model::ViewModel const& view, Ui& ui, Rect foot)
{
    Theme const& t = ui.theme();
    double const left = view.state.days_left;
    auto const dots = static_cast<int>(std::ceil(left));
    std::string const words = left >= 0.5 ? ui.strings().count("play.days", dots) : ui.tr("play.today");
    float const w = ui.width_of(Type::small, words);
    float dot_x = foot.x + w + ui.px(12.0F);
    if (w <= foot.w) {
        ui.text_in(foot, Type::small, t.quiet, words);
    }
    for (int i = 0; i < dots && dot_x < foot.right() - ui.px(8.0F); ++i) {
        float const strength = std::clamp(static_cast<float>(left) - static_cast<float>(i), 0.15F, 1.0F);
        ui.draw().AddCircleFilled(
            {dot_x, foot.centre().y}, ui.px(4.0F), packed(fade(t.control.fill, strength)), 20
        );
        dot_x += ui.px(14.0F);
    }
}

} // namespace

void PlayScreen::consequences(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    model::ResponseShown const& response = *view.response;
    bool const held = !in_workshop(view) || side_ == Side::look_back;
    Rect const foot = held ? area.take_bottom(ui.px(56.0F)) : Rect{};
    {
        ScrollArea scroll(ui, "consequences", area);
        float const x = scroll.top().x, width = scroll.width();
        float y = scroll.top().y;
        float const in = entrance(ui, turned_at_, 0);
        Appearing const appearing(ui, in, {0.0F, (1.0F - in) * ui.px(10.0F)});
        y += ui.paragraph({x, y}, width, Type::small_strong, t.quiet, who_answered(view, ui));
        if (!response.text.empty()) {
            y += ui.paragraph({x, y}, width, Type::body_italic, t.text, response.text) + ui.px(8.0F);
        }
        // What is asked of oneself comes before the outcome where the window is low.
        bool const low = ui.logical_height() < 520.0F;
        if (low) {
            y += own_part(view, ui, {x, y}, width);
        }
        if (!response.outcome.empty()) {
            y += ui.paragraph({x, y}, width, Type::body, t.text, response.outcome) + ui.px(8.0F);
        }
        if (!low) {
            y += own_part(view, ui, {x, y}, width);
        }
        if (split_.beat_serial == response.beat_serial && !split_.parts.empty()) {
            y += split_rows(ui, {x, y}, width, split_) + ui.px(12.0F);
        }
        y += stances_taken(view, ui, {x, y}, width);
        if (float const rows = prediction_rows(view, ui, {x, y}, width, response.beat_serial); rows > 0.0F) {
            y += rows + ui.px(12.0F);
        }
        y += why_things_moved(view, ui, {x, y}, width);
        scroll.end(y + ui.px(8.0F));
    }
    if (held) {
        way_on(view, ui, foot);
    }
}

// What one's own person answers to it, and what one expects of it.
float PlayScreen::own_part(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    if (!consequences_run(view)) {
        return 0.0F;
    }
    float y = at.y;
    int const self = own_follower(view);
    bool const there = self != model::kNobody && view.beat &&
                       std::ranges::find(view.beat->present, self) != view.beat->present.end();
    if (there && view.state.phase == Phase::reacting) {
        y += stance_.draw(view, ui, {at.x, y}, width) + ui.px(16.0F);
    }
    if (may_predict(view) && !may_take_stance(view)) {
        y += prediction_.draw(view, ui, {at.x, y}, width) + ui.px(16.0F);
    }
    return y - at.y;
}

void PlayScreen::way_on(model::ViewModel const& view, Ui& ui, Rect foot)
{
    foot.take_top(ui.px(8.0F));
    bool const back = in_workshop(view);
    bool const passing = !back && (view.state.phase == Phase::reacting || view.state.phase == Phase::passing);
    std::string const label = ui.tr(back ? "play.back_to_situation" : passing ? "play.hurry" : "play.go_on");
    ButtonLook const look = {
        passing ? ButtonKind::plain : ButtonKind::primary, std::nullopt, back ? "E" : "Enter", true, 2};
    Rect const place = foot.take_right(std::min(button_width(ui, label, look), foot.w));
    bool const pressed = button(ui, ui.id("go-on"), place, label, look);
    if (pressed || ui.key(Key::enter) || ui.key(Key::space)) {
        if (back) {
            side_ = Side::none;
        } else {
            go_on(view, ui);
        }
    }
    foot.take_right(ui.px(16.0F));
    if (passing) {
        days_that_pass(view, ui, foot);
    }
}

void PlayScreen::ending(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    Rect foot = area.take_bottom(ui.px(56.0F));
    {
        ScrollArea scroll(ui, "ending", area);
        float const x = scroll.top().x, width = scroll.width();
        float y = scroll.top().y + ui.px(8.0F);
        float const in = entrance(ui, turned_at_, 0);
        Appearing const appearing(ui, in, {0.0F, (1.0F - in) * ui.px(14.0F)});
        y += overline(ui, {x, y}, ui.tr("play.ended")) + ui.px(4.0F);
        if (view.ended) {
            y += ui.paragraph({x, y}, width, Type::title, t.text, view.ended->title) + ui.px(12.0F);
            y += ui.paragraph({x, y}, width, Type::body, t.text, view.ended->text) + ui.px(16.0F);
            // Where the meters are hidden so is the score; the debrief has both.
            std::string const score = view.state.meters_hidden
                                          ? ui.tr("play.score_later")
                                          : ui.tr("play.score", {{"score", whole(view.ended->score)}});
            y += ui.paragraph({x, y}, width, Type::lead_strong, t.influence.ink, score) + ui.px(16.0F);
        }
        if (can_look_back(view)) {
            bool wanted = false;
            y += recap(view, ui, {x, y}, width, wanted);
            if (wanted) {
                side_ = Side::look_back;
            }
        }
        scroll.end(y + ui.px(8.0F));
    }
    foot.take_top(ui.px(8.0F));
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", !view.waiting, 2};
    std::string const& label = ui.tr("play.see_debrief");
    Rect const place = foot.take_right(std::min(button_width(ui, label, look), foot.w));
    if (button(ui, ui.id("see-debrief"), place, label, look) || (!view.waiting && ui.key(Key::enter))) {
        ui.push(model::SeeDebrief{});
    }
}

} // namespace twocircles::client::ui
