#pragma once
// Dear ImGui's context, renderer, fonts and style in one owner. Needs an active OpenGL context for every
// call. Everything a screen draws (figures included) goes through ImGui's draw lists: anti-aliased, in one
// order with the text, in one pass. SFML gives the window, the events, the images and the sound.

#include "client/ui/platform/fonts.hpp"
#include "client/ui/theme/theme.hpp"

#include <imgui/imgui.h>

#include <string>

namespace twocircles::client::ui {

class ImGuiHost
{
public:
    /// Throws NoTypeface, or std::runtime_error when the driver's OpenGL cannot run our shaders.
    explicit ImGuiHost(Typeface typeface);
    ~ImGuiHost();
    ImGuiHost(ImGuiHost const&) = delete;
    ImGuiHost& operator=(ImGuiHost const&) = delete;

    /// Text and everything beside it at `scale` (0.8 .. 2.0) for that reader; rebuilds the atlas only when
    /// one of them changes.
    void set_text_scale(float scale, Reader reader = Reader::desk);
    [[nodiscard]] float text_scale() const { return scale_; }

    void begin_frame(ImVec2 size, float seconds_since_last);
    /// Draws into the active render target.
    void end_frame();

    /// The OpenGL objects live in a context; call round a change of window.
    void release_gpu();
    void restore_gpu();

    [[nodiscard]] Fonts const& fonts() const { return fonts_; }
    [[nodiscard]] ImGuiIO& io() const;

private:
    void make_current() const { ImGui::SetCurrentContext(context_); }

    Typeface typeface_;
    ImGuiContext* context_;
    Fonts fonts_;
    float scale_ = 0.0F;
    std::string clipboard_;
};

/// ImGui's own widgets (scroll bars, text fields) in the colours and measures of the theme.
void apply_style(Theme const& theme, float scale);

} // namespace twocircles::client::ui
