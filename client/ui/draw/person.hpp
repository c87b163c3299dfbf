#pragma once
// People: a portrait in a circle, with a face that shows mood and a posture that shows strain. Everybody
// looks like themselves everywhere (from their name); nothing about a look means anything in the game.

#include "client/ui/draw/geometry.hpp"
#include "client/ui/theme/theme.hpp"

#include <imgui/imgui.h>

#include <string_view>

namespace twocircles::client::ui {

struct Look
{
    Colour skin, hair, clothes;
    int cut = 0; // one of six ways to wear one's hair
};

/// The same name gives the same look; `index` keeps the clothes of one team apart.
Look look_of(std::string_view name, int index, Theme const& theme);

struct Pose
{
    float mood = 0.5F;     // 0 low .. 1 high: mouth, brows, how the head is held
    float strain = 0.0F;   // 0 at ease .. 1 under stress: brows, shoulders
    float open = 1.0F;     // eyes: 0 shut .. 1 open
    float aside = 0.0F;    // -1 .. 1: looks to the left or right
    float presence = 1.0F; // 0 .. 1: fades when somebody leaves
};

/// `radius` is that of the portrait's circle; `ground` fills it behind the person.
void person(ImDrawList& list, ImVec2 centre, float radius, Look const& look, Pose const& pose, Colour ground);

} // namespace twocircles::client::ui
