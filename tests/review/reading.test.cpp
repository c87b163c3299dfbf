#include "server/review/reading.hpp"

#include "server/review/condition_range.hpp"
#include "tests/review/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::review;

namespace {

std::string remarks(const std::string& text)
{
    const auto file = loaded(text);
    return places(remarks_of_reading(*file.scenario, *file.outline));
}

std::string planted(const std::string& from, const std::string& to)
{
    return remarks(with(kSound, from, to));
}

const std::string kMonday = "    debrief: [Who gained most?]\n";

} // namespace

TEST_CASE("about a sound scenario there is nothing to remark")
{
    CHECK(remarks(kSound).empty());
}

TEST_CASE("conditions that always or never hold are pointed at, to the character")
{
    CHECK(planted("team.loyalty >= 50", "team.loyalty >= 0") == "S200 34:42\n");
    CHECK(planted("team.loyalty >= 50", "team.loyalty > 100") == "S201 34:42\n");
    CHECK(planted("team.loyalty >= 50", "day() >= 0 and loyalty(dana) >= 50").empty());
    CHECK(planted("team.loyalty >= 50", "not (loyalty(dana) <= 100)") == "S201 34:42\n");
    CHECK(planted("team.loyalty >= 50", "visited(friday) or morale < 101") == "S200 34:42\n");
    CHECK(planted("team.loyalty >= 50", "team_size > 2") == "S201 34:42\n");
    CHECK(planted("team.loyalty >= 50", "morale + order > 200") == "S201 34:42\n");
    CHECK(planted("team.loyalty >= 50", "morale + order > 199").empty());
}

TEST_CASE("a flag that is asked for and never set is remarked, and what hangs on it")
{
    CHECK(
        remarks(with(with(kSound, ", set: {asked: no}", ""), ", set: {asked: yes}", "")) ==
        "S206 12:3\nS205 30:14\n"
    );
}

TEST_CASE("a beat that nothing leads to is remarked")
{
    CHECK(
        planted("acts: [plan, organize], set: {asked: no}}", "acts: [plan, organize], next: end}") ==
        "" // the other responses still lead on
    );
    const auto cut = with(
        with(
            with(kSound, "set: {asked: no}}", "set: {asked: no}, next: end}"), "makes: [bench]}",
            "makes: [bench], next: end}"
        ),
        "set: {asked: yes}}", "set: {asked: yes}, next: end}"
    );
    CHECK(remarks(cut) == "S207 14:3\nS202 24:9\n");
}

TEST_CASE("a circle without a way out is remarked once for each beat on it, a circle with one is not")
{
    const auto circle = with(
        with(
            with(
                with(kSound, "[direct, organize]}", "[direct, organize], next: monday}"), ", when: asked}",
                ", when: asked, next: monday}"
            ),
            "acts: [energize, listen]}", "acts: [energize, listen], next: monday}"
        ),
        kMonday, kMonday + "    once: no\n"
    );
    CHECK(remarks(circle).empty()); // friday comes once only: passed over, the story ends
    const auto again =
        with(circle, "    debrief: [Who decided?]\n", "    debrief: [Who decided?]\n    once: no\n");
    CHECK(remarks(again) == "S203 16:9\nS203 25:9\n");
    CHECK(remarks(
              with(again, "acts: [energize, listen], next: monday}", "acts: [energize, listen], next: end}")
    )
              .empty());
}

TEST_CASE("a response that nobody can take is remarked, a choice that is none as well")
{
    CHECK(
        planted(
            "acts: [energize, listen]}",
            "acts: [energize, listen], locked: {unless: \"morale > 100\", reason: No.}}"
        ) == "S205 31:14\n"
    );
    CHECK(planted("acts: [energize, listen]}", "acts: [direct, organize]}") == "S204 31:14\n");
    CHECK(planted("acts: [energize, listen]}", "acts: [direct, organize], days: 2}").empty());
    CHECK(planted("acts: [energize, listen]}", "acts: [direct, {act: organize, strength: light}]}").empty());
}

TEST_CASE("a promise that never comes due is remarked")
{
    CHECK(planted(", due: friday}", "}") == "S207 14:3\n");
    CHECK(planted(", due: friday}", ", due_in: 5}").empty());
    CHECK(remarks(with(
                      with(kSound, ", due: friday}", "}"), "[direct, organize]}",
                      "[direct, organize], keeps: [bench]}"
                  ))
              .empty());
}

TEST_CASE("a secret that others can read is remarked where it is kept")
{
    CHECK(
        planted("text: It begins.", "text: You hear that in spring one of the two posts has to go.") ==
        "S208 7:10\n"
    );
    CHECK(
        planted(
            "role: Fitter", "role: Fitter, brief: 'You know: In spring one of the two posts has to go!'"
        ) == "S208 7:10\n"
    );
}

TEST_CASE("situations without a question, screens too full, texts too hard and labels are remarked")
{
    CHECK(planted(kMonday, "") == "S209 16:9\n");
    std::string flood = "It goes on";
    for (int i = 0; i < 140; ++i)
        flood += " and on and on";
    CHECK(planted("text: It begins.", "text: " + flood + ".").starts_with("S210 16:9\n"));
    const std::string hard = "Notwithstanding organisational considerations concerning interdepartmental "
                             "responsibilities, implementation "
                             "proceeds according to established administrative procedures whenever "
                             "circumstances permit sufficiently "
                             "comprehensive documentation of participating stakeholders throughout "
                             "subsequent evaluation phases regarding "
                             "anticipated consequences within participating departments";
    CHECK(planted("text: It begins.", "text: " + hard + ".") == "S211 18:11\n");
    CHECK(planted("text: It is over.", "text: You are a weak leader.") == "S212 35:10\n");
    CHECK(
        planted("text: It is over.", "text: \"You're not just a manager, you're a born leader.\"") ==
        "S212 35:10\n"
    );
    CHECK(planted("text: It is over.", "text: You are a leader now.").empty());
    CHECK(remarks(with(
                      with(kSound, "text: It is over.", "text: You are a weak leader."), "language: en",
                      "language: de"
                  ))
              .empty());
}

TEST_CASE("ranges never claim what is not so")
{
    const auto file = loaded(kSound);
    const Changeable changeable(*file.scenario);
    CHECK(truth_of({}, *file.scenario, changeable) == Truth::always);
    CHECK(truth_of(file.scenario->endings[0].when, *file.scenario, changeable) == Truth::sometimes);
    CHECK(changeable.flags[0]);
}
