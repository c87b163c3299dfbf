// The look before people come: each thing that can be wrong, on a made-up computer where the real one cannot
// be made wrong.
#include "server/app/preflight.hpp"

#include "server/app/port_owner.hpp"
#include "tests/flow/server_process.hpp"
#include "tests/store/temp_folder.hpp"
#include "tests/support/networks.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <signal.h>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::tests;
using app::Level;
using boost::asio::ip::tcp;
using boost::asio::ip::udp;
using Catch::Matchers::Contains;
using lan::InterfaceKind;
namespace fs = std::filesystem;

namespace {

const std::string kScenarios = TWOCIRCLES_SOURCE_DIR "/scenarios";

// A computer on which everything is well, with a server that would listen for everybody.
struct Well
{
    TempFolder data, root;
    boost::asio::io_context io;
    app::ServerOptions options;
    app::Machine machine;

    Well()
    {
        options.address = "0.0.0.0";
        options.port = free_port<tcp>();
        options.data = data.path();
        options.scenarios = kScenarios;
        machine.discovery_port = free_port<udp>();
        machine.root = root.path();
        // Loopback as a cable: what is said on it is heard.
        machine.interfaces = [] {
            auto interfaces = loopback();
            interfaces[0].kind = InterfaceKind::ethernet;
            interfaces[0].multicast = true;
            interfaces[0].addresses.push_back({ip("192.168.1.20"), 24, std::nullopt});
            return interfaces;
        };
    }

    template <class Protocol>
    std::uint16_t free_port()
    {
        const typename Protocol::socket socket(io, {Protocol::v4(), 0});
        return socket.local_endpoint().port();
    }

    std::vector<app::Finding> check() const { return app::preflight(options, machine); }

    // The one about this that is not well; fails when there is none.
    app::Finding wrong(const std::string& what, Level level) const
    {
        const auto findings = check();
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& finding) {
            return finding.what == what && finding.level != Level::ok;
        });
        if (found == findings.end()) {
            FAIL("nothing is wrong with " + what);
            return {};
        }
        CHECK(found->level == level);
        CHECK(app::is_ready(findings) == (level != Level::fault));
        return *found;
    }

    void file(const std::string& name, const std::string& text = {}) const
    {
        fs::create_directories((root.path() / name).parent_path());
        std::ofstream(root.path() / name) << text;
    }
};

} // namespace

TEST_CASE("where all is well every finding says so and nothing is to be done", "[flow]")
{
    const Well well;
    const auto findings = well.check();
    CHECK(app::is_ready(findings));
    for (const auto& finding : findings) {
        INFO(app::to_line(finding));
        CHECK(finding.level == Level::ok);
        CHECK(finding.cure.empty());
    }
    for (const char* what : {"port", "network", "finding", "firewall", "disk", "journal", "scenarios"}) {
        INFO(what);
        CHECK(std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
            return finding.what == what;
        }));
    }
}

TEST_CASE("a TCP port in use is a fault that names who holds it", "[flow]")
{
    Well well;
    tcp::acceptor other(well.io, {tcp::v4(), 0});
    well.options.port = other.local_endpoint().port();
    const auto finding = well.wrong("port", Level::fault);
    CHECK_THAT(finding.sentence, Contains("port " + std::to_string(well.options.port)));
    CHECK_THAT(finding.sentence, Contains("test_flow, process " + std::to_string(getpid())));
    CHECK_THAT(finding.sentence, Contains("--port"));
}

TEST_CASE("an address that this computer does not have is a fault", "[flow]")
{
    Well well;
    well.options.address = "203.0.113.9";
    CHECK_THAT(well.wrong("port", Level::fault).sentence, Contains("203.0.113.9"));
}

TEST_CASE("a UDP port in use is a warning, because people can type the address", "[flow]")
{
    Well well;
    const udp::socket other(well.io, {udp::v4(), 0});
    well.machine.discovery_port = other.local_endpoint().port();
    const auto finding = well.wrong("port", Level::warning);
    CHECK_THAT(finding.sentence, Contains("UDP port " + std::to_string(well.machine.discovery_port)));
    CHECK_THAT(finding.sentence, Contains("test_flow"));
    CHECK_THAT(finding.cure, Contains("type"));
    well.options.discovery = app::DiscoveryMode::off;
    CHECK(app::is_ready(well.check()));
    for (const auto& other_finding : well.check())
        CHECK(other_finding.level == Level::ok);
}

TEST_CASE("a server for this computer alone is a warning with what a workshop needs", "[flow]")
{
    Well well;
    well.options.address = "127.0.0.1";
    CHECK_THAT(well.wrong("network", Level::warning).cure, Contains("--address any"));
}

TEST_CASE("no network is a fault, and only virtual ones a warning", "[flow]")
{
    Well well;
    well.machine.interfaces = [] { return std::vector<lan::Interface>{}; };
    CHECK_THAT(well.wrong("network", Level::fault).cure, Contains("Wi-Fi"));
    well.machine.interfaces = [] {
        return std::vector<lan::Interface>{network("docker0", InterfaceKind::virtual_net, {"172.17.0.1/16"})};
    };
    const auto finding = well.wrong("network", Level::warning);
    CHECK_THAT(finding.sentence, Contains("172.17.0.1"));
    CHECK_THAT(finding.cure, Contains("Wi-Fi"));
}

TEST_CASE("a network on which questions do not come through is a warning by its name", "[flow]")
{
    Well well;
    const auto works = well.machine.interfaces;
    well.machine.interfaces = [works] {
        auto interfaces = works();
        interfaces.push_back(network("wlan7", InterfaceKind::wifi, {"192.168.7.1/24"}, 9999));
        return interfaces;
    };
    const auto finding = well.wrong("finding", Level::warning);
    CHECK_THAT(finding.sentence, Contains("wlan7 (IPv4)"));
    CHECK_THAT(finding.sentence, !Contains("lo ("));
    CHECK_THAT(finding.cure, Contains("type"));
}

TEST_CASE("a firewall that is on is named with the commands that open the ports", "[flow]")
{
    Well well;
    const auto tcp_port = std::to_string(well.options.port);
    const auto udp_port = std::to_string(well.machine.discovery_port);
    SECTION("ufw")
    {
        well.file("usr/sbin/ufw");
        well.file("etc/ufw/ufw.conf", "ENABLED=no\n");
        CHECK(app::is_ready(well.check()));
        well.file("etc/ufw/ufw.conf", "ENABLED=yes\n");
        CHECK_THAT(
            well.wrong("firewall", Level::warning).cure,
            Contains("sudo ufw allow " + tcp_port + "/tcp && sudo ufw allow " + udp_port + "/udp")
        );
        well.file(
            "etc/ufw/user.rules", "### tuple ### allow tcp " + tcp_port + " 0.0.0.0/0 any 0.0.0.0/0 in\n"
        );
        well.wrong("firewall", Level::warning); // TCP alone is not all
        well.options.discovery = app::DiscoveryMode::off;
        CHECK(app::is_ready(well.check()));
    }
    SECTION("firewalld")
    {
        well.file("usr/sbin/firewalld");
        well.file("etc/systemd/system/multi-user.target.wants/firewalld.service");
        CHECK_THAT(
            well.wrong("firewall", Level::warning).cure,
            Contains("sudo firewall-cmd --add-port=" + tcp_port + "/tcp")
        );
    }
    SECTION("nftables")
    {
        well.file("usr/sbin/nft");
        well.file("etc/systemd/system/sysinit.target.wants/nftables.service");
        well.file("etc/nftables.conf", "chain input { type filter hook input priority 0; policy drop; }");
        CHECK_THAT(
            well.wrong("firewall", Level::warning).cure,
            Contains("sudo nft insert rule inet filter input tcp dport " + tcp_port + " accept")
        );
    }
    SECTION("iptables")
    {
        well.file("usr/sbin/iptables");
        well.file("etc/iptables/rules.v4", "*filter\n:INPUT DROP [0:0]\nCOMMIT\n");
        CHECK_THAT(
            well.wrong("firewall", Level::warning).cure,
            Contains("sudo iptables -I INPUT -p udp --dport " + udp_port + " -j ACCEPT")
        );
    }
}

TEST_CASE("a data folder that cannot be written is a fault, one on a full disk as well", "[flow]")
{
    Well well;
    well.options.data = well.root.path() / "file/data";
    well.file("file", "in the way");
    const auto finding = well.wrong("disk", Level::fault);
    CHECK_THAT(finding.sentence, Contains(well.options.data.string()));
    CHECK_THAT(finding.cure, Contains("--data"));

    well.options.data = well.data.path();
    well.machine.free_bytes = [](const fs::path&) { return std::uintmax_t{100} << 20U; };
    CHECK_THAT(well.wrong("disk", Level::warning).sentence, Contains("100 MiB"));
    well.machine.free_bytes = [](const fs::path&) { return std::uintmax_t{3} << 20U; };
    well.wrong("disk", Level::fault);
}

TEST_CASE("a damaged journal is a fault and stays as it is", "[flow]")
{
    Well well;
    const auto file = well.data.path() / "journal.db";
    std::ofstream(file) << std::string(9000, 'x');
    CHECK_THAT(well.wrong("journal", Level::fault).sentence, Contains(file.string()));
    well.options.set_damaged_aside = true;
    well.wrong("journal", Level::warning);
    CHECK(fs::file_size(file) == 9000);
}

TEST_CASE("a broken scenario is a fault with its name and its first problem", "[flow]")
{
    Well well;
    const TempFolder scenarios;
    well.options.scenarios = scenarios.path();
    CHECK_THAT(well.wrong("scenarios", Level::fault).sentence, Contains(scenarios.path().string()));
    std::ofstream(scenarios.path() / "broken.yaml") << "format: 1\nabout:\n  titel: Broken\n";
    const auto finding = well.wrong("scenarios", Level::fault);
    CHECK_THAT(finding.sentence, Contains("broken.yaml") && Contains("line ") && Contains("more problems"));
    fs::copy(kScenarios + "/first-day.yaml", scenarios.path() / "first-day.yaml");
    well.wrong("scenarios", Level::fault); // also beside one that can be played
    fs::remove(scenarios.path() / "broken.yaml");
    CHECK(app::is_ready(well.check()));
}

TEST_CASE("who holds a port is told by the system's tables", "[flow]")
{
    boost::asio::io_context io;
    tcp::acceptor listening(io, {tcp::v6(), 0});
    const auto port = listening.local_endpoint().port();
    const auto owner = app::owner_of_port(app::Transport::tcp, port);
    REQUIRE(owner.has_value());
    CHECK(owner->process == getpid());
    CHECK(owner->program == "test_flow");
    CHECK_FALSE(app::owner_of_port(app::Transport::udp, port).has_value());
    const TempFolder nothing;
    CHECK_FALSE(app::owner_of_port(app::Transport::tcp, port, nothing.path()).has_value());
}

TEST_CASE(
    "the program with --check says how it is, a line each, and by its status whether something has to be "
    "done",
    "[flow]"
)
{
    const Well well;
    const auto data = well.data.path().string();
    ServerProcess fine(
        {"--check", "--port", std::to_string(well.options.port), "--data", data, "--scenarios", kScenarios}
    );
    CHECK(fine.wait() == 0);
    CHECK_THAT(fine.output(), Contains("ok      port: TCP port") && Contains("ok      journal: "));
    CHECK_THAT(fine.output(), Contains("warning network: Only this computer"));
    CHECK_THAT(fine.output(), !Contains("listening"));

    ServerProcess running({"--port", "0", "--data", data, "--scenarios", kScenarios});
    REQUIRE(running.port() != 0);
    const auto taken = std::to_string(running.port());
    ServerProcess in_use({"--check", "--port", taken, "--data", data, "--scenarios", kScenarios});
    CHECK(in_use.wait() == 1);
    CHECK_THAT(in_use.output(), Contains("fault   port: ") && Contains("held by twocircles-serv"));

    well.file("file", "in the way");
    ServerProcess unwritable(
        {"--check", "--port", "0", "--data", (well.root.path() / "file/data").string(), "--scenarios",
         kScenarios}
    );
    CHECK(unwritable.wait() == 1);
    CHECK_THAT(unwritable.output(), Contains("fault   disk: "));

    const TempFolder scenarios;
    std::ofstream(scenarios.path() / "broken.yaml") << "format: 1\nabout:\n  titel: Broken\n";
    ServerProcess broken({"--check", "--port", "0", "--data", data, "--scenarios", scenarios.path().string()}
    );
    CHECK(broken.wait() == 1);
    CHECK_THAT(broken.output(), Contains("fault   scenarios: broken.yaml"));
}

TEST_CASE("a server for this computer alone prints no addresses", "[flow]")
{
    const Well well;
    ServerProcess server({"--port", "0", "--data", well.data.path().string(), "--scenarios", kScenarios});
    REQUIRE(server.port() != 0);
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    CHECK(std::count(server.output().begin(), server.output().end(), '\n') == 1);
}
