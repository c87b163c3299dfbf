#include "server/engine/act.hpp"

namespace twocircles::engine {

namespace {

struct Row
{
    Act act;
    ActFamily family;
    std::string_view name;
    std::array<Share, 2> shares;
    std::size_t share_count;
};

constexpr Share kNothing{Ingredient::structure, 0};

constexpr Row row(Act act, ActFamily family, std::string_view name)
{
    return {act, family, name, {kNothing, kNothing}, 0};
}
constexpr Row row(Act act, ActFamily family, std::string_view name, Share only)
{
    return {act, family, name, {only, kNothing}, 1};
}
constexpr Row row(Act act, ActFamily family, std::string_view name, Share first, Share second)
{
    return {act, family, name, {first, second}, 2};
}

using enum Act;
using enum ActFamily;
using I = Ingredient;

// The one place that says what a verb is made of. Words that the follower model knows apart from its
// ingredients (promises, lies, honours) have no share here or only the private part of theirs. A humiliation
// or a blame is one scene and no conduct over days, hence its smaller share.
constexpr std::array<Row, kActCount> kRows{
    row(plan, control, "plan", {I::structure, 1.0}),
    row(budget, control, "budget", {I::structure, 0.7}, {I::monitor, 0.3}),
    row(organize, control, "organize", {I::structure, 0.8}, {I::command, 0.2}),
    row(direct, control, "direct", {I::command, 1.0}),
    row(check, control, "check", {I::monitor, 1.0}),
    row(solve, control, "solve", {I::structure, 0.7}, {I::command, 0.3}),
    row(evaluate, control, "evaluate", {I::monitor, 0.6}, {I::reward, 0.4}),
    row(facilitate, control, "facilitate", {I::care, 0.6}, {I::structure, 0.4}),
    row(reward, control, "reward", {I::reward, 1.0}),
    row(sanction, control, "sanction", {I::punish, 1.0}),
    row(envision, influence, "envision", {I::vision, 1.0}),
    row(energize, influence, "energize", {I::energize, 1.0}),
    row(empower, influence, "empower", {I::empower, 1.0}),
    row(listen, influence, "listen", {I::care, 1.0}),
    row(back, influence, "back", {I::care, 1.0}),
    row(keep_promise, influence, "keep-promise"),
    row(make_hero, influence, "make-hero", {I::reward, 0.6}),
    row(blame, fault, "blame", {I::punish, 0.8}),
    row(humiliate, fault, "humiliate", {I::abuse, 0.5}),
    row(break_promise, fault, "break-promise"),
    row(lie, fault, "lie"),
};

constexpr bool rows_stand_in_order()
{
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (static_cast<std::size_t>(kRows[i].act) != i) return false;
    return true;
}
static_assert(rows_stand_in_order());

const Row& row_of(Act act)
{
    return kRows[static_cast<std::size_t>(act)];
}

} // namespace

ActFamily family_of(Act act)
{
    return row_of(act).family;
}

std::string_view name_of(Act act)
{
    return row_of(act).name;
}

std::optional<Act> act_named(std::string_view name)
{
    for (const Row& r : kRows)
        if (r.name == name) return r.act;
    return std::nullopt;
}

std::span<const Share> ingredients_of(Act act)
{
    const Row& r = row_of(act);
    return {r.shares.data(), r.share_count};
}

// A leader of the reference does about six units in the four days a response stands for, spread over several
// kinds of conduct. A response has one to three acts: two normal ones come to 3.2 at once and 2.4 over three
// mornings.
double weight_of(Strength strength)
{
    switch (strength) {
    case Strength::light:
        return 0.8;
    case Strength::normal:
        return 1.6;
    case Strength::strong:
        return 2.6;
    }
    return 1.6;
}

double daily_share_of(Act act)
{
    switch (act) {
    case reward:
    case sanction:
    case back:
    case keep_promise:
    case make_hero:
        return 0;
    default:
        return family_of(act) == fault ? 0 : 0.25;
    }
}

} // namespace twocircles::engine
