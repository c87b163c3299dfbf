#include "server/app/port_owner.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

// Columns of /proc/net/tcp and /proc/net/udp.
constexpr std::size_t kLocal = 1, kState = 3, kInode = 9;
constexpr std::string_view kListening = "0A";

std::vector<std::string> words_of(const std::string& line)
{
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(std::move(word));
    return words;
}

std::uint16_t port_of(const std::string& address)
{
    const auto colon = address.rfind(':');
    std::uint16_t port = 0;
    if (colon != std::string::npos)
        std::from_chars(address.data() + colon + 1, address.data() + address.size(), port, 16);
    return port;
}

// The sockets at this port, as links in /proc/PID/fd name them.
std::set<std::string> sockets_at(const fs::path& table, std::uint16_t port, bool listening)
{
    std::set<std::string> sockets;
    std::ifstream in(table);
    for (std::string line; std::getline(in, line);) {
        const auto words = words_of(line);
        if (words.size() <= kInode || port_of(words[kLocal]) != port) continue;
        if (!listening || words[kState] == kListening) sockets.insert("socket:[" + words[kInode] + "]");
    }
    return sockets;
}

bool holds_one_of(const fs::path& process, const std::set<std::string>& sockets)
{
    std::error_code error;
    for (fs::directory_iterator entry(process / "fd", error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        if (sockets.count(fs::read_symlink(entry->path(), gone).string()) != 0) return true;
    }
    return false;
}

} // namespace

std::optional<PortOwner> owner_of_port(Transport transport, std::uint16_t port, const fs::path& proc)
{
    const bool tcp = transport == Transport::tcp;
    auto sockets = sockets_at(proc / "net" / (tcp ? "tcp" : "udp"), port, tcp);
    sockets.merge(sockets_at(proc / "net" / (tcp ? "tcp6" : "udp6"), port, tcp));
    if (sockets.empty()) return std::nullopt;
    std::error_code error;
    for (fs::directory_iterator entry(proc, error), end; !error && entry != end; entry.increment(error)) {
        const auto name = entry->path().filename().string();
        PortOwner owner;
        const auto [last, wrong] = std::from_chars(name.data(), name.data() + name.size(), owner.process);
        if (wrong != std::errc{} || last != name.data() + name.size()) continue;
        if (!holds_one_of(entry->path(), sockets)) continue;
        std::ifstream in(entry->path() / "comm");
        std::getline(in, owner.program);
        return owner;
    }
    return std::nullopt;
}

} // namespace twocircles::app
