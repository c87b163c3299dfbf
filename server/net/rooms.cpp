#include "server/net/rooms.hpp"

#include "server/store/token_hash.hpp"

#include <algorithm>
#include <string_view>

namespace twocircles::net {

Rooms::Runner Rooms::run(room::Room room, store::GameId game, RoomRunner::Events events)
{
    const auto on_end = std::move(events.on_end);
    events.on_end = [this, game, on_end](const Refusal& why) {
        running_.erase(game);
        if (on_end) on_end(why);
    };
    auto runner = std::make_shared<RoomRunner>(service_, std::move(room), game, std::move(events));
    running_[game] = runner;
    RoomRunner::start(runner);
    return runner;
}

Rooms::Runner Rooms::find(store::GameId game) const
{
    const auto found = running_.find(game);
    return found == running_.end() ? nullptr : found->second;
}

std::vector<Rooms::Runner> Rooms::all() const
{
    std::vector<Runner> runners;
    for (const auto& [game, runner] : running_)
        runners.push_back(runner);
    return runners;
}

// Letters that are not mistaken for each other when read out or written on a board; no vowels, so no words.
std::string Rooms::free_code(const std::set<std::string>& taken) const
{
    constexpr std::string_view kLetters = "BCDFGHJKLMNPQRSTVWXZ";
    for (;;) {
        std::string code;
        auto random = store::random_number();
        for (int i = 0; i < 4; ++i, random /= kLetters.size())
            code.push_back(kLetters[random % kLetters.size()]);
        const auto has_it = [&](const auto& entry) { return entry.second->room().setup().code == code; };
        if (taken.count(code) == 0 && std::none_of(running_.begin(), running_.end(), has_it)) return code;
    }
}

void Rooms::stop_all(const Refusal& why)
{
    const auto running = all(); // a room that ends leaves the list
    for (const auto& runner : running)
        runner->stop(why);
}

} // namespace twocircles::net
