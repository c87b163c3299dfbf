// What people say, near them: bubbles that find room between faces, names and one another.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/stage.hpp"
#include "client/ui/screens/workshop/need_panel.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::NoteKind;

// Spoken words come first; a need stays until the answer is given, so it waits for room.
void Stage::needs(model::ViewModel const& view, Ui const& ui, std::size_t most, std::vector<Bubble>& shown)
    const
{
    for (auto const& who : view.joined->people) {
        std::string const need = need_of(view, ui, who.follower);
        bool const speaks =
            std::ranges::any_of(shown, [&](Bubble const& b) { return b.follower == who.follower; });
        if (need.empty() || speaks || shown.size() >= most + 2 ||
            static_cast<std::size_t>(who.follower) >= places_.size()) {
            continue;
        }
        shown.push_back({who.follower, ui.tr("need.bubble", {{"need", need}}), 1.0F, true});
    }
}

void Stage::bubbles(model::ViewModel const& view, Ui& ui, StagePlan const& plan, Rect area)
{
    constexpr double kLasts = 8.0;
    std::size_t const most = area.w < ui.px(480.0F) ? 1 : 3;
    std::vector<Bubble> shown;
    for (auto it = view.notes.rbegin(); it != view.notes.rend() && shown.size() < most; ++it) {
        auto const heard = heard_at_.find(it->number);
        if (it->kind != NoteKind::spoke || heard == heard_at_.end() || it->follower < 0) {
            continue;
        }
        double const age = ui.now() - heard->second;
        bool const doubled =
            std::ranges::any_of(shown, [&](Bubble const& b) { return b.follower == it->follower; });
        if (age > kLasts || doubled || static_cast<std::size_t>(it->follower) >= places_.size()) {
            continue;
        }
        float const in = eased(static_cast<float>(age) / 0.3F),
                    out = eased(static_cast<float>(kLasts - age) / 0.6F);
        if (in < 1.0F || out < 1.0F) {
            ui.motion().keep_moving();
        }
        shown.push_back({it->follower, it->text, ui.reduced_motion() ? 1.0F : std::min(in, out), false});
    }
    needs(view, ui, most, shown);
    if (looked_at_ != model::kNobody) {
        return;
    } // the card shows last words too, and needs the room
    Theme const& t = ui.theme();
    float const pad = ui.px(12.0F), r = plan.person_radius;
    std::vector<Rect> taken;
    for (auto const at : plan.people) {
        taken.push_back({at.x - r, at.y - r, 2.0F * r, 2.0F * r + ui.px(26.0F)});
    }
    taken.push_back({plan.you.x - r, plan.you.y - r, 2.0F * r, 2.0F * r + ui.px(26.0F)});
    for (auto const& bubble : shown) {
        ImVec2 const at = places_[static_cast<std::size_t>(bubble.follower)].at;
        float const widest = std::min(ui.px(212.0F), area.w * 0.42F);
        float const width = std::min(widest, ui.width_of(Type::small, bubble.text) + 2.0F * pad + 2.0F);
        float const lines = std::min(
            4.0F, std::round(
                      ui.height_of(Type::small, bubble.text, width - 2.0F * pad) / ui.line_height(Type::small)
                  )
        );
        float const height = lines * ui.line_height(Type::small) + ui.px(16.0F);
        float const gap = r + ui.px(10.0F);
        Rect best;
        float best_cost = 1e12F;
        for (ImVec2 const way :
             {ImVec2{1, -0.4F}, ImVec2{-1, -0.4F}, ImVec2{0, -1}, ImVec2{1, 0.5F}, ImVec2{-1, 0.5F},
              ImVec2{0.6F, -1}, ImVec2{-0.6F, -1}, ImVec2{0, 1.45F}}) {
            Rect box = around(
                {at.x + way.x * (gap + width / 2.0F), at.y + way.y * (gap + height / 2.0F)}, width, height
            );
            float const x = std::clamp(box.x, area.x + ui.px(8.0F), area.right() - width - ui.px(8.0F));
            float const y = std::clamp(box.y, area.y, area.bottom() - height);
            float cost = 6.0F * (std::abs(x - box.x) + std::abs(y - box.y)) * r;
            box.x = std::round(x);
            box.y = std::round(y);
            for (auto const& other : taken) {
                Rect const both = meeting(box, other);
                if (both.w > 0.0F && both.h > 0.0F) {
                    cost += both.w * both.h;
                }
            }
            for (std::size_t i = plan.people.size() + 1; i < taken.size(); ++i) {
                Rect const both = meeting(box.inset(-ui.px(4.0F)), taken[i]);
                if (both.w > 0.0F && both.h > 0.0F) {
                    cost += 1e6F;
                }
            }
            if (cost < best_cost) {
                best = box;
                best_cost = cost;
            }
        }
        // No room to read it: the log has it. A need, which stays, covers nobody: its sign and list are
        // there.
        if (best_cost >= (bubble.need ? r * r : 1e6F)) {
            continue;
        }
        taken.push_back(best);
        Appearing const appearing(ui, bubble.strength, {0.0F, (1.0F - bubble.strength) * ui.px(6.0F)});
        ui.begin_card();
        ImVec2 const towards =
            at + (best.centre() - at) * (r * 1.05F / std::max(length(best.centre() - at), 1.0F));
        ImVec2 const across = {-(best.centre() - at).y, (best.centre() - at).x};
        ImVec2 const side = across * (ui.px(7.0F) / std::max(length(across), 1.0F));
        ImVec2 const root = {
            std::clamp(at.x, best.x + pad, best.right() - pad),
            std::clamp(at.y, best.y + ui.px(8.0F), best.bottom() - ui.px(8.0F))};
        ui.draw().AddTriangleFilled(towards, root + side, root - side, packed(t.line));
        card(ui.draw(), best, t.line, ui.px(12.0F));
        if (bubble.need) {
            ui.draw().AddRect(best.min(), best.max(), packed(t.control.fill), ui.px(12.0F), 0, ui.px(1.5F));
        }
        ui.paragraph_up_to(
            {best.x + pad, best.y + ui.px(8.0F)}, width - 2.0F * pad, 4, Type::small, t.text, bubble.text
        );
        ui.end_card();
    }
}

} // namespace twocircles::client::ui
