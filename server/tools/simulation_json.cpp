// `simulate --json`.
#include "server/engine/condition.hpp"
#include "server/tools/simulation.hpp"

#include <nlohmann/json.hpp>

namespace twocircles::tools {

using Json = nlohmann::ordered_json;
using namespace study;

namespace {

Json mean(const Mean& value)
{
    return {{"mean", value.value}, {"half_width_95", value.half_width}, {"deviation", value.deviation}};
}

Json distribution(const Distribution& d)
{
    Json out = mean(d.mean);
    out["quantiles"] = {{"5", d.low}, {"25", d.lower}, {"50", d.middle}, {"75", d.upper}, {"95", d.high}};
    return out;
}

Json style(const engine::Scenario& scenario, const StyleDigest& digest)
{
    Json out{{"style", name_of(digest.style)}, {"games", digest.games}};
    out["score"] = distribution(digest.score);
    out["situations"] = distribution(digest.beats);
    out["days"] = distribution(digest.days);
    out["stayed"] = digest.stayed;
    for (std::size_t g = 0; g < scenario.goals.size(); ++g)
        out["goals"].push_back(distribution(digest.goals[g]));
    for (std::size_t m = 0; m < engine::kMeasureCount; ++m)
        out["team"][std::string(name_of(static_cast<engine::Measure>(m)))] = distribution(digest.team[m]);
    for (std::size_t e = 0; e < scenario.endings.size(); ++e)
        out["endings"][scenario.endings[e].id] = digest.endings[e];
    for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
        const auto& beat = scenario.beats[b];
        Json chosen = Json::object();
        for (std::size_t r = 0; r < beat.responses.size(); ++r)
            chosen[beat.responses[r].id] = digest.chosen[b][r];
        out["beats"][beat.id] = {{"reached", digest.reached[b]}, {"chosen", chosen}};
    }
    return out;
}

Json lead(const Lead& one)
{
    return {
        {"ahead", name_of(one.ahead)},
        {"behind", name_of(one.behind)},
        {"points", mean(one.points)},
        {"certain", one.certain()}};
}

Json judgement(const engine::Scenario& scenario, const ResponseJudgement& one)
{
    const auto& beat = scenario.beats[one.beat.index()];
    Json out{
        {"beat", beat.id},
        {"response", beat.responses[one.response.index()].id},
        {"judgement", name_of(one.judgement)},
        {"moments", one.moments},
        {"open", one.open},
        {"best", one.best},
        {"worth", mean(one.worth)}};
    if (one.other) out["other"] = beat.responses[one.other.index()].id;
    for (const auto& goal : one.goals)
        out["goals"].push_back(mean(goal));
    return out;
}

} // namespace

// No times in it, so that the same scenario and options give the same text on any computer.
Json to_json(const engine::Scenario& scenario, const Simulation& simulation)
{
    Json out{{"scenario", scenario.about.id}, {"title", scenario.about.title}};
    for (std::size_t g = 0; g < scenario.goals.size(); ++g)
        out["goals"].push_back({{"text", scenario.goals[g].text}, {"spread", name_of(simulation.spreads[g])}}
        );
    for (const auto& digest : simulation.digests)
        out["styles"].push_back(style(scenario, digest));
    out["partings"] = Json::array();
    for (const auto& parting : simulation.partings)
        out["partings"].push_back(
            {{"beat", scenario.beats[parting.beat.index()].id}, {"distance", parting.distance}}
        );
    out["responses"] = Json::array();
    for (const auto& one : simulation.judgements)
        out["responses"].push_back(judgement(scenario, one));
    if (!simulation.verdict.over_pure.empty()) {
        Json verdict{{"balanced", simulation.verdict.balanced}, {"best", name_of(simulation.verdict.best)}};
        for (const auto& one : simulation.verdict.over_pure)
            verdict["over_pure"].push_back(lead(one));
        for (const auto& one : simulation.verdict.pays)
            verdict["pays"].push_back(lead(one));
        verdict["notes"] = simulation.verdict.notes;
        out["verdict"] = verdict;
    }
    return out;
}

} // namespace twocircles::tools
