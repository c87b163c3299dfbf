// Many light clients on one thread: sockets and frames, and of what a frame holds no more than is needed to
// know that a screen is up to date. POSIX.
#pragma once

#include "tests/bench/load/times.hpp"
#include "twocircles/client.pb.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::bench {

struct Client
{
    std::size_t number = 0, room = 0, place = 0; // place: within the room
    int socket = -1;
    std::uint64_t next_id = 1;
    std::string rest;          // of a frame that is not yet whole
    std::uint64_t frames = 0;  // received
    std::uint64_t bytes = 0;   // received, lengths included
    std::uint64_t states = 0;  // of those frames
    std::uint64_t version = 0; // of the newest state
};

// Where a message's body begins, as far as it is looked at.
struct Glance
{
    enum class Kind
    {
        ok,
        refused,
        state,
        other,
    };
    Kind kind = Kind::other;
    std::uint64_t version = 0; // of a state
};
Glance glance(std::string_view payload);

class Crowd
{
public:
    using OnFrame = std::function<void(Client&, std::string_view payload)>;

    // They connect in connect(), one after the other. Throws std::runtime_error when a connection fails.
    Crowd(std::uint16_t port, std::size_t rooms, std::size_t places);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    void connect(Client&);
    std::vector<Client>& clients() { return clients_; }
    Client& at(std::size_t room, std::size_t place) { return clients_[room * places_ + place]; }
    std::size_t rooms() const { return rooms_; }
    std::size_t places() const { return places_; }

    // Under the client's next id. Throws when the kernel takes no more.
    void send(Client&, twocircles::proto::ClientMessage);

    // Called for every frame, when its client's counters are up to date; received_at() is when it was read.
    void on_frame(OnFrame handler) { on_frame_ = std::move(handler); }
    Clock::time_point received_at() const { return received_at_; }

    // Receives until something has been read or it is `when`. Throws when a connection has ended.
    void receive(std::optional<Clock::time_point> when);
    // Receives until this holds; throws, naming `what`, when it does not within a minute.
    void until(const std::function<bool()>& holds, const std::string& what);
    // For so long.
    void idle(Clock::duration);

private:
    void read_from(Client&);
    void take_apart(Client&, std::string_view bytes);

    std::uint16_t port_;
    std::size_t rooms_, places_;
    std::vector<Client> clients_;
    OnFrame on_frame_;
    Clock::time_point received_at_;
    int polled_ = -1, timer_ = -1;
    std::vector<char> buffer_;
};

} // namespace twocircles::bench
