// The rooms that run in this server, whatever their kind. Everything happens on the I/O thread.
#pragma once

#include "server/net/room_runner.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace twocircles::net {

class Rooms
{
public:
    using Runner = std::shared_ptr<RoomRunner>;

    explicit Rooms(Service& service) : service_(service) {}

    // Starts the room. It leaves this list when it ends, before `events.on_end` is called.
    Runner run(room::Room, store::GameId, RoomRunner::Events);
    Runner find(store::GameId) const; // null: it does not run
    // In the order they were opened.
    std::vector<Runner> all() const;
    std::size_t size() const { return running_.size(); }
    bool full() const { return running_.size() >= service_.limits.rooms; }

    // One that no room here has. `taken` are those of rooms that do not run.
    std::string free_code(const std::set<std::string>& taken = {}) const;

    // Every room ends after the command in hand.
    void stop_all(const Refusal& why);

private:
    Service& service_;
    std::map<store::GameId, Runner> running_;
};

} // namespace twocircles::net
