// A small game as the server would tell it, for the tests of everything that shows it.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::test {

inline model::Joined sample_joined()
{
    model::Joined joined;
    joined.room_code = "KXRM";
    joined.token = "token-1";
    joined.secret = "The depot may close.";
    joined.scenario.id = "night-shift";
    joined.scenario.title = "The Night Shift";
    joined.scenario.setting = "A parcel depot in December.";
    joined.scenario.seats = {{0, "Shift lead", "Alex Reyes", "You took over on Monday."}};
    joined.people = {
        {0, "Sam Okoye", "Picker", "Twelve years here.", {"wants a free hand"}, {{1, .7}}, true},
        {1, "Mira Lind", "Driver", "", {}, {{0, .3}}, false},
    };
    joined.goals = {
        {"The parcels leave on time.", .75, 12, false}, {"They would come again.", .25, 2, false}};
    return joined;
}

inline model::RoomState sample_state(model::Phase phase = model::Phase::deciding, std::uint64_t version = 1)
{
    model::RoomState state;
    state.version = version;
    state.phase = phase;
    state.beat_serial = 1;
    state.day = 3;
    for (std::size_t i = 0; i < state.team.size(); ++i)
        state.team[i] = 40 + static_cast<double>(i);
    state.goals = {52, 42};
    state.score = 49.5;
    state.people.resize(2);
    state.people[0].meters.fill(60);
    state.people[1].meters.fill(30);
    return state;
}

inline model::Beat sample_beat(std::uint32_t serial = 1)
{
    model::Beat beat;
    beat.serial = serial;
    beat.number = 1;
    beat.speaker = 0;
    beat.title = "Monday, 21:40";
    beat.text = "The belt stands still.";
    beat.yours = true;
    beat.responses = {
        {0, "Step by step, then.", "", false},
        {2, "Trust me on this.", "They do not know you yet.", true},
        {3, "What would you do?", "", false}};
    return beat;
}

} // namespace twocircles::client::test
