#include "client/robot/load_room.hpp"

#include <algorithm>

namespace twocircles::client::robot {

void LoadRoom::sent(std::size_t who, Time due)
{
    Choice choice;
    choice.voter = who;
    choice.due = due;
    choice.shown.resize(newest_.size());
    choice.missing = newest_.size();
    choices_.push_back(std::move(choice));
}

// Answers of one client come in the order of its requests.
void LoadRoom::accepted(std::size_t who)
{
    const auto found = std::find_if(choices_.begin(), choices_.end(), [&](const Choice& choice) {
        return choice.voter == who && !choice.accepted;
    });
    if (found != choices_.end()) found->accepted = true;
}

void LoadRoom::refused(std::size_t who)
{
    ++refusals_;
    const auto found = std::find_if(choices_.begin(), choices_.end(), [&](const Choice& choice) {
        return choice.voter == who && !choice.accepted;
    });
    if (found != choices_.end()) choices_.erase(found);
}

void LoadRoom::show(Choice& choice, std::size_t who, Time now)
{
    if (choice.shown[who]) return;
    choice.shown[who] = true;
    if (--choice.missing == 0) arrived_.add(now - choice.due);
}

void LoadRoom::heard_state(std::size_t who, std::uint64_t version, Time now)
{
    newest_[who] = std::max(newest_[who], version);
    for (auto& choice : choices_) {
        if (choice.accepted && !choice.version && choice.voter == who) {
            choice.version = version;
            // Some heard it before the voter did; the voter's own screen is the last of those.
            for (std::size_t other = 0; other < newest_.size(); ++other)
                if (newest_[other] >= version) show(choice, other, now);
        } else if (choice.version && version >= *choice.version) {
            show(choice, who, now);
        }
    }
    std::erase_if(choices_, [](const Choice& choice) { return choice.missing == 0; });
}

} // namespace twocircles::client::robot
