#include "client/ui/screens/debrief/commitments_part.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace twocircles::client::ui {

void CommitmentsPart::write(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    bool const there = std::ranges::find(view.own_commitments, changing_, &model::OwnCommitment::id) !=
                       view.own_commitments.end();
    if (changing_ != 0 && !there) {
        changing_ = 0;
    }
    if (entry_.draw(
            ui, {at.x, at.y, width, ui.px(48.0F)}, ui.tr("guide.commit.hint"),
            ui.tr(changing_ == 0 ? "guide.commit.keep" : "guide.commit.keep_change")
        )) {
        ui.push(model::KeepCommitment{std::exchange(changing_, 0), entry_.sent(), anonymous_, shown_});
    }
    at.y += ui.px(58.0F);
    // Whose it is was said when it was written; that cannot be taken back.
    std::array const ways = {
        Pill{ui.tr("guide.commit.without_name"), anonymous_, std::nullopt, changing_ == 0},
        Pill{ui.tr("guide.commit.may_show"), shown_}};
    int const way = pills(ui, "commit-way", at, width, ways);
    anonymous_ = way == 0 ? !anonymous_ : anonymous_;
    shown_ = way == 1 ? !shown_ : shown_;
    at.y += ui.px(16.0F);
}

void CommitmentsPart::own(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    Theme const& t = ui.theme();
    int number = 0;
    for (auto const& one : view.own_commitments) {
        std::string const how =
            ui.tr(one.anonymous ? "guide.commit.anonymous" : "guide.commit.signed") + ", " +
            ui.tr(one.may_be_shown ? "guide.commit.may_be_shown" : "guide.commit.private");
        float const signs = ui.px(88.0F), pad = ui.px(14.0F), inner = width - signs - 2.0F * pad;
        float const high = ui.height_of(Type::body, one.text, inner) + ui.height_of(Type::small, how, inner) +
                           2.0F * ui.px(10.0F);
        Rect const box = {at.x, at.y, width, high};
        card(ui.draw(), box, one.id == changing_ ? t.raised : t.surface, ui.px(12.0F));
        float y = box.y + ui.px(10.0F);
        y += ui.paragraph({box.x + pad, y}, inner, Type::body, t.text, one.text);
        ui.paragraph({box.x + pad, y}, inner, Type::small, t.quiet, how);
        float const middle = box.centre().y;
        if (icon_button(
                ui, ui.id("commit-change", number), {box.right() - ui.px(68.0F), middle}, Icon::brief,
                ui.tr("guide.commit.change"), ""
            )) {
            changing_ = one.id;
            anonymous_ = one.anonymous;
            shown_ = one.may_be_shown;
            entry_.text() = one.text;
            entry_.open();
        }
        if (icon_button(
                ui, ui.id("commit-drop", number), {box.right() - ui.px(28.0F), middle}, Icon::cross,
                ui.tr("guide.commit.drop"), ""
            )) {
            ui.push(model::DropCommitment{one.id});
        }
        at.y += high + ui.px(8.0F);
        ++number;
    }
    at.y += view.own_commitments.empty() ? 0.0F : ui.px(8.0F);
}

void CommitmentsPart::others(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    Theme const& t = ui.theme();
    for (auto const& one : view.commitments.list) {
        if (std::ranges::find(view.own_commitments, one.id, &model::OwnCommitment::id) !=
            view.own_commitments.end()) {
            continue;
        }
        std::string const who = one.anonymous ? ui.tr("guide.commit.somebody") : one.name;
        at.y += ui.paragraph(at, width, Type::small_strong, t.quiet, who);
        at.y += ui.paragraph(at, width, Type::body, t.text, one.text) + ui.px(10.0F);
    }
    at.y += ui.paragraph(
        at, width, Type::small, t.quiet,
        ui.tr(
            "guide.commit.count", {{"n", std::to_string(view.commitments.written)},
                                   {"shown", std::to_string(view.commitments.may_be_shown)}}
        )
    );
}

float CommitmentsPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    float const top = at.y;
    write(view, ui, at, width);
    own(view, ui, at, width);
    others(view, ui, at, width);
    return at.y - top;
}

} // namespace twocircles::client::ui
