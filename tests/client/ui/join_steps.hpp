// Steps that the tests of finding a room share.
#pragma once

#include "client/ui/screens/workshop/network_parts.hpp"
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_join.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

namespace twocircles::client::ui {

inline void click_on(Show& show, model::ViewModel const& view, std::string const& text)
{
    ImVec2 const at = show.find(text);
    INFO(text);
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
}

inline void type_in(Show& show, model::ViewModel const& view, char const* field, std::string const& text)
{
    show.gui.ui().focus().set(show.gui.ui().id(field), true);
    show.rest(view, 3);
    show.type(text);
    show.rest(view, static_cast<int>(text.size()) + 3);
}

/// Tab until the keyboard is on it.
inline void tab_to(Show& show, model::ViewModel const& view, ImGuiID id)
{
    for (int i = 0; i < 80 && show.gui.ui().focus().current() != id; ++i) {
        show.press(Key::tab);
        show.rest(view, 2);
    }
    REQUIRE(show.gui.ui().focus().current() == id);
}

} // namespace twocircles::client::ui
