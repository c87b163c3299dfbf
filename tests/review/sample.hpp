// A scenario about which there is nothing to remark, and the same with one fault planted.
#pragma once

#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"

#include <stdexcept>
#include <string>

namespace twocircles::review {

inline const std::string kSound = R"(format: 1
about: {title: Sound, summary: Nothing to remark., minutes: 5, language: en}
goals:
  - {measure: delivery, text: The work gets done.}
  - {measure: loyalty, text: They would come again.}
seats:
  - {id: lead, title: Lead, name: Robin, brief: You lead since Monday., secret: In spring one of the two posts has to go., reports: [dana, eli]}
followers:
  - {id: dana, name: Dana, role: Fitter, traits: {autonomy: high}}
  - {id: eli, name: Eli, role: New, traits: {structure: high}}
flags:
  asked: {meaning: They were asked.}
promises:
  bench: {text: A bench of her own., to: [dana], due: friday}
beats:
  - id: monday
    title: Monday
    text: It begins.
    responses:
      - {id: map, text: A map., acts: [plan, organize], set: {asked: no}}
      - {id: goal, text: A goal., acts: [envision, energize, empower, listen], makes: [bench]}
      - {id: ask, text: A question., acts: [listen, facilitate], set: {asked: yes}}
    debrief: [Who gained most?]
  - id: friday
    title: Friday
    text: It burns.
    situation: {crisis: 60}
    responses:
      - {id: order, text: Go., acts: [direct, organize]}
      - {id: trust, text: You two know how., acts: [{act: empower, to: dana}, back], when: asked}
      - {id: hope, text: We will make it., acts: [energize, listen]}
    debrief: [Who decided?]
endings:
  - {id: carried, title: Carried, when: "team.loyalty >= 50", text: They would come again.}
  - {id: done, title: Done, text: It is over.}
)";

// `from` must stand in the text; what it becomes is `to`.
inline std::string with(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("not in the sample: " + from);
    return text.replace(at, from.size(), to);
}

inline scenario::LoadResult loaded(const std::string& text)
{
    auto result = scenario::load_text(text, "sample.yaml");
    if (!result.scenario || !result.outline) throw std::runtime_error(scenario::render(result.problems));
    return result;
}

// "S202 18:9", one a line.
inline std::string places(const std::vector<scenario::Problem>& problems)
{
    std::string out;
    for (const auto& problem : problems)
        out +=
            problem.number + " " + std::to_string(problem.line) + ":" + std::to_string(problem.column) + "\n";
    return out;
}

} // namespace twocircles::review
