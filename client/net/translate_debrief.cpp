#include "client/net/translate_parts.hpp"
#include "client/net/wire_values.hpp"
#include "twocircles/server.pb.h"

namespace twocircles::client::net {

namespace {

model::Decision decision(const proto::Decision& from)
{
    model::Decision to;
    to.beat_number = static_cast<int>(from.beat_number());
    to.day = days(from.quarter_days());
    to.beat_title = from.beat_title();
    to.situation = from.situation();
    to.response = from.response();
    to.feedback = from.feedback();
    to.by_timeout = from.by_timeout();
    for (const auto& one : from.acts())
        to.acts.push_back(act(one));
    to.other_responses = texts(from.other_responses());
    to.questions = texts(from.questions());
    for (const auto& one : from.movements())
        to.movements.push_back(movement(one));
    for (const auto& one : from.stances())
        to.stances.push_back({static_cast<int>(one.follower()), stance(one.stance()), one.words()});
    to.score_change = points(from.score_change());
    return to;
}

} // namespace

model::Debrief debrief(const proto::Debrief& from)
{
    model::Debrief to;
    to.title = from.title();
    to.ending_title = from.ending_title();
    to.ending_text = from.ending_text();
    to.vision = from.vision();
    to.score = meter(from.score());
    for (const auto& one : from.goals())
        to.goals.push_back({goal(one.goal()), meter(one.value())});
    for (const auto& one : from.samples())
        to.samples.push_back({days(one.quarter_days()), meters<model::TeamMeters>(one.team())});
    for (const auto& one : from.decisions())
        to.decisions.push_back(decision(one));
    for (const auto& one : from.acts())
        to.acts.push_back(
            {one.act(), family(one.family()), static_cast<int>(one.times()), one.weight() / 100.0}
        );
    to.control_share = std::min(from.control_share(), 1000U) / 1000.0;
    to.decisions_counted = static_cast<int>(from.decisions_counted());
    for (const auto& one : from.moments())
        if (static_cast<int>(one.decision()) < from.decisions_size())
            to.moments.push_back({static_cast<int>(one.decision()), one.headline(), one.why()});
    to.questions = texts(from.questions());
    to.learning_goals = texts(from.learning_goals());
    for (const auto& one : from.promises())
        to.promises.push_back({one.text(), one.fate(), days(one.made_quarter_days())});
    for (const auto& one : from.people())
        to.people.push_back(
            {static_cast<int>(one.follower()), one.name(), meters<model::PersonMeters>(one.before()),
             meters<model::PersonMeters>(one.after()), one.gone(), one.hero()}
        );
    for (const auto& one : from.happenings())
        to.happenings.push_back(note(one));
    to.finished = from.finished();
    return to;
}

} // namespace twocircles::client::net
