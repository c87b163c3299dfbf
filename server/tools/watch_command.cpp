// watch: the check after every save, and a schema that knows the file's own names.
#include "server/scenario/file_watch.hpp"
#include "server/scenario/load.hpp"
#include "server/scenario/schema.hpp"
#include "server/tools/check.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>
#include <thread>

namespace twocircles::tools {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string file, schema;
    bool playing = false, once = false;
};

std::string bytes_of(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class Watch
{
public:
    explicit Watch(const Options& options) : options_(options)
    {
        const fs::path file = options.file;
        schema_ = options.schema.empty() ? file.parent_path() / (file.stem().string() + ".schema.json")
                                         : fs::path{options.schema};
    }

    // One version of the file; the exit status of its check.
    int look()
    {
        const auto bytes = bytes_of(options_.file);
        if (const auto problem = write_schema(bytes); !problem.empty()) return complain(problem);
        CheckOptions what;
        what.paths = {options_.file};
        what.no_playing = !options_.playing;
        const int found = check(what);
        tell_of_schema(bytes);
        std::fflush(stdout);
        return found;
    }

private:
    // Only what is new, so that editors do not read the same again; what has no names keeps those before.
    std::string write_schema(const std::string& bytes)
    {
        const auto text = scenario::schema_text_for(bytes);
        if (!text || *text == written_) return {};
        auto problem = write_file(schema_, *text);
        if (problem.empty()) written_ = *text;
        return problem;
    }

    void tell_of_schema(const std::string& bytes)
    {
        const auto name = schema_.filename().string();
        if (told_ || written_.empty() || bytes.find("$schema=" + name) != std::string::npos ||
            bytes.find("$schema=./" + name) != std::string::npos)
            return;
        told_ = true;
        fmt::print(
            "For an editor that completes the names of this file, its first line is:\n"
            "# yaml-language-server: $schema={}\n",
            options_.schema.empty() ? name : schema_.string()
        );
    }

    const Options& options_;
    fs::path schema_;
    std::string written_;
    bool told_ = false;
};

int watch(const Options& options)
{
    std::error_code error;
    if (!fs::is_regular_file(options.file, error))
        return complain("There is no file " + options.file + " to watch.");
    scenario::FileWatch file{options.file};
    Watch watch{options};
    const int found = watch.look();
    if (options.once || found == kWrongUse) return found;
    fmt::print("Watching {}; Ctrl+C ends it.\n", options.file);
    std::fflush(stdout);
    for (;;) {
        std::this_thread::sleep_for(scenario::FileWatch::kBetweenLooks);
        if (!file.changed(std::chrono::steady_clock::now())) continue;
        fmt::print("\n{} was saved.\n", options.file);
        watch.look();
    }
}

} // namespace

void add_watch(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command =
        app.add_subcommand("watch", "Check a file after every save, and keep a schema with its own names");
    command->add_option("FILE", options->file, "The scenario file")->required();
    command->add_option("--schema", options->schema, "Where the schema goes (default: beside the file)")
        ->type_name("FILE");
    command->add_flag("--playing", options->playing, "Play it by script as well: says more, takes longer");
    command->add_flag("--once", options->once, "Look once and end, with the exit status of check");
    command->callback([&deed, options] { deed = [options] { return watch(*options); }; });
}

} // namespace twocircles::tools
