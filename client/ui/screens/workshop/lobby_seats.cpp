// The seats of a room as cards: who that is, what awaits them, who holds the seat.
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/person.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/lobby.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::ui {

using model::Role;
using model::SeatState;

namespace {

struct Piece
{
    Type type;
    Colour ink;
    std::string text;
    float above = 0.0F; // logical
    int lines = 0;      // at most; 0 = all
};

// Enough to choose by; whoever takes the seat, or looks at it without having one, reads all of it beside.
constexpr int kBriefLines = 4;

bool is_yours(model::ViewModel const& view, SeatState const& seat)
{
    return find_your_seat(view) == &seat;
}

// The words of a card, from its head down.
std::vector<Piece> pieces(model::ViewModel const& view, Ui const& ui, SeatState const& seat)
{
    Theme const& t = ui.theme();
    bool const leads = seat.role == Role::leading, yours = is_yours(view, seat);
    std::vector<Piece> words;
    words.push_back({leads ? Type::lead_strong : Type::body_strong, t.text, seat.name});
    if (leads) {
        words.push_back({Type::small, t.quiet, seat.title});
        if (!yours) { // one's own brief stands in full beside the seats
            words.push_back({Type::small, t.text, seat.brief, 6.0F, kBriefLines});
        }
    } else {
        bool const both = !seat.title.empty() && !seat.brief.empty();
        words.push_back({Type::small, t.quiet, seat.title + (both ? " · " : "") + seat.brief});
    }
    if (!seat.holders.empty()) {
        words.push_back({Type::small_strong, t.influence.ink, names_of(view, ui, seat.holders), 6.0F});
    }
    if (seat.script_asked) {
        words.push_back(
            {Type::small, t.quiet, ui.tr("lobby.script_asked"), seat.holders.empty() ? 6.0F : 0.0F}
        );
    } else if (seat.holders.empty()) {
        words.push_back({Type::small_strong, t.good.ink, ui.tr("lobby.free"), 6.0F});
    } else if (seat.scripted) {
        words.push_back({Type::small, t.quiet, ui.tr("lobby.all_away")});
    } else if (seat.holders.size() > 1) {
        words.push_back(
            {Type::small, t.quiet, ui.tr("lobby.shared", {{"n", std::to_string(seat.holders.size())}})}
        );
    }
    return words;
}

float height_of(Ui const& ui, Piece const& piece, float width)
{
    float const all = ui.height_of(piece.type, piece.text, width);
    return piece.lines == 0 ? all
                            : std::min(all, static_cast<float>(piece.lines) * ui.line_height(piece.type));
}

constexpr float kPad = 12.0F, kLane = 34.0F;

float face_of(SeatState const& seat)
{
    return seat.role == Role::leading ? 24.0F : 18.0F;
}

float words_width(Ui const& ui, SeatState const& seat, float width)
{
    return width - ui.px(2.0F * kPad + kLane + 2.0F * face_of(seat) + 12.0F);
}

float card_height(model::ViewModel const& view, Ui const& ui, SeatState const& seat, float width)
{
    float const inner = words_width(ui, seat, width);
    float height = 0.0F;
    for (auto const& piece : pieces(view, ui, seat)) {
        height += ui.px(piece.above) + height_of(ui, piece, inner);
    }
    return std::max(height, ui.px(2.0F * face_of(seat))) + 2.0F * ui.px(kPad);
}

std::string names_with(model::ViewModel const& view, Ui const& ui, Role role)
{
    std::vector<int> members;
    for (auto const& member : view.lobby->members) {
        if (member.role == role && member.present) {
            members.push_back(member.member);
        }
    }
    return names_of(view, ui, members);
}

} // namespace

void LobbyScreen::seat_card(model::ViewModel const& view, Ui& ui, int index, Rect area)
{
    Theme const& t = ui.theme();
    SeatState const& seat = view.lobby->seats[static_cast<std::size_t>(index)];
    bool const yours = is_yours(view, seat);
    bool const open = view.joined->role != Role::facilitator && !view.waiting;
    Hit const hit = ui.hit(ui.id("seat", index), area, {open, 1, open});
    card(ui.draw(), area, mix(t.surface, t.raised, yours ? 1.0F : hit.warmth), ui.px(12.0F));
    if (yours) {
        ui.draw().AddRect(area.min(), area.max(), packed(t.influence.fill), ui.px(12.0F), 0, ui.px(2.0F));
    }
    float const r = ui.px(face_of(seat)), pad = ui.px(kPad);
    float x = area.x + pad;
    float const middle = area.y + pad + r;
    if (yours) {
        icon(ui.draw(), Icon::check, {x + ui.px(11.0F), middle}, ui.px(18.0F), t.influence.fill);
    } else if (index < 9 && open) {
        key_cap(ui, {x, middle}, std::to_string(index + 1), 0.55F + 0.45F * hit.warmth);
    }
    x += ui.px(kLane);
    bool const leads = seat.role == Role::leading;
    person(
        ui.draw(), {x + r, middle}, r, look_of(seat.name, leads ? 3 : seat.index, t), {.mood = 0.6F},
        mix(t.ground, t.raised, 0.5F)
    );
    if (leads) {
        arc(ui.draw(), {x + r, middle}, r + ui.px(3.0F), 1.745F, 4.538F, t.control.fill, ui.px(2.0F));
        arc(ui.draw(), {x + r, middle}, r + ui.px(3.0F), 4.887F, 7.679F, t.influence.fill, ui.px(2.0F));
    }
    x += 2.0F * r + ui.px(12.0F);
    float const inner = words_width(ui, seat, area.w);
    float y = area.y + pad;
    for (auto const& piece : pieces(view, ui, seat)) {
        y += ui.px(piece.above);
        y += piece.lines == 0
                 ? ui.paragraph({x, y}, inner, piece.type, piece.ink, piece.text)
                 : ui.paragraph_up_to({x, y}, inner, piece.lines, piece.type, piece.ink, piece.text);
    }
    if (hit.hovered || hit.focused) {
        looked_at_ = index;
    }
    if (hit.focused) {
        ui.focus_ring(area.inset(ui.px(2.0F)), ui.px(11.0F));
    }
    if (!hit.pressed || !open) {
        return;
    }
    if (yours) {
        tab_ = Tab::part;
    } else {
        ui.push(model::AskRoom{model::AskTakeSeat{seat.role, seat.index}});
    }
}

void LobbyScreen::seats(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    auto const& all = view.lobby->seats;
    int const digit = view.waiting || view.joined->role == Role::facilitator ? 0 : ui.digit();
    if (digit > 0 && digit <= static_cast<int>(all.size())) {
        SeatState const& wanted = all[static_cast<std::size_t>(digit - 1)];
        if (!is_yours(view, wanted)) {
            ui.push(model::AskRoom{model::AskTakeSeat{wanted.role, wanted.index}});
        }
    }
    ScrollArea scroll(ui, "seats", {area.x - ui.px(4.0F), area.y, area.w + ui.px(4.0F), area.h});
    float const x = scroll.top().x + ui.px(4.0F), width = scroll.width() - ui.px(4.0F);
    float y = scroll.top().y + ui.px(4.0F);
    float const gap = ui.px(8.0F);
    int const columns = width >= ui.px(560.0F) ? 2 : 1;
    auto const heading = [&](std::string_view key, std::string_view hint) {
        y += ui.paragraph({x, y}, width, Type::body_strong, t.text, ui.tr(key));
        y += ui.paragraph({x, y}, width, Type::small, t.quiet, ui.tr(hint)) + ui.px(8.0F);
    };
    Role before = Role::unknown;
    for (std::size_t i = 0; i < all.size();) {
        if (all[i].role != before) {
            y += before == Role::unknown ? 0.0F : ui.px(12.0F);
            before = all[i].role;
            before == Role::leading ? heading("lobby.leading", "lobby.leading.hint")
                                    : heading("lobby.followers", "lobby.followers.hint");
        }
        // Leading seats have the whole width; those of the team stand side by side, as tall as one another.
        std::size_t row = 1;
        while (before == Role::follower && row < static_cast<std::size_t>(columns) && i + row < all.size() &&
               all[i + row].role == before) {
            ++row;
        }
        float const wide = before == Role::leading ? width
                                                   : (width - gap * static_cast<float>(columns - 1)) /
                                                         static_cast<float>(columns);
        float tall = 0.0F;
        for (std::size_t j = i; j < i + row; ++j) {
            tall = std::max(tall, card_height(view, ui, all[j], wide));
        }
        for (std::size_t j = i; j < i + row; ++j) {
            seat_card(
                view, ui, static_cast<int>(j), {x + (wide + gap) * static_cast<float>(j - i), y, wide, tall}
            );
        }
        y += tall + gap;
        i += row;
    }
    for (auto const& [role, key] :
         {std::pair{Role::guest, "lobby.without"}, std::pair{Role::observer, "lobby.observing"}}) {
        std::string const names = names_with(view, ui, role);
        if (!names.empty()) {
            y += ui.px(8.0F);
            y += ui.paragraph({x, y}, width, Type::small_strong, t.quiet, ui.tr(key));
            y += ui.paragraph({x, y}, width, Type::small, t.text, names);
        }
    }
    scroll.end(y + ui.px(8.0F));
}

} // namespace twocircles::client::ui
