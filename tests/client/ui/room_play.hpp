// What the tests of the game in a shared room have in common: pressing, clicking, and what was asked of the
// room.
#pragma once

#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <string>
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

inline void press(Show& show, model::ViewModel const& view, Key key)
{
    show.press(key);
    show.rest(view, 3);
}

inline void click(Show& show, model::ViewModel const& view, std::string const& text)
{
    ImVec2 const at = show.find(text);
    INFO(text);
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
    show.rest(view, 3);
}

inline bool stopped_time(Show const& show)
{
    return !show.wanted<model::SetPaused>().empty() || !show.wanted<model::HurryOn>().empty();
}

} // namespace twocircles::client::ui
