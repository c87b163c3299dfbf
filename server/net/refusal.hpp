// Why a request was not carried out, as the client is told.
#pragma once

#include "server/engine/refusal.hpp"
#include "server/store/event_log.hpp"

#include <cstdint>
#include <string>

namespace twocircles::net {

enum class RefusalCode : std::uint8_t
{
    version_mismatch,
    bad_request,
    not_now,
    wrong_beat,
    wrong_seat,
    no_such_response,
    locked,
    used_up,
    bad_text,
    no_such_scenario,
    bad_scenario,
    no_such_game,
    not_allowed,
    too_fast,
    storage_failed,
    server_full,
    game_ended,
    internal,
    too_slow, // this client does not read what it is sent
    shutting_down,
    taken_over, // the seat was taken up again from elsewhere
    no_such_room,
    room_locked, // nobody new comes in
    no_such_seat,
    wrong_secret, // of a facilitator
    removed,      // the facilitator has taken this member out of the room
    no_such_member,
};

struct Refusal
{
    RefusalCode code = RefusalCode::internal;
    std::string text;  // a sentence for the player
    std::string field; // of the request, when one is to blame
};

inline Refusal storage_failed(const store::StoreError& error)
{
    return {RefusalCode::storage_failed, error.sentence, {}};
}

// The engine's reasons are the client's, under the same names.
inline Refusal refusal_of(engine::Refusal reason)
{
    using From = engine::RefusalCode;
    RefusalCode code = RefusalCode::not_now;
    switch (reason.code) {
    case From::not_started:
    case From::already_started:
    case From::not_now:
    case From::gone:
        code = RefusalCode::not_now;
        break;
    case From::ended:
        code = RefusalCode::game_ended;
        break;
    case From::wrong_beat:
        code = RefusalCode::wrong_beat;
        break;
    case From::wrong_seat:
        code = RefusalCode::wrong_seat;
        break;
    case From::no_such_response:
        code = RefusalCode::no_such_response;
        break;
    case From::locked:
        code = RefusalCode::locked;
        break;
    case From::used_up:
        code = RefusalCode::used_up;
        break;
    case From::bad_text:
        code = RefusalCode::bad_text;
        break;
    case From::not_allowed:
        code = RefusalCode::not_allowed;
        break;
    case From::room_locked:
        code = RefusalCode::room_locked;
        break;
    case From::no_such_seat:
        code = RefusalCode::no_such_seat;
        break;
    case From::no_such_member:
        code = RefusalCode::no_such_member;
        break;
    case From::too_fast:
        code = RefusalCode::too_fast;
        break;
    }
    return {code, std::move(reason.sentence), {}};
}

} // namespace twocircles::net
