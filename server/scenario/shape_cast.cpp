// The shape of a file as a whole, and of all that stands before the beats: what it is about, the score, the
// people, what is kept count of.
#include "server/scenario/shape.hpp"
#include "server/scenario/shape_parts.hpp"

namespace twocircles::scenario {

namespace {

const Shape& about_shape()
{
    static const Shape kMinutes = number_of("a whole number of minutes", 1, 240, true);
    static const Shape kPurpose = word_of("practice or tutorial", {"practice", "tutorial"});
    static const Shape kLearningGoals = list_of("a list of learning goals", text_shape(300), 1, 12);
    static const Shape kShape{
        Form::object,
        "about",
        {
            {"title", &text_shape(60), true, "The scenario's name on the card, up to 60 characters.",
             R"("The Night Shift")"},
            {"summary", &text_shape(300), true,
             "One or two sentences for the card on which people choose, up to 300 characters.",
             R"("Three weeks before Christmas you take over a shift that has stopped hoping.")"},
            {"setting", &text_shape(1000), false, "Where and when; shown in the briefing.",
             R"("A parcel depot outside Leeds, three weeks before Christmas.")"},
            {"minutes", &kMinutes, true, "How long a game takes, in minutes.", "25"},
            {"purpose", &kPurpose, false, "practice (default), or tutorial, which need not be balanced.",
             R"("practice")"},
            {"learning_goals", &kLearningGoals, false, "What somebody can learn here.",
             R"(["See what a road map does for people who are afraid."])"},
            {"author", &text_shape(120), false, "Who wrote it.", R"("Two Circles")"},
            {"language", &text_shape(40), false, "The language of the texts, as in web pages; default: en.",
             R"("en")"},
        }};
    return kShape;
}

const Shape& start_shape()
{
    static const Shape kShape = [] {
        Shape shape{
            Form::object,
            "start",
            {
                {"order", &share_shape(), false, "How orderly the organisation is at the start; default 45.",
                 "40"},
                {"need_for_change", &share_shape(), false,
                 "How much is new and uncertain at the start; default 30.", "30"},
                {"agreement", &share_shape(), false,
                 "How far the leading seats want the same; default 50. Strong visions that compete leave "
                 "people "
                 "without a direction.",
                 "30"},
            }};
        shape.fewest = 1;
        return shape;
    }();
    return kShape;
}

const Shape& goals_shape()
{
    static const Shape kMeasure = word_of(
        "what the score counts", {"morale", "risk_taking", "loyalty", "respect", "trust", "order",
                                  "direction", "delivery", "innovation", "protection"}
    );
    static const Shape kWeight = [] {
        Shape shape = number_of("a number above 0", 0, 100);
        shape.above = true;
        return shape;
    }();
    static const Shape kGoal{
        Form::object,
        "a goal",
        {
            {"measure", &kMeasure, false,
             "What is measured. The team's mean of morale, risk_taking, loyalty, respect or trust; or the "
             "organisation's order, direction, delivery, innovation or protection.",
             R"("delivery")"},
            {"counter", &name_shape(Named::counter), false,
             "Instead of a measure: a declared counter, scaled by its range.", R"("complaints")"},
            {"weight", &kWeight, false, "How much it weighs in the score; default 1.", "3"},
            {"lower_is_better", &yes_no_shape(), false, "For a counter: the fewer the better.", R"("yes")"},
            {"text", &text_shape(240), true, "The goal in the players' words.",
             R"("The parcels leave on time.")"},
        }};
    static const Shape kShape = list_of("a list of goals", kGoal, 1, 12);
    return kShape;
}

const Shape& seats_shape()
{
    static const Shape kAllOrNone = word_of("all or none", {"all", "none"});
    static const Shape kReports = either_of("all, none, or a list of people", {&kAllOrNone, &people_shape()});
    static const Shape kPower = word_of("a power", {"direct", "budget", "reward", "sanction"});
    static const Shape kPowers = list_of("a list of powers", kPower, 0, 4);
    static const Shape kSeat{
        Form::object,
        "a seat",
        {
            {"id", &person_id_shape(), true, "The seat's name inside this file: small letters, digits, _.",
             R"("shift_lead")"},
            {"title", &text_shape(80), true, "The position.", R"("Shift lead")"},
            {"name", &text_shape(80), true, "The part's own name.", R"("Alex Reyes")"},
            {"brief", &text_shape(2000), true, "Who this is and what is at stake. Everybody may read it.",
             R"("You took over the night shift on Monday.")"},
            {"secret", &text_shape(2000), false, "What only this seat reads.",
             R"("You have applied for another post.")"},
            {"reports", &kReports, false, "Who reports to this seat: all (default), none, or a list.",
             R"("all")"},
            {"powers", &kPowers, false, "What this seat may do; default: direct, budget, reward, sanction.",
             R"(["direct", "reward"])"},
        }};
    static const Shape kShape = list_of("a list of seats", kSeat, 1, 6);
    return kShape;
}

const Shape& followers_shape()
{
    static const Shape kTraits = [] {
        Shape shape{
            Form::object,
            "traits",
            {
                {"autonomy", &level_shape(), false, "Need for a free hand.", R"("high")"},
                {"structure", &level_shape(), false, "Need for clear arrangements.", R"("low")"},
                {"susceptibility", &level_shape(), false, "How much others' mood reaches them.",
                 R"("middle")"},
                {"expressiveness", &level_shape(), false, "How much theirs reaches others.", R"("high")"},
                {"cynicism", &level_shape(), false, "How little they believe fine words; default 35.",
                 R"("low")"},
                {"boldness", &level_shape(), false, "How readily they take a chance.", "65"},
                {"competence", &level_shape(), false, "How good they are at the job at the start.",
                 R"("high")"},
            }};
        shape.fewest = 1;
        return shape;
    }();
    static const Shape kStart = [] {
        Shape shape{
            Form::object,
            "start",
            {
                {"morale", &share_shape(), false, "Mood at work.", "45"},
                {"stress", &share_shape(), false, "Strain.", "40"},
                {"inner_drive", &share_shape(), false, "Wanting to, for its own sake.", "50"},
                {"plan_clarity", &share_shape(), false, "Knowing who does what by when.", "30"},
                {"vision", &share_shape(), false, "Seeing the destination.", "20"},
                {"loyalty", &share_shape(), false, "Standing by the seat they report to.", "30"},
                {"respect", &share_shape(), false, "Respect for that seat.", "40"},
                {"heart_trust", &share_shape(), false, "Trust that the seat means well.", "40"},
                {"competence_trust", &share_shape(), false, "Trust that the seat gets things done.", "50"},
            }};
        shape.fewest = 1;
        return shape;
    }();
    static const Shape kTies = [] {
        Shape shape = table_of("people with how much they count", level_shape(), false, 39);
        shape.named = Named::follower;
        return shape;
    }();
    static const Shape kOn = word_of(
        "what a line answers", {"commit", "comply", "question", "withdraw", "take_a_chance", "success",
                                "failure", "hero", "leaving", "opening"}
    );
    static const Shape kLine{
        Form::object,
        "a line",
        {
            {"on", &kOn, true,
             "When it is said: with a stance (commit, comply, question, withdraw, take_a_chance), after an "
             "attempt (success, failure), when honoured (hero), when going (leaving), when a beat opens "
             "(opening).",
             R"("commit")"},
            {"when", &condition_shape(), false, "Only if this holds; such lines go before those without.",
             R"("trust(sam) < 40")"},
            {"text", &text_shape(240), true, "The words, up to 240 characters.", R"("Right. Count me in.")"},
        }};
    static const Shape kLines = list_of("a list of lines", kLine, 1, 60);
    static const Shape kFollower{
        Form::object,
        "a follower",
        {
            {"id", &person_id_shape(), true, "The person's name inside this file: small letters, digits, _.",
             R"("sam")"},
            {"name", &text_shape(80), true, "The name that is shown.", R"("Sam Okoye")"},
            {"role", &text_shape(120), true, "What they do here.", R"("Picker, twelve years here")"},
            {"brief", &text_shape(2000), false, "For a person who plays this follower.",
             R"("You have seen six shift leads come and go.")"},
            {"secret", &text_shape(2000), false, "What only that person reads.",
             R"("You have been offered a post elsewhere.")"},
            {"traits", &kTraits, false, "What they are like; whatever is left out is middling.",
             R"({"autonomy": "high"})"},
            {"start", &kStart, false,
             "Where they stand when the story opens, where it differs from the usual.", R"({"morale": 45})"},
            {"ties", &kTies, false, "How much these people's mood and views reach them; unlisted: low.",
             R"({"mira": "high"})"},
            {"lines", &kLines, false, "What they say.", R"([{"on": "commit", "text": "Count me in."}])"},
        }};
    static const Shape kShape = list_of("a list of followers", kFollower, 1, 40);
    return kShape;
}

const Shape& flags_shape()
{
    static const Shape kFlag{
        Form::object,
        "a flag",
        {
            {"meaning", &text_shape(240), true, "What it says when it is so.",
             R"("You asked Sam before deciding.")"},
            {"start", &yes_no_shape(), false, "Whether it is so at the start; default no.", R"("no")"},
        }};
    static const Shape kShape = table_of("names of flags", kFlag, true, 200);
    return kShape;
}

const Shape& counters_shape()
{
    static const Shape kAmount = number_of("a number", -1'000'000, 1'000'000);
    static const Shape kCounter{
        Form::object,
        "a counter",
        {
            {"meaning", &text_shape(240), true, "What is counted.", R"("Customers who complained.")"},
            {"start", &kAmount, false, "The count at the start; default 0.", "0"},
            {"min", &kAmount, false, "It never falls below; default 0.", "0"},
            {"max", &kAmount, false, "It never rises above; default 100.", "10"},
        }};
    static const Shape kShape = table_of("names of counters", kCounter, true, 200);
    return kShape;
}

const Shape& promises_shape()
{
    static const Shape kDays = number_of("a number of days", 0.25, 365);
    static const Shape kPromise{
        Form::object,
        "a promise",
        {
            {"text", &text_shape(240), true, "What was promised.", R"("Mira has her Saturday off.")"},
            {"to", &people_shape(), true, "To whom.", R"(["mira"])"},
            {"due", &name_shape(Named::beat), false, "It comes due when this beat is over.", R"("saturday")"},
            {"due_in", &kDays, false, "Or so many days after it was made.", "10"},
        }};
    static const Shape kShape = table_of("names of promises", kPromise, true, 200);
    return kShape;
}

} // namespace

const Shape& file_shape()
{
    static const Shape kFormat = [] {
        Shape shape = number_of("the number 1", 1, 1, true);
        shape.version = true;
        return shape;
    }();
    static const Shape kShape{
        Form::object,
        "a scenario",
        {
            {"format", &kFormat, true, "The version of the format. This is 1.", "1"},
            {"about", &about_shape(), true, "What the scenario is.",
             R"({"title": "The Night Shift", "summary": "You take over a tired shift.", "minutes": 25})"},
            {"start", &start_shape(), false, "Where the organisation starts.", R"({"order": 40})"},
            {"goals", &goals_shape(), true, "The score: a weighted mean of values from 0 to 100.",
             R"([{"measure": "delivery", "text": "The parcels leave on time."}])"},
            {"seats", &seats_shape(), true, "The leading seats: one to six.",
             R"([{"id": "lead", "title": "Lead", "name": "Alex Reyes", "brief": "You are new here."}])"},
            {"followers", &followers_shape(), true, "The team: one to forty people.",
             R"([{"id": "sam", "name": "Sam Okoye", "role": "Picker"}])"},
            {"flags", &flags_shape(), false, "Things that are so or not.",
             R"({"asked_sam": {"meaning": "You asked Sam before deciding."}})"},
            {"counters", &counters_shape(), false, "Things that are counted.",
             R"({"complaints": {"meaning": "Customers who complained.", "max": 10}})"},
            {"promises", &promises_shape(), false, "What can be promised, to whom, and when it comes due.",
             R"({"saturday_off": {"text": "Mira has her Saturday off.", "to": ["mira"]}})"},
            {"beats", &beats_shape(), true, "The situations of the story, in order.",
             R"([{"id": "monday", "title": "Monday", "text": "The belt stands still.", "responses": []}])"},
            {"pools", &pools_shape(), false, "Groups of beats that are drawn from.",
             R"({"small_things": {"when_empty": "next"}})"},
            {"events", &events_shape(), false, "What happens by itself while time passes.",
             R"([{"id": "big_customer", "when": "day() >= 12", "title": "A call", "text": "They counted."}])"},
            {"endings", &endings_shape(), true, "How it ends: the first whose condition holds.",
             R"([{"id": "done", "title": "The season is over", "text": "You hand in the keys."}])"},
            {"debrief", &questions_shape(), false, "Questions for the end.",
             R"(["Where did you give a plan, where a destination?"])"},
            {"observer", &observer_shape(), false, "The task sheet of somebody who watches.",
             R"(["Who speaks first after an answer?"])"},
            {"expect", &expectations_shape(), false, "What must hold; `explore` proves or refutes it.",
             R"([{"possible": "team.loyalty >= 80", "by": "inspiring"}, "no_style_wins"])"},
        }};
    return kShape;
}

} // namespace twocircles::scenario
