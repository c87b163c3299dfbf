#include "server/debrief/replay.hpp"

#include "server/debrief/scribe.hpp"
#include "server/engine/apply.hpp"
#include "server/room/show.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::debrief {

namespace {

constexpr double kQuiet = .5; // points; a meter that moved less stayed, as the room tells people, too

using Headline = std::array<double, 3>;
Headline headline(const engine::World& world, engine::SeatId seat)
{
    using engine::Measure;
    return {
        engine::measure(world, Measure::morale, seat), engine::measure(world, Measure::risk_taking, seat),
        engine::measure(world, Measure::loyalty, seat)};
}

bool answers(const engine::Event& event)
{
    return std::holds_alternative<engine::ResponseGiven>(event) ||
           std::holds_alternative<engine::SilenceKept>(event);
}

// Tells the game again to the one seat it is looked at from, and writes down what it hears: the debrief
// cannot say anything else than what was shown.
class Walk
{
public:
    Walk(const engine::Scenario& scenario, const room::RoomSetup& setup)
        : scenario_(scenario), setup_(setup),
          scribe_(scenario, setup.seat, engine::World{scenario, setup.seed, true}, SampleKind::start),
          lean_(scenario, setup.seed, false)
    {}

    void take(const Line& line)
    {
        scribe_.at(line.seconds);
        for (const engine::Event& event : line.entry->events) {
            if (answers(event)) open_decision(event, line);
            if (std::holds_alternative<engine::BeatOpened>(event) ||
                std::holds_alternative<engine::GameEnded>(event))
                close_decision(&event);
            scribe_.take(event);
            engine::apply(scenario_, lean_, event);
            if (const auto* stance = std::get_if<engine::StanceTaken>(&event)) hear(*stance);
        }
        listen(scribe_.end_of_entry());
    }

    Replay finish()
    {
        close_decision(nullptr);
        scribe_.finish();
        const engine::World& world = scribe_.world();
        Debrief& debrief = made_.debrief;
        debrief.title = scenario_.about.title;
        debrief.scenario = scenario_.about.id;
        debrief.seat = setup_.seat;
        debrief.finished = world.phase == engine::Phase::ended;
        const room::Ended ended = room::ended(scenario_, world);
        debrief.ending_title = ended.title;
        debrief.ending_text = ended.text;
        debrief.score = ended.score;
        debrief.goals = goals_of(scenario_, world);
        debrief.questions = scenario_.questions;
        debrief.learning_goals = scenario_.about.learning_goals;
        debrief.vision = world.visions[setup_.seat.index()];
        debrief.samples = std::move(scribe_.samples);
        debrief.happenings = std::move(scribe_.happenings);
        debrief.people = std::move(scribe_.people);
        debrief.promises = std::move(scribe_.promises);
        debrief.heroes = std::move(scribe_.heroes);
        for (std::size_t i = 0; i < scenario_.seats.size(); ++i) {
            const engine::Seat& seat = scenario_.seats[i];
            debrief.seats.push_back(
                {engine::SeatId{i}, seat.id, seat.title, seat.name, {}, 0, world.visions[i]}
            );
        }
        return std::move(made_);
    }

private:
    void open_decision(const engine::Event& event, const Line& line)
    {
        const engine::World& world = scribe_.world();
        const engine::Beat& beat = scenario_.beats[world.beat.index()];
        const room::Beat shown = room::open_beat(scenario_, world, beat.seat);
        Decision decision;
        decision.beat_number = world.beat_serial;
        decision.day = world.day();
        decision.seconds = line.seconds;
        decision.beat = world.beat;
        decision.beat_id = beat.id;
        decision.seat = beat.seat;
        // In a workshop several people may lead; what nobody said and no time ran out over was a script's.
        const bool silent = std::holds_alternative<engine::TimeOut>(line.entry->command);
        decision.by_script = setup_.workshop ? !line.by_person && !silent
                                             : beat.seat != setup_.seat || setup_.watching.has_value();
        decision.beat_title = shown.title;
        decision.situation = shown.text;
        decision.questions = beat.questions;
        if (const auto* given = std::get_if<engine::ResponseGiven>(&event)) {
            decision.response = given->response;
            decision.feedback = beat.responses[given->response.index()].feedback;
        }
        for (const room::ResponseCard& card : shown.responses) {
            Option option;
            option.response = card.response;
            option.id = beat.responses[card.response.index()].id;
            option.text = card.text;
            option.locked = card.locked;
            option.reason = card.reason;
            decision.options.push_back(std::move(option));
            if (!card.locked && card.response != decision.response)
                decision.other_responses.push_back(card.text);
        }
        score_before_ = engine::score(scenario_, world);
        headline_before_ = headline(world, beat.seat);
        scribe_.decided(made_.debrief.decisions.size());
        made_.debrief.decisions.push_back(std::move(decision));
        made_.came_of.emplace_back();
        made_.turns.emplace_back();
        made_.forks.push_back({lean_, line.entry->command});
        running_ = true;
    }

    // `next`: what moves the story on; none: it stops here.
    void close_decision(const engine::Event* next)
    {
        if (!running_) return;
        listen(next ? scribe_.about_to_move_on(*next) : scribe_.explain());
        running_ = false;
        Decision& decision = made_.debrief.decisions.back();
        decision.score_change = engine::score(scenario_, scribe_.world()) - score_before_;
        const Headline now = headline(scribe_.world(), decision.seat);
        for (std::size_t i = 0; i < now.size(); ++i) {
            const double moved = now[i] - headline_before_[i];
            made_.turns.back()[i] = moved > kQuiet    ? std::int8_t{1}
                                    : moved < -kQuiet ? std::int8_t{-1}
                                                      : std::int8_t{0};
        }
    }

    void listen(const std::vector<room::Told>& told)
    {
        for (const room::Told& one : told)
            std::visit([this](const auto& view) { hear(view); }, one.views.front());
    }

    void hear(const engine::StanceTaken& taken)
    {
        std::string words = taken.words;
        if (words.empty() && taken.line != engine::kNoLine)
            words = scenario_.followers[taken.follower.index()].lines[taken.line].text;
        made_.debrief.decisions.back().stances.push_back(
            {taken.follower, taken.stance, std::move(words), taken.by_person}
        );
    }

    void hear(const room::ResponseShown& shown)
    {
        Decision& decision = made_.debrief.decisions.back();
        decision.response_text = shown.text;
        decision.by_timeout = shown.by_timeout;
        decision.acts = shown.acts;
        decision.outcome = shown.outcome;
    }

    void hear(const room::Movements& movements)
    {
        if (!made_.debrief.decisions.empty()) made_.debrief.decisions.back().movements = movements.movements;
    }

    void hear(const room::Note& note)
    {
        if (note.kind == room::NoteKind::spoke || note.kind == room::NoteKind::vision_stated) return;
        if (running_) made_.came_of.back().push_back(note);
    }

    template <class Other>
    void hear(const Other&)
    {}

    const engine::Scenario& scenario_;
    const room::RoomSetup& setup_;
    Scribe scribe_;
    engine::World lean_;
    Replay made_;
    double score_before_ = 0;
    Headline headline_before_{};
    bool running_ = false; // a decision's consequences run
};

} // namespace

Replay replay(const engine::Scenario& scenario, const room::RoomSetup& setup, const Journal& journal)
{
    Walk walk{scenario, setup};
    for (const Line& line : journal.story)
        walk.take(line);
    return walk.finish();
}

Replay
replay(const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries)
{
    return replay(scenario, setup, read(scenario, setup, entries));
}

} // namespace twocircles::debrief
