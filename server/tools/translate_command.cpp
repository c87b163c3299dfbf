// translate: the texts of a scenario in another language, as a file beside it.
#include "server/scenario/read_bytes.hpp"
#include "server/scenario/schema.hpp"
#include "server/scenario/translated.hpp"
#include "server/scenario/write_translation.hpp"
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace twocircles::tools {

namespace {

namespace fs = std::filesystem;
using scenario::Matching;
using scenario::TextState;
using scenario::Translation;

struct Options
{
    std::string file, language;
    bool json = false;
};

int say_problems(const std::vector<scenario::Problem>& problems, bool json)
{
    if (json) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const auto& problem : problems)
            all.push_back(to_json(problem));
        print({{"problems", all}});
    } else {
        std::fputs(scenario::render(problems).c_str(), stderr);
    }
    return kProblemsFound;
}

// What was made must read as what was meant before it may replace anything.
bool reads_as(const std::string& yaml, const Translation& meant)
{
    const scenario::Source source{"made.yaml", yaml};
    scenario::Problems problems{source};
    const auto read = scenario::read_translation(source, problems);
    if (!read || read->texts.size() != meant.texts.size() || read->translator != meant.translator)
        return false;
    return std::equal(
        read->texts.begin(), read->texts.end(), meant.texts.begin(),
        [](const auto& a, const auto& b) {
            return a.path == b.path && a.original == b.original && a.before == b.before && a.text == b.text &&
                   a.note == b.note && a.remarks == b.remarks && a.set_aside == b.set_aside;
        }
    );
}

nlohmann::ordered_json paths_of(const Matching& matching, TextState state)
{
    nlohmann::ordered_json paths = nlohmann::ordered_json::array();
    for (const auto& text : matching.texts)
        if (text.state == state) paths.push_back(text.text.path);
    return paths;
}

void report(const fs::path& path, const Translation& made, const Matching& now, bool created, bool json)
{
    const auto aside =
        std::count_if(made.texts.begin(), made.texts.end(), [](const auto& t) { return t.set_aside; });
    const std::size_t done = now.count(TextState::translated);
    const std::size_t changed = now.count(TextState::changed);
    const std::size_t open = now.count(TextState::untranslated);
    if (json) {
        print(
            {{"file", path.string()},
             {"created", created},
             {"texts", now.texts.size()},
             {"translated", done},
             {"changed", paths_of(now, TextState::changed)},
             {"untranslated", paths_of(now, TextState::untranslated)},
             {"no_longer_used", aside}}
        );
        return;
    }
    fmt::print(
        "{} {}: {} texts, {} translated, {} to translate", path.string(),
        created ? "is new" : "is up to date", now.texts.size(), done, open
    );
    if (changed > 0) fmt::print(", {} to look at again (search for before:)", changed);
    if (aside > 0) fmt::print(", {} no longer used (at the end)", aside);
    fmt::print(".\n");
}

int translate(const Options& options)
{
    if (!scenario::is_language(options.language))
        return complain(
            "\"" + options.language + "\" is no language. Write two letters, as web pages do: de, fr, pt-br."
        );
    const auto loaded = scenario::load_file(options.file);
    if (!loaded.scenario) return say_problems(loaded.problems, options.json);
    if (!scenario::nearest_language({options.language}, loaded.scenario->about.language).empty())
        return complain(
            options.file + " is in \"" + loaded.scenario->about.language +
            "\" already. Name another language, or correct language: in its about."
        );
    const fs::path path = scenario::translation_path(options.file, options.language);
    std::error_code error;
    const bool created = !fs::exists(fs::symlink_status(path, error));
    std::string bytes;
    if (!created) {
        scenario::FileBytes file = scenario::read_bytes(path);
        if (!file.why_not.empty())
            return say_problems({scenario::unreadable_problem(path, file.why_not)}, options.json);
        bytes = std::move(file.bytes);
    }
    std::string_view text = bytes;
    if (text.starts_with(scenario::kByteOrderMark)) text.remove_prefix(scenario::kByteOrderMark.size());
    const scenario::Source source{path.string(), std::string{text}};
    scenario::Problems problems{source};
    Translation old;
    old.head = scenario::first_remarks(fs::path(options.file).filename().string(), options.language);
    if (!created) {
        const auto read = scenario::read_translation(source, problems);
        if (!read) return say_problems(problems.take(), options.json);
        old = *read;
    }
    const auto texts = scenario::texts_of(*loaded.scenario);
    const Translation made = scenario::brought_up_to_date(scenario::match_texts(texts, old), old);
    const std::string yaml = scenario::yaml_of(made);
    if (!reads_as(yaml, made))
        return complain(
            "The file that was made cannot be read back, so " + path.string() + " was left as it is."
        );
    if (created || yaml != bytes)
        if (const auto problem = write_file(path, yaml); !problem.empty()) return complain(problem);
    const auto schema = path.parent_path() / scenario::kTranslationSchema;
    const bool schema_missing = created && !fs::exists(schema, error);
    if (schema_missing)
        if (const auto problem = write_file(schema, scenario::translation_schema_text()); !problem.empty())
            return complain(problem);
    report(path, made, scenario::match_texts(texts, made), created, options.json);
    if (schema_missing && !options.json)
        fmt::print("{} is for your editor: it completes and explains with it.\n", schema.string());
    return kFine;
}

} // namespace

void add_translate(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "translate", "Write or update the file beside a scenario that holds its texts in another language"
    );
    command->add_option("FILE", options->file, "The scenario")->required();
    command->add_option("LANG", options->language, "The language, as in web pages: de, fr, pt-br")
        ->required();
    command->add_flag("--json", options->json, "As JSON");
    command->callback([&deed, options] { deed = [options] { return translate(*options); }; });
}

} // namespace twocircles::tools
