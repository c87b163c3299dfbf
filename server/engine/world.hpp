// The whole state of one game as one value: copy it and both copies go on alike. Changed by apply() alone.
#pragma once

#include "server/engine/event.hpp"
#include "server/engine/ids.hpp"
#include "server/engine/model/team.hpp"
#include "server/engine/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::engine {

enum class Phase : std::uint8_t
{
    briefing, // before Begin
    deciding, // a beat is open, its seat may respond
    reacting, // the response is given, followers have not yet taken their stances
    passing,  // story time goes by
    ended,
};

enum class PromiseState : std::uint8_t
{
    unmade,
    open,
    kept,
    broken
};
std::string_view name_of(PromiseState); // "unmade", "open", "kept", "broken": for programs

struct BeatRecord
{
    std::uint16_t visits = 0;
    double last_day = -1; // when it was last opened
};

// The story goes on from here once the beat that an event forced in is over.
struct Interruption
{
    BeatId beat;
    ResponseId response;
};

class World
{
public:
    // Starts in the briefing. `keep_ledger` costs time and memory and is needed only where people ask why.
    World(const Scenario&, std::uint64_t seed, bool keep_ledger);

    Phase phase = Phase::briefing;
    std::uint64_t seed = 0;
    Team team;

    BeatId beat; // the open one (deciding), or the one whose consequences run
    std::uint32_t beat_serial =
        0;                   // counts opened beats, so that a late answer to the same beat is known as late
    ResponseId response;     // given to it; none after silence
    double response_day = 0; // when
    double days_left = 0;    // of the consequences
    std::uint64_t stances_due = 0; // bit i: follower i has not yet reacted
    // Bit i: a person plays follower i, so the first Proceed after a response leaves this stance to them; a
    // second one lets the script answer. Set by whoever hosts the world; not part of the story and not of the
    // hash.
    std::uint64_t human_followers = 0;
    bool checks_due = false; // a story day has just begun: events and promises are still to be looked at
    BeatId on_line;          // the main-line beat the story has reached; "next" counts from it
    BeatId forced_next;      // set by a scenario event
    std::vector<Interruption> interrupted; // where forced beats cut in; the innermost last

    std::vector<std::uint8_t> flags;
    std::vector<double> counters;
    std::vector<PromiseState> promises;
    std::vector<double> promise_days; // when it was made
    std::vector<SeatId> promise_seats;
    std::vector<BeatRecord> beats;
    std::vector<std::vector<std::uint16_t>> chosen; // [beat][response] how often
    std::vector<BeatRecord> events;
    std::vector<std::uint8_t> heroes; // per follower
    // Per follower and line in which beat (its serial) it was last said, 0 = not yet: people do not repeat
    // themselves.
    std::vector<std::vector<std::uint16_t>> said;
    // Since the last TimePassed; each leaves the list when somebody has spoken about it, all with the next
    // stretch.
    std::vector<Happening> happenings;
    std::vector<std::string> visions; // per seat, empty = not put into words
    EndingId ending;
    // A mean of the last two weeks, in the follower model's units a day; begins as in a team at rest.
    double recent_innovation = .02;

    double day() const { return team.day(); }
};

// Over the exact bits of everything in the world; equal hashes = equal worlds.
std::uint64_t hash(const World&);

// 0..100, of the present moment. Toward no seat: toward the first seat the follower reports to, else the one
// they are most loyal to. Team values are means over everyone the game started with: somebody who left counts
// 0 in the meters. Measures of the organisation (order, direction, delivery, innovation, protection) are the
// same for everybody.
double measure(const World&, Measure);
double measure(const World&, Measure, FollowerId, SeatId toward);
// The team's mean toward one seat.
double measure(const World&, Measure, SeatId toward);
// The seat that "toward no seat" means for this follower.
SeatId home_seat(const World&, FollowerId);

// 0..100 per goal, and the weighted mean. Delivery and innovation are weighed over the whole game, everything
// else as it stands now.
double goal_value(const Scenario&, const World&, const Goal&);
double score(const Scenario&, const World&);

} // namespace twocircles::engine
