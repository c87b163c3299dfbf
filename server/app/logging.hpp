// Plain text log lines: time, level, sentence.
#pragma once

#include "server/app/options.hpp"
#include "server/net/log.hpp"

#include <filesystem>

namespace twocircles::app {

net::Log log_to_stderr(Verbosity);

// Two files of a mebibyte each at most. When the file cannot be written nothing is logged.
net::Log log_to_file(const std::filesystem::path&, Verbosity);

} // namespace twocircles::app
