// The engine against the reference implementation, number by number (tests/data/model/make_reference.mjs).
#include "tests/engine/model/support/leading.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace twocircles::engine;
using nlohmann::json;

namespace {

const std::map<std::string, State> kStateNames = {
    {"morale", State::morale},
    {"stress", State::stress},
    {"inner_drive", State::inner_drive},
    {"plan_clarity", State::plan_clarity},
    {"vision", State::vision},
    {"heart_trust", State::heart_trust},
    {"competence_trust", State::competence_trust},
    {"respect", State::respect},
    {"loyalty", State::loyalty},
    {"competence", State::competence},
};
const std::map<std::string, Ingredient> kIngredientCodes = {
    {"STR", Ingredient::structure}, {"CMD", Ingredient::command}, {"MON", Ingredient::monitor},
    {"REW", Ingredient::reward},    {"PUN", Ingredient::punish},  {"VIS", Ingredient::vision},
    {"ENG", Ingredient::energize},  {"EMP", Ingredient::empower}, {"CAR", Ingredient::care},
    {"ABU", Ingredient::abuse},
};

json read_reference()
{
    std::ifstream file(TWOCIRCLES_SOURCE_DIR "/tests/data/model/reference.json");
    REQUIRE(file);
    return json::parse(file);
}

TeamSetup setup_of(const json& c, bool keep_ledger)
{
    TeamSetup setup = leading::flat(c["followers"], c["reports"]);
    setup.attempts = false;
    setup.novelty = c["novelty"];
    setup.keep_ledger = keep_ledger;
    for (const auto& row : c["ties"]) {
        for (const double tie : row)
            setup.ties.push_back(tie);
    }
    for (std::size_t i = 0; i < c["traits"].size() && i < setup.followers.size(); ++i) {
        Traits& traits = setup.followers[i].traits;
        const auto take = [&](const char* name, double& trait) { trait = c["traits"][i].value(name, trait); };
        take("autonomy", traits.autonomy);
        take("structure_need", traits.structure_need);
        take("susceptibility", traits.susceptibility);
        take("expressiveness", traits.expressiveness);
        take("cynicism", traits.cynicism);
        take("boldness", traits.boldness);
        take("competence", traits.competence);
    }
    return setup;
}

void happen(Team& team, const json& event)
{
    if (event.contains("failed"))
        Inside::of(team).at(Column::failed_at, event["failed"].get<int>()) = team.day();
    if (event.contains("crisis")) start_crisis(team, event["crisis"]);
    if (event.contains("change")) start_change(team, event["change"]);
    if (event.contains("conflict")) start_conflict(team, event["conflict"]);
    if (!event.contains("act")) return;
    const json& a = event["act"];
    // Ingredients arrive in the order in which the list names them.
    std::vector<Dose> doses;
    for (const char* code : {"STR", "CMD", "MON", "REW", "PUN", "VIS", "ENG", "EMP", "CAR", "ABU"}) {
        if (a["g"].contains(code)) doses.push_back({kIngredientCodes.at(code), a["g"][code]});
    }
    const auto targets = a["to"].get<std::vector<int>>();
    Influence influence;
    influence.targets = targets;
    influence.doses = doses;
    influence.fair = a.value("fair", false);
    influence.promise = a.value("promise", 0);
    influence.lie = a.value("lie", false);
    influence.hero = a.value("hero", false);
    receive(team, influence);
}

double largest_difference(const Team& team, const json& check, const std::vector<std::string>& states)
{
    double worst = 0;
    const auto compare = [&](double ours, double theirs) {
        worst = std::max(worst, std::abs(ours - theirs));
    };
    compare(team.order(), check["order"]);
    compare(team.recent_delivery(), check["recent_delivery"]);
    compare(team.urgency(), check["urgency"]);
    compare(team.novelty(), check["novelty"]);
    compare(team.conflict(), check["conflict"]);
    compare(team.delivery_rate(), check["delivery_rate"]);
    compare(team.innovation_rate(), check["innovation_rate"]);
    compare(team.delivered_total(), check["delivered"]);
    compare(team.innovated_total(), check["innovated"]);
    compare(team.damage_total(), check["damage"]);
    if (!check["direction"].is_null()) compare(team.direction(), check["direction"]);
    for (int i = 0; i < team.followers(); ++i) {
        const auto person = static_cast<std::size_t>(i);
        compare(team.risk_taking(i), check["risk_taking"][person]);
        for (std::size_t s = 0; s < states.size(); ++s) {
            compare(team.value(i, kStateNames.at(states[s])), check["states"][person][s]);
        }
    }
    return worst;
}

} // namespace

TEST_CASE("the model agrees with the reference to 1e-9 on every replayed list of events")
{
    const json reference = read_reference();
    const auto states = reference["states"].get<std::vector<std::string>>();
    REQUIRE(reference["cases"].size() >= 20);
    for (const json& c : reference["cases"]) {
        for (const bool keep_ledger : {false, true}) {
            const std::string name = c["name"];
            CAPTURE(name, keep_ledger);
            Team team(setup_of(c, keep_ledger));
            std::size_t next = 0;
            std::vector<Happening> happenings;
            for (int step = 0; step <= c["steps"].get<int>(); ++step) {
                for (const json& event : c["events"]) {
                    if (event["step"] == step && step < c["steps"]) happen(team, event);
                }
                if (next < c["checks"].size() && c["checks"][next]["step"] == step) {
                    CAPTURE(step);
                    CHECK(largest_difference(team, c["checks"][next], states) < 1e-9);
                    ++next;
                }
                if (step < c["steps"]) advance(team, 1, happenings);
            }
            CHECK(next == c["checks"].size());
            CHECK(happenings.empty());
            if (keep_ledger) CHECK(leading::ledger_error(team) < 1e-9);
        }
    }
}
