// Translation files: what is read, what belongs to what, what comes out again.
#include "server/scenario/translated.hpp"
#include "server/scenario/write_translation.hpp"
#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::testing;
using scenario::TextState;
using scenario::Translation;

namespace {

std::shared_ptr<const engine::Scenario> small()
{
    return scenario::load_text(minimal(), "small.yaml").scenario;
}

Translation read(const std::string& text)
{
    const scenario::Source source{"small.de.yaml", text};
    scenario::Problems problems{source};
    auto made = scenario::read_translation(source, problems);
    INFO(scenario::render(problems.take()) << text);
    REQUIRE(made);
    return *made;
}

// As `translate` leaves it, read again.
Translation updated(const engine::Scenario& scenario, const Translation& old)
{
    const auto made =
        scenario::brought_up_to_date(scenario::match_texts(scenario::texts_of(scenario), old), old);
    return read(scenario::yaml_of(made));
}

const scenario::TranslatedText& at(const Translation& translation, const std::string& path)
{
    for (const auto& text : translation.texts)
        if (text.path == path) return text;
    FAIL("there is no " << path);
    return translation.texts.front();
}

std::string numbers(const std::vector<scenario::Problem>& problems)
{
    return places_of(problems);
}

// Every text translated: its own words backwards, so to say.
Translation all_translated(const engine::Scenario& scenario)
{
    Translation made = updated(scenario, {});
    for (auto& text : made.texts)
        text.text = "de: " + text.original;
    return made;
}

} // namespace

TEST_CASE("every text of a scenario has a path of its own and can be replaced", "[translation]")
{
    const auto loaded = scenario::load_file(scenario_data() / "good/full.yaml");
    REQUIRE(loaded.scenario);
    const auto texts = scenario::texts_of(*loaded.scenario);
    std::set<std::string> paths;
    std::vector<std::string> values;
    for (const auto& text : texts) {
        CAPTURE(text.path);
        CHECK(paths.insert(text.path).second);
        CHECK(scenario::characters(text.value) <= text.most);
        values.push_back(text.path);
    }
    auto copy = *loaded.scenario;
    scenario::put_texts(copy, values);
    for (const auto& text : scenario::texts_of(copy))
        CHECK(text.value == text.path);
    CHECK(paths.contains("about.learning_goals.1"));
    CHECK(paths.contains("seats." + copy.seats[0].id + ".brief"));
}

TEST_CASE("a new translation file lists every text and takes over names", "[translation]")
{
    const auto scenario = small();
    const Translation made = updated(*scenario, {});
    CHECK(made.texts.size() == scenario::texts_of(*scenario).size());
    CHECK(at(made, "followers.sam.name").text == "Sam Okoye");
    CHECK(at(made, "followers.sam.role").text.empty());
    CHECK(at(made, "beats.monday.responses.plan.text").original == "Let us go through it step by step.");
}

TEST_CASE("the game shows what is translated, and the rest in the original", "[translation]")
{
    const auto scenario = small();
    const auto made = scenario::translate_text(
        *scenario,
        "translation: 1\ntexts:\n  about.title:\n    original: A small matter\n    text: Eine Kleinigkeit\n",
        "somewhere/small.de.yaml"
    );
    REQUIRE(made.scenario);
    CHECK(made.scenario->about.title == "Eine Kleinigkeit");
    CHECK(made.scenario->about.summary == scenario->about.summary);
    CHECK(made.scenario->about.id == "small.de");
    CHECK(made.scenario->about.translation_of == "small");
    CHECK(made.scenario->about.language == "de");
    CHECK(made.scenario->content_hash != scenario->content_hash);
    CHECK(made.translated == 1);
    CHECK(numbers(made.problems) == "S243 0:0\n");
}

TEST_CASE("a few open texts are told one by one, many in one remark with their lines", "[translation]")
{
    const auto scenario = small();
    const auto untranslated = [&](std::size_t open) {
        Translation some = all_translated(*scenario);
        REQUIRE(some.texts.size() > open);
        for (std::size_t i = 0; i < open; ++i)
            some.texts[some.texts.size() - 1 - i].text.clear();
        return scenario::translate_text(*scenario, scenario::yaml_of(some), "small.de.yaml").problems;
    };
    CHECK(untranslated(5).size() == 5);
    const auto many = untranslated(6);
    REQUIRE(many.size() == 1);
    CHECK(many[0].fault == scenario::Fault::not_translated);
    CHECK(many[0].line > 0);
    CHECK(many[0].message.find("6 of ") == 0);
    CHECK(many[0].suggestion.find("The next stand at lines ") == 0);
}

TEST_CASE("a game goes on only with the same scenario and the same translation", "[translation]")
{
    const auto scenario = small();
    const std::string one = "translation: 1\ntexts: {}\n";
    const auto hash = [&](const std::string& text) {
        return scenario::translate_text(*scenario, text, "small.de.yaml").scenario->content_hash;
    };
    CHECK(hash(one) == hash(one));
    CHECK(hash(one) != hash(one + "# a word\n"));
    auto other = *scenario;
    other.content_hash += 1;
    CHECK(scenario::translate_text(other, one, "small.de.yaml").scenario->content_hash != hash(one));
}

TEST_CASE("a text that has changed keeps its translation and is pointed out", "[translation]")
{
    const auto scenario = small();
    const Translation old = all_translated(*scenario);
    auto changed = *scenario;
    changed.beats[0].responses[0].text = "Step by step, please.";
    const auto result = scenario::translate_text(changed, scenario::yaml_of(old), "small.de.yaml");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].number == "S241");
    CHECK(result.scenario->beats[0].responses[0].text == "de: Let us go through it step by step.");
    const Translation now = updated(changed, old);
    const auto& entry = at(now, "beats.monday.responses.plan.text");
    CHECK(entry.original == "Step by step, please.");
    CHECK(entry.before == "Let us go through it step by step.");
    CHECK(entry.text == "de: Let us go through it step by step.");
    SECTION("until somebody has looked at it")
    {
        CHECK(
            scenario::translate_text(changed, scenario::yaml_of(now), "small.de.yaml").problems.size() == 1
        );
        Translation seen = now;
        for (auto& text : seen.texts)
            text.before.clear();
        CHECK(scenario::translate_text(changed, scenario::yaml_of(seen), "small.de.yaml").problems.empty());
    }
    SECTION("or the author has thought better of it")
    {
        CHECK(at(updated(*scenario, now), "beats.monday.responses.plan.text").before.empty());
    }
}

TEST_CASE("what is counted and what is renamed finds its translation by its words", "[translation]")
{
    auto scenario = *small();
    scenario.questions = {"Who gained?", "Who lost?", "What would you do again?"};
    const Translation old = all_translated(scenario);
    auto changed = scenario;
    changed.questions = {"Who was not asked at all?", "Who gained?", "What would you do again tomorrow?"};
    changed.beats[0].id = "first_morning";
    const auto matching = scenario::match_texts(scenario::texts_of(changed), old);
    CHECK(matching.count(TextState::absent) == 1);
    CHECK(matching.count(TextState::changed) == 1);
    const Translation now = updated(changed, old);
    CHECK(at(now, "debrief.1").text.empty());
    CHECK(at(now, "debrief.2").text == "de: Who gained?");
    CHECK(at(now, "debrief.3").before == "What would you do again?");
    CHECK(at(now, "beats.first_morning.responses.ask.text").text == "de: What do you see?");
    // "Who lost?" is gone, and its translation is not.
    CHECK(at(now, "debrief.2").set_aside == false);
    REQUIRE(now.texts.back().set_aside);
    CHECK(now.texts.back().text == "de: Who lost?");
}

TEST_CASE("an insertion into a list is no change of what stands behind it", "[translation]")
{
    auto scenario = *small();
    scenario.questions = {"One?", "Two?", "Three?"};
    const Translation old = all_translated(scenario);
    scenario.questions.insert(scenario.questions.begin(), "None?");
    const auto matching = scenario::match_texts(scenario::texts_of(scenario), old);
    CHECK(matching.count(TextState::changed) == 0);
    CHECK(matching.count(TextState::absent) == 1);
    CHECK(matching.orphans.empty());
}

TEST_CASE("notes and comments outlive every update", "[translation]")
{
    const auto scenario = small();
    const std::string text = "# head\ntranslation: 1\ntranslator: Jo Kern  # and Ada\ntexts:\n"
                             "  # above\n"
                             "  about.title:  # beside\n"
                             "    original: A small matter\n"
                             "    # between\n"
                             "    text: \"Eine # Kleinigkeit\"   # behind\n"
                             "    note: 'Nr. #5'\n"
                             "  about.summary:\n"
                             "    original: Two people and a printer.\n"
                             "    text: |\n"
                             "      # kein Kommentar\n"
                             "      Zwei Leute.\n"
                             "  # last\n";
    const Translation made = updated(*scenario, read(text));
    CHECK(made.translator == "Jo Kern");
    CHECK(made.head == std::vector<std::string>{"# head", "# and Ada"});
    CHECK(at(made, "about.title").text == "Eine # Kleinigkeit");
    CHECK(at(made, "about.title").note == "Nr. #5");
    CHECK(
        at(made, "about.title").remarks ==
        std::vector<std::string>{"# above", "# beside", "# between", "# behind"}
    );
    CHECK(at(made, "about.summary").text == "# kein Kommentar\nZwei Leute.");
    CHECK(made.foot == std::vector<std::string>{"# last"});
    const std::string once = scenario::yaml_of(made);
    CHECK(scenario::yaml_of(updated(*scenario, read(once))) == once);
}

TEST_CASE("a text that went out of use twice is kept once, with both of its translations", "[translation]")
{
    const auto scenario = small();
    const std::string aside =
        "no_longer_used:\n"
        "  debrief.9:\n    original: Who left?\n    text: Wer ging?\n    note: from May\n"
        "  debrief.8:\n    original: Who came?\n    text: Wer kam?\n";
    const std::string texts = "texts:\n"
                              "  debrief.9:\n    original: Who stayed?\n    text: Wer blieb?\n"
                              "  debrief.8:\n    original: Who came?\n    note: open\n";
    for (const auto& text : {texts + aside, aside + texts}) {
        const Translation made = updated(*scenario, read("translation: 1\n" + text));
        CHECK(at(made, "debrief.9").text == "Wer blieb?");
        CHECK(at(made, "debrief.9").original == "Who stayed?");
        CHECK(at(made, "debrief.9").note == "Translated before that: Wer ging?\nfrom May");
        CHECK(at(made, "debrief.8").text == "Wer kam?");
        CHECK(at(made, "debrief.8").note == "open");
        CHECK(scenario::yaml_of(updated(*scenario, made)) == scenario::yaml_of(made));
    }
}

TEST_CASE("any text comes back as it was", "[translation]")
{
    const std::vector<std::string> words{
        "text: no", "#",   "a # b",   "- dash",     "“Häß”", "yes", "12", "key: value", "end:",   "'", "\"",
        "a  b",     "{x}", "&anchor", "note: this", "\\n",   "ü",   "|",  "line\nline", "a\n\nb", "x:"};
    std::uint64_t state = 1;
    const auto below = [&](std::size_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>((state >> 33U) % limit);
    };
    for (int turn = 0; turn < 400; ++turn) {
        Translation meant;
        scenario::TranslatedText text;
        text.path = turn % 5 == 0 ? "odd " + words[below(words.size())] : "about.title";
        std::replace(text.path.begin(), text.path.end(), '\n', ' ');
        for (auto* field : {&text.original, &text.text, &text.note, &text.before})
            for (std::size_t n = 1 + below(30); n > 0; --n)
                *field += (field->empty() ? "" : (below(9) == 0 ? "\n" : " ")) + words[below(words.size())];
        meant.texts.push_back(text);
        CAPTURE(scenario::yaml_of(meant));
        const Translation again = read(scenario::yaml_of(meant));
        REQUIRE(again.texts.size() == 1);
        CHECK(again.texts[0].path == text.path);
        CHECK(again.texts[0].original == text.original);
        CHECK(again.texts[0].before == text.before);
        CHECK(again.texts[0].text == text.text);
        CHECK(again.texts[0].note == text.note);
    }
}

TEST_CASE("a translation that does not fit its place is an error at its line", "[translation]")
{
    const auto result = scenario::translate_text(
        *small(),
        "translation: 1\ntexts:\n  about.title:\n    original: A small matter\n    text: " +
            std::string(61, 'x') + "\n",
        "small.de.yaml"
    );
    CHECK(result.scenario == nullptr);
    CHECK(numbers(result.problems) == "S054 5:11\n");
}

TEST_CASE("slips in a translation file are explained as those of a scenario are", "[translation]")
{
    const auto problems = [](const std::string& text) {
        return numbers(scenario::translate_text(*small(), text, "small.de.yaml").problems);
    };
    CHECK(problems("translation: 2\ntexts: {}\n") == "S064 1:14\n");
    CHECK(problems("translation: 1\n") == "S051 1:1\n");
    CHECK(problems("translation: 1\ntexts:\n  about.title: {originl: A, text: B}\n") == "S050 3:17\n");
    CHECK(
        problems("translation: 1\ntexts:\n  about.title:\n    original: A\n    text: B: C\n") == "S021 5:12\n"
    );
    CHECK(problems("translation: 1\ntexts:\n  a:\n    original: A\n    text: #5\n").starts_with("S027 5:"));
    CHECK(problems("translation: 1\ntexts:\n  a: {original: A}\n  a: {original: B}\n").starts_with("S032 4:")
    );
    CHECK(problems("just words\n") == "S008 1:1\n");
    CHECK(problems("") != "");
    CHECK(problems("\xff") != "");
}

TEST_CASE("a place that is misspelt is told with the one that was meant", "[translation]")
{
    const auto result = scenario::translate_text(
        *small(), "translation: 1\ntexts:\n  goals.delivry:\n    original: x\n    text: y\n", "small.de.yaml"
    );
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[1].number == "S242");
    CHECK(result.problems[1].suggestion == "Did you mean \"goals.delivery\"?");
}

TEST_CASE("the names of translation files say what they are", "[translation]")
{
    const auto name = scenario::translation_name("scenarios/night-shift.de.yaml");
    REQUIRE(name);
    CHECK(name->scenario == "night-shift");
    CHECK(name->language == "de");
    CHECK(scenario::translation_name("a.pt-BR.yaml")->language == "pt-BR");
    for (const char* other :
         {"night-shift.yaml", "a.v2.yaml", "a.draft.yaml", ".de.yaml", "a.de.yml", "a.DE.yaml"})
        CHECK_FALSE(scenario::translation_name(other));
    CHECK(scenario::nearest_language({"de", "fr"}, "de-at") == "de");
    CHECK(scenario::nearest_language({"pt-BR", "pt"}, "pt") == "pt");
    CHECK(scenario::nearest_language({"de"}, "en").empty());
}

TEST_CASE("a folder's translations are not taken for scenarios", "[translation]")
{
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("twocircles-translations-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream{folder / "small.yaml"} << minimal();
    std::ofstream{folder / "small.de.yaml"} << "translation: 1\ntexts: {}\n";
    std::ofstream{folder / "small.old.yaml"} << minimal(); // a copy that only looks like one
    std::ofstream{folder / "lone.fr.yaml"} << "translation: 1\ntexts: {}\n";
    const auto all = scenario::load_folder(folder);
    REQUIRE(all.size() == 2);
    CHECK(all[0].scenario->about.id == "small.old");
    CHECK(all[1].scenario->about.id == "small");
    CHECK(
        scenario::translations_beside(folder / "small.yaml") ==
        std::vector<fs::path>{folder / "small.de.yaml"}
    );
    CHECK(scenario::translations_alone(folder) == std::vector<fs::path>{folder / "lone.fr.yaml"});
    const auto asked = scenario::load_file(folder / "small.de.yaml");
    CHECK(asked.scenario == nullptr);
    CHECK(numbers(asked.problems) == "S008 0:0\n");
    fs::remove_all(folder);
}
