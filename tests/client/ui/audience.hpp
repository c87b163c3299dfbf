// A Show whose window is projected: fonts for an audience, any size.
#pragma once

#include "tests/client/ui/sample_projector.hpp"
#include "tests/client/ui/show.hpp"

#include <memory>

namespace twocircles::client::ui {

class Audience : public Show
{
public:
    explicit Audience(unsigned width = 1280, unsigned height = 720, int percent = 100)
    {
        canvas.screen.resize(width, height);
        auto const size = canvas.screen.size();
        canvas.screen.host().set_text_scale(ProjectorScreen::scale(size, percent), Reader::audience);
    }

    /// As if the program had just been started, with the fonts that are there.
    void begin_anew()
    {
        std::destroy_at(&gui);
        std::construct_at(&gui, std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings");
        gui.ui().set_audit(&canvas.audit);
        intents.clear();
    }

    /// That much time, frame by frame, with only the last one painted.
    void pass(model::ViewModel const& view, double seconds)
    {
        rest(view, static_cast<int>(seconds * 30.0) + 1);
    }

    /// Some text on the screen holds these words.
    [[nodiscard]] bool says(std::string const& words) const
    {
        std::string all;
        for (auto const& run : canvas.audit.runs()) {
            all += run.text + " ";
        }
        return all.find(words) != std::string::npos;
    }

    /// The lowest type on the screen, in real pixels from ascender to descender.
    [[nodiscard]] float smallest() const
    {
        float least = 1e6F;
        for (auto const& run : canvas.audit.runs()) {
            least = std::min(least, run.rect.h);
        }
        return least;
    }
};

} // namespace twocircles::client::ui
