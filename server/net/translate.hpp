// Between the wire's messages and the server's own values; with its bodies the only place that knows both. No
// protobuf in this header.
#pragma once

#include "server/net/catalogue.hpp"
#include "server/net/outbox.hpp"
#include "server/net/refusal.hpp"
#include "server/net/request.hpp"
#include "server/store/event_log.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twocircles::net {

// Nothing when the bytes are no message at all; a request this build does not know becomes Unknown.
std::optional<Request> to_request(std::span<const std::byte> payload);

// Answers. `reply_to` is the id of the request.
Frames welcome(std::uint64_t reply_to, const std::string& build, const std::string& server_name);
Frames ok(std::uint64_t reply_to);
Frames refused(std::uint64_t reply_to, const Refusal&);
Frames pong(std::uint64_t reply_to, std::uint64_t sent);
Frames scenarios(std::uint64_t reply_to, const Catalogue&);

struct ListedGame
{
    std::string token;
    store::GameSummary summary;
    std::string problem; // why it cannot be continued; empty = it can
};
Frames games(std::uint64_t reply_to, const std::vector<ListedGame>&);

// The last message of a connection.
Frame goodbye(const Refusal&);

} // namespace twocircles::net
