// The requests that have gone out and wait for their answers, so that an answer can be told from others, and
// so that nothing is lost when the line is cut in between: what may be sent again is kept, under the number
// by which the server knows it (`once`), until there is a place for it again. No socket and no clock.
#pragma once

#include "client/model/request.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::net {

// When a request can be sent again after a cut.
enum class Again : std::uint8_t
{
    never,       // the caller asks anew after each Welcome
    welcomed,    // coming into a room
    in_room,     // what goes to the room, when its place is taken up again
    facilitator, // what only a facilitator may ask, when this connection is one again
};
Again again(const model::Request&);

class Unanswered
{
public:
    struct Kept
    {
        std::uint64_t id = 0; // of the current connection; 0: not sent in it
        std::uint64_t once = 0;
        model::Request request;
        Again again = Again::never;
        std::string room; // with in_room
    };
    static constexpr std::size_t kMost = 64; // of those not sent; later ones are not kept

    // False: there are too many already.
    bool keep(Kept);
    // Takes out the request with this id.
    std::optional<Kept> answered(std::uint64_t id);
    // The connection has ended: what can never be sent again is forgotten.
    void cut();
    // What can be sent now, in order; the caller gives each its id.
    std::vector<Kept*> to_send(Again, const std::string& room = {});
    // The place is lost, or somebody has gone elsewhere.
    void forget(Again);
    std::size_t size() const { return kept_.size(); }

private:
    std::deque<Kept> kept_;
};

} // namespace twocircles::client::net
