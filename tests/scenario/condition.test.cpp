#include "server/engine/world.hpp"
#include "server/scenario/condition_parse.hpp"
#include "server/scenario/condition_words.hpp"
#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::testing;
using engine::Operator;

namespace {

constexpr const char* kNames = R"(flags:
  asked: {meaning: You asked., start: yes}
counters:
  errands: {meaning: Errands., start: 3, max: 10}
promises:
  word: {text: My word., to: [sam]}
followers:
)";

scenario::LoadResult with_condition(const std::string& condition)
{
    std::string text = minimal();
    text.replace(text.find("followers:\n"), 11, kNames);
    const std::string line = "    text: The printer stands still.\n";
    text.insert(text.find(line) + line.size(), "    when: " + condition + "\n");
    return scenario::load_text(text, "a.yaml");
}

engine::Condition condition_of(const std::string& text)
{
    const scenario::LoadResult result = with_condition('"' + text + '"');
    CAPTURE(scenario::render(result.problems));
    REQUIRE(result.scenario != nullptr);
    return result.scenario->beats[0].when;
}

bool holds_at_start(const std::string& text)
{
    const scenario::LoadResult result = with_condition('"' + text + '"');
    CAPTURE(scenario::render(result.problems));
    REQUIRE(result.scenario != nullptr);
    const engine::World world{*result.scenario, 1, false};
    return engine::holds(result.scenario->beats[0].when, *result.scenario, world);
}

std::string faults_of(const std::string& condition)
{
    std::string list;
    for (const scenario::ConditionFault& fault : scenario::parse_condition(condition).faults)
        list += scenario::number_of(fault.fault) + "@" + std::to_string(fault.span.begin) + " ";
    return list;
}

} // namespace

TEST_CASE("a condition keeps its words and ends in its root", "[scenario]")
{
    const engine::Condition made = condition_of("loyalty(sam) > 40 and not visited(monday)");
    CHECK(made.text == "loyalty(sam) > 40 and not visited(monday)");
    REQUIRE(made.terms.size() == 6);
    CHECK(made.terms[0].op == Operator::measure_of_follower);
    CHECK(made.terms[0].measure == engine::Measure::loyalty);
    CHECK(made.terms[0].id == 0);
    CHECK(made.terms[0].id2 == 0xffff);
    CHECK(made.terms[2].op == Operator::greater);
    CHECK(made.terms[3].op == Operator::visited);
    CHECK(made.terms.back().op == Operator::all_of);
    for (std::size_t i = 0; i < made.terms.size(); ++i)
        for (const std::uint16_t child : made.terms[i].children)
            CHECK(child < i);
}

TEST_CASE("every name of a condition becomes what it stands for", "[scenario]")
{
    CHECK(condition_of("team.order > 1").terms[0].op == Operator::measure_of_team);
    CHECK(condition_of("order > 1").terms[0].measure == engine::Measure::order);
    CHECK(condition_of("lowest(morale) > 1").terms[0].op == Operator::lowest_of_team);
    CHECK(condition_of("highest(stress) > 1").terms[0].measure == engine::Measure::stress);
    CHECK(condition_of("asked").terms[0].op == Operator::flag);
    CHECK(condition_of("flag(asked)").terms[0].id == 0);
    CHECK(condition_of("errands > 1").terms[0].op == Operator::counter);
    CHECK(condition_of("counter(errands) > 1").terms[0].id == 0);
    CHECK(condition_of("day() > 1").terms[0].op == Operator::day);
    CHECK(condition_of("visits(monday) > 1").terms[0].op == Operator::visits);
    CHECK(condition_of("since(monday) > 1").terms[0].op == Operator::since_beat);
    CHECK(condition_of("promised(word)").terms[0].op == Operator::promised);
    CHECK(condition_of("kept(word)").terms[0].op == Operator::kept);
    CHECK(condition_of("broken(word)").terms[0].op == Operator::broken);
    CHECK(condition_of("present(mira)").terms[0].id == 1);
    CHECK(condition_of("hero(sam)").terms[0].op == Operator::hero);
    CHECK(condition_of("failed_lately(sam)").terms[0].op == Operator::failed_lately);
    CHECK(condition_of("crisis > 1").terms[0].op == Operator::crisis);
    CHECK(condition_of("change > 1").terms[0].op == Operator::change);
    CHECK(condition_of("conflict > 1").terms[0].op == Operator::conflict);
    CHECK(condition_of("team_size > 1").terms[0].op == Operator::team_size);
    const engine::Term chosen = condition_of("chosen(monday.ask) > 0").terms[0];
    CHECK(chosen.op == Operator::chosen);
    CHECK(chosen.id == 0);
    CHECK(chosen.id2 == 1);
    const engine::Term toward = condition_of("loyalty(mira, lead) > 0").terms[0];
    CHECK(toward.id == 1);
    CHECK(toward.id2 == 0);
}

TEST_CASE("not binds closest, then and, then or; sums go from left to right", "[scenario]")
{
    CHECK(holds_at_start("2 + 3 - 1 == 4"));
    CHECK(holds_at_start("10 - 3 - 2 == 5"));
    CHECK(holds_at_start("-(2 + 3) == -5"));
    CHECK(holds_at_start("- - 2 == 2"));
    CHECK(holds_at_start("true or true and false"));
    CHECK_FALSE(holds_at_start("(true or true) and false"));
    CHECK(holds_at_start("not false and true"));
    CHECK_FALSE(holds_at_start("not (false or true)"));
    CHECK(holds_at_start("not not true"));
    CHECK(holds_at_start("errands == 3 and asked == true and asked != false"));
    CHECK(holds_at_start("1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 != 2"));
}

TEST_CASE("conditions may be written without quotes, with any blanks, and as plain true", "[scenario]")
{
    CHECK(with_condition("order<60 and(asked)").scenario != nullptr);
    CHECK(with_condition("true").scenario != nullptr);
    CHECK(with_condition("'  order  <  60  '").scenario != nullptr);
    CHECK(with_condition("|\n      order < 60\n      and asked").scenario != nullptr);
    CHECK(with_condition(">\n      order < 60\n      and asked").scenario != nullptr);
}

TEST_CASE("names that only begin like a word of the language are names", "[scenario]")
{
    std::string text = minimal();
    text.replace(
        text.find("followers:\n"), 11,
        "flags:\n  notice: {meaning: A.}\n  order_given: {meaning: B.}\n  android: {meaning: "
        "C.}\nfollowers:\n"
    );
    const std::string line = "    text: The printer stands still.\n";
    text.insert(text.find(line) + line.size(), "    when: notice or not order_given and android\n");
    const auto result = scenario::load_text(text, "a.yaml");
    CAPTURE(scenario::render(result.problems));
    CHECK(result.scenario != nullptr);
}

TEST_CASE("what is missing in a condition is said at its place", "[scenario]")
{
    CHECK(faults_of("") == "S100@0 ");
    CHECK(faults_of("morale >") == "S100@8 ");
    CHECK(faults_of("morale > 4 and") == "S100@14 ");
    CHECK(faults_of("(morale > 4") == "S103@0 ");
    CHECK(faults_of("morale > 4)") == "S104@10 ");
    CHECK(faults_of("visited(monday") == "S103@7 ");
    CHECK(faults_of("chosen(monday.)") == "S100@14 ");
    CHECK(faults_of("visited(monday,)") == "S100@15 ");
    CHECK(faults_of("not") == "S100@3 ");
    CHECK(faults_of("3x > 2") == "S100@0 ");
    CHECK(faults_of("a = 1 && b = 2") == "S101@2 S102@6 S101@11 ");
    CHECK(faults_of("a => 1 and b =< 2 or c <> 3") == "S116@2 S116@13 S116@23 ");
}

TEST_CASE("parentheses, nots and minuses nest twenty deep and no further", "[scenario]")
{
    const auto nested = [](const std::string& open, std::size_t times, const std::string& close) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i)
            text += open;
        text += "1 < 2";
        for (std::size_t i = 0; i < times; ++i)
            text += close;
        return text;
    };
    CHECK(faults_of(nested("(", 20, ")")).empty());
    CHECK(faults_of(nested("(", 21, ")")) == "S106@20 ");
    CHECK(faults_of(nested("not ", 20, "")).empty());
    CHECK(faults_of(nested("not ", 21, "")) == "S106@80 ");
    CHECK(faults_of(nested("-", 21, "")) == "S106@20 ");
    CHECK(faults_of(std::string(500, '(')) == "S106@20 ");
    CHECK(faults_of(std::string(60'000, '(')) == "S105@0 ");
}

TEST_CASE("all that is wrong in one condition is told at once", "[scenario]")
{
    const auto result = with_condition("\"moral > 4 and loyalty(smm) > 3 and visted(monday) and asked > 2\"");
    CHECK(places_of(result.problems) == "S107 31:12\nS071 31:34\nS108 31:47\nS111 31:66\n");
}

TEST_CASE("the words of conditions cannot be names of flags", "[scenario]")
{
    for (const char* word : {"morale", "visited", "crisis", "team", "and", "team_size"})
        CHECK(scenario::is_condition_word(word));
    CHECK_FALSE(scenario::is_condition_word("asked_sam"));
}
