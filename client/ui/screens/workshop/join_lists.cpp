// The right side of the page: rooms of the server connected to, places held before, servers on the network.
#include "client/model/address.hpp"
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/join.hpp"
#include "client/ui/screens/workshop/network_parts.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

constexpr double kQuickLook = 2.5; // seconds within which a server on the network answers
constexpr std::size_t kPlacesShown = 3, kAddressesShown = 2;

bool connected_to(model::ViewModel const& view, model::FoundServer const& server)
{
    return on_a_server(view) && std::ranges::any_of(server.addresses, [&](std::string const& host) {
               return model::join_address(host, server.port) == view.server_address;
           });
}

// As people may have to type them; one that is good on a single cable alone comes in when there is no other.
std::string addresses_of(model::FoundServer const& server)
{
    std::string text;
    std::size_t shown = 0;
    for (auto const& host : server.addresses) {
        bool const local = host.starts_with("fe80:") && shown > 0;
        if (shown == kAddressesShown || local) {
            continue;
        }
        text += (shown++ == 0 ? "" : "   ") + model::join_address(host, server.port);
    }
    return text;
}

// The way back in is known here: the room lets this client in as whom it was.
bool has_place(model::ViewModel const& view, model::RoomCard const& room)
{
    return std::ranges::any_of(view.places, [&](model::KnownPlace const& place) {
        bool const here = place.address == view.server_address ||
                          (!place.server_name.empty() && place.server_name == view.server_name);
        return here && place.room_code == room.code && place.member_name == view.settings.name;
    });
}

float wide_as(Ui const& ui, std::string_view text, float most)
{
    return std::min(ui.width_of(Type::body_strong, text) + 2.0F * ui.px(20.0F), most);
}

} // namespace

float JoinScreen::places(View const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    int index = 0;
    for (auto const& place : view.places) {
        bool const in_list = is_connected(view) && view.server_address == place.address;
        if (index == static_cast<int>(kPlacesShown) || in_list) {
            continue;
        }
        if (index == 0) {
            y += section(ui, {at.x, y}, width, ui.tr("join.places"));
        }
        Rect const area = {at.x, y, width, ui.px(64.0F)};
        Hit const hit = ui.hit(ui.id("join-place", index), area, {true, 1, true});
        card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(12.0F));
        Rect rest = area.inset(ui.px(16.0F), ui.px(8.0F));
        ui.text_in(rest.take_left(ui.px(88.0F)), Type::lead_strong, t.text, place.room_code);
        icon(
            ui.draw(), Icon::arrow, {rest.right() - ui.px(8.0F), area.centre().y}, ui.px(18.0F),
            mix(t.quiet, t.influence.fill, hit.warmth)
        );
        rest.take_right(ui.px(24.0F));
        ui.paragraph_up_to(rest.min(), rest.w, 1, Type::body_strong, t.text, place.scenario_title);
        ui.paragraph_up_to(
            {rest.x, rest.y + ui.px(24.0F)}, rest.w, 1, Type::small, t.quiet,
            ui.tr(
                "join.place_where",
                {{"name", place.member_name},
                 {"server", place.server_name.empty() ? place.address : place.server_name},
                 {"when", how_long_ago(ui.strings(), place.used_at)}}
            )
        );
        if (hit.focused) {
            ui.focus_ring(area, ui.px(12.0F));
        }
        if (hit.pressed) {
            ui.push(model::GoBack{place.token});
        }
        y += area.h + ui.px(8.0F);
        ++index;
    }
    return index == 0 ? 0.0F : y + ui.px(16.0F) - at.y;
}

// Those who were in the room and are not now: somebody at another computer may be one of them.
float JoinScreen::absent(View const& view, Ui& ui, ImVec2 at, float width, model::RoomCard const& room)
{
    Theme const& t = ui.theme();
    float const gap = ui.px(8.0F), high = ui.px(40.0F);
    float y = at.y, x = at.x;
    y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("join.who_were_you")) + gap;
    for (auto const& member : room.absent) {
        std::string const label = ui.tr("join.i_am", {{"name", member.name}});
        float const wanted = wide_as(ui, label, width);
        if (x > at.x && x + wanted > at.x + width) {
            x = at.x;
            y += high + gap;
        }
        int const id = static_cast<int>(ui.id(room.code, member.member));
        if (button(
                ui, ui.id("join-claim", id), {x, y, wanted, high}, label,
                {.enabled = !view.claiming, .group = 1}
            )) {
            say_name(view, ui);
            ui.push(model::AskRoom{model::AskClaimPlace{room.code, member.member}});
        }
        x += wanted + gap;
    }
    return y + high - at.y;
}

// What the room is; returns how warm it is under the pointer.
float JoinScreen::room_words(View const& view, Ui& ui, Rect area, int index, bool open)
{
    Theme const& t = ui.theme();
    auto const& room = view.rooms[static_cast<std::size_t>(index)];
    Hit const hit = ui.hit(ui.id("join-room", index), area, {open, 1, true});
    if (hit.focused) {
        ui.focus_ring(area, ui.px(12.0F));
    }
    if (hit.pressed && open && named(view, ui)) {
        ui.push(model::AskRoom{model::AskEnterRoom{room.code, model::Role::guest}});
    }
    Rect rest = area.inset(ui.px(16.0F), ui.px(10.0F));
    ui.text_in(
        rest.take_left(ui.px(112.0F)), Type::title,
        open ? mix(t.text, t.influence.ink, hit.warmth * 0.6F) : t.quiet, room.code
    );
    float y = rest.y;
    std::string const& title = room.name.empty() ? room.scenario_title : room.name;
    ui.paragraph_up_to({rest.x, y}, rest.w, 1, Type::body_strong, t.text, title);
    y += ui.line_height(Type::body_strong);
    if (!room.name.empty() && !room.scenario_title.empty()) {
        ui.paragraph_up_to({rest.x, y}, rest.w, 1, Type::small, t.quiet, room.scenario_title);
        y += ui.line_height(Type::small);
    }
    y += ui.px(4.0F);
    float x = rest.x;
    auto const next = [&](Icon which, Colour colour, std::string_view words) {
        x += chip(ui, {x, y}, which, colour, words) + ui.px(14.0F);
    };
    std::string const people = ui.strings().count("scenarios.people", room.people);
    next(Icon::morale, t.quiet, room.people == 0 ? ui.tr("join.nobody") : people);
    if (room.ended) {
        next(Icon::check, t.quiet, ui.tr("group.room_ended"));
    } else if (room.begun) {
        next(Icon::clock, t.quiet, ui.tr("group.room_begun"));
    }
    if (has_place(view, room)) {
        next(Icon::star, t.influence.fill, ui.tr("join.your_place"));
    }
    if (room.locked) {
        next(Icon::lock, t.influence.fill, ui.tr("group.room_locked"));
    }
    return open ? hit.warmth : 0.0F;
}

float JoinScreen::room(View const& view, Ui& ui, ImVec2 at, float width, int index)
{
    Theme const& t = ui.theme();
    auto const& room = view.rooms[static_cast<std::size_t>(index)];
    bool const mine = has_place(view, room);
    bool const open = (!room.locked || mine) && (!view.waiting || view.claiming);
    bool const one_line = room.scenario_title.empty() || room.name.empty();
    float const pad = ui.px(16.0F), main = ui.px(one_line ? 72.0F : 92.0F);
    // Whoever has the name of somebody who is away is asked at once, the others when they say so.
    bool const is_named = !mine && std::ranges::find(room.absent, trimmed(name_), &model::MemberCard::name) !=
                                       room.absent.end();
    bool const asks = !room.absent.empty() && !is_named && !mine;
    bool const listed = is_named || (asks && was_there_ == room.code);

    // The height is known at the end only; the card lies below all the same.
    ui.draw().ChannelsSplit(2);
    ui.draw().ChannelsSetCurrent(1);
    ButtonLook const watching = {.kind = ButtonKind::quiet, .enabled = open, .group = 1};
    ButtonLook const asking = {.kind = ButtonKind::quiet, .group = 1};
    std::string const &observe = ui.tr("join.observe"), &was_here = ui.tr("join.was_here");
    float const first = button_width(ui, observe, watching),
                second = asks ? button_width(ui, was_here, asking) : 0.0F;
    float const right = at.x + width - ui.px(8.0F), most = std::max(first, second) + ui.px(8.0F);
    float const warmth = room_words(view, ui, {at.x, at.y, width - most, main}, index, open);
    float const each = ui.px(36.0F);
    float y = at.y + (main - (asks ? 2.0F * each : each)) / 2.0F;
    if (button(ui, ui.id("join-observe", index), {right - first, y, first, each}, observe, watching) &&
        named(view, ui)) {
        ui.push(model::AskRoom{model::AskEnterRoom{room.code, model::Role::observer}});
    }
    y += each;
    if (asks &&
        button(ui, ui.id("join-was-here", index), {right - second, y, second, each}, was_here, asking)) {
        was_there_ = was_there_ == room.code ? std::string() : room.code;
    }
    float height = main;
    if (listed) {
        height += absent(view, ui, {at.x + pad, at.y + main}, width - 2.0F * pad, room) + pad;
    }
    ui.draw().ChannelsSetCurrent(0);
    card(ui.draw(), {at.x, at.y, width, height}, mix(t.surface, t.raised, warmth), ui.px(12.0F));
    ui.draw().ChannelsMerge();
    return height;
}

float JoinScreen::rooms(View const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    std::string const& leave = ui.tr("join.another_server");
    float const wanted = button_width(ui, leave, {ButtonKind::quiet});
    std::string const name = view.server_name.empty() ? view.server_address : view.server_name;
    float const words = width - wanted - ui.px(16.0F);
    float const head =
        ui.paragraph({at.x, y}, words, Type::lead_strong, t.text, ui.tr("join.rooms_of", {{"server", name}}));
    ButtonLook const quiet = {.kind = ButtonKind::quiet, .group = 1};
    if (button(
            ui, ui.id("join-another"), {at.x + width - wanted, y - ui.px(4.0F), wanted, ui.px(36.0F)}, leave,
            quiet
        )) {
        leave_server(ui);
    }
    y += head;
    y += ui.paragraph({at.x, y}, words, Type::small, t.quiet, view.server_address) + ui.px(12.0F);
    if (view.rooms.empty()) {
        int pressed = -1;
        y += told_card(
                 ui, {at.x, y}, width, {Sign::busy, ui.tr("join.no_rooms"), ui.tr("join.no_rooms_help")},
                 pressed
             ) +
             ui.px(8.0F);
    }
    for (std::size_t i = 0; i < view.rooms.size(); ++i) {
        y += room(view, ui, {at.x, y}, width, static_cast<int>(i)) + ui.px(8.0F);
    }
    return y + ui.px(16.0F) - at.y;
}

float JoinScreen::server(View const& view, Ui& ui, ImVec2 at, float width, int index)
{
    Theme const& t = ui.theme();
    auto const& server = view.servers[static_cast<std::size_t>(index)];
    bool const ours = server.speaks_our_protocol && !server.addresses.empty();
    float const pad = ui.px(16.0F), inner = width - 2.0F * pad, x = at.x + pad;
    std::string const addresses = addresses_of(server);
    std::string const more =
        server.rooms_total > server.rooms.size()
            ? ui.strings().count(
                  "join.more_rooms", static_cast<int>(server.rooms_total - server.rooms.size())
              )
            : "";
    std::string const& see = ui.tr("join.see_rooms");
    float const wanted = button_width(ui, see, {}), words = inner - (ours ? wanted + ui.px(16.0F) : 0.0F);
    std::string const& other = ui.tr("join.other_version");
    float const head = std::max(
        ui.height_of(Type::body_strong, server.name, words) + ui.height_of(Type::small, addresses, words),
        ui.px(48.0F)
    );
    bool const two = inner > ui.px(440.0F);
    auto const lines = static_cast<float>(two ? (server.rooms.size() + 1) / 2 : server.rooms.size());
    float const each = ui.px(40.0F), gap = ui.px(8.0F);
    float lower = ours ? lines * each : ui.height_of(Type::small, other, inner - ui.px(22.0F)) + gap;
    if (ours && (server.rooms.empty() || !more.empty())) {
        lower += ui.line_height(Type::small);
    }
    float const height = head + lower + 2.0F * ui.px(14.0F) + (lines > 0.0F && ours ? gap : 0.0F);
    card(ui.draw(), {at.x, at.y, width, height}, t.surface, ui.px(12.0F));
    float y = at.y + ui.px(14.0F);
    auto const go = [&] { ui.push(model::ConnectTo{server.addresses.front(), server.port}); };
    if (ours &&
        button(
            ui, ui.id("join-server", index), {x + inner - wanted, y, wanted, ui.px(44.0F)}, see, {.group = 1}
        )) {
        say_name(view, ui);
        go();
    }
    float const name = ui.paragraph({x, y}, words, Type::body_strong, t.text, server.name);
    ui.paragraph({x, y + name}, words, Type::small, t.quiet, addresses);
    y += head;
    if (!ours) {
        sign(ui, Sign::warning, {x + ui.px(8.0F), y + gap + ui.px(10.0F)}, ui.px(16.0F));
        ui.paragraph({x + ui.px(22.0F), y + gap}, inner - ui.px(22.0F), Type::small, t.text, other);
        return height;
    }
    y += lines > 0.0F ? gap : 0.0F;
    float const cell_width = two ? (inner - gap) / 2.0F : inner;
    for (std::size_t i = 0; i < server.rooms.size(); ++i) {
        auto const& room = server.rooms[i];
        bool const second = two && i % 2 == 1;
        Rect const area = {x + (second ? cell_width + gap : 0.0F), y, cell_width, each - ui.px(4.0F)};
        int const id = index * 1000 + static_cast<int>(i);
        Hit const hit = ui.hit(ui.id("join-found-room", id), area, {true, 1, true});
        card(ui.draw(), area, mix(t.raised, t.line, hit.warmth), ui.px(10.0F));
        Rect inside = area.inset(ui.px(12.0F), 0.0F);
        ui.text_in(inside.take_left(ui.px(64.0F)), Type::body_strong, t.text, room.code);
        ui.paragraph_up_to(
            {inside.x, inside.centre().y - ui.line_height(Type::small) / 2.0F}, inside.w, 1, Type::small,
            t.quiet, room.name
        );
        if (hit.focused) {
            ui.focus_ring(area, ui.px(10.0F));
        }
        if (hit.pressed && named(view, ui)) {
            go();
            ui.push(model::AskRoom{model::AskEnterRoom{room.code, model::Role::guest}});
        }
        if (!two || second || i + 1 == server.rooms.size()) {
            y += each;
        }
    }
    if (server.rooms.empty()) {
        ui.paragraph({x, y}, inner, Type::small, t.quiet, ui.tr("join.server_no_rooms"));
    } else if (!more.empty()) {
        ui.paragraph({x, y}, inner, Type::small, t.quiet, more);
    }
    return height;
}

float JoinScreen::servers(View const& view, Ui& ui, ImVec2 at, float width)
{
    float y = at.y;
    auto const shown =
        std::ranges::count_if(view.servers, [&](auto const& one) { return !connected_to(view, one); });
    bool const elsewhere = on_a_server(view);
    if (shown == 0 && (elsewhere || !model::room_sought(view).empty())) {
        return 0.0F; // what stands above is what matters
    }
    y += section(ui, {at.x, y}, width, ui.tr(elsewhere ? "join.other_servers" : "join.on_network"));
    if (shown == 0) {
        bool const looked = ui.now() - entered_at_ > kQuickLook;
        int pressed = -1;
        y += told_card(
            ui, {at.x, y}, width,
            {Sign::busy, ui.tr(looked ? "join.none_found" : "join.looking"),
             looked ? std::string_view(ui.tr("join.none_found_help")) : std::string_view()},
            pressed
        );
        return y - at.y;
    }
    for (std::size_t i = 0; i < view.servers.size(); ++i) {
        if (!connected_to(view, view.servers[i])) {
            y += server(view, ui, {at.x, y}, width, static_cast<int>(i)) + ui.px(8.0F);
        }
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
