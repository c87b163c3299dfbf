#include "server/scenario/load.hpp"

#include "tests/scenario/data.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

engine::Scenario full()
{
    const auto result = scenario::load_file(scenario_data() / "good/full.yaml");
    CAPTURE(scenario::render(result.problems));
    REQUIRE(result.scenario != nullptr);
    return *result.scenario;
}

} // namespace

TEST_CASE("a scenario holds what its file says: about, goals, seats", "[scenario]")
{
    const engine::Scenario made = full();
    CHECK(made.about.id == "full");
    CHECK(made.about.title == "The Night Shift");
    CHECK(made.about.minutes == 25);
    CHECK_FALSE(made.about.tutorial);
    CHECK(made.about.learning_goals.size() == 2);
    CHECK(made.about.language == "en-GB");
    CHECK(made.order == Approx(.40));
    CHECK(made.novelty == Approx(.30));
    CHECK(made.agreement == Approx(.20));
    REQUIRE(made.goals.size() == 3);
    CHECK(std::get<engine::Measure>(made.goals[0].what) == engine::Measure::delivery);
    CHECK(made.goals[0].weight == 3);
    CHECK(made.goals[1].weight == 1);
    CHECK(std::get<engine::CounterId>(made.goals[2].what).index() == 0);
    CHECK(made.goals[2].lower_is_better);
    REQUIRE(made.seats.size() == 2);
    CHECK(made.seats[0].reports.size() == 2);
    CHECK(made.seats[0].powers.size() == 4);
    CHECK(made.seats[0].secret == "You have applied for a post in the head office.\nNobody knows.");
    CHECK(made.seats[1].reports.empty());
    CHECK(made.seats[1].powers.empty());
    CHECK(made.questions.size() == 1);
    CHECK(made.first.index() == 0);
    CHECK(made.content_hash == scenario::hash_of(bytes_of(scenario_data() / "good/full.yaml")));
}

TEST_CASE(
    "a scenario holds what its file says: an observer's task sheet, and what one person alone knows",
    "[scenario]"
)
{
    const engine::Scenario made = full();
    REQUIRE(made.observer.size() == 2);
    CHECK(made.observer[0].text == "Who speaks first after an answer?");
    CHECK(made.observer[0].look_for.empty());
    CHECK(made.observer[1].text == "What does the lead do most?");
    CHECK(made.observer[1].look_for == std::vector<std::string>{"asks a question", "gives a task"});
    CHECK(made.followers[0].secret == "You have been offered a post elsewhere.");
    CHECK(made.followers[1].secret.empty());
}

TEST_CASE("a scenario holds what its file says: an attempt that the story tells of", "[scenario]")
{
    const engine::Scenario made = full();
    REQUIRE(made.beats[0].attempt);
    CHECK(made.beats[0].attempt->who.index() == 0);
    CHECK_FALSE(made.beats[0].attempt->comes_off);
    CHECK_FALSE(made.beats[1].attempt);
}

TEST_CASE("a scenario holds what its file says: people", "[scenario]")
{
    const engine::Scenario made = full();
    REQUIRE(made.followers.size() == 3);
    const engine::Follower& sam = made.followers[0];
    CHECK(sam.name == "Sam Okoye");
    CHECK(sam.brief == "You have seen six shift leads come and go, and you will see the next.");
    CHECK(sam.traits.autonomy == Approx(.75));
    CHECK(sam.traits.structure_need == Approx(.10));
    CHECK(sam.traits.susceptibility == Approx(.50));
    CHECK(sam.traits.expressiveness == Approx(.90));
    CHECK(sam.traits.cynicism == Approx(.25));
    CHECK(sam.traits.competence == Approx(.805));
    CHECK(sam.morale == .45);
    CHECK(sam.competence_trust == .5);
    CHECK(sam.vision == .1);
    REQUIRE(sam.ties.size() == 2);
    CHECK(sam.ties[0].to.index() == 1);
    CHECK(sam.ties[0].strength == Approx(.75));
    CHECK(sam.ties[1].strength == Approx(.20));
    REQUIRE(sam.lines.size() == 10);
    for (std::size_t i = 0; i < sam.lines.size(); ++i)
        CHECK(static_cast<std::size_t>(sam.lines[i].on) == i); // written in the order of the enumeration
    CHECK_FALSE(sam.lines[2].when.empty());
    CHECK(sam.lines[3].text == "Don't mind me.");
    CHECK(sam.lines[8].text == "No hard feelings, #12 is yours.");
    CHECK(made.followers[1].traits == engine::Traits{});
    CHECK_FALSE(made.followers[1].morale);
}

TEST_CASE("a scenario holds what its file says: beats and responses", "[scenario]")
{
    const engine::Scenario made = full();
    REQUIRE(made.beats.size() == 4);
    const engine::Beat& monday = made.beats[0];
    CHECK(monday.text[0].text == "The belt stands still. Nobody has told them why.\n\nSomebody laughs.");
    CHECK(monday.speaker.index() == 0);
    CHECK(monday.situation.crisis == Approx(.6));
    CHECK(monday.seconds == 60);
    CHECK(monday.on_timeout.index() == 1);
    CHECK(monday.present.size() == 2);
    CHECK(monday.once);
    CHECK_FALSE(monday.pool);
    REQUIRE(monday.responses.size() == 2);
    const engine::Response& plan = monday.responses[0];
    REQUIRE(plan.acts.size() == 6);
    CHECK(plan.acts[0].act == engine::Act::plan);
    CHECK(plan.acts[0].audience == engine::Audience::present);
    CHECK(plan.acts[1].strength == engine::Strength::strong);
    CHECK(plan.acts[1].audience == engine::Audience::person);
    CHECK(plan.acts[1].person.index() == 0);
    CHECK_FALSE(plan.acts[2].fair);
    CHECK(plan.acts[2].strength == engine::Strength::light);
    CHECK(plan.acts[3].audience == engine::Audience::reports);
    CHECK(plan.acts[4].audience == engine::Audience::everyone);
    CHECK(plan.outcome.size() == 2);
    CHECK_FALSE(plan.when.empty());
    CHECK_FALSE(plan.unlocked_when.empty());
    CHECK(plan.locked_reason == "Sam would not follow you into this yet.");
    CHECK(plan.once);
    REQUIRE(plan.sets.size() == 2);
    CHECK(std::get<engine::SetFlag>(plan.sets[0]).value);
    CHECK(std::get<engine::SetCounter>(plan.sets[1]).relative);
    CHECK(std::get<engine::SetCounter>(plan.sets[1]).amount == 1);
    REQUIRE(plan.pushes.size() == 2);
    CHECK(plan.pushes[0].amount == Approx(.15));
    CHECK(plan.pushes[0].who.size() == 1);
    CHECK(plan.pushes[1].who.empty());
    CHECK(plan.makes.size() == 2);
    CHECK(plan.days == 2.5);
    CHECK(std::get<engine::GoBeat>(plan.next[0].go).beat.index() == 1);
    CHECK(std::get<engine::GoPool>(monday.responses[1].next[0].go).pool.index() == 0);
    const engine::Beat& tuesday = made.beats[1];
    CHECK(tuesday.seat.index() == 1);
    CHECK(tuesday.timeout_text == "Nobody says anything.");
    CHECK_FALSE(std::get<engine::SetCounter>(tuesday.responses[0].sets[0]).relative);
    CHECK(tuesday.responses[0].next.size() == 3);
    CHECK(std::holds_alternative<engine::GoEnd>(tuesday.responses[1].next[0].go));
    CHECK(made.beats[2].responses[0].next.empty()); // next: next is what happens anyway
    CHECK(made.beats[2].responses[0].days == 4);
}

TEST_CASE("a scenario holds what its file says: pools, promises, events, endings", "[scenario]")
{
    const engine::Scenario made = full();
    const engine::Beat& drawn = made.beats[3];
    CHECK(drawn.pool.index() == 0);
    CHECK(drawn.priority == -1);
    CHECK(drawn.weight == 2.5);
    CHECK(drawn.cooldown_days == 3);
    CHECK_FALSE(drawn.once);
    REQUIRE(made.pools.size() == 1);
    REQUIRE(made.pools[0].beats.size() == 1);
    CHECK(made.pools[0].beats[0].index() == 3);
    CHECK(std::holds_alternative<engine::GoNext>(made.pools[0].when_empty));
    REQUIRE(made.promises.size() == 2);
    CHECK(made.promises[0].due_beat.index() == 2);
    CHECK(made.promises[1].due_days == 10);
    CHECK(made.flags[1].start);
    CHECK(made.counters[0].max == 10);
    REQUIRE(made.events.size() == 1);
    CHECK_FALSE(made.events[0].once);
    CHECK(made.events[0].go.index() == 2);
    REQUIRE(made.endings.size() == 3);
    CHECK(made.endings[2].when.empty());
    CHECK(made.endings[2].text == "The lights go out: click.");
}

TEST_CASE("what a file leaves out has the defaults of the format", "[scenario]")
{
    const auto result = scenario::load_text(minimal(), "somewhere/small.yaml");
    REQUIRE(result.scenario != nullptr);
    const engine::Scenario& made = *result.scenario;
    CHECK(made.about.id == "small");
    CHECK(made.about.language == "en");
    CHECK(made.order == Approx(.45));
    CHECK(made.seats[0].reports.size() == 2); // all
    CHECK(made.seats[0].powers.size() == 4);
    CHECK(made.beats[0].seat.index() == 0);
    CHECK(made.beats[0].present.empty());
}

TEST_CASE("a byte-order mark and Windows line ends change nothing but the hash", "[scenario]")
{
    std::string windows = "\xef\xbb\xbf";
    for (const char c : minimal())
        windows += c == '\n' ? std::string{"\r\n"} : std::string(1, c);
    const auto result = scenario::load_text(windows, "a.yaml");
    CAPTURE(scenario::render(result.problems));
    REQUIRE(result.scenario != nullptr);
    CHECK(result.scenario->beats[0].text[0].text == "The printer stands still.");
    CHECK(result.scenario->content_hash != scenario::hash_of(minimal()));
}

TEST_CASE("words that YAML might take for something else stay words in texts", "[scenario]")
{
    for (const std::string word :
         {"no", "on", "12:30", "010", "1e3", "2024-01-01", "true", "0x10", "Null and void"}) {
        const auto result = scenario::load_text(minimal_with("The printer stands still.", word), "a.yaml");
        CAPTURE(word, scenario::render(result.problems));
        REQUIRE(result.scenario != nullptr);
        CHECK(result.scenario->beats[0].text[0].text == word);
    }
}

TEST_CASE("comments that stand apart are comments", "[scenario]")
{
    const auto result = scenario::load_text(
        minimal_with("The printer stands still.", "The printer stands still.   # as always"), "a.yaml"
    );
    REQUIRE(result.scenario != nullptr);
    CHECK(result.scenario->beats[0].text[0].text == "The printer stands still.");
}

TEST_CASE("files that cannot be read are named with the reason", "[scenario]")
{
    const auto folder =
        std::filesystem::temp_directory_path() / ("scenario-load-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "inner.yaml");
    const auto missing = scenario::load_file(folder / "missing.yaml");
    CHECK(places_of(missing.problems) == "S001 0:0\n");
    CHECK(missing.problems[0].message.find("no such file") != std::string::npos);
    const auto directory = scenario::load_file(folder / "inner.yaml");
    CHECK(directory.problems[0].message.find("it is a folder") != std::string::npos);
    // A pipe that nobody writes to would keep the reader waiting for ever.
    const auto pipe = std::filesystem::temp_directory_path() / ("pipe-" + std::to_string(getpid()) + ".yaml");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const scenario::LoadResult piped = scenario::load_file(pipe);
    std::filesystem::remove(pipe);
    REQUIRE(piped.problems.size() == 1);
    CHECK(piped.problems[0].fault == scenario::Fault::unreadable_file);
    std::filesystem::remove(folder / "inner.yaml");
    std::ofstream{folder / "b.yaml"} << minimal();
    std::ofstream{folder / "a.yaml"} << "format: 1\n";
    std::ofstream{folder / "notes.txt"} << "nothing";
    const auto all = scenario::load_folder(folder);
    REQUIRE(all.size() == 2);
    CHECK(all[0].scenario == nullptr);
    CHECK(all[1].scenario != nullptr);
    std::filesystem::remove_all(folder);
    const auto none = scenario::load_folder(folder);
    REQUIRE(none.size() == 1);
    CHECK(none[0].problems[0].fault == scenario::Fault::unreadable_file);
}

TEST_CASE("a warning does not keep a scenario from being played", "[scenario]")
{
    const auto result = scenario::load_file(scenario_data() / "bad/warning-unused.yaml");
    CHECK(result.scenario != nullptr);
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[0].severity == scenario::Severity::warning);
}

TEST_CASE("half a file brings no warnings about names that the other half may use", "[scenario]")
{
    const auto result = scenario::load_text(
        minimal_with("followers:\n", "flags:\n  asked: {meaning: You asked.}\nstart: low\nfollowers:\n"),
        "a.yaml"
    );
    CHECK(places_of(result.problems) == "S052 16:8\n");
}
