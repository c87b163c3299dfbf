#include "client/ui/screens/workshop/projector.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::Phase;

namespace {

constexpr float kPicture = 1280.0F;   // logical width of the picture
constexpr float kMostText = 1.2F;     // larger, and there is no room for the team any more
constexpr double kAskAgain = 5.0;     // seconds until a room that is not there is asked for again
constexpr double kPointerRests = 2.0; // then it is hidden
constexpr double kSayLost = 6.0;      // a cut that lasts longer is said in words
constexpr double kSayAddress = 6.0;   // a search without result says what else can be done
constexpr float kBlankFade = 0.6F;

std::string clock(double seconds)
{
    auto const left = static_cast<int>(std::ceil(seconds));
    std::string const rest = std::to_string(left % 60);
    return std::to_string(left / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

// As many by name as the line holds.
std::string waited_for(std::vector<std::string> const& names, Ui const& ui, float width)
{
    for (std::size_t most = 5; most > 1; --most) {
        std::string words = ui.tr("projector.waiting_for", {{"names", some_names(ui, names, most)}});
        if (ui.width_of(Type::body, words) <= width) {
            return words;
        }
    }
    return ui.strings().count("projector.waiting_for_people", static_cast<int>(names.size()));
}

// The two circles alone: for a calm picture.
void two_circles(Ui& ui, Rect area, float strength)
{
    float const phase =
        ui.reduced_motion() ? 0.0F : static_cast<float>(std::fmod(ui.now() * 0.35, 6.2831853 * 10.0));
    if (!ui.reduced_motion()) {
        ui.motion().keep_drifting();
    }
    motif(ui.draw(), area.centre(), std::min(area.h * 0.30F, area.w * 0.18F), ui.theme(), phase, strength);
}

} // namespace

float ProjectorScreen::picture_width(ImVec2 window)
{
    return std::min(window.x, window.y * 16.0F / 9.0F);
}

float ProjectorScreen::scale(ImVec2 window, int percent)
{
    float const larger = std::clamp(static_cast<float>(percent) / 100.0F, 1.0F, kMostText);
    float const wanted = picture_width(window) / kPicture * larger;
    // The host makes type in steps of a twentieth; never one step too small.
    return std::ceil(wanted * 20.0F - 0.001F) / 20.0F;
}

void ProjectorScreen::draw(model::ViewModel const& view, Ui& ui)
{
    float const blank =
        ui.glide(ui.id("audience-blank"), view.joined && view.state.blank ? 1.0F : 0.0F, kBlankFade);
    if (blank < 0.99F) {
        content(view, ui);
    }
    if (blank > 0.01F) {
        ui.draw().AddRectFilled(
            ui.whole().min(), ui.whole().max(), packed(fade(ui.theme().ground, std::min(1.0F, blank * 1.02F)))
        );
        two_circles(ui, ui.whole(), 0.8F * blank);
    }
    if (leaving_) {
        leave_question(view, ui);
    } else {
        keys(view, ui);
    }
    hide_pointer(ui);
}

void ProjectorScreen::content(model::ViewModel const& view, Ui& ui)
{
    if (!view.joined) {
        waiting(view, ui);
        return;
    }
    waiting_since_ = -1.0;
    turned_away_.clear();
    Rect rest = ui.whole();
    Rect const top = rest.take_top(ui.px(64.0F));
    bar(view, ui, top);
    Rect const room = rest;
    if (view.state.phase != Phase::ended) {
        after_.forget(); // the facilitator may have sent the story back
    }
    if (view.state.phase == Phase::ended) {
        after_.draw(view, ui, rest);
    } else if (view.state.phase == Phase::briefing) {
        audience_join(view, ui, rest);
    } else {
        during(view, ui, rest);
    }
    news_.draw(view, ui, room.inset(ui.px(32.0F), ui.px(8.0F)));
    if (!view.notice.empty()) {
        audience_card(ui, room.inset(ui.px(32.0F), ui.px(8.0F)), ui.tr("notice.title"), view.notice);
    } else if (view.link == model::LinkStatus::lost && !view.link_retrying) {
        audience_card(ui, room.inset(ui.px(32.0F), ui.px(8.0F)), ui.tr("lost.title"), view.link_reason);
    }
}

void ProjectorScreen::during(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    int const lines = ui.logical_height() < 650.0F ? 2 : 3;
    float const pad = ui.px(16.0F), side = ui.px(40.0F), face = ui.px(64.0F),
                lead = ui.line_height(Type::lead);
    float const words = ui.line_height(Type::body_strong) + static_cast<float>(lines) * lead + 1.5F * pad;
    // Reasons have as many lines as leave room for the team.
    int reasons = view.response && !view.state.meters_hidden ? 3 : 0;
    while (reasons > 0 &&
           area.h - words - audience_meters_height(ui, reasons) < ui.px(reasons == 3 ? 260.0F : 150.0F)) {
        --reasons;
    }
    float const strip = ui.glide(ui.id("audience-strip"), audience_meters_height(ui, reasons), 0.4F);
    audience_meters(view, ui, area.take_bottom(strip));
    Rect panel = area.take_bottom(words);
    float const beside = 2.0F * face + ui.px(28.0F);
    story_.follow(view, ui, panel.w - 2.0F * side - beside, lines);
    StoryPage const* const page = story_.page();
    stage_.draw(view, ui, area, page == nullptr ? model::kNobody : page->follower);
    if (view.state.paused) {
        card(ui.draw(), area, fade(t.ground, 0.86F), 0.0F);
        audience_card(
            ui, area.inset(ui.px(32.0F), ui.px(4.0F)), ui.tr("pause.title"), view.state.pause_reason
        );
    }
    if (page == nullptr) {
        return;
    }
    auto const age = static_cast<float>(ui.now() - story_.since()) / 0.35F;
    // Never quite empty: a slow computer shows a first frame for long.
    float const in = ui.reduced_motion() ? 1.0F : std::max(0.3F, eased(age));
    if (in < 1.0F) {
        ui.motion().keep_moving();
    }
    panel = panel.inset(side, pad / 2.0F);
    Appearing const appearing(ui, in);
    Rect const left = panel.take_left(beside);
    ImVec2 const middle = {left.x + face, panel.centre().y};
    std::string const& name = name_of(view, page->follower);
    if (!name.empty()) {
        auto const i = static_cast<std::size_t>(page->follower);
        bool const known = i < view.state.people.size() && !view.state.people[i].private_state;
        model::PersonMeters calm;
        calm.fill(50.0);
        portrait(ui, middle, face, name, page->follower, known ? view.state.people[i].meters : calm);
    } else if (page->sign) {
        card(ui.draw(), around(middle, 1.5F * face, 1.5F * face), t.surface, face);
        icon(ui.draw(), *page->sign, middle, face * 0.8F, t.quiet);
    }
    Rect head = panel.take_top(ui.line_height(Type::body_strong));
    std::size_t const pages = story_.count();
    if (!page->aside && pages > 1) {
        page_dots(ui, {head.right(), head.centre().y}, pages, story_.at());
        head.take_right(page_dots_width(ui, pages) + ui.px(16.0F));
    }
    ui.paragraph_up_to(head.min(), head.w, 1, Type::body_strong, t.influence.ink, page->heading);
    ui.paragraph(panel.min(), panel.w, page->type, t.text, page->text);
}

void ProjectorScreen::bar(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    Rect inside = area.inset(ui.px(32.0F), ui.px(6.0F));
    Rect const mark = inside.take_left(ui.px(76.0F));
    bool const lost = view.link != model::LinkStatus::up;
    ImVec2 const at = {mark.x + ui.px(28.0F), mark.centre().y};
    if (lost) {
        // The circles drift apart and together: the line is cut and is coming back.
        lost_since_ = lost_since_ < 0.0 ? ui.now() : lost_since_;
        float const turn = ui.reduced_motion() ? 0.0F : static_cast<float>(ui.now() - lost_since_);
        loading_sign(ui.draw(), at, ui.px(34.0F), t, turn);
        ui.motion().keep_moving();
    } else {
        lost_since_ = -1.0;
        logo(ui.draw(), at, ui.px(34.0F), t);
    }
    double const left = model::seconds_left(view, ui.now());
    if (left >= 0.0 && view.state.phase != Phase::ended) {
        ui.motion().keep_drifting();
        std::string const time = clock(left);
        Rect const place = inside.take_right(ui.width_of(Type::lead_strong, time));
        ui.text_in(place, Type::lead_strong, left < 10.0 ? t.bad.ink : t.text, time);
        inside.take_right(ui.px(12.0F));
        Rect const sign = inside.take_right(ui.px(38.0F));
        icon(ui.draw(), Icon::clock, sign.centre(), ui.px(34.0F), left < 10.0 ? t.bad.fill : t.quiet);
        inside.take_right(ui.px(24.0F));
    }
    bool const running = view.state.phase != Phase::briefing && view.state.phase != Phase::ended;
    if (running) {
        std::string const day = ui.tr("play.day", {{"n", whole(std::floor(view.state.day) + 1.0)}});
        inside.take_left(ui.text_in(inside, Type::body_strong, t.text, day) + ui.px(28.0F));
    }
    std::string words;
    Colour ink = t.quiet;
    if (lost && ui.now() - lost_since_ > kSayLost) {
        words = ui.tr("lost.retrying");
    } else if (running && !view.state.waiting_for.empty()) {
        words = waited_for(view.state.waiting_for, ui, inside.w);
    } else if (view.state.phase == Phase::briefing) {
        words = ui.tr("projector.how_to_join");
        ink = t.text;
    } else {
        words = view.joined->scenario.title;
    }
    ui.paragraph_up_to(
        {inside.x, inside.y + (inside.h - ui.line_height(Type::body)) / 2.0F}, inside.w, 1, Type::body, ink,
        words
    );
}

// Looking for the room, or at its door.
void ProjectorScreen::waiting(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    if (waiting_since_ < 0.0) {
        waiting_since_ = ui.now();
    }
    ask_again(view, ui);
    Rect rest = ui.whole();
    two_circles(ui, rest.take_top(rest.h * 0.52F), 0.8F);
    rest = rest.inset(ui.px(48.0F), 0.0F);
    std::string const& code = view.room_wanted;
    bool const searching = view.link == model::LinkStatus::connecting && view.practice;
    std::string heading = ui.tr(searching ? "projector.looking" : "projector.coming", {{"code", code}});
    std::string text;
    if (!turned_away_.empty()) {
        text = turned_away_ + " " + ui.tr("projector.asks_again");
    } else if (view.link == model::LinkStatus::lost) {
        text = view.link_reason + " " + ui.tr(view.link_retrying ? "lost.retrying" : "projector.give_up");
    } else if (searching && ui.now() - waiting_since_ > kSayAddress) {
        text = ui.tr("projector.not_found", {{"code", code}});
    }
    Type const type = ui.width_of(Type::title, heading) <= rest.w ? Type::title : Type::lead_strong;
    rest.take_top(ui.paragraph(rest.min(), rest.w, type, t.text, heading, Align::centre));
    rest.take_top(ui.px(12.0F));
    ui.paragraph(rest.min(), rest.w, Type::body, t.quiet, text, Align::centre);
}

// A room that is not open yet may be in a moment: this screen stands there first and waits.
void ProjectorScreen::ask_again(model::ViewModel const& view, Ui& ui)
{
    if (!view.notice.empty()) {
        turned_away_ = view.notice;
        asked_at_ = ui.now();
        ui.push(model::DismissNotice{});
    }
    bool const can_ask = view.link == model::LinkStatus::up && !view.room_wanted.empty();
    if (!turned_away_.empty() && can_ask && ui.now() - asked_at_ > kAskAgain) {
        asked_at_ = ui.now();
        ui.push(model::AskRoom{model::AskEnterRoom{view.room_wanted, model::Role::projector}});
    }
}

void ProjectorScreen::keys(model::ViewModel const& view, Ui& ui)
{
    if (!view.notice.empty() && (ui.key(Key::enter) || ui.key(Key::escape))) {
        ui.push(model::DismissNotice{});
        return;
    }
    if (view.link == model::LinkStatus::lost && ui.key(Key::enter)) {
        ui.push(model::Reconnect{});
    }
    if (ui.key(Key::escape)) {
        leaving_ = true;
    }
    // A presenter's clicker sends Page Up and Page Down.
    int by = 0;
    for (Key const key : {Key::right, Key::down, Key::page_down, Key::space, Key::enter}) {
        by = ui.key(key) ? 1 : by;
    }
    for (Key const key : {Key::left, Key::up, Key::page_up}) {
        by = ui.key(key) ? -1 : by;
    }
    if (by == 0 || !view.joined) {
        return;
    }
    if (view.state.phase == Phase::ended) {
        after_.turn(by, ui.now());
    } else if (view.state.phase != Phase::briefing) {
        story_.turn(by, ui.now());
    }
}

void ProjectorScreen::leave_question(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    ui.begin_layer("##leave-picture");
    Rect const all = ui.whole();
    card(ui.draw(), all, t.shade, 0.0F);
    float const width = std::min(all.w - ui.px(48.0F), ui.px(900.0F)), line = ui.line_height(Type::lead);
    Rect const box = around(all.centre(), width, ui.line_height(Type::title) + 2.0F * line + ui.px(80.0F));
    card(ui.draw(), box, t.surface, ui.px(20.0F));
    Rect inside = box.inset(ui.px(36.0F), ui.px(28.0F));
    ui.text_in(inside.take_top(ui.line_height(Type::title)), Type::title, t.text, ui.tr("projector.leave"));
    inside.take_top(ui.px(16.0F));
    auto const choice = [&](char const* name, char const* key, char const* label) {
        Rect row = inside.take_top(line);
        Hit const hit = ui.hit(ui.id(name), row, {true, 0, false});
        ui.text_in(row.take_left(ui.px(150.0F)), Type::body, t.quiet, key);
        ui.text_in(row, Type::lead, mix(t.text, t.influence.ink, hit.warmth), ui.tr(label));
        return hit.pressed;
    };
    bool const leave = choice("leave-yes", "Enter", "projector.leave_yes") || ui.key(Key::enter);
    bool const stay = choice("leave-no", "Esc", "projector.leave_no") || ui.key(Key::escape);
    ui.end_layer();
    if (leave || stay) {
        leaving_ = false;
    }
    if (leave && view.joined) {
        ui.push(model::LeaveGame{});
    } else if (leave) {
        ui.push(model::Quit{}); // there is nothing here to go back to
    }
}

void ProjectorScreen::hide_pointer(Ui& ui)
{
    ImVec2 const at = ImGui::GetIO().MousePos;
    if (pointer_at_ < 0.0 || at.x != pointer_.x || at.y != pointer_.y) {
        pointer_ = at;
        pointer_at_ = ui.now();
    }
    if (!leaving_ && ui.now() - pointer_at_ > kPointerRests) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    }
}

} // namespace twocircles::client::ui
