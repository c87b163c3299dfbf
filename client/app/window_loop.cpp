#include "client/app/window_loop.hpp"

#include "client/ui/gui.hpp"
#include "client/ui/platform/fonts.hpp"
#include "client/ui/platform/sounds.hpp"
#include "client/ui/platform/window.hpp"

#include <chrono>
#include <cstdio>

namespace twocircles::client::app {

namespace {

constexpr float kIdleSeconds = 0.05F; // how long a still picture may wait for the next message

double seconds_now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

int run_window(
    Controller& controller, Connections& connections, const std::filesystem::path& assets,
    const CommandLine& line
)
{
    if (const auto problem = ui::display_problem()) {
        std::fprintf(stderr, "twocircles: %s\nUse --terminal to play here as text.\n", problem->c_str());
        return 1;
    }
    ui::Window::Options options;
    options.fullscreen = controller.view().settings.fullscreen;
    if (line.width != 0) {
        options.width = line.width;
        options.height = line.height;
    }
    ui::Window window(options, ui::find_typeface(ui::font_folders(assets / "fonts")));
    ui::Sounds sounds;
    ui::Gui gui(assets / "strings", &sounds);
    while (!controller.wants_to_quit()) {
        if (!window.poll()) {
            if (gui.may_close(controller.view())) break;
            window.refuse_to_close();
        }
        connections.poll(controller, seconds_now());
        for (const auto& intent : gui.frame(window, controller.view(), seconds_now()))
            controller.carry_out(intent, seconds_now());
        if (!gui.moving()) window.rest(kIdleSeconds);
    }
    return 0;
}

} // namespace twocircles::client::app
