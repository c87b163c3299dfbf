#pragma once
// Colours as numbers: mixing, contrast (WCAG 2.1), perceived difference (CIEDE2000) and what people with the
// three common kinds of colour blindness see. Pure arithmetic; knows nothing of windows or of the game.

#include <cstdint>

namespace twocircles::client::ui {

struct Colour
{
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    friend bool operator==(Colour const&, Colour const&) = default;
};

/// 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t hex)
{
    return {
        static_cast<std::uint8_t>(hex >> 16U & 255U), static_cast<std::uint8_t>(hex >> 8U & 255U),
        static_cast<std::uint8_t>(hex & 255U), 255};
}

/// The same colour at `alpha` (0..1) of its own opacity.
Colour fade(Colour colour, float alpha);

/// From `from` (t = 0) to `to` (t = 1), alpha included.
Colour mix(Colour from, Colour to, float t);

/// `top` painted over the opaque colour `below`.
Colour over(Colour top, Colour below);

/// WCAG relative luminance, 0 (black) to 1 (white).
double luminance(Colour colour);

/// WCAG contrast ratio, 1 to 21; alpha is ignored.
double contrast(Colour one, Colour other);

enum class Vision
{
    usual,
    protanopia,   // no long-wave cones
    deuteranopia, // no medium-wave cones
    tritanopia,   // no short-wave cones
};

/// What `colour` looks like to somebody with that vision (Viénot 1999 for red-green, Brettel's plane as
/// simplified by the same authors for tritanopia), in linear light.
Colour seen_with(Vision vision, Colour colour);

/// CIEDE2000 difference between two colours; about 2 is just noticeable, above 10 is clearly another colour.
double difference(Colour one, Colour other);

/// The number Dear ImGui's draw lists take.
constexpr std::uint32_t packed(Colour c)
{
    return static_cast<std::uint32_t>(c.a) << 24U | static_cast<std::uint32_t>(c.b) << 16U |
           static_cast<std::uint32_t>(c.g) << 8U | static_cast<std::uint32_t>(c.r);
}

} // namespace twocircles::client::ui
