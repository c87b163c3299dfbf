#include "tests/fuzz/twine/holds_for_any_bytes.hpp"

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/twine/markup.hpp"
#include "server/twine/to_scenario.hpp"

namespace twocircles::testing {

std::string complaint_about_importing(std::string_view bytes)
{
    const auto story = twine::read_story(bytes);
    const auto made = twine::to_scenario(story);
    if (!made.problem.empty()) return made.yaml.empty() ? std::string() : "a scenario beside a problem";
    const auto loaded = scenario::load_text(made.yaml, "imported.yaml");
    if (!loaded.scenario && made.yaml.size() <= scenario::kLargestFile)
        return "does not load: " + scenario::render(loaded.problems);
    std::size_t links = 0;
    for (const auto& passage : story.passages)
        links += twine::read_markup(passage).links.size();
    if (made.responses != links)
        return std::to_string(links) + " links, " + std::to_string(made.responses) + " responses";
    return {};
}

} // namespace twocircles::testing
