#include "server/app/addresses.hpp"

#include "server/app/options.hpp"

#include <algorithm>

namespace twocircles::app {

namespace {

bool listens_on(const std::string& address, const lan::Ip& ip)
{
    if (address == "any" || address == "::") return true;
    if (address == "0.0.0.0") return !ip.v6;
    return lan::parse_ip(address) == ip;
}

std::string with_port(const lan::Ip& ip, std::uint16_t port)
{
    const auto text = lan::to_text(ip);
    return (ip.v6 ? "[" + text + "]" : text) + ":" + std::to_string(port);
}

} // namespace

std::vector<ServerAddress> server_addresses(
    const std::string& address, std::uint16_t port, const std::vector<lan::Interface>& interfaces
)
{
    std::vector<ServerAddress> out;
    if (!is_for_others(address)) return out;
    for (const auto& ranked : lan::ranked_addresses(interfaces)) {
        const bool needs_zone = ranked.ip.v6 && ranked.reach == lan::Reach::link_local;
        if (needs_zone || ranked.reach == lan::Reach::loopback || !listens_on(address, ranked.ip)) continue;
        out.push_back(
            {with_port(ranked.ip, port), std::string(lan::name_of(ranked.kind)) + " " + ranked.interface,
             ranked.on_lan()}
        );
    }
    return out;
}

std::vector<std::string> addresses_to_show(const std::vector<ServerAddress>& addresses)
{
    const bool any =
        std::any_of(addresses.begin(), addresses.end(), [](const auto& one) { return one.on_lan; });
    std::vector<std::string> texts;
    for (const auto& address : addresses)
        if (address.on_lan || !any) texts.push_back(address.text);
    return texts;
}

std::string addresses_for_people(
    const std::string& address, std::uint16_t port, const std::vector<lan::Interface>& interfaces
)
{
    if (!is_for_others(address)) return {};
    const auto addresses = server_addresses(address, port, interfaces);
    if (addresses.empty())
        return "Nobody can reach this computer: it is on no network. Connect it to the Wi-Fi or a cable.\n";
    std::size_t width = 0;
    for (const auto& one : addresses)
        width = std::max(width, one.text.size());
    std::string text = "People on this network connect to:\n";
    bool first = true;
    for (const auto& one : addresses) {
        text += first && one.on_lan ? "  > " : "    ";
        text += one.text + std::string(width + 2 - one.text.size(), ' ') + one.through;
        if (!one.on_lan)
            text += ", hardly reachable for others";
        else if (first)
            text += ", try this one first";
        text += "\n";
        first = false;
    }
    return text;
}

} // namespace twocircles::app
