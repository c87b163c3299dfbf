// How a test leads a team: flat people, acts on everyone, styles as events per day. One leader unless a test
// says so.
#pragma once

#include "server/engine/model/advance.hpp"
#include "server/engine/model/explanation.hpp"
#include "server/engine/model/influence.hpp"
#include "server/engine/model/team.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <string_view>
#include <vector>

namespace twocircles::engine::leading {

using Doses = std::map<Ingredient, double>;

inline constexpr CauseCode kCause = 1000, kSeen = 1001;

// `n` average people without chance, outside noise or leaving, the first `reports` of whom report to leader
// 0.
TeamSetup flat(int n = 6, int reports = -1);
Team flat_team(int n = 6, int reports = -1);
// Gives every follower these traits.
TeamSetup flat_with(const Traits&, int n = 6);

std::vector<int> everyone(const Team&);

struct Deed
{
    Doses doses = {};
    std::vector<int> to = {}; // empty = everyone
    bool fair = true;
    int promise = 0;
    bool lie = false, hero = false;
    int leader = 0;
    CauseCode cause = kCause, seen_cause = kSeen;
};
void act(Team&, const Deed&);

using Policy = std::function<void(Team&, int day)>;
// Runs whole days; the policy acts at the beginning of each.
std::vector<Happening> run(Team&, int days, const Policy& = {});
void steps(Team&, int n);

// So many acts a day of each ingredient, evenly spread, on everyone, each of strength 1.
Policy style(Doses per_day);
Doses manager();
Doses leader();
Doses mixed();
Doses coercive();

double mean(const Team&, State); // over the reports
double risk(const Team&);

// The largest difference between a state and baseline + ledger, over everybody.
double ledger_error(const Team&);

} // namespace twocircles::engine::leading
