// How the leading seats are played by script: players restricted in what they do, so that one can see what
// each restriction costs. Pure.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace twocircles::study {

// The first four are the engine's. `moody` takes one of these four anew at each beat, so that paths are
// walked that no consistent leader walks; `silent` lets the time run out each time; `alternating` controls
// and inspires by turns; `greedy` takes what makes the score highest by the next beat; `best` looks further:
// it takes the response after which a situational leader would end highest, with the very chance that this
// game holds. Nobody can see that far, so it shows how much there is to win.
enum class Style : std::uint8_t
{
    controlling,
    inspiring,
    situational,
    random,
    moody,
    silent,
    alternating,
    greedy,
    best
};
inline constexpr std::array kStyles{Style::controlling, Style::inspiring, Style::situational,
                                    Style::random,      Style::moody,     Style::silent,
                                    Style::alternating, Style::greedy,    Style::best};
// Without those that look ahead.
inline constexpr std::array kQuickStyles{Style::controlling, Style::inspiring, Style::situational,
                                         Style::random,      Style::moody,     Style::silent};
std::string_view name_of(Style);
// Whoever looks ahead plays each game many times over; so that many of theirs stand for one of another's
// where games are shared among styles.
double weight_of(Style);
std::optional<Style> style_named(std::string_view);

// Of the open beat; none: silence.
engine::ResponseId choose(Style, const engine::Scenario&, const engine::World&);

} // namespace twocircles::study
