#include "client/app/find_servers.hpp"

#include "client/net/finder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace twocircles::client::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kLook{2};
constexpr double kRobotsPatience = 30; // seconds

void print(const model::FoundServer& server)
{
    std::printf("%s (%s)\n", server.name.c_str(), server.build.c_str());
    if (!server.speaks_our_protocol)
        std::printf("  speaks another version of the protocol: one of the two programs needs an update\n");
    for (const auto& address : server.addresses) {
        const bool v6 = address.find(':') != std::string::npos;
        std::printf(v6 ? "  [%s]:%u\n" : "  %s:%u\n", address.c_str(), unsigned{server.port});
    }
    for (const auto& room : server.rooms)
        std::printf("  room %s  %s\n", room.code.c_str(), room.name.c_str());
    if (server.rooms_total > server.rooms.size())
        std::printf("  and %zu more rooms\n", server.rooms_total - server.rooms.size());
}

using Servers = std::vector<model::FoundServer>;

// What has been found when it is enough or the time is over.
template <class Enough>
Servers look(const net::Finder& finder, Clock::duration longest, Enough enough)
{
    const auto end = Clock::now() + longest;
    std::uint64_t known = 0;
    for (auto now = Clock::now(); now < end && !enough(finder.snapshot()); now = Clock::now())
        known = finder.wait_for_news(known, std::chrono::ceil<std::chrono::milliseconds>(end - now));
    return finder.snapshot();
}

bool has_room(const model::FoundServer& server, const std::string& code)
{
    return std::any_of(server.rooms.begin(), server.rooms.end(), [&](const auto& room) {
        return room.code == code;
    });
}

} // namespace

bool find_server_of(robot::Options& options)
{
    net::Finder finder;
    if (!options.room.empty()) finder.look_for_room(options.room);
    const std::chrono::duration<double> patience(options.seconds > 0 ? options.seconds : kRobotsPatience);
    const auto longest = std::chrono::duration_cast<Clock::duration>(patience);
    const auto strangers = [&](const model::FoundServer& server) {
        return !options.room.empty() && !has_room(server, options.room);
    };
    const auto suitable = [&](Servers servers) {
        std::erase_if(servers, strangers);
        return servers;
    };
    const auto some = [&](const Servers& servers) { return !suitable(servers).empty(); };
    auto found = suitable(look(finder, longest, some));
    // Whoever opens rooms must not do so on the first of several.
    const auto never = [](const Servers& /*servers*/) { return false; };
    if (options.room.empty() && !found.empty()) found = look(finder, kLook, never);
    if (found.size() == 1 && !found.front().addresses.empty()) {
        options.host = found.front().addresses.front();
        options.port = found.front().port;
        return true;
    }
    const auto what = options.room.empty() ? std::string("server") : "server with room " + options.room;
    std::fprintf(
        stderr, "twocircles: %s %s was found on this network; say which: --connect HOST:PORT.\n",
        found.empty() ? "No" : "More than one", what.c_str()
    );
    return false;
}

int find_servers()
{
    const net::Finder finder;
    const auto servers = look(finder, kLook, [](const Servers& /*all are wanted*/) { return false; });
    for (const auto& server : servers)
        print(server);
    if (!servers.empty()) return 0;
    std::printf("No server was found on this network. If there is one, type its address: "
                "twocircles --connect ADDRESS\n");
    return 1;
}

} // namespace twocircles::client::app
