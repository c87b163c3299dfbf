// Is there a screen to open a window on, a terminal to talk through, or neither? The one rule by which the
// program chooses how to show itself when nobody said.
#pragma once

namespace twocircles::client::app {

enum class Surface
{
    window,
    terminal,
    nothing
};

// An X server answers (SFML would abort the process if it did not), else both ends are a terminal, else
// nothing.
Surface available_surface();

} // namespace twocircles::client::app
