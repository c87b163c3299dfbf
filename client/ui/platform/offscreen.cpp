#include "client/ui/platform/offscreen.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace twocircles::client::ui {

sf::RenderTexture& Offscreen::opened(sf::RenderTexture& target, unsigned width, unsigned height)
{
    if (!target.create(width, height) || !target.setActive(true)) {
        throw std::runtime_error("The graphics driver cannot draw into a picture of this size.");
    }
    return target;
}

Offscreen::Offscreen(unsigned width, unsigned height, Typeface typeface)
    : host_((opened(target_, width, height), std::move(typeface)))
{}

void Offscreen::resize(unsigned width, unsigned height)
{
    auto const size = target_.getSize();
    if (size.x != width || size.y != height) {
        opened(target_, width, height);
    }
}

ImVec2 Offscreen::size() const
{
    auto const size = target_.getSize();
    return {static_cast<float>(size.x), static_cast<float>(size.y)};
}

Input Offscreen::begin_frame(Colour ground, float seconds)
{
    static_cast<void>(target_.setActive(true));
    target_.clear({ground.r, ground.g, ground.b});
    Input input = queue_.next_frame(host_.io());
    host_.begin_frame(size(), seconds);
    return input;
}

void Offscreen::end_frame()
{
    target_.resetGLStates();
    host_.end_frame();
    target_.resetGLStates();
    target_.display();
}

void Offscreen::skip_frame()
{
    static_cast<void>(host_.io());
    ImGui::EndFrame();
}

sf::Image Offscreen::image() const
{
    sf::Image image = target_.getTexture().copyToImage();
    // Blending leaves its mark on the canvas' own opacity; a picture of a screen has none.
    auto const size = image.getSize();
    auto const* const bytes = image.getPixelsPtr();
    std::vector<sf::Uint8> pixels(bytes, bytes + std::size_t{4} * size.x * size.y);
    for (std::size_t alpha = 3; alpha < pixels.size(); alpha += 4) {
        pixels[alpha] = 255;
    }
    image.create(size.x, size.y, pixels.data());
    return image;
}

} // namespace twocircles::client::ui
