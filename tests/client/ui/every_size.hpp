// Draws one state of the window at every size and text scale that must work: a picture of each, and no text
// cut off, shortened, on top of other text or without words.
#pragma once

#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace twocircles::client::ui {

struct WindowSize
{
    unsigned width, height;
    int percent;
    char const* name;
};

inline constexpr std::array kWindowSizes = {
    WindowSize{1024, 640, 100, "1024x640"},       WindowSize{1280, 720, 100, "1280x720"},
    WindowSize{1920, 1080, 100, "1920x1080"},     WindowSize{1024, 640, 150, "1024x640_150"},
    WindowSize{1920, 1080, 150, "1920x1080_150"}, WindowSize{1280, 720, 80, "1280x720_80"}};

/// `prepare` plays the screen into the state to be seen and leaves it painted.
inline void at_every_size(
    std::string const& name, std::function<model::ViewModel(double)> const& make,
    std::function<void(Show&, model::ViewModel&)> const& prepare = {}
)
{
    for (auto const& size : kWindowSizes) {
        if (!is_drawn_at(size.width)) {
            continue;
        }
        Show show;
        show.canvas.set(size.width, size.height, size.percent);
        auto view = make(show.canvas.now);
        show.rest(view);
        if (prepare) {
            prepare(show, view);
        }
        INFO(name << " at " << size.name);
        CHECK(show.canvas.audit.runs().size() > 4);
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
        CHECK(show.gui.ui().strings().missing() == std::set<std::string>{});
        show.canvas.save(name + "_" + size.name);
    }
}

} // namespace twocircles::client::ui
