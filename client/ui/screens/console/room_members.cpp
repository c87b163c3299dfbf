// Who sits where: every seat with the people on it, then those without one. Each name and each seat opens
// its sheet.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/room_panel.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

using model::MemberCard;
using model::Role;
using model::RoomOverview;

namespace {

constexpr float kChip = 36.0F, kGap = 6.0F;

float chip_width(Ui const& ui, MemberCard const& member, float widest)
{
    float const signs = ui.px(10.0F + 20.0F + 12.0F) + (member.muted ? ui.px(20.0F) : 0.0F);
    return std::min(signs + ui.width_of(Type::body, member.name), widest);
}

void member_chip(Ui& ui, Desk& desk, RoomOverview const& room, MemberCard const& member, Rect area)
{
    Theme const& t = ui.theme();
    Hit const hit = ui.hit(ui.id("member", member.member), area);
    Mark const mark = mark_of(room, member);
    card(ui.draw(), area, mix(t.raised, t.line, hit.warmth), area.h / 2.0F);
    Rect inner = area;
    inner.take_left(ui.px(10.0F));
    inner.take_right(ui.px(12.0F));
    Rect const sign = inner.take_left(ui.px(20.0F));
    person_mark(ui, {sign.x + ui.px(6.0F), sign.centre().y}, ui.px(14.0F), mark);
    if (member.muted) {
        Rect const mute = inner.take_right(ui.px(20.0F));
        icon(ui.draw(), Icon::cross, {mute.right() - ui.px(7.0F), mute.centre().y}, ui.px(11.0F), t.bad.ink);
    }
    Colour const ink = mark == Mark::away ? t.quiet : t.text;
    ui.paragraph_up_to(
        {inner.x, inner.y + (inner.h - ui.line_height(Type::body)) / 2.0F}, inner.w + 1.0F, 1, Type::body,
        ink, member.name
    );
    if (hit.focused) {
        ui.focus_ring(area, area.h / 2.0F);
    }
    if (hit.pressed) {
        desk.open_member(ui, member.member);
    }
}

// The chips of some members, wrapped; returns the height.
float chips(
    Ui& ui, Desk& desk, RoomOverview const& room, std::vector<MemberCard const*> const& members, ImVec2 at,
    float width, bool measure_only
)
{
    float x = at.x, y = at.y;
    float const high = ui.px(kChip), gap = ui.px(kGap);
    for (auto const* member : members) {
        float const wide = chip_width(ui, *member, width);
        if (x > at.x && x + wide > at.x + width) {
            x = at.x;
            y += high + gap;
        }
        if (!measure_only) {
            member_chip(ui, desk, room, *member, {x, y, wide, high});
        }
        x += wide + gap;
    }
    return y + high - at.y;
}

struct Line
{
    std::string name, title, empty; // empty: said where nobody is
    model::SeatState const* seat = nullptr;
    std::vector<MemberCard const*> members;
};

std::vector<Line> lines_of(Ui const& ui, RoomOverview const& room)
{
    std::vector<Line> lines;
    for (auto const& seat : room.seats) {
        Line line;
        line.name = seat.name;
        line.title = seat.title;
        line.seat = &seat;
        for (int const holder : seat.holders) {
            if (auto const* member = member_of(room, holder)) {
                line.members.push_back(member);
            }
        }
        line.empty = ui.tr(seat.script_asked ? "console.script_asked" : "console.free");
        if (seat.scripted && !line.members.empty()) {
            line.title += (line.title.empty() ? "" : " · ") + ui.tr("console.scripted");
        }
        lines.push_back(std::move(line));
    }
    auto const others = [&](std::string const& name, std::string const& nobody, auto const& is) {
        Line line;
        line.name = name;
        line.empty = nobody;
        for (auto const& member : room.members) {
            if (is(member)) {
                line.members.push_back(&member);
            }
        }
        if (!line.members.empty() || !nobody.empty()) {
            lines.push_back(std::move(line));
        }
    };
    others(ui.tr("console.no_seat"), {}, [](MemberCard const& m) { return m.role == Role::guest; });
    others(ui.tr("console.observers"), {}, [](MemberCard const& m) { return m.role == Role::observer; });
    return lines;
}

float seat_line(
    Ui& ui, Desk& desk, RoomOverview const& room, Line const& line, int index, ImVec2 at, float width
)
{
    Theme const& t = ui.theme();
    bool const narrow = width < ui.px(480.0F);
    float const gap = ui.px(12.0F), pad = ui.px(10.0F);
    float const left = narrow ? width : std::min(width * 0.36F, ui.px(260.0F));
    float const right = narrow ? width - pad : width - left - gap;
    float const name = ui.height_of(Type::body_strong, line.name, left - 2.0F * pad);
    float const title = line.title.empty() ? 0.0F : ui.height_of(Type::small, line.title, left - 2.0F * pad);
    float const words = std::max(ui.px(kChip), name + title + ui.px(6.0F));
    Rect const label = {at.x, at.y, left, words};
    if (line.seat != nullptr) {
        Hit const hit = ui.hit(ui.id("seat", index), label);
        card(ui.draw(), label, fade(t.raised, hit.warmth), ui.px(8.0F));
        if (hit.focused) {
            ui.focus_ring(label, ui.px(8.0F));
        }
        if (hit.pressed) {
            desk.open_seat(ui, line.seat->role, line.seat->index);
        }
    }
    float y = at.y + (words - name - title) / 2.0F;
    bool const leads = line.seat != nullptr && line.seat->role == Role::leading;
    y += ui.paragraph(
        {at.x + pad, y}, left - 2.0F * pad, Type::body_strong, leads ? t.control.ink : t.text, line.name
    );
    if (title > 0.0F) {
        ui.paragraph({at.x + pad, y}, left - 2.0F * pad, Type::small, t.quiet, line.title);
    }
    ImVec2 const where =
        narrow ? ImVec2{at.x + pad, at.y + words + ui.px(4.0F)} : ImVec2{at.x + left + gap, at.y};
    float high = 0.0F;
    if (line.members.empty()) {
        high = std::max(ui.height_of(Type::small, line.empty, right), narrow ? 0.0F : words);
        float const text = ui.height_of(Type::small, line.empty, right);
        ui.paragraph({where.x, where.y + (high - text) / 2.0F}, right, Type::small, t.quiet, line.empty);
    } else {
        float const wanted = chips(ui, desk, room, line.members, where, right, true);
        float const down = narrow ? 0.0F : std::max(0.0F, (words - wanted) / 2.0F);
        high = chips(ui, desk, room, line.members, {where.x, where.y + down}, right, false) + down;
    }
    return narrow ? words + ui.px(4.0F) + high : std::max(words, high);
}

} // namespace

float room_members(model::ViewModel const& view, Ui& ui, Desk& desk, ImVec2 at, float width)
{
    auto const* room = desk.room(view);
    if (room == nullptr || room->seats.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y;
    y += overline(ui, {at.x, y}, ui.tr("console.people")) + ui.px(6.0F);
    int index = 0;
    for (auto const& line : lines_of(ui, *room)) {
        if (index > 0) {
            ui.draw().AddLine(
                {at.x, y - ui.px(4.0F)}, {at.x + width, y - ui.px(4.0F)}, packed(fade(t.line, 0.6F)), 1.0F
            );
        }
        y += seat_line(ui, desk, *room, line, index++, {at.x, y}, width) + ui.px(8.0F);
    }
    std::string also;
    for (auto const& member : room->members) {
        if (member.present && !takes_part(member)) {
            also += (also.empty() ? "" : ", ") + member.name + " (" +
                    ui.tr("role." + std::to_string(static_cast<int>(member.role))) + ")";
        }
    }
    if (!also.empty()) {
        y +=
            ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("group.also_here", {{"names", also}}));
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
