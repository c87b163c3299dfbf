#pragma once
// The drawing kit's plain forms, over ImGui's draw lists: soft discs, ticked rings, gradients, shadows,
// arrows. All measures are real pixels. Knows nothing of themes or of the game.

#include "client/ui/draw/geometry.hpp"
#include "client/ui/theme/colour.hpp"

#include <imgui/imgui.h>

#include <span>

namespace twocircles::client::ui {

/// A disc that is full up to `1 - softness` of its radius and fades out to nothing at its rim. Influence.
void soft_disc(ImDrawList& list, ImVec2 centre, float radius, Colour colour, float softness);

/// Several soft discs round one centre, lowest first, painted as one: large soft areas are what costs most
/// when the processor has to draw, so every pixel is touched once.
struct SoftLayer
{
    float radius = 0.0F;
    Colour colour;
    float softness = 1.0F;
};
void soft_discs(ImDrawList& list, ImVec2 centre, std::span<SoftLayer const> layers);

/// A thin exact ring with ticks inside it. Control.
void ticked_ring(
    ImDrawList& list, ImVec2 centre, float radius, Colour colour, float width, int ticks, float tick_length
);

/// Part of a ring, from `from` to `to` in radians, clockwise from three o'clock, with round ends.
void arc(ImDrawList& list, ImVec2 centre, float radius, float from, float to, Colour colour, float width);

void upright_gradient(ImDrawList& list, Rect area, Colour top, Colour bottom);
void level_gradient(ImDrawList& list, Rect area, Colour left, Colour right);

/// A filled rounded rectangle.
void card(ImDrawList& list, Rect area, Colour colour, float rounding);
/// A soft shadow round where a card will be painted.
void shadow(ImDrawList& list, Rect area, float rounding, float spread, Colour colour);

/// Solid triangles that say better and worse; `size` is their height.
void rising(ImDrawList& list, ImVec2 centre, float size, Colour colour);
void falling(ImDrawList& list, ImVec2 centre, float size, Colour colour);

/// A line of dashes.
void dashed(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour, float width, float dash, float gap);

/// A smooth line through `points`; with `fill`, the area under it down to `base` fades out.
void curve(ImDrawList& list, std::span<ImVec2 const> points, Colour colour, float width);
void area_under(ImDrawList& list, std::span<ImVec2 const> points, float base, Colour colour);

/// A four-pointed spark.
void spark(ImDrawList& list, ImVec2 centre, float size, Colour colour, float turn = 0.0F);

/// A wave running from `from` to `to`: a bright stretch of the line at `progress` 0..1, with a soft head.
void ripple(ImDrawList& list, ImVec2 from, ImVec2 to, float progress, Colour colour, float width);

} // namespace twocircles::client::ui
