#include "client/ui/screens/workshop/projector_news.hpp"

#include "client/ui/draw/motion.hpp"
#include "client/ui/draw/shapes.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr double kLeastSeconds = 8.0, kLettersASecond = 12.0, kFade = 0.4;

} // namespace

void audience_card(Ui& ui, Rect room, std::string_view heading, std::string_view text, float strength)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(28.0F), width = std::min(room.w, ui.px(1180.0F)), inner = width - 2.0F * pad;
    float const head = heading.empty() ? 0.0F : ui.line_height(Type::body_strong) + ui.px(4.0F);
    float const most = room.h - 2.0F * pad - head;
    Type type = Type::body;
    for (Type const larger : {Type::title, Type::lead}) {
        if (ui.height_of(larger, text, inner) <= std::min(most, 3.0F * ui.line_height(larger))) {
            type = larger;
            break;
        }
    }
    float const line = ui.line_height(type);
    auto const lines = static_cast<int>(
        std::min(ui.height_of(type, text, inner) / line + 0.5F, std::max(1.0F, most / line + 0.01F))
    );
    float const words = text.empty() ? 0.0F : static_cast<float>(lines) * line;
    Appearing const appearing(ui, strength);
    Rect const box = around(room.centre(), width, words + head + 2.0F * pad);
    ui.begin_card();
    shadow(ui.draw(), box, ui.px(18.0F), ui.px(24.0F), fade(t.shade, 0.6F));
    card(ui.draw(), box, t.raised, ui.px(18.0F));
    Rect inside = box.inset(pad);
    if (head > 0.0F) {
        ui.paragraph_up_to(
            inside.take_top(head).min(), inner, 1, Type::body_strong, t.influence.ink, heading
        );
    }
    ui.paragraph_up_to(inside.min(), inner, lines, type, t.text, text);
    ui.end_card();
}

void ProjectorNews::draw(model::ViewModel const& view, Ui& ui, Rect room)
{
    using Kind = model::Announcement::Kind;
    auto const& list = view.announcements;
    if (!view.joined || game_ != view.joined->room_code) {
        // What was said before this screen was there is no news.
        game_ = view.joined ? view.joined->room_code : std::string();
        seen_ = list.empty() ? 0 : list.back().number;
        since_ = -1.0;
    }
    for (auto const& said : list) {
        if (said.number <= seen_) {
            continue;
        }
        seen_ = said.number;
        if (said.kind == Kind::to_you || said.text.empty()) {
            continue;
        }
        from_ = said.from;
        text_ = said.text;
        since_ = ui.now();
    }
    if (since_ < 0.0) {
        return;
    }
    double const lasts = std::max(kLeastSeconds, 3.0 + static_cast<double>(text_.size()) / kLettersASecond);
    double const age = ui.now() - since_;
    if (age > lasts) {
        since_ = -1.0;
        return;
    }
    ui.motion().keep_drifting();
    float const in = eased(static_cast<float>(age / kFade)),
                out = eased(static_cast<float>((lasts - age) / kFade));
    if (in < 1.0F || out < 1.0F) {
        ui.motion().keep_moving();
    }
    float const strength = ui.reduced_motion() ? 1.0F : std::min(in, out);
    card(ui.draw(), ui.whole(), fade(ui.theme().ground, 0.85F * strength), 0.0F);
    audience_card(ui, room, from_, text_, strength);
}

} // namespace twocircles::client::ui
