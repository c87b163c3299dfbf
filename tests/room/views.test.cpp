// What a seat is shown, and what it never is.
#include "server/engine/decide.hpp"
#include "server/room/movements.hpp"
#include "server/room/show.hpp"
#include "tests/room/conversation.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

// The season with two leading seats that take turns, secrets, briefs for followers, and responses that one
// seat alone may see.
Scenario secretive()
{
    Scenario scenario = season();
    scenario.seats.clear();
    Scenario two = ScenarioBuilder{}.people(6).seat("boss", {0, 1, 2}).seat("other", {3, 4, 5}).build();
    scenario.seats = two.seats;
    scenario.seats[0].secret = "SECRET-0";
    scenario.seats[1].secret = "SECRET-1";
    scenario.seats[0].brief = "BRIEF-0";
    scenario.seats[1].brief = "BRIEF-1";
    for (Follower& follower : scenario.followers)
        follower.brief = "SECRET-OF-" + follower.id;
    for (std::size_t i = 0; i < scenario.beats.size(); ++i) {
        Beat& beat = scenario.beats[i];
        beat.seat = SeatId{i % 2};
        beat.teaching = "FOR-THE-TRAINER";
        for (Response& response : beat.responses) {
            response.text = "OFFER-" + std::to_string(i % 2) + "-" + response.id;
            response.feedback = "FOR-THE-DEBRIEF";
        }
        beat.responses.push_back(beat.responses[0]);
        beat.responses.back().text = "HIDDEN";
        beat.responses.back().when = cond::never();
    }
    return scenario;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

double sum_of(const room::Movement& movement)
{
    double sum = 0;
    for (const room::Reason& reason : movement.reasons)
        sum += reason.amount;
    return sum;
}

Scenario one_beat(std::vector<ActUse> acts)
{
    ScenarioBuilder b;
    b.people(3).seat("lead", {0, 1}).beat("one").room({0, 2}).response("act", std::move(acts));
    return b.build();
}

} // namespace

TEST_CASE("no seat ever sees another seat's secret, a follower's brief, or what is not on offer to it")
{
    for (const std::size_t seat : {std::size_t{0}, std::size_t{1}})
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            CAPTURE(seat, seed);
            room::RoomSetup setup;
            setup.pace = room::Pace::instant;
            setup.seat = SeatId{seat};
            setup.seed = seed;
            Conversation talk{secretive(), setup};
            talk.join().ask(room::Begin{});
            talk.finish(static_cast<std::uint32_t>(seed));
            talk.leave().join(); // and once more in the end
            REQUIRE(talk.over());
            const std::string other = std::to_string(1 - seat);
            bool own_secret = false;
            for (const room::Delivery& delivery : talk.deliveries) {
                const std::string words = words_of(*delivery.view);
                INFO(words);
                REQUIRE_FALSE(contains(words, "SECRET-" + other));
                REQUIRE_FALSE(contains(words, "SECRET-OF-"));
                REQUIRE_FALSE(contains(words, "HIDDEN"));
                REQUIRE_FALSE(contains(words, "FOR-THE-"));
                own_secret = own_secret || contains(words, "SECRET-" + std::to_string(seat));
                // What the other seat could have said stays with it; what it said is heard.
                if (std::holds_alternative<room::Beat>(*delivery.view))
                    REQUIRE_FALSE(contains(words, "OFFER-" + other));
            }
            CHECK(own_secret);
        }
}

TEST_CASE("meters are shown as they are felt toward the seat that looks")
{
    room::RoomSetup setup;
    setup.seat = SeatId{1};
    Conversation talk{secretive(), setup};
    talk.join();
    const World& world = talk.room.world();
    const room::State state = talk.heard<room::State>()[0];
    const auto loyalty = static_cast<std::size_t>(Measure::loyalty);
    CHECK(state.team[loyalty] == measure(world, Measure::loyalty, SeatId{1}));
    CHECK(state.people[0].meters[loyalty] == measure(world, Measure::loyalty, FollowerId{0}, SeatId{1}));
    CHECK_FALSE(state.people[0].reports_to_you);
    CHECK(state.people[3].reports_to_you);
    CHECK(state.goals.size() == talk.heard<room::Joined>()[0].goals.size());
}

TEST_CASE("somebody who joins gets the room, the open beat and the last notes, and nothing older than forty")
{
    Scenario scenario = season();
    for (Follower& follower : scenario.followers) // everybody talks
        for (const Occasion on : {Occasion::commit, Occasion::comply, Occasion::question, Occasion::withdraw})
            for (int i = 0; i < 8; ++i) // nobody says the same thing twice
                follower.lines.push_back({on, {}, "So."});
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    Conversation talk{scenario, setup};
    talk.join();
    CHECK(talk.deliveries.size() == 2); // Joined and State: nothing has happened yet
    talk.ask(room::Begin{});
    for (int i = 0; i < 8; ++i)
        talk.answer(1);
    const std::uint64_t last = talk.heard<room::Note>().back().number;
    REQUIRE(last > 45);
    talk.forget();
    talk.leave().join();
    CHECK(std::holds_alternative<room::Joined>(*talk.deliveries.front().view));
    CHECK(talk.heard<room::State>().size() == 1);
    REQUIRE(talk.heard<room::Beat>().size() == 1);
    CHECK(talk.heard<room::Beat>()[0].serial == talk.room.world().beat_serial);
    const std::vector<room::Note> notes = talk.heard<room::Note>();
    REQUIRE(notes.size() == 40);
    CHECK(notes.back().number == last);
    CHECK(talk.heard<room::Movements>().size() == 1);
    CHECK(talk.heard<room::Movements>()[0].final);
    CHECK(talk.heard<room::ResponseShown>().empty()); // it belonged to the beat before
}

TEST_CASE("somebody who joins anew in the middle hears first who they are, and then why things moved, once")
{
    Conversation talk{season()};
    talk.join().ask(room::Begin{});
    const auto answer = talk.propose(room::Respond{1, 1});
    talk.room.commit(answer.value(), talk.now);
    talk.forget();
    talk.join();
    CHECK(std::holds_alternative<room::Joined>(*talk.deliveries.front().view));
    CHECK(talk.heard<room::Movements>().size() == 1);
    CHECK(talk.heard<room::ResponseShown>().size() == 1);
    CHECK(talk.room.explanations().empty());
}

TEST_CASE("nobody who is not there is sent anything")
{
    Conversation talk{season()};
    talk.join().ask(room::Begin{}).leave();
    talk.forget();
    const auto proposal = talk.propose(room::Respond{1, 0});
    CHECK(talk.room.commit(proposal.value(), talk.now).empty());
}

TEST_CASE("notes are numbered without gaps in the order of the story, and a state's version rises")
{
    room::RoomSetup setup;
    setup.pace = room::Pace::instant;
    setup.seed = 2;
    Conversation talk{season(), setup};
    talk.join().ask(room::Begin{});
    talk.finish(1);
    std::uint64_t expected = 0;
    double day = 0;
    for (const room::Note& note : talk.heard<room::Note>()) {
        CHECK(note.number == ++expected);
        CHECK(note.day >= day);
        day = note.day;
    }
    CHECK(expected > 20);
    std::uint64_t version = 0;
    for (const room::State& state : talk.heard<room::State>()) {
        CHECK(state.version >= version);
        version = state.version;
    }
}

TEST_CASE("attempts, promises, situations, events and visions are all noted")
{
    std::set<room::NoteKind> kinds;
    for (std::uint64_t seed = 0; seed < 6; ++seed)
        for (std::uint32_t response = 0; response < 4; ++response) {
            room::RoomSetup setup;
            setup.pace = room::Pace::instant;
            setup.seed = seed;
            Conversation talk{season(), setup};
            talk.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{});
            // The last answer to the first beat makes a promise that nobody keeps.
            talk.answer(3);
            talk.finish(response);
            for (const room::Note& note : talk.heard<room::Note>())
                kinds.insert(note.kind);
        }
    for (const room::NoteKind kind :
         {room::NoteKind::spoke, room::NoteKind::attempt_succeeded, room::NoteKind::attempt_failed,
          room::NoteKind::became_hero, room::NoteKind::event, room::NoteKind::promise_made,
          room::NoteKind::promise_kept, room::NoteKind::promise_broken, room::NoteKind::vision_stated,
          room::NoteKind::situation}) {
        CAPTURE(static_cast<int>(kind));
        CHECK(kinds.count(kind) == 1);
    }
}

TEST_CASE("control reaches reports alone, influence everybody in the room, a name anybody")
{
    const auto reached = [](ActUse used) {
        const Scenario scenario = one_beat({used});
        Conversation talk{scenario};
        talk.join().ask(room::Begin{}).answer(0);
        return talk.heard<room::ResponseShown>().at(0).acts.at(0).reached;
    };
    const FollowerId report{0}, absent_report{1}, guest{2};
    CHECK(reached(use(Act::plan)) == std::vector{report});
    CHECK(reached(use(Act::listen)) == std::vector{report, guest});
    ActUse everyone = use(Act::envision);
    everyone.audience = Audience::everyone;
    CHECK(reached(everyone) == std::vector{report, absent_report, guest});
    ActUse reports = use(Act::check);
    reports.audience = Audience::reports;
    CHECK(reached(reports) == std::vector{report, absent_report});
    CHECK(reached(use(Act::direct, 2)) == std::vector{guest});
}

TEST_CASE("movements come straight after the response and again when its consequences have run")
{
    Conversation talk{season()};
    talk.join().ask(room::Begin{});
    talk.forget();
    talk.answer(1);
    REQUIRE(talk.heard<room::Movements>().size() == 1);
    CHECK_FALSE(talk.heard<room::Movements>()[0].final);
    talk.until_asked();
    const auto movements = talk.heard<room::Movements>();
    REQUIRE(movements.size() == 2);
    CHECK(movements[1].final);
    CHECK(movements[1].beat_serial == 1);
    // Why things moved is said before the next beat opens.
    const auto is_beat = [](const room::Delivery& d) { return std::holds_alternative<room::Beat>(*d.view); };
    const auto is_final = [](const room::Delivery& d) {
        const auto* view = std::get_if<room::Movements>(d.view.get());
        return view && view->final;
    };
    const auto& told = talk.deliveries;
    CHECK(std::find_if(told.begin(), told.end(), is_final) < std::find_if(told.begin(), told.end(), is_beat));
}

TEST_CASE("movements wait until somebody asks why, at the latest until the next commit")
{
    const auto count = [](const room::Deliveries& told) {
        return std::count_if(told.begin(), told.end(), [](const room::Delivery& delivery) {
            return std::holds_alternative<room::Movements>(*delivery.view);
        });
    };
    for (const bool asks : {true, false}) {
        Conversation talk{season()};
        talk.join().ask(room::Begin{});
        const auto answer = talk.propose(room::Respond{1, 1});
        CHECK(count(talk.room.commit(answer.value(), talk.now)) == 0);
        if (asks) {
            CHECK(count(talk.room.explanations()) == 1);
            CHECK(talk.room.explanations().empty());
        }
        const auto vision = talk.propose(room::StateVision{"On."});
        CHECK(count(talk.room.commit(vision.value(), talk.now)) == (asks ? 0 : 1));
    }
}

TEST_CASE("the reasons of every movement add up to it, small ones under one name")
{
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        for (std::uint32_t response = 0; response < 3; ++response) {
            room::RoomSetup setup;
            setup.pace = room::Pace::instant;
            setup.seed = seed;
            Conversation talk{season(), setup};
            talk.join().ask(room::Begin{});
            talk.finish(response);
            for (const room::Movements& movements : talk.heard<room::Movements>()) {
                REQUIRE(movements.movements.size() >= 3);
                for (std::size_t i = 0; i < movements.movements.size(); ++i) {
                    const room::Movement& movement = movements.movements[i];
                    CHECK(!movement.follower == (i < 3));
                    CHECK(sum_of(movement) == Approx(movement.after - movement.before).margin(1e-6));
                    if (i >= 3) CHECK(std::abs(movement.after - movement.before) >= room::kSmallest);
                    std::set<std::string> phrases;
                    for (const room::Reason& reason : movement.reasons) {
                        CHECK(phrases.insert(reason.phrase).second);
                        if (reason.phrase != room::kSmallerThings)
                            CHECK(std::abs(reason.amount) >= room::kSmallest);
                    }
                }
            }
        }
}

TEST_CASE("of somebody who left it is said that they left, not that their meters fell to nothing")
{
    bool somebody_left = false;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        room::RoomSetup setup;
        setup.pace = room::Pace::instant;
        setup.seed = seed;
        Conversation talk{season(), setup};
        talk.join().ask(room::Begin{});
        talk.finish(0);
        std::set<std::uint16_t> gone;
        for (const room::Delivery& delivery : talk.deliveries) {
            if (const auto* note = std::get_if<room::Note>(delivery.view.get()))
                if (note->kind == room::NoteKind::left) gone.insert(note->follower.value);
            if (const auto* movements = std::get_if<room::Movements>(delivery.view.get()))
                for (const room::Movement& movement : movements->movements)
                    CHECK(gone.count(movement.follower.value) == 0);
        }
        somebody_left = somebody_left || !gone.empty();
        const room::State last = talk.heard<room::State>().back();
        for (const room::Person& person : last.people)
            if (person.gone) CHECK(person.meters == room::PersonMeters{});
    }
    CHECK(somebody_left);
}

TEST_CASE("a locked response is shown with the author's reason, a used-up one with ours")
{
    ScenarioBuilder b;
    b.people(2).beat("one").response("locked").response("open");
    Scenario scenario = b.build();
    scenario.beats[0].responses[0].unlocked_when = cond::never();
    scenario.beats[0].responses[0].locked_reason = "They would not follow you into this yet.";
    Conversation talk{scenario};
    talk.join().ask(room::Begin{});
    const room::Beat beat = talk.heard<room::Beat>()[0];
    REQUIRE(beat.responses.size() == 2);
    CHECK(beat.responses[0].locked);
    CHECK(beat.responses[0].reason == "They would not follow you into this yet.");
    CHECK_FALSE(beat.responses[1].locked);
    CHECK(talk.refused(room::Respond{1, 0}) == RefusalCode::locked);
}

TEST_CASE("people's cards say in plain words what colleagues would, and nothing of somebody in the middle")
{
    ScenarioBuilder b;
    Traits bold;
    bold.boldness = .8;
    bold.cynicism = .7;
    b.follower("ann", bold).follower("bob").seat("lead", {0}).beat("one");
    Conversation talk{b.build()};
    const auto people = talk.join().heard<room::Joined>()[0].people;
    CHECK(people[0].traits == std::vector<std::string>{"hard to convince", "bold"});
    CHECK(people[1].traits.empty());
    CHECK(people[0].reports_to_you);
    CHECK(people[0].about.empty()); // the card says so by itself
    CHECK_FALSE(people[1].reports_to_you);
}

TEST_CASE("a state shows the stances to the last response, until the next is given")
{
    ScenarioBuilder b;
    b.people(2)
        .beat("one")
        .response("plan", {use(Act::plan)})
        .beat("two")
        .response("listen", {use(Act::listen)});
    Conversation talk{b.build()};
    talk.join().ask(room::Begin{});
    CHECK_FALSE(talk.heard<room::State>().back().people[0].stance);
    talk.answer(0).until_asked();
    CHECK(talk.heard<room::State>().back().people[0].stance);
    talk.answer(0);
    CHECK_FALSE(talk.heard<room::State>().back().people[0].stance);
}
