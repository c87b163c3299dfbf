#include "server/engine/decide.hpp"

#include "server/engine/flow.hpp"
#include "server/engine/lines.hpp"
#include "server/engine/permission.hpp"
#include "server/engine/policy.hpp"
#include "server/engine/story_time.hpp"
#include "server/engine/text.hpp"

#include <algorithm>

namespace twocircles::engine {

namespace {

constexpr std::size_t kVisionCharacters = 120;
constexpr std::size_t kWordsCharacters = 120;

using Events = std::vector<Event>;

class Decider
{
public:
    Decider(const Scenario& scenario, const World& world) : scenario_(scenario), world_(world) {}

    Decision operator()(const Begin&) const { return open(first_beat(scenario_, world_)); }

    Decision operator()(const Respond& asked) const
    {
        if (asked.beat != world_.beat) return refusal(RefusalCode::wrong_beat);
        const Beat& beat = open_beat();
        if (asked.seat != beat.seat) return refusal(RefusalCode::wrong_seat);
        if (asked.response.value >= beat.responses.size()) return refusal(RefusalCode::no_such_response);
        switch (offer(scenario_, world_, asked.beat, asked.response)) {
        case Offer::open:
            return respond(asked.response, false);
        case Offer::hidden:
            return refusal(RefusalCode::no_such_response);
        case Offer::used_up:
            return refusal(RefusalCode::used_up);
        case Offer::locked: {
            const std::string& reason = beat.responses[asked.response.index()].locked_reason;
            if (reason.empty()) return refusal(RefusalCode::locked);
            return Refusal{RefusalCode::locked, reason};
        }
        }
        return refusal(RefusalCode::no_such_response);
    }

    Decision operator()(const TimeOut& asked) const
    {
        if (asked.beat != world_.beat) return refusal(RefusalCode::wrong_beat);
        const Beat& beat = open_beat();
        if (beat.on_timeout && offer(scenario_, world_, world_.beat, beat.on_timeout) == Offer::open)
            return respond(beat.on_timeout, true);
        return Events{SilenceKept{beat.seat, world_.beat}};
    }

    Decision operator()(const StateVision& asked) const
    {
        if (asked.seat.value >= scenario_.seats.size()) return refusal(RefusalCode::wrong_seat);
        if (!is_one_line(asked.sentence, kVisionCharacters)) return refusal(RefusalCode::bad_text);
        return Events{VisionStated{asked.seat, asked.sentence}};
    }

    Decision operator()(const TakeStance& asked) const
    {
        if (asked.follower.value >= scenario_.followers.size() ||
            !world_.team.present(static_cast<int>(asked.follower.index())))
            return refusal(RefusalCode::gone);
        if ((world_.stances_due >> asked.follower.index() & 1U) == 0)
            return Refusal{
                RefusalCode::not_now, in_room(scenario_, world_, world_.beat, asked.follower)
                                          ? "This person has reacted already."
                                          : "This person was not in the room and heard nothing to react to."};
        if (asked.stance > Stance::take_a_chance) return refusal(RefusalCode::not_now);
        if (!asked.words.empty() && !is_one_line(asked.words, kWordsCharacters))
            return Refusal{RefusalCode::bad_text, "Please write up to 120 characters on one line."};
        return Events{StanceTaken{asked.follower, asked.stance, true, kNoLine, asked.words}};
    }

    Decision operator()(const Proceed&) const
    {
        if (world_.phase == Phase::reacting) return stances();
        Events events = news();
        if (!events.empty()) return events;
        if (world_.days_left > 0) return Events{TimePassed{stretch_of(world_.day(), world_.days_left)}};
        events = due_with(world_.beat);
        if (!events.empty()) return events;
        return open(next_beat(scenario_, world_));
    }

    Decision operator()(const InjectEvent& asked) const
    {
        if (asked.event.value >= scenario_.events.size())
            return Refusal{RefusalCode::not_now, "This scenario has no such event."};
        if (scenario_.events[asked.event.index()].go && world_.forced_next)
            return Refusal{RefusalCode::not_now, "Another event decides already which situation comes next."};
        return Events{ScenarioEventFired{asked.event}};
    }

    Decision operator()(const EndStory&) const
    {
        return Events{GameEnded{fitting_ending(scenario_, world_)}};
    }

private:
    const Beat& open_beat() const { return scenario_.beats[world_.beat.index()]; }

    Events open(BeatId beat) const
    {
        if (!beat) return {GameEnded{fitting_ending(scenario_, world_)}};
        const Opening opening = opening_line(scenario_, world_, beat);
        return {BeatOpened{beat, opening.who, opening.line}};
    }

    Events respond(ResponseId id, bool by_timeout) const
    {
        const Response& response = open_beat().responses[id.index()];
        Events events{ResponseGiven{open_beat().seat, world_.beat, id, by_timeout}};
        const auto is_open = [&](PromiseId p) { return world_.promises[p.index()] == PromiseState::open; };
        for (const PromiseId p : response.keeps)
            if (is_open(p)) events.push_back(PromiseKept{p});
        for (const PromiseId p : response.breaks)
            if (is_open(p)) events.push_back(PromiseBroken{p, false});
        for (const PromiseId p : response.makes)
            if (!is_open(p)) events.push_back(PromiseMade{p, open_beat().seat});
        return events;
    }

    // Those whom a script answers for; people get the first word until only they are left.
    Events stances() const
    {
        const std::uint64_t scripted = world_.stances_due & ~world_.human_followers;
        const std::uint64_t now = scripted != 0 ? scripted : world_.stances_due;
        Events events;
        for (std::size_t i = 0; i < scenario_.followers.size(); ++i) {
            if ((now >> i & 1U) == 0) continue;
            const FollowerId who{i};
            const Stance stance = choose_stance(scenario_, world_, who);
            events.push_back(StanceTaken{who, stance, false, answer_line(who, stance), {}});
        }
        return events;
    }

    // Somebody just made a hero speaks of that rather than of what comes next.
    std::uint16_t answer_line(FollowerId who, Stance stance) const
    {
        const auto honours = [who](const ActUse& use) {
            return use.act == Act::make_hero && use.person == who;
        };
        const std::vector<ActUse>& acts = open_beat().responses[world_.response.index()].acts;
        if (std::any_of(acts.begin(), acts.end(), honours)) {
            const std::uint16_t line = fitting_line(scenario_, world_, who, Occasion::hero);
            if (line != kNoLine) return line;
        }
        return fitting_line(scenario_, world_, who, occasion_of(stance));
    }

    // What has to be told before time goes on: what people did, promises that came due, events of the
    // scenario.
    Events news() const
    {
        Events events;
        for (const Happening& happening : world_.happenings) {
            const FollowerId who{static_cast<std::size_t>(happening.follower)};
            const std::uint16_t line = fitting_line(scenario_, world_, who, occasion_of(happening.kind));
            if (line != kNoLine) events.push_back(LineSpoken{who, line});
        }
        if (!events.empty() || !world_.checks_due) return events;
        for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
            const double days = scenario_.promises[i].due_days;
            if (world_.promises[i] == PromiseState::open && days > 0 &&
                world_.day() >= world_.promise_days[i] + days)
                events.push_back(PromiseBroken{PromiseId{i}, true});
        }
        if (!events.empty()) return events;
        for (std::size_t i = 0; i < scenario_.events.size(); ++i)
            if (fires(i)) return {ScenarioEventFired{ScenarioEventId{i}}}; // its effects may let another fire
        return events;
    }

    bool fires(std::size_t index) const
    {
        const ScenarioEvent& event = scenario_.events[index];
        const BeatRecord& record = world_.events[index];
        if (record.visits > 0) {
            const double since = world_.day() - record.last_day;
            if (event.once || since <= 0 || since < event.cooldown_days) return false;
        }
        // Two beats cannot come next at once: the later event waits for another morning.
        if (event.go && world_.forced_next) return false;
        return holds(event.when, scenario_, world_);
    }

    // A promise for this beat must have been given before it opened.
    Events due_with(BeatId beat) const
    {
        Events events;
        for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
            const Promise& promise = scenario_.promises[i];
            if (world_.promises[i] == PromiseState::open && promise.due_beat && promise.due_beat == beat &&
                world_.promise_days[i] < world_.beats[beat.index()].last_day)
                events.push_back(PromiseBroken{PromiseId{i}, true});
        }
        return events;
    }

    const Scenario& scenario_;
    const World& world_;
};

} // namespace

Decision decide(const Scenario& scenario, const World& world, const Command& command)
{
    if (const auto code = refused_in(world.phase, command)) return refusal(*code);
    return std::visit(Decider{scenario, world}, command);
}

Offer offer(const Scenario& scenario, const World& world, BeatId beat, ResponseId response)
{
    const Response& offered = scenario.beats[beat.index()].responses[response.index()];
    if (!holds(offered.when, scenario, world)) return Offer::hidden;
    if (offered.once && world.chosen[beat.index()][response.index()] > 0) return Offer::used_up;
    return holds(offered.unlocked_when, scenario, world) ? Offer::open : Offer::locked;
}

bool answerable(const Scenario& scenario, const World& world, BeatId beat)
{
    for (std::size_t i = 0; i < scenario.beats[beat.index()].responses.size(); ++i)
        if (offer(scenario, world, beat, ResponseId{i}) == Offer::open) return true;
    return false;
}

const std::string& fitting(const std::vector<Variant>& variants, const Scenario& scenario, const World& world)
{
    static const std::string kNothing;
    for (const Variant& variant : variants)
        if (holds(variant.when, scenario, world)) return variant.text;
    return kNothing;
}

} // namespace twocircles::engine
