// A talk with a room: a clock that stands still unless told, a journal in memory, and everything heard. For
// tests of rooms and of what is made from their journals.
#pragma once

#include "server/room/room.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::testing {

using Span = std::chrono::milliseconds;

// The player of a practice room.
class Conversation
{
public:
    explicit Conversation(engine::Scenario, room::RoomSetup = {});
    Conversation(std::shared_ptr<const engine::Scenario>, room::RoomSetup, std::span<const room::Entry>);

    Conversation& join();
    Conversation& leave();
    // Proposes, stores, commits; throws std::runtime_error with the sentence if it is refused.
    Conversation& ask(const room::Request&);
    room::Room::Proposed propose(const room::Request&) const;
    engine::RefusalCode refused(const room::Request&) const;
    // Answers the open beat.
    Conversation& answer(std::uint32_t response);
    // Lets the clock run, carrying out what is due on its moment.
    Conversation& pass(Span);
    // Passes until a beat is open that waits for the player, or the game is over.
    Conversation& until_asked();
    Conversation& finish(std::uint32_t response); // the same answer to everything, or the first that is open

    bool over() const { return room.world().phase == engine::Phase::ended; }
    // What has been heard since the last call, of one kind of view.
    template <class View>
    std::vector<View> heard() const
    {
        std::vector<View> found;
        for (const room::Delivery& delivery : deliveries)
            if (const View* view = std::get_if<View>(delivery.view.get())) found.push_back(*view);
        return found;
    }
    void forget() { deliveries.clear(); }

    room::Time now{};
    room::Room room;
    room::Deliveries deliveries;

private:
    void run_due();
    void keep(room::Deliveries);
};

// Every word of a view.
std::string words_of(const room::View&);

} // namespace twocircles::testing
