// The addresses that the server tells people to type.
#include "server/app/addresses.hpp"

#include "tests/support/networks.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;
using lan::InterfaceKind;

namespace {

const std::vector<lan::Interface> kLaptop = {
    network("docker0", InterfaceKind::virtual_net, {"172.17.0.1/16"}),
    network("wlan0", InterfaceKind::wifi, {"fe80::2/64", "192.168.1.20/24", "fd00::2/64"}),
    network("eth0", InterfaceKind::ethernet, {"10.0.0.4/8"}),
};

using Texts = std::vector<std::string>;

Texts shown(const std::string& address, const std::vector<lan::Interface>& interfaces = kLaptop)
{
    return app::addresses_to_show(app::server_addresses(address, 4747, interfaces));
}

} // namespace

TEST_CASE("people are told the addresses of real networks, best first, as they type them", "[flow]")
{
    const Texts all = {"10.0.0.4:4747", "192.168.1.20:4747", "[fd00::2]:4747"};
    CHECK(shown("any") == all);
    CHECK(shown("::") == all);
    CHECK(shown("0.0.0.0") == Texts{"10.0.0.4:4747", "192.168.1.20:4747"});
    CHECK(shown("192.168.1.20") == Texts{"192.168.1.20:4747"});
    CHECK(shown("fd00::2") == Texts{"[fd00::2]:4747"});
    CHECK(shown("127.0.0.1").empty());
    CHECK(shown("any", {}).empty());
    // Better one that hardly anybody reaches than none.
    CHECK(shown("any", {kLaptop[0]}) == Texts{"172.17.0.1:4747"});
}

TEST_CASE("the server's lines mark the best address and those that others hardly reach", "[flow]")
{
    const auto text = app::addresses_for_people("any", 4747, kLaptop);
    CHECK(
        text == "People on this network connect to:\n"
                "  > 10.0.0.4:4747      wired eth0, try this one first\n"
                "    192.168.1.20:4747  Wi-Fi wlan0\n"
                "    [fd00::2]:4747     Wi-Fi wlan0\n"
                "    172.17.0.1:4747    virtual docker0, hardly reachable for others\n"
    );
    CHECK(app::addresses_for_people("127.0.0.1", 4747, kLaptop).empty());
    CHECK(app::addresses_for_people("any", 4747, {}).find("on no network") != std::string::npos);
    const auto only_virtual = app::addresses_for_people("any", 4747, {kLaptop[0]});
    CHECK(only_virtual.find('>') == std::string::npos);
}
