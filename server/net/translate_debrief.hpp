// A debrief, the futures of a what-if, and rooms side by side, as frames. No protobuf in this header.
#pragma once

#include "server/debrief/comparison.hpp"
#include "server/debrief/debrief.hpp"
#include "server/debrief/futures.hpp"
#include "server/net/translate.hpp"

namespace twocircles::net {

Frames to_frames(const debrief::Debrief&, std::uint64_t reply_to);
Frames to_frames(const debrief::Futures&, std::uint64_t reply_to);
Frames to_frames(const debrief::Comparison&, std::uint64_t reply_to);

} // namespace twocircles::net
