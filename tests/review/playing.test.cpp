#include "server/review/playing.hpp"

#include "tests/review/sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace twocircles;
using namespace twocircles::review;

namespace {

std::vector<std::string> numbers(const std::string& text)
{
    const auto file = loaded(text);
    std::vector<std::string> out;
    for (const auto& problem : remarks_of_playing(*file.scenario, *file.outline))
        out.push_back(problem.number);
    return out;
}

bool remarked(const std::string& text, const std::string& number)
{
    const auto all = numbers(text);
    return std::find(all.begin(), all.end(), number) != all.end();
}

} // namespace

TEST_CASE("a scenario in which one style wins is said to be one, unless it is a tutorial")
{
    const auto orderly =
        with(kSound, "{measure: loyalty, text: They would come again.}", "{measure: order, text: Order.}");
    CHECK(remarked(orderly, "S220"));
    CHECK_FALSE(remarked(with(orderly, "minutes: 5", "minutes: 5, purpose: tutorial"), "S220"));
}

TEST_CASE("a response that beats all others, and one that is never better, are pointed at")
{
    const auto beaten = with(
        kSound, "- {id: order, text: Go., acts: [direct, organize]}",
        "- {id: order, text: Go., acts: [energize, listen], affects: [{what: loyalty, by: -40}, {what: "
        "morale, by: -40}]}"
    );
    CHECK(remarked(beaten, "S223"));
    const auto sweet = with(
        with(
            with(
                kSound, "{id: order, text: Go., acts: [direct, organize]}",
                "{id: order, text: Go., acts: [plan, energize], affects: [{what: loyalty, by: 60}, {what: "
                "morale, by: 60}]}"
            ),
            "acts: [energize, listen]}", "acts: [energize]}"
        ),
        "acts: [{act: empower, to: dana}, back], when: asked}",
        "acts: [energize], affects: [{what: loyalty, by: -30}]}"
    );
    CHECK(remarked(sweet, "S222"));
}

TEST_CASE("an ending and a beat that no game came to, and a goal that never moves, are pointed at")
{
    CHECK(remarked(with(kSound, "team.loyalty >= 50", "team.loyalty >= 99"), "S226"));
    CHECK(remarked(
        with(kSound, "    text: It burns.", "    when: \"morale > 97\"\n    text: It burns."), "S225"
    ));
    const auto counted = with(
        with(
            kSound, "promises:", "counters:\n  dust: {meaning: Dust., start: 1, min: 0, max: 10}\npromises:"
        ),
        "  - {measure: loyalty, text: They would come again.}",
        "  - {measure: loyalty, text: They would come again.}\n  - {counter: dust, text: No dust., "
        "lower_is_better: yes}"
    );
    const auto file = loaded(counted);
    std::string at;
    for (const auto& problem : remarks_of_playing(*file.scenario, *file.outline))
        if (problem.number == "S227") at = std::to_string(problem.line);
    CHECK(at == "6");
}

TEST_CASE("two responses with the same effect are told apart from a choice")
{
    CHECK(remarked(
        with(kSound, "acts: [energize, listen]}", "acts: [direct, organize], outcome: Quiet.}"), "S224"
    ));
}
