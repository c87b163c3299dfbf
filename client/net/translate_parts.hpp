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
class Commitments;
class Guide;
class GuideAction;
class RoomSettings;
class ServerMessage;
class Steer;
class WriteCommitment;
enum Role : int;
enum WhatIfPolicy : int;
} // namespace twocircles::proto

namespace twocircles::client::net {

model::Debrief debrief(const proto::Debrief&);
model::Futures futures(const proto::Futures&);
model::Comparison comparison(const proto::Comparison&);
model::Console console(const proto::Console&);
model::Guide guide(const proto::Guide&);
model::Commitments commitments(const proto::Commitments&);

// The messages of rooms that people share; nothing for others.
std::optional<model::Message> to_workshop(const proto::ServerMessage&);

// The other way.
proto::Role to_wire(model::Role);
proto::WhatIfPolicy to_wire(model::WhatIfPolicy);
void to_wire(const model::RoomSettings&, proto::RoomSettings& out);
void to_wire(const model::Steer&, proto::Steer& out);
void to_wire(const model::GuideAction&, proto::GuideAction& out);
void to_wire(const model::OwnCommitment&, proto::WriteCommitment& out);

} // namespace twocircles::client::net
