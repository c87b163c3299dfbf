// schema: the JSON Schema that editors complete and explain with.
#include "server/scenario/schema.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"

#include <cstdio>
#include <memory>

namespace twocircles::tools {

void add_schema(CLI::App& app, Deed& deed)
{
    auto file = std::make_shared<std::string>();
    auto* command = app.add_subcommand("schema", "Print the JSON Schema of scenario files, for editors");
    command->add_option("--output", *file, "Write it to this file instead")->type_name("FILE");
    command->callback([&deed, file] {
        deed = [file] {
            const auto text = scenario::schema_text();
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
