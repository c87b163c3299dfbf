#include "server/scenario/stage_words.hpp"

#include "server/scenario/closest.hpp"
#include "server/scenario/condition.hpp"
#include "server/scenario/names.hpp"
#include "server/scenario/shape.hpp"

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace twocircles::scenario {

namespace {

using engine::Operator;
using engine::Term;

constexpr double kMostTimes = 1000;

Names names_of(const engine::Scenario& scenario)
{
    Names names;
    const auto fill = [](NameList& list, const auto& parts) {
        for (const auto& part : parts)
            list.add(part.id, {});
    };
    fill(names.seats, scenario.seats);
    fill(names.followers, scenario.followers);
    fill(names.flags, scenario.flags);
    fill(names.counters, scenario.counters);
    fill(names.promises, scenario.promises);
    fill(names.beats, scenario.beats);
    fill(names.pools, scenario.pools);
    fill(names.events, scenario.events);
    fill(names.endings, scenario.endings);
    names.responses.resize(scenario.beats.size());
    for (std::size_t i = 0; i < scenario.beats.size(); ++i)
        fill(names.responses[i], scenario.beats[i].responses);
    return names;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Value
{
    double number = 0;
    bool yes_no = false;
};

// A number, yes or no, or a level's word as in the file.
std::optional<Value> value_in(std::string_view text)
{
    if (text == "yes" || text == "true") return Value{1, true};
    if (text == "no" || text == "false") return Value{0, true};
    for (const Level& level : levels())
        if (level.word == text) return Value{level.value, false};
    Value value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value.number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value.number))
        return std::nullopt;
    return value;
}

bool is_question(const Term& what)
{
    switch (what.op) {
    case Operator::flag:
    case Operator::visited:
    case Operator::promised:
    case Operator::kept:
    case Operator::broken:
    case Operator::hero:
    case Operator::failed_lately:
        return true;
    default:
        return false;
    }
}

struct Range
{
    double from = 0, to = 100;
    bool whole = false;
};

Range range_of(const Term& what, const engine::Scenario& scenario)
{
    if (is_question(what)) return {0, 1, true};
    if (what.op == Operator::counter) {
        const engine::Counter& counter = scenario.counters[what.id];
        return {counter.min, counter.max, false};
    }
    if (what.op == Operator::visits || what.op == Operator::chosen) return {0, kMostTimes, true};
    return {};
}

std::string shown(double number)
{
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

class Reader
{
public:
    explicit Reader(const engine::Scenario& scenario) : scenario_(scenario), names_(names_of(scenario)) {}

    // Empty when all is well.
    std::string problem;

    engine::BeatId beat(const std::string& name)
    {
        const auto found = find("--at", name, names_.beats, "beat", "beats");
        return found ? engine::BeatId{*found} : engine::BeatId{};
    }

    void flag(const std::string& name, bool value, engine::Stage& stage)
    {
        const auto found = find(value ? "--flag" : "--no-flag", name, names_.flags, "flag", "flags");
        if (!found) return;
        Term what;
        what.op = Operator::flag;
        what.id = static_cast<std::uint16_t>(*found);
        stage.given.push_back({what, value ? 1.0 : 0.0});
    }

    void set(const std::string& words, engine::Stage& stage)
    {
        const auto sign = words.rfind('=');
        const std::string option = "--set '" + words + "'";
        if (sign == std::string::npos || sign == 0)
            return fail(option, "what is set to what? Write it like this: --set 'morale(sam)=30'");
        std::string_view name = std::string_view{words}.substr(0, sign);
        if (name.ends_with('=')) name.remove_suffix(1);
        name = trimmed(name);
        const std::string_view said = trimmed(std::string_view{words}.substr(sign + 1));
        const auto value = value_in(said);
        if (!value)
            return fail(
                option,
                "\"" + std::string{said} + "\" is no value. Values are numbers, yes, no, low, high ..."
            );
        const auto what = term(option, std::string{name});
        if (!what) return;
        if (!engine::can_be_set(*what))
            return fail(
                option,
                "\"" + std::string{name} +
                    "\" follows from other things and cannot be set. What can: meters of people and of "
                    "the team, flags, counters, crisis, change, conflict, visited(..), chosen(..), "
                    "promised(..), hero(..)."
            );
        if (value->yes_no && !is_question(*what))
            return fail(option, "\"" + std::string{name} + "\" is a number, not yes or no.");
        const Range range = range_of(*what, scenario_);
        const bool fits = value->number >= range.from && value->number <= range.to &&
                          (!range.whole || value->number == std::floor(value->number));
        if (!fits)
            return fail(
                option, is_question(*what)
                            ? "\"" + std::string{name} + "\" is yes or no."
                            : "\"" + std::string{name} + "\" goes from " + shown(range.from) + " to " +
                                  shown(range.to) + (range.whole ? ", in whole numbers." : ".")
            );
        stage.given.push_back({*what, value->number});
    }

private:
    void fail(const std::string& option, const std::string& sentence)
    {
        if (problem.empty()) problem = option + ": " + sentence;
    }

    std::optional<std::size_t> find(
        const std::string& option, const std::string& name, const NameList& list, const std::string& one,
        const std::string& many
    )
    {
        const auto found = list.find(name);
        if (!found)
            fail(
                option + " " + name,
                "no " + one + " is called \"" + name + "\" in this scenario. " +
                    (list.size() == 0 ? "It has no " + many + "." : did_you_mean(name, list.all(), many))
            );
        return found;
    }

    // As a condition that asks for it, so that whatever conditions can read has the same name here.
    std::optional<Term> term(const std::string& option, const std::string& name)
    {
        Problems as_question{source_};
        auto made = condition(name, as_question);
        if (as_question.any_errors()) {
            Problems as_number{source_};
            made = condition(name + " == 0", as_number);
            // Of a yes-or-no thing the first way has the fitting words, of everything else the second.
            if (as_number.any_errors()) {
                const auto problems = as_number.take();
                fail(option, problems.front().message + " " + problems.front().suggestion);
                return std::nullopt;
            }
        }
        const std::size_t terms = made.terms.size();
        const bool single = terms == 1 || (terms == 3 && made.terms[2].op == Operator::equal &&
                                           made.terms[1].op == Operator::number);
        if (single && made.terms[0].op != Operator::number) return made.terms[0];
        fail(
            option, "one thing at a time is set, by the name that conditions have for it: morale(sam), "
                    "team.loyalty, order, asked_sam."
        );
        return std::nullopt;
    }

    engine::Condition condition(const std::string& text, Problems& problems)
    {
        source_ = Source{"--set", text};
        Node node;
        node.style = Style::plain;
        node.span = {0, text.size()};
        node.text = text;
        Uses uses;
        return make_condition(&node, names_, source_, problems, uses);
    }

    const engine::Scenario& scenario_;
    Names names_;
    Source source_{"--set", {}};
};

} // namespace

engine::Result<engine::Stage, std::string> stage_of(const StageWords& words, const engine::Scenario& scenario)
{
    Reader reader{scenario};
    engine::Stage stage;
    if (!words.at.empty()) stage.first = reader.beat(words.at);
    for (const std::string& name : words.flags)
        reader.flag(name, true, stage);
    for (const std::string& name : words.no_flags)
        reader.flag(name, false, stage);
    for (const std::string& set : words.sets)
        reader.set(set, stage);
    if (!reader.problem.empty()) return reader.problem;
    return stage;
}

} // namespace twocircles::scenario
