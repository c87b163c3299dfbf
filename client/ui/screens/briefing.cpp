#include "client/ui/screens/briefing.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/briefing_parts.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kLongestVision = 160; // bytes: one sentence

} // namespace

float BriefingScreen::yourself(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    float y = at.y;
    y += who_you_are(view, ui, {at.x, y}, width) + ui.px(16.0F);
    if (view.progress.mode == model::PlayMode::fail_on_purpose) {
        y +=
            ui.paragraph(
                {at.x, y}, width, Type::body_strong, ui.theme().influence.ink, ui.tr("progress.fail_briefing")
            ) +
            ui.px(20.0F);
    }
    float const secret = secret_note(ui, {at.x, y}, width, ui.tr("briefing.secret"), view.joined->secret);
    y += secret > 0.0F ? secret + ui.px(20.0F) : 0.0F;
    y += what_counts(view, ui, {at.x, y}, width) + ui.px(12.0F);
    y += what_you_may_do(view, ui, {at.x, y}, width);
    return y - at.y;
}

void BriefingScreen::begin(Ui& ui)
{
    if (!vision_.empty()) {
        ui.push(model::PutVisionIntoWords{vision_});
    }
    ui.push(model::BeginGame{});
}

void BriefingScreen::draw(model::ViewModel const& view, Ui& ui)
{
    if (!view.joined) {
        return;
    }
    if (game_ != view.joined->token) {
        game_ = view.joined->token;
        vision_.clear();
    }
    Theme const& t = ui.theme();
    Page frame = page(ui, view.joined->scenario.title, 1160.0F);
    if (frame.back) {
        ui.push(model::LeaveGame{});
    }
    // The foot stays: a sentence of your own, and the start.
    bool const low = ui.logical_height() < 520.0F, narrow = ui.logical_width() < 820.0F;
    Rect foot = frame.content.take_bottom(ui.px(low ? 72.0F : 108.0F));
    card(ui.draw(), foot, t.surface, 0.0F);
    foot = {frame.margin, foot.y, frame.column, foot.h};
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", !view.waiting, 0};
    std::string const& start = ui.tr("briefing.begin");
    Rect side = foot.take_right(button_width(ui, start, look));
    Rect const start_at = {side.x, side.centre().y - ui.px(24.0F), side.w, ui.px(48.0F)};
    foot.take_right(ui.px(24.0F));
    Rect field = {foot.x, foot.centre().y - ui.px(24.0F), foot.w, ui.px(48.0F)};
    if (!low) {
        field.y = foot.bottom() - ui.px(14.0F) - field.h;
        ui.text_in(
            {foot.x, foot.y + ui.px(12.0F), foot.w, ui.px(28.0F)}, Type::small, t.quiet,
            ui.tr(narrow ? "briefing.vision_short" : "briefing.vision")
        );
    }

    ScrollArea scroll(ui, "briefing", frame.content);
    float const x = scroll.top().x + frame.margin, y = scroll.top().y + ui.px(8.0F);
    float bottom = y;
    if (narrow) {
        bottom = y + yourself(view, ui, {x, y}, frame.column) + ui.px(24.0F);
        bottom += your_people(view, ui, {x, bottom}, frame.column);
    } else {
        float const gap = ui.px(56.0F), left = (frame.column - gap) * 0.46F;
        float const a = yourself(view, ui, {x, y}, left);
        float const b = your_people(view, ui, {x + left + gap, y}, frame.column - gap - left);
        bottom = y + std::max(a, b);
    }
    scroll.end(bottom + ui.px(16.0F));

    ui.text_field(ui.id("vision"), field, vision_, ui.tr("briefing.vision_hint"), kLongestVision);
    bool const pressed = button(ui, ui.id("begin"), start_at, start, look);
    if (pressed || (!view.waiting && ui.key(Key::enter))) {
        begin(ui);
    }
}

} // namespace twocircles::client::ui
