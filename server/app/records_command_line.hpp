// The subcommands report and games of twocircles-server.
#pragma once

#include "server/app/records.hpp"

#include <CLI/CLI.hpp>

#include <optional>

namespace twocircles::app {

// Leaves in `ask` what was asked for, when one of them was.
void add_records(CLI::App&, std::optional<RecordsAsk>& ask);

} // namespace twocircles::app
