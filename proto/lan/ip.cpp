#include "proto/lan/ip.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>

namespace twocircles::lan {

namespace {

constexpr std::array<std::uint8_t, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

} // namespace

std::optional<Ip> parse_ip(std::string_view text)
{
    const std::string whole(text);
    Ip ip;
    if (inet_pton(AF_INET, whole.c_str(), ip.bytes.data()) == 1) return ip;
    ip.v6 = true;
    if (inet_pton(AF_INET6, whole.c_str(), ip.bytes.data()) != 1) return std::nullopt;
    if (!std::equal(kMapped.begin(), kMapped.end(), ip.bytes.begin())) return ip;
    Ip inner;
    std::copy(ip.bytes.begin() + kMapped.size(), ip.bytes.end(), inner.bytes.begin());
    return inner;
}

std::string to_text(const Ip& ip)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(ip.v6 ? AF_INET6 : AF_INET, ip.bytes.data(), text.data(), text.size());
    return text.data();
}

Reach reach_of(const Ip& ip)
{
    const auto& b = ip.bytes;
    if (ip.v6) {
        if (b[0] == 0xfe && (b[1] & 0xc0) == 0x80) return Reach::link_local;
        const bool one =
            b[15] == 1 && std::all_of(b.begin(), b.end() - 1, [](auto byte) { return byte == 0; });
        return one ? Reach::loopback : Reach::routed_v6;
    }
    if (b[0] == 127) return Reach::loopback;
    if (b[0] == 169 && b[1] == 254) return Reach::link_local;
    const bool shared = b[0] == 100 && (b[1] & 0xc0) == 64; // behind a provider's NAT: as private as any
    const bool is_private =
        b[0] == 10 || (b[0] == 172 && (b[1] & 0xf0) == 16) || (b[0] == 192 && b[1] == 168) || shared;
    return is_private ? Reach::private_v4 : Reach::public_v4;
}

bool same_network(const Ip& a, const Ip& b, unsigned prefix)
{
    if (a.v6 != b.v6) return false;
    const unsigned bits = std::min(prefix, a.v6 ? 128U : 32U);
    const std::size_t whole = bits / 8;
    if (!std::equal(a.bytes.begin(), a.bytes.begin() + static_cast<std::ptrdiff_t>(whole), b.bytes.begin()))
        return false;
    const unsigned rest = bits % 8;
    if (rest == 0) return true;
    const unsigned mask = 0xffU << (8 - rest) & 0xffU;
    return (a.bytes[whole] & mask) == (b.bytes[whole] & mask);
}

} // namespace twocircles::lan
