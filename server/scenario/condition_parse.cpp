#include "server/scenario/condition_parse.hpp"

#include "server/scenario/condition_signs.hpp"
#include "server/scenario/shape.hpp"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/limit_depth.hpp>
#include <tao/pegtl/contrib/parse_tree.hpp>

#include <algorithm>
#include <charconv>
#include <memory>

namespace twocircles::scenario {

namespace {

namespace grammar {

using namespace tao::pegtl;

struct blanks : star<space>
{};
template <char... C>
struct keyword : seq<string<C...>, not_at<identifier_other>>
{};
struct and_word : keyword<'a', 'n', 'd'>
{};
struct or_word : keyword<'o', 'r'>
{};
struct not_word : keyword<'n', 'o', 't'>
{};
struct word : seq<not_at<sor<and_word, or_word, not_word>>, identifier>
{};
struct number : seq<plus<digit>, opt<one<'.'>, plus<digit>>, not_at<identifier_other>>
{};

struct argument_word : word
{};
struct second_word : word
{};
struct argument : sor<seq<argument_word, opt<one<'.'>, must<second_word>>>, number>
{};
struct arguments_end : one<')'>
{};
struct next_argument : argument
{};
struct argument_list : opt<argument, blanks, star<one<','>, blanks, must<next_argument>, blanks>>
{};
struct arguments : if_must<one<'('>, blanks, argument_list, arguments_end>
{};
struct call : seq<word, blanks, arguments>
{};
struct member_word : word
{};
struct member : seq<word, one<'.'>, must<member_word>>
{};
struct name : word
{};

struct condition;
struct closing : one<')'>
{};
struct inside : seq<condition>
{};
struct parenthesis : if_must<one<'('>, blanks, inside, blanks, closing>
{};
struct atom : sor<number, call, member, name, parenthesis>
{};
struct operand;
struct negative : seq<operand>
{};
struct minus : if_must<one<'-'>, blanks, negative>
{};
struct operand : sor<minus, atom>
{};
struct sign : one<'+', '-'>
{};
struct sum : seq<operand, star<blanks, sign, blanks, must<operand>>>
{};
struct comparing
    : sor<string<'<', '='>, string<'>', '='>, string<'=', '='>, string<'!', '='>, one<'<'>, one<'>'>>
{};
struct compared : seq<sum>
{};
struct comparison : seq<sum, star<blanks, comparing, blanks, must<compared>>>
{};
struct part;
struct negated : seq<part>
{};
struct negation : if_must<not_word, blanks, negated>
{};
struct part : sor<negation, comparison>
{};
struct further_part : seq<part>
{};
struct all : seq<part, star<blanks, and_word, blanks, must<further_part>>>
{};
struct further_all : seq<all>
{};
struct condition : seq<all, star<blanks, or_word, blanks, must<further_all>>>
{};
struct begin : seq<condition>
{};
struct end : eof
{};
struct whole : seq<blanks, must<begin>, blanks, must<end>>
{};

// What is said where a rule had to match and did not; the offset is that of the unexpected character.
template <typename>
inline constexpr const char* expected = nullptr;
constexpr const char* kValue = "a number, a name or a parenthesis";
template <>
inline constexpr const char* expected<begin> = kValue;
template <>
inline constexpr const char* expected<inside> = kValue;
template <>
inline constexpr const char* expected<operand> = kValue;
template <>
inline constexpr const char* expected<compared> = kValue;
template <>
inline constexpr const char* expected<negative> = kValue;
template <>
inline constexpr const char* expected<negated> = kValue;
template <>
inline constexpr const char* expected<further_part> = kValue;
template <>
inline constexpr const char* expected<further_all> = kValue;
template <>
inline constexpr const char* expected<member_word> = "a name after the dot";
template <>
inline constexpr const char* expected<second_word> = "a name after the dot";
template <>
inline constexpr const char* expected<next_argument> = "a name after the comma";
template <>
inline constexpr const char* expected<arguments_end> = ")";
template <>
inline constexpr const char* expected<closing> = ")";
template <>
inline constexpr const char* expected<blanks> = "a blank";
template <>
inline constexpr const char* expected<argument_list> = "a name";
template <>
inline constexpr const char* expected<end> = "and, or, a comparison or the end";

struct Words
{
    template <typename Rule>
    static constexpr auto message = expected<Rule>;
    template <typename Rule>
    static constexpr bool raise_on_failure =
        false; // only where must<> stands: elsewhere another rule may match
};
template <typename Rule>
using control = must_if<Words>::control<Rule>;

// Only what is entered behind a sign counts as a level, not the attempt to find one.
template <typename>
struct action
{};
template <>
struct action<inside> : limit_depth<kDeepestCondition>
{};
template <>
struct action<negated> : limit_depth<kDeepestCondition>
{};
template <>
struct action<negative> : limit_depth<kDeepestCondition>
{};

// What stays in the tree; lists of one are replaced by the one.
template <typename Rule>
using kept = parse_tree::selector<
    Rule,
    parse_tree::store_content::on<
        number, word, argument_word, second_word, member_word, name, sign, comparing>,
    parse_tree::remove_content::on<arguments, argument, next_argument, call, member, minus, negation>,
    parse_tree::fold_one::on<sum, comparison, all, condition>>;

} // namespace grammar

using TreeNode = tao::pegtl::parse_tree::node;

Span span_of(const TreeNode& node)
{
    const std::size_t begin = node.begin().byte;
    return {begin, std::max(begin, node.has_content() ? node.end().byte : node.m_end.byte)};
}

double value_of(std::string_view digits)
{
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Expression expression_of(const TreeNode& node);

// sum, comparison, and, or: operands with signs or operators between them.
Expression sequence_of(const TreeNode& node, Expression::Kind kind)
{
    Expression made{kind, {}, 0, {}, {}};
    for (const auto& child : node.children) {
        if (child->is_type<grammar::sign>() || child->is_type<grammar::comparing>())
            made.words.push_back(child->string());
        else
            made.children.push_back(expression_of(*child));
    }
    made.span = {made.children.front().span.begin, made.children.back().span.end};
    return made;
}

Expression argument_of(const TreeNode& node)
{
    Expression made{Expression::Kind::argument, span_of(*node.children.front()), 0, {}, {}};
    made.span.end = span_of(*node.children.back()).end;
    for (const auto& child : node.children)
        made.words.push_back(child->string());
    return made;
}

Expression expression_of(const TreeNode& node)
{
    using Kind = Expression::Kind;
    if (node.is_type<grammar::number>())
        return {Kind::number, span_of(node), value_of(node.string_view()), {node.string()}, {}};
    if (node.is_type<grammar::name>()) return {Kind::name, span_of(node), 0, {node.string()}, {}};
    if (node.is_type<grammar::member>()) {
        Expression made{Kind::member, span_of(*node.children.front()), 0, {}, {}};
        for (const auto& child : node.children)
            made.words.push_back(child->string());
        made.span.end = span_of(*node.children.back()).end;
        return made;
    }
    if (node.is_type<grammar::call>()) {
        Expression made{Kind::call, span_of(node), 0, {node.children.front()->string()}, {}};
        for (const auto& argument : node.children.back()->children)
            made.children.push_back(argument_of(*argument));
        return made;
    }
    if (node.is_type<grammar::minus>() || node.is_type<grammar::negation>()) {
        const Kind kind = node.is_type<grammar::minus>() ? Kind::minus : Kind::negation;
        Expression made{kind, span_of(node), 0, {}, {}};
        made.children.push_back(expression_of(*node.children.back()));
        return made;
    }
    if (node.is_type<grammar::sum>()) return sequence_of(node, Kind::sum);
    if (node.is_type<grammar::comparison>()) return sequence_of(node, Kind::comparison);
    return sequence_of(node, node.is_type<grammar::all>() ? Kind::all : Kind::any);
}

std::string found_at(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return "the condition ends";
    std::size_t end = at;
    const auto in_word = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    while (end < text.size() && in_word(text[end]))
        ++end;
    const std::string_view found = end > at ? text.substr(at, std::min<std::size_t>(end - at, 40))
                                            : first_characters(text.substr(at), 1);
    return "\"" + std::string{found} + "\" stands";
}

// The sign before `at` that opened one level too many.
std::size_t opening_before(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n'))
        --at;
    const bool is_word = at >= 3 && text.substr(at - 3, 3) == "not";
    return at - std::min<std::size_t>(at, is_word ? 3 : 1);
}

ConditionFault fault_at(std::string_view text, std::size_t at, std::string_view expected)
{
    if (expected == ")") {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < std::min(at, text.size()); ++i) {
            if (text[i] == '(') open.push_back(i);
            if (text[i] == ')' && !open.empty()) open.pop_back();
        }
        if (at >= text.size() && !open.empty())
            return {
                Fault::unclosed_parenthesis,
                {open.back(), open.back() + 1},
                "This parenthesis is not closed.",
                {}};
    }
    if (at < text.size() && text[at] == ')' && expected != ")")
        if (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '(') <=
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), ')'))
            return {Fault::extra_parenthesis, {at, at + 1}, "This parenthesis closes nothing.", {}};
    return {
        Fault::condition_syntax,
        {at, at + 1},
        "Here " + std::string{expected} + " is expected, but " + found_at(text, at) +
            (at < text.size() ? " here." : "."),
        {}};
}

} // namespace

ConditionReading parse_condition(std::string_view text)
{
    namespace pegtl = tao::pegtl;
    ConditionReading reading;
    if (characters(text) > kLongestCondition) {
        reading.faults.push_back(
            {Fault::condition_too_long, {0, text.size()}, "This condition is too long.", {}}
        );
        return reading;
    }
    reading.faults = lint_signs(text);
    if (!reading.faults.empty()) return reading;
    try {
        pegtl::memory_input<> input{text.data(), text.size(), "condition"};
        const std::unique_ptr<TreeNode> root = pegtl::parse_tree::parse<
            grammar::whole, TreeNode, grammar::kept, grammar::action, grammar::control>(input);
        if (root && !root->children.empty()) reading.expression = expression_of(*root->children.front());
    } catch (const pegtl::parse_error& error) {
        const std::size_t at = error.positions().front().byte;
        if (error.message().find("nesting depth") == std::string_view::npos) {
            reading.faults.push_back(fault_at(text, at, error.message()));
        } else {
            const std::size_t sign = opening_before(text, at);
            reading.faults.push_back(
                {Fault::condition_too_deep, {sign, at}, "Here the twenty-first level begins.", {}}
            );
        }
    }
    if (!reading.expression && reading.faults.empty())
        reading.faults.push_back({Fault::condition_syntax, {0, text.size()}, "This is no condition.", {}});
    return reading;
}

} // namespace twocircles::scenario
