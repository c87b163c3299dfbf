#include "server/tools/output.hpp"

#include "server/tools/command.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace twocircles::tools {

namespace {

void show_progress(double share)
{
    constexpr int kWidth = 40;
    const int filled = static_cast<int>(share * kWidth);
    fmt::print(stderr, "\r[{:#<{}}{:.<{}}] {:3.0f} %", "", filled, "", kWidth - filled, 100 * share);
    if (share >= 1) fmt::print(stderr, "\r{:<60}\r", "");
    std::fflush(stderr);
}

} // namespace

scenario::Colour colour_of_output()
{
    const char* plain = std::getenv("NO_COLOR");
    const bool wanted = plain == nullptr || *plain == '\0';
    return wanted && ::isatty(STDOUT_FILENO) == 1 ? scenario::Colour::ansi : scenario::Colour::none;
}

int complain(std::string_view sentence)
{
    std::fprintf(stderr, "twocircles-scenario: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
    return kWrongUse;
}

nlohmann::ordered_json to_json(const scenario::Problem& problem)
{
    return {
        {"severity", problem.severity == scenario::Severity::error ? "error" : "warning"},
        {"number", problem.number},
        {"file", problem.file},
        {"line", problem.line},
        {"column", problem.column},
        {"length", problem.length},
        {"message", problem.message},
        {"explanation", problem.explanation},
        {"suggestion", problem.suggestion}};
}

void print(const nlohmann::ordered_json& value)
{
    // What is not UTF-8 (the name of a file, say) is shown as such, not fatal.
    const auto text = value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    std::printf("%s\n", text.c_str());
}

std::function<void(double)> progress_bar()
{
    if (::isatty(STDERR_FILENO) != 1) return {};
    return show_progress;
}

std::string write_file(const std::filesystem::path& path, std::string_view text)
{
    const auto why = [&] { return path.string() + " cannot be written: " + std::strerror(errno) + "."; };
    auto beside = path;
    beside += ".part";
    errno = 0;
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file) {
            const auto sentence = why();
            std::error_code ignored;
            std::filesystem::remove(beside, ignored);
            return sentence;
        }
    }
    std::error_code error;
    std::filesystem::rename(beside, path, error);
    if (!error) return {};
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return path.string() + " cannot be written: " + error.message() + ".";
}

} // namespace twocircles::tools
