// The question "which servers are there?" and its answer, as values and as bytes. What comes from the network
// may be anything: whatever is not exactly a datagram of ours, small enough and without control characters,
// is nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::lan {

inline constexpr std::size_t kLargestQuery = 256;   // bytes
inline constexpr std::size_t kLargestAnswer = 1200; // bytes: no network cuts it in pieces
inline constexpr std::size_t kLongestName = 80;     // bytes, of servers, builds and rooms

struct Query
{
    std::uint32_t protocol = 0; // the client's
    std::uint64_t nonce = 0;
    std::string room_code; // empty: any room, and none, will do
};

struct AnnouncedRoom
{
    std::string code, name;

    bool operator==(const AnnouncedRoom&) const = default;
};

struct Answer
{
    std::uint64_t nonce = 0;    // the question's
    std::uint32_t protocol = 0; // the server's
    std::string build, server_name;
    std::uint64_t instance = 0; // drawn at each start of a server
    std::uint16_t port = 0;     // TCP, never 0
    std::string address;        // where it listens, if not on every address
    std::vector<AnnouncedRoom> rooms;
    std::uint32_t rooms_total = 0;
};

std::string encode(const Query&);
// Names that are too long are cut, and rooms left out from the end, until it fits.
std::string encode(const Answer&);

std::optional<Query> decode_query(std::string_view bytes);
std::optional<Answer> decode_answer(std::string_view bytes);

// As people type it: small letters, blanks and hyphens. "bc-df" is "BCDF".
std::string read_room_code(std::string_view typed);

} // namespace twocircles::lan
