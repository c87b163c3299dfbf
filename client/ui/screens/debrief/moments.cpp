// The moments that mattered most, each with its causes and what another response would have led to.
#include "client/strings/writing.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/futures_part.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

namespace {

constexpr double kNoticeable = 0.5; // points of the score

// What the best of the other responses would have led to.
std::string other_way(Ui const& ui, model::Moment const& moment)
{
    if (moment.best_text.empty()) {
        return {};
    }
    if (moment.best_difference < kNoticeable) {
        return ui.tr("debrief.moment_none_further");
    }
    return ui.tr(
        "debrief.moment_other", {{"text", quoted(ui.strings(), moment.best_text)},
                                 {"points", whole(std::round(moment.best_difference))}}
    );
}

void number_of(Ui& ui, ImVec2 mark, int decision, bool chosen)
{
    Theme const& t = ui.theme();
    ui.draw().AddCircleFilled(mark, ui.px(13.0F), packed(chosen ? t.influence.fill : t.line), 32);
    ui.text_in(
        around(mark, ui.px(26.0F), ui.px(26.0F)), Type::small_strong, chosen ? ink_on_influence(t) : t.text,
        std::to_string(decision + 1), Align::centre
    );
}

class MomentCard
{
public:
    MomentCard(Ui& ui, model::Moment const& moment, float width, bool asks)
        : ui_(ui), moment_(moment), other_(other_way(ui, moment)), pad_(ui.px(16.0F)), cap_(ui.px(44.0F)),
          inner_(width - 2.0F * pad_ - cap_), asks_(asks)
    {
        told_ = ui.height_of(Type::body_strong, moment.headline, inner_) +
                ui.height_of(Type::body, moment.why, inner_);
        for (auto const& cause : moment.causes) {
            told_ += ui.height_of(Type::small, cause, inner_ - ui.px(16.0F)) + ui.px(3.0F);
        }
        told_ += moment.causes.empty() ? 0.0F : ui.px(4.0F);
        if (!other_.empty()) {
            told_ += ui.height_of(Type::small_strong, other_, inner_ - ui.px(22.0F)) + ui.px(6.0F);
        }
    }

    [[nodiscard]] float height() const { return told_ + 2.0F * pad_ + (asks_ ? ui_.px(46.0F) : 0.0F); }
    /// The part that goes to the decision when pressed; the button stands below it.
    [[nodiscard]] Rect upper(Rect area) const { return {area.x, area.y, area.w, told_ + 2.0F * pad_}; }

    void words(Rect area) const
    {
        Theme const& t = ui_.theme();
        float const x = area.x + pad_ + cap_;
        float y = area.y + pad_;
        y += ui_.paragraph({x, y}, inner_, Type::body_strong, t.text, moment_.headline);
        y += ui_.paragraph({x, y}, inner_, Type::body, t.quiet, moment_.why);
        y += moment_.causes.empty() ? 0.0F : ui_.px(4.0F);
        for (auto const& cause : moment_.causes) {
            ui_.draw().AddCircleFilled(
                {x + ui_.px(4.0F), y + ui_.line_height(Type::small) / 2.0F}, ui_.px(2.5F), packed(t.quiet)
            );
            y += ui_.paragraph({x + ui_.px(16.0F), y}, inner_ - ui_.px(16.0F), Type::small, t.text, cause) +
                 ui_.px(3.0F);
        }
        if (!other_.empty()) {
            y += ui_.px(6.0F);
            icon(
                ui_.draw(), Icon::arrow, {x + ui_.px(6.0F), y + ui_.line_height(Type::small) / 2.0F},
                ui_.px(14.0F), t.influence.fill
            );
            ui_.paragraph(
                {x + ui_.px(22.0F), y}, inner_ - ui_.px(22.0F), Type::small_strong, t.influence.ink, other_
            );
        }
    }

    [[nodiscard]] bool ask_button(Rect area, int index) const
    {
        if (!asks_) {
            return false;
        }
        ButtonLook const look = {ButtonKind::quiet, Icon::arrow, {}, true, 0};
        std::string const& words = ui_.tr("debrief.ask_what_if");
        float const w = std::min(button_width(ui_, words, look), inner_ + cap_);
        Rect const place = {
            area.x + pad_ + cap_ - ui_.px(14.0F), area.bottom() - pad_ - ui_.px(38.0F), w, ui_.px(40.0F)};
        return button(ui_, ui_.id("moment-ask", index), place, words, look);
    }

private:
    Ui& ui_;
    model::Moment const& moment_;
    std::string other_;
    float pad_, cap_, inner_, told_ = 0.0F;
    bool asks_;
};

} // namespace

float pivotal_moments(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int chosen, MomentWish& wish
)
{
    model::Debrief const& debrief = *view.debrief;
    if (debrief.moments.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.moments"));
    int index = 0;
    for (auto const& moment : debrief.moments) {
        MomentCard const one(ui, moment, width, can_be_asked_about(debrief, moment.decision));
        Rect const area = {at.x, y, width, one.height()};
        Hit const hit = ui.hit(ui.id("moment", index), one.upper(area));
        card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(12.0F));
        number_of(
            ui, {area.x + ui.px(28.0F), area.y + ui.px(28.0F)}, moment.decision, moment.decision == chosen
        );
        one.words(area);
        if (one.ask_button(area, index)) {
            wish.ask_about = moment.decision;
        }
        if (hit.focused) {
            ui.focus_ring(area, ui.px(12.0F));
        }
        if (hit.pressed) {
            wish.go_to = moment.decision;
        }
        y += area.h + ui.px(8.0F);
        ++index;
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
