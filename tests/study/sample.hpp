// A small scenario whose faults are known, because they were planted.
#pragma once

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace twocircles::study {

// `monday` and `friday`: the responses of the two situations, as they stand in a file, each line with six
// blanks before. `more` stands at the end of the file.
inline scenario::LoadResult
sample_file(const std::string& monday, const std::string& friday, const std::string& more = {})
{
    const std::string text = R"(format: 1
about: {title: Planted, summary: Faults that are known., minutes: 5}
goals:
  - {measure: delivery, text: Work.}
  - {measure: loyalty, text: People.}
seats: [{id: lead, title: Lead, name: Robin, brief: You lead.}]
followers:
  - {id: dana, name: Dana, role: Fitter, traits: {autonomy: high}}
  - {id: eli, name: Eli, role: New, traits: {structure: high}}
flags: {never: {meaning: Nothing sets it.}}
beats:
  - id: monday
    title: Monday
    text: It begins.
    responses:
)" + monday + R"(  - id: friday
    title: Friday
    text: It goes on.
    responses:
)" + friday + R"(endings: [{id: done, title: Done, text: Over.}]
)" + more;
    auto loaded = scenario::load_text(text, "planted.yaml");
    if (!loaded.scenario) throw std::runtime_error(scenario::render(loaded.problems));
    return loaded;
}

inline std::shared_ptr<const engine::Scenario> sample(const std::string& monday, const std::string& friday)
{
    return sample_file(monday, friday).scenario;
}

inline const std::string kPlain = R"(      - {id: map, text: A map., acts: [plan, organize]}
      - {id: goal, text: A goal., acts: [envision, energize]}
)";

} // namespace twocircles::study
