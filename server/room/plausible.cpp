#include "server/room/plausible.hpp"

#include "server/engine/story_time.hpp"

namespace twocircles::room {

namespace {

using namespace engine;

class Check
{
public:
    Check(const Scenario& scenario, const World& world) : scenario_(scenario), world_(world) {}

    bool operator()(const BeatOpened& event) const
    {
        return in(scenario_.beats, event.beat) && (!event.line_by || has_line(event.line_by, event.line));
    }
    bool operator()(const ResponseGiven& event) const
    {
        return in(scenario_.seats, event.seat) && event.beat == world_.beat &&
               in(scenario_.beats, event.beat) &&
               in(scenario_.beats[event.beat.index()].responses, event.response);
    }
    bool operator()(const SilenceKept& event) const
    {
        return in(scenario_.seats, event.seat) && event.beat == world_.beat &&
               in(scenario_.beats, event.beat);
    }
    bool operator()(const PromiseMade& event) const
    {
        return in(scenario_.promises, event.promise) && in(scenario_.seats, event.seat);
    }
    // Only what was made can be settled: the seat that made it is who it is settled with.
    bool operator()(const PromiseKept& event) const { return open(event.promise); }
    bool operator()(const PromiseBroken& event) const { return open(event.promise); }
    bool operator()(const VisionStated& event) const { return in(scenario_.seats, event.seat); }
    bool operator()(const StanceTaken& event) const
    {
        return in(scenario_.followers, event.follower) && in(scenario_.beats, world_.beat) &&
               event.stance <= Stance::take_a_chance &&
               (event.line == kNoLine || has_line(event.follower, event.line));
    }
    bool operator()(const TimePassed& event) const { return event.steps <= kStepsPerDay; }
    bool operator()(const ScenarioEventFired& event) const { return in(scenario_.events, event.event); }
    bool operator()(const LineSpoken& event) const
    {
        return in(scenario_.followers, event.follower) && has_line(event.follower, event.line);
    }
    bool operator()(const GameEnded& event) const
    {
        return !event.ending || in(scenario_.endings, event.ending);
    }

private:
    template <class T, class Tag>
    static bool in(const std::vector<T>& list, Id<Tag> id)
    {
        return id.value < list.size();
    }
    bool open(PromiseId id) const
    {
        return in(scenario_.promises, id) && world_.promises[id.index()] == PromiseState::open;
    }
    bool has_line(FollowerId who, std::uint16_t line) const
    {
        return in(scenario_.followers, who) && line < scenario_.followers[who.index()].lines.size();
    }

    const Scenario& scenario_;
    const World& world_;
};

} // namespace

bool plausible(const Scenario& scenario, const World& world, const Event& event)
{
    return std::visit(Check{scenario, world}, event);
}

} // namespace twocircles::room
