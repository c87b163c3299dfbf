// A small client of its own for tests: speaks the protocol over a blocking socket, one message at a time, and
// knows nothing of how the real client or the server do it.
#pragma once

#include "proto/wire/chunks.hpp"
#include "proto/wire/frame.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace twocircles::tests {

class ProtocolClient
{
public:
    // Throws when nothing listens there. `name` is said in hello(), which is not yet sent.
    explicit ProtocolClient(std::uint16_t port, std::string name = "Tess");
    ~ProtocolClient();
    ProtocolClient(const ProtocolClient&) = delete;
    ProtocolClient& operator=(const ProtocolClient&) = delete;

    proto::ServerMessage hello(std::uint32_t protocol = wire::kProtocolVersion);
    const std::string& name() const { return name_; }

    std::uint64_t
    send_hello(std::uint32_t protocol = wire::kProtocolVersion); // without waiting for the answer

    // Sends a request under the next id and returns that id.
    std::uint64_t send(proto::ClientMessage);
    void send_bytes(const std::string&);

    // The next message, chunks put together; a Goodbye of code REFUSAL_UNKNOWN when the connection has ended.
    // Throws when nothing comes for a minute. States are remembered, beats too.
    proto::ServerMessage receive();
    // Sends it and receives until its answer has come, which is returned.
    proto::ServerMessage ask(proto::ClientMessage);
    proto::ServerMessage answer_to(std::uint64_t request_id);
    // Receives until a message of this kind has come, which is returned.
    proto::ServerMessage wait_for(proto::ServerMessage::BodyCase);

    // Everything received, in order.
    const std::vector<proto::ServerMessage>& seen() const { return seen_; }
    const proto::State& state() const { return state_; } // the newest
    const proto::Beat& beat() const { return beat_; }    // the newest
    bool ended() const { return ended_; }
    const proto::Lobby& lobby() const { return lobby_; }       // the newest
    const proto::Console& console() const { return console_; } // the newest
    const proto::Joined& joined() const { return joined_; }    // the newest
    // The last token that came; later Joined messages without one leave it valid.
    const std::string& token() const { return token_; }
    // Closes without a word, as a cut cable does.
    void cut();
    // Receives until this holds; throws when the connection ends.
    template <class Condition>
    void until(Condition condition)
    {
        while (!condition())
            if (receive().has_goodbye()) throw std::runtime_error("the connection ended");
    }
    // Of what was received, how many messages this holds for.
    template <class Condition>
    std::size_t count(Condition condition) const
    {
        return static_cast<std::size_t>(std::count_if(seen_.begin(), seen_.end(), condition));
    }
    void forget_seen() { seen_.clear(); }
    // Whether something can be received at once.
    bool has_more();

private:
    std::string receive_payload();

    int socket_ = -1;
    std::string name_;
    std::uint64_t next_id_ = 1;
    wire::FrameDecoder decoder_{wire::kMaxFrame};
    wire::ChunkAssembler chunks_;
    std::vector<std::byte> bytes_;
    std::size_t at_ = 0;
    std::vector<proto::ServerMessage> seen_;
    proto::State state_;
    proto::Beat beat_;
    bool ended_ = false;
    proto::Lobby lobby_;
    proto::Console console_;
    proto::Joined joined_;
    std::string token_;
};

// Requests in one line each.
proto::ClientMessage
open_game(const std::string& scenario, std::uint64_t seed, const std::string& pace = "instant");
proto::ClientMessage resume_game(const std::string& token);
proto::ClientMessage begin();
proto::ClientMessage respond(std::uint32_t beat_serial, std::uint32_t response);
proto::ClientMessage pause(bool on);
proto::ClientMessage get_debrief();
proto::ClientMessage list_games(const std::vector<std::string>& tokens);
proto::ClientMessage discard_game(const std::string& token);
proto::ClientMessage ping();
proto::ClientMessage leave_game();

// Receives until a beat is open for this client that it has not answered, or the game has ended; false then.
bool next_beat(ProtocolClient&, std::uint32_t& answered_serial);
// The first response of the open beat that is not locked; its list must hold one.
std::uint32_t first_open(const proto::Beat&);
// Answers every beat with its first open response until the game ends; returns how many were answered.
int play_on(ProtocolClient&);

} // namespace twocircles::tests
