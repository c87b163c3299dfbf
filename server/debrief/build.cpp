#include "server/debrief/debrief.hpp"
#include "server/debrief/disagreement.hpp"
#include "server/debrief/fates.hpp"
#include "server/debrief/moments.hpp"
#include "server/debrief/profile.hpp"
#include "server/debrief/replay.hpp"
#include "server/debrief/what_if.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::debrief {

namespace {

std::optional<std::size_t> decision_of(const Debrief& debrief, std::uint32_t beat_serial)
{
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i)
        if (debrief.decisions[i].beat_number == beat_serial) return i;
    return std::nullopt;
}

void add_people(const room::RoomSetup& setup, const Journal& journal, Debrief& debrief)
{
    for (LeadingSeat& seat : debrief.seats) {
        const std::vector<room::MemberId>& holders = journal.holders[seat.seat.index()];
        seat.people = holders.size();
        if (!setup.workshop) continue; // a room of one knows no names
        for (const room::MemberId member : holders)
            seat.holders.push_back(room::name_of(journal.members, member));
    }
    for (PersonResult& person : debrief.people)
        person.played = journal.played[person.follower.index()] != 0;
}

void add_sidelines(const Journal& journal, Debrief& debrief)
{
    for (Decision& decision : debrief.decisions) {
        const auto said = journal.beats.find(decision.beat_number);
        add_stands(journal, said == journal.beats.end() ? BeatSaid{} : said->second, decision);
    }
    for (const MarkOfBeat& mark : journal.marks) {
        debrief.marks.push_back(mark.mark);
        debrief.marks.back().decision = decision_of(debrief, mark.beat_serial);
    }
}

} // namespace

Debrief build(
    const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries,
    const Effort& effort
)
{
    const Journal journal = read(scenario, setup, entries);
    Replay replayed = replay(scenario, setup, journal);
    Debrief& debrief = replayed.debrief;
    debrief.room_code = setup.code;
    debrief.room_name = journal.room_name;
    debrief.workshop = setup.workshop;
    debrief.seconds = journal.seconds;
    debrief.exactness = journal.exactness;
    debrief.commitments = journal.commitments;
    add_people(setup, journal, debrief);
    add_sidelines(journal, debrief);
    add_predictions(journal, replayed);
    tell_heroes(scenario, debrief);
    ask_what_if(scenario, effort, replayed);
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        debrief.profiles.push_back(
            profile_of(engine::SeatId{i}, debrief.decisions, setup.watching.has_value())
        );
    debrief.moments = moments_of(scenario, replayed);
    return std::move(debrief);
}

} // namespace twocircles::debrief
