// The closed vocabulary of conditions: what may be asked, of what, and what kind of answer comes.
#pragma once

#include "server/engine/condition.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

enum class Argument : std::uint8_t
{
    none,
    measure,
    follower,
    beat,
    response, // beat.response
    flag,
    counter,
    promise,
};

struct Function
{
    std::string_view name;
    engine::Operator op;
    Argument argument;
    bool is_question;         // yes or no; else a number
    std::string_view example; // how it is written
};

std::span<const Function> functions();
const Function* find_function(std::string_view name);

// Names that stand alone and are no measure: crisis, change, conflict, team_size.
struct BareName
{
    std::string_view name;
    engine::Operator op;
};
std::span<const BareName> bare_names();

std::optional<engine::Measure> measure_named(std::string_view);
const std::vector<std::string_view>& measure_names();

// Whether a flag or counter of that name could not be told apart in a condition.
bool is_condition_word(std::string_view);

} // namespace twocircles::scenario
