#include "tests/report/sample.hpp"

namespace twocircles::testing {

namespace {

using engine::Act;
using engine::FollowerId;
using engine::ResponseId;
using engine::SeatId;

debrief::Sample sample(double day, double morale, std::optional<std::size_t> decision)
{
    debrief::Sample out;
    out.day = day;
    out.seconds = day * 10;
    out.decision = decision;
    out.score = morale;
    out.team.fill(50);
    out.team[0] = morale;
    out.people = {{true, false, {}}, {day < 5, false, {}}};
    out.circles.push_back({{FollowerId{0}, FollowerId{1}}, {}, 50, 40, 60});
    if (day > 3) out.circles[0].influence.emplace_back(1U);
    return out;
}

debrief::Decision decision(std::uint32_t number, double day)
{
    debrief::Decision out;
    out.beat_number = number;
    out.day = day;
    out.seconds = day * 10;
    out.seat = SeatId{0};
    out.response = ResponseId{0};
    out.beat_id = "monday" + std::to_string(number);
    out.beat_title = "Monday & after";
    out.situation = "The line stands <still>.";
    out.response_text = "“Let us look, together.”";
    out.acts = {{Act::listen, {}, {FollowerId{0}}}};
    out.options = {
        {ResponseId{0}, "look", "“Let us look, together.”", false, {}, 1, {"Ana"}},
        {ResponseId{1}, "order", "=SUM(A1), he says", false, {}, 1, {"Ben"}},
        {ResponseId{2}, "wait", "Wait.", true, "The customer is on the line.", 0, {}}};
    out.stances = {{FollowerId{0}, engine::Stance::commit, "Fine, \"really\".", true}};
    out.voters = 2;
    out.disagreement = 1;
    out.disagreed = debrief::Disagreed::votes;
    out.score_change = 4.25;
    debrief::WhatIf other;
    other.response = ResponseId{1};
    other.score_difference = -3.5;
    out.what_if = {other};
    out.questions = {"What did they need?"};
    return out;
}

} // namespace

report::Subject a_subject()
{
    report::Subject subject;
    debrief::Debrief& d = subject.debrief;
    d.title = "The <Line>";
    d.scenario = "the-line";
    d.room_code = "ABCD";
    d.room_name = "Table <2>";
    d.workshop = d.finished = true;
    d.ending_title = "It runs";
    d.score = 61.5;
    d.seconds = 90;
    d.seat = SeatId{0};
    d.seats = {{SeatId{0}, "lead", "head of the line", "Robin", {"Ana", "Ben"}, 2, "Home by six"}};
    d.goals = {{{"People stay", 1.0, engine::Measure::loyalty, false}, 61.5}};
    d.samples = {sample(0, 40, {}), sample(4, 50, 0), sample(9, 61.5, 1)};
    d.decisions = {decision(1, 0), decision(2, 4)};
    d.profiles = {{SeatId{0}, {{Act::plan, 1, 1.0}, {Act::listen, 2, 2.5}}, 0.3, 0.1, 0.6, 7, true}};
    debrief::Mark note;
    note.kind = debrief::MarkKind::observer_note;
    note.day = 4;
    note.decision = 1;
    note.text = "They looked at the floor";
    note.who = "Observer";
    note.name = "Otto Watcher";
    d.marks = {note};
    debrief::Moment moment;
    moment.decision = 0;
    moment.headline = "The look at the line";
    moment.why = "Loyalty rose.";
    moment.causes = {"Dana’s loyalty +4: was listened to"};
    moment.best = ResponseId{1};
    moment.best_text = "=SUM(A1), he says";
    moment.best_difference = -3.5;
    d.moments = {moment};
    debrief::PredictionFate expected;
    expected.decision = 0;
    expected.who = "a player";
    expected.name = "Ben";
    expected.expected = {1, 0, -1};
    expected.actual = {1, 0, 1};
    expected.right = 2.0 / 3.0;
    d.predictions = {expected};
    d.people = {
        {FollowerId{0}, "Dana", {}, {}, false, true, "fitter", true, {}},
        {FollowerId{1}, "Emre", {}, {}, true, false, "driver", false, 5.0}};
    d.questions = {"What would you do again?"};
    d.commitments = {
        {"Ask before I answer", "Ana", true, true},
        {"Walk the line on Mondays", "", false, true},
        {"Say sorry to the night shift", "Ben", true, false},
        {"Never be late again", "", false, false}};
    d.exactness = {true, 12, {}, "Played again here, the game is the same to the bit."};
    subject.language = "en";
    subject.scenario_version = "00112233445566aa";
    subject.registration = report::registration_of("the-line", 7, "ABCD");
    subject.began = 1795800000000;
    subject.names = {"Ana", "Ben", "Otto Watcher"};
    return subject;
}

} // namespace twocircles::testing
