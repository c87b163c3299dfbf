// One thing the facilitator does to a room; goes to the server as it is (proto's Steer, under the same
// names).
#pragma once

#include "client/model/guide.hpp"
#include "client/model/workshop.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace twocircles::client::model {

struct SteerStart
{};
struct SteerPause
{
    bool on = false;
    std::string reason;
};
struct SteerTime
{
    int seconds = 0; // added
    bool end_now = false;
};
struct SteerGoOn
{};
struct SteerSendBack
{};
struct SteerUndoSendBack
{};
struct SteerInject
{
    int event = 0;
};
struct SteerFreeText
{
    std::string text;
};
struct SteerBroadcast
{
    std::string text;
};
struct SteerWhisper
{
    int member = 0;
    std::string text;
};
struct SteerMove
{
    int member = 0;
    Role role = Role::guest;
    int index = 0;
};
struct SteerRemove
{
    int member = 0;
    std::string reason;
};
struct SteerRename
{
    int member = 0;
    std::string name;
};
struct SteerRenameRoom
{
    std::string name;
};
struct SteerSettings
{
    RoomSettings settings;
};
struct SteerScript
{
    Role role = Role::leading;
    int index = 0;
    bool on = false;
    std::string policy;
};
struct SteerSpeakAs
{
    int follower = 0;
    std::string words;
};
struct SteerBookmark
{
    std::string text;
};
struct SteerProjector
{
    bool blank = false, reveal_people = false, reveal_rooms = false;
};
struct SteerMute
{
    int member = 0;
    bool on = false;
};
struct SteerRemoveChat
{
    std::uint64_t number = 0;
};
struct SteerAnswerClaim
{
    std::uint64_t claim = 0;
    bool yes = false;
};
struct SteerFillSeats
{};
struct SteerEnd
{};
struct SteerGuide
{
    GuideAction action;
};

using Steer = std::variant<
    SteerStart, SteerPause, SteerTime, SteerGoOn, SteerSendBack, SteerUndoSendBack, SteerInject,
    SteerFreeText, SteerBroadcast, SteerWhisper, SteerMove, SteerRemove, SteerRename, SteerRenameRoom,
    SteerSettings, SteerScript, SteerSpeakAs, SteerBookmark, SteerProjector, SteerMute, SteerRemoveChat,
    SteerAnswerClaim, SteerFillSeats, SteerEnd, SteerGuide>;

} // namespace twocircles::client::model
