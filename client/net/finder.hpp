// Finds servers on the local network, on a thread of its own, for as long as it exists: asks on every network
// this computer is on, at once and then each second, and keeps the list of those that answer. Nothing here
// blocks the thread that draws.
#pragma once

#include "client/model/lan.hpp"
#include "proto/lan/interfaces.hpp"
#include "proto/wire/protocol.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::client::net {

struct FinderOptions
{
    std::uint16_t port = wire::kDiscoveryPort; // that servers are asked at
    // Asked anew before each round, because a laptop may join the Wi-Fi meanwhile.
    std::function<std::vector<lan::Interface>()> interfaces = lan::interfaces_with_loopback;
};

class Finder
{
public:
    explicit Finder(FinderOptions = {});
    ~Finder();
    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;

    // Asks for the server that has this room as well, at once; needed where there are more rooms than one
    // answer holds. As people type it; empty: no room in particular. Any thread.
    void look_for_room(const std::string& code);

    // The servers heard lately, in the order in which they were found. Any thread.
    std::vector<model::FoundServer> snapshot() const;
    // Counts the changes of that list: the same number, the same list. Any thread.
    std::uint64_t version() const;
    // Waits until the list has another version than this, or for `longest`; returns the version. Any thread.
    std::uint64_t wait_for_news(std::uint64_t known, std::chrono::milliseconds longest) const;

private:
    class Search;
    std::unique_ptr<Search> search_;
};

} // namespace twocircles::client::net
