// Which addresses people are told, and in what order.
#include "proto/lan/interfaces.hpp"

#include "tests/store/temp_folder.hpp"
#include "tests/support/networks.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;
using lan::InterfaceKind;
using lan::Reach;

namespace {

std::vector<std::string> texts(const std::vector<lan::Interface>& interfaces)
{
    std::vector<std::string> out;
    for (const auto& address : lan::ranked_addresses(interfaces))
        out.push_back(address.text);
    return out;
}

lan::Signs hardware()
{
    lan::Signs signs;
    signs.listed = signs.device = true;
    return signs;
}

} // namespace

TEST_CASE("addresses are read, written and told apart by how far they reach", "[lan]")
{
    for (const auto& [text, reach] : std::vector<std::pair<std::string, Reach>>{
             {"10.0.0.1", Reach::private_v4},
             {"172.16.0.1", Reach::private_v4},
             {"172.31.255.255", Reach::private_v4},
             {"172.32.0.1", Reach::public_v4},
             {"192.168.178.20", Reach::private_v4},
             {"192.169.0.1", Reach::public_v4},
             {"100.64.1.2", Reach::private_v4},
             {"100.128.1.2", Reach::public_v4},
             {"169.254.7.7", Reach::link_local},
             {"127.0.0.53", Reach::loopback},
             {"8.8.8.8", Reach::public_v4},
             {"::1", Reach::loopback},
             {"fe80::1", Reach::link_local},
             {"febf::1", Reach::link_local},
             {"fec0::1", Reach::routed_v6},
             {"fd00::2", Reach::routed_v6},
             {"2001:db8::1", Reach::routed_v6}}) {
        INFO(text);
        CHECK(lan::reach_of(ip(text)) == reach);
        CHECK(lan::to_text(ip(text)) == text);
    }
    CHECK(lan::parse_ip("::ffff:192.168.1.1") == ip("192.168.1.1"));
    for (const char* text : {"", "any", "1.2.3", "1.2.3.4.5", "fe80::1%eth0", "1.2.3.4:80", "::g"}) {
        INFO(text);
        CHECK_FALSE(lan::parse_ip(text).has_value());
    }
}

TEST_CASE("two addresses are of one network when its part of the bits is equal", "[lan]")
{
    CHECK(lan::same_network(ip("192.168.1.20"), ip("192.168.1.255"), 24));
    CHECK_FALSE(lan::same_network(ip("192.168.1.20"), ip("192.168.2.20"), 24));
    CHECK(lan::same_network(ip("10.1.2.3"), ip("10.1.3.3"), 23));
    CHECK_FALSE(lan::same_network(ip("10.1.2.3"), ip("10.1.4.3"), 23));
    CHECK_FALSE(lan::same_network(ip("10.1.2.3"), ip("10.1.2.4"), 32));
    CHECK(lan::same_network(ip("10.1.2.3"), ip("99.1.2.4"), 0));
    CHECK(lan::same_network(ip("fd00::1"), ip("fd00::ffff"), 64));
    CHECK_FALSE(lan::same_network(ip("fd00::1"), ip("fd00:0:0:1::1"), 64));
    CHECK_FALSE(lan::same_network(ip("0.0.0.0"), ip("::"), 0));
    CHECK(lan::same_network(ip("10.1.2.3"), ip("10.1.2.3"), 500)); // what no system says
}

TEST_CASE("what an interface is follows from its name and from what the system shows", "[lan]")
{
    for (const char* name :
         {"docker0", "br-1a2b3c", "veth12ab", "virbr0", "vmnet8", "vboxnet0", "lxcbr0", "cni0", "flannel.1",
          "podman0"}) {
        INFO(name);
        CHECK(lan::kind_of(name, {}) == InterfaceKind::virtual_net);
    }
    for (const char* name : {"tun0", "tap3", "wg0", "tailscale0", "zt7nnig26", "ppp0"}) {
        INFO(name);
        CHECK(lan::kind_of(name, {}) == InterfaceKind::vpn);
    }
    auto wireless = hardware();
    wireless.wireless = true;
    lan::Signs nothing_below;
    nothing_below.listed = true;
    auto over_a_real_one = nothing_below;
    over_a_real_one.real_below = true;
    auto to_one_other = nothing_below;
    to_one_other.point_to_point = true;
    lan::Signs self;
    self.loopback = true;
    CHECK(lan::kind_of("enp0s31f6", hardware()) == InterfaceKind::ethernet);
    CHECK(lan::kind_of("wlp2s0", wireless) == InterfaceKind::wifi);
    CHECK(lan::kind_of("anything", wireless) == InterfaceKind::wifi);
    CHECK(lan::kind_of("br0", over_a_real_one) == InterfaceKind::ethernet);
    CHECK(lan::kind_of("br0", nothing_below) == InterfaceKind::virtual_net);
    CHECK(lan::kind_of("eth0", nothing_below) == InterfaceKind::virtual_net); // as in a container
    CHECK(lan::kind_of("mullvad", to_one_other) == InterfaceKind::vpn);
    CHECK(lan::kind_of("lo", self) == InterfaceKind::loopback);
    // Where the system shows nothing, the names have to do.
    CHECK(lan::kind_of("eth0", {}) == InterfaceKind::ethernet);
    CHECK(lan::kind_of("wlan0", {}) == InterfaceKind::wifi);
    CHECK(lan::kind_of("net1", {}) == InterfaceKind::other);
}

TEST_CASE("the system's folder of an interface shows hardware, radio and what is below", "[lan]")
{
    namespace fs = std::filesystem;
    const TempFolder sys;
    fs::create_directories(sys.path() / "wlp2s0/device");
    fs::create_directories(sys.path() / "wlp2s0/wireless");
    fs::create_directories(sys.path() / "eno1/device");
    fs::create_directories(sys.path() / "br0");
    fs::create_directory_symlink(sys.path() / "eno1", sys.path() / "br0/lower_eno1");
    fs::create_directories(sys.path() / "dummy0");
    const auto wifi = lan::signs_of("wlp2s0", sys.path());
    CHECK((wifi.listed && wifi.device && wifi.wireless));
    const auto wired = lan::signs_of("eno1", sys.path());
    CHECK((wired.device && !wired.wireless && !wired.real_below));
    const auto bridge = lan::signs_of("br0", sys.path());
    CHECK((!bridge.device && bridge.real_below));
    const auto dummy = lan::signs_of("dummy0", sys.path());
    CHECK((dummy.listed && !dummy.device && !dummy.real_below));
    CHECK_FALSE(lan::signs_of("gone", sys.path()).listed);
}

TEST_CASE("real networks are told first, then virtual ones and VPNs, loopback last", "[lan]")
{
    const std::vector<lan::Interface> laptop = {
        network("lo", InterfaceKind::loopback, {"127.0.0.1/8", "::1/128"}),
        network("docker0", InterfaceKind::virtual_net, {"172.17.0.1/16"}),
        network("tun0", InterfaceKind::vpn, {"10.8.0.2/24"}),
        network("wlp2s0", InterfaceKind::wifi, {"fe80::2/64", "192.168.1.20/24", "2001:db8::20/64"}),
        network("eno1", InterfaceKind::ethernet, {"169.254.3.3/16", "93.184.216.34/24", "10.0.0.4/8"}),
    };
    CHECK(
        texts(laptop) ==
        std::vector<std::string>{
            "10.0.0.4", "192.168.1.20", "93.184.216.34", "2001:db8::20", "169.254.3.3", "fe80::2%wlp2s0",
            "172.17.0.1", "10.8.0.2", "127.0.0.1", "::1"}
    );
    const auto ranked = lan::ranked_addresses(laptop);
    CHECK(ranked[0].on_lan());
    CHECK(ranked[5].on_lan());
    CHECK_FALSE(ranked[6].on_lan());
    CHECK_FALSE(ranked[7].on_lan());
    CHECK_FALSE(ranked[8].on_lan());
    CHECK(texts({}).empty());
}

TEST_CASE("among equal addresses wired goes first, then the system's order", "[lan]")
{
    CHECK(
        texts(
            {network("net9", InterfaceKind::other, {"10.0.0.9/8"}),
             network("wlan0", InterfaceKind::wifi, {"10.0.0.1/8", "192.168.0.1/24"}),
             network("eth1", InterfaceKind::ethernet, {"10.0.0.2/8"}),
             network("eth0", InterfaceKind::ethernet, {"10.0.0.3/8"})}
        ) == std::vector<std::string>{"10.0.0.2", "10.0.0.3", "10.0.0.1", "192.168.0.1", "10.0.0.9"}
    );
}

TEST_CASE("a neighbour is whoever shares a network", "[lan]")
{
    const std::vector<lan::Interface> here = {
        network("eth0", InterfaceKind::ethernet, {"192.168.1.20/24", "fe80::1/64"})};
    CHECK(lan::is_neighbour(here, ip("192.168.1.77")));
    CHECK(lan::is_neighbour(here, ip("fe80::77")));
    CHECK_FALSE(lan::is_neighbour(here, ip("192.168.2.77")));
    CHECK_FALSE(lan::is_neighbour(here, ip("8.8.8.8")));
    CHECK_FALSE(lan::is_neighbour({}, ip("127.0.0.1")));
}

TEST_CASE("this computer's own networks can be listed", "[lan]")
{
    const auto all = lan::interfaces_with_loopback();
    const auto self = std::find_if(all.begin(), all.end(), [](const auto& one) {
        return one.kind == InterfaceKind::loopback;
    });
    REQUIRE(self != all.end());
    CHECK(self->index != 0);
    CHECK(self->has_v4());
    CHECK(self->addresses[0].broadcast == ip("127.255.255.255"));
    CHECK(lan::is_neighbour(all, ip("127.0.0.1")));
    for (const auto& one : lan::interfaces()) {
        INFO(one.name);
        CHECK(one.kind != InterfaceKind::loopback);
        CHECK(one.index != 0);
        CHECK_FALSE(one.addresses.empty());
    }
}
