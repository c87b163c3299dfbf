#include "client/ui/screens/home.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/person.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/network_parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace twocircles::client::ui {

namespace {

// A large line of words that is a button: the menu of a calm page.
bool menu_entry(Ui& ui, ImGuiID id, Rect area, std::string_view text, std::string_view note, bool enabled)
{
    Theme const& t = ui.theme();
    Hit const hit = ui.hit(id, area, {enabled, 1, enabled});
    float const slide = ui.px(10.0F) * hit.warmth;
    float const mark = ui.px(5.0F);
    if (hit.warmth > 0.02F) {
        soft_disc(
            ui.draw(), {area.x + mark, area.centre().y}, mark * 1.7F, fade(t.influence.fill, hit.warmth),
            0.35F
        );
    }
    Rect words = area;
    words.take_left(ui.px(8.0F) + slide + ui.px(8.0F) * hit.warmth);
    Colour const ink = enabled ? mix(t.text, t.influence.ink, hit.warmth * 0.6F) : fade(t.quiet, 0.7F);
    float const width = ui.text_in(words, Type::lead_strong, ink, text);
    if (!note.empty()) {
        words.take_left(width + ui.px(14.0F));
        ui.paragraph_up_to(
            {words.x, words.y + (words.h - ui.line_height(Type::small)) / 2.0F + ui.px(2.0F)}, words.w, 1,
            Type::small, t.quiet, note
        );
    }
    if (hit.focused) {
        ui.focus_ring(area, ui.px(10.0F));
    }
    return hit.pressed && enabled;
}

// A place in a room held today, else nothing: after a crash or a closed window that is what one wants.
model::KnownPlace const* fresh_place(model::ViewModel const& view)
{
    constexpr std::int64_t kFreshFor = 12 * 3600;
    if (view.places.empty() || unix_now() - view.places.front().used_at > kFreshFor) {
        return nullptr;
    }
    return &view.places.front();
}

} // namespace

void HomeScreen::games(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int most, float& y)
{
    Theme const& t = ui.theme();
    int index = 0;
    for (auto const& game : view.games) {
        if (game.finished || index == most) {
            continue;
        }
        Rect const area = {at.x, y, width, ui.px(64.0F)};
        bool const playable = game.problem.empty();
        Rect rest = area.inset(ui.px(16.0F), ui.px(8.0F));
        Rect const remove = rest.take_right(ui.px(40.0F));
        Rect const open = {area.x, area.y, remove.x - area.x, area.h};
        Hit const hit = ui.hit(ui.id("game", index), open, {playable && !view.waiting, 1, true});
        card(ui.draw(), area, mix(t.surface, t.raised, playable ? hit.warmth : 0.0F), ui.px(12.0F));
        Rect const sign = rest.take_left(ui.px(36.0F));
        icon(
            ui.draw(), Icon::arrow, {sign.x + ui.px(10.0F), sign.centre().y}, ui.px(18.0F),
            playable ? t.influence.fill : t.quiet
        );
        std::string const where = playable
                                      ? ui.strings().count("scenarios.beats", game.beats_played) +
                                            ui.tr("home.game_where", {{"day", std::to_string(game.day + 1)}})
                                      : game.problem;
        ui.text_in(
            rest.take_top(ui.px(24.0F)), Type::body_strong, t.text,
            ui.tr("home.continue", {{"title", game.title}})
        );
        ui.paragraph_up_to(rest.min(), rest.w, 1, Type::small, t.quiet, where);
        if (hit.focused) {
            ui.focus_ring(open, ui.px(12.0F));
        }
        if (hit.pressed && playable) {
            ui.push(model::ContinueGame{game.token});
        }
        bool const sure = asked_ == game.token;
        if (icon_button(
                ui, ui.id("discard", index), remove.centre(), sure ? Icon::check : Icon::cross,
                ui.tr(sure ? "home.discard_sure" : "home.discard"), ""
            )) {
            if (sure) {
                ui.push(model::DiscardGame{game.token});
                asked_.clear();
            } else {
                asked_ = game.token;
            }
        }
        y += area.h + ui.px(8.0F);
        ++index;
    }
    if (index > 0) {
        y += ui.px(8.0F);
    }
}

// The idea of it all, with people between the circles.
void HomeScreen::circles(Ui& ui) const
{
    Theme const& t = ui.theme();
    Rect const all = ui.whole();
    bool const wide = ui.logical_width() > 900.0F;
    float const phase =
        ui.reduced_motion() ? 0.0F : static_cast<float>(std::fmod(ui.now() * 0.35, 6.2831853 * 10.0));
    if (!ui.reduced_motion()) {
        ui.motion().keep_drifting();
    }
    float const radius = std::min(all.h * 0.33F, all.w * 0.165F);
    ImVec2 const centre = {all.w * (wide ? 0.735F : 1.02F), all.h * (wide ? 0.5F : 0.62F)};
    motif(ui.draw(), centre, radius, t, phase, wide ? 1.0F : 0.6F);
    // People between the circles: some held, some following, some both.
    if (wide) {
        struct Somebody
        {
            char const* name;
            float x, y, mood;
        };
        constexpr std::array kPeople = {
            Somebody{"Priya", -0.10F, -0.42F, 0.8F}, Somebody{"Marek", -1.02F, -0.30F, 0.45F},
            Somebody{"Ines", 0.22F, 0.08F, 0.95F},   Somebody{"Tomasz", -0.72F, 0.46F, 0.35F},
            Somebody{"Lena", 0.92F, -0.38F, 0.85F},  Somebody{"Ravi", -0.18F, 0.56F, 0.7F},
            Somebody{"Fatima", 0.86F, 0.42F, 0.75F}};
        float const r = std::max(ui.px(18.0F), radius * 0.105F);
        auto const place = [&](std::size_t i) {
            float const sway = 0.02F * std::sin(phase * 2.0F + 1.9F * static_cast<float>(i));
            return ImVec2{
                centre.x + radius * (kPeople[i].x + sway), centre.y + radius * (kPeople[i].y - 0.6F * sway)};
        };
        for (auto const& [a, b] : {std::pair{0, 2}, {2, 5}, {0, 1}, {2, 4}, {2, 6}, {3, 5}, {1, 3}}) {
            ui.draw().AddLine(
                place(static_cast<std::size_t>(a)), place(static_cast<std::size_t>(b)),
                packed(fade(t.text, 0.20F)), ui.px(1.5F)
            );
        }
        for (std::size_t i = 0; i < kPeople.size(); ++i) {
            Pose pose;
            pose.mood = kPeople[i].mood;
            person(
                ui.draw(), place(i), r, look_of(kPeople[i].name, static_cast<int>(i), t), pose,
                mix(t.surface, t.raised, 0.5F)
            );
        }
    }
}

float HomeScreen::way_back(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    auto const* place = fresh_place(view);
    if (place == nullptr) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    Rect const area = {at.x, at.y, width, ui.px(64.0F)};
    Hit const hit = ui.hit(ui.id("way-back"), area, {true, 1, true});
    card(ui.draw(), area, mix(t.surface, t.raised, hit.warmth), ui.px(12.0F));
    Rect rest = area.inset(ui.px(16.0F), ui.px(8.0F));
    Rect const mark = rest.take_left(ui.px(36.0F));
    logo(ui.draw(), {mark.x + ui.px(10.0F), mark.centre().y}, ui.px(18.0F), t);
    ui.text_in(
        rest.take_top(ui.px(24.0F)), Type::body_strong, t.text,
        ui.tr("home.back_to", {{"code", place->room_code}})
    );
    ui.paragraph_up_to(
        rest.min(), rest.w, 1, Type::small, t.quiet,
        ui.tr(
            "home.back_to_where", {{"title", place->scenario_title},
                                   {"name", place->member_name},
                                   {"when", how_long_ago(ui.strings(), place->used_at)}}
        )
    );
    if (hit.focused) {
        ui.focus_ring(area, ui.px(12.0F));
    }
    if (hit.pressed) {
        ui.push(model::GoBack{place->token});
    }
    return area.h + ui.px(8.0F);
}

void HomeScreen::menu(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, bool tight, float& y)
{
    float const line = ui.px(tight ? 38.0F : 44.0F);
    bool const ready = view.link == model::LinkStatus::up && !view.waiting;
    bool const loading = view.link == model::LinkStatus::connecting;
    auto const entry = [&](char const* name, Rect area, std::string_view note, bool enabled) {
        return menu_entry(ui, ui.id(name), area, ui.tr(name), note, enabled);
    };
    std::string const scenarios =
        ui.strings().count("home.scenarios", static_cast<int>(view.scenarios.size()));
    std::string const& starting = ui.tr("home.starting");
    if (entry("home.practise", {at.x, y, width, line}, loading ? starting : scenarios, ready)) {
        ui.push(model::ShowScreen{model::Screen::scenarios});
    }
    y += line;
    if (entry("home.progress", {at.x, y, width, line}, ui.tr("home.progress.note"), true) || ui.key(Key::g)) {
        ui.push(model::ShowScreen{model::Screen::progress});
    }
    y += line;
    if (entry("home.join", {at.x, y, width, line}, ui.tr("home.join.note"), true)) {
        ui.push(model::ShowScreen{model::Screen::join});
    }
    y += line;
    if (entry(
            "home.host", {at.x, y, width, line},
            ui.tr(view.hosting.on ? "home.host.running" : "home.host.note"), true
        )) {
        ui.push(model::ShowScreen{model::Screen::host});
    }
    y += line;
    // Where there is little height the two that one needs least share a line.
    float const half = tight ? width / 2.0F : width;
    if (entry("home.settings", {at.x, y, half, line}, "", true)) {
        ui.push(model::ShowScreen{model::Screen::settings});
    }
    y += tight ? 0.0F : line;
    if (entry("home.quit", {tight ? at.x + half : at.x, y, half, line}, "", true)) {
        quit_ = true;
    }
    y += line;
}

void HomeScreen::draw(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    Rect const all = ui.whole();
    circles(ui);
    bool const wide = ui.logical_width() > 900.0F;
    float const margin = std::max(ui.px(32.0F), all.w * 0.07F);
    float const width = std::min(ui.px(470.0F), all.w * (wide ? 0.42F : 0.72F));
    ScrollArea scroll(ui, "home", {margin, 0.0F, width + ui.px(40.0F), all.h});
    float const x = scroll.top().x + ui.px(4.0F);
    auto const open_games =
        static_cast<int>(std::ranges::count(view.games, false, &model::GameCard::finished));
    bool const back = fresh_place(view) != nullptr;
    float const idea = ui.height_of(Type::body, ui.tr("home.idea"), width), one = ui.px(72.0F);
    auto const height = [&](int games_shown, bool tight, bool with_idea) {
        float const cards = static_cast<float>(games_shown + (back ? 1 : 0)) * one;
        return ui.px(tight ? 56.0F : 64.0F) + (with_idea ? idea + ui.px(tight ? 16.0F : 32.0F) : 0.0F) +
               cards + (cards > 0.0F ? ui.px(8.0F) : 0.0F) +
               (tight ? 5.0F * ui.px(38.0F) : 6.0F * ui.px(44.0F)) + ui.px(tight ? 16.0F : 48.0F);
    };
    // As little room as there is: first the lines close up, then the older games go (the list of scenarios
    // does not need them), then the sentence about it all.
    int games_shown = std::min(3, open_games);
    bool const tight = height(games_shown, false, true) > all.h;
    while (tight && games_shown > 1 && height(games_shown, tight, true) > all.h) {
        --games_shown;
    }
    bool const with_idea = !tight || height(games_shown, tight, true) <= all.h;
    float const content = height(games_shown, tight, with_idea);
    float y = scroll.top().y + std::max(ui.px(tight ? 8.0F : 24.0F), (all.h - content) * 0.46F);

    ui.text({x, y}, Type::display, t.text, ui.tr("app.title"));
    y += ui.px(tight ? 56.0F : 64.0F);
    if (with_idea) {
        y += ui.paragraph({x, y}, width, Type::body, t.quiet, ui.tr("home.idea")) +
             ui.px(tight ? 16.0F : 32.0F);
    }
    y += way_back(view, ui, {x, y}, width);
    float const before = y;
    games(view, ui, {x, y}, width, games_shown, y);
    if (back && y == before) {
        y += ui.px(8.0F);
    }
    menu(view, ui, {x, y}, width, tight, y);
    scroll.end(y + ui.px(8.0F));
    if (ui.key(Key::escape)) {
        asked_.clear();
    }
    // Enter with nothing chosen takes what is offered first: the room, the game that was on, the choice of
    // one.
    if (ui.focus().current() != 0 || !ui.key(Key::enter)) {
        return;
    }
    if (auto const* place = fresh_place(view)) {
        ui.push(model::GoBack{place->token});
        return;
    }
    if (view.link != model::LinkStatus::up || view.waiting) {
        return;
    }
    auto const playable = std::ranges::find_if(view.games, [](model::GameCard const& game) {
        return !game.finished && game.problem.empty();
    });
    if (playable != view.games.end()) {
        ui.push(model::ContinueGame{playable->token});
    } else {
        ui.push(model::ShowScreen{model::Screen::scenarios});
    }
}

} // namespace twocircles::client::ui
