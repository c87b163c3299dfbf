// Before the story: how to come in, who is here already, what is free. No seat's brief, nobody's secret.
#include "client/ui/draw/logo.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr double kPageSeconds = 6.0;
constexpr float kLabels = 0.245F; // of the width

using model::Role;

std::vector<std::string> here(model::Lobby const& lobby, std::vector<int> const& members)
{
    std::vector<std::string> names;
    for (auto const& card : lobby.members) {
        if (card.present && std::ranges::find(members, card.member) != members.end()) {
            names.push_back(card.name);
        }
    }
    return names;
}

struct Line
{
    std::string label, text;
    bool quiet = false;
};

// Who sits where, those without a seat, and what is free: one line each.
std::vector<Line> lines_of(Ui const& ui, model::Lobby const& lobby)
{
    std::vector<Line> lines;
    std::vector<std::string> free_leads, free_follows, no_seat, watch;
    for (auto const& seat : lobby.seats) {
        auto const names = here(lobby, seat.holders);
        if (names.empty()) {
            (seat.role == Role::leading ? free_leads : free_follows).push_back(seat.name);
            continue;
        }
        lines.push_back({seat.name, some_names(ui, names, 12)});
    }
    for (auto const& card : lobby.members) {
        if (!card.present) {
            continue;
        }
        if (card.role == Role::guest) {
            no_seat.push_back(card.name);
        } else if (card.role == Role::observer) {
            watch.push_back(card.name);
        }
    }
    auto const add = [&](char const* key, std::vector<std::string> const& names, bool quiet) {
        if (!names.empty()) {
            lines.push_back({ui.tr(key), some_names(ui, names, 24), quiet});
        }
    };
    add("projector.no_seat", no_seat, false);
    add("projector.watch", watch, false);
    if (lines.empty()) {
        lines.push_back({"", ui.tr("projector.nobody_yet"), true});
    }
    add("projector.free_to_lead", free_leads, true);
    add("projector.free_to_follow", free_follows, true);
    return lines;
}

void who_is_here(Ui& ui, Rect area, model::Lobby const& lobby)
{
    Theme const& t = ui.theme();
    auto const lines = lines_of(ui, lobby);
    float const line = ui.line_height(Type::body), gap = ui.px(2.0F);
    float const label = area.w * kLabels, width = area.w - label;
    auto const height = [&](Line const& one) {
        return std::max(line, ui.height_of(Type::body, one.text, width)) + gap;
    };
    // As many pages as it takes; they turn by themselves.
    std::vector<std::vector<Line const*>> pages(1);
    float used = 0.0F;
    for (auto const& one : lines) {
        if (used + height(one) > area.h && !pages.back().empty()) {
            pages.emplace_back();
            used = 0.0F;
        }
        pages.back().push_back(&one);
        used += height(one);
    }
    auto const at = static_cast<std::size_t>(ui.now() / kPageSeconds) % pages.size();
    if (pages.size() > 1) {
        ui.motion().keep_drifting();
    }
    float y = area.y;
    for (auto const* one : pages[at]) {
        auto const most = static_cast<int>((area.bottom() - y) / line + 0.01F);
        ui.paragraph_up_to(
            {area.x, y}, label - ui.px(20.0F), 1, Type::body, one->quiet ? t.quiet : t.control.ink, one->label
        );
        ui.paragraph_up_to(
            {area.x + label, y}, width, most, Type::body, one->quiet ? t.quiet : t.text, one->text
        );
        y += height(*one);
    }
    page_dots(ui, {area.right(), area.bottom() + ui.px(10.0F)}, pages.size(), at);
}

// Four letters that are copied by hand from across the room.
void code(Ui& ui, ImVec2 at, std::string const& letters)
{
    float x = at.x;
    float const cell = ui.width_of(Type::display, "W") * 0.98F;
    for (char const letter : letters) {
        std::string const one(1, letter);
        Rect const box = {x, at.y, cell, ui.line_height(Type::display)};
        ui.text_in(box, Type::display, ui.theme().influence.ink, one, Align::centre);
        x += cell;
    }
}

} // namespace

void audience_join(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    Rect rest = area.inset(ui.px(48.0F), ui.px(8.0F));
    rest.take_bottom(ui.px(12.0F));
    float const label = rest.w * kLabels;
    auto const name_of_row = [&](Rect row, char const* key) {
        ui.text_in(row.take_left(label), Type::body, t.quiet, ui.tr(key));
        return row;
    };
    auto const addresses = reachable(view.joined->addresses);
    std::string const& address = addresses.empty() ? ui.tr("projector.this_computer") : addresses.front();
    bool const large = ui.width_of(Type::title, address) <= rest.w - label;
    Type const type = large ? Type::title : Type::body_strong;
    // An address is typed as it stands, so it is never shortened: it goes on in the next line.
    Rect const first = name_of_row(
        rest.take_top(std::max(ui.line_height(Type::title), ui.height_of(type, address, rest.w - label))),
        "projector.address"
    );
    float const words = ui.height_of(type, address, first.w);
    ui.paragraph({first.x, first.y + (first.h - words) / 2.0F}, first.w, type, t.text, address);
    if (addresses.size() > 1) {
        Rect row = rest.take_top(ui.line_height(Type::body));
        row.take_left(label);
        ui.text_in(row, Type::body, t.quiet, ui.tr("projector.or_address", {{"address", addresses[1]}}));
    }
    rest.take_top(ui.px(6.0F));
    Rect second = name_of_row(rest.take_top(ui.line_height(Type::display)), "projector.room");
    code(ui, second.min(), view.joined->room_code);
    second.take_left(
        ui.width_of(Type::display, "W") * 0.98F * static_cast<float>(view.joined->room_code.size()) +
        ui.px(32.0F)
    );
    if (view.lobby && second.w > ui.px(160.0F)) {
        // Which of several rooms, and what is played there.
        float const line = ui.line_height(Type::body);
        float const two = std::min(2.0F * line, ui.height_of(Type::body, view.lobby->room_name, second.w));
        float y = second.centre().y - (two + line) / 2.0F;
        y += ui.paragraph_up_to({second.x, y}, second.w, 2, Type::body_strong, t.text, view.lobby->room_name);
        ui.paragraph_up_to({second.x, y}, second.w, 1, Type::body, t.quiet, view.joined->scenario.title);
    }
    rest.take_top(ui.px(12.0F));
    if (view.lobby) {
        Rect const bottom = rest;
        who_is_here(ui, bottom, *view.lobby);
    }
}

} // namespace twocircles::client::ui
