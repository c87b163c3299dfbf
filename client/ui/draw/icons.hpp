#pragma once
// The signs of the game, drawn by code in one line style: every colour that means something has one of these
// beside it. Measures are real pixels.

#include "client/ui/draw/geometry.hpp"
#include "client/ui/theme/colour.hpp"

#include <imgui/imgui.h>

#include <cstdint>

namespace twocircles::client::ui {

enum class Icon : std::uint8_t
{
    morale,     // a face
    risk,       // a spark
    loyalty,    // a knot
    respect,    // a medal
    trust,      // a shield
    stress,     // a tight zigzag
    order,      // four squares in a row and file
    direction,  // a needle
    delivery,   // a parcel
    innovation, // a bulb
    other,      // a plain ring, for what a scenario counts itself
    lock,
    clock,
    speech,
    star,
    check,
    cross,
    pause,
    promise, // a day in the calendar
    event,   // a bolt
    leave,   // a door
    arrow,   // to the right
    back,    // to the left
    eye,     // vision
    list,
    brief,  // a page with a folded corner
    chat,   // two bubbles
    people, // two heads
    person, // one head: played by somebody
    sheet,  // a board with ticks
    more,   // three dots
    need,   // a raised hand
};

/// `size`: the height of the square it is drawn in.
void icon(ImDrawList& list, Icon which, ImVec2 centre, float size, Colour colour);

} // namespace twocircles::client::ui
