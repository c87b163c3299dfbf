#include "client/ui/screens/workshop/need_panel.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"

#include <string>
#include <utility>

namespace twocircles::client::ui {

using model::Need;

namespace {

constexpr int kNeeds = 7;

std::string const& word_for(Ui const& ui, Need need)
{
    return ui.tr("need." + std::to_string(static_cast<int>(need)));
}

} // namespace

std::string need_of(model::ViewModel const& view, Ui const& ui, int follower)
{
    auto const i = static_cast<std::size_t>(follower);
    if (follower < 0 || i >= view.state.people.size() || view.state.people[i].need == Need::none) {
        return {};
    }
    auto const& person = view.state.people[i];
    return word_for(ui, person.need) +
           (person.need_words.empty() ? "" : ": " + quoted(ui.strings(), person.need_words));
}

float needs_said(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const r = ui.px(12.0F), indent = 2.0F * r + ui.px(10.0F);
    for (auto const& who : view.joined->people) {
        std::string const need = need_of(view, ui, who.follower);
        if (need.empty()) {
            continue;
        }
        if (y == at.y) {
            y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("need.said")) + ui.px(6.0F);
        }
        portrait_of(view, ui, {at.x + r, y + r}, r, who.follower);
        float line = y;
        line += ui.paragraph({at.x + indent, line}, width - indent, Type::small_strong, t.text, who.name);
        line += ui.paragraph({at.x + indent, line}, width - indent, Type::small, t.quiet, capital(need));
        y = std::max(line, y + 2.0F * r) + ui.px(6.0F);
    }
    return y - at.y;
}

void NeedPanel::say(model::ViewModel const& view, Ui& ui, Need need, std::string words)
{
    said_ = need;
    ui.play(Sound::choice);
    ui.push(model::AskRoom{model::AskSayNeed{view.beat->serial, need, std::move(words)}});
}

float NeedPanel::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    if (beat_ != view.beat->serial) {
        beat_ = view.beat->serial;
        said_.reset();
        words_.text().clear();
    }
    auto const& self = view.state.people[static_cast<std::size_t>(own_follower(view))];
    if (!view.notice.empty() || self.need != Need::none) {
        said_.reset(); // refused, or told to everybody by now
    }
    Need const said = said_.value_or(self.need);
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("need.title"));
    y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("need.who_sees")) + ui.px(8.0F);

    bool const open = may_say_need(view);
    int const digit = open ? ui.digit() : 0;
    bool const low = ui.logical_height() < 560.0F;
    float const gap = ui.px(6.0F), height = ui.px(low ? 36.0F : 42.0F);
    float const half = (width - gap) / 2.0F;
    for (int i = 1; i <= kNeeds; ++i) {
        auto const need = static_cast<Need>(i);
        int const column = (i - 1) % 2;
        Rect const area = {
            at.x + static_cast<float>(column) * (half + gap), y, i == kNeeds ? width : half, height};
        Hit const hit = ui.hit(ui.id("need", i), area, {open, 2, open});
        bool const is = said == need;
        card(
            ui.draw(), area, is ? t.raised : mix(t.surface, t.raised, open ? hit.warmth : 0.0F), ui.px(10.0F)
        );
        if (is) {
            ui.draw().AddRect(area.min(), area.max(), packed(t.influence.fill), ui.px(10.0F), 0, ui.px(2.0F));
        }
        key_cap(ui, {area.x + ui.px(10.0F), area.centre().y}, std::to_string(i), 0.55F + 0.45F * hit.warmth);
        Rect words = area.inset(ui.px(10.0F), 0.0F);
        words.take_left(ui.px(32.0F));
        if (is) {
            Rect const mark = words.take_right(ui.px(18.0F));
            icon(ui.draw(), Icon::check, mark.centre(), ui.px(16.0F), t.influence.fill);
        }
        ui.text_in(words, Type::body, open ? t.text : t.quiet, capital(word_for(ui, need)));
        if (hit.focused) {
            ui.focus_ring(area, ui.px(10.0F));
        }
        if (open && (hit.pressed || digit == i) && !is) {
            say(view, ui, need, {});
        }
        if (column == 1 || i == kNeeds) {
            y += height + gap;
        }
    }
    if (said == Need::none) {
        return y - at.y;
    }
    if (!self.need_words.empty()) {
        y += ui.px(2.0F);
        y +=
            ui.paragraph({at.x, y}, width, Type::body_italic, t.text, quoted(ui.strings(), self.need_words)) +
            ui.px(6.0F);
    }
    Rect const field = {at.x, y, width, ui.px(48.0F)};
    if (open && ui.key(Key::n)) {
        words_.open();
    }
    if (open && words_.draw(ui, field, ui.tr("need.words_hint"), ui.tr("need.add"), false)) {
        say(view, ui, said, words_.sent());
    }
    return y + field.h - at.y;
}

} // namespace twocircles::client::ui
