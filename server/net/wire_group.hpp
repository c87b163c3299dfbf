// The values of rooms that people share, both ways: what the wire says that this build does not know comes
// out as nothing.
#pragma once

#include "server/room/overview.hpp"
#include "server/room/view.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::proto {
class ChatLine;
class Commitments;
class Guide;
class MemberCard;
class Prediction;
class RoomSettings;
class SeatState;
enum Need : int;
enum Phase : int;
enum Role : int;
enum Stance : int;
} // namespace twocircles::proto

namespace twocircles::net {

proto::Phase phase_of(engine::Phase);
proto::Role role_of(room::Role);
std::optional<room::Role> role_of(proto::Role);
// Of the leading seat or the follower; 0 where it does not apply.
std::uint32_t index_of(const room::Part&);
// A position too large for any list is one that no list has.
std::optional<room::Part> part_of(proto::Role, std::uint32_t index);
room::MemberId member_of(std::uint32_t number);

proto::Need need_of(std::optional<engine::Need>);
std::optional<engine::Need> need_of(proto::Need);
std::optional<engine::Stance> stance_of(proto::Stance);
room::Prediction prediction_of(const proto::Prediction&);
// Nothing when the pace or the feedback is none of ours; numbers are the room's to judge.
std::optional<room::RoomSettings> settings_of(const proto::RoomSettings&);

void write(const room::Prediction&, proto::Prediction&);
void write(const room::RoomSettings&, proto::RoomSettings&);
void write(const room::MemberCard&, proto::MemberCard&);
void write(const room::SeatState&, proto::SeatState&);
void write(const room::ChatLine&, proto::ChatLine&);
void write(const room::Guide&, proto::Guide&);
void write(const room::Commitments&, proto::Commitments&);

} // namespace twocircles::net
