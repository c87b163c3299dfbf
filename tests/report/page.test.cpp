#include "server/report/html_page.hpp"
#include "server/report/json.hpp"
#include "server/report/tables.hpp"
#include "server/report/xapi.hpp"
#include "tests/report/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string everything(const report::Subject& subject)
{
    std::string out = report::html_page(subject) + report::json_text(subject) + report::xapi_text(subject);
    for (const auto& table : report::tables(subject))
        out += table.text;
    return out;
}

} // namespace

TEST_CASE("the group's report names roles and seats, never people", "[report]")
{
    const std::string all = everything(a_subject());
    CHECK(has(all, "Robin"));
    CHECK(has(all, "Dana"));
    for (const char* name : {"Ana", "Ben", "Otto"})
        CHECK_FALSE(has(all, name));
}

TEST_CASE("a person's own report has what is theirs and nobody else's", "[report]")
{
    auto subject = a_subject();
    subject.person = "Ben";
    const std::string page = report::html_page(subject);
    CHECK(has(page, "for Ben"));
    CHECK(has(page, "You answered for Robin."));
    CHECK(has(page, "How you voted"));
    CHECK(has(page, "What you expected"));
    CHECK(has(page, "67 %"));
    CHECK_FALSE(has(everything(subject), "Ana"));
    CHECK_FALSE(has(everything(subject), "Otto"));
    subject.person = "Otto Watcher";
    CHECK_FALSE(has(report::html_page(subject), "How you voted"));
}

TEST_CASE(
    "what may be shown of what people will do differently is in the group's report, in nobody's name",
    "[report]"
)
{
    const std::string all = everything(a_subject());
    CHECK(has(report::html_page(a_subject()), "What will be done differently"));
    for (const char* shown : {"Ask before I answer", "Walk the line on Mondays"})
        CHECK(has(all, shown));
    for (const char* kept : {"Say sorry", "Never be late", "Ana", "Ben"})
        CHECK_FALSE(has(all, kept));
    auto nobody = a_subject();
    nobody.debrief.commitments.clear();
    CHECK_FALSE(has(report::html_page(nobody), "What will be done differently"));
}

TEST_CASE(
    "somebody's own report has what they signed, also for themselves alone, and claims no other", "[report]"
)
{
    auto subject = a_subject();
    subject.person = "Ben";
    const std::string page = report::html_page(subject);
    const auto own = page.substr(page.find("What you will do differently"));
    CHECK(has(own.substr(0, own.find("</section>")), "Say sorry to the night shift"));
    CHECK_FALSE(has(own.substr(0, own.find("</section>")), "Walk the line"));
    CHECK(has(everything(subject), "Ask before I answer"));
    CHECK_FALSE(has(everything(subject), "Never be late"));
    const auto told = nlohmann::json::parse(report::json_text(subject)).at("commitments");
    REQUIRE(told.size() == 3);
    for (const auto& one : told) {
        CHECK(one.size() == 2); // words and whether they are yours: nothing by which to tell who else signed
        CHECK(one.at("yours") == (one.at("text") == "Say sorry to the night shift"));
    }
    subject.person = ""; // of somebody without a name, who is not everybody that signed with none
    CHECK_FALSE(has(everything(subject), "Never be late"));
}

TEST_CASE("what people typed is text on the page, not markup", "[report]")
{
    const std::string page = report::html_page(a_subject());
    CHECK(has(page, "Table &lt;2&gt;"));
    CHECK(has(page, "The line stands &lt;still&gt;."));
    CHECK_FALSE(has(page, "<2>"));
    CHECK_FALSE(has(page, "<still>"));
}

TEST_CASE("a share of control is shown with its interval, or not at all", "[report]")
{
    auto subject = a_subject();
    CHECK(has(report::html_page(subject), "between 10 and 60 %"));
    subject.debrief.profiles[0].enough = false;
    subject.debrief.profiles[0].decisions = 3;
    const std::string page = report::html_page(subject);
    CHECK(has(page, "not enough to say anything"));
    CHECK_FALSE(has(page, "between 10 and 60 %"));
}

TEST_CASE("a count of people has an axis of whole people, each once", "[report]")
{
    auto subject = a_subject();
    subject.debrief.people.resize(3);
    const std::string page = report::html_page(subject);
    const std::string plot = page.substr(page.find("plot-circles-lead-d"), 2500);
    for (const char* label : {">0</text>", ">1</text>", ">2</text>", ">3</text>"}) {
        const auto at = plot.find(label);
        REQUIRE(at != std::string::npos);
        CHECK(plot.find(label, at + 1) == std::string::npos);
    }
}

TEST_CASE("rooms stand side by side when there are several", "[report]")
{
    const auto subject = a_subject();
    auto other = report::in_short(subject.debrief, false);
    other.name = "Table 3";
    const auto mine = report::in_short(subject.debrief, true);
    CHECK(mine.gone == 1);
    CHECK(mine.heroes == 1);
    CHECK_FALSE(has(report::html_page(subject, {mine}), "The rooms side by side"));
    const std::string page = report::html_page(subject, {mine, other});
    CHECK(has(page, "The rooms side by side"));
    CHECK(has(page, "Table &lt;2&gt; (this one)"));
    CHECK(has(page, "10–60 %"));
}

TEST_CASE("the page of a German story is German from its title to its last line", "[report]")
{
    auto subject = a_subject();
    subject.language = "de";
    subject.person = "Ben";
    const auto mine = report::in_short(subject.debrief, true);
    const std::string page = report::html_page(subject, {mine, mine});
    for (const char* german :
         {"<html lang=\"de\">", "Auswertung · Table", "für Ben", "Wie es ausging", "Was geschah",
          "Jede Entscheidung", "Du hast für Robin geantwortet.", "Tag 1, Situation 1", "+4,3 Punkte",
          "zwischen 10 und 60 %", "Stimmung ging von 40 auf 62.", "zuhören", "Was du anders machen wirst",
          "(dieser)", "keine Messung an irgendjemandem"})
        CHECK(has(page, german));
    std::size_t english = 0;
    for (const char* word :
         {"How it", "What happened", "Every ", "The rooms", "Promises", "points<", "situation 1", "Day ",
          "days of", "circle of", "Contents", "Debrief", "Response", "Meters", "Morale",
          "Loyalty:", "control<", "your", "You "})
        if (has(page, word)) {
            UNSCOPED_INFO(word);
            ++english;
        }
    CHECK(english == 0);
}

TEST_CASE("files for programs have the same words in every language", "[report]")
{
    auto subject = a_subject();
    const auto english = report::tables(subject);
    const std::string json = report::json_text(subject);
    subject.language = "de";
    const auto german = report::tables(subject);
    for (std::size_t i = 0; i < english.size(); ++i)
        CHECK(english[i].text == german[i].text);
    CHECK(json == report::json_text(subject));
    CHECK(has(json, "\"kind\": \"observer_note\""));
}

TEST_CASE("the page that a browser looks at", "[.][page]")
{
    const char* path = std::getenv("TWOCIRCLES_PAGE");
    REQUIRE(path != nullptr);
    auto subject = a_subject();
    subject.person = "Ben";
    auto other = report::in_short(subject.debrief, false);
    other.name = "Table 3";
    std::ofstream{path} << report::html_page(subject, {report::in_short(subject.debrief, true), other});
}

TEST_CASE("an empty game makes a page, too", "[report]")
{
    report::Subject subject;
    subject.debrief.title = "Nothing yet";
    const std::string page = report::html_page(subject);
    CHECK(has(page, "The game was not played to its end."));
    CHECK_FALSE(has(page, "What happened"));
}
