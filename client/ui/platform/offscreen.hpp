#pragma once
// A canvas without a window, of any size: screenshots for tests and the README. Same renderer as the window.
// Needs a display connection (Xvfb will do) for its OpenGL.

#include "client/ui/platform/imgui_host.hpp"
#include "client/ui/platform/input.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>

namespace twocircles::client::ui {

class Offscreen
{
public:
    /// Throws std::runtime_error when the driver cannot draw into a texture of that size.
    Offscreen(unsigned width, unsigned height, Typeface typeface);

    void resize(unsigned width, unsigned height);

    /// Time comes in as an argument, so that pictures are the same on every run.
    Input begin_frame(Colour ground, float seconds);
    void end_frame();
    /// Ends a frame that nobody will look at: everything has happened, nothing was painted.
    void skip_frame();

    [[nodiscard]] sf::Image image() const;
    [[nodiscard]] ImVec2 size() const;
    [[nodiscard]] ImGuiHost& host() { return host_; }
    [[nodiscard]] InputQueue& input() { return queue_; }
    [[nodiscard]] sf::RenderTexture& target() { return target_; }

private:
    static sf::RenderTexture& opened(sf::RenderTexture& target, unsigned width, unsigned height);

    sf::RenderTexture target_;
    ImGuiHost host_;
    InputQueue queue_;
};

} // namespace twocircles::client::ui
