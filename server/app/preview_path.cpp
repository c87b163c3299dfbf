#include "server/app/preview_path.hpp"

#include "server/scenario/closest.hpp"

#include <optional>

namespace twocircles::app {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

template <class Parts>
std::vector<std::string> names_of(const Parts& parts)
{
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.push_back(part.id);
    return names;
}

// Empty when it is there.
template <class Parts>
std::string
missing(const Parts& parts, const std::string& name, const std::string& what, std::string_view plural)
{
    const auto names = names_of(parts);
    for (const auto& known : names)
        if (known == name) return {};
    return what + " \"" + name + "\". " + scenario::did_you_mean(name, names, plural);
}

} // namespace

engine::Result<std::vector<room::Choice>, std::string>
way_of(std::string_view path, const engine::Scenario& scenario)
{
    std::vector<room::Choice> way;
    while (!trimmed(path).empty()) {
        const auto comma = path.find(',');
        const std::string step{trimmed(path.substr(0, comma))};
        path = comma == std::string_view::npos ? std::string_view{} : path.substr(comma + 1);
        const std::string at = "--path, step " + std::to_string(way.size() + 1) + ": ";
        const auto dot = step.find('.');
        if (dot == std::string::npos)
            return at + "\"" + step +
                   "\" is no step. A step is a beat and a response with a dot between, or a "
                   "minus for silence: belt.map,kitchen.-";
        room::Choice choice{step.substr(0, dot), step.substr(dot + 1), {}};
        if (auto problem = missing(scenario.beats, choice.beat, "there is no beat", "beats");
            !problem.empty())
            return at + problem;
        if (choice.response == "-") {
            choice.response.clear();
        } else {
            for (const engine::Beat& beat : scenario.beats)
                if (beat.id == choice.beat)
                    if (auto problem = missing(
                            beat.responses, choice.response, "\"" + choice.beat + "\" has no response",
                            "responses of this beat"
                        );
                        !problem.empty())
                        return at + problem;
        }
        way.push_back(std::move(choice));
    }
    return way;
}

} // namespace twocircles::app
