// What is wrong with conditions: S100 to S129.
#include "server/scenario/catalogue_parts.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using enum Area;

constexpr auto kRows = std::to_array<FaultInfo>({
    {Fault::condition_syntax, condition, "A condition cannot be understood",
     "A condition compares meters, counters and numbers, and joins such questions by and, or, not.",
     "Compare it with the examples in scenario-format.md.", "when: \"morale > and order < 60\"",
     "when: \"morale > 40 and order < 60\""},
    {Fault::single_equals, condition, "One equal sign",
     "Conditions ask and never change anything. Two equal signs ask whether two numbers are equal.",
     "Use == to compare; to change something, use set: in a response.", "when: \"complaints = 3\"",
     "when: \"complaints == 3\""},
    {Fault::symbol_operator, condition, "A sign where a word belongs",
     "Conditions use the words and, or, not, true and false, in small letters.", "Write the word.",
     "when: \"asked_sam && !visited(monday)\"", "when: \"asked_sam and not visited(monday)\""},
    {Fault::unclosed_parenthesis, condition, "A parenthesis is not closed", "Each ( needs its ).",
     "Close it where the part that belongs together ends.", "when: \"(order < 40 or crisis > 60\"",
     "when: \"(order < 40 or crisis > 60)\""},
    {Fault::extra_parenthesis, condition, "A parenthesis too many", "A ) has no (.",
     "Take it away, or open it.", "when: \"order < 40)\"", "when: \"order < 40\""},
    {Fault::condition_too_long, shape, "A condition is too long",
     "Nobody understands a condition of more than 500 characters, not even its author.",
     "Let a flag stand for a part of it.", "", ""},
    {Fault::condition_too_deep, condition, "Too many parentheses",
     "Parentheses may stand in each other up to 20 deep.", "Take away those that are not needed.",
     "when: \"(((((((((((((((((((((morale > 5)))))))))))))))))))))\"", "when: \"morale > 5\""},
    {Fault::unknown_name, condition, "A name is not known",
     "Names in conditions are meters, declared flags and counters, and crisis, change, conflict and "
     "team_size.",
     "Correct the name, or declare it.", "when: \"moral < 40\"", "when: \"morale < 40\""},
    {Fault::unknown_function, condition, "A function is not known",
     "Conditions know the functions listed in scenario-format.md and no others.", "Correct the name.",
     "when: \"visted(monday)\"", "when: \"visited(monday)\""},
    {Fault::argument_count, condition, "The wrong number of names in parentheses",
     "Each function takes what scenario-format.md shows.", "Write it as shown there.",
     "when: \"visited(monday, tuesday)\"", "when: \"visited(monday) and visited(tuesday)\""},
    {Fault::wrong_argument, condition, "This does not belong in these parentheses",
     "Each function asks about one kind of thing.", "Write the kind of name that the function takes.",
     "when: \"chosen(plan) > 0\"", "when: \"chosen(monday.plan) > 0\""},
    {Fault::mixed_types, condition, "A question compared with a number",
     "A flag is so or not; a meter is a number. One cannot be compared with the other.",
     "Let the question stand alone, or compare a number.", "when: \"asked_sam > 0\"", "when: \"asked_sam\""},
    {Fault::not_a_question, condition, "A number where a question belongs",
     "A number is not true or false by itself.", "Compare it with another number.",
     "when: \"morale and order > 40\"", "when: \"morale > 40 and order > 40\""},
    {Fault::chained_comparison, condition, "Three things compared at once", "A comparison has two sides.",
     "Join two comparisons by and.", "when: \"30 < morale < 60\"", "when: \"30 < morale and morale < 60\""},
    {Fault::foreign_sign, condition, "A sign that conditions do not know",
     "Conditions know numbers, names, parentheses, commas, + - < <= > >= == != and nothing else.",
     "Leave it out, or write what conditions use instead.", "when: \"morale \xe2\x89\xa5 40%\"",
     "when: \"morale >= 40\""},
    {Fault::team_measure_of_person, condition, "A meter of the organisation, asked of a person",
     "Order, direction, delivery, innovation and protection exist once, for all.",
     "Write it without parentheses.", "when: \"order(sam) < 40\"", "when: \"order < 40\""},
    {Fault::turned_comparison, condition, "A comparison written the other way round",
     "The equal sign comes last: >= and <=. Not equal is !=.", "Turn it round.", "when: \"morale => 40\"",
     "when: \"morale >= 40\""},
});

} // namespace

std::span<const FaultInfo> rows_of_conditions()
{
    return kRows;
}

} // namespace twocircles::scenario
