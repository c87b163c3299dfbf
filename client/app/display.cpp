#include "client/app/display.hpp"

#include "client/ui/platform/window.hpp"

#include <unistd.h>

namespace twocircles::client::app {

Surface available_surface()
{
    if (!ui::display_problem()) return Surface::window;
    return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 ? Surface::terminal : Surface::nothing;
}

} // namespace twocircles::client::app
