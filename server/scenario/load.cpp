#include "server/scenario/load.hpp"

#include "server/scenario/check_bytes.hpp"
#include "server/scenario/decoding.hpp"
#include "server/scenario/names.hpp"
#include "server/scenario/read_bytes.hpp"
#include "server/scenario/repair.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/shape_check.hpp"
#include "server/scenario/translated.hpp"

#include <algorithm>
#include <limits>
#include <system_error>

namespace twocircles::scenario {

namespace {

namespace fs = std::filesystem;

std::shared_ptr<Outline> outline_of(const Node& root, const Names& names, const Source& source)
{
    const auto places = [](const NameList& list) {
        std::vector<Span> spans;
        spans.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i)
            spans.push_back(list.where(i));
        return spans;
    };
    auto outline = std::make_shared<Outline>(Outline{
        source,
        places(names.seats),
        places(names.followers),
        places(names.flags),
        places(names.counters),
        places(names.promises),
        places(names.beats),
        places(names.pools),
        places(names.events),
        places(names.endings),
        {},
        {},
        {}});
    for (const NameList& responses : names.responses)
        outline->responses.push_back(places(responses));
    for (const Node& expectation : Decoding::items(root.find("expect")))
        outline->expected_at.push_back(expectation.span);
    return outline;
}

struct Decoded
{
    std::shared_ptr<engine::Scenario> scenario;
    std::vector<engine::Expectation> expectations;
};

Decoded decode(const Node& root, const Names& names, const Source& source, Problems& problems)
{
    Decoding decoding{source, problems, names, {}, {}, {}, {}};
    decoding.uses.flags.resize(names.flags.size());
    decoding.uses.counters.resize(names.counters.size());
    decoding.promises_made.resize(names.promises.size());
    decode_cast(root, decoding);
    decode_story(root, decoding);
    decode_endings(root, decoding);
    decode_expectations(root, decoding);
    // Half a file leaves many names unused; only a whole one shows which are.
    if (!problems.any_errors()) warn_of_unused(root, decoding);
    return {std::make_shared<engine::Scenario>(std::move(decoding.made)), std::move(decoding.expectations)};
}

LoadResult unreadable(const fs::path& path, const std::string& why)
{
    return {nullptr, nullptr, {unreadable_problem(path, why)}, path.string()};
}

LoadResult a_translation(const fs::path& path)
{
    const std::string scenario = translation_name(path)->scenario + ".yaml";
    const Source nothing{path.string(), {}};
    Problems problems{nothing};
    problems.add_for_file(
        Fault::not_a_scenario, "This is no scenario but the texts of " + scenario + " in another language.",
        "Name the scenario itself: " + scenario + "."
    );
    return {nullptr, nullptr, problems.take(), path.string()};
}

} // namespace

std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash)
{
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

LoadResult load_text(std::string_view bytes, std::string file_name)
{
    LoadResult result;
    result.file = file_name;
    if (bytes.size() > kLargestFile) {
        const Source nothing{file_name, {}};
        Problems problems{nothing};
        problems.add_for_file(
            Fault::too_large,
            "This file has " + std::to_string(bytes.size()) + " bytes; at most 1,048,576 (1 MiB) are read."
        );
        result.problems = problems.take();
        return result;
    }
    const std::uint64_t hash = hash_of(bytes);
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const Source original{std::move(file_name), std::string{bytes}};
    Problems problems{original};
    if (check_bytes(original, problems)) {
        const Reading reading = read_repairing(original, problems);
        if (reading.root) {
            problems.read_as(reading.source, reading.changed_lines);
            std::shared_ptr<engine::Scenario> scenario;
            if (reading.root->is_map()) {
                check_shape(*reading.root, file_shape(), reading.source, problems);
                const Names names = collect_names(*reading.root, reading.source, problems);
                Decoded decoded = decode(*reading.root, names, reading.source, problems);
                scenario = std::move(decoded.scenario);
                if (!problems.any_errors()) {
                    auto outline = outline_of(*reading.root, names, original);
                    outline->expectations = std::move(decoded.expectations);
                    result.outline = std::move(outline);
                }
            } else {
                problems.add(
                    Fault::not_a_scenario, reading.root->span, "A scenario begins with fields; here are none."
                );
            }
            if (scenario && !problems.any_errors()) {
                scenario->content_hash = hash;
                scenario->about.id = fs::path{original.file()}.stem().string();
                result.scenario = std::move(scenario);
            }
        }
    }
    result.problems = problems.take();
    return result;
}

LoadResult load_file(const fs::path& path)
{
    if (is_translation(path)) return a_translation(path);
    const FileBytes file = read_bytes(path);
    return file.why_not.empty() ? load_text(file.bytes, path.string()) : unreadable(path, file.why_not);
}

std::vector<LoadResult> load_folder(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".yaml" && !is_translation(at->path())) files.push_back(at->path());
    if (error) {
        std::vector<LoadResult> results;
        results.push_back(unreadable(folder, error.message()));
        return results;
    }
    std::sort(files.begin(), files.end());
    std::vector<LoadResult> results;
    for (const fs::path& file : files)
        results.push_back(load_file(file));
    return results;
}

} // namespace twocircles::scenario
