// Networks for tests: made-up ones, and the one every computer has.
#pragma once

#include "proto/lan/interfaces.hpp"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <vector>

namespace twocircles::tests {

inline lan::Ip ip(const std::string& text)
{
    const auto parsed = lan::parse_ip(text);
    if (!parsed) throw std::invalid_argument(text + " is no address");
    return *parsed;
}

// Addresses with their prefix: "192.168.1.20/24".
inline lan::Interface network(
    const std::string& name, lan::InterfaceKind kind, std::initializer_list<std::string> addresses,
    unsigned index = 900
)
{
    lan::Interface out;
    out.name = name;
    out.index = index;
    out.kind = kind;
    out.multicast = kind != lan::InterfaceKind::loopback;
    for (const auto& address : addresses) {
        const auto slash = address.find('/');
        const auto prefix = static_cast<unsigned>(std::stoul(address.substr(slash + 1)));
        out.addresses.push_back({ip(address.substr(0, slash)), prefix, std::nullopt});
    }
    return out;
}

// The real loopback, IPv4 alone: over IPv6 Linux has no multicast there.
inline std::vector<lan::Interface> loopback()
{
    auto all = lan::interfaces_with_loopback();
    std::erase_if(all, [](const auto& one) { return one.kind != lan::InterfaceKind::loopback; });
    for (auto& one : all)
        std::erase_if(one.addresses, [](const auto& address) { return address.ip.v6; });
    if (all.empty()) throw std::runtime_error("this computer has no loopback");
    // So that what is sent from this computer's other addresses is a neighbour's.
    for (const auto& other : lan::interfaces())
        all.front().addresses.insert(
            all.front().addresses.end(), other.addresses.begin(), other.addresses.end()
        );
    std::erase_if(all.front().addresses, [](const auto& address) { return address.ip.v6; });
    for (auto& address : all.front().addresses)
        address.broadcast.reset();
    return all;
}

} // namespace twocircles::tests
