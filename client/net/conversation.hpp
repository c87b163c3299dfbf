// One client's side of the protocol without a socket: bytes come in and messages go out, requests come in and
// frames go out. Outlives the connections: what was asked and not answered is asked again, under the same
// number, when the place is taken up again. One thread at a time.
#pragma once

#include "client/model/messages.hpp"
#include "client/model/request.hpp"
#include "client/net/unanswered.hpp"
#include "proto/wire/chunks.hpp"
#include "proto/wire/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace twocircles::proto {
class ClientMessage;
class ServerMessage;
} // namespace twocircles::proto

namespace twocircles::client::net {

class Conversation
{
public:
    Conversation(std::string player_name, std::string build);

    // For the next hello.
    void set_name(std::string name) { player_name_ = std::move(name); }
    const std::string& name() const { return player_name_; }

    void start(); // a connection is there: says hello
    void cut();   // it has ended
    void ask(const model::Request&);
    void ping();

    // What the server sent, in pieces of any size. False: the connection is of no use any more, reason() says
    // why.
    bool take(std::span<const std::byte>, std::vector<model::Message>& out);

    bool has_frame() const { return !frames_.empty(); }
    std::string next_frame(); // takes it out

    bool welcomed() const { return welcomed_; }
    bool facilitates() const { return facilitates_; } // since this connection's beginning
    bool in_room() const { return !room_.empty(); }
    // The server said that coming back is useless: another version, or another client has the place.
    bool final() const { return final_; }
    const std::string& reason() const { return reason_; } // a sentence for the player; may be empty

private:
    // Messages that fill a frame beside what a person can cause; more is a mistake of ours.
    static constexpr std::size_t kMostFrames = 256;

    bool send(proto::ClientMessage&); // gives it its id
    void send_kept(Unanswered::Kept&);
    void send_again(Again, const std::string& room = {});
    void take_message(const proto::ServerMessage&, std::vector<model::Message>& out);
    // What an answer means for what waits to be sent again.
    void learn(const model::Message&, const model::Request* answered);

    std::string player_name_, build_;
    std::mt19937_64 numbers_;
    wire::FrameDecoder decoder_{wire::kMaxFrame};
    wire::ChunkAssembler chunks_;
    Unanswered unanswered_;
    std::deque<std::string> frames_;
    std::uint64_t last_request_ = 0;
    std::string room_; // whose place this client holds
    bool welcomed_ = false, placed_ = false, final_ = false, facilitates_ = false;
    std::string reason_;
};

} // namespace twocircles::client::net
