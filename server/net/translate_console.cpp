#include "server/net/translate_console.hpp"

#include "server/net/wire_group.hpp"
#include "server/net/wire_message.hpp"
#include "server/net/wire_values.hpp"

#include <algorithm>

namespace twocircles::net {

namespace {

void write(const room::Overview& from, proto::RoomOverview& to)
{
    to.set_code(from.code);
    to.set_name(from.name);
    to.set_scenario(from.scenario);
    to.set_title(from.title);
    to.set_phase(phase_of(from.phase));
    to.set_beat_number(from.beat_number);
    to.set_beat_title(from.beat_title);
    to.set_quarter_days(quarters(from.day));
    to.set_paused(from.paused);
    to.set_pause_reason(from.pause_reason);
    to.set_has_limit(from.time_left.has_value());
    if (from.time_left) to.set_milliseconds_left(milliseconds(*from.time_left));
    for (const auto& member : from.members)
        net::write(member, *to.add_members());
    const auto present = [](const room::MemberCard& member) { return member.present; };
    to.set_present(static_cast<std::uint32_t>(std::count_if(from.members.begin(), from.members.end(), present)
    ));
    for (const auto& seat : from.seats)
        net::write(seat, *to.add_seats());
    for (const auto member : from.answered)
        to.add_answered(member.value);
    for (const auto& who : from.waiting_for)
        to.add_waiting_for(who);
    for (const double meter : from.team)
        to.add_team(permille(meter));
    to.set_score(permille(from.score));
    net::write(from.settings, *to.mutable_settings());
    to.set_can_send_back(from.can_send_back);
    to.set_can_undo_send_back(from.can_undo_send_back);
    to.set_held(from.held);
    to.set_problem(from.problem);
    for (const auto& event : from.events) {
        auto& out = *to.add_events();
        out.set_event(event.event);
        out.set_title(event.title);
        out.set_text(event.text);
        out.set_fired(event.fired);
    }
    to.set_blank(from.blank);
    to.set_reveal_people(from.reveal_people);
    to.set_reveal_rooms(from.reveal_rooms);
    for (const auto& person : from.followers) {
        auto& out = *to.add_followers();
        out.set_follower(person.follower.value);
        out.set_name(person.name);
        out.set_scripted(person.scripted);
        out.set_gone(person.gone);
    }
    for (const auto& line : from.chat)
        net::write(line, *to.add_chat());
    net::write(from.guide, *to.mutable_guide());
    net::write(from.commitments, *to.mutable_commitments());
}

} // namespace

Frames rooms(std::uint64_t reply_to, const std::vector<RoomCard>& cards)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& to = *message.mutable_rooms();
    for (const auto& card : cards) {
        auto& out = *to.add_rooms();
        out.set_code(card.code);
        out.set_name(card.name);
        out.set_scenario_title(card.scenario_title);
        out.set_people(card.people);
        out.set_begun(card.begun);
        out.set_locked(card.locked);
        out.set_ended(card.ended);
        for (const auto& member : card.absent)
            write(member, *out.add_absent());
    }
    return encode(message);
}

Frames rooms_opened(std::uint64_t reply_to, const std::vector<std::string>& codes)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& to = *message.mutable_rooms_opened();
    for (const auto& code : codes)
        to.add_codes(code);
    return encode(message);
}

Frames to_frames(const Console& console)
{
    proto::ServerMessage message;
    auto& to = *message.mutable_console();
    for (const auto& room : console.rooms) {
        auto& out = *to.add_rooms();
        write(room.overview, out);
        for (const auto& claim : room.claims) {
            auto& card = *out.add_claims();
            card.set_claim(claim.claim);
            card.set_member(claim.member.value);
            card.set_name(claim.name);
            card.set_from(claim.from);
        }
    }
    for (const auto& address : console.addresses)
        to.add_addresses(address);
    to.set_facilitators(console.facilitators);
    return encode(message);
}

} // namespace twocircles::net
