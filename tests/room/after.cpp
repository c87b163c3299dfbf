#include "tests/room/after.hpp"

#include "tests/support/scenario_builder.hpp"

namespace twocircles::testing {

using namespace engine;

Scenario two_beats()
{
    ScenarioBuilder b;
    b.people(3);
    b.beat("first").response("plan", {use(Act::plan)}).last_beat().questions = {"Who decided?"};
    b.beat("second").response("plan", {use(Act::plan)});
    Scenario scenario = b.build();
    scenario.about.minutes = 20;
    scenario.about.learning_goals = {"Listen first."};
    scenario.questions = {"What would the team say?"};
    return scenario;
}

} // namespace twocircles::testing
