// Who may ask what when: one table of standing, request and moment. What the story allows beyond it (which
// response, which beat) is the engine's to refuse; what depends on who else is there, asking's.
#pragma once

#include "server/engine/permission.hpp"
#include "server/engine/refusal.hpp"
#include "server/engine/world.hpp"
#include "server/room/members.hpp"
#include "server/room/request.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::room {

// The alternatives of Request, in their order.
enum class RequestKind : std::uint8_t
{
    begin,
    respond,
    state_vision,
    hurry,
    pause,
    take_seat,
    take_stance,
    say_need,
    predict,
    say_in_chat,
    tick_task,
    write_observation,
    change_name,
    start,
    change_time,
    go_on,
    send_back,
    undo_send_back,
    inject,
    say_free_text,
    say_to_all,
    whisper,
    move_member,
    remove_member,
    rename_member,
    rename_room,
    change_settings,
    set_script,
    speak_as,
    bookmark,
    set_projector,
    mute,
    remove_chat,
    fill_seats,
    end_story,
    close_room,
    release,
    open_guide,
    turn_page,
    arrange_pages,
    run_clock,
    set_step_time,
    hand_lead,
    hide_page,
    show_commitments,
    write_commitment,
    remove_commitment,
    lay_guide,
};
inline constexpr std::size_t kRequestKinds = std::variant_size_v<Request>;
inline RequestKind kind_of(const Request& request)
{
    return static_cast<RequestKind>(request.index());
}

// The engine's phases in their order, and what overrides them.
enum class Moment : std::uint8_t
{
    briefing,
    deciding,
    reacting,
    passing,
    ended,
    paused, // after the beginning, before the end
    read_only,
    closed,
};
inline constexpr std::size_t kMoments = 8;
Moment moment_of(engine::Phase, bool paused, bool read_only, bool closed);

// The columns of the table: what somebody is in which kind of room.
enum class Standing : std::uint8_t
{
    player, // of a practice room, alone
    watcher,
    guest, // of a workshop's room, like those below
    leading,
    follower,
    observer,
    facilitator,
    projector,
};
inline constexpr std::size_t kStandings = 8;
Standing standing_of(Role, bool workshop);

// Nothing when it is allowed.
std::optional<engine::Refusal> refused_to(Standing, RequestKind, Moment);

} // namespace twocircles::room
