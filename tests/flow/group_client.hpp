// People and facilitators of rooms that are shared: requests in one line each, and clients that make them.
#pragma once

#include "tests/flow/protocol_client.hpp"

#include <functional>
#include <string>
#include <vector>

namespace twocircles::tests {

proto::ClientMessage enter_room(const std::string& code, proto::Role = proto::GUEST);
proto::ClientMessage take_seat(proto::Role, std::uint32_t index = 0);
proto::ClientMessage take_stance(std::uint32_t beat_serial, proto::Stance, const std::string& words = {});
proto::ClientMessage say_need(std::uint32_t beat_serial, proto::Need, const std::string& words = {});
proto::ClientMessage predict(std::uint32_t beat_serial, int morale, int risk_taking, int loyalty);
proto::ClientMessage say_in_chat(const std::string& text);
proto::ClientMessage tick_task(std::uint32_t task, std::uint32_t look_for = 0);
proto::ClientMessage write_observation(const std::string& text);
proto::ClientMessage change_name(const std::string& name);
proto::ClientMessage claim_place(const std::string& code, std::uint32_t member);
proto::ClientMessage list_rooms();
proto::ClientMessage become_facilitator(const std::string& secret);
proto::ClientMessage open_rooms(
    const std::string& scenario, std::uint32_t count, const std::function<void(proto::RoomSettings&)>& = {}
);
proto::ClientMessage steer(const std::string& code, const std::function<void(proto::Steer&)>&);
proto::ClientMessage steer_all(const std::function<void(proto::Steer&)>&);
proto::ClientMessage close_room(const std::string& code);

// Somebody who has said hello.
struct Person : ProtocolClient
{
    Person(std::uint16_t port, std::string name) : ProtocolClient(port, std::move(name)) { hello(); }

    // In the room, with the lobby before them; throws with the sentence when they are refused.
    void enter(const std::string& code, proto::Role = proto::GUEST);
    void sit(proto::Role, std::uint32_t index = 0);
    void resume(const std::string& with_token);
    // Throws with the sentence when it is refused.
    void must(proto::ClientMessage);
    proto::RefusalCode refusal(proto::ClientMessage); // REFUSAL_UNKNOWN: it was not refused

    const proto::MemberCard* member(const std::string& name) const; // of the newest lobby; null: nobody
    std::uint32_t me() const { return joined().member(); }
};

// Somebody who runs rooms.
struct Trainer : Person
{
    Trainer(std::uint16_t port, const std::string& secret, std::string name = "Kim");

    // Opens rooms of this scenario, untimed and without waiting but for people; returns their codes.
    std::vector<std::string> open(
        const std::string& scenario, std::uint32_t count,
        const std::function<void(proto::RoomSettings&)>& change = {}
    );
    const proto::RoomOverview& room(const std::string& code) const; // of the newest console
    // Receives until the console shows this of the room.
    template <class Condition>
    void until_room(const std::string& code, Condition condition)
    {
        until([&] { return has_room(code) && condition(room(code)); });
    }
    bool has_room(const std::string& code) const;
};

} // namespace twocircles::tests
