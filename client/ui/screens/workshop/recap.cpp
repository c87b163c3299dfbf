#include "client/ui/screens/workshop/recap.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/prediction_panel.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace twocircles::client::ui {

using model::Measure;

namespace {

constexpr std::array kMeters = {Measure::morale, Measure::risk_taking, Measure::loyalty};

double change_of(model::ViewModel const& view, Measure measure)
{
    for (auto const& movement : view.movements.movements) {
        if (movement.follower == model::kNobody && movement.measure == measure) {
            return movement.after - movement.before;
        }
    }
    return 0.0;
}

} // namespace

bool can_look_back(model::ViewModel const& view)
{
    return in_workshop(view) && view.response && !consequences_run(view);
}

float recap(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, bool& pressed)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(12.0F), cap = key_cap_width(ui, "E"), line = ui.line_height(Type::small);
    float const inner = width - 2.0F * pad - cap - ui.px(12.0F);
    std::string const expected = prediction_in_short(view, ui, view.response->beat_serial);
    std::string const words = ui.tr("recap.title") + (expected.empty() ? "" : " " + expected);
    bool const moved = !view.state.meters_hidden && view.movements.beat_serial == view.response->beat_serial;
    // The three changes first, the words beside them where they have room.
    float marks = 0.0F;
    if (moved) {
        for (auto const measure : kMeters) {
            double const change = change_of(view, measure);
            marks += ui.px(22.0F + 16.0F) + (std::lround(change) == 0
                                                 ? ui.width_of(Type::small_strong, signed_points(0.0))
                                                 : change_mark_width(ui, change));
        }
    }
    bool const beside = marks + ui.width_of(Type::small, words) <= inner;
    float const text = beside ? line : ui.height_of(Type::small, words, inner);
    float const height = ui.px(16.0F) + text + (moved && !beside ? line + ui.px(2.0F) : 0.0F);
    Rect const area = {at.x, at.y, width, height};
    Hit const hit = ui.hit(ui.id("recap"), area);
    card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(10.0F));
    key_cap(ui, {area.right() - pad - cap, area.centre().y}, "E", 0.55F + 0.45F * hit.warmth);
    float x = at.x + pad, y = at.y + ui.px(8.0F);
    if (moved) {
        for (auto const measure : kMeters) {
            double const change = change_of(view, measure);
            icon(
                ui.draw(), icon_of(measure), {x + ui.px(8.0F), y + line / 2.0F}, ui.px(16.0F),
                hue_of(t, measure).fill
            );
            x += ui.px(22.0F);
            if (std::lround(change) == 0) {
                x += ui.text({x, y}, Type::small_strong, t.quiet, signed_points(0.0));
            } else {
                x += change_mark(ui, {x, y + line / 2.0F}, change);
            }
            x += ui.px(16.0F);
        }
        if (!beside) {
            x = at.x + pad;
            y += line + ui.px(2.0F);
        }
    }
    if (beside) {
        ui.text({x, y}, Type::small, t.quiet, words);
    } else {
        ui.paragraph({x, y}, inner, Type::small, t.quiet, words);
    }
    if (hit.focused) {
        ui.focus_ring(area, ui.px(10.0F));
    }
    pressed |= hit.pressed;
    return height;
}

} // namespace twocircles::client::ui
