#include "client/ui/gui.hpp"

#include "client/ui/draw/motion.hpp"
#include "client/ui/platform/window.hpp"
#include "client/ui/screens/overlays.hpp"
#include "client/ui/screens/workshop/deeds.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

using model::Screen;

namespace {

constexpr double kTurnSeconds = 0.3;

bool in_game(model::ViewModel const& view)
{
    return view.joined && view.state.phase != model::Phase::ended &&
           (view.screen == Screen::play || view.screen == Screen::briefing);
}

} // namespace

Gui::Gui(std::filesystem::path strings_folder, Sounds* sounds)
    : strings_folder_(std::move(strings_folder)), strings_(Strings::load(strings_folder_)), sounds_(sounds),
      ui_(strings_, sounds), settings_(Strings::languages(strings_folder_))
{}

void Gui::use_language(std::string const& language)
{
    if (language == language_ || language.empty()) {
        return;
    }
    language_ = language;
    auto const nearest = Strings::nearest(strings_folder_, language);
    if (nearest != strings_.language()) {
        strings_ = Strings::load(strings_folder_, nearest);
    }
}

std::vector<model::Intent> Gui::frame(Window& window, model::ViewModel const& view, double now)
{
    auto const& settings = view.settings;
    window.set_fullscreen(settings.fullscreen);
    if (view.screen == Screen::projector) {
        window.host().set_text_scale(
            ProjectorScreen::scale(window.size(), settings.text_scale), Reader::audience
        );
    } else {
        ImVec2 room = window.size();
        if (view.preview) {
            room.y -= PreviewStrip::height(1.0F);
        }
        window.host().set_text_scale(Ui::fitting_scale(room, settings.text_scale));
    }
    ThemeName const name = settings.theme == model::Theme::light ? ThemeName::light : ThemeName::dark;
    Ui::Frame frame;
    frame.input = window.begin_frame(theme(name).ground);
    frame.size = window.size();
    frame.scale = window.host().text_scale();
    frame.now = now;
    frame.seconds = window.last_frame_seconds();
    frame.reduce_motion = settings.reduce_motion;
    frame.theme = name;
    draw(view, std::move(frame), window.host().fonts());
    window.end_frame();
    // Breathing and clocks look the same at half the frames, for half the processor.
    if (ui_.motion().only_drifting()) {
        window.rest(1.0F / 60.0F);
    }
    return take_intents();
}

void Gui::draw(model::ViewModel const& view, Ui::Frame frame, Fonts const& fonts)
{
    use_language(view.settings.language);
    if (sounds_ != nullptr) {
        sounds_->set_on(view.settings.sound);
    }
    if (view.preview) {
        frame.foot = PreviewStrip::height(frame.scale);
        frame.size.y -= frame.foot;
    }
    ui_.begin(std::move(frame), fonts);
    if (view.screen != shown_ || turned_at_ < 0.0) {
        turn(view);
    }
    screen(view);
    overlays(view);
    if (view.preview) {
        preview_.draw(*view.preview, ui_);
    }
    general_keys(view);
    ui_.end();
}

// Another page than in the last frame, or the first one.
void Gui::turn(model::ViewModel const& view)
{
    if (view.screen == Screen::settings) {
        before_settings_ = shown_;
    }
    // Back from the settings, or into a game that was left paused: somebody must be able to go on.
    // A shared room is not theirs to wake.
    bool const asleep = view.state.paused && !in_workshop(view) && !play_.reading_pause();
    if (view.screen == Screen::play && asleep) {
        pause_open_ = true;
    }
    if (shown_ == Screen::join && turned_at_ >= 0.0) {
        join_.left(ui_);
    }
    if (view.screen == Screen::join) {
        join_.entered(view, ui_);
    }
    if (view.screen == Screen::host) {
        host_.entered(view, ui_);
    }
    shown_ = view.screen;
    turned_at_ = ui_.now();
    ui_.focus().clear();
}

void Gui::screen(model::ViewModel const& view)
{
    switch (view.screen) {
    case Screen::home:
        home_.draw(view, ui_);
        if (home_.take_quit_request() && may_close(view)) {
            ui_.push(model::Quit{});
        }
        break;
    case Screen::scenarios:
        scenarios_.draw(view, ui_);
        break;
    case Screen::briefing:
        briefing_.draw(view, ui_);
        break;
    case Screen::play:
        play_.draw(view, ui_, panels_);
        break;
    case Screen::debrief:
        debrief_.draw(view, ui_);
        break;
    case Screen::settings:
        settings_.draw(view, ui_, before_settings_);
        break;
    case Screen::join:
        join_.draw(view, ui_);
        break;
    case Screen::host:
        host_.draw(view, ui_);
        break;
    case Screen::lobby:
        lobby_.draw(view, ui_, panels_);
        break;
    case Screen::console:
        console_.draw(view, ui_);
        break;
    case Screen::projector:
        projector_.draw(view, ui_);
        break;
    case Screen::progress:
        progress_.draw(view, ui_);
        break;
    }
    // A new page comes out of the ground.
    auto const age = static_cast<float>((ui_.now() - turned_at_) / kTurnSeconds);
    if (age < 1.0F && !ui_.reduced_motion()) {
        Colour const ground = ui_.theme().ground;
        ui_.veil(fade(ground, 1.0F - eased(age)));
        ui_.motion().keep_moving();
    }
}

void Gui::overlays(model::ViewModel const& view)
{
    if (view.screen == Screen::play && play_.take_menu_request()) {
        pause_open_ = true;
        if (!in_workshop(view) && !play_.reading_pause()) {
            ui_.push(model::SetPaused{true});
        }
    }
    if (view.screen != Screen::play) {
        pause_open_ = false;
    }
    if (view.screen == Screen::projector) {
        return; // it says by itself what there is to say, and never lays a page over the picture
    }
    // Where one looks for a server it is told in place, with all one can do about it.
    if (view.link == model::LinkStatus::lost && view.screen != Screen::join) {
        lost_page(view, ui_);
    } else if (!view.notice.empty()) {
        notice_page(view, ui_);
    } else if (closing_) {
        switch (closing_page(view, ui_, people_hosted(view) > 0)) {
        case CloseAnswer::close:
            ui_.push(model::Quit{});
            break;
        case CloseAnswer::stay:
            closing_ = false;
            if (paused_for_closing_) ui_.push(model::SetPaused{false});
            paused_for_closing_ = false;
            break;
        case CloseAnswer::none:
            break;
        }
    } else if (pause_open_) {
        bool const room = in_workshop(view);
        PauseAnswer const answer = room ? room_page(view, ui_) : pause_page(ui_);
        if (answer == PauseAnswer::none) {
            return;
        }
        pause_open_ = false;
        if (!room && !play_.reading_pause() && answer == PauseAnswer::go_on) {
            ui_.push(model::SetPaused{false});
        }
        if (answer == PauseAnswer::settings) {
            ui_.push(model::ShowScreen{Screen::settings});
        }
        if (answer == PauseAnswer::leave) {
            ui_.push(model::LeaveGame{});
        }
    }
}

void Gui::general_keys(model::ViewModel const& view)
{
    model::Settings wanted = view.settings;
    if (ui_.key(Key::f11)) {
        wanted.fullscreen = !wanted.fullscreen;
    }
    if (ui_.key(Key::plus)) {
        wanted.text_scale = std::min(200, wanted.text_scale + 10);
    }
    if (ui_.key(Key::minus)) {
        wanted.text_scale = std::max(80, wanted.text_scale - 10);
    }
    if (!(wanted == view.settings)) {
        ui_.push(model::ChangeSettings{wanted});
    }
}

bool Gui::may_close(model::ViewModel const& view)
{
    bool const hosting = people_hosted(view) > 0;
    if (closing_ || (!in_game(view) && !hosting)) {
        return true; // asked for twice: meant
    }
    closing_ = true;
    // Time stands still while the question stands; in a shared room it is not theirs to stop.
    paused_for_closing_ = view.screen == model::Screen::play && !view.state.paused && !in_workshop(view);
    if (paused_for_closing_) ui_.push(model::SetPaused{true});
    return false;
}

} // namespace twocircles::client::ui
