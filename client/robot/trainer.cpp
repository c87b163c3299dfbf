#include "client/robot/trainer.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace twocircles::client::robot {

using namespace model;

namespace {

// So that somebody who waits for the end sees it come nearer.
void tell_beat(const std::string& code, const Message& message)
{
    const auto* beat = std::get_if<Beat>(&message);
    if (beat == nullptr) return;
    std::printf("room %s beat %d\n", code.c_str(), beat->number);
    std::fflush(stdout);
}

} // namespace

model::AskOpenRooms rooms_to_open(const Options& options, int count)
{
    AskOpenRooms ask;
    ask.scenario = options.scenario.empty() ? "first-day" : options.scenario;
    ask.language = options.language;
    ask.count = count;
    ask.settings.pace = options.pace.empty() ? "instant" : options.pace;
    ask.settings.untimed = options.untimed;
    if (options.answer_seconds > 0) ask.settings.answer_seconds = options.answer_seconds;
    if (options.stance_seconds > 0) ask.settings.stance_seconds = options.stance_seconds;
    ask.seed = options.seed;
    return ask;
}

Trainer::Trainer(net::Swarm& swarm, const Options& options, std::function<void()> finished)
    : swarm_(swarm), options_(options), finished_(std::move(finished))
{
    Person::Plan plan;
    plan.name = options.name;
    plan.role = Role::facilitator;
    plan.secret = options.facilitator_secret;
    plan.tell = options.tell;
    console_ = std::make_unique<Person>(swarm, std::move(plan), [this](const Person& person) {
        finish(person.problem());
    });
    console_->listen([this](const Message& message) { take(message); });
}

void Trainer::take(const Message& message)
{
    if (over_) return;
    if (const auto* console = std::get_if<Console>(&message)) {
        if (!std::exchange(asked_, true)) {
            if (options_.room.empty())
                open_rooms();
            else
                opened({options_.room}); // it has been open for a while
        }
        start_full_rooms(*console);
    }
    if (const auto* rooms = std::get_if<RoomsOpened>(&message)) opened(rooms->codes);
    if (const auto* refused = std::get_if<Refused>(&message))
        if (refused->request && std::holds_alternative<AskOpenRooms>(*refused->request))
            finish(refused->text);
}

void Trainer::open_rooms()
{
    if (!options_.room.empty()) return;
    constexpr int kMostAtOnce = 20;
    const int missing = std::max(options_.rooms, 1) - static_cast<int>(codes_.size());
    if (missing > 0) console_->send(rooms_to_open(options_, std::min(missing, kMostAtOnce)));
}

void Trainer::opened(const std::vector<std::string>& codes)
{
    for (const auto& code : codes) {
        std::printf("room %s\n", code.c_str());
        Person::Plan plan;
        plan.name = options_.name + " at " + code;
        plan.room = code;
        plan.role = Role::facilitator;
        plan.secret = options_.facilitator_secret;
        plan.tell = options_.tell;
        plan.debrief = options_.debrief;
        plan.places = options_.places;
        watchers_.push_back(std::make_unique<Person>(swarm_, std::move(plan), [this](const Person& person) {
            watched(person);
        }));
        watchers_.back()->listen([code](const Message& message) { tell_beat(code, message); });
    }
    std::fflush(stdout);
    codes_.insert(codes_.end(), codes.begin(), codes.end());
    open_rooms(); // those that are still missing
}

void Trainer::start_full_rooms(const Console& console)
{
    for (const auto& room : console.rooms) {
        const bool ours = std::find(codes_.begin(), codes_.end(), room.code) != codes_.end();
        if (!ours || room.phase != Phase::briefing || started_.contains(room.code)) continue;
        const auto has_part = [](const MemberCard& member) {
            return member.present && (member.role == Role::leading || member.role == Role::follower ||
                                      member.role == Role::observer);
        };
        const auto there = std::count_if(room.members.begin(), room.members.end(), has_part);
        if (there < options_.players) continue;
        started_.insert(room.code);
        console_->send(AskSteer{room.code, SteerStart{}});
    }
}

void Trainer::watched(const Person& person)
{
    if (!person.problem().empty()) return finish(person.name() + ": " + person.problem());
    if (++ended_ == codes_.size()) finish({});
}

std::string Trainer::waiting_for() const
{
    if (codes_.empty()) return "The facilitator has no rooms yet.";
    std::string text;
    for (const auto& code : codes_)
        if (!started_.contains(code)) text += "Room " + code + " waits for its people. ";
    for (const auto& watcher : watchers_)
        for (const auto& who : watcher->view().state.waiting_for)
            text += watcher->name() + " sees that " + who + " is waited for. ";
    return text;
}

void Trainer::finish(std::string problem)
{
    if (std::exchange(over_, true)) return;
    problem_ = std::move(problem);
    finished_();
}

} // namespace twocircles::client::robot
