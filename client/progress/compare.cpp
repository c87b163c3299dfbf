#include "client/progress/compare.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace twocircles::client::progress {

using namespace model;

std::optional<std::size_t> given_last_time(const PlayedGame& last, const Beat& beat)
{
    for (const auto& given : last.responses) {
        if (given.beat_title != beat.title || given.response < 0) continue;
        for (std::size_t i = 0; i < beat.responses.size(); ++i)
            if (beat.responses[i].response == given.response && beat.responses[i].text == given.text)
                return i;
    }
    return std::nullopt;
}

Comparison compare(const PlayedGame& then, const PlayedGame& now)
{
    Comparison made;
    made.score_then = then.score;
    made.score_now = now.score;
    for (const auto& goal : now.goals) {
        const auto before = std::ranges::find(then.goals, goal.text, &PlayedGoal::text);
        if (before != then.goals.end()) made.goals.push_back({goal.text, before->value, goal.value});
    }
    // A situation may come up more than once: the first of one game is the first of the other.
    std::map<std::string, std::size_t> seen;
    for (const auto& given : now.responses) {
        std::size_t nth = seen[given.beat]++;
        const auto before = std::ranges::find_if(then.responses, [&](const GivenResponse& one) {
            return one.beat == given.beat && nth-- == 0;
        });
        if (before == then.responses.end()) continue;
        ++made.both;
        if (before->response != given.response)
            made.partings.push_back({given.beat_title, before->text, given.text});
    }
    return made;
}

} // namespace twocircles::client::progress
