// Followers whom people play: their stances beside those of scripts.
#include "server/engine/explain.hpp"
#include "server/engine/model/team_state.hpp"
#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

constexpr FollowerId kBen{1};
constexpr FollowerId kDee{3};

Scenario story()
{
    return ScenarioBuilder{}
        .people(5)
        .beat("a")
        .response("x", {use(Act::plan)})
        .beat("b")
        .room({0, 1})
        .response("x", {use(Act::listen)})
        .build();
}

// The response is given; people play `humans`.
World reacting(const Scenario& s, std::uint64_t humans, bool ledger = false)
{
    World w{s, 1, ledger};
    w.human_followers = humans;
    play(s, w, Begin{});
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    return w;
}

std::vector<StanceTaken> stances(const std::vector<Event>& events)
{
    std::vector<StanceTaken> found;
    for (const Event& event : events)
        if (const auto* taken = std::get_if<StanceTaken>(&event)) found.push_back(*taken);
    return found;
}

std::string sentence(const Scenario& s, const World& w, const Command& command)
{
    return decide(s, w, command).error().sentence;
}

} // namespace

TEST_CASE("Scripts answer first; people have the word until the story is told to go on", "[engine]")
{
    const Scenario s = story();
    World w = reacting(s, 0b11010); // f1, f3 and f4
    const std::vector<StanceTaken> scripted = stances(play(s, w, Proceed{}));
    REQUIRE(scripted.size() == 2);
    CHECK(scripted[0].follower == FollowerId{0});
    CHECK(scripted[1].follower == FollowerId{2});
    CHECK(w.phase == Phase::reacting);
    CHECK(w.stances_due == 0b11010);

    const std::vector<StanceTaken> said = stances(play(s, w, TakeStance{kDee, Stance::question, "Why now?"}));
    REQUIRE(said.size() == 1);
    CHECK(said[0].follower == kDee);
    CHECK(said[0].stance == Stance::question);
    CHECK(said[0].by_person);
    CHECK(said[0].words == "Why now?");
    CHECK(said[0].line == kNoLine);
    CHECK(w.stances_due == 0b10010);
    CHECK(w.phase == Phase::reacting);

    // Nobody waits longer: scripts answer for the two who said nothing, and for nobody else.
    const std::vector<StanceTaken> rest = stances(play(s, w, Proceed{}));
    REQUIRE(rest.size() == 2);
    CHECK(rest[0].follower == kBen);
    CHECK(rest[1].follower == FollowerId{4});
    CHECK_FALSE(rest[0].by_person);
    CHECK(w.phase == Phase::passing);
}

TEST_CASE("People may answer before the scripts, and the last answer lets time go on", "[engine]")
{
    const Scenario s = story();
    World w = reacting(s, 0b01010);
    play(s, w, TakeStance{kDee, Stance::commit, ""});
    play(s, w, TakeStance{kBen, Stance::withdraw, ""});
    CHECK(w.phase == Phase::reacting);
    CHECK(stances(play(s, w, Proceed{})).size() == 3);
    CHECK(w.phase == Phase::passing);

    World all = reacting(s, 0b11111);
    for (std::size_t i = 5; i-- > 0;)
        play(s, all, TakeStance{FollowerId{i}, Stance::comply, ""});
    CHECK(all.phase == Phase::passing);
    CHECK(std::holds_alternative<TimePassed>(play(s, all, Proceed{}).front()));
}

TEST_CASE("Whom a person plays and leaves silent says what a script would say at that moment", "[engine]")
{
    const Scenario s = story();
    World w = reacting(s, 0b00010);
    play(s, w, Proceed{});
    const Stance expected = choose_stance(s, w, kBen);
    const std::vector<StanceTaken> said = stances(play(s, w, Proceed{}));
    REQUIRE(said.size() == 1);
    CHECK(said[0].follower == kBen);
    CHECK(said[0].stance == expected);
    CHECK_FALSE(said[0].by_person);
    CHECK(said[0].words.empty());
}

TEST_CASE("Words with a stance are one line of up to 120 characters, or none", "[engine]")
{
    const Scenario s = story();
    const World w = reacting(s, 0b00010);
    const auto refusal_of = [&](const std::string& words) {
        return refused(s, w, TakeStance{kBen, Stance::commit, words});
    };
    CHECK(refusal_of(std::string(121, 'x')) == RefusalCode::bad_text);
    CHECK(refusal_of("a\nb") == RefusalCode::bad_text);
    CHECK(refusal_of("caf\xc3") == RefusalCode::bad_text);
    CHECK(
        sentence(s, w, TakeStance{kBen, Stance::commit, std::string(121, 'x')}) ==
        "Please write up to 120 characters on one line."
    );
    std::string umlauts;
    for (int i = 0; i < 120; ++i)
        umlauts += "ü";
    for (const std::string& words : {std::string{}, std::string{"Yes."}, umlauts})
        CHECK(decide(s, w, TakeStance{kBen, Stance::commit, words}).ok());
}

TEST_CASE("A stance is refused with the reason that fits", "[engine]")
{
    const Scenario s = story();
    World w{s, 1, false};
    w.human_followers = 0b11111;
    const TakeStance asked{kBen, Stance::commit, ""};
    CHECK(refused(s, w, asked) == RefusalCode::not_started);
    play(s, w, Begin{});
    CHECK(refused(s, w, asked) == RefusalCode::not_now); // nothing has been said yet
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(refused(s, w, TakeStance{FollowerId{7}, Stance::commit, ""}) == RefusalCode::gone);
    CHECK(refused(s, w, TakeStance{{}, Stance::commit, ""}) == RefusalCode::gone);
    CHECK(refused(s, w, TakeStance{kBen, static_cast<Stance>(5), ""}) == RefusalCode::not_now);
    play(s, w, asked);
    CHECK(refused(s, w, asked) == RefusalCode::not_now);
    CHECK(sentence(s, w, asked) == "This person has reacted already.");

    proceed_on(s, w);
    REQUIRE(open_beat(s, w) == "b"); // f0 and f1 alone are in the room
    play(s, w, Respond{SeatId{0}, w.beat, ResponseId{0}});
    CHECK(w.stances_due == 0b00011);
    CHECK(
        sentence(s, w, TakeStance{kDee, Stance::commit, ""}) ==
        "This person was not in the room and heard nothing to react to."
    );
    Inside::of(w.team).at(Column::present, 1) = 0; // f1 has left
    CHECK(refused(s, w, asked) == RefusalCode::gone);
    CHECK(sentence(s, w, asked) == "This person has left the team.");
}

TEST_CASE("A person's stance moves what a script's would, for the same reason", "[engine]")
{
    const Scenario s = story();
    const World base = reacting(s, 0b00010, true);
    for (const Stance stance :
         {Stance::commit, Stance::comply, Stance::question, Stance::withdraw, Stance::take_a_chance}) {
        INFO(name_of(stance));
        World by_person = base;
        World by_script = base;
        play(s, by_person, TakeStance{kBen, stance, "My own words."});
        apply(s, by_script, StanceTaken{kBen, stance, false, kNoLine, {}});
        CHECK(hash(by_person) == hash(by_script));
        CHECK(hash(by_person) != hash(base));

        const Explanation why = explain(s, base, by_person, Measure::inner_drive, kBen, SeatId{0});
        const bool named = std::any_of(why.reasons.begin(), why.reasons.end(), [&](const Reason& reason) {
            return reason.cause.kind == CauseKind::stance &&
                   reason.cause.code == static_cast<std::uint32_t>(stance);
        });
        CHECK(named == (stance != Stance::question)); // asking leaves the drive as it was
    }
}

TEST_CASE("A person who takes a chance makes an attempt at once, and it is spoken of", "[engine]")
{
    const Scenario s = ScenarioBuilder{}
                           .people(2)
                           .says(Occasion::success, "Ha")
                           .says(Occasion::failure, "Oh")
                           .beat("a")
                           .response("x")
                           .beat("b")
                           .build();
    World w = reacting(s, 0b10);
    play(s, w, TakeStance{kBen, Stance::take_a_chance, "Watch this."});
    CHECK(w.team.attempts_succeeded(1) + w.team.attempts_failed(1) == 1);
    REQUIRE(w.happenings.size() == 1);
    CHECK(w.happenings[0].follower == 1);
    play(s, w, Proceed{}); // the other one's stance
    const std::vector<Event> told = play(s, w, Proceed{});
    REQUIRE(std::holds_alternative<LineSpoken>(told.front()));
    CHECK(std::get<LineSpoken>(told.front()).follower == kBen);
}

TEST_CASE("Who is played by people is not needed to tell a game again from its events", "[engine]")
{
    const Scenario s = season();
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        World hosted{s, seed, false};
        World none{s, seed, false};
        World others{s, seed, false};
        others.human_followers = ~std::uint64_t{0};
        std::size_t by_people = 0;
        for (std::uint64_t n = 0; n < 3000 && hosted.phase != Phase::ended; ++n) {
            hosted.human_followers = n % 40 < 20 ? 0b010110 : 0b100001; // seats change hands
            Command command = Proceed{};
            if (hosted.phase == Phase::briefing) command = Begin{};
            if (hosted.phase == Phase::deciding)
                command = Respond{SeatId{0}, hosted.beat, choose_response(LeaderPolicy::random, s, hosted)};
            const TakeStance stance{
                FollowerId{n % s.followers.size()}, static_cast<Stance>((n + seed) % 5),
                n % 2 ? "Well." : ""};
            if (n % 3 != 0 && decide(s, hosted, stance).ok()) command = stance;
            for (const Event& event : play(s, hosted, command)) {
                if (const auto* taken = std::get_if<StanceTaken>(&event)) by_people += taken->by_person;
                apply(s, none, event);
                apply(s, others, event);
            }
            REQUIRE(hash(none) == hash(hosted));
            REQUIRE(hash(others) == hash(hosted));
        }
        CHECK(hosted.phase == Phase::ended);
        CHECK(by_people > 5);
    }
}
