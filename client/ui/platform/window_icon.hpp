#pragma once
// The two circles as a small picture for the window's frame and the task bar, painted pixel by pixel.

#include <SFML/Graphics/Image.hpp>

namespace twocircles::client::ui {

/// A square of `size` pixels (16 .. 256) with a transparent ground.
sf::Image window_icon(unsigned size);

} // namespace twocircles::client::ui
