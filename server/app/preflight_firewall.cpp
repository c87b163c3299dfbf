#include "server/app/preflight_parts.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

// What has to be let through; 0 = nothing.
struct Ports
{
    std::uint16_t tcp = 0, udp = 0;
};

std::string text_of(const fs::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_installed(const fs::path& root, const char* program)
{
    std::error_code ignored;
    for (const char* folder : {"usr/sbin", "usr/bin", "sbin", "bin", "usr/local/sbin"})
        if (fs::exists(root / folder / program, ignored)) return true;
    return false;
}

// Started when the computer starts, as `systemctl enable` leaves it.
bool is_enabled(const fs::path& root, const std::string& service)
{
    std::error_code ignored;
    for (const char* target : {"multi-user", "sysinit", "basic"}) {
        const auto link = root / "etc/systemd/system" / (std::string(target) + ".target.wants") / service;
        if (fs::is_symlink(link, ignored) || fs::exists(link, ignored)) return true;
    }
    return false;
}

bool has_any(const std::string& text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](auto part) {
        return text.find(part) != std::string::npos;
    });
}

enum class State : std::uint8_t
{
    absent,
    idle, // installed, and lets everything in as far as can be seen
    open, // on, and lets our ports in
    on,
};

// Each looks at files alone: the rules themselves are shown to the administrator only.
State state_of_ufw(const fs::path& root, const Ports& ports)
{
    if (!is_installed(root, "ufw")) return State::absent;
    if (!has_any(text_of(root / "etc/ufw/ufw.conf"), {"ENABLED=yes"})) return State::idle;
    const auto rules = text_of(root / "etc/ufw/user.rules") + text_of(root / "lib/ufw/user.rules");
    const auto lets_in = [&](const std::string& transport, std::uint16_t port) {
        const auto number = std::to_string(port) + " ";
        return port == 0 || has_any(rules, {"allow " + transport + " " + number, "allow any " + number});
    };
    return lets_in("tcp", ports.tcp) && lets_in("udp", ports.udp) ? State::open : State::on;
}

State state_of_firewalld(const fs::path& root, const Ports& ports)
{
    if (!is_installed(root, "firewalld")) return State::absent;
    if (!is_enabled(root, "firewalld.service")) return State::idle;
    std::string zones;
    std::error_code error;
    for (fs::directory_iterator entry(root / "etc/firewalld/zones", error), end; !error && entry != end;
         entry.increment(error))
        zones += text_of(entry->path());
    const auto lets_in = [&](const std::string& transport, std::uint16_t port) {
        const auto p = "port=\"" + std::to_string(port) + "\"", t = "protocol=\"" + transport + "\"";
        return port == 0 || has_any(zones, {p + " " + t, t + " " + p});
    };
    return lets_in("tcp", ports.tcp) && lets_in("udp", ports.udp) ? State::open : State::on;
}

State state_of_nftables(const fs::path& root, const Ports&)
{
    if (!is_installed(root, "nft")) return State::absent;
    const bool refuses = has_any(text_of(root / "etc/nftables.conf"), {"policy drop", " drop", " reject"});
    return is_enabled(root, "nftables.service") && refuses ? State::on : State::idle;
}

State state_of_iptables(const fs::path& root, const Ports&)
{
    if (!is_installed(root, "iptables")) return State::absent;
    const bool refuses =
        has_any(text_of(root / "etc/iptables/rules.v4"), {":INPUT DROP", "-j DROP", "-j REJECT"});
    return refuses ? State::on : State::idle;
}

std::string command(const std::string& tcp, const std::string& udp, const Ports& ports)
{
    const auto with = [](std::string text, std::uint16_t port) {
        return port == 0 ? std::string() : text.replace(text.find('#'), 1, std::to_string(port));
    };
    const auto first = with(tcp, ports.tcp), second = with(udp, ports.udp);
    return first.empty() || second.empty() ? first + second : first + " && " + second;
}

struct Firewall
{
    const char* name;
    State (*state)(const fs::path& root, const Ports&);
    const char *open_tcp, *open_udp; // # is the port
};

// The ones that manage the others come first: only the first that is on is to be told.
constexpr std::array kFirewalls = {
    Firewall{"ufw", state_of_ufw, "sudo ufw allow #/tcp", "sudo ufw allow #/udp"},
    Firewall{
        "firewalld", state_of_firewalld, "sudo firewall-cmd --add-port=#/tcp",
        "sudo firewall-cmd --add-port=#/udp"},
    Firewall{
        "nftables", state_of_nftables, "sudo nft insert rule inet filter input tcp dport # accept",
        "sudo nft insert rule inet filter input udp dport # accept"},
    Firewall{
        "iptables", state_of_iptables, "sudo iptables -I INPUT -p tcp --dport # -j ACCEPT",
        "sudo iptables -I INPUT -p udp --dport # -j ACCEPT"},
};

} // namespace

void check_firewall(const ServerOptions& options, const Machine& machine, Findings& findings)
{
    if (!is_for_others(options.address)) return;
    Ports ports{options.port, 0};
    if (is_to_be_found(options)) ports.udp = machine.discovery_port;
    std::string idle;
    for (const auto& firewall : kFirewalls) {
        const auto state = firewall.state(machine.root, ports);
        const std::string name = firewall.name;
        if (state == State::open) {
            findings.push_back({Level::ok, "firewall", name + " is on and lets people in.", {}});
            return;
        }
        if (state == State::on) {
            findings.push_back(
                {Level::warning, "firewall", "The firewall " + name + " is on and may keep people out.",
                 "Let them in: " + command(firewall.open_tcp, firewall.open_udp, ports)}
            );
            return;
        }
        if (state == State::idle) idle += (idle.empty() ? "" : ", ") + name;
    }
    findings.push_back(
        {Level::ok,
         "firewall",
         idle.empty() ? "There is no firewall of a known kind."
                      : "No firewall seems to be on (" + idle + ").",
         {}}
    );
}

} // namespace twocircles::app
