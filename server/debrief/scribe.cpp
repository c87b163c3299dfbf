#include "server/debrief/scribe.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/story_time.hpp"
#include "server/room/show.hpp"

#include <utility>

namespace twocircles::debrief {

namespace {

using room::NoteKind;

int number_of(engine::FollowerId who)
{
    return static_cast<int>(who.index());
}

bool only_said(const room::Note& note)
{
    return note.kind == NoteKind::spoke || note.kind == NoteKind::vision_stated;
}

} // namespace

Sample sample_of(const engine::Scenario& scenario, const engine::World& world, engine::SeatId viewer)
{
    using engine::Measure;
    Sample sample;
    sample.day = world.day();
    sample.team = room::team_meters(world, viewer);
    sample.score = engine::score(scenario, world);
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        PersonSample& person = sample.people.emplace_back();
        person.present = world.team.present(static_cast<int>(i));
        person.hero = world.heroes[i] != 0;
        if (person.present) person.meters = room::person_meters(world, engine::FollowerId{i}, viewer);
    }
    for (std::size_t s = 0; s < scenario.seats.size(); ++s) {
        const engine::SeatId seat{s};
        CirclesAt& circles = sample.circles.emplace_back();
        for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
            const int who = static_cast<int>(i);
            if (!world.team.present(who)) continue;
            if (world.team.reports_to(who, static_cast<int>(s))) circles.control.emplace_back(i);
            if (world.team.voluntary_follower(who, static_cast<int>(s))) circles.influence.emplace_back(i);
        }
        circles.loyalty = engine::measure(world, Measure::loyalty, seat);
        circles.respect = engine::measure(world, Measure::respect, seat);
        circles.trust = engine::measure(world, Measure::trust, seat);
    }
    return sample;
}

std::vector<GoalResult> goals_of(const engine::Scenario& scenario, const engine::World& world)
{
    std::vector<GoalResult> goals;
    const std::vector<room::GoalCard> cards = room::goal_cards(scenario);
    for (std::size_t i = 0; i < cards.size(); ++i)
        goals.push_back({cards[i], engine::goal_value(scenario, world, scenario.goals[i])});
    return goals;
}

Scribe::Scribe(const engine::Scenario& scenario, engine::SeatId seat, engine::World world, SampleKind first)
    : scenario_(scenario), seat_(seat), world_(std::move(world)),
      chronicle_(scenario.followers.size(), {seat})
{
    chronicle_.hold_explanations(); // the last ones of each decision are wanted
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        const engine::FollowerId who{i};
        const engine::Follower& follower = scenario.followers[i];
        PersonResult person;
        person.follower = who;
        person.name = follower.name;
        person.role = follower.role;
        person.gone = !world_.team.present(number_of(who));
        person.hero = world_.heroes[i] != 0;
        if (!person.gone) person.before = person.after = room::person_meters(world_, who, seat);
        people.push_back(std::move(person));
        HeroStory story;
        story.follower = who;
        story.name = follower.name;
        heroes.push_back(std::move(story));
    }
    for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
        const engine::Promise& promise = scenario.promises[i];
        PromiseFate fate;
        fate.text = promise.text;
        fate.id = promise.id;
        fate.to = promise.to;
        if (promise.due_beat) fate.due = scenario.beats[promise.due_beat.index()].title;
        promises.push_back(std::move(fate));
    }
    sample(first);
}

std::vector<room::Told> Scribe::about_to_move_on(const engine::Event& event)
{
    chronicle_.before(scenario_, world_, event);
    prepared_ = true;
    return explain();
}

void Scribe::take(const engine::Event& event)
{
    using namespace engine;
    answered_ = answered_ || std::holds_alternative<ResponseGiven>(event) ||
                std::holds_alternative<SilenceKept>(event);
    if (!std::exchange(prepared_, false)) chronicle_.before(scenario_, world_, event);
    apply(scenario_, world_, event);
    chronicle_.after(scenario_, world_, event);
    look_at_people();
    look_at_promise(event);
    if (std::holds_alternative<TimePassed>(event) && is_morning(world_.day())) sample(SampleKind::day);
    if (std::holds_alternative<BeatOpened>(event) && samples.back().day < world_.day())
        sample(SampleKind::opened);
    if (std::holds_alternative<GameEnded>(event)) sample(SampleKind::end);
}

std::vector<room::Told> Scribe::end_of_entry()
{
    if (std::exchange(answered_, false)) sample(SampleKind::answered);
    chronicle_.end_of_entry(world_);
    return listen();
}

std::vector<room::Told> Scribe::explain()
{
    chronicle_.settle(scenario_);
    chronicle_.hold_explanations();
    return listen();
}

void Scribe::finish()
{
    if (world_.phase != engine::Phase::ended && samples.back().day < world_.day()) sample(SampleKind::end);
    for (std::size_t i = 0; i < promises.size(); ++i)
        promises[i].fate = world_.promises[i];
}

void Scribe::sample(SampleKind kind)
{
    Sample& now = samples.emplace_back(sample_of(scenario_, world_, seat_));
    now.kind = kind;
    now.seconds = seconds_;
    now.decision = decision_;
}

// Somebody who leaves is remembered as last seen.
void Scribe::look_at_people()
{
    for (PersonResult& person : people) {
        HeroStory& story = heroes[person.follower.index()];
        if (!person.hero && world_.heroes[person.follower.index()] != 0) {
            person.hero = true;
            story.hero_day = world_.day();
        }
        if (person.gone) continue;
        if (world_.team.present(number_of(person.follower))) {
            person.after = room::person_meters(world_, person.follower, seat_);
            continue;
        }
        person.gone = true;
        person.gone_day = story.gone_day = world_.day();
    }
}

void Scribe::look_at_promise(const engine::Event& event)
{
    const auto resolved = [this](engine::PromiseId id) {
        PromiseFate& fate = promises[id.index()];
        fate.resolved_day = world_.day();
        fate.resolved_decision = decision_;
    };
    if (const auto* made = std::get_if<engine::PromiseMade>(&event)) {
        PromiseFate& fate = promises[made->promise.index()];
        const double days = scenario_.promises[made->promise.index()].due_days;
        fate.made_day = world_.day();
        fate.seat = made->seat;
        fate.made_decision = decision_;
        fate.due_day = days > 0 ? std::optional{world_.day() + days} : std::nullopt;
        fate.resolved_day.reset();
        fate.resolved_decision.reset();
        fate.by_default = false;
    } else if (const auto* kept = std::get_if<engine::PromiseKept>(&event)) {
        resolved(kept->promise);
    } else if (const auto* broken = std::get_if<engine::PromiseBroken>(&event)) {
        resolved(broken->promise);
        promises[broken->promise.index()].by_default = broken->by_default;
    }
}

std::vector<room::Told> Scribe::listen()
{
    std::vector<room::Told> told = chronicle_.take_told();
    for (const room::Told& one : told) {
        const auto* note = std::get_if<room::Note>(&one.views.front());
        if (!note || only_said(*note)) continue;
        happenings.push_back(*note);
        const bool succeeded = note->kind == NoteKind::attempt_succeeded;
        if (note->follower && (succeeded || note->kind == NoteKind::attempt_failed))
            heroes[note->follower.index()].attempts.push_back({note->day, succeeded, decision_, note->text});
    }
    return told;
}

} // namespace twocircles::debrief
