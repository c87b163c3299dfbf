// new: a commented file to fill in, and the schema beside it.
#include "server/scenario/schema.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"
#include "server/tools/templates.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <system_error>

namespace twocircles::tools {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string file, kind = "minimal";
};

int begin(const Options& options)
{
    fs::path file = options.file;
    if (file.extension() != ".yaml") file += ".yaml";
    std::error_code error;
    if (fs::exists(file, error))
        return complain(
            file.string() + " is there already; nothing was changed. Choose another name, or move that file."
        );
    if (const auto folder = file.parent_path(); !folder.empty()) {
        fs::create_directories(folder, error);
        if (error)
            return complain("The folder " + folder.string() + " cannot be made: " + error.message() + ".");
    }
    const auto text = options.kind == "full" ? full_template() : minimal_template();
    if (const auto problem = write_file(file, text); !problem.empty()) return complain(problem);
    const auto schema = file.parent_path() / "scenario.schema.json";
    const bool schema_there = fs::exists(schema, error);
    if (!schema_there)
        if (const auto problem = write_file(schema, scenario::schema_text()); !problem.empty())
            return complain(problem);
    fmt::print("{} is ready to be filled in.\n", file.string());
    if (!schema_there)
        fmt::print("{} is for your editor: it completes and explains with it.\n", schema.string());
    fmt::print(
        "What is wrong with it:   twocircles-scenario check {0}\n"
        "Play it while you write: twocircles-scenario play {0}\n",
        file.string()
    );
    return kFine;
}

} // namespace

void add_new(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("new", "Begin a scenario: a commented file to fill in");
    command->add_option("FILE", options->file, "What it shall be called, for example night-shift.yaml")
        ->required();
    command
        ->add_option(
            "--template", options->kind, "How much is in it: two situations, or one of every kind of thing"
        )
        ->check(CLI::IsMember({"minimal", "full"}))
        ->type_name("minimal|full");
    command->callback([&deed, options] { deed = [options] { return begin(*options); }; });
}

} // namespace twocircles::tools
