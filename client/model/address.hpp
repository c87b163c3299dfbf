// Where people want to go, as they type it: a server's address ("host:port", "host", "[::1]:4000") and a
// room's code. Plain text; asks no network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace twocircles::client::model {

inline constexpr std::size_t kRoomCodeLetters = 4;

// False when it cannot be one; `port` stays as it is when the text names none.
bool split_address(const std::string& text, std::string& host, std::uint16_t& port);
std::string join_address(const std::string& host, std::uint16_t port);

// A code in capitals, without what people put between the letters; as long as it is not whole, what there is.
std::string typed_room_code(std::string_view text);

} // namespace twocircles::client::model
