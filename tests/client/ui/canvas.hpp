// Support for the tests that draw: a canvas with a Ui on it, time by the frame, pictures into the build
// folder.
#pragma once

#include "client/strings/strings.hpp"
#include "client/ui/platform/offscreen.hpp"
#include "client/ui/widgets/ui.hpp"
#include "tests/client/ui/language.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace twocircles::client::ui {

class Canvas
{
public:
    Canvas(unsigned width, unsigned height)
        : strings(Strings::load(std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings")),
          screen(width, height, find_typeface(font_folders())), ui(strings, nullptr)
    {
        ui.set_audit(&audit);
    }

    void set(unsigned width, unsigned height, int percent)
    {
        screen.resize(width, height);
        screen.host().set_text_scale(Ui::fitting_scale(screen.size(), percent));
    }

    void frame(std::function<void(Ui&)> const& draw, float seconds = 1.0F / 60.0F)
    {
        now += static_cast<double>(seconds);
        Input input = screen.begin_frame(theme(theme_name).ground, seconds);
        ui.begin(
            {screen.size(), screen.host().text_scale(), now, seconds, std::move(input), reduce_motion,
             theme_name},
            screen.host().fonts()
        );
        draw(ui);
        ui.end();
        screen.end_frame();
    }

    void save(std::string const& name) const
    {
        std::filesystem::path const folder = std::string(TWOCIRCLES_BINARY_DIR) + "/screenshots";
        std::filesystem::create_directories(folder);
        screen.image().saveToFile(
            (folder / (name + (in_english() ? "" : "_" + language_under_test()) + ".png")).string()
        );
    }

    Strings strings;
    Offscreen screen;
    TextAudit audit;
    Ui ui;
    double now = 100.0;
    bool reduce_motion = false;
    ThemeName theme_name = ThemeName::dark;
};

} // namespace twocircles::client::ui
