#pragma once
// The colours everything is painted with, by meaning. Two themes: dark (the first one) and light for bright
// rooms. Each hue has a `fill` for shapes (at least 3:1 on every ground) and an `ink` for text (4.5:1).
// Colours never carry a meaning alone: whoever uses one also draws the shape that belongs to it.

#include "client/ui/theme/colour.hpp"

#include <array>

namespace twocircles::client::ui {

enum class ThemeName
{
    dark,
    light,
};

/// One meaning: its shapes and its words.
struct Hue
{
    Colour fill;
    Colour ink;
};

struct Theme
{
    ThemeName name = ThemeName::dark;
    Colour ground;  // behind everything
    Colour surface; // cards
    Colour raised;  // cards under the pointer, fields, tracks
    Colour line;    // the few hairlines there are
    Colour text;
    Colour quiet; // second-rank text
    Colour focus; // the ring round what the keyboard is on
    Colour shade; // shadows and veils; has alpha
    Hue control;
    Hue influence;
    Hue morale;
    Hue risk;
    Hue loyalty;
    Hue good;
    Hue bad;
    std::array<Colour, 6> clothes; // people on the stage: told apart by more than this
};

Theme const& theme(ThemeName name);
/// For text on the fill of influence, which is what buttons and marks that stand out are filled with.
Colour ink_on_influence(Theme const& theme);

} // namespace twocircles::client::ui
