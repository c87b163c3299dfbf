#include "server/scenario/condition_names.hpp"

#include "server/scenario/closest.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

std::string some_follower(const Names& names)
{
    return names.followers.size() > 0 ? names.followers.all()[0] : "sam";
}

} // namespace

Directory directory_for(Argument argument, const Names& names)
{
    switch (argument) {
    case Argument::follower:
        return {&names.followers, Fault::unknown_follower, "follower", "followers"};
    case Argument::beat:
    case Argument::response:
        return {&names.beats, Fault::unknown_beat, "beat", "beats"};
    case Argument::flag:
        return {&names.flags, Fault::unknown_setting, "flag", "flags"};
    case Argument::counter:
        return {&names.counters, Fault::unknown_setting, "counter", "counters"};
    case Argument::promise:
        return {&names.promises, Fault::unknown_promise, "promise", "promises"};
    case Argument::none:
    case Argument::measure:
        break;
    }
    return {nullptr, Fault::unknown_name, {}, {}};
}

Directory seat_directory(const Names& names)
{
    return {&names.seats, Fault::unknown_seat, "seat", "seats"};
}

std::string hint_for_name(const std::string& name, const Names& names)
{
    if (const Function* function = find_function(name))
        return "It is written with parentheses: " + std::string{function->example};
    if (names.followers.find(name))
        return "That is a person; say what of them, for example: loyalty(" + name + ")";
    if (names.beats.find(name)) return "That is a beat; for example: visited(" + name + ")";
    if (names.promises.find(name)) return "That is a promise; for example: kept(" + name + ")";
    if (names.seats.find(name))
        return "That is a seat; for example: loyalty(" + some_follower(names) + ", " + name + ")";
    if (name == "yes" || name == "no") return "A flag alone is the question: asked_sam, or: not asked_sam";
    if (name == "team") return "Say what of the team, for example: team.loyalty";
    std::vector<std::string_view> known = measure_names();
    for (const BareName& bare : bare_names())
        known.push_back(bare.name);
    for (const NameList* list : {&names.flags, &names.counters})
        known.insert(known.end(), list->all().begin(), list->all().end());
    if (const auto near = closest(name, known)) return "Did you mean \"" + *near + "\"?";
    return "Declare it under flags: or counters:, or take a meter such as morale or order.";
}

std::string hint_for_function(const std::string& name, const Names& names)
{
    const std::span<const BareName> bare = bare_names();
    const bool alone =
        names.flags.find(name) || names.counters.find(name) ||
        std::any_of(bare.begin(), bare.end(), [&](const BareName& b) { return b.name == name; });
    if (alone) return "It stands without parentheses: " + name;
    std::vector<std::string_view> known = measure_names();
    for (const Function& function : functions())
        known.push_back(function.name);
    return did_you_mean(name, known, "functions");
}

std::vector<std::string_view> personal_measure_names()
{
    std::vector<std::string_view> names = measure_names();
    names.resize(static_cast<std::size_t>(engine::Measure::order));
    return names;
}

} // namespace twocircles::scenario
