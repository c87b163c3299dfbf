#include "client/ui/screens/console/room_list.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/overview_words.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

namespace {

using model::RoomOverview;

constexpr float kGap = 6.0F, kLeast = 54.0F, kLine = 20.0F;
constexpr int kMostLines = 8; // more than the two that every row has
constexpr float kNarrow = 340.0F;

struct Row
{
    Rect area;
    Hit hit;
    bool selected = false;
};

Row begin_row(Ui& ui, ImGuiID id, Rect area, bool selected)
{
    Theme const& t = ui.theme();
    Row row{area, ui.hit(id, area, {true, 1, true}), selected};
    card(ui.draw(), area, mix(selected ? t.raised : t.surface, t.line, row.hit.warmth * 0.6F), ui.px(10.0F));
    if (selected) {
        Rect const bar = {area.x, area.y + ui.px(10.0F), ui.px(4.0F), area.h - ui.px(20.0F)};
        card(ui.draw(), bar, t.control.fill, ui.px(2.0F));
    }
    if (row.hit.focused) {
        ui.focus_ring(area, ui.px(10.0F));
    }
    return row;
}

void one_line(Ui& ui, Rect area, Type type, Colour colour, std::string_view text)
{
    if (area.w > ui.px(16.0F)) {
        ui.paragraph_up_to(
            {area.x, std::round(area.y + (area.h - ui.line_height(type)) / 2.0F)}, area.w, 1, type, colour,
            text
        );
    }
}

void need_line(Ui& ui, Rect area, Need const& need)
{
    Colour const ink = ink_of(ui.theme(), need.kind);
    Rect const sign = area.take_left(ui.px(22.0F));
    icon(ui.draw(), icon_of(need.kind), {sign.x + ui.px(8.0F), sign.centre().y}, ui.px(15.0F), ink);
    if (area.w > ui.px(48.0F)) {
        one_line(ui, area, Type::small_strong, ink, need.text);
    }
}

// The marks of all who take part, as many as there is room for; ends at the right, returns the width used.
float marks(Ui& ui, Rect area, RoomOverview const& room)
{
    float const step = ui.px(14.0F);
    float x = area.right();
    for (auto member = room.members.rbegin(); member != room.members.rend(); ++member) {
        if (!takes_part(*member) || (!member->present && member->role == model::Role::guest)) {
            continue;
        }
        if (x - step < area.x) {
            break;
        }
        x -= step;
        person_mark(ui, {x + step / 2.0F, area.centre().y}, ui.px(12.0F), mark_of(room, *member));
    }
    return area.right() - x;
}

// Names with their marks, wrapped into `area`.
void people(Ui& ui, Rect area, RoomOverview const& room)
{
    Theme const& t = ui.theme();
    float const line = ui.px(kLine), sign = ui.px(18.0F), gap = ui.px(12.0F);
    float x = area.x, y = area.y;
    for (auto const& member : room.members) {
        if (!takes_part(member) || (!member.present && member.role == model::Role::guest)) {
            continue;
        }
        Mark const mark = mark_of(room, member);
        float const width = std::min(ui.width_of(Type::small, member.name), area.w - sign);
        if (x > area.x && x + sign + width > area.right()) {
            x = area.x;
            y += line;
        }
        if (y + line > area.bottom() + 1.0F) {
            return;
        }
        person_mark(ui, {x + ui.px(7.0F), y + line / 2.0F}, ui.px(12.0F), mark);
        one_line(
            ui, {x + sign, y, width + 1.0F, line}, Type::small, mark == Mark::away ? t.bad.ink : t.quiet,
            member.name
        );
        x += sign + width + gap;
    }
}

// The clock, or why it stands; ends at the right, returns the width used.
float clock(model::ViewModel const& view, Ui& ui, Rect area, RoomOverview const& room)
{
    Theme const& t = ui.theme();
    double const left = model::seconds_left(view, room, ui.now());
    std::string const time = time_of(left);
    float used = 0.0F;
    if (!time.empty()) {
        bool const short_now = left < 10.0 && !room.paused;
        used = ui.width_of(Type::body_strong, time);
        ui.text_in(
            area.take_right(used), Type::body_strong, short_now ? t.influence.ink : t.text, time, Align::right
        );
        if (!room.paused) {
            ui.motion().keep_drifting();
        }
    }
    if (room.paused || room.held) {
        float const size = ui.px(16.0F);
        icon(
            ui.draw(), room.paused ? Icon::pause : Icon::clock,
            {area.right() - ui.px(6.0F) - size / 2.0F, area.centre().y}, size, t.influence.ink
        );
        used += size + ui.px(10.0F);
    }
    return used;
}

void room_row(
    model::ViewModel const& view, Ui& ui, Desk const& desk, Row const& row, RoomOverview const& room,
    int number
)
{
    Theme const& t = ui.theme();
    auto const needs = needs_of(ui, room, desk.waited(room.code, ui.now()));
    if (!needs.empty() && needs.front().kind != Need::Kind::seatless) {
        ui.draw().AddRect(
            row.area.min(), row.area.max(), packed(fade(ink_of(t, needs.front().kind), 0.75F)), ui.px(10.0F),
            0, ui.px(1.5F)
        );
    }
    bool const narrow = row.area.w < ui.px(kNarrow);
    Rect rest = row.area.inset(ui.px(12.0F), ui.px(5.0F));
    Rect const cap = rest.take_left(ui.px(32.0F));
    if (number < 10) {
        key_cap(ui, {cap.x, cap.y + ui.px(12.0F)}, std::to_string(number), row.selected ? 1.0F : 0.6F);
    }
    float const below = rest.h - ui.px(24.0F);
    int const lines = std::max(1, static_cast<int>(std::lround(below / ui.px(kLine))));

    Rect head = rest.take_top(ui.px(24.0F));
    head.take_right(clock(view, ui, head, room) + ui.px(10.0F));
    if (!narrow && lines < 3) {
        head.take_right(
            marks(ui, {head.x + head.w * 0.45F, head.y, head.w * 0.55F, head.h}, room) + ui.px(8.0F)
        );
    }
    float const code = ui.width_of(Type::body_strong, room.code);
    ui.text_in(head.take_left(code), Type::body_strong, t.text, room.code);
    head.take_left(ui.px(10.0F));
    std::string const waiting = waiting_of(ui, room);
    bool const need_above = lines == 1 && !needs.empty(), beside = lines == 1 && !waiting.empty();
    std::string const name = room.name.empty() ? room.title : room.name;
    float const named = std::min(ui.width_of(Type::body, name) + 1.0F, head.w * 0.42F);
    if (lines > 1 || (!need_above && !beside)) {
        one_line(ui, head, Type::body, t.quiet, name);
    } else if (head.w - named > ui.px(120.0F)) {
        one_line(ui, head.take_left(named), Type::body, t.quiet, name);
        head.take_left(ui.px(10.0F));
    }
    // In little room what wants the trainer's eye is worth more than the name.
    if (need_above) {
        need_line(ui, head, needs.front());
    } else if (beside && head.w > ui.px(100.0F)) {
        one_line(ui, head, Type::small, t.quiet, waiting);
    }

    auto const next = [&] { return rest.take_top(ui.px(kLine)); };
    Rect second = next();
    if (!narrow) {
        small_meters(ui, second, room);
        second.take_right(small_meters_width(ui) + ui.px(10.0F));
    }
    one_line(
        ui, second, Type::small, t.text, lines > 1 ? situation_of(ui, room) : short_situation_of(ui, room)
    );
    int left = lines - 1;
    std::string const standing = standing_of(ui, room);
    if (left > 0 && !standing.empty()) {
        one_line(ui, next(), Type::small, t.quiet, standing);
        --left;
    }
    for (auto const& need : needs) {
        if (left > 0) {
            need_line(ui, next(), need);
            --left;
        }
    }
    if (left > 0 && !waiting.empty()) {
        one_line(ui, next(), Type::small, t.quiet, waiting);
        --left;
    }
    if (left > 0) {
        people(ui, rest, room);
    }
}

} // namespace

void room_list(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area)
{
    Theme const& t = ui.theme();
    auto const& rooms = view.console->rooms;
    bool const several = rooms.size() > 1;
    // Arrows walk from room to room and take the selection along; Tab only passes by.
    bool const walked =
        static_cast<int>(ui.key(Key::up, true)) + static_cast<int>(ui.key(Key::down, true)) > 0;
    float const gap = ui.px(kGap), edge = ui.px(4.0F);
    ScrollArea scroll(ui, "rooms", area);
    float const x = scroll.top().x + edge, width = scroll.width() - edge;
    float y = scroll.top().y + edge;
    if (several) {
        Row const row = begin_row(ui, ui.id("all-rooms"), {x, y, width, ui.px(40.0F)}, desk.all());
        Rect rest = row.area.inset(ui.px(12.0F), 0.0F);
        Rect const cap = rest.take_left(ui.px(32.0F));
        key_cap(ui, {cap.x, cap.centre().y}, "A", row.selected ? 1.0F : 0.6F);
        int people = 0;
        for (auto const& room : rooms) {
            people += room.present;
        }
        std::string const& all = ui.tr("console.all_rooms");
        float const used = ui.width_of(Type::body_strong, all);
        ui.text_in(rest.take_left(used), Type::body_strong, t.text, all);
        rest.take_left(ui.px(12.0F));
        std::string const present = ui.strings().count("scenarios.people", people);
        if (ui.width_of(Type::small, present) <= rest.w) {
            ui.text_in(rest, Type::small, t.quiet, present, Align::right);
        }
        if (row.hit.pressed || (row.hit.focused && walked) || ui.key(Key::a)) {
            desk.select({});
        }
        y += row.area.h + gap;
    }
    float const room_for = area.bottom() - edge - (y - scroll.top().y + area.y);
    auto const count = static_cast<float>(std::max<std::size_t>(rooms.size(), 1));
    float const each = (room_for - gap * (count - 1.0F)) / count;
    float const more = std::floor((each - ui.px(kLeast)) / ui.px(kLine));
    float const height =
        ui.px(kLeast) + ui.px(kLine) * std::clamp(more, 0.0F, static_cast<float>(kMostLines));
    int const digit = ui.digit();
    int number = 0;
    for (auto const& room : rooms) {
        ++number;
        Row const row = begin_row(
            ui, ui.id("room", number), {x, y, width, height}, !desk.all() && desk.code() == room.code
        );
        room_row(view, ui, desk, row, room, number);
        if (row.hit.pressed || (row.hit.focused && walked) || digit == number) {
            desk.select(room.code);
        }
        y += height + gap;
    }
    scroll.end(y);
}

} // namespace twocircles::client::ui
