#include "client/ui/screens/console/overview_words.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;

namespace {

constexpr double kLongWait = 60.0; // seconds

} // namespace

std::string situation_of(Ui const& ui, model::RoomOverview const& room)
{
    if (room.phase == Phase::briefing || room.phase == Phase::ended) {
        return ui.tr("console.phase." + std::to_string(static_cast<int>(room.phase)));
    }
    return std::to_string(room.beat_number) + ". " + room.beat_title;
}

std::string short_situation_of(Ui const& ui, model::RoomOverview const& room)
{
    std::string const phase = ui.tr("console.phase." + std::to_string(static_cast<int>(room.phase)));
    if (room.phase == Phase::briefing) {
        return phase;
    }
    std::string const day =
        ui.tr("console.day", {{"n", std::to_string(static_cast<int>(std::floor(room.day)) + 1)}});
    if (room.phase == Phase::ended) {
        return phase + " · " + day;
    }
    return std::to_string(room.beat_number) + " · " + phase + " · " + day + " · " + room.beat_title;
}

std::string standing_of(Ui const& ui, model::RoomOverview const& room)
{
    std::string text;
    auto const add = [&](std::string const& part) { text += (text.empty() ? "" : " · ") + part; };
    if (room.phase != Phase::briefing && room.phase != Phase::ended) {
        add(ui.tr("console.phase." + std::to_string(static_cast<int>(room.phase))));
    }
    if (room.phase != Phase::briefing) {
        add(ui.tr("console.day", {{"n", std::to_string(static_cast<int>(std::floor(room.day)) + 1)}}));
    }
    if (room.paused) {
        add(ui.tr("console.paused") + (room.pause_reason.empty() ? "" : ": " + room.pause_reason));
    }
    if (room.held) {
        add(ui.tr("console.held"));
    } else if (room.settings.in_step) {
        add(ui.tr("console.in_step"));
    }
    if (room.settings.locked) {
        add(ui.tr("console.locked"));
    }
    if (room.blank) {
        add(ui.tr("console.blank"));
    }
    return text;
}

std::string time_of(double seconds_left)
{
    if (seconds_left < 0.0) {
        return {};
    }
    auto const whole = static_cast<int>(std::ceil(seconds_left));
    int const seconds = whole % 60;
    return std::to_string(whole / 60) + (seconds < 10 ? ":0" : ":") + std::to_string(seconds);
}

std::string joined(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string waiting_of(Ui const& ui, model::RoomOverview const& room)
{
    if (room.waiting_for.empty() || room.phase == Phase::ended) {
        return {};
    }
    return ui.tr("console.waits", {{"names", joined(room.waiting_for)}});
}

bool takes_part(model::MemberCard const& member)
{
    return member.role == Role::guest || member.role == Role::leading || member.role == Role::follower ||
           member.role == Role::observer;
}

std::vector<Need> needs_of(Ui const& ui, model::RoomOverview const& room, double waited)
{
    std::vector<Need> needs;
    if (!room.problem.empty()) {
        needs.push_back({Need::Kind::problem, room.problem});
    }
    for (auto const& claim : room.claims) {
        needs.push_back({Need::Kind::claim, ui.tr("console.wants_back", {{"name", claim.name}})});
    }
    bool const running = room.phase != Phase::briefing && room.phase != Phase::ended;
    if (running && !room.paused && waited >= kLongWait) {
        needs.push_back(
            {Need::Kind::long_wait,
             ui.strings().count("console.waits_long", static_cast<int>(waited / 60.0)) + " " +
                 joined(room.waiting_for)}
        );
    }
    std::vector<std::string> away, seatless;
    for (auto const& member : room.members) {
        if (!takes_part(member)) {
            continue;
        }
        if (!member.present && member.role != Role::guest) {
            away.push_back(member.name);
        } else if (member.present && member.role == Role::guest) {
            seatless.push_back(member.name);
        }
    }
    if (!away.empty() && room.phase != Phase::ended) {
        needs.push_back({Need::Kind::away, ui.tr("console.are_away", {{"names", joined(away)}})});
    }
    if (!seatless.empty() && running) {
        needs.push_back({Need::Kind::seatless, ui.tr("console.are_seatless", {{"names", joined(seatless)}})});
    }
    return needs;
}

Icon icon_of(Need::Kind kind)
{
    switch (kind) {
    case Need::Kind::problem:
        return Icon::event;
    case Need::Kind::claim:
        return Icon::speech;
    case Need::Kind::long_wait:
        return Icon::clock;
    case Need::Kind::away:
        return Icon::leave;
    case Need::Kind::seatless:
        break;
    }
    return Icon::other;
}

Colour ink_of(Theme const& theme, Need::Kind kind)
{
    switch (kind) {
    case Need::Kind::problem:
    case Need::Kind::away:
        return theme.bad.ink;
    case Need::Kind::claim:
    case Need::Kind::long_wait:
        return theme.influence.ink;
    case Need::Kind::seatless:
        break;
    }
    return theme.quiet;
}

Mark mark_of(model::RoomOverview const& room, model::MemberCard const& member)
{
    if (!member.present) {
        return Mark::away;
    }
    if (member.role == Role::guest) {
        return Mark::seatless;
    }
    bool const done = std::ranges::find(room.answered, member.member) != room.answered.end();
    return done ? Mark::answered : Mark::here;
}

std::string word_for(Ui const& ui, Mark mark)
{
    switch (mark) {
    case Mark::answered:
        return ui.tr("console.answered");
    case Mark::seatless:
        return ui.tr("role.1");
    case Mark::away:
        return ui.tr("console.away");
    case Mark::here:
        break;
    }
    return {};
}

std::string seat_words(model::SeatState const& seat)
{
    return seat.title.empty() ? seat.name : seat.name + ", " + seat.title;
}

model::SeatState const* seat_of(model::RoomOverview const& room, Role role, int index)
{
    for (auto const& seat : room.seats) {
        if (seat.role == role && seat.index == index) {
            return &seat;
        }
    }
    return nullptr;
}

model::MemberCard const* member_of(model::RoomOverview const& room, int member)
{
    auto const found = std::ranges::find(room.members, member, &model::MemberCard::member);
    return found == room.members.end() ? nullptr : &*found;
}

bool broken(model::RoomOverview const& room)
{
    return !room.problem.empty();
}

} // namespace twocircles::client::ui
