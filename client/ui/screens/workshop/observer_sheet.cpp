#include "client/ui/screens/workshop/observer_sheet.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace twocircles::client::ui {

using model::ObserverSheet;

namespace {

int count_of(ObserverSheet::Task const& task, std::size_t line)
{
    return line < task.ticks.size() ? task.ticks[line] : 0;
}

// How often it was seen; a plain 0 keeps quiet.
void count_mark(Ui& ui, ImGuiID id, Rect place, int count)
{
    Theme const& t = ui.theme();
    // It swells for a moment when it grows, so that a tick is seen from the corner of the eye.
    float const size = ui.glide(id, static_cast<float>(count), 0.3F);
    float const grown = std::clamp(static_cast<float>(count) - size, 0.0F, 1.0F);
    float const h = ui.px(28.0F) + ui.px(4.0F) * grown;
    Rect const badge = around(place.centre(), std::max(place.w, h), h);
    card(ui.draw(), badge, count > 0 ? fade(t.influence.fill, 0.22F + 0.3F * grown) : t.raised, h / 2.0F);
    ui.text_in(
        badge, Type::body_strong, count > 0 ? t.influence.ink : t.quiet, std::to_string(count), Align::centre
    );
}

} // namespace

void ObserverSheetPanel::tick(Ui& ui, int task, int look_for)
{
    ui.push(model::AskRoom{model::AskTickTask{task, look_for}});
    ui.play(Sound::choice);
}

void ObserverSheetPanel::keys(ObserverSheet const& sheet, Ui& ui)
{
    if (armed_ >= static_cast<int>(sheet.tasks.size())) {
        armed_ = -1;
    }
    if (ui.key(Key::n)) {
        entry_.open();
        armed_ = -1;
    }
    if (armed_ >= 0 && ui.key(Key::escape)) {
        armed_ = -1;
    }
    int const digit = ui.digit();
    if (digit == 0) {
        return;
    }
    if (armed_ < 0) {
        if (digit <= static_cast<int>(sheet.tasks.size())) {
            auto const& task = sheet.tasks[static_cast<std::size_t>(digit - 1)];
            if (task.look_for.empty()) {
                tick(ui, digit - 1, 0);
            } else {
                armed_ = digit - 1;
                bring_into_view_ = true;
            }
        }
        return;
    }
    int const task = std::exchange(armed_, -1);
    if (digit <= static_cast<int>(sheet.tasks[static_cast<std::size_t>(task)].look_for.size())) {
        tick(ui, task, digit - 1);
    }
}

float ObserverSheetPanel::task(ObserverSheet const& sheet, Ui& ui, int index, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    auto const& task = sheet.tasks[static_cast<std::size_t>(index)];
    bool const whole = task.look_for.empty(), armed = armed_ == index;
    float const cap = ui.px(34.0F), badge = ui.px(40.0F), pad = ui.px(8.0F);
    // One line: a cap, words, a count; pressing it counts one more.
    auto const line = [&](int look_for, Type type, std::string_view text, std::string_view key, bool strong,
                          float y) {
        float const words = width - cap - badge - 3.0F * pad;
        float const height = std::max(ui.height_of(type, text, words) + ui.px(8.0F), ui.px(36.0F));
        Rect const area = {at.x, y, width, height};
        int const id = index * 64 + look_for;
        Hit const hit = ui.hit(ui.id("tick", id), area, {true, 1, true});
        if (hit.warmth > 0.01F) {
            card(ui.draw(), area, fade(t.raised, hit.warmth), ui.px(8.0F));
        }
        if (!key.empty()) {
            key_cap(ui, {area.x + pad, area.centre().y}, key, strong ? 1.0F : 0.45F);
        }
        ui.paragraph(
            {area.x + pad + cap, area.centre().y - ui.height_of(type, text, words) / 2.0F}, words, type,
            t.text, text
        );
        count_mark(
            ui, ui.id("tick-count", id), {area.right() - badge - pad, area.y, badge, area.h},
            count_of(task, static_cast<std::size_t>(look_for))
        );
        if (hit.focused) {
            ui.focus_ring(area.inset(ui.px(2.0F)), ui.px(8.0F));
        }
        if (hit.pressed) {
            armed_ = -1;
            tick(ui, index, look_for);
        }
        return height;
    };
    std::string const number = index < 9 ? std::to_string(index + 1) : std::string();
    float y = at.y;
    if (whole) {
        y += line(0, Type::body_strong, task.text, number, armed_ < 0, y);
        return y - at.y;
    }
    float const head = width - cap - pad;
    if (!number.empty()) {
        key_cap(ui, {at.x + pad, y + ui.line_height(Type::body) / 2.0F}, number, armed_ < 0 ? 1.0F : 0.45F);
    }
    y += ui.paragraph({at.x + pad + cap, y}, head, Type::body_strong, t.text, task.text) + ui.px(2.0F);
    float const top = y;
    for (std::size_t i = 0; i < task.look_for.size(); ++i) {
        std::string const key = i < 9 ? std::to_string(i + 1) : std::string();
        y += line(static_cast<int>(i), Type::body, task.look_for[i], armed ? key : std::string(), armed, y);
    }
    if (armed) { // the next digit belongs to these
        card(ui.draw(), {at.x, top, ui.px(3.0F), y - top}, t.influence.fill, ui.px(1.5F));
    }
    return y - at.y;
}

void ObserverSheetPanel::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    if (!view.sheet) {
        ui.paragraph(area.min(), area.w, Type::body, t.quiet, ui.tr("sheet.none"));
        return;
    }
    ObserverSheet const& sheet = *view.sheet;
    keys(sheet, ui);
    Rect const foot = area.take_bottom(ui.px(48.0F));
    area.take_bottom(ui.px(8.0F));
    Rect const help =
        area.take_bottom(ui.height_of(Type::small, ui.tr(armed_ < 0 ? "sheet.keys" : "sheet.armed"), area.w));
    ui.paragraph(
        help.min(), help.w, Type::small, armed_ < 0 ? t.quiet : t.influence.ink,
        ui.tr(armed_ < 0 ? "sheet.keys" : "sheet.armed", {{"n", std::to_string(armed_ + 1)}})
    );
    area.take_bottom(ui.px(8.0F));
    {
        ScrollArea scroll(ui, "sheet", area);
        float const x = scroll.top().x, width = scroll.width();
        float y = scroll.top().y + ui.px(4.0F);
        if (sheet.tasks.empty()) {
            y += ui.paragraph({x, y}, width, Type::body, t.quiet, ui.tr("sheet.no_tasks"));
        }
        for (std::size_t i = 0; i < sheet.tasks.size(); ++i) {
            float const top = y;
            y += task(sheet, ui, static_cast<int>(i), {x, y}, width) + ui.px(12.0F);
            if (static_cast<int>(i) == armed_ && std::exchange(bring_into_view_, false) &&
                (top < area.y || y > area.bottom())) {
                ImGui::SetScrollY(ImGui::GetScrollY() + top - area.y);
            }
        }
        if (!sheet.notes.empty()) {
            y += ui.px(4.0F) + overline(ui, {x, y}, ui.tr("sheet.written")) + ui.px(4.0F);
        }
        for (auto note = sheet.notes.rbegin(); note != sheet.notes.rend(); ++note) {
            std::string const where =
                note->beat_number > 0 ? ui.tr("play.situation", {{"n", std::to_string(note->beat_number)}})
                                      : ui.tr("sheet.before");
            y += ui.paragraph({x, y}, width, Type::small, t.quiet, where);
            y += ui.paragraph({x, y}, width, Type::body, t.text, note->text) + ui.px(8.0F);
        }
        scroll.end(y);
    }
    if (entry_.draw(ui, foot, ui.tr("sheet.hint"), ui.tr("sheet.write"))) {
        ui.push(model::AskRoom{model::AskWriteObservation{entry_.sent()}});
    }
}

float ObserverSheetPanel::tasks(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const indent = ui.px(28.0F);
    if (!view.sheet || view.sheet->tasks.empty()) {
        return ui.paragraph(at, width, Type::body, t.quiet, ui.tr("sheet.no_tasks"));
    }
    for (auto const& task : view.sheet->tasks) {
        icon(
            ui.draw(), Icon::eye, {at.x + ui.px(9.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(18.0F),
            t.control.fill
        );
        y += ui.paragraph({at.x + indent, y}, width - indent, Type::body, t.text, task.text);
        std::string list;
        for (auto const& one : task.look_for) {
            list += (list.empty() ? "" : " · ") + one;
        }
        if (!list.empty()) {
            y += ui.paragraph({at.x + indent, y}, width - indent, Type::small, t.quiet, list);
        }
        y += ui.px(10.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
