#include "client/ui/screens/debrief.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/afterword.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"
#include "client/ui/widgets/profile.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

namespace {

constexpr float kFull = 6.2831853F;

// The score as a ring that fills.
void score_ring(Ui& ui, ImVec2 centre, float radius, double score)
{
    Theme const& t = ui.theme();
    float const shown = ui.glide_from(ui.id("score-ring"), 0.0F, static_cast<float>(score), 0.9F);
    ui.draw().AddCircle(centre, radius, packed(t.line), 96, ui.px(6.0F));
    arc(ui.draw(), centre, radius, -kFull / 4.0F,
        -kFull / 4.0F + kFull * std::clamp(shown / 100.0F, 0.0F, 1.0F), t.influence.fill, ui.px(6.0F));
    Rect const box = around(centre, 2.0F * radius, ui.px(52.0F));
    ui.text_in(
        box.moved(0.0F, -ui.px(10.0F)), Type::title, t.text, whole(static_cast<double>(shown)), Align::centre
    );
    ui.text_in(
        {box.x, box.bottom() - ui.px(20.0F), box.w, ui.px(20.0F)}, Type::small, t.quiet,
        ui.tr("debrief.of_100"), Align::centre
    );
}

float heading(Ui& ui, ImVec2 at, float width, std::string_view text)
{
    return ui.paragraph(at, width, Type::lead_strong, ui.theme().text, text) + ui.px(12.0F);
}

} // namespace

float DebriefScreen::ending(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    bool const beside = width > ui.px(720.0F);
    float const right = beside ? std::min(ui.px(360.0F), width * 0.38F) : width;
    float const left = beside ? width - right - ui.px(56.0F) : width;
    float y = at.y;
    if (!debrief.ending_title.empty()) {
        y += ui.paragraph({at.x, y}, left, Type::title, t.text, debrief.ending_title) + ui.px(8.0F);
    }
    y += ui.paragraph({at.x, y}, left, Type::body, t.text, debrief.ending_text) + ui.px(12.0F);
    if (!debrief.vision.empty()) {
        y += overline(ui, {at.x, y}, ui.tr("debrief.your_vision"));
        y += ui.paragraph({at.x, y}, left, Type::body_italic, t.influence.ink, "“" + debrief.vision + "”");
    }
    // The score, and what it is made of.
    float gx = beside ? at.x + width - right : at.x, gy = beside ? at.y : y + ui.px(16.0F);
    float const radius = ui.px(56.0F);
    score_ring(ui, {gx + radius + ui.px(4.0F), gy + radius + ui.px(4.0F)}, radius, debrief.score);
    gx += 2.0F * radius + ui.px(36.0F);
    float const room = (beside ? at.x + width : at.x + width) - gx;
    float row_y = gy + ui.px(4.0F);
    for (auto const& result : debrief.goals) {
        bool const known =
            result.goal.measure >= 0 && result.goal.measure < static_cast<int>(model::kMeasureCount);
        Colour const fill = known && result.goal.measure < 3
                                ? hue_of(t, static_cast<model::Measure>(result.goal.measure)).fill
                                : t.text;
        float const words = ui.height_of(Type::small, result.goal.text, room - ui.px(40.0F));
        ui.paragraph({gx, row_y}, room - ui.px(40.0F), Type::small, t.quiet, result.goal.text);
        ui.text_in(
            {gx + room - ui.px(40.0F), row_y, ui.px(40.0F), ui.line_height(Type::small)}, Type::small_strong,
            t.text, whole(result.value), Align::right
        );
        level(
            ui, {gx, row_y + words + ui.px(2.0F), room, ui.px(5.0F)}, static_cast<float>(result.value), fill
        );
        row_y += words + ui.px(16.0F);
    }
    float const bottom = std::max(gy + 2.0F * radius + ui.px(8.0F), row_y);
    return std::max(y, bottom) - at.y;
}

float DebriefScreen::moments(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.moments"));
    int index = 0;
    for (auto const& moment : debrief.moments) {
        float const pad = ui.px(16.0F), cap = ui.px(44.0F), inner = width - 2.0F * pad - cap;
        float const height = ui.height_of(Type::body_strong, moment.headline, inner) +
                             ui.height_of(Type::body, moment.why, inner) + 2.0F * pad;
        Rect const area = {at.x, y, width, height};
        Hit const hit = ui.hit(ui.id("moment", index), area);
        card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(12.0F));
        ImVec2 const mark = {area.x + pad + ui.px(12.0F), area.y + pad + ui.px(12.0F)};
        ui.draw().AddCircleFilled(
            mark, ui.px(13.0F), packed(moment.decision == chosen_ ? t.influence.fill : t.line), 32
        );
        Colour const ink = moment.decision == chosen_ && t.name == ThemeName::dark ? rgb(0x1A1406)
                           : moment.decision == chosen_                            ? rgb(0xFFFFFF)
                                                                                   : t.text;
        ui.text_in(
            around(mark, ui.px(26.0F), ui.px(26.0F)), Type::small_strong, ink,
            std::to_string(moment.decision + 1), Align::centre
        );
        float const down = ui.paragraph(
            {area.x + pad + cap, area.y + pad}, inner, Type::body_strong, t.text, moment.headline
        );
        ui.paragraph({area.x + pad + cap, area.y + pad + down}, inner, Type::body, t.quiet, moment.why);
        if (hit.focused) {
            ui.focus_ring(area, ui.px(12.0F));
        }
        if (hit.pressed) {
            chosen_ = moment.decision;
            story_.go_to(debrief, chosen_);
            ImGui::SetScrollY(std::max(0.0F, timeline_y_ - ui.px(24.0F)));
        }
        y += height + ui.px(8.0F);
        ++index;
    }
    return y - at.y;
}

void DebriefScreen::draw(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    if (!view.debrief) {
        loading_sign(ui.draw(), ui.whole().centre(), ui.px(56.0F), t, static_cast<float>(ui.now()));
        ui.motion().keep_moving();
        return;
    }
    model::Debrief const& debrief = *view.debrief;
    std::string const game = view.joined ? view.joined->token : debrief.title;
    if (game_ != game) {
        game_ = game;
        chosen_ =
            debrief.moments.empty() ? (debrief.decisions.empty() ? -1 : 0) : debrief.moments.front().decision;
        story_.forget();
        story_.go_to(debrief, chosen_);
    }
    Page const frame = page(ui, ui.tr("debrief.title", {{"title", debrief.title}}), 1120.0F);
    if (frame.back) {
        ui.push(model::LeaveGame{});
    }
    bool const open = view.guide && view.guide->open;
    if (open != was_open_) { // everybody is taken to it when it opens, and back when it is put away
        was_open_ = guided_ = open;
    }
    if (!view.guide) {
        everything(view, ui, frame.content, frame.margin, frame.column);
        return;
    }
    Rect area = frame.content;
    std::array const ways = {
        Pill{ui.tr("guide.way_whole"), !guided_}, Pill{ui.tr("guide.way_guided"), guided_}};
    ImVec2 at = {frame.margin, area.y};
    int const way = pills(ui, "debrief-way", at, frame.column, ways);
    area.take_top(at.y - area.y + ui.px(12.0F));
    if (way >= 0 || ui.key(Key::g)) {
        guided_ = way >= 0 ? way == 1 : !guided_;
    }
    if (!guided_) {
        everything(view, ui, area, frame.margin, frame.column);
        return;
    }
    ScrollArea scroll(ui, "guide", area);
    ImVec2 const top = {scroll.top().x + frame.margin, scroll.top().y + ui.px(4.0F)};
    scroll.end(top.y + guide_.draw(view, ui, top, frame.column) + ui.px(32.0F));
}

void DebriefScreen::everything(model::ViewModel const& view, Ui& ui, Rect area, float margin, float width)
{
    Theme const& t = ui.theme();
    model::Debrief const& debrief = *view.debrief;
    ScrollArea scroll(ui, "debrief", area);
    float const x = scroll.top().x + margin, apart = ui.px(40.0F);
    float y = scroll.top().y + ui.px(4.0F);
    y += ending(debrief, ui, {x, y}, width) + apart;

    if (!debrief.samples.empty()) {
        timeline_y_ = y - scroll.top().y;
        y += heading(ui, {x, y}, width, ui.tr("debrief.timeline"));
        y += story_.draw(debrief, ui, {x, y}, width, chosen_) + ui.px(16.0F);
        y += chosen_moment(view, ui, {x, y}, width) + apart;
    }
    if (!debrief.moments.empty()) {
        y += moments(debrief, ui, {x, y}, width) + apart - ui.px(8.0F);
    }
    y += heading(ui, {x, y}, width, ui.tr("debrief.profile"));
    if (debrief.acts.empty() || debrief.decisions_counted < 3) {
        y += ui.paragraph(
                 {x, y}, width, Type::body, t.quiet,
                 ui.tr("debrief.too_few", {{"n", std::to_string(debrief.decisions_counted)}})
             ) +
             ui.px(12.0F);
    }
    if (!debrief.acts.empty()) {
        y += profile(ui, {x, y}, width, debrief.acts, debrief.control_share);
    }
    y += apart;
    if (!debrief.people.empty()) {
        y += people(debrief, ui, {x, y}, width) + apart;
    }
    y += afterthoughts(debrief, ui, {x, y}, width);
    y += afterword(view, ui, {x, y}, width);

    float const row = ui.px(48.0F);
    float button_x = x;
    struct Way
    {
        char const* name;
        char const* label;
        ButtonKind kind;
    };
    for (auto const& [name, label, kind] :
         {Way{"again", "debrief.again", ButtonKind::primary},
          Way{"home", "debrief.home", ButtonKind::plain}}) {
        ButtonLook const look = {kind, std::nullopt, {}, !view.waiting, 0};
        float const wanted = button_width(ui, ui.tr(label), look);
        if (button(ui, ui.id(name), {button_x, y, wanted, row}, ui.tr(label), look)) {
            if (kind == ButtonKind::primary) {
                ui.push(model::PlayAgain{});
            } else {
                ui.push(model::LeaveGame{});
            }
        }
        button_x += wanted + ui.px(12.0F);
    }
    scroll.end(y + row + ui.px(32.0F));
}

} // namespace twocircles::client::ui
