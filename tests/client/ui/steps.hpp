// Steps that all tests of screens share. They live here and nowhere else: two inline functions of one name
// and different bodies would be one function, whichever the linker meets first.
#pragma once

#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <variant>
#include <vector>

namespace twocircles::client::ui {

/// The requests of one kind that the screen has sent to the room.
template <class Request>
std::vector<Request> asked(Show const& show)
{
    std::vector<Request> found;
    for (auto const& intent : show.wanted<model::AskRoom>()) {
        if (auto const* one = std::get_if<Request>(&intent.request)) {
            found.push_back(*one);
        }
    }
    return found;
}

inline bool there(Show const& show, std::string const& text)
{
    return show.find(text).x > 0.0F;
}

/// Where this text stands, which must be somewhere.
inline void click(Show& show, model::ViewModel const& view, std::string const& text)
{
    ImVec2 const at = show.find(text);
    INFO(text);
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
    show.rest(view, 3);
}

inline void press(Show& show, model::ViewModel const& view, Key key)
{
    show.press(key);
    show.rest(view, 3);
}

} // namespace twocircles::client::ui
