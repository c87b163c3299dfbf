// Frames: a payload with its length before it, so that a stream of bytes becomes messages again. Standard
// library only; knows no socket and nothing about what a payload means.
#pragma once

#include "proto/wire/protocol.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::wire {

// The payload with its length before it. The payload must not be larger than kMaxFrame (throws
// std::length_error: a mistake of the caller, who has to send it in chunks).
std::string frame_of(std::string_view payload);

// Takes a stream apart into frames as its bytes come in, in pieces of any size. Keeps at most one frame, and
// never more bytes than have really arrived: a length that is only claimed costs nothing.
class FrameDecoder
{
public:
    enum class Status : std::uint8_t
    {
        need_more, // all bytes are taken, the frame is not yet whole
        frame,     // payload() holds one; call take() again with the bytes that are left
        too_large, // the length claimed is above the limit; this stream cannot be read any further
    };

    explicit FrameDecoder(std::size_t limit) : limit_(limit) {}

    // For the frames whose length has not yet come in.
    void set_limit(std::size_t bytes) { limit_ = bytes; }

    // Takes bytes from the front of `bytes` until one frame is whole or none are left, and moves `bytes` past
    // them.
    Status take(std::span<const std::byte>& bytes);

    // Valid after Status::frame until the next take().
    std::span<const std::byte> payload() const { return body_; }
    // After Status::too_large: the length that was claimed.
    std::size_t claimed() const { return expected_; }

private:
    enum class Stage : std::uint8_t
    {
        header,
        body,
        whole,
        broken,
    };

    Stage stage_ = Stage::header;
    std::size_t limit_;
    std::size_t header_bytes_ = 0;
    std::size_t expected_ = 0;
    std::vector<std::byte> body_;
};

} // namespace twocircles::wire
