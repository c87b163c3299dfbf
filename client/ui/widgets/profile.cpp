#include "client/ui/widgets/profile.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace twocircles::client::ui {

namespace {

using model::Family;

std::string name_of_act(Ui const& ui, std::string const& act)
{
    std::string const key = "act." + act;
    return capital(ui.strings().has(key) ? ui.tr(key) : act);
}

// Both circles, as large as their share.
void circles(Ui& ui, ImVec2 at, float width, float head, double control_share, float grown)
{
    Theme const& t = ui.theme();
    float const middle = at.x + width / 2.0F, largest = head * 0.5F;
    auto const share = static_cast<float>(std::clamp(control_share, 0.0, 1.0));
    float const ring = largest * std::sqrt(std::max(share, 0.06F)),
                disc = largest * std::sqrt(std::max(1.0F - share, 0.06F));
    ImVec2 const centre = {middle, at.y + head / 2.0F};
    float const apart = (ring + disc) * 0.36F;
    soft_disc(ui.draw(), {centre.x + apart, centre.y}, disc * grown * 1.06F, t.influence.fill, 0.22F);
    ticked_ring(
        ui.draw(), {centre.x - apart, centre.y}, ring * grown, t.control.fill, ui.px(2.0F), 48, ui.px(6.0F)
    );
    float const reach = apart + largest + ui.px(20.0F);
    Rect const left = {at.x, at.y, std::max(0.0F, width / 2.0F - reach), head},
               right = {middle + reach, at.y, left.w, head};
    float const line = ui.line_height(Type::small_strong);
    bool const large = left.w > ui.px(120.0F);
    auto const side_words = [&](Rect area, std::string_view key, float part, Hue const& hue, Align align) {
        std::string const amount = whole(static_cast<double>(part) * 100.0) + " %";
        float const two = ui.line_height(Type::title) + line;
        Rect words = {area.x, area.centre().y - two / 2.0F, area.w, two};
        ui.text_in(words.take_top(ui.line_height(Type::title)), Type::title, hue.ink, amount, align);
        if (large) {
            ui.text_in(words, Type::small, t.quiet, ui.tr(key), align);
        }
    };
    side_words(left, "circle.control", share, t.control, Align::right);
    side_words(right, "circle.influence", 1.0F - share, t.influence, Align::left);
}

} // namespace

float profile(
    Ui& ui, ImVec2 at, float width, std::span<model::ActTotal const> acts, std::optional<double> control_share
)
{
    Theme const& t = ui.theme();
    std::vector<model::ActTotal const*> sides[3];
    double heaviest = 1.0;
    for (auto const& act : acts) {
        if (act.times == 0) {
            continue;
        }
        std::size_t const side = act.family == Family::control ? 0 : act.family == Family::influence ? 1 : 2;
        sides[side].push_back(&act);
        heaviest = std::max(heaviest, act.weight);
    }
    for (auto& side : sides) {
        std::ranges::sort(side, [](auto const* a, auto const* b) { return a->weight > b->weight; });
    }
    float const middle = at.x + width / 2.0F, head = control_share ? ui.px(108.0F) : 0.0F;
    float const grown = ui.glide_from(ui.id("profile-grown"), 0.2F, 1.0F, 0.6F);
    if (control_share) {
        circles(ui, at, width, head, *control_share, grown);
    }

    // Below: act by act, from the middle outwards.
    float y = at.y + head + ui.px(20.0F);
    float const row = ui.px(28.0F), gap = ui.px(12.0F), name = std::min(ui.px(150.0F), width * 0.22F);
    std::size_t const rows = std::max(sides[0].size(), sides[1].size());
    float const lane = width / 2.0F - name - 2.0F * gap;
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t side = 0; side < 2; ++side) {
            if (i >= sides[side].size()) {
                continue;
            }
            auto const& act = *sides[side][i];
            float const length =
                std::max(ui.px(4.0F), lane * static_cast<float>(act.weight / heaviest) * grown);
            bool const warm = side == 1;
            float const x = warm ? middle + ui.px(4.0F) : middle - ui.px(4.0F) - length;
            Rect const bar = {x, y + row / 2.0F - ui.px(5.0F), length, ui.px(10.0F)};
            card(ui.draw(), bar, (warm ? t.influence : t.control).fill, ui.px(warm ? 5.0F : 2.0F));
            std::string const words =
                name_of_act(ui, act.act) + (act.times > 1 ? "  ×" + std::to_string(act.times) : "");
            Rect const place = warm ? Rect{bar.right() + gap, y, at.x + width - bar.right() - gap, row}
                                    : Rect{at.x, y, bar.x - gap - at.x, row};
            ui.text_in(place, Type::small, t.text, words, warm ? Align::left : Align::right);
        }
        y += row;
    }
    ui.draw().AddLine({middle, at.y + head + ui.px(16.0F)}, {middle, y + ui.px(4.0F)}, packed(t.line), 1.0F);
    if (!sides[2].empty()) {
        std::string words = ui.tr("circle.fault") + ": ";
        for (std::size_t i = 0; i < sides[2].size(); ++i) {
            words += (i == 0 ? "" : ", ") + name_of_act(ui, sides[2][i]->act) + " ×" +
                     std::to_string(sides[2][i]->times);
        }
        y += ui.px(12.0F);
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, words, Align::centre);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
