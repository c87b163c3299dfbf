// What translate.cpp leaves to its neighbours, one file per subject.
#pragma once

#include "client/model/messages.hpp"
#include "client/model/steer.hpp"

#include <optional>

namespace twocircles::proto {
class Comparison;
class Console;
class Debrief;
class Futures;
class RoomSettings;
class ServerMessage;
class Steer;
enum Role : int;
enum WhatIfPolicy : int;
} // namespace twocircles::proto

namespace twocircles::client::net {

model::Debrief debrief(const proto::Debrief&);
model::Futures futures(const proto::Futures&);
model::Comparison comparison(const proto::Comparison&);
model::Console console(const proto::Console&);

// The messages of rooms that people share; nothing for others.
std::optional<model::Message> to_workshop(const proto::ServerMessage&);

// The other way.
proto::Role to_wire(model::Role);
proto::WhatIfPolicy to_wire(model::WhatIfPolicy);
void to_wire(const model::RoomSettings&, proto::RoomSettings& out);
void to_wire(const model::Steer&, proto::Steer& out);

} // namespace twocircles::client::net
