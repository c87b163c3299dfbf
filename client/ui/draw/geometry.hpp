#pragma once
// Rectangles in pixels and how to cut them up. Layout is done by cutting: take a strip off one side, go on
// with the rest. Knows nothing of drawing.

#include <imgui/imgui.h>

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

inline ImVec2 operator+(ImVec2 a, ImVec2 b)
{
    return {a.x + b.x, a.y + b.y};
}
inline ImVec2 operator-(ImVec2 a, ImVec2 b)
{
    return {a.x - b.x, a.y - b.y};
}
inline ImVec2 operator*(ImVec2 a, float k)
{
    return {a.x * k, a.y * k};
}
inline float length(ImVec2 a)
{
    return std::hypot(a.x, a.y);
}
inline ImVec2 lerp(ImVec2 a, ImVec2 b, float t)
{
    return a + (b - a) * t;
}
inline ImVec2 at_angle(ImVec2 centre, float radius, float radians)
{
    return {centre.x + radius * std::cos(radians), centre.y + radius * std::sin(radians)};
}

struct Rect
{
    float x = 0.0F, y = 0.0F, w = 0.0F, h = 0.0F;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] ImVec2 min() const { return {x, y}; }
    [[nodiscard]] ImVec2 max() const { return {x + w, y + h}; }
    [[nodiscard]] ImVec2 centre() const { return {x + w / 2.0F, y + h / 2.0F}; }
    [[nodiscard]] bool empty() const { return w <= 0.0F || h <= 0.0F; }
    [[nodiscard]] bool holds(ImVec2 p) const
    {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] Rect inset(float sideways, float upright) const
    {
        return {x + sideways, y + upright, w - 2.0F * sideways, h - 2.0F * upright};
    }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

    /// Each takes a strip off its side and leaves the rest.
    Rect take_top(float height)
    {
        Rect const strip = {x, y, w, std::min(height, h)};
        y += strip.h;
        h -= strip.h;
        return strip;
    }
    Rect take_bottom(float height)
    {
        float const taken = std::min(height, h);
        h -= taken;
        return {x, y + h, w, taken};
    }
    Rect take_left(float width)
    {
        Rect const strip = {x, y, std::min(width, w), h};
        x += strip.w;
        w -= strip.w;
        return strip;
    }
    Rect take_right(float width)
    {
        float const taken = std::min(width, w);
        w -= taken;
        return {x + w, y, taken, h};
    }
};

inline Rect meeting(Rect a, Rect b)
{
    float const x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

inline Rect around(ImVec2 centre, float w, float h)
{
    return {centre.x - w / 2.0F, centre.y - h / 2.0F, w, h};
}

/// A position within a strip of `n` equal cells with `gap` between them.
inline Rect cell(Rect strip, int i, int n, float gap)
{
    float const w = (strip.w - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
    return {strip.x + static_cast<float>(i) * (w + gap), strip.y, w, strip.h};
}

} // namespace twocircles::client::ui
