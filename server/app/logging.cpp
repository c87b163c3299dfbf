#include "server/app/logging.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <memory>

namespace twocircles::app {

namespace {

constexpr std::size_t kLargestFile = 1 << 20;

spdlog::level::level_enum level_of(net::LogLevel level)
{
    switch (level) {
    case net::LogLevel::debug:
        return spdlog::level::debug;
    case net::LogLevel::info:
        return spdlog::level::info;
    case net::LogLevel::warning:
        return spdlog::level::warn;
    case net::LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

// Verbosity counts in the same order.
net::Log log_to(spdlog::sink_ptr sink, Verbosity verbosity)
{
    const auto logger = std::make_shared<spdlog::logger>("twocircles", std::move(sink));
    logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %-7l %v");
    logger->set_level(level_of(static_cast<net::LogLevel>(verbosity)));
    logger->flush_on(spdlog::level::info);
    return [logger](net::LogLevel level, const std::string& line) { logger->log(level_of(level), line); };
}

} // namespace

net::Log log_to_stderr(Verbosity verbosity)
{
    return log_to(std::make_shared<spdlog::sinks::stderr_sink_mt>(), verbosity);
}

net::Log log_to_file(const std::filesystem::path& file, Verbosity verbosity)
{
    try {
        return log_to(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kLargestFile, 1), verbosity
        );
    } catch (const spdlog::spdlog_ex&) {
        return [](net::LogLevel, const std::string&) {};
    }
}

} // namespace twocircles::app
