#include "client/ui/theme/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace twocircles::client::ui {

namespace {

using Triple = std::array<double, 3>;

double to_linear(std::uint8_t channel)
{
    double const s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

std::uint8_t from_linear(double light)
{
    double const l = std::clamp(light, 0.0, 1.0);
    double const s = l <= 0.0031308 ? l * 12.92 : 1.055 * std::pow(l, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(s * 255.0));
}

std::uint8_t blend(std::uint8_t from, std::uint8_t to, float t)
{
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * t)
    );
}

Triple lab(Colour c)
{
    double const r = to_linear(c.r), g = to_linear(c.g), b = to_linear(c.b);
    // sRGB to XYZ, D65, divided by the white point.
    Triple const xyz = {
        (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883};
    auto const f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    return {116.0 * f(xyz[1]) - 16.0, 500.0 * (f(xyz[0]) - f(xyz[1])), 200.0 * (f(xyz[1]) - f(xyz[2]))};
}

double degrees(double radians)
{
    return radians * 180.0 / std::numbers::pi;
}
double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double hue(double b, double a)
{
    double const h = degrees(std::atan2(b, a));
    return h < 0.0 ? h + 360.0 : h;
}

} // namespace

Colour fade(Colour colour, float alpha)
{
    colour.a =
        static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.a) * std::clamp(alpha, 0.0F, 1.0F)));
    return colour;
}

Colour mix(Colour from, Colour to, float t)
{
    float const u = std::clamp(t, 0.0F, 1.0F);
    return {blend(from.r, to.r, u), blend(from.g, to.g, u), blend(from.b, to.b, u), blend(from.a, to.a, u)};
}

Colour over(Colour top, Colour below)
{
    Colour opaque = top;
    opaque.a = 255;
    return mix(below, opaque, static_cast<float>(top.a) / 255.0F);
}

double luminance(Colour c)
{
    return 0.2126 * to_linear(c.r) + 0.7152 * to_linear(c.g) + 0.0722 * to_linear(c.b);
}

double contrast(Colour one, Colour other)
{
    double const a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour seen_with(Vision vision, Colour c)
{
    double const r = to_linear(c.r), g = to_linear(c.g), b = to_linear(c.b);
    Triple out = {r, g, b};
    switch (vision) {
    case Vision::usual:
        return c;
    case Vision::protanopia:
        out = {0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b};
        break;
    case Vision::deuteranopia:
        out = {0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b};
        break;
    case Vision::tritanopia:
        out = {
            1.01277 * r + 0.13548 * g - 0.14826 * b, -0.01243 * r + 0.86812 * g + 0.14431 * b,
            0.07589 * r + 0.80500 * g + 0.11911 * b};
        break;
    }
    return {from_linear(out[0]), from_linear(out[1]), from_linear(out[2]), c.a};
}

// CIEDE2000 as written down by Sharma, Wu and Dalal (2005).
double difference(Colour one, Colour other)
{
    Triple const p = lab(one), q = lab(other);
    double const c_mean = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2.0;
    double const c7 = std::pow(c_mean, 7.0);
    double const g = 0.5 * (1.0 - std::sqrt(c7 / (c7 + std::pow(25.0, 7.0))));
    double const a1 = (1.0 + g) * p[1], a2 = (1.0 + g) * q[1];
    double const c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]);
    double const h1 = hue(p[2], a1), h2 = hue(q[2], a2);
    double dh = h2 - h1;
    double h_mean = (h1 + h2) / 2.0;
    if (c1 * c2 == 0.0) {
        dh = 0.0;
        h_mean = h1 + h2;
    } else if (std::abs(h1 - h2) > 180.0) {
        dh += h2 <= h1 ? 360.0 : -360.0;
        h_mean += h1 + h2 < 360.0 ? 180.0 : -180.0;
    }
    double const dl = q[0] - p[0], dc = c2 - c1;
    double const dhh = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2.0));
    double const l_mean = (p[0] + q[0]) / 2.0, cm = (c1 + c2) / 2.0;
    double const t = 1.0 - 0.17 * std::cos(radians(h_mean - 30.0)) + 0.24 * std::cos(radians(2.0 * h_mean)) +
                     0.32 * std::cos(radians(3.0 * h_mean + 6.0)) -
                     0.20 * std::cos(radians(4.0 * h_mean - 63.0));
    double const l50 = (l_mean - 50.0) * (l_mean - 50.0);
    double const sl = 1.0 + 0.015 * l50 / std::sqrt(20.0 + l50), sc = 1.0 + 0.045 * cm,
                 sh = 1.0 + 0.015 * cm * t;
    double const cm7 = std::pow(cm, 7.0);
    double const turn = 30.0 * std::exp(-std::pow((h_mean - 275.0) / 25.0, 2.0));
    double const rt = -2.0 * std::sqrt(cm7 / (cm7 + std::pow(25.0, 7.0))) * std::sin(radians(2.0 * turn));
    double const x = dl / sl, y = dc / sc, z = dhh / sh;
    return std::sqrt(x * x + y * y + z * z + rt * y * z);
}

} // namespace twocircles::client::ui
