// What a room shows, as frames. No protobuf in this header.
#pragma once

#include "server/net/translate.hpp"
#include "server/room/view.hpp"
#include "server/store/token.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::net {

// What goes around a view.
struct Envelope
{
    std::uint64_t reply_to = 0; // the request it answers; 0: nobody asked
    // With Joined: without a token the member keeps the one they have.
    std::optional<store::Token> token;
    std::vector<std::string> addresses; // where people find this server; for a projector
};
Frames to_frames(const room::View&, const Envelope&);

// A token as it travels: 32 hexadecimal digits.
std::string text_of(const store::Token&);

} // namespace twocircles::net
