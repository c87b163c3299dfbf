// What the bodies that write messages share. Included by them alone: it knows protobuf.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/net/translate.hpp"
#include "server/room/view.hpp"
#include "twocircles/server.pb.h"

namespace twocircles::net {

// The message as frames. A message too large even for chunks (15 MiB) throws std::length_error: the limits on
// scenarios keep every real one far below.
Frames encode(const proto::ServerMessage&);

void write(const engine::Scenario&, proto::ScenarioCard&);

// Views of rooms that people share (translate_group.cpp).
void fill(const room::Lobby&, proto::ServerMessage&);
void fill(const room::Ballot&, proto::ServerMessage&);
void fill(const room::ChatLine&, proto::ServerMessage&);
void fill(const room::Announcement&, proto::ServerMessage&);
void fill(const room::PredictionResult&, proto::ServerMessage&);
void fill(const room::ObserverSheet&, proto::ServerMessage&);
// Of the guided debrief (translate_guide.cpp).
void fill(const room::Guide&, proto::ServerMessage&);
void fill(const room::Commitments&, proto::ServerMessage&);

} // namespace twocircles::net
