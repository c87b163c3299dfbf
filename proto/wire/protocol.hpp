// The numbers both sides of a connection agree on before they exchange anything. Knows no message and no
// socket.
#pragma once

#include <cstddef>
#include <cstdint>

namespace twocircles::wire {

// Raised when an old client and a new server (or the other way round) could misunderstand each other. New
// optional fields and messages do not raise it: both sides ignore what they do not know.
inline constexpr std::uint32_t kProtocolVersion = 1;

inline constexpr std::size_t kHeaderSize = 4; // bytes of length before each frame, big-endian
inline constexpr std::size_t kMaxFrameBeforeLogin = 16 * 1024; // bytes of payload
inline constexpr std::size_t kMaxFrame = 64 * 1024;

// Where a server is when nobody says otherwise: its TCP port, and the UDP port at which it is asked for.
inline constexpr std::uint16_t kServerPort = 4747;
inline constexpr std::uint16_t kDiscoveryPort = 4748;

// An answer that does not fit a frame travels in pieces; with the fields around a piece it still fits.
inline constexpr std::size_t kMaxChunkPart = 60 * 1024;
inline constexpr std::size_t kMaxChunks = 256; // so no message is larger than 15 MiB

// A client sends Ping this often; a side that has heard nothing for the longer time takes the other for gone.
inline constexpr int kHeartbeatSeconds = 2;
inline constexpr int kGoneSeconds = 10;

// What a server takes of one connection, requests a second and at once, unless it is set otherwise. The links
// of this game's client keep to less, as what waits on the way may come in one lump.
inline constexpr double kRequestsPerSecond = 10, kRequestBurst = 20;
inline constexpr double kFacilitatorRequestsPerSecond = 30, kFacilitatorRequestBurst = 60;
inline constexpr double kKeptShare = 0.8;

} // namespace twocircles::wire
