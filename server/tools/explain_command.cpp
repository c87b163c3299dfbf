// explain: what a number means, what it looks like, what to do.
#include "server/scenario/fault.hpp"
#include "server/tools/command.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

namespace twocircles::tools {

namespace {

struct Options
{
    std::string number;
    bool json = false;
};

// "S021", "s21", "21"
std::optional<unsigned> value_of(std::string_view typed)
{
    if (!typed.empty() && std::toupper(static_cast<unsigned char>(typed.front())) == 'S')
        typed.remove_prefix(1);
    if (typed.empty() || typed.size() > 4) return std::nullopt;
    unsigned value = 0;
    for (const char c : typed) {
        if (c < '0' || c > '9') return std::nullopt;
        value = 10 * value + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::string indented(std::string_view text)
{
    std::string out = "    ";
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    return out;
}

nlohmann::ordered_json as_json(const scenario::FaultInfo& info)
{
    return {
        {"number", scenario::number_of(info.fault)},
        {"severity", scenario::is_warning(info.area) ? "warning" : "error"},
        {"title", info.title},
        {"meaning", info.meaning},
        {"cure", info.cure},
        {"wrong", info.wrong},
        {"right", info.right}};
}

int list(bool json)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const auto& info : scenario::catalogue()) {
        if (json)
            all.push_back(as_json(info));
        else
            fmt::print("{}  {}\n", scenario::number_of(info.fault), info.title);
    }
    if (json) print(all);
    return kFine;
}

int explain(const Options& options)
{
    if (options.number.empty()) return list(options.json);
    const auto value = value_of(options.number);
    const auto all = scenario::catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const scenario::FaultInfo& info) {
        return value && static_cast<unsigned>(info.fault) == *value;
    });
    if (found == all.end())
        return complain(
            "There is no number \"" + options.number +
            "\". Numbers look like S021; `twocircles-scenario explain` lists them."
        );
    if (options.json) {
        print(as_json(*found));
        return kFine;
    }
    fmt::print(
        "{}  {}\n\n{}\n\n{}\n", scenario::number_of(found->fault), found->title, found->meaning, found->cure
    );
    if (!found->wrong.empty()) fmt::print("\nWrong:\n\n{}\n", indented(found->wrong));
    if (!found->right.empty()) fmt::print("\nRight:\n\n{}\n", indented(found->right));
    return kFine;
}

} // namespace

void add_explain(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("explain", "What the number of a problem means, and what to do");
    command->add_option(
        "NUMBER", options->number, "As check prints it, for example S021; without it all are listed"
    );
    command->add_flag("--json", options->json, "As JSON");
    command->callback([&deed, options] { deed = [options] { return explain(*options); }; });
}

} // namespace twocircles::tools
