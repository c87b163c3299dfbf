// From the text of a condition to a tree of what it says; what its names mean comes later. Total and bounded:
// at most 500 characters, 20 levels. Positions are bytes in the condition's own text.
#pragma once

#include "server/scenario/fault.hpp"
#include "server/scenario/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct Expression
{
    enum class Kind : std::uint8_t
    {
        number,
        name,       // words[0]
        member,     // words[0].words[1]
        call,       // words[0](arguments)
        argument,   // words[0] or words[0].words[1] or a number
        negation,   // not a
        minus,      // -a
        all,        // a and b and ...
        any,        // a or b or ...
        sum,        // a + b - c: words holds the signs between
        comparison, // a < b: words holds the operators
    };
    Kind kind{};
    Span span;
    double number = 0;
    std::vector<std::string> words;
    std::vector<Expression> children;
};

struct ConditionFault
{
    Fault fault{};
    Span span;
    std::string message;
    std::string suggestion;
};

struct ConditionReading
{
    std::optional<Expression> expression; // none if there are faults
    std::vector<ConditionFault> faults;
};

inline constexpr std::size_t kDeepestCondition = 20;

ConditionReading parse_condition(std::string_view text);

} // namespace twocircles::scenario
