// Steps that the tests of finding a room share.
#pragma once

#include "client/ui/screens/workshop/network_parts.hpp"
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_join.hpp"
#include "tests/client/ui/show.hpp"

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

inline void press(Show& show, model::ViewModel const& view, Key key)
{
    show.press(key);
    show.frame(view, false);
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

template <class Asked>
inline std::vector<Asked> asked(Show const& show)
{
    std::vector<Asked> found;
    for (auto const& room : show.wanted<model::AskRoom>()) {
        if (auto const* one = std::get_if<Asked>(&room.request)) {
            found.push_back(*one);
        }
    }
    return found;
}

inline bool says(Show const& show, std::string const& text)
{
    return show.find(text).x > 0.0F;
}

} // namespace twocircles::client::ui
