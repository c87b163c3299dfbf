// Follows a story event by event and writes its course down: samples, what happened, who left or became a
// hero when, promises. The same for what was played and for what would have been, so that the two can be
// compared.
#pragma once

#include "server/debrief/debrief.hpp"
#include "server/room/chronicle.hpp"

#include <vector>

namespace twocircles::debrief {

class Scribe
{
public:
    // From this world on, as this seat sees it. The first sample is of the beginning.
    Scribe(const engine::Scenario&, engine::SeatId, engine::World, SampleKind first);

    // Before an event that moves the story on to another beat or its end, for whoever wants to know why
    // things moved; only worlds with ledgers have an answer. Returns what was told up to here.
    std::vector<room::Told> about_to_move_on(const engine::Event&);
    void take(const engine::Event&);
    // After the events that came together. What was told meanwhile is the caller's to listen to.
    std::vector<room::Told> end_of_entry();
    // Why things have moved since the last response, of a story that stops in between.
    std::vector<room::Told> explain();

    const engine::World& world() const { return world_; }
    void at(double seconds) { seconds_ = seconds; }
    // The script of the next step leaves these stances to people (bits, by follower).
    void leave_to_people(std::uint64_t followers) { world_.human_followers = followers; }
    void decided(std::size_t decision) { decision_ = decision; }
    // Ends the course; the facts gathered are in the members below.
    void finish();

    std::vector<Sample> samples;
    std::vector<room::Note> happenings; // without what was only said
    std::vector<PersonResult> people;
    std::vector<HeroStory> heroes; // one for each follower; `became` is left open
    std::vector<PromiseFate> promises;

private:
    void sample(SampleKind);
    void look_at_people();
    void look_at_promise(const engine::Event&);
    std::vector<room::Told> listen();

    const engine::Scenario& scenario_;
    engine::SeatId seat_;
    engine::World world_;
    room::Chronicle chronicle_;
    double seconds_ = 0;
    std::optional<std::size_t> decision_;
    bool answered_ = false; // in this entry
    bool prepared_ = false; // the chronicle has seen the event that comes
};

// The moment as it stands.
Sample sample_of(const engine::Scenario&, const engine::World&, engine::SeatId);
std::vector<GoalResult> goals_of(const engine::Scenario&, const engine::World&);

} // namespace twocircles::debrief
