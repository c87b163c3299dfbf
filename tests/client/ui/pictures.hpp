// One state of a screen at every size and scale that must work: a picture of each, and no text cut off,
// shortened or on top of other text.
#pragma once

#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace twocircles::client::ui {

struct PictureSize
{
    unsigned width, height;
    int percent;
    std::string name;
};

inline std::vector<PictureSize> const& picture_sizes()
{
    static std::vector<PictureSize> const sizes = {
        {1024, 640, 100, "1024x640"},     {1280, 720, 100, "1280x720"},       {1920, 1080, 100, "1920x1080"},
        {1024, 640, 150, "1024x640_150"}, {1920, 1080, 150, "1920x1080_150"}, {1280, 720, 80, "1280x720_80"}};
    return sizes;
}

inline void pictures(
    std::string const& name, model::ViewModel (*make)(double),
    std::function<void(Show&, model::ViewModel&)> const& prepare = {}
)
{
    for (auto const& size : picture_sizes()) {
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
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
        CHECK(show.gui.ui().strings().missing() == std::set<std::string>{});
        show.canvas.save(name + "_" + size.name);
    }
    Show show;
    auto view = make(show.canvas.now);
    view.settings.theme = model::Theme::light;
    show.rest(view);
    if (prepare) {
        prepare(show, view);
    }
    show.canvas.save(name + "_light");
}

} // namespace twocircles::client::ui
