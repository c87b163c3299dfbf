// A debrief in which every section has something to show.
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/sample_projector.hpp"

#include <cmath>

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

void circles(Debrief& d)
{
    for (auto& sample : d.samples) {
        double const x = sample.day / 48.0;
        for (int seat = 0; seat < 2; ++seat) {
            CirclesAt at;
            at.seat = seat;
            for (int who = 0; who < static_cast<int>(d.people.size()); ++who) {
                if (!sample.people[static_cast<std::size_t>(who)].present) {
                    continue;
                }
                if (who < 4 + seat && !(who == 2 && x > 0.6)) {
                    at.control.push_back(who);
                }
                if (std::sin(5.0 * x + who + seat) > 0.25 + 0.1 * who - 0.5 * x) {
                    at.influence.push_back(who);
                }
            }
            at.loyalty = 55 + 20 * x - 9 * std::sin(6 * x + seat);
            at.respect = 48 + 12 * std::sin(4 * x + seat);
            at.trust = 60 - 22 * std::sin(3.1 * x) + 9 * seat;
            sample.circles.push_back(at);
        }
    }
}

void profiles(Debrief& d)
{
    SeatProfile one;
    one.seat = 0;
    one.acts = d.acts;
    one.control_share = 0.41;
    one.control_low = 0.29;
    one.control_high = 0.54;
    one.decisions = 12;
    one.enough = true;
    SeatProfile few;
    few.seat = 1;
    few.acts = {{"plan", Family::control, 1, 1.0}, {"listen", Family::influence, 1, 1.0}};
    few.decisions = 2;
    d.profiles = {one, few};
    d.seats = {
        {0, "head", "Head of development", "Sam", {"Ana", "Jonas", "Mei-Ling"}, 3, d.vision},
        {1, "product", "Product owner", "Robin", {}, 0, {}}};
}

void promises_and_predictions(Debrief& d)
{
    d.promises.clear();
    PromiseFate kept;
    kept.text = "Nobody works weekends in October";
    kept.fate = "kept";
    kept.made_day = 12;
    kept.made_decision = 3;
    kept.seat = 0;
    kept.to = {0, 3};
    kept.due_day = 30;
    kept.resolved_day = 30;
    kept.resolved_decision = 7;
    PromiseFate broken = kept;
    broken.text = "The date is discussed openly on Thursday";
    broken.fate = "broken";
    broken.due_day = -1;
    broken.due = "Thursday";
    broken.by_default = true;
    PromiseFate unmade;
    unmade.text = "Ines gets two days for her idea";
    unmade.fate = "unmade";
    d.promises = {kept, broken, unmade};
    d.predictions = {
        {4, "Priya", "Ana", {1, 0, 1}, {1, 1, 1}, 2.0 / 3.0, true},
        {4, "Tomasz", "Jonas", {-1, 0, -1}, {1, 1, 1}, 0.0, false},
        {7, "Priya", "Ana", {0, -1, 0}, {0, -1, 0}, 1.0, true}};
}

void votes(Debrief& d)
{
    auto& decision = d.decisions[4];
    decision.options = {
        {0, "ask", decision.response, false, {}, 2, {"Ana", "Jonas"}},
        {1, "tell", "“The date stands. Let us look at what we can leave out.”", false, {}, 1, {"Mei-Ling"}},
        {2, "wait", "“Let us talk about it on Thursday.”", false, {}, 0, {}}};
    decision.chosen = 0;
    decision.voters = 3;
    decision.disagreement = 2.0 / 3.0;
    decision.disagreed = Disagreed::votes;
    WhatIf other;
    other.response = 1;
    other.text = decision.options[1].text;
    other.score_difference = 4.2;
    decision.what_if = {other};
    d.decisions[7].disagreed = Disagreed::stances;
    d.moments[0].causes = {
        "Priya was listened to, and her loyalty moved her closest colleagues within two days.",
        "The plan had an owner from then on: clarity rose by 11 points."};
    d.moments[0].best_response = 1;
    d.moments[0].best_text = "The date stands. Let us look at what we can leave out.";
    d.moments[0].best_difference = 4.2;
    d.moments[2].best_text = decision.options[2].text;
    d.moments[2].best_difference = 0.0;
}

void heroes_and_leavers(Debrief& d)
{
    HeroStory ines;
    ines.follower = 2;
    ines.name = d.people[2].name;
    ines.became_hero = true;
    ines.hero_day = 34;
    ines.attempts = {
        {17, false, 4, "The new build ran for an hour."}, {33, true, 8, "The customer saw it and stayed."}};
    ines.became = "Was thanked in front of everybody on day 35 and has been asked for advice since.";
    HeroStory gone;
    gone.follower = 5;
    gone.name = d.people[5].name;
    gone.gone = true;
    gone.gone_day = 31;
    gone.attempts = {{20, false, 5, {}}};
    gone.became = "Failed, was told off for it, and left eleven days later.";
    d.heroes = {ines, gone};
    d.people[5].gone_day = 31;
    d.people[0].played = true;
    Note left;
    left.kind = NoteKind::left;
    left.follower = 5;
    left.day = 31;
    left.text = "“I can be told off elsewhere, too,” and the box was packed already.";
    d.happenings.push_back(left);
    for (auto& mark : d.marks) {
        mark.decision = 4;
    }
    Mark tick;
    tick.kind = MarkKind::observer_tick;
    tick.day = 21;
    tick.who = "Observer";
    tick.title = "Promises";
    tick.text = "A promise is named as one.";
    d.marks.push_back(tick);
}

RoomResult room(ViewModel const& view, char const* code, char const* name, double score)
{
    RoomResult one;
    one.code = code;
    one.name = name;
    one.scenario = "hard-autumn";
    one.title = "A hard autumn";
    one.begun = one.finished = true;
    one.score = score;
    one.goals = view.debrief->goals;
    for (auto& goal : one.goals) {
        goal.value = std::min(100.0, goal.value + score - 68.0);
    }
    one.ending = view.debrief->ending_title;
    one.profiles = {view.debrief->profiles[0]};
    one.decisions = 12;
    one.gone = 1;
    one.heroes = 1;
    one.promises_kept = 1;
    one.promises_broken = 1;
    return one;
}

} // namespace

Comparison rooms_side_by_side(ViewModel const& view)
{
    Comparison all;
    auto red = room(view, "KXRT", "Table Red", 68), blue = room(view, "BCDF", "Table Blue", 54),
         green = room(view, "GHJK", "Table Green", 0), lost = green;
    red.answers = {
        {"plan", "The plan nobody believes", "ask", view.debrief->decisions[4].response, 0},
        {"room", "The server room", "go", "Go there.", 0}};
    blue.answers = {
        {"plan", "The plan nobody believes", "tell", "The date stands. Let us look at what we can leave out.",
         0},
        {"room", "The server room", "go", "Go there.", 0}};
    blue.profiles[0].control_share = 0.71;
    blue.profiles[0].control_low = 0.52;
    blue.profiles[0].control_high = 0.86;
    blue.ending = "December without Priya";
    auto few = red;
    few.code = "MNPQ";
    few.name = "";
    few.profiles[0].enough = false;
    few.profiles[0].decisions = 2;
    green.finished = false;
    lost.code = "LLLL";
    lost.name = "Table Grey";
    lost.problem = "Its scenario has changed since; the game cannot be played again.";
    all.rooms = {red, blue, few, green, lost};
    all.sentences = {
        "Table Red ended 14 points above Table Blue; their answers parted first at “The plan nobody "
        "believes”.",
        "Where control made up more of what was done, trust ended lower; five rooms say little about rooms."};
    return all;
}

ViewModel whole_debrief(double now)
{
    auto view = rich_debrief(now);
    auto& d = *view.debrief;
    heroes_and_leavers(d);
    circles(d);
    profiles(d);
    promises_and_predictions(d);
    votes(d);
    d.workshop = true;
    view.guide = guided(now).guide;
    view.guide->open = false;
    view.guide_at = now;
    view.joined->workshop = true;
    view.state.rooms_shown = true;
    view.comparison = rooms_side_by_side(view);
    return view;
}

ViewModel audience_whole_debrief(double now)
{
    auto view = audience_debrief(now);
    auto const whole = whole_debrief(now);
    view.debrief = whole.debrief;
    auto& d = *view.debrief;
    d.people.clear();
    for (auto& sample : d.samples) {
        sample.people.clear();
    }
    for (auto& seat : d.seats) {
        seat.holders.clear();
    }
    view.comparison = whole.comparison;
    view.state.rooms_shown = true;
    return view;
}

} // namespace twocircles::client::ui::sample
