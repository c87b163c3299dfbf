// Rooms that people share, as their members are told of them.
#include "client/net/translate_parts.hpp"
#include "client/net/wire_debrief.hpp"
#include "client/net/wire_values.hpp"
#include "twocircles/server.pb.h"

#include <algorithm>

namespace twocircles::client::net {

namespace {

model::Lobby lobby(const proto::Lobby& from)
{
    model::Lobby to;
    to.room_code = from.room_code();
    to.room_name = from.room_name();
    to.begun = from.begun();
    to.settings = settings(from.settings());
    for (const auto& one : from.members())
        to.members.push_back(member(one));
    for (const auto& one : from.seats())
        to.seats.push_back(seat(one));
    to.you = static_cast<int>(from.you());
    return to;
}

model::Ballot ballot(const proto::Ballot& from)
{
    model::Ballot to;
    to.beat_serial = from.beat_serial();
    to.role = role(from.role());
    to.index = static_cast<int>(from.index());
    to.stances = from.stances();
    for (const auto& one : from.choices())
        to.choices.push_back(
            {static_cast<int>(one.option()), numbers(one.members()),
             std::max(static_cast<int>(one.votes()), one.members_size())}
        );
    to.waiting = numbers(from.waiting());
    if (from.decided()) to.chosen = static_cast<int>(from.chosen());
    return to;
}

model::Announcement announcement(const proto::Announcement& from)
{
    return {
        from.number(), known(from.kind(), model::Announcement::Kind::time_changed), from.from(), from.text()};
}

model::PredictionResult prediction_result(const proto::PredictionResult& from)
{
    model::PredictionResult to;
    to.beat_serial = from.beat_serial();
    to.actual = prediction(from.actual());
    if (from.you_predicted()) to.yours = prediction(from.yours());
    to.people = static_cast<int>(from.people());
    const int count = std::min(static_cast<int>(to.right.size()), from.right_size());
    for (int i = 0; i < count; ++i)
        to.right[static_cast<std::size_t>(i)] = static_cast<int>(from.right(i));
    return to;
}

model::ObserverSheet sheet(const proto::ObserverSheet& from)
{
    model::ObserverSheet to;
    for (const auto& one : from.tasks())
        to.tasks.push_back({one.text(), texts(one.look_for()), numbers(one.ticks())});
    for (const auto& one : from.notes())
        to.notes.push_back({static_cast<int>(one.beat_number()), one.text()});
    return to;
}

model::Rooms rooms(const proto::Rooms& from)
{
    model::Rooms to;
    for (const auto& one : from.rooms()) {
        model::RoomCard room;
        room.code = one.code();
        room.name = one.name();
        room.scenario_title = one.scenario_title();
        room.people = static_cast<int>(one.people());
        room.begun = one.begun();
        room.locked = one.locked();
        room.ended = one.ended();
        for (const auto& absent : one.absent())
            room.absent.push_back(member(absent));
        to.rooms.push_back(std::move(room));
    }
    return to;
}

} // namespace

std::optional<model::Message> to_workshop(const proto::ServerMessage& message)
{
    switch (message.body_case()) {
    case proto::ServerMessage::kRooms:
        return rooms(message.rooms());
    case proto::ServerMessage::kLobby:
        return lobby(message.lobby());
    case proto::ServerMessage::kBallot:
        return ballot(message.ballot());
    case proto::ServerMessage::kChatLine:
        return chat_line(message.chat_line());
    case proto::ServerMessage::kAnnouncement:
        return announcement(message.announcement());
    case proto::ServerMessage::kPredictionResult:
        return prediction_result(message.prediction_result());
    case proto::ServerMessage::kObserverSheet:
        return sheet(message.observer_sheet());
    case proto::ServerMessage::kRoomsOpened:
        return model::RoomsOpened{texts(message.rooms_opened().codes())};
    case proto::ServerMessage::kConsole:
        return console(message.console());
    case proto::ServerMessage::kGuide:
        return guide(message.guide());
    case proto::ServerMessage::kCommitments:
        return commitments(message.commitments());
    default:
        return std::nullopt;
    }
}

} // namespace twocircles::client::net
