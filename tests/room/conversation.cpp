#include "tests/room/conversation.hpp"

#include "server/engine/decide.hpp"

#include <stdexcept>

namespace twocircles::testing {

namespace {

constexpr int kMostSteps = 100000; // a room that never comes to rest is a bug, not a long game

template <class Refused>
void must(const Refused& result)
{
    if (!result) throw std::runtime_error{result.error().sentence};
}

void add(std::string& all, const std::string& words)
{
    all += words + "\n";
}

struct Words
{
    std::string all;

    void operator()(const room::Joined& view)
    {
        add(all, view.secret + view.brief);
        for (const std::string* text : {&view.scenario.title, &view.scenario.summary, &view.scenario.setting})
            add(all, *text);
        for (const auto& seat : view.scenario.seats)
            add(all, seat.title + seat.name + seat.brief);
        for (const auto& person : view.people) {
            add(all, person.name + person.role + person.about);
            for (const auto& trait : person.traits)
                add(all, trait);
        }
        for (const auto& goal : view.goals)
            add(all, goal.text);
    }
    void operator()(const room::State& view)
    {
        for (const auto& vision : view.visions)
            add(all, vision);
        for (const auto& person : view.people)
            add(all, person.need_words);
        for (const auto& who : view.waiting_for)
            add(all, who);
        add(all, view.pause_reason);
    }
    void operator()(const room::Beat& view)
    {
        add(all, view.title + view.text);
        for (const auto& card : view.responses)
            add(all, card.text + card.reason);
    }
    void operator()(const room::ResponseShown& view) { add(all, view.text + view.outcome); }
    void operator()(const room::Note& view) { add(all, view.title + view.text); }
    void operator()(const room::Movements& view)
    {
        for (const auto& movement : view.movements)
            for (const auto& reason : movement.reasons)
                add(all, reason.phrase);
    }
    void operator()(const room::Ended& view) { add(all, view.title + view.text); }
    void operator()(const room::Lobby& view)
    {
        add(all, view.room_code + view.room_name);
        for (const auto& member : view.members)
            add(all, member.name);
        for (const auto& seat : view.seats)
            add(all, seat.title + seat.name + seat.brief);
    }
    void operator()(const room::ChatLine& view) { add(all, view.name + view.text); }
    void operator()(const room::Announcement& view) { add(all, view.from + view.text); }
    void operator()(const room::ObserverSheet& view)
    {
        for (const auto& task : view.tasks) {
            add(all, task.text);
            for (const auto& look_for : task.look_for)
                add(all, look_for);
        }
        for (const auto& note : view.notes)
            add(all, note.text);
    }
    void operator()(const room::Ballot&) {}
    void operator()(const room::PredictionResult&) {}
    void operator()(const room::Guide& view)
    {
        for (const auto& page : view.pages)
            for (const auto& question : page.questions)
                add(all, question);
    }
    void operator()(const room::Commitments& view)
    {
        for (const auto& one : view.list)
            add(all, one.name + one.text);
    }
};

} // namespace

Conversation::Conversation(engine::Scenario scenario, room::RoomSetup setup)
    : room(std::make_shared<const engine::Scenario>(std::move(scenario)), std::move(setup), now)
{}

Conversation::Conversation(
    std::shared_ptr<const engine::Scenario> scenario, room::RoomSetup setup,
    std::span<const room::Entry> entries
)
    : room(room::Room::restore(std::move(scenario), std::move(setup), entries, now))
{}

void Conversation::keep(room::Deliveries more)
{
    for (room::Delivery& delivery : more)
        deliveries.push_back(std::move(delivery));
}

Conversation& Conversation::join()
{
    keep(room.arrive(room::Room::kPlayer, now));
    return *this;
}

Conversation& Conversation::leave()
{
    keep(room.leave(room::Room::kPlayer, now));
    return *this;
}

Conversation& Conversation::ask(const room::Request& request)
{
    const auto proposal = propose(request);
    must(proposal);
    keep(room.commit(proposal.value(), now));
    keep(room.explanations());
    run_due();
    return *this;
}

room::Room::Proposed Conversation::propose(const room::Request& request) const
{
    return room.propose(room::Room::kPlayer, request, now, 0);
}

engine::RefusalCode Conversation::refused(const room::Request& request) const
{
    const auto proposal = propose(request);
    if (proposal) throw std::runtime_error{"The request is allowed."};
    return proposal.error().code;
}

Conversation& Conversation::answer(std::uint32_t response)
{
    return ask(room::Respond{room.world().beat_serial, response});
}

void Conversation::run_due()
{
    for (int steps = 0;; ++steps) {
        const auto proposal = room.tick(now, 0);
        if (!proposal) return;
        if (steps > kMostSteps) throw std::runtime_error{"The room never comes to rest."};
        keep(room.commit(*proposal, now));
        keep(room.explanations());
    }
}

Conversation& Conversation::pass(Span span)
{
    const room::Time end = now + span;
    run_due();
    while (true) {
        const auto next = room.next_wakeup();
        if (!next || *next > end) break;
        now = *next > now ? *next : now;
        run_due();
    }
    now = end;
    return *this;
}

Conversation& Conversation::until_asked()
{
    for (int steps = 0; steps < kMostSteps && !over(); ++steps) {
        run_due();
        const engine::World& world = room.world();
        if (world.phase == engine::Phase::deciding &&
            room.members().held(room.scenario().beats[world.beat.index()].seat) &&
            engine::answerable(room.scenario(), world, world.beat))
            return *this;
        const auto next = room.next_wakeup();
        if (!next) return *this;
        now = *next > now ? *next : now;
    }
    return *this;
}

Conversation& Conversation::finish(std::uint32_t response)
{
    for (until_asked(); !over(); until_asked()) {
        const engine::World& world = room.world();
        std::uint32_t chosen = response;
        const auto& responses = room.scenario().beats[world.beat.index()].responses;
        if (chosen >= responses.size() ||
            engine::offer(room.scenario(), world, world.beat, engine::ResponseId{chosen}) !=
                engine::Offer::open)
            for (chosen = 0; engine::offer(room.scenario(), world, world.beat, engine::ResponseId{chosen}) !=
                             engine::Offer::open;)
                ++chosen;
        answer(chosen);
    }
    return *this;
}

std::string words_of(const room::View& view)
{
    Words words;
    std::visit(words, view);
    return words.all;
}

} // namespace twocircles::testing
