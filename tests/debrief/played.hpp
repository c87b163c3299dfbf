// Finished games for tests of debriefs.
#pragma once

#include "server/debrief/debrief.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/scenario_builder.hpp"

namespace twocircles::testing {

inline room::RoomSetup at_once(std::uint64_t seed = 0)
{
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    setup.seed = seed;
    return setup;
}

inline debrief::Debrief debrief_of(const Conversation& talk, const debrief::Effort& effort = {})
{
    return debrief::build(talk.room.scenario(), talk.room.setup(), talk.room.entries(), effort);
}

// A scenario small enough to check by hand: two people, two beats of two days, one promise.
inline engine::Scenario by_hand()
{
    using namespace engine;
    ScenarioBuilder b;
    b.follower("ann").says(Occasion::comply, "Fine.").says(Occasion::commit, "Yes!");
    b.follower("bob").promise("saturday", {1}, 1);
    b.beat("one").response("plan", {use(Act::plan), use(Act::check, Strength::light)}, 2);
    b.last_response().makes = {PromiseId{0}};
    b.last_response().feedback = "Plans calm people.";
    b.response("listen", {use(Act::listen)}, 2);
    b.last_beat().questions = {"What did they need?"};
    b.beat("two")
        .response("back", {use(Act::back, 1, Strength::strong)}, 2)
        .response("blame", {use(Act::blame)}, 2);
    Scenario scenario = b.build();
    scenario.beats[0].text = {{{}, "Monday morning."}};
    scenario.questions = {"What would you do again?"};
    scenario.about.title = "By Hand";
    scenario.about.learning_goals = {"Keep your word."};
    scenario.promises[0].text = "Bob has his Saturday off.";
    return scenario;
}

} // namespace twocircles::testing
