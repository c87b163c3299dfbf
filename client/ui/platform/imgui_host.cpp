#include "client/ui/platform/imgui_host.hpp"

#include "client/ui/platform/input.hpp"

#include <SFML/Window/Clipboard.hpp>
#include <imgui/backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twocircles::client::ui {

namespace {

// GLSL 1.20 runs in the compatibility context that SFML 2.5 asks for by default, on every driver back to 2.1.
constexpr char const* kShaderVersion = "#version 120";

char const* read_clipboard(void* user)
{
    auto& held = *static_cast<std::string*>(user);
    auto const utf8 = sf::Clipboard::getString().toUtf8();
    held.assign(utf8.begin(), utf8.end());
    return held.c_str();
}

void write_clipboard(void*, char const* text)
{
    std::string const copy(text);
    sf::Clipboard::setString(sf::String::fromUtf8(copy.begin(), copy.end()));
}

ImVec4 vec(Colour c)
{
    return {
        static_cast<float>(c.r) / 255.0F, static_cast<float>(c.g) / 255.0F, static_cast<float>(c.b) / 255.0F,
        static_cast<float>(c.a) / 255.0F};
}

} // namespace

ImGuiHost::ImGuiHost(Typeface typeface) : typeface_(std::move(typeface)), context_(ImGui::CreateContext())
{
    make_current();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "twocircles_sfml";
    io.ConfigInputTextCursorBlink = true;
    io.GetClipboardTextFn = read_clipboard;
    io.SetClipboardTextFn = write_clipboard;
    io.ClipboardUserData = &clipboard_;
    InputQueue::map_keys(io);
    // GLSL 1.20 runs in the compatibility context that SFML 2.5 asks for by default, on every driver back
    // to 2.1.
    if (!ImGui_ImplOpenGL3_Init("#version 120")) {
        ImGui::DestroyContext(context_);
        throw std::runtime_error(
            "OpenGL could not be started: is a graphics driver (or Mesa's llvmpipe) installed?"
        );
    }
    try {
        set_text_scale(1.0F);
    } catch (...) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context_);
        throw;
    }
}

ImGuiHost::~ImGuiHost()
{
    make_current();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
}

ImGuiIO& ImGuiHost::io() const
{
    make_current();
    return ImGui::GetIO();
}

void ImGuiHost::set_text_scale(float scale, Reader reader)
{
    make_current();
    float const wanted = std::clamp(std::round(scale * 20.0F) / 20.0F, 0.5F, 4.0F);
    if (wanted == scale_ && reader == fonts_.reader()) {
        return;
    }
    auto& atlas = *ImGui::GetIO().Fonts;
    fonts_.build(atlas, typeface_, wanted, reader);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    // The pixels now live on the graphics side; keeping them here too would cost several megabytes.
    atlas.ClearTexData();
    scale_ = wanted;
}

void ImGuiHost::begin_frame(ImVec2 size, float seconds_since_last)
{
    make_current();
    auto& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DeltaTime = std::clamp(seconds_since_last, 1.0F / 1000.0F, 0.25F);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void ImGuiHost::end_frame()
{
    make_current();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void ImGuiHost::release_gpu()
{
    make_current();
    ImGui_ImplOpenGL3_Shutdown();
}

void ImGuiHost::restore_gpu()
{
    make_current();
    float const scale = std::exchange(scale_, 0.0F);
    // A whole new start: the backend looks up its entry points and shaders per context.
    ImGui_ImplOpenGL3_Init(kShaderVersion);
    set_text_scale(scale, fonts_.reader());
}

void apply_style(Theme const& theme, float scale)
{
    ImGuiStyle style;
    style.WindowPadding = {0.0F, 0.0F};
    style.WindowBorderSize = 0.0F;
    style.ChildBorderSize = 0.0F;
    style.WindowRounding = 0.0F;
    style.FrameBorderSize = 0.0F;
    style.FramePadding = {0.0F, 0.0F};
    style.ItemSpacing = {0.0F, 0.0F};
    style.ItemInnerSpacing = {0.0F, 0.0F};
    style.ScrollbarSize = std::round(8.0F * scale);
    style.ScrollbarRounding = 4.0F * scale;
    style.CurveTessellationTol = 0.6F;
    style.CircleTessellationMaxError = 0.2F;
    auto* colours = style.Colors;
    colours[ImGuiCol_Text] = vec(theme.text);
    colours[ImGuiCol_TextDisabled] = vec(theme.quiet);
    colours[ImGuiCol_TextSelectedBg] = vec(fade(theme.control.fill, 0.45F));
    colours[ImGuiCol_WindowBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    colours[ImGuiCol_ChildBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    colours[ImGuiCol_FrameBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    colours[ImGuiCol_ScrollbarBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    colours[ImGuiCol_ScrollbarGrab] = vec(fade(theme.quiet, 0.30F));
    colours[ImGuiCol_ScrollbarGrabHovered] = vec(fade(theme.quiet, 0.55F));
    colours[ImGuiCol_ScrollbarGrabActive] = vec(fade(theme.quiet, 0.75F));
    ImGui::GetStyle() = style;
}

} // namespace twocircles::client::ui
