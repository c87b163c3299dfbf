#pragma once
// The game's window: SFML 2.5 for the window and its events, our ImGuiHost for what is drawn in it. One
// thread. Knows nothing of screens or of the game.

#include "client/ui/platform/imgui_host.hpp"
#include "client/ui/platform/input.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Cursor.hpp>

#include <array>
#include <optional>
#include <string>

namespace twocircles::client::ui {

/// Why no window can be opened here (a sentence), or nothing. SFML 2.5 ends the program when it cannot reach
/// the display, so ask this first.
std::optional<std::string> display_problem();

class Window
{
public:
    struct Options
    {
        std::string title = "Two Circles";
        unsigned width = 1280, height = 720;
        bool fullscreen = false;
        unsigned frames_per_second = 60; // 0: as many as possible
    };

    /// Throws std::runtime_error with a sentence when there is no usable OpenGL, NoTypeface without a
    /// typeface.
    Window(Options options, Typeface typeface);
    ~Window();
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    /// Takes what has happened since the last call. True while nobody has asked to close the window.
    bool poll();
    /// The cross in the corner was clicked; stays true until answered.
    [[nodiscard]] bool close_requested() const { return close_requested_; }
    void refuse_to_close() { close_requested_ = false; }

    /// Clears to `ground` and starts a frame; the answer is this frame's input.
    Input begin_frame(Colour ground);
    void end_frame();

    /// Waits until something happens, at most `seconds`. For when nothing on the screen moves.
    void rest(float seconds);

    void set_fullscreen(bool fullscreen);
    [[nodiscard]] bool fullscreen() const { return options_.fullscreen; }
    [[nodiscard]] ImVec2 size() const;
    [[nodiscard]] float last_frame_seconds() const { return last_frame_; }

    /// What is on the screen now.
    [[nodiscard]] sf::Image capture() const;

    [[nodiscard]] ImGuiHost& host() { return *host_; }
    [[nodiscard]] sf::RenderWindow& target() { return window_; }

private:
    void open();
    void take(sf::Event const& event);
    void show_cursor();

    Options options_;
    std::array<std::optional<sf::Cursor>, 3>
        cursors_; // arrow, text, hand; outlive the window that shows them
    sf::RenderWindow window_;
    std::optional<ImGuiHost> host_;
    InputQueue queue_;
    sf::Clock clock_;
    int shown_cursor_ = 0;
    bool cursor_shown_ = true;
    float last_frame_ = 1.0F / 60.0F;
    bool close_requested_ = false;
    bool something_happened_ = false;
};

} // namespace twocircles::client::ui
