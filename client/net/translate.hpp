// Between the wire's messages and the client's own values; the only place in the client that knows both.
#pragma once

#include "client/model/messages.hpp"
#include "client/model/request.hpp"

#include <optional>

namespace twocircles::proto {
class ClientMessage;
class ServerMessage;
} // namespace twocircles::proto

namespace twocircles::client::net {

// Fills the body of `out`; the request id is the link's business.
void to_wire(const model::Request&, proto::ClientMessage& out);

// Nothing for messages the screens need not know (a pong; a chunk or a goodbye, which the link
// answers for; a kind this build does not know yet).
std::optional<model::Message> to_model(const proto::ServerMessage&);

} // namespace twocircles::client::net
