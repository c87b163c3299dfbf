// A debrief as frames. No protobuf in this header.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/net/translate.hpp"

namespace twocircles::net {

Frames to_frames(const debrief::Debrief&, std::uint64_t reply_to);

} // namespace twocircles::net
