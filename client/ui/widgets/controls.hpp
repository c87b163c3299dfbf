#pragma once
// What one presses: buttons, switches, choices; and the small parts beside them (key caps, chips, headings).

#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

enum class ButtonKind : std::uint8_t
{
    primary, // the one thing to do next: warm
    plain,   // on its own surface
    quiet,   // words only, until the pointer comes
};

struct ButtonLook
{
    ButtonKind kind = ButtonKind::plain;
    std::optional<Icon> icon = std::nullopt;
    std::string_view key = {}; // shown as a key cap at the right
    bool enabled = true;
    int group = 0;
};

/// Width a button with this text wants; its height is px(48) (px(40) when quiet).
float button_width(Ui const& ui, std::string_view text, ButtonLook const& look);
bool button(Ui& ui, ImGuiID id, Rect area, std::string_view text, ButtonLook look = {});

/// A small round button with an icon only; `label` is its tooltip.
bool icon_button(Ui& ui, ImGuiID id, ImVec2 centre, Icon which, std::string_view label, std::string_view key);

bool toggle(Ui& ui, ImGuiID id, Rect area, bool& on, std::string_view label_on, std::string_view label_off);

/// One of several; true when another one was chosen. Width as segments_width.
bool segments(Ui& ui, ImGuiID id, Rect area, std::span<std::string const> labels, int& chosen);
float segments_width(Ui const& ui, std::span<std::string const> labels);

/// A cap with the name of a key; returns its width.
float key_cap(Ui& ui, ImVec2 left_middle, std::string_view key, float strength = 1.0F);
float key_cap_width(Ui const& ui, std::string_view key);

/// A sign and a few words; returns the width.
float chip(Ui& ui, ImVec2 at, Icon which, Colour colour, std::string_view text);

/// A small line above a heading, in quiet ink.
float overline(Ui& ui, ImVec2 at, std::string_view text);

/// A thin horizontal level: track and filled part, value 0..100.
void level(Ui& ui, Rect track, float value, Colour fill);

/// The first letter as a capital (for names of measures at the start of a line).
std::string capital(std::string_view text);

/// "+4", "−3", "±0": whole points.
std::string signed_points(double points);
std::string whole(double value);

/// ▲ or ▼ with points, in good or bad ink (`up_is_good` decides); nothing for less than half a point.
float change_mark(Ui& ui, ImVec2 left_middle, double change, bool up_is_good = true);
float change_mark_width(Ui const& ui, double change);

} // namespace twocircles::client::ui
