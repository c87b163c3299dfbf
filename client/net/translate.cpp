#include "client/net/translate.hpp"

#include "client/net/translate_parts.hpp"
#include "client/net/wire_values.hpp"
#include "twocircles/server.pb.h"

namespace twocircles::client::net {

namespace {

model::PersonCard person(const proto::PersonCard& from)
{
    model::PersonCard to;
    to.follower = static_cast<int>(from.follower());
    to.name = from.name();
    to.role = from.role();
    to.about = from.about();
    to.traits = texts(from.traits());
    for (const auto& tie : from.ties())
        to.ties.push_back({static_cast<int>(tie.follower()), tie.strength() / 100.0});
    to.reports_to_you = from.reports_to_you();
    return to;
}

model::Joined joined(const proto::Joined& from)
{
    model::Joined to;
    to.room_code = from.room_code();
    to.token = from.token();
    to.secret = from.secret();
    to.seat = static_cast<int>(from.seat());
    to.scenario = card(from.scenario());
    for (const auto& one : from.people())
        to.people.push_back(person(one));
    for (const auto& one : from.goals())
        to.goals.push_back(goal(one));
    to.powers = texts(from.powers());
    to.seed = from.seed();
    // A server that knows no roles has one player, who leads.
    to.role = from.role() == proto::ROLE_UNKNOWN ? model::Role::leading : role(from.role());
    if (from.role() == proto::FOLLOWER) to.follower = static_cast<int>(from.follower());
    to.brief = from.brief();
    to.member = static_cast<int>(from.member());
    to.workshop = from.workshop();
    to.addresses = texts(from.addresses());
    return to;
}

model::PersonState person_state(const proto::Person& from)
{
    model::PersonState to;
    to.meters = meters<model::PersonMeters>(from.meters());
    to.stance = stance(from.stance());
    to.gone = from.gone();
    to.hero = from.hero();
    to.failed_lately = from.failed_lately();
    to.follows_freely = from.follows_freely();
    to.reports_to_you = from.reports_to_you();
    to.private_state = from.private_state();
    to.played = from.played();
    to.need = known(from.need(), model::Need::rest);
    to.need_words = from.need_words();
    return to;
}

model::RoomState state(const proto::State& from)
{
    model::RoomState to;
    to.version = from.version();
    to.phase = phase(from.phase());
    to.beat_serial = from.beat_serial();
    to.day = days(from.quarter_days());
    to.days_left = days(from.days_left());
    to.has_limit = from.has_limit();
    to.paused = from.paused();
    to.seconds_left = from.milliseconds_left() / 1000.0;
    to.team = meters<model::TeamMeters>(from.team());
    for (const auto value : from.goals())
        to.goals.push_back(meter(value));
    to.score = meter(from.score());
    for (const auto& one : from.people())
        to.people.push_back(person_state(one));
    to.crisis = std::min(from.crisis(), 100U);
    to.change = std::min(from.change(), 100U);
    to.conflict = std::min(from.conflict(), 100U);
    to.visions = texts(from.visions());
    to.meters_hidden = from.meters_hidden();
    to.pause_reason = from.pause_reason();
    to.wait = known(from.wait_kind(), model::Wait::rooms);
    to.waiting_for = texts(from.waiting_for());
    to.you_are_waited_for = from.you_are_waited_for();
    to.blank = from.blank();
    to.rooms_shown = from.rooms_shown();
    to.needs = numbers(from.needs());
    to.hash = from.state_hash();
    return to;
}

model::Beat beat(const proto::Beat& from)
{
    model::Beat to;
    to.serial = from.serial();
    to.number = static_cast<int>(from.number());
    to.speaker = from.speaker();
    to.seat = static_cast<int>(from.seat());
    to.seconds = static_cast<int>(from.seconds());
    to.title = from.title();
    to.text = from.text();
    to.yours = from.yours();
    for (const auto& one : from.responses())
        to.responses.push_back({static_cast<int>(one.response()), one.text(), one.reason(), one.locked()});
    to.present = numbers(from.present());
    return to;
}

model::RefusalCode refusal_code(proto::RefusalCode code)
{
    switch (code) {
    case proto::NO_SUCH_GAME:
    case proto::NO_SUCH_ROOM:
        return model::RefusalCode::nothing_there;
    case proto::REMOVED:
        return model::RefusalCode::removed;
    case proto::ROOM_LOCKED:
        return model::RefusalCode::room_locked;
    case proto::WRONG_SECRET:
        return model::RefusalCode::wrong_secret;
    case proto::WRONG_BEAT:
        return model::RefusalCode::too_late;
    case proto::TOO_FAST:
        return model::RefusalCode::too_fast;
    default:
        return model::RefusalCode::other;
    }
}

model::Refused refused(const proto::Refused& from)
{
    return {from.text(), from.field(), refusal_code(from.code())};
}

} // namespace

std::optional<model::Message> to_model(const proto::ServerMessage& message)
{
    switch (message.body_case()) {
    case proto::ServerMessage::kWelcome:
        return model::Welcome{message.welcome().build(), message.welcome().server_name()};
    case proto::ServerMessage::kOk:
        return model::Done{};
    case proto::ServerMessage::kRefused:
        return refused(message.refused());
    case proto::ServerMessage::kScenarios: {
        model::Scenarios list;
        for (const auto& one : message.scenarios().cards())
            list.cards.push_back(card(one));
        for (const auto& one : message.scenarios().broken())
            list.broken.push_back({one.file(), one.problem(), static_cast<int>(one.problem_count())});
        return list;
    }
    case proto::ServerMessage::kGames: {
        model::Games list;
        for (const auto& one : message.games().games())
            list.games.push_back(
                {one.token(), one.scenario(), one.title(), one.problem(),
                 static_cast<int>(one.beats_played()), static_cast<int>(one.day()), one.last_played(),
                 one.finished()}
            );
        return list;
    }
    case proto::ServerMessage::kJoined:
        return joined(message.joined());
    case proto::ServerMessage::kState:
        return state(message.state());
    case proto::ServerMessage::kBeat:
        return beat(message.beat());
    case proto::ServerMessage::kResponseShown: {
        const auto& from = message.response_shown();
        model::ResponseShown shown{from.beat_serial(), static_cast<int>(from.seat()),
                                   from.text(),        from.outcome(),
                                   from.by_timeout(),  {}};
        for (const auto& one : from.acts())
            shown.acts.push_back(act(one));
        return shown;
    }
    case proto::ServerMessage::kNote:
        return note(message.note());
    case proto::ServerMessage::kMovements: {
        model::Movements moved{message.movements().beat_serial(), message.movements().final(), {}};
        for (const auto& one : message.movements().movements())
            moved.movements.push_back(movement(one));
        return moved;
    }
    case proto::ServerMessage::kEnded:
        return model::Ended{message.ended().title(), message.ended().text(), meter(message.ended().score())};
    case proto::ServerMessage::kDebrief:
        return debrief(message.debrief());
    case proto::ServerMessage::kFutures:
        return futures(message.futures());
    case proto::ServerMessage::kComparison:
        return comparison(message.comparison());
    default:
        return to_workshop(message);
    }
}

} // namespace twocircles::client::net
