// text: everything people will read, for proof-reading or on paper.
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"
#include "server/tools/text_page.hpp"

#include <cstdio>
#include <memory>

namespace twocircles::tools {

namespace {

struct Options
{
    std::string file, html;
};

int show(const Options& options)
{
    const auto scenario = load_playable(options.file);
    if (!scenario) return kProblemsFound;
    if (options.html.empty()) {
        std::fputs(text_of(*scenario).c_str(), stdout);
        return kFine;
    }
    const auto problem = write_file(options.html, handout_of(*scenario));
    return problem.empty() ? kFine : complain(problem);
}

} // namespace

void add_text(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("text", "All words of a scenario, to proof-read or to print");
    command->add_option("FILE", options->file, "The scenario")->required();
    command
        ->add_option(
            "--html", options->html, "Write a hand-out that prints well: for a workshop without computers"
        )
        ->type_name("PAGE");
    command->callback([&deed, options] { deed = [options] { return show(*options); }; });
}

} // namespace twocircles::tools
