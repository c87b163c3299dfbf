#include "server/engine/act.hpp"

#include "server/engine/cause.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

TEST_CASE("Every act has one name, found again by it", "[engine]")
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kActCount; ++i) {
        const Act act = static_cast<Act>(i);
        CHECK(act_named(name_of(act)) == act);
        names.insert(name_of(act));
    }
    CHECK(names.size() == kActCount);
    CHECK(name_of(Act::keep_promise) == "keep-promise");
    CHECK_FALSE(act_named("keep_promise"));
    CHECK_FALSE(act_named(""));
}

TEST_CASE("Acts of a circle are made of ingredients of that circle in the main", "[engine]")
{
    for (std::size_t i = 0; i < kActCount; ++i) {
        const Act act = static_cast<Act>(i);
        INFO(name_of(act));
        double control = 0;
        double influence = 0;
        for (const Share& share : ingredients_of(act)) {
            CHECK(share.amount > 0);
            CHECK(share.amount <= 1);
            control += circle_of(share.ingredient) == Circle::control ? share.amount : 0;
            influence += circle_of(share.ingredient) == Circle::influence ? share.amount : 0;
        }
        if (act == Act::facilitate)
            CHECK((control > 0 && influence > 0)); // counts in both, and says so
        else if (family_of(act) == ActFamily::control)
            CHECK((control > .9 && influence == 0));
        else if (family_of(act) == ActFamily::influence && act != Act::make_hero)
            CHECK(control == 0);
    }
}

TEST_CASE("Stronger acts weigh more", "[engine]")
{
    CHECK(weight_of(Strength::light) < weight_of(Strength::normal));
    CHECK(weight_of(Strength::normal) < weight_of(Strength::strong));
}

TEST_CASE("One normal act to the team is seen at once and does not fill a meter", "[engine]")
{
    struct Row
    {
        Act act;
        Measure seen;
        double least, most; // points
    };
    const std::vector<Row> rows{
        {Act::plan, Measure::plan_clarity, 8, 25},     {Act::organize, Measure::plan_clarity, 6, 20},
        {Act::direct, Measure::plan_clarity, 4, 15},   {Act::reward, Measure::morale, 4, 12},
        {Act::envision, Measure::vision, 4, 14},       {Act::energize, Measure::morale, 4, 14},
        {Act::listen, Measure::morale, 3, 10},         {Act::back, Measure::trust, 2, 8},
        {Act::keep_promise, Measure::respect, 1, 6},   {Act::blame, Measure::trust, -14, -3},
        {Act::break_promise, Measure::trust, -12, -4}, {Act::humiliate, Measure::morale, -30, -10},
        {Act::lie, Measure::trust, -20, -8},           {Act::sanction, Measure::morale, -14, -4},
    };
    for (const Row& row : rows) {
        INFO(name_of(row.act));
        ActUse used = use(row.act);
        const Scenario s = ScenarioBuilder{}.people(6).beat("a").response("r", {used}).build();
        World w{s, 4, false};
        play(s, w, Begin{});
        const double before = measure(w, row.seen);
        play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
        const double moved = measure(w, row.seen) - before;
        CHECK(moved >= row.least);
        CHECK(moved <= row.most);
    }
}

TEST_CASE("Causes survive packing, and none looks like one of the model's own", "[engine]")
{
    std::vector<Cause> causes;
    for (const CauseKind kind : {CauseKind::act, CauseKind::seen_act}) {
        Cause c{.kind = kind, .beat = BeatId{199}, .response = ResponseId{8}, .act = Act::lie};
        causes.push_back(c);
        causes.push_back({.kind = kind, .beat = BeatId{0}, .response = ResponseId{0}, .act = Act::plan});
    }
    causes.push_back({.kind = CauseKind::push, .beat = BeatId{7}, .response = ResponseId{2}});
    causes.push_back({.kind = CauseKind::silence, .beat = BeatId{7}});
    causes.push_back({.kind = CauseKind::promise_kept, .promise = PromiseId{199}});
    causes.push_back({.kind = CauseKind::promise_broken, .promise = PromiseId{0}});
    causes.push_back({.kind = CauseKind::stance, .code = 4});
    causes.push_back({.kind = CauseKind::scenario_event, .event = ScenarioEventId{199}});
    causes.push_back({.kind = CauseKind::organisation, .code = static_cast<std::uint32_t>(Measure::order)});
    std::set<std::uint32_t> codes;
    for (const Cause& cause : causes) {
        CHECK(unpack(pack(cause)) == cause);
        CHECK(pack(cause) >= kFirstCallerCause);
        codes.insert(pack(cause));
    }
    CHECK(codes.size() == causes.size());
    const Cause own{.kind = CauseKind::model, .code = code(ModelCause::colleagues)};
    CHECK(unpack(pack(own)) == own);
}

TEST_CASE("Causes are said in words people use", "[engine]")
{
    ScenarioBuilder b;
    const Scenario one = b.people(2).beat("a").response("r").event("The big customer calls", {}).build();
    const Cause listened{
        .kind = CauseKind::act, .beat = BeatId{0}, .response = ResponseId{0}, .act = Act::listen};
    CHECK(phrase(one, listened) == "you listened");
    CHECK(
        phrase(one, {.kind = CauseKind::promise_broken, .promise = PromiseId{0}}) == "a promise was not kept"
    );
    CHECK(
        phrase(one, {.kind = CauseKind::scenario_event, .event = ScenarioEventId{0}}) ==
        "The big customer calls"
    );
    const Scenario two = ScenarioBuilder{}.people(2).seat("Alex", {0}).seat("Kim", {1}).beat("a", 1).build();
    CHECK(phrase(two, listened) == "Kim listened");
    CHECK(
        phrase(two, {.kind = CauseKind::act, .beat = BeatId{0}, .act = Act::break_promise}) ==
        "Kim broke a word given"
    );
    Cause seen = listened;
    seen.kind = CauseKind::seen_act;
    seen.act = Act::blame;
    CHECK(phrase(one, seen) == "seeing you blaming a colleague");
    for (std::uint32_t code = 0; code < kFirstCallerCause; ++code)
        CHECK_FALSE(phrase(one, {.kind = CauseKind::model, .code = code}).empty());
    for (std::size_t act = 0; act < kActCount; ++act)
        CHECK(phrase(one, {.kind = CauseKind::act, .beat = BeatId{0}, .act = static_cast<Act>(act)})
                  .starts_with("you "));
}
