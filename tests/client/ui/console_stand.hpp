// A console as a trainer stands before it: on a large window, three rooms, and what is pressed and asked.
#pragma once

#include "tests/client/ui/sample_console.hpp"
#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <variant>
#include <vector>

namespace twocircles::client::ui {

struct Stand : Show
{
    explicit Stand(model::ViewModel (*make)(double) = sample::console_three)
    {
        canvas.set(1920, 1080, 100); // everything is on the screen
        view = make(canvas.now);
        rest(view, 4);
        forget();
    }
    Stand& keys(std::vector<Key> const& pressed)
    {
        for (Key const key : pressed) {
            press(key);
            rest(view, 3);
        }
        return *this;
    }
    Stand& typed(std::string const& text)
    {
        type(text);
        rest(view, 3);
        return *this;
    }
    // The `nth` text that begins so, counted from 0, of what can be reached: the open sheet hides the rest.
    Stand& click_on(std::string const& text, int nth = 0)
    {
        rest(view, 2);
        int const layer = gui.ui().focus().top_layer() * 10;
        for (auto const& run : canvas.audit.runs()) {
            if (run.layer == layer && run.text.starts_with(text) && nth-- == 0) {
                ImVec2 const at = run.rect.centre();
                click(view, at.x, at.y);
                rest(view, 3);
                return *this;
            }
        }
        FAIL("\"" << text << "\" is not on the screen");
        return *this;
    }
    // Into the line that a button sends.
    Stand& click_left_of(std::string const& text)
    {
        ImVec2 const at = find(text);
        REQUIRE(at.x > 0.0F);
        click(view, at.x - 160.0F, at.y);
        rest(view, 3);
        return *this;
    }
    [[nodiscard]] bool shows(std::string const& text) const { return find(text).x > 0.0F; }

    // What was asked since the last time; there must be one thing.
    template <class Asked>
    Asked asked()
    {
        auto const rooms = wanted<model::AskRoom>();
        forget();
        REQUIRE(rooms.size() == 1);
        REQUIRE(std::holds_alternative<Asked>(rooms.front().request));
        return std::get<Asked>(rooms.front().request);
    }
    template <class Wanted>
    Wanted steered(std::string const& code = "KXRM")
    {
        auto const steer = asked<model::AskSteer>();
        CHECK(steer.room_code == code);
        REQUIRE(std::holds_alternative<Wanted>(steer.steer));
        return std::get<Wanted>(steer.steer);
    }
    [[nodiscard]] bool nothing() const { return wanted<model::AskRoom>().empty(); }

    model::ViewModel view;
};

} // namespace twocircles::client::ui
