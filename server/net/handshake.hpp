// The first request of a connection: may this client come in? Pure; no socket and no clock.
#pragma once

#include "server/net/refusal.hpp"
#include "server/net/request.hpp"

#include <optional>
#include <string>

namespace twocircles::net {

// The reason why not; nothing when it may. A different protocol version is refused with the side to update.
std::optional<Refusal> refuse(const Hello&, std::uint32_t our_protocol, const std::string& our_build);

// Of people's names and sentences: no control characters, at most so many characters.
bool is_plain_text(const std::string& utf8, std::size_t max_characters);

} // namespace twocircles::net
