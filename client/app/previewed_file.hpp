// The file of --preview: the server inside that offers it, and what the screens are to say of it. Main thread
// only.
#pragma once

#include "client/app/command_line.hpp"
#include "client/model/preview.hpp"
#include "client/model/settings.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace twocircles::client::app {

class PreviewedFile
{
public:
    struct Step
    {
        std::uint16_t port = 0; // to connect to, on 127.0.0.1; 0: the connection stays
        std::string token;      // of the place to come back to, with a port
        model::Preview shown;
    };

    // `settings`: pace, time limits and name of the player. `by_script`: nobody looks on. The line must have
    // a preview.
    PreviewedFile(const CommandLine& line, const model::Settings& settings, bool by_script);
    ~PreviewedFile();
    PreviewedFile(const PreviewedFile&) = delete;
    PreviewedFile& operator=(const PreviewedFile&) = delete;

    // Empty, or what the author is to read instead; then first() has nothing.
    std::string open();
    std::optional<Step> first();
    // Nothing, unless the file was saved. `token`: of the place that the player holds now; empty = none.
    std::optional<Step> look(const std::string& token);

    const std::filesystem::path& folder() const; // deleted in the end: for seats that nobody comes back to

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace twocircles::client::app
