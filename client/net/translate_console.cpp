// All rooms at a glance, as facilitators are told of them.
#include "client/net/translate_parts.hpp"
#include "client/net/wire_values.hpp"
#include "twocircles/workshop.pb.h"

#include <algorithm>

namespace twocircles::client::net {

namespace {

model::RoomOverview overview(const proto::RoomOverview& from)
{
    model::RoomOverview to;
    to.code = from.code();
    to.name = from.name();
    to.scenario = from.scenario();
    to.title = from.title();
    to.phase = phase(from.phase());
    to.beat_number = static_cast<int>(from.beat_number());
    to.beat_title = from.beat_title();
    to.day = days(from.quarter_days());
    to.paused = from.paused();
    to.pause_reason = from.pause_reason();
    to.has_limit = from.has_limit();
    to.seconds_left = from.milliseconds_left() / 1000.0;
    for (const auto& one : from.members())
        to.members.push_back(member(one));
    for (const auto& one : from.seats())
        to.seats.push_back(seat(one));
    to.answered = numbers(from.answered());
    to.waiting_for = texts(from.waiting_for());
    to.team = meters<std::array<double, 3>>(from.team());
    to.score = meter(from.score());
    to.settings = settings(from.settings());
    to.can_send_back = from.can_send_back();
    to.can_undo_send_back = from.can_undo_send_back();
    to.held = from.held();
    for (const auto& one : from.claims())
        to.claims.push_back({one.claim(), static_cast<int>(one.member()), one.name(), one.from()});
    to.problem = from.problem();
    for (const auto& one : from.events())
        to.events.push_back({static_cast<int>(one.event()), one.title(), one.text(), one.fired()});
    to.blank = from.blank();
    to.reveal_people = from.reveal_people();
    to.reveal_rooms = from.reveal_rooms();
    to.present = static_cast<int>(from.present());
    for (const auto& one : from.followers())
        to.followers.push_back({static_cast<int>(one.follower()), one.name(), one.scripted(), one.gone()});
    for (const auto& one : from.chat())
        to.chat.push_back(chat_line(one));
    if (from.has_guide()) to.guide = guide(from.guide());
    to.commitments = commitments(from.commitments());
    return to;
}

} // namespace

model::Console console(const proto::Console& from)
{
    model::Console to;
    for (const auto& one : from.rooms())
        to.rooms.push_back(overview(one));
    to.addresses = texts(from.addresses());
    to.facilitators = static_cast<int>(from.facilitators());
    return to;
}

} // namespace twocircles::client::net
