// IP addresses as plain values, for code that has no sockets.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twocircles::lan {

struct Ip
{
    bool v6 = false;
    std::array<std::uint8_t, 16> bytes{}; // in network order; IPv4 uses the first four

    auto operator<=>(const Ip&) const = default;
};

// In numbers, without a zone; nothing when it is none. An IPv4 address mapped into IPv6 is an IPv4 one.
std::optional<Ip> parse_ip(std::string_view);
std::string to_text(const Ip&);

// From how far away an address can be reached. The order is the order in which people should try them.
enum class Reach : std::uint8_t
{
    private_v4, // a home's or company's network, as nearly all are
    public_v4,
    routed_v6,  // global and unique local ones
    link_local, // this very cable; the IPv6 ones need a zone, which differs between computers
    loopback,   // this computer alone
};

Reach reach_of(const Ip&);

// Of one family, and equal in the first `prefix` bits.
bool same_network(const Ip&, const Ip&, unsigned prefix);

} // namespace twocircles::lan
