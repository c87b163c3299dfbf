// A Gui on a canvas, driven frame by frame: for pictures of screens and for playing them by keyboard and
// mouse.
#pragma once

#include "client/ui/gui.hpp"
#include "tests/client/ui/canvas.hpp"
#include "tests/client/ui/language.hpp"

#include <string>
#include <variant>
#include <vector>

namespace twocircles::client::ui {

class Show
{
public:
    Show() : canvas(1280, 720), gui(std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings")
    {
        gui.ui().set_audit(&canvas.audit);
    }

    void frame(model::ViewModel const& view, bool painted = true)
    {
        float const seconds = 1.0F / 30.0F;
        canvas.now += static_cast<double>(seconds);
        auto const name = view.settings.theme == model::Theme::light ? ThemeName::light : ThemeName::dark;
        Ui::Frame frame;
        frame.input = canvas.screen.begin_frame(theme(name).ground, seconds);
        frame.size = canvas.screen.size();
        frame.scale = canvas.screen.host().text_scale();
        frame.now = canvas.now;
        frame.seconds = seconds;
        frame.reduce_motion = view.settings.reduce_motion;
        frame.theme = name;
        if (in_english()) {
            gui.draw(view, std::move(frame), canvas.screen.host().fonts());
        } else {
            auto translated = view;
            translated.settings.language = language_under_test();
            gui.draw(translated, std::move(frame), canvas.screen.host().fonts());
        }
        painted ? canvas.screen.end_frame() : canvas.screen.skip_frame();
        for (auto& intent : gui.take_intents()) {
            intents.push_back(std::move(intent));
        }
    }

    /// Frames until entrances are over; only the last one is painted.
    void rest(model::ViewModel const& view, int frames = 24)
    {
        for (int i = 0; i < frames; ++i) {
            frame(view, i + 1 == frames);
        }
    }

    void press(Key key, bool shift = false) { canvas.screen.input().press({key, shift, false, false}); }

    void type(std::string const& text)
    {
        for (char const letter : text) {
            canvas.screen.input().type(static_cast<unsigned char>(letter));
        }
    }

    /// Moves the mouse there, presses and lets go.
    void click(model::ViewModel const& view, float x, float y)
    {
        auto& input = canvas.screen.input();
        input.move_mouse(x, y);
        frame(view, false);
        input.press_mouse(true);
        frame(view, false);
        input.press_mouse(false);
        frame(view, false);
    }

    /// How many intents of that kind were pushed since the last forget().
    template <class Intent>
    [[nodiscard]] std::vector<Intent> wanted() const
    {
        std::vector<Intent> found;
        for (auto const& intent : intents) {
            if (auto const* one = std::get_if<Intent>(&intent)) {
                found.push_back(*one);
            }
        }
        return found;
    }
    void forget() { intents.clear(); }

    /// The middle of the first text run that begins with `text`; {-1,-1} if it is not on the screen.
    [[nodiscard]] ImVec2 find(std::string const& text) const
    {
        for (auto const& run : canvas.audit.runs()) {
            if (run.text.starts_with(text)) {
                return run.rect.centre();
            }
        }
        return {-1.0F, -1.0F};
    }

    Canvas canvas;
    Gui gui;
    std::vector<model::Intent> intents;
};

} // namespace twocircles::client::ui
