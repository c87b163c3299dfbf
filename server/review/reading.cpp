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

} // namespace twocircles::review
