#include "proto/wire/frame.hpp"

#include <algorithm>
#include <stdexcept>

namespace twocircles::wire {

std::string frame_of(std::string_view payload)
{
    if (payload.size() > kMaxFrame) throw std::length_error("a frame's payload is larger than kMaxFrame");
    std::string out;
    out.reserve(kHeaderSize + payload.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>((payload.size() >> shift) & 0xff));
    out.append(payload);
    return out;
}

FrameDecoder::Status FrameDecoder::take(std::span<const std::byte>& bytes)
{
    if (stage_ == Stage::broken) return Status::too_large;
    if (stage_ == Stage::whole) {
        stage_ = Stage::header;
        // A connection that once sent something large should not hold on to the room for it.
        if (body_.capacity() > 4096) body_ = {};
        body_.clear();
        header_bytes_ = 0;
        expected_ = 0;
    }
    while (stage_ == Stage::header) {
        if (bytes.empty()) return Status::need_more;
        expected_ = expected_ << 8 | std::to_integer<std::size_t>(bytes.front());
        bytes = bytes.subspan(1);
        if (++header_bytes_ < kHeaderSize) continue;
        if (expected_ > limit_) {
            stage_ = Stage::broken;
            return Status::too_large;
        }
        stage_ = Stage::body;
    }
    const auto count = std::min(expected_ - body_.size(), bytes.size());
    body_.insert(body_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count));
    bytes = bytes.subspan(count);
    if (body_.size() < expected_) return Status::need_more;
    stage_ = Stage::whole;
    return Status::frame;
}

} // namespace twocircles::wire
