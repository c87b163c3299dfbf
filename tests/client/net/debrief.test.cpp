// What a game teaches arrives as the server meant it: written by the server's translation, read by the
// client's.
#include "client/net/translate.hpp"
#include "server/net/translate_debrief.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <catch2/catch.hpp>

using namespace twocircles;
namespace model = twocircles::client::model;

namespace {

template <class T>
T arrived(const net::Frames& frames)
{
    REQUIRE(frames.size() == 1);
    constexpr std::size_t kLength = 4; // of a frame's head
    proto::ServerMessage message;
    REQUIRE(message.ParseFromString(frames.front()->substr(kLength)));
    CHECK(message.reply_to() == 9);
    const auto told = client::net::to_model(message);
    REQUIRE(told);
    REQUIRE(std::holds_alternative<T>(*told));
    return std::get<T>(*told);
}

debrief::Sample sample()
{
    debrief::Sample sample;
    sample.day = 2.25;
    sample.team[12] = 61.5;
    sample.kind = debrief::SampleKind::answered;
    sample.seconds = 90;
    sample.decision = 0;
    sample.score = 44.4;
    sample.people.resize(2);
    sample.people[0].hero = true;
    sample.people[0].meters[2] = 33.3;
    sample.people[1].present = false;
    sample.circles.push_back({{engine::FollowerId{0}}, {engine::FollowerId{1}}, 51, 52, 53});
    return sample;
}

debrief::Debrief whole()
{
    debrief::Debrief told;
    told.title = "The Canteen";
    told.scenario = "canteen";
    told.room_code = "BCDF";
    told.room_name = "Table 2";
    told.workshop = true;
    told.seconds = 3600;
    told.seat = engine::SeatId{0};
    told.seats.push_back({engine::SeatId{0}, "chef", "Chef", "Lou", {"Ana", "Ben"}, 2, "A kitchen."});
    told.samples.push_back(sample());
    debrief::Decision decision;
    decision.beat_number = 1;
    decision.seconds = 80;
    decision.seat = engine::SeatId{0};
    decision.beat_id = "queue";
    decision.response = engine::ResponseId{1};
    decision.outcome = "They queue.";
    decision.options.push_back({engine::ResponseId{0}, "plan", "Plan.", true, "Not yet.", 0, {}});
    decision.options.push_back({engine::ResponseId{1}, "listen", "Listen.", false, {}, 2, {"Ana", "Ben"}});
    decision.stances.push_back({engine::FollowerId{1}, engine::Stance::commit, "Yes!", true});
    decision.voters = 3;
    decision.disagreement = .667;
    decision.disagreed = debrief::Disagreed::votes;
    debrief::WhatIf what_if;
    what_if.response = engine::ResponseId{0};
    what_if.score_difference = -4.2;
    what_if.score = 40;
    what_if.ending = "Closed";
    what_if.team[0] = -7.5;
    what_if.gone = 1;
    what_if.heroes = 2;
    what_if.sentence = "The story ends lower.";
    what_if.acts = {{engine::Act::back, engine::Strength::strong, {}}};
    decision.what_if.push_back(what_if);
    told.decisions.push_back(decision);
    debrief::Profile profile;
    profile.seat = engine::SeatId{0};
    profile.acts.push_back({engine::Act::plan, 2, 1.5});
    profile.control_share = .25;
    profile.control_low = .1;
    profile.control_high = .5;
    profile.decisions = 7;
    profile.enough = true;
    told.profiles.push_back(profile);
    debrief::Mark mark;
    mark.kind = debrief::MarkKind::prediction;
    mark.day = 1;
    mark.seconds = 30;
    mark.decision = 0;
    mark.title = "T";
    mark.text = "X";
    mark.who = "Chef";
    mark.name = "Ana";
    mark.prediction = room::Prediction{1, 0, -1};
    mark.taken_back = true;
    told.marks.push_back(mark);
    debrief::Moment moment;
    moment.headline = "H";
    moment.kind = debrief::MomentKind::disagreement;
    moment.causes = {"C."};
    moment.best = engine::ResponseId{0};
    moment.best_text = "Plan.";
    moment.best_difference = 3.5;
    told.moments.push_back(moment);
    debrief::PredictionFate fate;
    fate.who = "Chef";
    fate.name = "Ana";
    fate.expected = {1, 0, -1};
    fate.actual = {1, 1, 1};
    fate.right = 1.0 / 3;
    fate.yours = true;
    told.predictions.push_back(fate);
    debrief::PromiseFate promise;
    promise.text = "Saturday";
    promise.fate = engine::PromiseState::broken;
    promise.made_day = 1;
    promise.id = "saturday";
    promise.seat = engine::SeatId{0};
    promise.to = {engine::FollowerId{1}};
    promise.due_day = 7;
    promise.due = "The oven";
    promise.made_decision = 0;
    promise.by_default = true;
    told.promises.push_back(promise);
    debrief::HeroStory hero;
    hero.follower = engine::FollowerId{0};
    hero.name = "Ann";
    hero.attempts.push_back({3, true, 0, "It came off."});
    hero.hero_day = 4;
    hero.became = "Ann stays.";
    told.heroes.push_back(hero);
    debrief::PersonResult person;
    person.follower = engine::FollowerId{1};
    person.name = "Bob";
    person.role = "Cook";
    person.played = true;
    person.gone = true;
    person.gone_day = 5;
    told.people.push_back(person);
    told.exactness = {false, 30, 11, "Elsewhere."};
    return told;
}

} // namespace

TEST_CASE("a debrief arrives with everything in it")
{
    const auto to = arrived<model::Debrief>(net::to_frames(whole(), 9));
    CHECK((to.scenario == "canteen" && to.room_code == "BCDF" && to.room_name == "Table 2" && to.workshop));
    CHECK(to.seconds == 3600);
    REQUIRE(to.seats.size() == 1);
    CHECK((to.seats[0].id == "chef" && to.seats[0].people == 2 && to.seats[0].vision == "A kitchen."));
    CHECK(to.seats[0].holders == std::vector<std::string>{"Ana", "Ben"});
    REQUIRE(to.samples.size() == 1);
    const auto& moment = to.samples[0];
    CHECK((moment.day == 2.25 && moment.kind == model::SampleKind::answered && moment.seconds == 90));
    CHECK((moment.decision == 0 && moment.score == Approx(44.4) && moment.team[12] == Approx(61.5)));
    REQUIRE(moment.people.size() == 2);
    CHECK((moment.people[0].hero && moment.people[0].present && !moment.people[1].present));
    CHECK(moment.people[0].meters[2] == Approx(33.3));
    REQUIRE(moment.circles.size() == 1);
    CHECK(moment.circles[0].influence == std::vector<int>{1});
    CHECK(
        (moment.circles[0].loyalty == 51 && moment.circles[0].respect == 52 && moment.circles[0].trust == 53)
    );
    REQUIRE(to.decisions.size() == 1);
    const auto& decision = to.decisions[0];
    CHECK((decision.beat == "queue" && decision.chosen == 1 && decision.outcome == "They queue."));
    CHECK((decision.voters == 3 && decision.disagreed == model::Disagreed::votes && decision.seconds == 80));
    CHECK(decision.disagreement == Approx(.667));
    REQUIRE(decision.options.size() == 2);
    CHECK((decision.options[0].locked && decision.options[0].reason == "Not yet."));
    CHECK((decision.options[1].id == "listen" && decision.options[1].votes == 2));
    CHECK(decision.options[1].voters.size() == 2);
    CHECK(decision.stances[0].by_person);
    REQUIRE(decision.what_if.size() == 1);
    const auto& other = decision.what_if[0];
    CHECK((other.score_difference == Approx(-4.2) && other.score == 40 && other.ending == "Closed"));
    CHECK((other.team[0] == Approx(-7.5) && other.gone == 1 && other.heroes == 2));
    REQUIRE(other.acts.size() == 1);
    CHECK((other.acts[0].act == "back" && other.acts[0].family == model::Family::influence));
    REQUIRE(to.profiles.size() == 1);
    CHECK((to.profiles[0].control_low == Approx(.1) && to.profiles[0].control_high == .5));
    CHECK((to.profiles[0].decisions == 7 && to.profiles[0].enough && to.profiles[0].acts.size() == 1));
    CHECK((to.decisions_counted == 7 && to.control_share == .25 && to.acts.size() == 1)); // of its own seat
    REQUIRE(to.marks.size() == 1);
    const auto& mark = to.marks[0];
    CHECK((mark.kind == model::MarkKind::prediction && mark.decision == 0 && mark.seconds == 30));
    CHECK((mark.who == "Chef" && mark.name == "Ana" && mark.taken_back));
    CHECK(mark.prediction == model::Prediction{1, 0, -1});
    REQUIRE(to.moments.size() == 1);
    CHECK((to.moments[0].kind == model::MomentKind::disagreement && to.moments[0].best_response == 0));
    CHECK((to.moments[0].causes.size() == 1 && to.moments[0].best_difference == 3.5));
    REQUIRE(to.predictions.size() == 1);
    CHECK((to.predictions[0].right == Approx(.333) && to.predictions[0].yours));
    REQUIRE(to.promises.size() == 1);
    const auto& promise = to.promises[0];
    CHECK((promise.fate == "broken" && promise.due_day == 7 && promise.resolved_day == -1));
    CHECK((promise.made_decision == 0 && promise.resolved_decision == -1 && promise.by_default));
    CHECK((promise.seat == 0 && promise.to == std::vector<int>{1} && promise.due == "The oven"));
    REQUIRE(to.heroes.size() == 1);
    CHECK((to.heroes[0].became_hero && !to.heroes[0].gone && to.heroes[0].attempts[0].succeeded));
    CHECK((to.people[0].role == "Cook" && to.people[0].played && to.people[0].gone_day == 5));
    CHECK((!to.exactness.agreed && to.exactness.entries == 30 && to.exactness.first_difference == 12));
}

TEST_CASE("two futures and rooms side by side arrive with everything in them")
{
    debrief::Futures futures;
    futures.question = {2, engine::ResponseId{1}, debrief::FuturePolicy::inspiring};
    futures.given.response = {};
    futures.given.as_it_happened = true;
    futures.given.samples.push_back(sample());
    futures.other.response = engine::ResponseId{1};
    futures.other.policy_from = 1;
    futures.other.state_hash = 0xfedcba9876543210;
    futures.other.decisions.push_back(
        {4, engine::SeatId{0}, engine::BeatId{0}, engine::ResponseId{1}, "queue", "Queue", "Listen.",
         debrief::AnsweredBy::policy}
    );
    debrief::PersonDifference person;
    person.meters[1] = 2.5;
    person.hero_other = true;
    person.sentence = "S.";
    futures.people.push_back(person);
    futures.team[2] = -1.5;
    futures.sentences = {"Higher."};
    const auto to = arrived<model::Futures>(net::to_frames(futures, 9));
    CHECK((to.decision == 2 && to.response == 1 && to.policy == model::WhatIfPolicy::inspiring));
    CHECK((to.given.response == -1 && to.given.as_it_happened && to.given.samples.size() == 1));
    CHECK((to.other.response == 1 && to.other.policy_from == 1 && to.given.policy_from == -1));
    CHECK(to.other.state_hash == 0xfedcba9876543210);
    REQUIRE(to.other.decisions.size() == 1);
    CHECK((to.other.decisions[0].by == model::AnsweredBy::policy && to.other.decisions[0].beat == "queue"));
    CHECK((to.people[0].meters[1] == 2.5 && to.people[0].hero_other && to.team[2] == -1.5));
    CHECK(to.sentences == std::vector<std::string>{"Higher."});

    debrief::RoomResult room;
    room.code = "BCDF";
    room.finished = true;
    room.score = 55;
    room.promises_broken = 2;
    room.profiles.push_back({engine::SeatId{0}, {{engine::Act::plan, 2, 1}}, .5, .2, .8, 6, true});
    room.answers.push_back({engine::BeatId{0}, engine::SeatId{0}, "queue", "Queue", "plan", "Plan."});
    room.problem = "P";
    const auto rooms = arrived<model::Comparison>(net::to_frames(debrief::Comparison{{room}, {"Same."}}, 9));
    REQUIRE(rooms.rooms.size() == 1);
    CHECK((rooms.rooms[0].finished && rooms.rooms[0].score == 55 && rooms.rooms[0].promises_broken == 2));
    CHECK((rooms.rooms[0].profiles[0].control_high == .8 && rooms.rooms[0].profiles[0].acts.empty()));
    CHECK((rooms.rooms[0].answers[0].response == "plan" && rooms.rooms[0].problem == "P"));
    CHECK(rooms.sentences == std::vector<std::string>{"Same."});
}

TEST_CASE("a what-if and a comparison are asked for in the server's words")
{
    proto::ClientMessage message;
    client::net::to_wire(model::AskWhatIf{3, 2, model::WhatIfPolicy::random}, message);
    CHECK(message.ask_what_if().decision() == 3);
    CHECK(message.ask_what_if().response() == 2);
    CHECK(message.ask_what_if().policy() == proto::BY_RANDOM);
    proto::ClientMessage other;
    client::net::to_wire(model::AskComparison{}, other);
    CHECK(other.has_get_comparison());
}
