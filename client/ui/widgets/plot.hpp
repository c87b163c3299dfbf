#pragma once
// What every plot of values from 0 to 100 needs: where a value stands, the scale, the point under the cursor,
// and room for the names at the ends of the curves.

#include "client/ui/widgets/ui.hpp"

#include <span>
#include <vector>

namespace twocircles::client::ui {

/// 100 is the upper edge of `plot`, 0 the lower; what lies beyond stands at the edge.
float value_y(Rect plot, double value);
/// Hairlines at 0, 50 and 100, with their numbers in `scale`, at the left.
void value_scale(Ui& ui, Rect plot, Rect scale);
/// A point on a curve, cut out of what lies below it.
void value_dot(Ui& ui, ImVec2 at, Colour fill);
/// The upper edges of labels, `line` high, beside the ends of curves, all between `top` and `bottom`; those
/// that are close make room for one another.
std::vector<float> label_tops(std::span<float const> ends, float line, float top, float bottom);

} // namespace twocircles::client::ui
