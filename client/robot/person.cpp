#include "client/robot/person.hpp"

#include "client/robot/promises.hpp"

#include <chrono>
#include <cstdio>
#include <utility>

namespace twocircles::client::robot {

using namespace model;

namespace {

double seconds_now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

Person::Person(net::Swarm& swarm, Plan plan, std::function<void(const Person&)> finished)
    : swarm_(swarm), plan_(std::move(plan)), finished_(std::move(finished)),
      telling_(plan_.tell ? std::optional<Telling>(plan_.name) : std::nullopt),
      chance_(plan_.seed, plan_.name),
      id_(swarm.add(plan_.name, [this](const Message& message) { take(message); }))
{}

void Person::tell_the_end() const
{
    if (telling_) telling_->at_the_end(view_);
}

Places::Place Person::place() const
{
    return {view_.server_name, plan_.room, plan_.name, plan_.role};
}

void Person::look_at(const Message& message)
{
    const auto now = seconds_now();
    if (const auto* joined = std::get_if<Joined>(&message); joined != nullptr && !joined->token.empty()) {
        token_ = joined->token;
        if (plan_.places) plan_.places->keep(place(), token_);
    }
    if (telling_) telling_->heard(message, now);
    if (const auto* state = std::get_if<RoomState>(&message))
        if (auto broken = broken_promise(view_, *state); !broken.empty()) finish(std::move(broken));
}

bool Person::seated() const
{
    return view_.joined && (view_.joined->role != Role::guest || plan_.role != Role::guest);
}

void Person::finish(std::string problem)
{
    if (std::exchange(over_, true)) return;
    problem_ = std::move(problem);
    swarm_.hang_up(id_);
    finished_(*this);
}

void Person::take(const Message& message)
{
    if (over_) return;
    look_at(message);
    reduce(view_, message, seconds_now());
    if (std::holds_alternative<Welcome>(message)) greet();
    if (const auto* refusal = std::get_if<Refused>(&message)) refused(*refusal);
    if (const auto* lost = std::get_if<LinkLost>(&message))
        if (!lost->will_retry) return finish(lost->reason);
    if (std::holds_alternative<Joined>(message)) {
        if (plan_.slow_reader) {
            std::printf("%s is in and reads nothing any more\n", plan_.name.c_str());
            std::fflush(stdout);
            return swarm_.stop_reading(id_);
        }
        look_for_part();
    }
    if (through()) return finish({});
    if (listener_) listener_(message);
    if (view_.ended && view_.state.phase == Phase::ended && view_.link == LinkStatus::up &&
        !std::exchange(asked_for_debrief_, true))
        send(AskDebrief{});
    act_later();
    lead_later();
}

bool Person::through() const
{
    if (!view_.debrief || (plan_.debrief && !debriefed(view_))) return false;
    // The pages of the guide come when the moments that mattered have been found.
    return !view_.joined || !view_.joined->workshop || (view_.guide && view_.guide->complete);
}

void Person::greet()
{
    if (!plan_.secret.empty()) send(AskBecomeFacilitator{plan_.secret});
    asked_for_debrief_ = false; // its answer may have been lost
    if (token_.empty() && plan_.places) token_ = plan_.places->token_of(place());
    if (!token_.empty()) {
        send(AskResumeGame{token_});
    } else if (!plan_.room.empty() && !std::exchange(asked_to_enter_, true)) {
        send(AskEnterRoom{plan_.room, plan_.role}); // sent again by the link until it is answered
    }
}

void Person::look_for_part()
{
    if (plan_.role != Role::guest || view_.joined->role != Role::guest) return;
    if (!std::exchange(asked_for_part_, true)) send(AskTakeSeat{Role::unknown, 0});
}

void Person::refused(const Refused& refusal)
{
    view_.notice.clear();
    if (!refusal.request) return;
    const auto& request = *refusal.request;
    const bool needed = std::holds_alternative<AskEnterRoom>(request) ||
                        std::holds_alternative<AskResumeGame>(request) ||
                        std::holds_alternative<AskBecomeFacilitator>(request);
    if (needed && refusal.code != RefusalCode::too_fast) return finish(refusal.text);
    // Nobody is left over: who finds no seat watches with the observers' sheet, and who comes when the story
    // is over sees its end as a guest.
    if (const auto* seat = std::get_if<AskTakeSeat>(&request); seat != nullptr && seat->role == Role::unknown)
        send(AskTakeSeat{Role::observer, 0});
    if (std::holds_alternative<AskDebrief>(request)) asked_for_debrief_ = false;
}

// Page after page, with time for everybody to write on the last.
void Person::lead_later()
{
    constexpr double kTimeToWrite = 8; // deeds
    if (turning_ || !plan_.debrief || plan_.role != Role::facilitator || !view_.debrief) return;
    const auto deed = leading_deed(view_);
    if (!deed) return;
    const auto* open = std::get_if<GuideOpen>(&std::get<AskGuide>(*deed).action);
    const double deeds = open != nullptr && !open->on ? kTimeToWrite : 1;
    turning_ = true;
    swarm_.after(std::chrono::nanoseconds(static_cast<std::int64_t>(deeds * 1e9 / plan_.rate)), [this] {
        turning_ = false;
        if (over_) return;
        if (const auto now = leading_deed(view_)) send(*now);
    });
}

// One deed after another, with time to think before each.
void Person::act_later()
{
    if (thinking_ || plan_.role == Role::projector || plan_.role == Role::facilitator) return;
    auto look_ahead = tried_;
    if (!deed(look_ahead)) {
        tried_ = look_ahead; // what is left undone by chance is left for this beat
        return;
    }
    thinking_ = true;
    const auto nanoseconds = static_cast<std::int64_t>(1e9 / plan_.rate);
    swarm_.after(std::chrono::nanoseconds(nanoseconds), [this] {
        thinking_ = false;
        act();
    });
}

std::optional<Request> Person::deed(Tried& tried) const
{
    if (plan_.debrief && view_.state.phase == Phase::ended) return debrief_deed(view_, chance_, tried);
    return next_deed(view_, chance_, tried);
}

void Person::act()
{
    if (over_) return;
    if (const auto next = deed(tried_)) {
        if (std::holds_alternative<AskRespond>(*next)) view_.answered = true;
        if (std::holds_alternative<AskTakeStance>(*next)) view_.stance_taken = true;
        send(*next);
    }
    act_later();
}

} // namespace twocircles::client::robot
