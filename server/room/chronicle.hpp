// What a room has told so far, and what has to be told about each event: turns events into views and keeps
// those that somebody who comes back needs. Knows leading seats, no members: who of them may see what is
// decided when it is told (audience.hpp). Changes no world.
#pragma once

#include "server/engine/event.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/world.hpp"
#include "server/room/view.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::room {

using Perspectives = std::vector<engine::SeatId>; // the leading seats a game is told from

// One thing to tell: one view for each perspective, or a single one that is the same for all.
struct Told
{
    std::vector<View> views;
};

class Chronicle
{
public:
    static constexpr std::size_t kKeptNotes = 40; // for somebody who comes back

    Chronicle(std::size_t followers, Perspectives);

    // As this seat sees it; the first perspective's when it is none of them. `whole`: a beat as the seat
    // sees it that answers.
    const View& as_seen(const Told&, engine::SeatId, bool whole = false) const;

    // Around the application of each event, in this order, then once at the end of an entry. What has to be
    // told piles up until take_told().
    void before(const engine::Scenario&, const engine::World&, const engine::Event&);
    void after(const engine::Scenario&, const engine::World&, const engine::Event&);
    void end_of_entry(const engine::World&);
    // Something that is told beside the story, and stays when the story is sent back.
    void note_beside(Note, const engine::World&);
    // What people expected and what came, told before the next beat.
    void result(PredictionResult);

    // Explaining is most of the work. What moved straight after a response is explained by settle(), when
    // there is time; what moved until the next beat before that beat is told.
    void settle(const engine::Scenario&);
    // From here until settle() that waits, too, and only the latest is explained: for reading a long journal.
    void hold_explanations() { holding_ = true; }
    std::vector<Told> take_told();

    // The story was sent back to where `this` has just been told again from the start, by so many entries;
    // keeps the numbers of notes going and what `before` had told beside the story or up to there.
    void take_over(const Chronicle& before, std::size_t entries);
    // That is undone: `this` is what was told before; adds what `since` has told beside the story.
    void add_beside(const Chronicle& since);

    // For somebody who comes back, in the order of telling; the ending apart.
    std::vector<Told> summary() const;
    std::vector<Told> scene() const; // the open beat, the response, why things moved
    const std::optional<Told>& ended() const { return ended_; }
    std::uint64_t notes_told() const { return notes_told_; }
    const std::vector<std::optional<engine::Stance>>& stances() const { return stances_; }
    // Just before the last response; nothing once its consequences have run.
    const std::optional<engine::World>& at_response() const { return at_response_; }

private:
    friend class Teller;
    struct Unexplained
    {
        engine::World before, after;
        bool final = false;
    };
    struct KeptNote
    {
        Note note;
        std::size_t entry = 0; // of the story, during which it was told
        bool beside = false;
    };

    template <class Build>
    Told for_each_perspective(Build) const;
    void write(Note, const engine::World&, bool beside);
    void keep(KeptNote);
    void tell(std::optional<Told>& kept, Told);
    void explain(const engine::Scenario&, const engine::World& now, bool final);
    void explain(const engine::Scenario&, const Unexplained&);

    Perspectives perspectives_;
    std::vector<Told> told_;
    std::deque<KeptNote> notes_;
    std::uint64_t notes_told_ = 0;
    std::size_t entries_ = 0; // of the story so far
    std::optional<Told> beat_, response_, movements_, prediction_, ended_;
    std::vector<std::optional<engine::Stance>> stances_; // per follower, to the last response
    std::optional<engine::World> at_response_;
    std::optional<Unexplained> held_;
    bool holding_ = false;
    bool response_in_entry_ = false;
    // Of the world just before an event, to see what it did.
    std::size_t happenings_ = 0;
    std::vector<std::uint8_t> heroes_;
    std::vector<ActShown> acts_;
};

} // namespace twocircles::room
