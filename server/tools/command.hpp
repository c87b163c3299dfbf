// The subcommands of twocircles-scenario: each adds itself to the program and, when it was asked for, leaves
// what is to be done.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

namespace twocircles::tools {

// Exit statuses, for scripts.
inline constexpr int kFine = 0;
inline constexpr int kProblemsFound = 1;
inline constexpr int kWrongUse = 2;

// What the command line asked for; returns the exit status.
using Deed = std::function<int()>;

void add_check(CLI::App&, Deed&);
void add_explain(CLI::App&, Deed&);
void add_explore(CLI::App&, Deed&);
void add_fit(CLI::App&, Deed&);
void add_graph(CLI::App&, Deed&);
void add_import(CLI::App&, Deed&);
void add_new(CLI::App&, Deed&);
void add_play(CLI::App&, Deed&);
void add_schema(CLI::App&, Deed&);
void add_simulate(CLI::App&, Deed&);
void add_text(CLI::App&, Deed&);
void add_translate(CLI::App&, Deed&);
void add_watch(CLI::App&, Deed&);

} // namespace twocircles::tools
