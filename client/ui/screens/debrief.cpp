#include "client/ui/screens/debrief.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/screens/debrief/afterword.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace twocircles::client::ui {

namespace {

model::Intent to_story()
{
    return model::ShowScreen{model::Screen::play};
}

} // namespace

void DebriefScreen::show(Section section)
{
    turned_ |= section != section_;
    section_ = section;
    head_.playing = false;
}

void DebriefScreen::ask_about(int decision)
{
    head_.chosen = decision;
    show(Section::what_if);
}

void DebriefScreen::follow(model::ViewModel const& view)
{
    model::Debrief const& debrief = *view.debrief;
    std::string const game = view.joined ? view.joined->token : debrief.title;
    if (game_ != game) {
        game_ = game;
        section_ = Section::course;
        head_ = {};
        head_.go_to(
            debrief, !debrief.moments.empty()    ? debrief.moments.front().decision
                     : debrief.decisions.empty() ? -1
                                                 : 0
        );
        story_.forget();
        futures_.forget();
        circles_.forget();
        rooms_.forget();
    }
    bool const open = view.guide && view.guide->open;
    if (open != was_open_) { // everybody is taken to it when it opens, and back when it is put away
        was_open_ = open;
        show(open ? Section::together : Section::course);
    }
}

void DebriefScreen::choose(model::ViewModel const& view, Ui& ui, Rect& area, float x, float width)
{
    auto const sections = sections_of(view);
    if (std::ranges::find(sections, section_) == sections.end()) {
        show(sections.front());
    }
    std::vector<Pill> all;
    all.reserve(sections.size());
    for (auto const section : sections) {
        all.push_back(
            {name_of(ui, section), section == section_, std::nullopt, true, std::to_string(all.size() + 1)}
        );
    }
    ImVec2 at = {x, area.y};
    int pressed = pills(ui, "debrief-section", at, width, all);
    area.take_top(at.y - area.y + ui.px(12.0F));
    if (int const digit = ui.digit(); digit > 0 && digit <= static_cast<int>(sections.size())) {
        pressed = digit - 1;
    }
    if (view.guide && ui.key(Key::g)) {
        show(section_ == Section::together ? Section::course : Section::together);
    }
    if (pressed >= 0) {
        show(sections[static_cast<std::size_t>(pressed)]);
    }
}

float DebriefScreen::course(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    float const apart = ui.px(40.0F), top = at.y;
    at.y += ending(debrief, ui, at, width) + apart;
    float const plot_y = at.y - top;
    if (!debrief.samples.empty()) {
        at.y += heading(ui, at, width, ui.tr("debrief.timeline"));
        at.y += story_.draw(debrief, ui, at, width, head_) + ui.px(16.0F);
        at.y += decision_card(view, ui, at, width, head_.chosen);
        at.y += way_to_what_if(*view.debrief, ui, at, width) + apart;
    }
    MomentWish wish;
    if (float const high = pivotal_moments(view, ui, at, width, head_.chosen, wish); high > 0.0F) {
        at.y += high + apart - ui.px(8.0F);
    }
    if (wish.go_to >= 0) {
        head_.go_to(debrief, wish.go_to);
        ImGui::SetScrollY(std::max(0.0F, plot_y - ui.px(24.0F)));
    }
    if (wish.ask_about >= 0) {
        ask_about(wish.ask_about);
    }
    at.y += afterword(view, ui, at, width);
    return at.y - top;
}

float DebriefScreen::way_to_what_if(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    if (!can_be_asked_about(debrief, head_.chosen)) {
        return 0.0F;
    }
    ButtonLook const look = {ButtonKind::plain, Icon::arrow, "W", true, 0};
    std::string const& words = ui.tr("debrief.ask_what_if");
    Rect const place = {
        at.x, at.y + ui.px(12.0F), std::min(width, button_width(ui, words, look)), ui.px(48.0F)};
    if (button(ui, ui.id("what-if"), place, words, look) || ui.key(Key::w)) {
        ask_about(head_.chosen);
    }
    return place.bottom() - at.y;
}

float DebriefScreen::section(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    float const top = at.y, apart = ui.px(40.0F);
    switch (section_) {
    case Section::course:
        return course(view, ui, at, width);
    case Section::what_if:
        return futures_.draw(view, ui, at, width, head_.chosen);
    case Section::people:
        if (!debrief.people.empty()) {
            at.y += people_then_and_now(view, ui, at, width) + apart;
        }
        return at.y + heroes(view, ui, at, width) - top;
    case Section::circles:
        return circles_.draw(view, ui, at, width, head_);
    case Section::leading:
        return leading_profiles(view, ui, at, width);
    case Section::promises:
        for (auto const part : {promises, predictions, disagreement, marks}) {
            float const high = part(debrief, ui, at, width);
            at.y += high > 0.0F ? high + apart : 0.0F;
        }
        return std::max(0.0F, at.y - top - apart);
    case Section::rooms:
        return rooms_.draw(view, ui, at, width);
    case Section::together: {
        int about = -1;
        float const high = guide_.draw(view, ui, at, width, about);
        if (about >= 0) {
            ask_about(about);
        }
        return high;
    }
    case Section::questions:
        at.y += questions_and_goals(debrief, ui, at, width);
        if (view.guide) { // where there is one, what is written there is kept
            at.y += at.y > top ? apart : 0.0F;
            at.y += heading(ui, at, width, ui.tr("guide.commit.heading"));
            at.y += commitments_.draw(view, ui, at, std::min(width, ui.px(780.0F)));
        }
        return at.y - top;
    }
    return 0.0F;
}

float DebriefScreen::ways_out(model::ViewModel const& view, Ui& ui, ImVec2 at)
{
    float const row = ui.px(48.0F);
    auto const way = [&](char const* name, std::string const& label, ButtonKind kind, model::Intent intent) {
        ButtonLook const look = {kind, std::nullopt, {}, !view.waiting, 0};
        float const wanted = button_width(ui, label, look);
        if (button(ui, ui.id(name), {at.x, at.y, wanted, row}, label, look)) {
            ui.push(std::move(intent));
        }
        at.x += wanted + ui.px(12.0F);
    };
    if (view.debrief->finished && view.joined && view.joined->workshop) {
        // Who played it again from here would be gone from the room while the others talk.
        auto const& label = ui.tr(view.facilitator ? "debrief.to_rooms" : "room_menu.leave");
        way("home", label, ButtonKind::plain, model::LeaveGame{});
    } else if (view.debrief->finished) {
        way("again", ui.tr("debrief.again"), ButtonKind::primary, model::PlayAgain{});
        way("home", ui.tr("debrief.home"), ButtonKind::plain, model::LeaveGame{});
    } else { // it goes on being written, and its way out leads back to the story
        way("to-story", ui.tr("debrief.to_story"), ButtonKind::primary, to_story());
        way("look-again", ui.tr("debrief.look_again"), ButtonKind::plain, model::SeeDebrief{});
    }
    return row;
}

void DebriefScreen::draw(model::ViewModel const& view, Ui& ui)
{
    Theme const& t = ui.theme();
    if (!view.debrief) {
        loading_sign(ui.draw(), ui.whole().centre(), ui.px(56.0F), t, static_cast<float>(ui.now()));
        ui.motion().keep_moving();
        return;
    }
    follow(view);
    Page const frame = page(ui, ui.tr("debrief.title", {{"title", view.debrief->title}}), 1120.0F);
    if (frame.back) {
        ui.push(view.debrief->finished ? model::Intent{model::LeaveGame{}} : to_story());
    }
    Rect area = frame.content;
    choose(view, ui, area, frame.margin, frame.column);
    // Drawn before it can change, so that one frame shows one section.
    auto const now = section_;
    ScrollArea scroll(ui, "debrief", area);
    if (turned_) {
        ScrollArea::to_top();
        turned_ = false;
    }
    ImVec2 at = {scroll.top().x + frame.margin, scroll.top().y + ui.px(4.0F)};
    at.y += section(view, ui, at, frame.column);
    if (now != Section::together) {
        at.y += ui.px(40.0F);
        at.y += ways_out(view, ui, at);
    }
    scroll.end(at.y + ui.px(32.0F));
}

} // namespace twocircles::client::ui
