// What the subcommands print: problems as text or JSON, colours where a terminal shows them, files written
// whole or not at all.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/render.hpp"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace twocircles::tools {

// ANSI where standard output is a terminal and NO_COLOR is not set.
scenario::Colour colour_of_output();

// "twocircles-scenario: SENTENCE" on standard error; returns kWrongUse, for `return complain(..)`.
int complain(std::string_view sentence);

nlohmann::ordered_json to_json(const scenario::Problem&);
// One value a line-broken page on standard output.
void print(const nlohmann::ordered_json&);

// Draws the share done, 0..1, where standard error is a terminal; else empty.
std::function<void(double)> progress_bar();

// Writes beside the file and puts it in place in one step; empty on success, else why not.
std::string write_file(const std::filesystem::path&, std::string_view text);

} // namespace twocircles::tools
