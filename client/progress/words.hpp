// The progress of a player in words, the same in the window and in the terminal. Pure.
#pragma once

#include "client/model/debrief.hpp"
#include "client/model/progress.hpp"
#include "client/progress/compare.hpp"
#include "client/progress/experiment.hpp"
#include "client/progress/suggest.hpp"
#include "client/progress/trend.hpp"
#include "client/strings/strings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::progress {

// Sentences about all games: score, control share and loyalty, or that there are too few to say. Where
// several scenarios were played each says which of them it is about.
std::vector<std::string> trends_in_words(const Strings&, const std::vector<model::PlayedGame>&);
// About the score in one scenario of series_of(games), without its title; empty: trends_in_words says it.
std::string trend_in_words(const Strings&, const Series&, const std::vector<model::PlayedGame>& games);
// How many games are not measured, and why; empty: all are.
std::string unmeasured_in_words(const Strings&, const std::vector<model::PlayedGame>&);

std::string heading_of(const Strings&, const Suggestion&);
std::string reason_of(const Strings&, const Suggestion&);

// "2026-11-28" by this machine's clock and zone.
std::string date_of(const model::PlayedGame&);
// "12 decisions, 41 % control, loyalty 63, played again": one line under a game's title.
std::string details_of(const Strings&, const model::PlayedGame&);

std::vector<std::string> in_words(const Strings&, const Comparison&);
std::vector<std::string> in_words(const Strings&, const Experiment&);

// What stands below the debrief of a practice game that was not played plainly; no lines: it was.
struct Afterword
{
    std::string heading;
    std::vector<std::string> lines;
};
Afterword
afterword_of(const Strings&, const model::OwnProgress&, const model::Joined&, const model::Debrief&);

} // namespace twocircles::client::progress
