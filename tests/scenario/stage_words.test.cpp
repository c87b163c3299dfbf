#include "server/scenario/stage_words.hpp"

#include "server/engine/world.hpp"
#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;
using scenario::StageWords;

namespace {

std::shared_ptr<const engine::Scenario> story()
{
    std::string text = minimal();
    text.replace(text.find("followers:\n"), 11, R"(flags:
  asked: {meaning: You asked., start: yes}
  told: {meaning: You told.}
counters:
  errands: {meaning: Errands., start: 3, max: 10}
promises:
  word: {text: My word., to: [sam]}
followers:
)");
    const auto loaded = scenario::load_text(text, "a.yaml");
    CAPTURE(scenario::render(loaded.problems));
    REQUIRE(loaded.scenario != nullptr);
    return loaded.scenario;
}

engine::World begun(const StageWords& words)
{
    const auto read = story();
    auto stage = scenario::stage_of(words, *read);
    if (!stage.ok()) FAIL(stage.error());
    engine::Scenario staged = *read;
    staged.stage = std::move(stage).value();
    return {staged, 1, false};
}

std::string refused(const StageWords& words)
{
    const auto stage = scenario::stage_of(words, *story());
    return stage.ok() ? "taken" : stage.error();
}

std::string refused_set(const std::string& set)
{
    return refused({{}, {set}, {}, {}});
}

} // namespace

TEST_CASE("meters, flags and counters are set by the names that conditions have for them", "[scenario]")
{
    const auto world =
        begun({{}, {"morale(sam)=30", " team.stress = high", "errands==7", "order=12.5"}, {"told"}, {"asked"}}
        );
    CHECK(engine::measure(world, engine::Measure::morale, engine::FollowerId{0}, {}) == Approx(30));
    CHECK(engine::measure(world, engine::Measure::stress) == Approx(75));
    CHECK(engine::measure(world, engine::Measure::order) == Approx(12.5));
    CHECK(world.counters[0] == 7);
    CHECK(world.flags == std::vector<std::uint8_t>{0, 1});
}

TEST_CASE("yes-or-no things are set with yes, no, 1 or 0", "[scenario]")
{
    CHECK(begun({{}, {"told=yes"}, {}, {}}).flags[1] == 1);
    CHECK(begun({{}, {"flag(asked)=no"}, {}, {}}).flags[0] == 0);
    CHECK(begun({{}, {"promised(word)=1"}, {}, {}}).promises[0] == engine::PromiseState::open);
}

TEST_CASE("a beat to begin with is found by its name", "[scenario]")
{
    const auto read = story();
    const auto stage = scenario::stage_of({read->beats.back().id, {}, {}, {}}, *read);
    REQUIRE(stage.ok());
    CHECK(stage.value().first.index() == read->beats.size() - 1);
}

TEST_CASE("what cannot be is said with the option, and with what was perhaps meant", "[scenario]")
{
    using Catch::Contains;
    const std::string beat = story()->beats[0].id;
    CHECK_THAT(
        refused({beat + "x", {}, {}, {}}), Contains("--at") && Contains("Did you mean \"" + beat + "\"?")
    );
    CHECK_THAT(refused({{}, {}, {"askd"}, {}}), Contains("--flag askd") && Contains("\"asked\""));
    CHECK_THAT(refused({{}, {}, {}, {"told_"}}), Contains("--no-flag told_") && Contains("\"told\""));
    CHECK_THAT(refused_set("morale(san)=30"), Contains("--set 'morale(san)=30'") && Contains("\"sam\""));
    CHECK_THAT(refused_set("moral(sam)=30"), Contains("morale"));
    CHECK_THAT(refused_set("tolt=yes"), Contains("\"told\""));
    CHECK_THAT(refused_set("morale(sam)"), Contains("set to what"));
    CHECK_THAT(refused_set("=3"), Contains("set to what"));
    CHECK_THAT(refused_set("morale(sam)=gone"), Contains("no value"));
    CHECK_THAT(refused_set("morale(sam)=130"), Contains("from 0 to 100"));
    CHECK_THAT(refused_set("morale(sam)=yes"), Contains("not yes or no"));
    CHECK_THAT(refused_set("errands=11"), Contains("from 0 to 10"));
    CHECK_THAT(refused_set("told=2"), Contains("yes or no"));
    CHECK_THAT(refused_set("visits(" + beat + ")=1.5"), Contains("whole numbers"));
    CHECK_THAT(refused_set("day()=3"), Contains("cannot be set"));
    CHECK_THAT(refused_set("team_size=3"), Contains("cannot be set"));
    CHECK_THAT(refused_set("morale(sam) + 1=3"), Contains("one thing at a time"));
    CHECK_THAT(refused_set("told and asked=yes"), Contains("one thing at a time"));
    CHECK_THAT(refused_set("3=3"), Contains("one thing at a time"));
    CHECK_THAT(refused_set("morale(sam=30"), Contains("--set"));
}
