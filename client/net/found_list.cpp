#include "client/net/found_list.hpp"

#include "proto/wire/protocol.hpp"

#include <algorithm>
#include <tuple>

namespace twocircles::client::net {

namespace {

using Room = model::FoundServer::Room;

std::vector<Room> rooms_of(const lan::Answer& answer)
{
    std::vector<Room> rooms;
    for (const auto& room : answer.rooms)
        rooms.push_back({room.code, room.name});
    return rooms;
}

bool has(const std::vector<Room>& rooms, const std::string& code)
{
    return std::any_of(rooms.begin(), rooms.end(), [&](const Room& room) { return room.code == code; });
}

bool looks_the_same(const model::FoundServer& a, const model::FoundServer& b)
{
    const auto seen = [](const model::FoundServer& s) {
        return std::tie(s.name, s.build, s.port, s.speaks_our_protocol, s.rooms_total);
    };
    return seen(a) == seen(b);
}

} // namespace

bool FoundList::take(const lan::Answer& answer, const lan::RankedAddress& from, bool for_room, Time now)
{
    auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) {
        return one.server.instance == answer.instance;
    });
    bool changed = entry == entries_.end();
    if (changed) {
        if (entries_.size() == kMostServers) return false;
        entry = entries_.insert(entries_.end(), Entry{});
    }
    model::FoundServer server;
    server.name = answer.server_name;
    server.build = answer.build;
    server.port = answer.port;
    server.speaks_our_protocol = answer.protocol == wire::kProtocolVersion;
    server.rooms_total = answer.rooms_total;
    server.instance = answer.instance;
    server.last_seen = now;
    changed = changed || !looks_the_same(server, entry->server);
    entry->server = std::move(server);

    auto& rooms = for_room ? entry->looked_for : entry->rooms;
    auto told = rooms_of(answer);
    changed = changed || told != rooms;
    rooms = std::move(told);

    auto& heard = entry->heard;
    const auto known = std::find_if(heard.begin(), heard.end(), [&](const Heard& one) {
        return one.address.text == from.text;
    });
    if (known != heard.end()) {
        known->at = now;
        return changed;
    }
    if (heard.size() == kMostAddresses) return changed;
    const auto place = std::find_if(heard.begin(), heard.end(), [&](const Heard& one) {
        return lan::goes_before(from, one.address);
    });
    heard.insert(place, {from, now});
    return true;
}

bool FoundList::forget_silent(Time now)
{
    const auto silent = [now](Time at) { return now - at >= kForgetAfter; };
    auto forgotten =
        std::erase_if(entries_, [&](const Entry& entry) { return silent(entry.server.last_seen); });
    for (auto& entry : entries_)
        forgotten += std::erase_if(entry.heard, [&](const Heard& one) { return silent(one.at); });
    return forgotten > 0;
}

std::vector<model::FoundServer> FoundList::servers() const
{
    std::vector<model::FoundServer> out;
    for (const auto& entry : entries_) {
        auto server = entry.server;
        for (const auto& heard : entry.heard)
            server.addresses.push_back(heard.address.text);
        server.rooms = entry.rooms;
        for (const auto& room : entry.looked_for)
            if (!has(server.rooms, room.code)) server.rooms.push_back(room);
        out.push_back(std::move(server));
    }
    return out;
}

} // namespace twocircles::client::net
