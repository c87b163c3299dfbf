#include "client/ui/platform/window.hpp"

#include "client/ui/platform/window_icon.hpp"

#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Sleep.hpp>

#include <cstdlib>
#include <dlfcn.h>
#include <stdexcept>
#include <utility>

namespace twocircles::client::ui {

std::optional<std::string> display_problem()
{
    char const* name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') {
        return "There is no display here (the variable DISPLAY is empty).";
    }
    // libX11 is loaded by SFML anyway; opening it by name spares a build dependency for two calls.
    void* x11 = dlopen("libX11.so.6", RTLD_LAZY);
    if (x11 == nullptr) {
        return "The X11 library (libX11.so.6) is missing; install libx11-6.";
    }
    using Open = void* (*)(char const*);
    using Close = int (*)(void*);
    auto const open_display = reinterpret_cast<Open>(dlsym(x11, "XOpenDisplay"));
    auto const close_display = reinterpret_cast<Close>(dlsym(x11, "XCloseDisplay"));
    if (open_display == nullptr || close_display == nullptr) {
        return "The X11 library on this machine is not usable.";
    }
    void* display = open_display(name);
    if (display == nullptr) {
        return "The display \"" + std::string(name) + "\" cannot be reached.";
    }
    close_display(display);
    return std::nullopt;
}

Window::Window(Options options, Typeface typeface) : options_(std::move(options))
{
    open();
    host_.emplace(std::move(typeface));
    constexpr std::array kKinds = {sf::Cursor::Arrow, sf::Cursor::Text, sf::Cursor::Hand};
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        auto& cursor = cursors_[i].emplace();
        if (!cursor.loadFromSystem(kKinds[i])) {
            cursors_[i].reset();
        }
    }
}

Window::~Window()
{
    static_cast<void>(window_.setActive(true));
}

void Window::open()
{
    sf::ContextSettings settings;
    settings.antialiasingLevel = 0; // edges are softened by the draw lists themselves
    if (options_.fullscreen) {
        window_.create(sf::VideoMode::getDesktopMode(), options_.title, sf::Style::None, settings);
        window_.setPosition({0, 0});
    } else {
        window_.create({options_.width, options_.height}, options_.title, sf::Style::Default, settings);
        // In the middle, and never with its title off the screen: not every desktop has a manager that sees
        // to it.
        auto const desktop = sf::VideoMode::getDesktopMode();
        auto const middle = [](unsigned whole, unsigned part) {
            return part < whole ? static_cast<int>((whole - part) / 2) : 0;
        };
        window_.setPosition({middle(desktop.width, options_.width), middle(desktop.height, options_.height)});
    }
    if (!window_.isOpen() || !window_.setActive(true)) {
        throw std::runtime_error("A window could not be opened: OpenGL is not available on this display.");
    }
    window_.setFramerateLimit(options_.frames_per_second);
    window_.setKeyRepeatEnabled(true);
    sf::Image const icon = window_icon(64);
    window_.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
    shown_cursor_ = 0;
    cursor_shown_ = true;
}

void Window::set_fullscreen(bool fullscreen)
{
    if (fullscreen == options_.fullscreen) {
        return;
    }
    if (!options_.fullscreen) {
        options_.width = window_.getSize().x;
        options_.height = window_.getSize().y;
    }
    options_.fullscreen = fullscreen;
    host_->release_gpu();
    open();
    host_->restore_gpu();
}

bool Window::poll()
{
    sf::Event event{};
    while (window_.pollEvent(event)) {
        take(event);
    }
    return !close_requested_;
}

void Window::take(sf::Event const& event)
{
    something_happened_ = true;
    if (event.type == sf::Event::Closed) {
        close_requested_ = true;
    }
    if (event.type == sf::Event::Resized) {
        window_.setView(sf::View(
            {0.0F, 0.0F, static_cast<float>(event.size.width), static_cast<float>(event.size.height)}
        ));
    }
    queue_.take(event);
}

ImVec2 Window::size() const
{
    auto const size = window_.getSize();
    return {static_cast<float>(size.x), static_cast<float>(size.y)};
}

Input Window::begin_frame(Colour ground)
{
    last_frame_ = clock_.restart().asSeconds();
    static_cast<void>(window_.setActive(true));
    window_.clear({ground.r, ground.g, ground.b});
    Input input = queue_.next_frame(host_->io());
    host_->begin_frame(size(), last_frame_);
    return input;
}

void Window::end_frame()
{
    // SFML leaves its own arrays and programs bound; our shaders must start from a clean slate and leave one.
    window_.resetGLStates();
    host_->end_frame();
    window_.resetGLStates();
    show_cursor();
    window_.display();
}

void Window::show_cursor()
{
    int wanted = 0;
    int const pointer = ImGui::GetMouseCursor();
    if (bool const shown = pointer != ImGuiMouseCursor_None; shown != cursor_shown_) {
        cursor_shown_ = shown;
        window_.setMouseCursorVisible(shown);
    }
    switch (pointer) {
    case ImGuiMouseCursor_TextInput:
        wanted = 1;
        break;
    case ImGuiMouseCursor_Hand:
        wanted = 2;
        break;
    default:
        break;
    }
    auto const& cursor = cursors_[static_cast<std::size_t>(wanted)];
    if (wanted == shown_cursor_ || !cursor) {
        return;
    }
    window_.setMouseCursor(*cursor);
    shown_cursor_ = wanted;
}

void Window::rest(float seconds)
{
    sf::Clock waited;
    something_happened_ = false;
    while (!something_happened_ && waited.getElapsedTime().asSeconds() < seconds) {
        sf::sleep(sf::milliseconds(4));
        poll();
    }
}

sf::Image Window::capture() const
{
    sf::Texture texture;
    auto const size = window_.getSize();
    if (!texture.create(size.x, size.y)) {
        return {};
    }
    texture.update(window_);
    return texture.copyToImage();
}

} // namespace twocircles::client::ui
