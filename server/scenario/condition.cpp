#include "server/scenario/condition.hpp"

#include "server/scenario/closest.hpp"
#include "server/scenario/condition_names.hpp"
#include "server/scenario/condition_parse.hpp"
#include "server/scenario/condition_words.hpp"
#include "server/scenario/shape_check.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

using engine::Operator;
using engine::Term;
using Kind = Expression::Kind;

enum class Type : std::uint8_t
{
    number,
    question, // yes or no
    unknown,  // reported already
};

struct Made
{
    std::size_t term = 0;
    Type type = Type::unknown;
};

class ConditionMaker
{
public:
    ConditionMaker(std::string_view text, const Names& names, Uses& uses)
        : text_(text), names_(names), uses_(uses)
    {}

    engine::Condition make(const Expression& expression)
    {
        const Made root = lower(expression);
        want_question(root, expression, "A condition is a question that is answered yes or no");
        made_.text = std::string{text_};
        return std::move(made_);
    }

    std::vector<ConditionFault> faults;

private:
    void add(Fault fault, Span span, std::string message, std::string suggestion = {})
    {
        faults.push_back({fault, span, std::move(message), std::move(suggestion)});
    }

    std::string words_of(const Expression& e) const
    {
        return std::string{text_.substr(e.span.begin, e.span.end - e.span.begin)};
    }

    std::size_t push(Term term)
    {
        made_.terms.push_back(std::move(term));
        return made_.terms.size() - 1;
    }

    static std::uint16_t small(std::size_t value) { return static_cast<std::uint16_t>(value); }

    void want_question(const Made& made, const Expression& e, std::string_view why)
    {
        if (made.type != Type::number) return;
        add(Fault::not_a_question, e.span, std::string{why} + "; \"" + words_of(e) + "\" is a number.",
            "Compare it with something, for example: " + words_of(e) + " >= 50");
    }

    Made lower(const Expression& e)
    {
        switch (e.kind) {
        case Kind::number:
            return {push({Operator::number, {}, 0xffff, 0xffff, e.number, {}}), Type::number};
        case Kind::name:
            return lower_name(e);
        case Kind::member:
            return lower_member(e);
        case Kind::call:
            return lower_call(e);
        case Kind::negation: {
            const Made child = lower(e.children[0]);
            want_question(child, e.children[0], "\"not\" turns a question round");
            return {push({Operator::negate, {}, 0xffff, 0xffff, 0, {small(child.term)}}), Type::question};
        }
        case Kind::minus: {
            const Made child = lower(e.children[0]);
            want_number(child, e.children[0]);
            return {push({Operator::minus, {}, 0xffff, 0xffff, 0, {small(child.term)}}), Type::number};
        }
        case Kind::all:
        case Kind::any:
            return lower_junction(e);
        case Kind::sum:
            return lower_sum(e);
        case Kind::comparison:
            return lower_comparison(e);
        case Kind::argument:
            break;
        }
        return {};
    }

    void want_number(const Made& made, const Expression& e)
    {
        if (made.type == Type::question)
            add(Fault::mixed_types, e.span,
                "\"" + words_of(e) + "\" is yes or no; it cannot be added or subtracted.");
    }

    Made lower_junction(const Expression& e)
    {
        Term term;
        term.op = e.kind == Kind::all ? Operator::all_of : Operator::any_of;
        for (const Expression& child : e.children) {
            const Made made = lower(child);
            want_question(
                made, child, e.kind == Kind::all ? "\"and\" joins questions" : "\"or\" joins questions"
            );
            term.children.push_back(small(made.term));
        }
        return {push(std::move(term)), Type::question};
    }

    Made lower_sum(const Expression& e)
    {
        Made left = lower(e.children[0]);
        want_number(left, e.children[0]);
        for (std::size_t i = 1; i < e.children.size(); ++i) {
            const Made right = lower(e.children[i]);
            want_number(right, e.children[i]);
            Term term;
            term.op = e.words[i - 1] == "+" ? Operator::plus : Operator::minus;
            term.children = {small(left.term), small(right.term)};
            left = {push(std::move(term)), Type::number};
        }
        return left;
    }

    static Operator comparing(std::string_view sign)
    {
        if (sign == "<") return Operator::less;
        if (sign == "<=") return Operator::less_equal;
        if (sign == ">") return Operator::greater;
        if (sign == ">=") return Operator::greater_equal;
        return sign == "==" ? Operator::equal : Operator::not_equal;
    }

    Made lower_comparison(const Expression& e)
    {
        if (e.children.size() > 2) {
            add(Fault::chained_comparison, e.children[2].span, "Only two things are compared at a time.",
                "Write:\n    " + words_of(e.children[0]) + " " + e.words[0] + " " + words_of(e.children[1]) +
                    " and " + words_of(e.children[1]) + " " + e.words[1] + " " + words_of(e.children[2]));
            return {push({}), Type::question};
        }
        const Made left = lower(e.children[0]);
        const Made right = lower(e.children[1]);
        Term term;
        term.op = comparing(e.words[0]);
        term.children = {small(left.term), small(right.term)};
        const bool by_size = term.op != Operator::equal && term.op != Operator::not_equal;
        if (left.type != Type::unknown && right.type != Type::unknown) {
            const bool mixed = left.type != right.type;
            const bool question = left.type == Type::question || right.type == Type::question;
            if (mixed || (question && by_size)) {
                const Expression& which = left.type == Type::question ? e.children[0] : e.children[1];
                add(Fault::mixed_types, which.span,
                    "\"" + words_of(which) + "\" is yes or no; it cannot be compared with a number.",
                    "A question stands alone:\n    " + words_of(which) + "\nor: not " + words_of(which));
            }
        }
        return {push(std::move(term)), Type::question};
    }

    Made lower_name(const Expression& e)
    {
        const std::string& name = e.words[0];
        if (name == "true" || name == "false")
            return {
                push({Operator::number, {}, 0xffff, 0xffff, name == "true" ? 1.0 : 0.0, {}}), Type::question};
        if (const auto measure = measure_named(name))
            return {push({Operator::measure_of_team, *measure, 0xffff, 0xffff, 0, {}}), Type::number};
        for (const BareName& bare : bare_names())
            if (bare.name == name) return {push({bare.op, {}, 0xffff, 0xffff, 0, {}}), Type::number};
        if (const auto flag = names_.flags.find(name)) return use_flag(*flag);
        if (const auto counter = names_.counters.find(name)) return use_counter(*counter);
        add(Fault::unknown_name, e.span, "\"" + name + "\" is no meter, flag or counter.",
            hint_for_name(name, names_));
        return {push({}), Type::unknown};
    }

    Made use_flag(std::size_t flag)
    {
        if (flag < uses_.flags.size()) uses_.flags[flag] = true;
        return {push({Operator::flag, {}, small(flag), 0xffff, 0, {}}), Type::question};
    }
    Made use_counter(std::size_t counter)
    {
        if (counter < uses_.counters.size()) uses_.counters[counter] = true;
        return {push({Operator::counter, {}, small(counter), 0xffff, 0, {}}), Type::number};
    }

    Made lower_member(const Expression& e)
    {
        const std::string& whose = e.words[0];
        const std::string& what = e.words[1];
        if (whose == "team") {
            if (const auto measure = measure_named(what))
                return {push({Operator::measure_of_team, *measure, 0xffff, 0xffff, 0, {}}), Type::number};
            add(Fault::unknown_name, e.span, "The team has no \"" + what + "\".",
                did_you_mean(what, measure_names(), "meters"));
        } else if (names_.followers.find(whose)) {
            add(Fault::unknown_name, e.span, "A person's meter is written the other way round.",
                "Write:\n    " + what + "(" + whose + ")");
        } else if (whose == "flag" || whose == "counter") {
            add(Fault::unknown_name, e.span, "\"" + words_of(e) + "\" is not known.",
                "Write:\n    " + whose + "(" + what + ")");
        } else {
            add(Fault::unknown_name, e.span, "\"" + words_of(e) + "\" is not known.",
                "Meters are written team.loyalty, or loyalty(sam) for a person.");
        }
        return {push({}), Type::unknown};
    }

    Made lower_call(const Expression& e)
    {
        const std::string& name = e.words[0];
        if (const auto measure = measure_named(name)) return lower_measure(e, *measure);
        const Function* function = find_function(name);
        if (!function) {
            add(Fault::unknown_function, {e.span.begin, e.span.begin + name.size()},
                "\"" + name + "(...)\" is not known.", hint_for_function(name, names_));
            return {push({}), Type::unknown};
        }
        const Type type = function->is_question ? Type::question : Type::number;
        const std::size_t wanted = function->argument == Argument::none ? 0 : 1;
        if (!count_fits(e, wanted, wanted, function->example)) return {push({}), type};
        if (wanted == 0) return {push({function->op, {}, 0xffff, 0xffff, 0, {}}), type};
        return lower_function(e, *function, type);
    }

    bool count_fits(const Expression& e, std::size_t fewest, std::size_t most, std::string_view example)
    {
        if (e.children.size() >= fewest && e.children.size() <= most) return true;
        add(Fault::argument_count, e.span,
            "\"" + e.words[0] + "\" takes " +
                (most == 0   ? "nothing"
                 : most == 1 ? "one name"
                             : "a person and perhaps a seat") +
                " in its parentheses; here are " + std::to_string(e.children.size()) + ".",
            "It is written like this: " + std::string{example});
        return false;
    }

    Made lower_function(const Expression& e, const Function& function, Type type)
    {
        const Expression& argument = e.children[0];
        Term term;
        term.op = function.op;
        if (function.argument == Argument::response) {
            lower_response(argument, function, term);
            return {push(std::move(term)), type};
        }
        if (argument.words.size() > 1) {
            wrong(argument, function.example);
        } else if (function.argument == Argument::measure) {
            const auto measure = measure_named(argument.words[0]);
            if (!measure)
                add(Fault::wrong_argument, argument.span,
                    "\"" + argument.words[0] + "\" is no meter of people.",
                    did_you_mean(argument.words[0], personal_measure_names(), "meters of people"));
            else if (engine::of_organisation(*measure))
                add(Fault::wrong_argument, argument.span,
                    "\"" + argument.words[0] + "\" belongs to the organisation, not to people.",
                    "It stands alone: " + argument.words[0]);
            else
                term.measure = *measure;
        } else if (const auto position = look_up(argument, directory_for(function.argument, names_))) {
            if (function.argument == Argument::flag && *position < uses_.flags.size())
                uses_.flags[*position] = true;
            if (function.argument == Argument::counter && *position < uses_.counters.size())
                uses_.counters[*position] = true;
            term.id = small(*position);
        }
        return {push(std::move(term)), type};
    }

    void wrong(const Expression& argument, std::string_view example)
    {
        add(Fault::wrong_argument, argument.span, "\"" + words_of(argument) + "\" does not fit here.",
            "It is written like this: " + std::string{example});
    }

    std::optional<std::size_t> look_up(const Expression& argument, const Directory& where)
    {
        if (!where.list) return std::nullopt;
        const std::string& name = argument.words[0];
        const std::optional<std::size_t> found = where.list->find(name);
        if (!found)
            add(where.unknown, {argument.span.begin, argument.span.begin + name.size()},
                "No " + std::string{where.one} + " is called \"" + name + "\".",
                did_you_mean(name, where.list->all(), where.many));
        return found;
    }

    void lower_response(const Expression& argument, const Function& function, Term& term)
    {
        if (argument.words.size() != 2)
            return add(
                Fault::wrong_argument, argument.span,
                "\"" + words_of(argument) +
                    "\" must name a beat and one of its responses, with a dot between.",
                "It is written like this: " + std::string{function.example}
            );
        const auto beat = look_up(argument, directory_for(Argument::beat, names_));
        if (!beat) return;
        const auto response = names_.responses[*beat].find(argument.words[1]);
        if (!response)
            return add(
                Fault::unknown_response, {argument.span.end - argument.words[1].size(), argument.span.end},
                "The beat \"" + argument.words[0] + "\" has no response \"" + argument.words[1] + "\".",
                did_you_mean(argument.words[1], names_.responses[*beat].all(), "responses of this beat")
            );
        term.id = small(*beat);
        term.id2 = small(*response);
    }

    Made lower_measure(const Expression& e, engine::Measure measure)
    {
        const std::string& name = e.words[0];
        if (engine::of_organisation(measure)) {
            add(Fault::team_measure_of_person, e.span,
                "\"" + name + "\" belongs to the organisation, not to one person.",
                "It stands alone: " + name);
            return {push({}), Type::number};
        }
        if (!count_fits(e, 1, 2, name + "(sam)")) return {push({}), Type::number};
        Term term;
        term.op = Operator::measure_of_follower;
        term.measure = measure;
        for (const Expression& argument : e.children)
            if (argument.words.size() != 1) wrong(argument, name + "(sam)");
        if (e.children[0].words.size() == 1)
            if (const auto person = look_up(e.children[0], directory_for(Argument::follower, names_)))
                term.id = small(*person);
        if (e.children.size() == 2 && e.children[1].words.size() == 1)
            if (const auto seat = look_up(e.children[1], seat_directory(names_))) term.id2 = small(*seat);
        return {push(std::move(term)), Type::number};
    }

    std::string_view text_;
    const Names& names_;
    Uses& uses_;
    engine::Condition made_;
};

} // namespace

engine::Condition
make_condition(const Node* node, const Names& names, const Source& source, Problems& problems, Uses& uses)
{
    if (!node || !node->is_scalar() || node->is_missing() || problems.full()) return {};
    if (node->text.find_first_not_of(" \t\r\n") == std::string::npos) return {};
    if (number_in(node->text) && !node->quoted()) return {}; // the table of shapes has said so
    ConditionReading reading = parse_condition(node->text);
    engine::Condition made;
    if (reading.expression) {
        ConditionMaker maker{node->text, names, uses};
        made = maker.make(*reading.expression);
        reading.faults = std::move(maker.faults);
    }
    if (reading.faults.empty()) return made;
    const std::vector<std::size_t> from = origins(source, *node);
    for (ConditionFault& fault : reading.faults) {
        if (fault.fault == Fault::condition_too_long) continue; // the table of shapes has said so
        const std::size_t begin = from[std::min(fault.span.begin, from.size() - 1)];
        const std::size_t last = std::clamp(fault.span.end, fault.span.begin + 1, from.size()) - 1;
        problems.add(
            fault.fault, {begin, std::max(begin + 1, from[last] + 1)}, std::move(fault.message),
            std::move(fault.suggestion)
        );
    }
    return {};
}

} // namespace twocircles::scenario
