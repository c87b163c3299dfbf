// A message that is larger than a frame, in pieces and whole again. Standard library only; the message that
// carries a piece is twocircles.proto.Chunk.
#pragma once

#include "proto/wire/protocol.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::wire {

// The pieces in order, as views into `whole`; none when it would take more than kMaxChunks of them.
std::vector<std::string_view> split(std::string_view whole, std::size_t part_size = kMaxChunkPart);

// Puts the pieces of one message together again; they must come in order.
class ChunkAssembler
{
public:
    enum class Status : std::uint8_t
    {
        need_more,
        whole,  // take() gives the message
        broken, // out of order, of changing count, or too many; what had come so far is forgotten
    };

    Status add(std::size_t index, std::size_t count, std::string_view part);
    std::string take();

private:
    std::size_t next_ = 0;
    std::size_t count_ = 0;
    std::string whole_;
};

} // namespace twocircles::wire
