#include "client/ui/screens/play.hpp"

#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/recap.hpp"
#include "client/ui/screens/workshop/waiting_line.hpp"

#include <cmath>

namespace twocircles::client::ui {

using model::NoteKind;
using model::Phase;
using model::Role;
using model::Wait;

void PlayScreen::draw(model::ViewModel const& view, Ui& ui, RoomPanels& panels)
{
    if (!view.joined) {
        return;
    }
    follow(view, ui);
    Rect rest = ui.whole();
    Rect const bar = rest.take_top(ui.px(ui.logical_height() < 560.0F ? 44.0F : 52.0F));
    bool const narrow = ui.logical_width() < 900.0F;
    Rect const right = rest.take_right(rest.w * (narrow ? 0.50F : 0.40F));
    Rect const strip = rest.take_bottom(meters_strip_height(ui, rest.w));
    stage_.draw(view, ui, rest);
    if (in_workshop(view)) {
        panels.announcements.draw(view, ui, rest);
    }
    meters_strip(view, ui, strip);
    column(view, ui, right.inset(ui.px(narrow ? 16.0F : 24.0F), ui.px(8.0F)), panels);
    top_bar(view, ui, bar, panels);
    keys(view, ui, panels);
}

void PlayScreen::open(Side side, RoomPanels& panels)
{
    side_ = side_ == side ? Side::none : side;
    if (side_ == Side::chat) {
        panels.chat.open();
    }
}

void PlayScreen::keys(model::ViewModel const& view, Ui& ui, RoomPanels& panels)
{
    bool const room = in_workshop(view);
    auto const on = [&](Key key, Side side, bool there) {
        if (there && ui.key(key)) {
            open(side, panels);
        }
    };
    on(Key::l, Side::log, true);
    on(Key::w, Side::standing, true);
    on(Key::b, Side::brief, true);
    on(Key::c, Side::chat, room);
    on(Key::r, Side::people, room);
    on(Key::t, Side::told, room);
    on(Key::o, Side::sheet, room && view.joined->role == Role::observer);
    on(Key::e, Side::look_back, can_look_back(view));
    if (ui.key(Key::escape)) {
        if (side_ != Side::none) {
            side_ = Side::none;
        } else {
            menu_wanted_ = true;
        }
    }
}

void PlayScreen::begin_game(model::ViewModel const& view)
{
    game_ = view.joined->token;
    side_ = Side::none;
    paused_to_read_ = false;
    chosen_.reset();
    split_ = {};
    last_note_ = view.notes.empty() ? 0 : view.notes.back().number;
}

// Practice waits for the reader; a shared room tells what came of an answer while days pass, no longer.
bool PlayScreen::tells_consequences(model::ViewModel const& view) const
{
    if (in_workshop(view)) {
        return consequences_run(view);
    }
    return view.response && read_ != view.response->beat_serial;
}

// Watches the view model for what the screen itself must do: turn the page, sound, hold the clock.
void PlayScreen::follow(model::ViewModel const& view, Ui& ui)
{
    if (game_ != view.joined->token) {
        begin_game(view);
    }
    if (!view.response) {
        read_.reset();
    } // a game begins, or begins again
    for (auto const& note : view.notes) {
        if (note.number <= last_note_) {
            continue;
        }
        last_note_ = note.number;
        if (note.kind == NoteKind::left) {
            ui.play(Sound::leaves);
        } else if (note.kind == NoteKind::spoke) {
            ui.play(Sound::voice);
        }
    }
    if (view.beat && view.beat->serial != shown_beat_) {
        shown_beat_ = view.beat->serial;
        chosen_.reset();
    }
    // Refused, or a vote that has been counted and may be changed.
    auto const* ballot = votes_on_responses(view);
    if (!view.notice.empty() || (ballot != nullptr && own_vote(view, *ballot) == chosen_)) {
        chosen_.reset();
    }
    if (Split now = split_of(view, ui); !now.parts.empty()) {
        split_ = std::move(now);
    }
    if (side_ == Side::look_back && !can_look_back(view)) {
        side_ = Side::none;
    }
    follow_clock(view, ui);
    bool const reading = tells_consequences(view);
    int const page = reading                            ? 1 + (view.state.phase == Phase::ended ? 1 : 0)
                     : view.state.phase == Phase::ended ? 3
                                                        : 10 + static_cast<int>(shown_beat_);
    if (page != page_) {
        page_ = page;
        turned_at_ = ui.now();
    }
}

void PlayScreen::follow_clock(model::ViewModel const& view, Ui& ui)
{
    bool const reading = tells_consequences(view);
    bool const next_is_open = view.state.phase == Phase::deciding && view.response && view.beat &&
                              view.beat->serial != view.response->beat_serial;
    // The next situation has begun while somebody still reads what came of the last one: its clock must wait.
    if (!in_workshop(view) && reading && next_is_open && view.state.has_limit && !paused_to_read_) {
        paused_to_read_ = true;
        ui.push(model::SetPaused{true});
    }
    bool const asked = in_workshop(view) && view.state.you_are_waited_for && !view.state.paused &&
                       view.state.phase != Phase::briefing;
    if (asked && !asked_) {
        ui.play(Sound::voice); // somebody may have looked away while others decided
        // There is little time for what is asked now; whoever writes finishes the line first.
        bool const soon = view.state.wait == Wait::stances || view.state.wait == Wait::predictions;
        if (soon && !ui.typing()) {
            side_ = Side::none;
        }
    }
    asked_ = asked;
    double const left = model::seconds_left(view, ui.now());
    if (left >= 0.0 && !view.state.paused) {
        ui.motion().keep_drifting();
    }
    bool const mine = in_workshop(view) ? asked : !reading && view.beat && !view.answered;
    std::uint64_t const wait =
        (std::uint64_t{view.state.beat_serial} << 8U) + static_cast<std::uint64_t>(view.state.wait);
    if (left >= 0.0 && left < 10.0 && mine && warned_ != wait) {
        warned_ = wait;
        ui.play(Sound::nearly_over);
    }
}

void PlayScreen::go_on(model::ViewModel const& view, Ui& ui)
{
    if (view.state.phase == Phase::reacting || view.state.phase == Phase::passing) {
        ui.push(model::HurryOn{});
        return;
    }
    if (view.response) {
        read_ = view.response->beat_serial;
    }
    if (std::exchange(paused_to_read_, false)) {
        ui.push(model::SetPaused{false});
    }
}

void PlayScreen::column(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels)
{
    float const age = static_cast<float>(ui.now() - turned_at_) / 0.3F;
    if (!ui.reduced_motion() && age < 1.0F) {
        ui.motion().keep_moving();
    }
    if (float const height = waiting_line_height(view, ui, area.w); height > 0.0F) {
        if (waiting_line(view, ui, area.take_top(height), side_ != Side::none)) {
            side_ = Side::none;
        }
        area.take_top(ui.px(8.0F));
    }
    if (side_ != Side::none) {
        side(view, ui, area, panels);
    } else if (in_workshop(view) && view.state.phase == Phase::briefing) {
        not_begun(view, ui, area);
    } else if (tells_consequences(view)) {
        consequences(view, ui, area);
    } else if (view.state.phase == Phase::ended) {
        ending(view, ui, area);
    } else {
        situation(view, ui, area);
    }
}

} // namespace twocircles::client::ui
