// The same story twice: what was said last time, and where the two games parted. Pure.
#pragma once

#include "client/model/game.hpp"
#include "client/model/progress.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::progress {

// Position in the beat's list of responses of the one given in the earlier game; nothing: this situation did
// not come up in it, was met with silence, or is told in another language.
std::optional<std::size_t> given_last_time(const model::PlayedGame& last, const model::Beat&);

// A situation that came up in both games.
struct Parting
{
    std::string beat_title, then, now; // the responses given
};

struct Comparison
{
    double score_then = 0, score_now = 0;
    struct Goal
    {
        std::string text;
        double then = 0, now = 0;
    };
    std::vector<Goal> goals;       // of both games
    int both = 0;                  // situations that came up in both
    std::vector<Parting> partings; // of these, where the response was another; the first is where they parted
};

Comparison compare(const model::PlayedGame& then, const model::PlayedGame& now);

} // namespace twocircles::client::progress
