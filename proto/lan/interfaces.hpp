// The networks this computer is on, and the addresses to tell people, best first. Asks the system anew each
// time, which takes well under a millisecond; keeps nothing. Any thread.
#pragma once

#include "proto/lan/ip.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::lan {

// The order is that in which people should try them.
enum class InterfaceKind : std::uint8_t
{
    ethernet, // a real one, or a bridge or bond over a real one
    wifi,
    other,       // nothing is known about it
    virtual_net, // between containers or virtual machines of this computer
    vpn,
    loopback,
};

struct InterfaceAddress
{
    Ip ip;
    unsigned prefix = 0;         // bits of the network's part
    std::optional<Ip> broadcast; // IPv4, where there is one
};

struct Interface
{
    std::string name;
    unsigned index = 0; // the system's number for it
    InterfaceKind kind = InterfaceKind::other;
    bool multicast = false; // the system says that it can
    std::vector<InterfaceAddress> addresses;

    bool has_v4() const;
    bool has_v6() const;
};

// Those that are up and have a cable or radio link; loopback is not among them.
std::vector<Interface> interfaces();
// The same with loopback, for programs that find each other on one computer, with or without a network.
std::vector<Interface> interfaces_with_loopback();

// What the system shows of an interface.
struct Signs
{
    bool loopback = false;
    bool point_to_point = false;
    bool listed = false;     // /sys/class/net knows it; if not, only the name speaks
    bool device = false;     // hardware, also when that is a virtual machine's
    bool wireless = false;   // a radio
    bool real_below = false; // a bridge, bond or VLAN over an interface with hardware
};

Signs signs_of(const std::string& name, const std::filesystem::path& sys = "/sys/class/net");
// Names first for what is known to be virtual or a VPN (docker0, wg0), then what the system shows.
InterfaceKind kind_of(const std::string& name, const Signs&);
// "Wi-Fi", "wired", "VPN", ...
const char* name_of(InterfaceKind);

struct RankedAddress
{
    std::string text; // a link-local IPv6 address with its zone: "fe80::1%eth0"
    Ip ip;
    std::string interface;
    InterfaceKind kind = InterfaceKind::other;
    Reach reach = Reach::loopback;

    // Others on the local network can be expected to get there.
    bool on_lan() const { return kind <= InterfaceKind::other && reach != Reach::loopback; }
};

// Whether people should try `a` before `b`.
bool goes_before(const RankedAddress& a, const RankedAddress& b);

// Best first: on real networks private IPv4, public IPv4, IPv6, link-local; then virtual networks, VPNs, and
// loopback last. Among equals wired goes before Wi-Fi, then the system's order.
std::vector<RankedAddress> ranked_addresses(const std::vector<Interface>&);

// Whether this address belongs to a network that this computer is on, so that no router is between.
bool is_neighbour(const std::vector<Interface>&, const Ip&);

} // namespace twocircles::lan
