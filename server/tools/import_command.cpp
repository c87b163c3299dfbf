// import: a Twine story becomes a scenario to go on with.
#include "server/scenario/schema.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"
#include "server/twine/to_scenario.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>
#include <optional>
#include <system_error>

namespace twocircles::tools {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string story, file;
    bool json = false;
};

std::optional<std::string> bytes_of(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(twine::kLargestStory + 1, '\0');
    if (!file) return std::nullopt;
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

int bring_in(const Options& options)
{
    const auto bytes = bytes_of(options.story);
    if (!bytes)
        return complain(options.story + " cannot be read: there is no such file, or it may not be read.");
    fs::path target = options.file.empty() ? fs::path(options.story).stem() : fs::path(options.file);
    if (target.extension() != ".yaml") target += ".yaml";
    std::error_code error;
    if (fs::exists(target, error))
        return complain(target.string() + " is there already; nothing was changed.");
    const auto made = twine::to_scenario(twine::read_story(*bytes));
    if (!made.problem.empty()) {
        complain(options.story + " cannot be imported. " + made.problem);
        return kProblemsFound;
    }
    if (const auto problem = write_file(target, made.yaml); !problem.empty()) return complain(problem);
    const auto schema = target.parent_path() / "scenario.schema.json";
    if (!fs::exists(schema, error)) write_file(schema, scenario::schema_text());
    if (options.json) {
        nlohmann::ordered_json remarks = nlohmann::ordered_json::array();
        for (const auto& remark : made.remarks)
            remarks.push_back({{"line", remark.line}, {"text", remark.text}});
        print(
            {{"file", target.string()},
             {"situations", made.beats},
             {"responses", made.responses},
             {"endings", made.endings},
             {"remarks", remarks}}
        );
        return kFine;
    }
    for (const auto& remark : made.remarks)
        fmt::print("{}:{}: {}\n", options.story, remark.line, remark.text);
    fmt::print(
        "{}: situations: {}, responses from links: {}, endings: {}. Choose acts where it says so, then: "
        "twocircles-scenario "
        "check {}\n",
        target.string(), made.beats, made.responses, made.endings, target.string()
    );
    return kFine;
}

} // namespace

void add_import(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "import", "Begin with a Twine story: Twee 3 (.twee, .tw), or a published page (.html)"
    );
    command->add_option("STORY", options->story, "The story")->required();
    command->add_option(
        "FILE", options->file, "What the scenario shall be called; default: as the story, here"
    );
    command->add_flag("--json", options->json, "The report as JSON");
    command->callback([&deed, options] { deed = [options] { return bring_in(*options); }; });
}

} // namespace twocircles::tools
