// What this client can ask of the server, as plain values; client/net puts them on the wire.
#pragma once

#include "client/model/futures.hpp"
#include "client/model/game.hpp"
#include "client/model/guide.hpp"
#include "client/model/steer.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::client::model {

struct AskScenarios
{};
struct AskGames
{
    std::vector<std::string> tokens;
};
struct AskOpenGame
{
    std::string scenario;
    int seat = 0;
    std::uint64_t seed = 0;
    std::string pace;
    bool untimed = false;
    std::string script;   // empty = this client plays; else the policy of a scripted leader that it watches
    std::string language; // of the story, where it is told in it; empty = as the server likes it
};
struct AskResumeGame
{
    std::string token;
};
struct AskDiscardGame
{
    std::string token;
};
struct AskBegin
{};
struct AskRespond
{
    std::uint32_t beat_serial = 0;
    int response = 0;
};
struct AskStateVision
{
    std::string sentence;
};
struct AskHurry
{};
struct AskPause
{
    bool on = false;
};
struct AskDebrief
{};
// Of a practice game that nobody is in.
struct AskEarlierDebrief
{
    std::string token;
};
// At one decision of the debrief's list: what if it had been another response?
struct AskWhatIf
{
    int decision = 0, response = 0; // response: DecisionOption::response
    WhatIfPolicy policy = WhatIfPolicy::as_they_did;

    friend bool operator==(const AskWhatIf&, const AskWhatIf&) = default;
};
// What these are the answer to.
inline AskWhatIf question_of(const Futures& futures)
{
    return {futures.decision, futures.response, futures.policy};
}
struct AskComparison
{};
struct AskLeaveGame
{};

struct AskRooms
{};
struct AskEnterRoom
{
    std::string room_code;
    Role role = Role::guest; // guest, observer, projector, facilitator
};
struct AskTakeSeat
{
    Role role = Role::unknown; // unknown: where somebody is needed most; guest: leave the seat
    int index = 0;
};
struct AskTakeStance
{
    std::uint32_t beat_serial = 0;
    Stance stance = Stance::none;
    std::string words;
};
struct AskSayNeed
{
    std::uint32_t beat_serial = 0;
    Need need = Need::none;
    std::string words;
};
struct AskPredict
{
    std::uint32_t beat_serial = 0;
    Prediction prediction{};
};
struct AskSayInChat
{
    std::string text;
};
struct AskTickTask
{
    int task = 0, look_for = 0;
};
struct AskWriteObservation
{
    std::string text;
};
struct AskChangeName
{
    std::string name;
};
struct AskClaimPlace
{
    std::string room_code;
    int member = 0;
};
struct AskBecomeFacilitator
{
    std::string secret;
};
struct AskOpenRooms
{
    std::string scenario;
    int count = 1;
    std::vector<std::string> names;
    RoomSettings settings;
    std::uint64_t seed = 0;
    std::string language; // as in AskOpenGame
};
struct AskSteer
{
    std::string room_code; // empty: every room that can
    Steer steer;
};
struct AskCloseRoom
{
    std::string room_code;
};
// The guided debrief of the room this client is in.
struct AskGuide
{
    GuideAction action;
};
struct AskWriteCommitment
{
    OwnCommitment commitment;
};
struct AskRemoveCommitment
{
    std::uint64_t id = 0, pen = 0;
};

using Request = std::variant<
    AskScenarios, AskGames, AskOpenGame, AskResumeGame, AskDiscardGame, AskBegin, AskRespond, AskStateVision,
    AskHurry, AskPause, AskDebrief, AskEarlierDebrief, AskWhatIf, AskComparison, AskLeaveGame, AskRooms,
    AskEnterRoom, AskTakeSeat, AskTakeStance, AskSayNeed, AskPredict, AskSayInChat, AskTickTask,
    AskWriteObservation, AskChangeName, AskClaimPlace, AskBecomeFacilitator, AskOpenRooms, AskSteer,
    AskCloseRoom, AskGuide, AskWriteCommitment, AskRemoveCommitment>;

} // namespace twocircles::client::model
