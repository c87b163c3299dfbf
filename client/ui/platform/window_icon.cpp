#include "client/ui/platform/window_icon.hpp"

#include "client/ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

namespace {

float coverage(float signed_distance)
{
    return std::clamp(0.5F - signed_distance, 0.0F, 1.0F);
}

} // namespace

sf::Image window_icon(unsigned size)
{
    auto const& colours = theme(ThemeName::dark);
    sf::Image image;
    image.create(size, size, sf::Color::Transparent);
    float const s = static_cast<float>(size);
    float const radius = s * 0.30F, width = s * 0.055F;
    for (unsigned y = 0; y < size; ++y) {
        for (unsigned x = 0; x < size; ++x) {
            float const px = static_cast<float>(x) + 0.5F, py = static_cast<float>(y) + 0.5F;
            float const to_disc = std::hypot(px - s * 0.63F, py - s * 0.5F) - radius;
            float const to_ring = std::abs(std::hypot(px - s * 0.37F, py - s * 0.5F) - radius) - width / 2.0F;
            float const disc = coverage(to_disc / (s * 0.04F)) * 0.95F, ring = coverage(to_ring);
            Colour const blend = mix(colours.influence.fill, colours.control.fill, ring);
            auto const alpha = static_cast<sf::Uint8>(std::lround(std::max(disc, ring) * 255.0F));
            image.setPixel(x, y, {blend.r, blend.g, blend.b, alpha});
        }
    }
    return image;
}

} // namespace twocircles::client::ui
