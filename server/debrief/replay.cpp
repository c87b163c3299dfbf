#include "server/debrief/replay.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/story_time.hpp"
#include "server/room/chronicle.hpp"
#include "server/room/show.hpp"

#include <utility>

namespace twocircles::debrief {

namespace {

// Tells the game again to the one seat it is looked at from, and writes down what it hears: the debrief
// cannot say anything else than what was shown.
class Walk
{
public:
    Walk(const engine::Scenario& scenario, const room::RoomSetup& setup)
        : scenario_(scenario), setup_(setup), world_(scenario, setup.seed, true),
          lean_(scenario, setup.seed, false), chronicle_(scenario.followers.size(), {setup.seat})
    {
        chronicle_.hold_explanations(); // the last ones of each decision are wanted
        for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
            const engine::FollowerId who{i};
            const room::PersonMeters meters = room::person_meters(world_, who, setup.seat);
            made_.debrief.people.push_back(
                {who,
                 scenario.followers[i].name,
                 meters,
                 meters,
                 false,
                 false,
                 scenario.followers[i].role,
                 false,
                 {}}
            );
        }
        made_.debrief.seat = setup.seat;
        sample();
    }

    // What people did beside the story changes nothing of it.
    void take(const room::Entry& entry)
    {
        if (entry.record) return;
        for (const engine::Event& event : entry.events) {
            if (std::holds_alternative<engine::ResponseGiven>(event) ||
                std::holds_alternative<engine::SilenceKept>(event))
                open_decision(event, entry.command, entry.by);
            chronicle_.before(scenario_, world_, event);
            if (std::holds_alternative<engine::BeatOpened>(event) ||
                std::holds_alternative<engine::GameEnded>(event))
                close_decision();
            engine::apply(scenario_, world_, event);
            engine::apply(scenario_, lean_, event);
            chronicle_.after(scenario_, world_, event);
            look_at_people();
            if (const auto* stance = std::get_if<engine::StanceTaken>(&event)) hear(*stance);
            if (std::holds_alternative<engine::TimePassed>(event) && engine::is_morning(world_.day()))
                sample();
        }
        chronicle_.end_of_entry(world_);
        listen();
    }

    Replay finish()
    {
        close_decision();
        Debrief& debrief = made_.debrief;
        if (debrief.samples.back().day < world_.day()) sample();
        debrief.title = scenario_.about.title;
        debrief.finished = world_.phase == engine::Phase::ended;
        const room::Ended ended = room::ended(scenario_, world_);
        debrief.ending_title = ended.title;
        debrief.ending_text = ended.text;
        debrief.score = ended.score;
        const std::vector<room::GoalCard> cards = room::goal_cards(scenario_);
        for (std::size_t i = 0; i < cards.size(); ++i)
            debrief.goals.push_back({cards[i], engine::goal_value(scenario_, world_, scenario_.goals[i])});
        debrief.questions = scenario_.questions;
        debrief.learning_goals = scenario_.about.learning_goals;
        debrief.vision = world_.visions[setup_.seat.index()];
        for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
            PromiseFate fate;
            fate.text = scenario_.promises[i].text;
            fate.fate = world_.promises[i];
            if (fate.fate != engine::PromiseState::unmade) fate.made_day = world_.promise_days[i];
            debrief.promises.push_back(std::move(fate));
        }
        for (std::size_t i = 0; i < debrief.people.size(); ++i) {
            debrief.people[i].gone = !world_.team.present(static_cast<int>(i));
            debrief.people[i].hero = world_.heroes[i] != 0;
        }
        return std::move(made_);
    }

private:
    void sample()
    {
        Sample& sample = made_.debrief.samples.emplace_back();
        sample.day = world_.day();
        sample.team = room::team_meters(world_, setup_.seat);
    }

    void listen()
    {
        for (const room::Told& told : chronicle_.take_told())
            std::visit([this](const auto& view) { hear(view); }, told.views.front());
    }

    // Somebody who leaves is remembered as last seen.
    void look_at_people()
    {
        for (PersonResult& person : made_.debrief.people)
            if (world_.team.present(static_cast<int>(person.follower.index())))
                person.after = room::person_meters(world_, person.follower, setup_.seat);
    }

    void open_decision(const engine::Event& event, const engine::Command& command, room::MemberId by)
    {
        const engine::Beat& beat = scenario_.beats[world_.beat.index()];
        Decision decision;
        decision.beat_number = world_.beat_serial;
        decision.day = world_.day();
        decision.beat = world_.beat;
        decision.seat = beat.seat;
        // In a workshop several people may lead; what nobody said and no time ran out over was a script's.
        const bool silent = std::holds_alternative<engine::TimeOut>(command);
        decision.by_script =
            setup_.workshop ? !by && !silent : beat.seat != setup_.seat || setup_.watching.has_value();
        decision.beat_title = beat_.title;
        decision.situation = beat_.text;
        decision.questions = beat.questions;
        if (const auto* given = std::get_if<engine::ResponseGiven>(&event)) {
            decision.response = given->response;
            decision.feedback = beat.responses[given->response.index()].feedback;
        }
        for (const room::ResponseCard& card : beat_.responses)
            if (!card.locked && card.response != decision.response)
                decision.other_responses.push_back(card.text);
        score_before_ = engine::score(scenario_, world_);
        made_.debrief.decisions.push_back(std::move(decision));
        made_.came_of.emplace_back();
        made_.forks.push_back({lean_, command});
        running_ = true;
    }

    void close_decision()
    {
        if (!running_) return;
        running_ = false;
        chronicle_.settle(scenario_);
        chronicle_.hold_explanations();
        listen();
        made_.debrief.decisions.back().score_change = engine::score(scenario_, world_) - score_before_;
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

    void hear(const room::Beat& beat) { beat_ = beat; }

    void hear(const room::ResponseShown& shown)
    {
        Decision& decision = made_.debrief.decisions.back();
        decision.response_text = shown.text;
        decision.by_timeout = shown.by_timeout;
        decision.acts = shown.acts;
    }

    void hear(const room::Movements& movements)
    {
        if (!made_.debrief.decisions.empty()) made_.debrief.decisions.back().movements = movements.movements;
    }

    void hear(const room::Note& note)
    {
        if (note.kind == room::NoteKind::spoke || note.kind == room::NoteKind::vision_stated) return;
        made_.debrief.happenings.push_back(note);
        if (running_) made_.came_of.back().push_back(note);
    }

    template <class Other>
    void hear(const Other&)
    {}

    const engine::Scenario& scenario_;
    const room::RoomSetup& setup_;
    engine::World world_, lean_;
    room::Chronicle chronicle_;
    room::Beat beat_;
    Replay made_;
    double score_before_ = 0;
    bool running_ = false; // a decision's consequences run
};

} // namespace

Replay
replay(const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries)
{
    Walk walk{scenario, setup};
    for (const room::Entry& entry : entries)
        walk.take(entry);
    return walk.finish();
}

} // namespace twocircles::debrief
