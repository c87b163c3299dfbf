#pragma once
// A meter: name and sign, value, the change since the last choice, half a minute of its past, the reason in
// words. And the smaller kinds of the same thing.

#include "client/model/messages.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <span>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

Icon icon_of(model::Measure measure);
/// The hue of a meter; what has no hue of its own is shown in the text's colours.
Hue hue_of(Theme const& theme, model::Measure measure);
/// More of it is better (everything but stress).
bool up_is_good(model::Measure measure);
/// The name of a measure as the strings have it, with a capital.
std::string name_of(Ui const& ui, model::Measure measure);

/// A value at an age: 0 = now, 30 = half a minute ago.
struct PastValue
{
    float age = 0.0F;
    float value = 0.0F;
};

struct MeterView
{
    ImGuiID id = 0;
    model::Measure measure{};
    double value = 0.0;  // 0..100
    double change = 0.0; // since the last choice
    std::span<PastValue const> past;
    std::string_view reason;
};

/// All of it; wants about 200 x 136 logical pixels.
void meter(Ui& ui, Rect area, MeterView const& view);
/// Sign, value, change and a small curve in one line.
void meter_in_a_line(Ui& ui, Rect area, MeterView const& view);
/// Sign, name, level and value: for persons and for the organisation. `label_width` logical.
void meter_row(
    Ui& ui, Rect area, ImGuiID id, model::Measure measure, double value, double change, float label_width
);

/// A curve of the recent past; the right edge is now.
void sparkline(Ui& ui, Rect area, std::span<PastValue const> past, float now_value, Colour colour);

} // namespace twocircles::client::ui
