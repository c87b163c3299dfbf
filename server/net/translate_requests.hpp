// What the bodies that read requests share. Included by them alone: it knows protobuf's names.
#pragma once

#include "server/net/request.hpp"

namespace twocircles::proto {
class ClientMessage;
class GuideAction;
class Steer;
} // namespace twocircles::proto

namespace twocircles::net {

// Of rooms that people share; Unknown for every other request.
RequestBody group_body_of(const proto::ClientMessage&);

std::variant<Unknown, Wrong, Steering> steering_of(const proto::Steer&);

// Of the guided debrief; Unknown for every other request.
RequestBody guide_body_of(const proto::ClientMessage&);
std::variant<Unknown, Wrong, room::Request> guiding_of(const proto::GuideAction&);

inline const Wrong kWrongSettings{"settings", "These settings hold something this server does not know."};

} // namespace twocircles::net
