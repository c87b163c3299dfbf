#include "server/scenario/condition_text.hpp"

#include "server/scenario/condition.hpp"
#include "server/scenario/names.hpp"

#include <algorithm>
#include <optional>

namespace twocircles::scenario {

namespace {

using engine::Operator;
using engine::Term;

constexpr char kOpen = 'X';
constexpr std::string_view kExample = "loyalty >= X";

template <class List>
NameList names_in(const List& list)
{
    NameList names;
    for (const auto& one : list)
        names.add(one.id, {});
    return names;
}

Names names_of(const engine::Scenario& s)
{
    Names names{names_in(s.seats),    names_in(s.followers),
                names_in(s.flags),    names_in(s.counters),
                names_in(s.promises), names_in(s.beats),
                names_in(s.pools),    names_in(s.events),
                names_in(s.endings),  {}};
    for (const engine::Beat& beat : s.beats)
        names.responses.push_back(names_in(beat.responses));
    return names;
}

bool is_word(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::size_t> places_of_open(std::string_view text)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == kOpen && (i == 0 || !is_word(text[i - 1])) &&
            (i + 1 == text.size() || !is_word(text[i + 1])))
            places.push_back(i);
    return places;
}

engine::Condition read(
    std::string text, const engine::Scenario& scenario, const Names& names, std::string_view called,
    std::vector<Problem>& problems
)
{
    const Source source{std::string(called), text};
    Problems found{source};
    Uses uses{std::vector<bool>(scenario.flags.size()), std::vector<bool>(scenario.counters.size())};
    Node node;
    node.span = {0, text.size()};
    node.text = std::move(text);
    auto condition = make_condition(&node, names, source, found, uses);
    problems = found.take();
    return condition;
}

// The comparison that the open number belongs to; none if it stands elsewhere.
std::optional<Operator> compared_in(const engine::Condition& condition, std::size_t open)
{
    std::size_t child = open;
    for (std::size_t i = open + 1; i < condition.terms.size(); ++i) {
        const Term& term = condition.terms[i];
        if (std::find(term.children.begin(), term.children.end(), child) == term.children.end()) continue;
        if (term.op != Operator::plus && term.op != Operator::minus) return term.op;
        child = i;
    }
    return std::nullopt;
}

} // namespace

ConditionText
read_open_condition(std::string_view text, const engine::Scenario& scenario, std::string_view called)
{
    ConditionText made;
    const auto places = places_of_open(text);
    if (places.size() != 1) {
        made.wrong =
            "X must stand exactly once, where the number is wanted, for example: " + std::string(kExample);
        return made;
    }
    std::string with_none{text};
    std::string with_one{text};
    with_none[places[0]] = '0';
    with_one[places[0]] = '1';
    const Names names = names_of(scenario);
    made.condition = read(with_none, scenario, names, called, made.problems);
    if (!made.problems.empty()) return made;
    std::vector<Problem> none;
    const auto other = read(with_one, scenario, names, called, none);
    while (made.open < made.condition.terms.size() &&
           made.condition.terms[made.open].number == other.terms[made.open].number)
        ++made.open;
    const auto op = compared_in(made.condition, made.open);
    if (op != Operator::less && op != Operator::less_equal && op != Operator::greater &&
        op != Operator::greater_equal)
        made.wrong = "X must be compared with < <= > or >=, for example: " + std::string(kExample);
    return made;
}

} // namespace twocircles::scenario
