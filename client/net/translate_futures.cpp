// The two futures of a what-if, and rooms side by side.
#include "client/net/translate_parts.hpp"
#include "client/net/wire_debrief.hpp"
#include "twocircles/debrief.pb.h"

namespace twocircles::client::net {

namespace {

model::Future future(const proto::Future& from)
{
    model::Future to;
    to.response = from.response();
    to.text = from.text();
    for (const auto& one : from.samples())
        to.samples.push_back(sample(one));
    for (const auto& one : from.decisions())
        to.decisions.push_back(
            {days(one.quarter_days()), static_cast<int>(one.seat()), one.beat(), one.beat_title(),
             one.response(), one.text(), known(one.by(), model::AnsweredBy::nobody)}
        );
    to.ending_title = from.ending_title();
    to.ending_text = from.ending_text();
    to.score = meter(from.score());
    for (const auto& one : from.goals())
        to.goals.push_back(goal_result(one));
    for (const auto& one : from.people())
        to.people.push_back(person_result(one));
    for (const auto& one : from.happenings())
        to.happenings.push_back(note(one));
    to.policy_from = from.policy_from();
    to.state_hash = from.state_hash();
    to.as_it_happened = from.as_it_happened();
    return to;
}

model::RoomResult room_result(const proto::RoomResult& from)
{
    model::RoomResult to;
    to.code = from.code();
    to.name = from.name();
    to.scenario = from.scenario();
    to.title = from.title();
    to.begun = from.begun();
    to.finished = from.finished();
    to.score = meter(from.score());
    to.seconds = from.seconds();
    for (const auto& one : from.goals())
        to.goals.push_back(goal_result(one));
    to.ending = from.ending();
    for (const auto& one : from.profiles())
        to.profiles.push_back(profile(one));
    to.decisions = static_cast<int>(from.decisions());
    to.team = meters<model::TeamMeters>(from.team());
    to.gone = static_cast<int>(from.gone());
    to.heroes = static_cast<int>(from.heroes());
    to.promises_kept = static_cast<int>(from.promises_kept());
    to.promises_broken = static_cast<int>(from.promises_broken());
    for (const auto& one : from.answers())
        to.answers.push_back(
            {one.beat(), one.beat_title(), one.response(), one.text(), static_cast<int>(one.seat())}
        );
    to.problem = from.problem();
    return to;
}

} // namespace

model::Futures futures(const proto::Futures& from)
{
    model::Futures to;
    to.decision = static_cast<int>(from.decision());
    to.response = static_cast<int>(from.response());
    to.policy = known(from.policy(), model::WhatIfPolicy::random);
    to.given = future(from.given());
    to.other = future(from.other());
    for (const auto& one : from.people())
        to.people.push_back(
            {static_cast<int>(one.follower()), one.name(), differences(one.meters()), one.gone_given(),
             one.gone_other(), one.hero_given(), one.hero_other(), one.sentence()}
        );
    to.sentences = texts(from.sentences());
    to.team = differences(from.team());
    return to;
}

model::Comparison comparison(const proto::Comparison& from)
{
    model::Comparison to;
    for (const auto& one : from.rooms())
        to.rooms.push_back(room_result(one));
    to.sentences = texts(from.sentences());
    return to;
}

proto::WhatIfPolicy to_wire(model::WhatIfPolicy policy)
{
    return static_cast<proto::WhatIfPolicy>(policy); // in the same order
}
static_assert(static_cast<int>(model::WhatIfPolicy::random) == proto::BY_RANDOM);

} // namespace twocircles::client::net
