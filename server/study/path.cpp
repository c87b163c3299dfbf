#include "server/study/path.hpp"

#include "server/engine/decide.hpp"
#include "server/study/turn.hpp"

#include <algorithm>

namespace twocircles::study {

using namespace engine;

namespace {

constexpr std::string_view kSilence = "-";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view without_blanks(std::string_view text)
{
    const auto from = text.find_first_not_of(kBlanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

std::string in_marks(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

std::string text_of(const Scenario& scenario, const Choice& choice)
{
    const Beat& beat = scenario.beats[choice.beat.index()];
    return beat.id + "." +
           (choice.response ? beat.responses[choice.response.index()].id : std::string(kSilence));
}

std::string responses_of(const Beat& beat)
{
    std::string list;
    for (const Response& response : beat.responses)
        list += response.id + ", ";
    return list + "- (silence)";
}

// Adds the choice that `text` names; says what is wrong with it otherwise.
std::string add_choice(const Scenario& scenario, std::string_view text, Path& path)
{
    const std::string which = "Choice " + std::to_string(path.size() + 1) + ", " + in_marks(text) + ", ";
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return which + "is not of the form BEAT.RESPONSE, for example: " +
               text_of(scenario, {scenario.first, ResponseId{std::size_t{0}}});
    const auto beat_name = without_blanks(text.substr(0, dot));
    const auto name = without_blanks(text.substr(dot + 1));
    const auto beat = std::find_if(scenario.beats.begin(), scenario.beats.end(), [&](const Beat& one) {
        return one.id == beat_name;
    });
    if (beat == scenario.beats.end()) return which + "names no beat of this scenario.";
    const auto response = std::find_if(beat->responses.begin(), beat->responses.end(), [&](const auto& one) {
        return one.id == name;
    });
    if (name != kSilence && response == beat->responses.end())
        return which + "names no response of " + in_marks(beat_name) + ", which are: " + responses_of(*beat) +
               ".";
    path.push_back(
        {BeatId{static_cast<std::size_t>(beat - scenario.beats.begin())},
         name == kSilence ? ResponseId{}
                          : ResponseId{static_cast<std::size_t>(response - beat->responses.begin())}}
    );
    return {};
}

std::string refused(const Scenario& scenario, const World& world, const Choice& choice, std::size_t number)
{
    const std::string which =
        "Choice " + std::to_string(number) + ", " + in_marks(text_of(scenario, choice)) + ", ";
    if (world.phase == Phase::ended) return which + "comes after the end of the story.";
    if (world.beat != choice.beat)
        return which + "is not possible: the open beat is " +
               in_marks(scenario.beats[world.beat.index()].id) + ".";
    if (choice.response && offer(scenario, world, choice.beat, choice.response) != Offer::open)
        return which + "is not possible: that response is not on offer here.";
    return {};
}

} // namespace

std::string to_text(const Scenario& scenario, const Path& path)
{
    std::string text;
    for (const Choice& choice : path)
        text += (text.empty() ? "" : ",") + text_of(scenario, choice);
    return text;
}

ParsedPath parse_path(const Scenario& scenario, std::string_view text)
{
    ParsedPath parsed;
    if (without_blanks(text).empty()) return parsed;
    for (std::size_t from = 0; from <= text.size() && parsed.problem.empty();) {
        const auto to = std::min(text.find(',', from), text.size());
        parsed.problem = add_choice(scenario, without_blanks(text.substr(from, to - from)), parsed.path);
        from = to + 1;
    }
    return parsed;
}

Followed follow(const Scenario& scenario, std::uint64_t seed, const Path& path)
{
    Followed followed{World(scenario, seed, false), {}, 0};
    go_to_decision(scenario, followed.world);
    for (const Choice& choice : path) {
        followed.problem = refused(scenario, followed.world, choice, followed.done + 1);
        if (!followed.problem.empty()) break;
        answer(scenario, followed.world, choice.response);
        ++followed.done;
    }
    return followed;
}

} // namespace twocircles::study
