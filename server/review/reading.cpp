#include "server/review/reading.hpp"

#include "server/review/reading_parts.hpp"

namespace twocircles::review {

std::vector<scenario::Problem>
remarks_of_reading(const engine::Scenario& scenario, const scenario::Outline& outline)
{
    scenario::Problems problems{outline.source};
    const Reading reading{scenario, outline, problems};
    read_conditions(reading);
    read_texts(reading);
    return problems.take();
}

std::vector<scenario::Problem>
remarks_of_translation(const engine::Scenario& scenario, const scenario::Outline& outline)
{
    scenario::Problems problems{outline.source};
    read_texts({scenario, outline, problems});
    auto remarks = problems.take();
    // Said of the scenario already, in any language.
    std::erase_if(remarks, [](const scenario::Problem& remark) {
        return remark.fault == scenario::Fault::no_debrief_question;
    });
    return remarks;
}

} // namespace twocircles::review
