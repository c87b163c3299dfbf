#include "client/net/translate_parts.hpp"
#include "client/net/wire_debrief.hpp"
#include "twocircles/debrief.pb.h"

namespace twocircles::client::net {

namespace {

// Of a list; what points beyond it points nowhere.
int position(std::int32_t index, int size)
{
    return index >= 0 && index < size ? index : -1;
}

model::WhatIf what_if(const proto::WhatIf& from)
{
    model::WhatIf to;
    to.response = static_cast<int>(from.response());
    to.text = from.text();
    to.score_difference = points(from.score_difference());
    to.score = meter(from.score());
    to.ending = from.ending();
    to.team = differences(from.team());
    to.gone = static_cast<int>(from.gone());
    to.heroes = static_cast<int>(from.heroes());
    to.sentence = from.sentence();
    for (const auto& one : from.acts())
        to.acts.push_back(act(one));
    return to;
}

model::DecisionOption option(const proto::DecisionOption& from)
{
    return {static_cast<int>(from.response()), from.id(),           from.text(), from.locked(), from.reason(),
            static_cast<int>(from.votes()),    texts(from.voters())};
}

model::Decision decision(const proto::Decision& from)
{
    model::Decision to;
    to.beat_number = static_cast<int>(from.beat_number());
    to.day = days(from.quarter_days());
    to.seconds = from.seconds();
    to.seat = static_cast<int>(from.seat());
    to.beat = from.beat();
    to.beat_title = from.beat_title();
    to.situation = from.situation();
    to.chosen = from.chosen();
    to.response = from.response();
    to.outcome = from.outcome();
    to.feedback = from.feedback();
    to.by_timeout = from.by_timeout();
    to.by_script = from.by_script();
    for (const auto& one : from.acts())
        to.acts.push_back(act(one));
    for (const auto& one : from.options())
        to.options.push_back(option(one));
    to.other_responses = texts(from.other_responses());
    to.questions = texts(from.questions());
    for (const auto& one : from.movements())
        to.movements.push_back(movement(one));
    for (const auto& one : from.stances())
        to.stances.push_back(
            {static_cast<int>(one.follower()), stance(one.stance()), one.words(), one.by_person()}
        );
    to.voters = static_cast<int>(from.voters());
    to.disagreement = share(from.disagreement());
    to.disagreed = known(from.disagreed(), model::Disagreed::team);
    to.score_change = points(from.score_change());
    for (const auto& one : from.what_if())
        to.what_if.push_back(what_if(one));
    return to;
}

model::Mark mark(const proto::Mark& from, int decisions)
{
    model::Mark to;
    to.kind = known(from.kind(), model::MarkKind::need);
    to.day = days(from.quarter_days());
    to.seconds = from.seconds();
    to.decision = position(from.decision(), decisions);
    to.title = from.title();
    to.text = from.text();
    to.who = from.who();
    to.name = from.name();
    to.prediction = prediction(from.prediction());
    to.taken_back = from.taken_back();
    return to;
}

model::PromiseFate promise(const proto::PromiseFate& from, int decisions)
{
    model::PromiseFate to;
    to.text = from.text();
    to.fate = from.fate();
    to.made_day = days(from.made_quarter_days());
    to.id = from.id();
    to.seat = from.seat();
    to.to = numbers(from.to());
    to.due_day = day_or_none(from.due_quarter_days());
    to.due = from.due();
    to.resolved_day = day_or_none(from.resolved_quarter_days());
    to.made_decision = position(from.made_decision(), decisions);
    to.resolved_decision = position(from.resolved_decision(), decisions);
    to.by_default = from.by_default();
    return to;
}

model::HeroStory hero(const proto::HeroStory& from, int decisions)
{
    model::HeroStory to;
    to.follower = static_cast<int>(from.follower());
    to.name = from.name();
    for (const auto& one : from.attempts())
        to.attempts.push_back(
            {days(one.quarter_days()), one.succeeded(), position(one.decision(), decisions), one.text()}
        );
    to.became_hero = from.became_hero();
    to.gone = from.gone();
    to.hero_day = days(from.hero_quarter_days());
    to.gone_day = days(from.gone_quarter_days());
    to.became = from.became();
    return to;
}

model::Moment moment(const proto::Moment& from)
{
    return {
        static_cast<int>(from.decision()),
        from.headline(),
        from.why(),
        known(from.kind(), model::MomentKind::people),
        texts(from.causes()),
        from.best_response(),
        from.best_text(),
        points(from.best_difference())};
}

// What is about who took part and what they did beside the story.
void add_people(const proto::Debrief& from, model::Debrief& to)
{
    for (const auto& one : from.seats())
        to.seats.push_back(
            {static_cast<int>(one.seat()), one.id(), one.title(), one.name(), texts(one.holders()),
             static_cast<int>(one.people()), one.vision()}
        );
    for (const auto& one : from.profiles())
        to.profiles.push_back(profile(one));
    for (const auto& one : from.marks())
        to.marks.push_back(mark(one, from.decisions_size()));
    for (const auto& one : from.predictions())
        if (static_cast<int>(one.decision()) < from.decisions_size())
            to.predictions.push_back(
                {static_cast<int>(one.decision()), one.who(), one.name(), prediction(one.expected()),
                 prediction(one.actual()), share(one.right()), one.yours()}
            );
    for (const auto& one : from.heroes())
        to.heroes.push_back(hero(one, from.decisions_size()));
    for (const auto& one : from.people())
        to.people.push_back(person_result(one));
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
        to.goals.push_back(goal_result(one));
    for (const auto& one : from.samples())
        to.samples.push_back(sample(one));
    for (const auto& one : from.decisions())
        to.decisions.push_back(decision(one));
    for (const auto& one : from.acts())
        to.acts.push_back(act_total(one));
    to.control_share = share(from.control_share());
    to.decisions_counted = static_cast<int>(from.decisions_counted());
    for (const auto& one : from.moments())
        if (static_cast<int>(one.decision()) < from.decisions_size()) to.moments.push_back(moment(one));
    to.questions = texts(from.questions());
    to.learning_goals = texts(from.learning_goals());
    for (const auto& one : from.promises())
        to.promises.push_back(promise(one, from.decisions_size()));
    add_people(from, to);
    for (const auto& one : from.happenings())
        to.happenings.push_back(note(one));
    to.finished = from.finished();
    to.seat = static_cast<int>(from.seat());
    to.exactness = {
        from.exactness().agreed(), static_cast<int>(from.exactness().entries()),
        static_cast<int>(from.exactness().first_difference()), from.exactness().text()};
    to.scenario = from.scenario();
    to.room_code = from.room_code();
    to.room_name = from.room_name();
    to.workshop = from.workshop();
    to.seconds = from.seconds();
    return to;
}

} // namespace twocircles::client::net
