// The rooms that people share in this server, side by side: opened by a facilitator, open again after a
// restart, in memory until they are closed (asleep they cost nothing). Everything happens on the I/O thread.
#pragma once

#include "server/debrief/comparison.hpp"
#include "server/net/claims.hpp"
#include "server/net/facilitators.hpp"
#include "server/net/from_store.hpp"
#include "server/net/in_step.hpp"
#include "server/net/request.hpp"
#include "server/net/rooms.hpp"

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::net {

// What the network is told of a room by whoever announces this server.
struct AnnouncedRoom
{
    std::string code, name;
};

class Workshop
{
public:
    using Runner = Rooms::Runner;
    template <class T>
    using Answer = engine::Result<T, Refusal>;
    using Done = std::optional<Refusal>; // nothing: it was done

    Workshop(Service&, Rooms&);

    // All rooms of the journal that have not been closed. To be awaited before anybody comes in.
    awaitable<void> restore();

    // Nothing changes while these are called. Codes are read as people type them.
    std::vector<RoomCard> cards() const;
    std::vector<AnnouncedRoom> announced() const;
    std::vector<Runner> runners() const;
    std::vector<debrief::RoomResult> unopened() const; // rooms that cannot be opened again, with the reason
    // Those of rooms that do not run (yet).
    std::set<std::string> codes_taken() const;
    Answer<Runner> find(const std::string& code) const;
    Answer<Runner> room_of(const store::Holder&) const;

    // The server stops: nothing is waited for any longer.
    void stop();

    // What facilitators do; `name` is theirs. The workshop must outlive these.
    awaitable<Answer<std::vector<std::string>>> open(OpenRooms, std::uint64_t once);
    awaitable<Done> steer(std::string code, Steering, std::string name, std::uint64_t once);
    // Done when at least one room did it.
    awaitable<Done> steer_all(Steering, std::string name, std::uint64_t once);
    awaitable<Done> close(std::string code, std::string name);

    // To be taken for a member who is not there; `asker` says who asks and where from.
    Answer<Claims::Waiting> claim(const Runner&, room::MemberId, const std::string& asker, const Connection&);
    Claims& claims() { return claims_; }
    Facilitators& facilitators() { return facilitators_; }

private:
    // One that cannot be opened again; listed for facilitators with the reason.
    struct Broken
    {
        store::GameId game{};
        std::string code, name, scenario, title, problem;
    };
    awaitable<void> restore_one(store::GameSummary);
    void run(room::Room, store::GameId);
    void ended(store::GameId, const Refusal& why);
    static awaitable<void> open_again(Workshop*, store::GameId);
    Console look() const;
    void moved(store::GameId); // something in this room
    void changed();            // something facilitators see

    Service& service_;
    Rooms& rooms_;
    Claims claims_;
    Facilitators facilitators_;
    InStep in_step_;
    bool stopping_ = false;
    std::vector<Broken> broken_;
    std::set<std::string> opening_;        // codes of rooms that are being created
    std::set<store::GameId> opened_again_; // after a mistake of ours; not a second time
    std::deque<std::pair<std::uint64_t, std::vector<std::string>>>
        opened_; // by OpenRooms that may be repeated
};

} // namespace twocircles::net
