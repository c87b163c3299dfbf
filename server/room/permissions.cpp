#include "server/room/permissions.hpp"

#include <array>
#include <string_view>

namespace twocircles::room {

namespace {

using Row = std::array<std::string_view, kStandings>;

// One letter a moment, in the order of Moment: "." allowed, the others as in refusal_of().
// clang-format off
constexpr std::array<Row, kRequestKinds> kRulings{{
    // player      watcher     guest       leading     follower    observer    facilitator projector
    {".bbbebrc", ".bbbebrc", "llllelrc", ".bbbebrc", "llllelrc", "llllelrc", ".bbbebrc", "hhhhhhrc"}, // begin
    {"s.nneprc", "wwwwewrc", "llllelrc", "s.nneprc", "llllelrc", "llllelrc", "iiiieirc", "hhhhhhrc"}, // respond
    {"....e.rc", "wwwwewrc", "llllelrc", "....e.rc", "llllelrc", "llllelrc", "iiiieirc", "hhhhhhrc"}, // state_vision
    {"sn..eprc", "sn..eprc", "llllelrc", "sn..eprc", "llllelrc", "llllelrc", "sn..eprc", "hhhhhhrc"}, // hurry
    {"s...e.rc", "s...e.rc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s...e.rc", "hhhhhhrc"}, // pause
    {"kkkkkkrc", "kkkkkkrc", "....e.rc", "....e.rc", "....e.rc", "....e.rc", "iiiiiirc", "hhhhhhrc"}, // take_seat
    {"kkkkkkrc", "kkkkkkrc", "ffffefrc", "ffffefrc", "sn.neprc", "ffffefrc", "iiiieirc", "hhhhhhrc"}, // take_stance
    {"kkkkkkrc", "kkkkkkrc", "ffffefrc", "ffffefrc", "s.nneprc", "ffffefrc", "iiiieirc", "hhhhhhrc"}, // say_need
    {"kkkkkkrc", "kkkkkkrc", "ggggegrc", "sn..eprc", "sn..eprc", "sn..eprc", "iiiieirc", "hhhhhhrc"}, // predict
    {"kkkkkkrc", "kkkkkkrc", "......rc", "......rc", "......rc", "......rc", "......rc", "hhhhhhrc"}, // say_in_chat
    {"kkkkkkrc", "kkkkkkrc", "oooooorc", "oooooorc", "oooooorc", "......rc", "oooooorc", "hhhhhhrc"}, // tick_task
    {"kkkkkkrc", "kkkkkkrc", "oooooorc", "oooooorc", "oooooorc", "......rc", "oooooorc", "hhhhhhrc"}, // write_observation
    {"kkkkkkrc", "kkkkkkrc", "......rc", "......rc", "......rc", "......rc", "......rc", "hhhhhhrc"}, // change_name
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", ".bbbebrc", "hhhhhhrc"}, // start
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s...e.rc", "hhhhhhrc"}, // change_time
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s...eprc", "hhhhhhrc"}, // go_on
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s.....rc", "hhhhhhrc"}, // send_back
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s.....rc", "hhhhhhrc"}, // undo_send_back
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s...e.rc", "hhhhhhrc"}, // inject
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // say_free_text
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // say_to_all
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // whisper
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // move_member
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // remove_member
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // rename_member
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // rename_room
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // change_settings
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "....e.rc", "hhhhhhrc"}, // set_script
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "....e.rc", "hhhhhhrc"}, // speak_as
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // bookmark
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // set_projector
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // mute
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // remove_chat
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "....e.rc", "hhhhhhrc"}, // fill_seats
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "s...e.rc", "hhhhhhrc"}, // end_story
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // close_room
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "snn.eprc", "hhhhhhrc"}, // release
    {"dddd.drc", "dddd.drc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "dddd.drc", "hhhhhhrc"}, // open_guide
    {"dddd.drc", "dddd.drc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "dddd.drc", "hhhhhhrc"}, // turn_page
    {"dddd.drc", "dddd.drc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "......rc", "hhhhhhrc"}, // arrange_pages
    {"dddd.drc", "dddd.drc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "dddd.drc", "hhhhhhrc"}, // run_clock
    {"dddd.drc", "dddd.drc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "......rc", "hhhhhhrc"}, // set_step_time
    {"kkkkkkrc", "kkkkkkrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "......rc", "hhhhhhrc"}, // hand_lead
    {"kkkkkkrc", "kkkkkkrc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "dddd.drc", "hhhhhhrc"}, // hide_page
    {"kkkkkkrc", "kkkkkkrc", "llllllrc", "dddd.drc", "llllllrc", "llllllrc", "dddd.drc", "hhhhhhrc"}, // show_commitments
    {"dddd.drc", "dddd.drc", "dddd.drc", "dddd.drc", "dddd.drc", "dddd.drc", "iiiiiirc", "hhhhhhrc"}, // write_commitment
    {"......rc", "......rc", "......rc", "......rc", "......rc", "......rc", "iiiiiirc", "hhhhhhrc"}, // remove_commitment
    {"xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "xxxxxxrc", "dddd.drc", "hhhhhhrc"}, // lay_guide
}};
// clang-format on

engine::Refusal refusal_of(char ruling)
{
    using engine::RefusalCode;
    switch (ruling) {
    case 's':
        return engine::refusal(RefusalCode::not_started);
    case 'b':
        return engine::refusal(RefusalCode::already_started);
    case 'e':
        return engine::refusal(RefusalCode::ended);
    case 'p':
        return {RefusalCode::not_now, "The game is paused."};
    case 'w':
        return {RefusalCode::wrong_seat, "A script leads here; you are watching."};
    case 'r':
        return {RefusalCode::not_now, "This game can be looked at, but not continued."};
    case 'c':
        return {RefusalCode::ended, "This room has been closed."};
    case 'l':
        return {RefusalCode::not_allowed, "This is for those who lead; you are in another seat."};
    case 'f':
        return {RefusalCode::not_allowed, "This is for those who play somebody of the team."};
    case 'g':
        return {RefusalCode::not_allowed, "Take a seat first, or become an observer."};
    case 'o':
        return {RefusalCode::not_allowed, "Only observers have a task sheet."};
    case 'i':
        return {RefusalCode::not_allowed, "Who runs the room holds no seat in it."};
    case 'x':
        return {RefusalCode::not_allowed, "Only the facilitator can do this."};
    case 'h':
        return {RefusalCode::not_allowed, "A projector only shows the room."};
    case 'd':
        return {RefusalCode::not_now, "The debrief comes when the story is over."};
    case 'k':
        return {RefusalCode::not_allowed, "This is for rooms that people share."};
    default:
        return engine::refusal(RefusalCode::not_now);
    }
}

} // namespace

Moment moment_of(engine::Phase phase, bool paused, bool read_only, bool closed)
{
    if (read_only) return Moment::read_only;
    if (closed) return Moment::closed;
    const bool under_way = phase != engine::Phase::briefing && phase != engine::Phase::ended;
    if (paused && under_way) return Moment::paused;
    return static_cast<Moment>(phase);
}

Standing standing_of(Role role, bool workshop)
{
    switch (role) {
    case Role::guest:
        return Standing::guest;
    case Role::leading:
        return workshop ? Standing::leading : Standing::player;
    case Role::follower:
        return Standing::follower;
    case Role::observer:
        return Standing::observer;
    case Role::facilitator:
        return Standing::facilitator;
    case Role::projector:
        return Standing::projector;
    case Role::watching:
        return Standing::watcher;
    }
    return Standing::guest;
}

std::optional<engine::Refusal> refused_to(Standing standing, RequestKind request, Moment moment)
{
    const char ruling = kRulings[static_cast<std::size_t>(request)][static_cast<std::size_t>(standing)]
                                [static_cast<std::size_t>(moment)];
    if (ruling == '.') return std::nullopt;
    return refusal_of(ruling);
}

} // namespace twocircles::room
