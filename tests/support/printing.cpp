#include "tests/support/printing.hpp"

#include <sstream>

namespace twocircles::testing {

using namespace engine;

namespace {

template <class Tag>
std::string say(Id<Tag> id)
{
    return id ? std::to_string(id.value) : "-";
}

std::string line_of(std::uint16_t line)
{
    return line == kNoLine ? "" : " line " + std::to_string(line);
}

struct EventWords
{
    std::string operator()(const BeatOpened& e) const
    {
        return "beat " + say(e.beat) + " opened" +
               (e.line_by ? " by " + say(e.line_by) + line_of(e.line) : "");
    }
    std::string operator()(const ResponseGiven& e) const
    {
        return "seat " + say(e.seat) + " answered beat " + say(e.beat) + " with " + say(e.response) +
               (e.by_timeout ? " by time-out" : "");
    }
    std::string operator()(const SilenceKept& e) const
    {
        return "seat " + say(e.seat) + " silent at " + say(e.beat);
    }
    std::string operator()(const PromiseMade& e) const { return "promise " + say(e.promise) + " made"; }
    std::string operator()(const PromiseKept& e) const { return "promise " + say(e.promise) + " kept"; }
    std::string operator()(const PromiseBroken& e) const
    {
        return "promise " + say(e.promise) + " broken" + (e.by_default ? " by default" : "");
    }
    std::string operator()(const VisionStated& e) const
    {
        return "seat " + say(e.seat) + " stated: " + e.sentence;
    }
    std::string operator()(const StanceTaken& e) const
    {
        return "follower " + say(e.follower) + " " + std::string{name_of(e.stance)} + line_of(e.line);
    }
    std::string operator()(const TimePassed& e) const { return std::to_string(e.steps) + " steps passed"; }
    std::string operator()(const ScenarioEventFired& e) const { return "event " + say(e.event) + " fired"; }
    std::string operator()(const LineSpoken& e) const
    {
        return "follower " + say(e.follower) + " spoke" + line_of(e.line);
    }
    std::string operator()(const GameEnded& e) const { return "ended with " + say(e.ending); }
};

struct CommandWords
{
    std::string operator()(const Begin&) const { return "begin"; }
    std::string operator()(const Respond& c) const
    {
        return "respond " + say(c.response) + " to " + say(c.beat) + " as " + say(c.seat);
    }
    std::string operator()(const TimeOut& c) const { return "time-out of " + say(c.beat); }
    std::string operator()(const StateVision& c) const { return "state vision as " + say(c.seat); }
    std::string operator()(const TakeStance& c) const
    {
        return "stance of " + say(c.follower) + ": " + std::to_string(static_cast<int>(c.stance));
    }
    std::string operator()(const Proceed&) const { return "proceed"; }
    std::string operator()(const EndStory&) const { return "end of story"; }
    std::string operator()(const InjectEvent& c) const { return "inject " + say(c.event); }
};

} // namespace

std::string describe_position(std::uint16_t position)
{
    return std::string{"#"}.append(std::to_string(position));
}

std::string describe(const Event& event)
{
    return std::visit(EventWords{}, event);
}
std::string describe(const Command& command)
{
    return std::visit(CommandWords{}, command);
}

std::string describe(RefusalCode code)
{
    switch (code) {
    case RefusalCode::not_started:
        return "not_started";
    case RefusalCode::already_started:
        return "already_started";
    case RefusalCode::ended:
        return "ended";
    case RefusalCode::not_now:
        return "not_now";
    case RefusalCode::wrong_beat:
        return "wrong_beat";
    case RefusalCode::wrong_seat:
        return "wrong_seat";
    case RefusalCode::no_such_response:
        return "no_such_response";
    case RefusalCode::locked:
        return "locked";
    case RefusalCode::used_up:
        return "used_up";
    case RefusalCode::bad_text:
        return "bad_text";
    case RefusalCode::gone:
        return "gone";
    case RefusalCode::not_allowed:
        return "not_allowed";
    case RefusalCode::room_locked:
        return "room_locked";
    case RefusalCode::no_such_seat:
        return "no_such_seat";
    case RefusalCode::no_such_member:
        return "no_such_member";
    case RefusalCode::too_fast:
        return "too_fast";
    }
    return "?";
}

std::string describe(Phase phase)
{
    switch (phase) {
    case Phase::briefing:
        return "briefing";
    case Phase::deciding:
        return "deciding";
    case Phase::reacting:
        return "reacting";
    case Phase::passing:
        return "passing";
    case Phase::ended:
        return "ended";
    }
    return "?";
}

std::string describe(Offer offer)
{
    switch (offer) {
    case Offer::hidden:
        return "hidden";
    case Offer::open:
        return "open";
    case Offer::locked:
        return "locked";
    case Offer::used_up:
        return "used_up";
    }
    return "?";
}

} // namespace twocircles::testing
