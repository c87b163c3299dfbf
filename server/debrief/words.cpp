#include "server/debrief/words.hpp"

#include <cmath>

namespace twocircles::debrief {

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

std::string points(double amount)
{
    const long rounded = std::lround(std::abs(amount));
    return std::to_string(rounded) + (rounded == 1 ? " point" : " points");
}

std::string quoted(const std::string& text)
{
    return "\u201c" + text + "\u201d";
}

std::string_view words_for(engine::Measure measure)
{
    using engine::Measure;
    switch (measure) {
    case Measure::risk_taking:
        return "risk-taking";
    case Measure::inner_drive:
        return "inner drive";
    case Measure::vision:
        return "share in the vision";
    case Measure::plan_clarity:
        return "grasp of the plan";
    default:
        return engine::name_of(measure);
    }
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string name_of(const engine::Scenario& scenario, engine::FollowerId who)
{
    return scenario.followers[who.index()].name;
}

} // namespace twocircles::debrief
