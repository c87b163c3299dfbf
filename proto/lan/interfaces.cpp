#include "proto/lan/interfaces.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <string_view>
#include <tuple>

namespace twocircles::lan {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 13> kVirtual = {"docker", "br-",  "veth", "virbr",   "vmnet",
                                                       "vbox",   "lxc",  "cni",  "flannel", "podman",
                                                       "lxd",    "cali", "vnet"};
constexpr std::array<std::string_view, 8> kVpn = {"tun", "tap", "wg",       "tailscale",
                                                  "zt",  "ppp", "nordlynx", "ipsec"};

template <std::size_t n>
bool begins_with_one_of(std::string_view name, const std::array<std::string_view, n>& beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto beginning) {
        return name.starts_with(beginning);
    });
}

std::optional<Ip> ip_of(const sockaddr* address)
{
    if (address == nullptr) return std::nullopt;
    Ip ip;
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        std::memcpy(ip.bytes.data(), &v4.sin_addr, 4);
        return ip;
    }
    if (address->sa_family != AF_INET6) return std::nullopt;
    sockaddr_in6 v6{};
    std::memcpy(&v6, address, sizeof v6);
    ip.v6 = true;
    std::memcpy(ip.bytes.data(), &v6.sin6_addr, 16);
    return ip;
}

unsigned prefix_of(const sockaddr* netmask)
{
    const auto mask = ip_of(netmask);
    unsigned bits = 0;
    if (mask)
        for (const auto byte : mask->bytes)
            bits += static_cast<unsigned>(std::popcount(byte));
    return bits;
}

std::vector<Interface> ask_system(bool with_loopback)
{
    std::vector<Interface> found;
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return found;
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> list(first, &freeifaddrs);
    for (const auto* entry = first; entry != nullptr; entry = entry->ifa_next) {
        const auto flags = entry->ifa_flags;
        const bool loopback = (flags & IFF_LOOPBACK) != 0;
        if ((flags & IFF_UP) == 0 || (flags & IFF_RUNNING) == 0 || (loopback && !with_loopback)) continue;
        const auto ip = ip_of(entry->ifa_addr);
        if (!ip) continue;
        const std::string name = entry->ifa_name;
        auto at = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.name == name; });
        if (at == found.end()) {
            auto signs = signs_of(name);
            signs.loopback = loopback;
            signs.point_to_point = (flags & IFF_POINTOPOINT) != 0;
            Interface fresh;
            fresh.name = name;
            fresh.index = if_nametoindex(entry->ifa_name);
            fresh.kind = kind_of(name, signs);
            fresh.multicast = (flags & IFF_MULTICAST) != 0;
            at = found.insert(found.end(), std::move(fresh));
        }
        InterfaceAddress address{*ip, prefix_of(entry->ifa_netmask), std::nullopt};
        if (!ip->v6 && (flags & IFF_BROADCAST) != 0) address.broadcast = ip_of(entry->ifa_broadaddr);
        // Loopback has one, though the system does not say so; without any other network nothing else reaches
        // several programs there.
        if (!ip->v6 && loopback) address.broadcast = parse_ip("127.255.255.255");
        at->addresses.push_back(address);
    }
    // Gone between the two questions.
    std::erase_if(found, [](const auto& one) { return one.index == 0; });
    return found;
}

bool has(const Interface& interface, bool v6)
{
    return std::any_of(interface.addresses.begin(), interface.addresses.end(), [&](const auto& address) {
        return address.ip.v6 == v6;
    });
}

} // namespace

bool Interface::has_v4() const
{
    return has(*this, false);
}

bool Interface::has_v6() const
{
    return has(*this, true);
}

std::vector<Interface> interfaces()
{
    return ask_system(false);
}

std::vector<Interface> interfaces_with_loopback()
{
    return ask_system(true);
}

Signs signs_of(const std::string& name, const fs::path& sys)
{
    Signs signs;
    std::error_code missing;
    const auto folder = sys / name;
    signs.listed = fs::exists(folder, missing);
    if (!signs.listed) return signs;
    signs.device = fs::exists(folder / "device", missing);
    signs.wireless = fs::exists(folder / "wireless", missing) || fs::exists(folder / "phy80211", missing);
    for (fs::directory_iterator entry(folder, missing), end; !missing && entry != end;
         entry.increment(missing))
        if (entry->path().filename().string().starts_with("lower_"))
            signs.real_below = signs.real_below || fs::exists(entry->path() / "device", missing);
    return signs;
}

InterfaceKind kind_of(const std::string& name, const Signs& signs)
{
    if (signs.loopback) return InterfaceKind::loopback;
    if (begins_with_one_of(name, kVirtual)) return InterfaceKind::virtual_net;
    if (begins_with_one_of(name, kVpn)) return InterfaceKind::vpn;
    if (signs.wireless) return InterfaceKind::wifi;
    if (signs.device || signs.real_below) return InterfaceKind::ethernet;
    if (signs.point_to_point) return InterfaceKind::vpn;
    if (signs.listed) return InterfaceKind::virtual_net;
    if (name.starts_with("wl")) return InterfaceKind::wifi;
    return name.starts_with("en") || name.starts_with("eth") ? InterfaceKind::ethernet : InterfaceKind::other;
}

const char* name_of(InterfaceKind kind)
{
    switch (kind) {
    case InterfaceKind::ethernet:
        return "wired";
    case InterfaceKind::wifi:
        return "Wi-Fi";
    case InterfaceKind::virtual_net:
        return "virtual";
    case InterfaceKind::vpn:
        return "VPN";
    case InterfaceKind::loopback:
        return "this computer";
    case InterfaceKind::other:
        break;
    }
    return "network";
}

bool goes_before(const RankedAddress& a, const RankedAddress& b)
{
    const auto rank = [](const RankedAddress& address) {
        const auto kind = address.reach == Reach::loopback ? InterfaceKind::loopback : address.kind;
        // On real networks the reach decides first, elsewhere the kind.
        const auto group = kind <= InterfaceKind::other ? InterfaceKind::ethernet : kind;
        const bool needs_zone = address.ip.v6 && address.reach == Reach::link_local;
        return std::tuple(group, address.reach, needs_zone, kind);
    };
    return rank(a) < rank(b);
}

std::vector<RankedAddress> ranked_addresses(const std::vector<Interface>& interfaces)
{
    std::vector<RankedAddress> ranked;
    for (const auto& interface : interfaces)
        for (const auto& address : interface.addresses) {
            const auto reach = reach_of(address.ip);
            auto text = to_text(address.ip);
            if (address.ip.v6 && reach == Reach::link_local) text += "%" + interface.name;
            ranked.push_back({std::move(text), address.ip, interface.name, interface.kind, reach});
        }
    std::stable_sort(ranked.begin(), ranked.end(), goes_before);
    return ranked;
}

bool is_neighbour(const std::vector<Interface>& interfaces, const Ip& ip)
{
    for (const auto& interface : interfaces)
        for (const auto& address : interface.addresses)
            if (same_network(address.ip, ip, address.prefix)) return true;
    return false;
}

} // namespace twocircles::lan
