// Messages into frames and back, for tests that are the server.
#pragma once

#include "proto/wire/frame.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <span>
#include <stdexcept>
#include <string>

namespace twocircles::client::test {

template <class Fill>
proto::ServerMessage server_says(Fill fill)
{
    proto::ServerMessage message;
    fill(message);
    return message;
}

inline std::string framed(const proto::ServerMessage& message)
{
    return wire::frame_of(message.SerializeAsString());
}

inline std::span<const std::byte> bytes_of(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

inline proto::ClientMessage unframed(const std::string& frame)
{
    wire::FrameDecoder decoder(wire::kMaxFrame);
    auto bytes = bytes_of(frame);
    proto::ClientMessage message;
    if (decoder.take(bytes) != wire::FrameDecoder::Status::frame ||
        !message.ParseFromArray(decoder.payload().data(), static_cast<int>(decoder.payload().size())))
        throw std::runtime_error("unreadable");
    return message;
}

} // namespace twocircles::client::test
