// What the tests of the game in a shared room have in common: clicking, and that nobody stops
// the time.
#pragma once

#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace twocircles::client::ui {

inline bool stopped_time(Show const& show)
{
    return !show.wanted<model::SetPaused>().empty() || !show.wanted<model::HurryOn>().empty();
}

} // namespace twocircles::client::ui
