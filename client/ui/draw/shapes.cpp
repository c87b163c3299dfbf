#include "client/ui/draw/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr float kTurn = 2.0F * std::numbers::pi_v<float>;

// One quad with its own colour at each corner.
void quad(ImDrawList& list, ImVec2 const (&corners)[4], ImU32 const (&colours)[4])
{
    ImVec2 const uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(6, 4);
    auto const first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int const i : {0, 1, 2, 0, 2, 3}) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
    }
    for (std::size_t i = 0; i < 4; ++i) {
        list.PrimWriteVtx(corners[i], uv, colours[i]);
    }
}

int segments_for(float radius)
{
    return std::clamp(static_cast<int>(radius * 0.55F), 24, 96);
}

} // namespace

void soft_disc(ImDrawList& list, ImVec2 centre, float radius, Colour colour, float softness)
{
    std::array const layers = {SoftLayer{radius, colour, softness}};
    soft_discs(list, centre, layers);
}

namespace {

// The opacity of a soft disc at a distance from its centre: full, then a cosine's fall to nothing.
float opacity(SoftLayer const& layer, float distance)
{
    float const softness = std::clamp(layer.softness, 0.02F, 1.0F);
    float const inner = layer.radius * (1.0F - softness);
    float const t = std::clamp((distance - inner) / std::max(layer.radius - inner, 0.01F), 0.0F, 1.0F);
    return static_cast<float>(layer.colour.a) / 255.0F * (0.5F + 0.5F * std::cos(t * kTurn / 2.0F));
}

// What all layers together put over whatever is below, at a distance from the centre.
Colour composed(std::span<SoftLayer const> layers, float distance)
{
    float r = 0.0F, g = 0.0F, b = 0.0F, a = 0.0F; // colours times opacity
    for (auto const& layer : layers) {
        float const top = opacity(layer, distance);
        r = r * (1.0F - top) + static_cast<float>(layer.colour.r) * top;
        g = g * (1.0F - top) + static_cast<float>(layer.colour.g) * top;
        b = b * (1.0F - top) + static_cast<float>(layer.colour.b) * top;
        a = a * (1.0F - top) + top;
    }
    if (a <= 0.0F) {
        return fade(layers.back().colour, 0.0F);
    }
    auto const channel = [a](float value) {
        return static_cast<std::uint8_t>(std::min(std::lround(value / a), 255L));
    };
    return {channel(r), channel(g), channel(b), static_cast<std::uint8_t>(std::lround(a * 255.0F))};
}

} // namespace

void soft_discs(ImDrawList& list, ImVec2 centre, std::span<SoftLayer const> layers)
{
    // Rings of vertices where the fall of some layer needs them; the renderer blends between.
    std::array<float, 32> radii{};
    std::size_t rings = 0;
    constexpr int kSteps = 6;
    for (auto const& layer : layers) {
        if (layer.radius <= 0.5F || layer.colour.a == 0) {
            continue;
        }
        float const inner = layer.radius * (1.0F - std::clamp(layer.softness, 0.02F, 1.0F));
        for (int i = 0; i <= kSteps && rings < radii.size(); ++i) {
            radii[rings++] = inner + (layer.radius - inner) * static_cast<float>(i) / kSteps;
        }
    }
    if (rings == 0) {
        return;
    }
    std::sort(radii.begin(), radii.begin() + static_cast<std::ptrdiff_t>(rings));
    auto const last =
        std::unique(radii.begin(), radii.begin() + static_cast<std::ptrdiff_t>(rings), [](float x, float y) {
            return y - x < 0.25F;
        });
    std::span<float const> const steps(radii.begin(), last);
    bool const starts_at_centre = steps.front() < 0.5F;
    std::span<float const> const circles = starts_at_centre ? steps.subspan(1) : steps;
    if (circles.empty()) {
        return;
    }
    int const n = segments_for(circles.back()), count = static_cast<int>(circles.size());
    ImVec2 const uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(n * 3 + n * 6 * (count - 1), 1 + n * count);
    auto const base = list._VtxCurrentIdx;
    auto const index = [base](int i) { return static_cast<ImDrawIdx>(base + static_cast<unsigned>(i)); };
    for (int i = 0; i < n; ++i) {
        for (int const corner : {0, 1 + i, 1 + (i + 1) % n}) {
            list.PrimWriteIdx(index(corner));
        }
    }
    for (int ring = 0; ring + 1 < count; ++ring) {
        for (int i = 0; i < n; ++i) {
            int const a = 1 + ring * n + i, b = 1 + ring * n + (i + 1) % n, c = a + n, d = b + n;
            for (int const corner : {a, c, d, a, d, b}) {
                list.PrimWriteIdx(index(corner));
            }
        }
    }
    list.PrimWriteVtx(centre, uv, packed(composed(layers, 0.0F)));
    for (float const radius : circles) {
        ImU32 const shade = packed(composed(layers, radius));
        for (int i = 0; i < n; ++i) {
            list.PrimWriteVtx(
                at_angle(centre, radius, kTurn * static_cast<float>(i) / static_cast<float>(n)), uv, shade
            );
        }
    }
}

void ticked_ring(
    ImDrawList& list, ImVec2 centre, float radius, Colour colour, float width, int ticks, float tick_length
)
{
    list.AddCircle(centre, radius, packed(colour), segments_for(radius) * 2, width);
    for (int i = 0; i < ticks; ++i) {
        float const angle = kTurn * static_cast<float>(i) / static_cast<float>(ticks);
        bool const major = i % 3 == 0;
        float const length = major ? tick_length : tick_length * 0.5F;
        list.AddLine(
            at_angle(centre, radius - width / 2.0F, angle), at_angle(centre, radius - length, angle),
            packed(fade(colour, major ? 0.9F : 0.55F)), std::max(1.0F, width * 0.75F)
        );
    }
}

void arc(ImDrawList& list, ImVec2 centre, float radius, float from, float to, Colour colour, float width)
{
    if (to - from < 0.001F) {
        return;
    }
    list.PathArcTo(centre, radius, from, to, std::max(4, static_cast<int>(radius * (to - from) / 4.0F)));
    list.PathStroke(packed(colour), 0, width);
    list.AddCircleFilled(at_angle(centre, radius, from), width / 2.0F, packed(colour));
    list.AddCircleFilled(at_angle(centre, radius, to), width / 2.0F, packed(colour));
}

void upright_gradient(ImDrawList& list, Rect area, Colour top, Colour bottom)
{
    list.AddRectFilledMultiColor(
        area.min(), area.max(), packed(top), packed(top), packed(bottom), packed(bottom)
    );
}

void level_gradient(ImDrawList& list, Rect area, Colour left, Colour right)
{
    list.AddRectFilledMultiColor(
        area.min(), area.max(), packed(left), packed(right), packed(right), packed(left)
    );
}

void card(ImDrawList& list, Rect area, Colour colour, float rounding)
{
    list.AddRectFilled(area.min(), area.max(), packed(colour), rounding);
}

void shadow(ImDrawList& list, Rect area, float rounding, float spread, Colour colour)
{
    Rect const inner = area.inset(rounding);
    float const reach = rounding + spread;
    Colour const none = fade(colour, 0.0F);
    ImU32 const full = packed(colour), empty = packed(none);
    ImVec2 const lo = inner.min(), hi = inner.max();
    card(list, inner, colour, 0.0F);
    quad(list, {lo, {hi.x, lo.y}, {hi.x, lo.y - reach}, {lo.x, lo.y - reach}}, {full, full, empty, empty});
    quad(list, {{lo.x, hi.y}, hi, {hi.x, hi.y + reach}, {lo.x, hi.y + reach}}, {full, full, empty, empty});
    quad(list, {lo, {lo.x, hi.y}, {lo.x - reach, hi.y}, {lo.x - reach, lo.y}}, {full, full, empty, empty});
    quad(list, {{hi.x, lo.y}, hi, {hi.x + reach, hi.y}, {hi.x + reach, lo.y}}, {full, full, empty, empty});
    std::array const corners = {hi, ImVec2{lo.x, hi.y}, lo, ImVec2{hi.x, lo.y}};
    constexpr int kSteps = 6;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        for (int i = 0; i < kSteps; ++i) {
            float const a = kTurn / 4.0F * (static_cast<float>(corner) + static_cast<float>(i) / kSteps);
            float const b = kTurn / 4.0F * (static_cast<float>(corner) + static_cast<float>(i + 1) / kSteps);
            ImVec2 const p = at_angle(corners[corner], reach, a), q = at_angle(corners[corner], reach, b);
            quad(list, {corners[corner], p, q, corners[corner]}, {full, empty, empty, full});
        }
    }
}

void rising(ImDrawList& list, ImVec2 c, float size, Colour colour)
{
    float const w = size * 0.58F, h = size * 0.5F;
    list.AddTriangleFilled({c.x, c.y - h}, {c.x + w, c.y + h}, {c.x - w, c.y + h}, packed(colour));
}

void falling(ImDrawList& list, ImVec2 c, float size, Colour colour)
{
    float const w = size * 0.58F, h = size * 0.5F;
    list.AddTriangleFilled({c.x - w, c.y - h}, {c.x + w, c.y - h}, {c.x, c.y + h}, packed(colour));
}

void dashed(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float width, float dash, float gap)
{
    float const whole = length(to - from);
    if (whole < 1.0F) {
        return;
    }
    for (float at = 0.0F; at < whole; at += dash + gap) {
        float const stop = std::min(at + dash, whole);
        list.AddLine(lerp(from, to, at / whole), lerp(from, to, stop / whole), packed(colour), width);
    }
}

void curve(ImDrawList& list, std::span<ImVec2 const> points, Colour colour, float width)
{
    // Points that lie on each other have no direction between them, and the line would swell there.
    constexpr float kApart = 0.75F;
    std::vector<ImVec2> kept;
    kept.reserve(points.size());
    for (ImVec2 const point : points) {
        if (kept.empty() || std::hypot(point.x - kept.back().x, point.y - kept.back().y) > kApart) {
            kept.push_back(point);
        }
    }
    if (kept.size() < 2) {
        return;
    }
    kept.back() = points.back();
    list.AddPolyline(kept.data(), static_cast<int>(kept.size()), packed(colour), 0, width);
}

void area_under(ImDrawList& list, std::span<ImVec2 const> points, float base, Colour colour)
{
    ImU32 const empty = packed(fade(colour, 0.0F));
    for (std::size_t i = 1; i < points.size(); ++i) {
        ImVec2 const a = points[i - 1], b = points[i];
        ImU32 const full = packed(colour);
        quad(list, {a, b, {b.x, base}, {a.x, base}}, {full, full, empty, empty});
    }
}

void spark(ImDrawList& list, ImVec2 centre, float size, Colour colour, float turn)
{
    std::array<ImVec2, 8> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        float const radius = i % 2 == 0 ? size : size * 0.30F;
        points[i] = at_angle(centre, radius, turn + kTurn * (static_cast<float>(i) / 8.0F - 0.25F));
    }
    // Concave, so as two crossing slim diamonds.
    for (std::size_t i = 0; i < 2; ++i) {
        std::array const diamond = {
            points[i * 2], at_angle(centre, size * 0.24F, turn + kTurn * (static_cast<float>(i) * 0.25F)),
            points[i * 2 + 4],
            at_angle(centre, size * 0.24F, turn + kTurn * (static_cast<float>(i) * 0.25F + 0.5F))};
        list.AddConvexPolyFilled(diamond.data(), 4, packed(colour));
    }
}

void ripple(ImDrawList& list, ImVec2 from, ImVec2 to, float progress, Colour colour, float width)
{
    if (progress <= 0.0F || progress >= 1.0F) {
        return;
    }
    constexpr int kPieces = 14;
    constexpr float kTail = 0.42F;
    float const head = progress * (1.0F + kTail);
    for (int i = 0; i < kPieces; ++i) {
        float const a = head - kTail * static_cast<float>(i) / kPieces;
        float const b = head - kTail * static_cast<float>(i + 1) / kPieces;
        if (a > 1.0F || b < 0.0F) {
            continue;
        }
        float const strength = 1.0F - static_cast<float>(i) / kPieces;
        list.AddLine(
            lerp(from, to, b), lerp(from, to, a), packed(fade(colour, strength * strength)),
            width * (0.5F + 0.5F * strength)
        );
    }
    if (head < 1.0F) {
        soft_disc(list, lerp(from, to, head), width * 3.2F, fade(colour, 0.9F), 0.85F);
    }
}

} // namespace twocircles::client::ui
