#include "client/ui/screens/workshop/stance_panel.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/screens/workshop/votes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace twocircles::client::ui {

using model::Stance;

namespace {

constexpr int kStances = 5;
constexpr std::size_t kLongest = 120; // characters of a line

} // namespace

void StancePanel::follow(model::ViewModel const& view)
{
    if (beat_ != view.response->beat_serial) {
        beat_ = view.response->beat_serial;
        picked_.reset();
        words_.clear();
        sent_ = false;
    }
    auto const* ballot = votes_on_stances(view);
    if (!view.notice.empty() || (ballot != nullptr && own_vote(view, *ballot))) {
        sent_ = false; // refused, or a vote that may be changed
    }
}

void StancePanel::give(model::ViewModel const& view, Ui& ui)
{
    if (!picked_ || sent_ || characters(words_) > kLongest) {
        return;
    }
    sent_ = true;
    ui.play(Sound::choice);
    ui.push(model::AskRoom{model::AskTakeStance{view.response->beat_serial, *picked_, words_}});
}

float StancePanel::stances(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    bool const open = may_take_stance(view) && !sent_, shared = seat_shared(view);
    auto const* ballot = votes_on_stances(view);
    int const digit = open ? ui.digit() : 0;
    float const pad = ui.px(12.0F), cap = ui.px(32.0F),
                up = ui.px(ui.logical_height() < 560.0F ? 6.0F : 8.0F);
    float const inner = width - cap - 2.0F * pad - ui.px(26.0F);
    float y = at.y;
    for (int i = 1; i <= kStances; ++i) {
        auto const stance = static_cast<Stance>(i);
        std::string const &say = ui.tr("stance.say." + std::to_string(i)),
                          &means = ui.tr("stance.means." + std::to_string(i));
        float const name = ui.width_of(Type::body_strong, say) + ui.px(12.0F);
        bool const one_line = name + ui.width_of(Type::small, means) <= inner;
        float const line = ui.line_height(Type::body_strong);
        float height = 2.0F * up + line + (one_line ? 0.0F : ui.height_of(Type::small, means, inner));
        if (shared) {
            height += voters_height(view, ui, ballot, i - 1, inner) - up + ui.px(4.0F);
        }
        Rect const area = {at.x, y, width, height};
        Hit const hit = ui.hit(ui.id("stance", i), area, {open, 2, open});
        bool const is = picked_ == stance || (!picked_ && own_stance(view) == stance);
        float const warm = open ? hit.warmth : 0.0F;
        card(ui.draw(), area, is ? t.raised : mix(t.surface, t.raised, warm), ui.px(10.0F));
        if (is) {
            ui.draw().AddRect(area.min(), area.max(), packed(t.influence.fill), ui.px(10.0F), 0, ui.px(2.0F));
        }
        key_cap(ui, {at.x + pad, y + up + line / 2.0F}, std::to_string(i), 0.55F + 0.45F * warm);
        bool const chance = stance == Stance::take_a_chance;
        icon(
            ui.draw(), icon_of(stance), {area.right() - pad - ui.px(9.0F), y + up + line / 2.0F},
            ui.px(16.0F),
            chance ? t.risk.fill
            : is   ? t.text
                   : t.quiet
        );
        ImVec2 const words = {at.x + pad + cap, y + up};
        ui.text(words, Type::body_strong, open || is ? t.text : t.quiet, say);
        float down = line;
        if (one_line) {
            ui.text({words.x + name, words.y + ui.px(2.0F)}, Type::small, t.quiet, means);
        } else {
            down += ui.paragraph({words.x, words.y + down}, inner, Type::small, t.quiet, means);
        }
        if (shared) {
            voters(view, ui, {words.x, words.y + down}, inner, ballot, i - 1);
        }
        if (hit.focused) {
            ui.focus_ring(area, ui.px(10.0F));
        }
        if (open && (hit.pressed || digit == i)) {
            bool const again = picked_ == stance;
            picked_ = stance;
            // Enter means this one now, wherever the keyboard was.
            ui.focus().set(hit.id, ui.focus().visible());
            if (again) {
                give(view, ui);
            }
        }
        y += height + ui.px(6.0F);
    }
    return y - at.y;
}

float StancePanel::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    follow(view);
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("group.your_stance")) + ui.px(6.0F);
    y += stances(view, ui, {at.x, y}, width);
    if (seat_shared(view)) {
        y += votes_missing(view, ui, {at.x, y}, width, votes_on_stances(view)) + ui.px(6.0F);
    }
    if (!may_take_stance(view)) {
        return y - at.y;
    }
    Rect field = {at.x, y, width, ui.px(48.0F)};
    std::size_t const length = characters(words_);
    bool const too_long = length > kLongest;
    std::string const label = too_long ? std::to_string(length) + "/" + std::to_string(kLongest)
                                       : ui.tr(seat_shared(view) ? "stance.vote" : "stance.give");
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", picked_ && !sent_ && !too_long, 2};
    bool const narrow = width < ui.px(420.0F);
    Rect place;
    if (narrow) {
        place = {at.x, y + field.h + ui.px(8.0F), width, field.h};
    } else {
        place = field.take_right(button_width(ui, label, look));
        field.take_right(ui.px(8.0F));
    }
    if (std::exchange(write_, ui.key(Key::n))) { // a frame later, so that the letter itself is not written
        ui.focus().set(ui.id("stance-words"), true);
    }
    ui.text_field(ui.id("stance-words"), field, words_, ui.tr("stance.words_hint"), 4 * kLongest);
    bool const pressed = button(ui, ui.id("give-stance"), place, label, look);
    if (look.enabled && (pressed || ui.key(Key::enter))) {
        give(view, ui);
    }
    if (ui.typing() && ui.focus().current() == ui.id("stance-words") && ui.key(Key::escape)) {
        ui.focus().clear();
    }
    return std::max(field.bottom(), place.bottom()) - at.y;
}

} // namespace twocircles::client::ui
