// A canvas with the panels of a room on it, drawn into a rectangle as the game does it, and driven frame by
// frame.
#pragma once

#include "client/ui/screens/workshop/room_panels.hpp"
#include "tests/client/ui/every_size.hpp"
#include "tests/client/ui/sample_room.hpp"

#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace twocircles::client::ui {

struct PanelDesk
{
    using Draw = std::function<void(PanelDesk&, Ui&, Rect)>;

    explicit PanelDesk(Draw what) : canvas(1280, 720), draw(std::move(what)) {}

    void frame()
    {
        canvas.frame(
            [&](Ui& ui) {
                bool const narrow = ui.logical_width() < 900.0F;
                Rect area = ui.whole();
                area.take_top(ui.px(52.0F));
                // The right column of the game, or the stage for what lies on it.
                Rect const column = area.take_right(area.w * (narrow ? 0.5F : 0.4F));
                draw(*this, ui, on_stage ? area : column.inset(ui.px(16.0F), ui.px(8.0F)));
            },
            1.0F / 30.0F
        );
        for (auto& intent : canvas.ui.take_intents()) {
            if (auto* ask = std::get_if<model::AskRoom>(&intent)) {
                asked.push_back(ask->request);
            }
        }
    }
    void rest(int frames = 6)
    {
        for (int i = 0; i < frames; ++i) {
            frame();
        }
    }
    void press(Key key)
    {
        canvas.screen.input().press({key, false, false, false});
        rest(3);
    }
    void type(std::string const& text)
    {
        for (char const letter : text) {
            canvas.screen.input().type(static_cast<unsigned char>(letter));
        }
        rest(static_cast<int>(text.size()) + 3);
    }
    [[nodiscard]] Rect at(std::string const& text) const
    {
        for (auto const& run : canvas.audit.runs()) {
            if (run.text.starts_with(text)) {
                return run.rect;
            }
        }
        return {};
    }
    [[nodiscard]] bool shows(std::string const& text) const { return !at(text).empty(); }
    void click(std::string const& text)
    {
        Rect const place = at(text);
        INFO(text);
        REQUIRE_FALSE(place.empty());
        auto& input = canvas.screen.input();
        input.move_mouse(place.centre().x, place.centre().y);
        rest(2);
        input.press_mouse(true);
        rest(1);
        input.press_mouse(false);
        rest(3);
    }
    template <class Request>
    [[nodiscard]] std::vector<Request> wanted() const
    {
        std::vector<Request> found;
        for (auto const& request : asked) {
            if (auto const* one = std::get_if<Request>(&request)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    Canvas canvas;
    Draw draw;
    model::ViewModel view = sample::lobby_observing(0.0);
    RoomPanels panels;
    std::vector<model::Request> asked;
    bool on_stage = false;
};

} // namespace twocircles::client::ui
