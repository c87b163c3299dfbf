// schema: the JSON Schemas that editors complete and explain with.
#include "server/scenario/schema.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"

#include <cstdio>
#include <memory>

namespace twocircles::tools {

void add_schema(CLI::App& app, Deed& deed)
{
    auto file = std::make_shared<std::string>();
    auto translation = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("schema", "Print the JSON Schema of scenario files, for editors");
    command->add_flag("--translation", *translation, "That of translation files (story.de.yaml) instead");
    command->add_option("--output", *file, "Write it to this file instead")->type_name("FILE");
    command->callback([&deed, file, translation] {
        deed = [file, translation] {
            const auto text = *translation ? scenario::translation_schema_text() : scenario::schema_text();
            if (file->empty()) {
                std::fputs(text.c_str(), stdout);
                return kFine;
            }
            const auto problem = write_file(*file, text);
            return problem.empty() ? kFine : complain(problem);
        };
    });
}

} // namespace twocircles::tools
