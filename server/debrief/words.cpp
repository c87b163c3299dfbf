#include "server/debrief/words.hpp"

#include "server/debrief/texts.hpp"

#include <cmath>

namespace twocircles::debrief {

engine::Speech speech_of(const engine::Scenario& scenario)
{
    return engine::Speech{scenario.about.language};
}

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

std::string day_number(double day)
{
    return std::to_string(static_cast<long>(std::floor(day)) + 1);
}

std::string_view words_for(const engine::Speech& speech, engine::Measure measure)
{
    return speech(texts::kMeasures.at(static_cast<std::size_t>(measure)));
}

const std::string& name_of(const engine::Scenario& scenario, engine::FollowerId who)
{
    return scenario.followers[who.index()].name;
}

} // namespace twocircles::debrief
