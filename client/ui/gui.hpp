#pragma once
// The whole window's content in one object: give it a view model each frame, take the intents it answers
// with. This is what client/app uses. Main thread only; knows no socket, no server and no file but the texts.

#include "client/model/view_model.hpp"
#include "client/ui/platform/imgui_host.hpp"
#include "client/ui/screens/briefing.hpp"
#include "client/ui/screens/console/console.hpp"
#include "client/ui/screens/debrief.hpp"
#include "client/ui/screens/home.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/preview.hpp"
#include "client/ui/screens/progress.hpp"
#include "client/ui/screens/scenarios.hpp"
#include "client/ui/screens/settings.hpp"
#include "client/ui/screens/workshop/host.hpp"
#include "client/ui/screens/workshop/join.hpp"
#include "client/ui/screens/workshop/lobby.hpp"
#include "client/ui/screens/workshop/projector.hpp"
#include "client/ui/screens/workshop/room_panels.hpp"
#include "client/ui/widgets/ui.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace twocircles::client::ui {

class Window;

class Gui
{
public:
    /// `strings_folder`: assets/strings. Throws BadStrings.
    explicit Gui(std::filesystem::path strings_folder, Sounds* sounds = nullptr);

    /// Polls nothing and waits for nothing: begins a frame in `window`, draws, ends it. `now`: seconds of the
    /// steady clock that the view model's times are in. Returns what the player wants.
    std::vector<model::Intent> frame(Window& window, model::ViewModel const& view, double now);

    /// The content alone, between begin_frame() and end_frame() of whatever carries it.
    void draw(model::ViewModel const& view, Ui::Frame frame, Fonts const& fonts);
    std::vector<model::Intent> take_intents() { return ui_.take_intents(); }

    /// Something on the screen is moving: draw the next frame at once. Otherwise Window::rest() may wait.
    [[nodiscard]] bool moving() const { return ui_.motion_busy(); }

    /// The window's cross was clicked: asks first when a game is on. True when the program may end.
    bool may_close(model::ViewModel const& view);

    [[nodiscard]] Ui& ui() { return ui_; }

private:
    void use_language(std::string const& language);
    void turn(model::ViewModel const& view);
    void screen(model::ViewModel const& view);
    void overlays(model::ViewModel const& view);
    void general_keys(model::ViewModel const& view);

    std::filesystem::path strings_folder_;
    Strings strings_;
    std::string language_; // wanted, as strings_ were chosen for it
    Sounds* sounds_;
    Ui ui_;
    HomeScreen home_;
    ScenariosScreen scenarios_;
    BriefingScreen briefing_;
    PlayScreen play_;
    DebriefScreen debrief_;
    SettingsScreen settings_;
    ProgressScreen progress_;
    JoinScreen join_;
    HostScreen host_;
    RoomPanels panels_;
    LobbyScreen lobby_;
    ConsoleScreen console_;
    ProjectorScreen projector_;
    PreviewStrip preview_;
    model::Screen shown_ = model::Screen::home;
    model::Screen before_settings_ = model::Screen::home;
    double turned_at_ = -1.0;
    bool pause_open_ = false, closing_ = false, paused_for_closing_ = false;
};

} // namespace twocircles::client::ui
