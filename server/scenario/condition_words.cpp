#include "server/scenario/condition_words.hpp"

#include <algorithm>
#include <array>

namespace twocircles::scenario {

namespace {

using engine::Operator;

constexpr std::array<Function, 15> kFunctions{{
    {"lowest", Operator::lowest_of_team, Argument::measure, false, "lowest(morale)"},
    {"highest", Operator::highest_of_team, Argument::measure, false, "highest(stress)"},
    {"flag", Operator::flag, Argument::flag, true, "flag(asked_sam)"},
    {"counter", Operator::counter, Argument::counter, false, "counter(complaints)"},
    {"day", Operator::day, Argument::none, false, "day()"},
    {"visited", Operator::visited, Argument::beat, true, "visited(monday)"},
    {"visits", Operator::visits, Argument::beat, false, "visits(monday)"},
    {"chosen", Operator::chosen, Argument::response, false, "chosen(monday.plan)"},
    {"since", Operator::since_beat, Argument::beat, false, "since(monday)"},
    {"promised", Operator::promised, Argument::promise, true, "promised(saturday_off)"},
    {"kept", Operator::kept, Argument::promise, true, "kept(saturday_off)"},
    {"broken", Operator::broken, Argument::promise, true, "broken(saturday_off)"},
    {"present", Operator::present, Argument::follower, true, "present(sam)"},
    {"hero", Operator::hero, Argument::follower, true, "hero(sam)"},
    {"failed_lately", Operator::failed_lately, Argument::follower, true, "failed_lately(sam)"},
}};

constexpr std::array<BareName, 4> kBareNames{{
    {"crisis", Operator::crisis},
    {"change", Operator::change},
    {"conflict", Operator::conflict},
    {"team_size", Operator::team_size},
}};

constexpr std::array<std::string_view, 6> kKeywords{"and", "or", "not", "true", "false", "team"};

} // namespace

std::span<const Function> functions()
{
    return kFunctions;
}

const Function* find_function(std::string_view name)
{
    const auto found =
        std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& f) { return f.name == name; });
    return found == kFunctions.end() ? nullptr : &*found;
}

std::span<const BareName> bare_names()
{
    return kBareNames;
}

const std::vector<std::string_view>& measure_names()
{
    static const std::vector<std::string_view> kNames = [] {
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < engine::kMeasureCount; ++i)
            names.push_back(engine::name_of(static_cast<engine::Measure>(i)));
        return names;
    }();
    return kNames;
}

std::optional<engine::Measure> measure_named(std::string_view name)
{
    const std::vector<std::string_view>& names = measure_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<engine::Measure>(found - names.begin());
}

bool is_condition_word(std::string_view word)
{
    if (measure_named(word) || find_function(word)) return true;
    if (std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end()) return true;
    return std::any_of(kBareNames.begin(), kBareNames.end(), [&](const BareName& b) {
        return b.name == word;
    });
}

} // namespace twocircles::scenario
