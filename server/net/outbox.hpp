// What waits to be sent to one client. Bounded: of messages that only count when they are new (states,
// lobbies, consoles) the newest is kept, everything else is kept in order up to a limit. Knows no socket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::net {

// An encoded frame, length included; shared by everybody it goes to.
using Frame = std::shared_ptr<const std::string>;
// One message as it travels: one frame, or several chunks when it is larger than a frame.
using Frames = std::vector<Frame>;

// Of these the newest replaces one that still waits.
enum class Newest : std::uint8_t
{
    state,
    lobby,
    console,
    guide,
    commitments,
};

class Outbox
{
public:
    explicit Outbox(std::size_t limit_bytes) : limit_(limit_bytes) {}

    // False when it does not fit any more; nothing is added then.
    bool push(Frame);
    // The same for a message of which only the newest counts. One of which a part has left already is left
    // to follow.
    bool push_newest(const Frames&, Newest);
    void set_limit(std::size_t bytes) { limit_ = bytes; }
    // Forgets everything that waits but `last`, which may be null.
    void replace_all(Frame last);

    bool empty() const { return waiting_.empty(); }
    std::size_t bytes() const { return bytes_; }

    // Removes frames from the front: one, and as many more, up to `frames`, as fit into `bytes` together.
    std::vector<Frame> take(std::size_t bytes, std::size_t frames = std::numeric_limits<std::size_t>::max());

private:
    struct Item
    {
        Frame frame;
        std::optional<Newest> kind;
        bool first = true; // of its message
    };
    void forget(Newest);
    bool add(Item);

    std::size_t limit_;
    std::size_t bytes_ = 0;
    std::deque<Item> waiting_;
};

} // namespace twocircles::net
