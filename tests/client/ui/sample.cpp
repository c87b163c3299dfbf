#include "tests/client/ui/sample.hpp"

#include <cmath>

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

ScenarioCard autumn()
{
    return {
        .id = "a-hard-autumn",
        .title = "A hard autumn",
        .summary =
            "A product team of six has lost its biggest customer and gets a new lead: you. Ten weeks to the "
            "autumn release, a plan nobody believes in, and people who remember the last promise.",
        .setting = "A software house of ninety people, first week of September.",
        .author = "Two Circles",
        .language = "en",
        .minutes = 25,
        .follower_count = 6,
        .beat_count = 12,
        .tutorial = false,
        .learning_goals =
            {"Tell when people need a plan and when they need a reason",
             "Answer a failed attempt so that somebody dares the next one",
             "See what a promise costs when it comes due"},
        .seats = {
            {0, "team lead", "Kim Sander",
             "You have led the integration team for two years and know the product. Since Monday this team "
             "is "
             "yours too. Its people are polite and wait."},
            {1, "head of product", "Alex Moreau", "You set direction for three teams and command none."}}};
}

ScenarioCard first_day()
{
    return {
        .id = "first-day",
        .title = "First day",
        .summary = "Four minutes, three people, four situations: what the screen shows and what the two "
                   "circles mean.",
        .setting = "A small workshop that repairs instruments.",
        .author = "Two Circles",
        .language = "en",
        .minutes = 4,
        .follower_count = 3,
        .beat_count = 4,
        .tutorial = true,
        .learning_goals = {"Read the stage", "Feel the difference between holding and winning people"},
        .seats = {{0, "foreman", "Robin", "It is your first morning in charge."}}};
}

PersonMeters meters(double morale, double risk, double loyalty, double stress)
{
    return {morale, risk, loyalty, 58, 54, stress, 61, 66, 47, 52};
}

TeamMeters team(double morale, double risk, double loyalty)
{
    return {morale, risk, loyalty, 57, 55, 46, 58, 64, 49, 51, 63, 48, 56, 39, 60};
}

ViewModel base(double now)
{
    ViewModel view;
    view.link = LinkStatus::up;
    view.settings.name = "Mira";
    view.scenarios = {first_day(), autumn()};
    view.state_at = now;
    return view;
}

void join(ViewModel& view)
{
    Joined joined;
    joined.room_code = "KIMO";
    joined.token = "token";
    joined.scenario = autumn();
    joined.secret =
        "Headquarters has told you that two of the six positions end in December, whatever happens. You may "
        "not say which.";
    joined.people = {
        {0,
         "Priya",
         "lead developer",
         "Nine years here. Wrote the part the lost customer complained about.",
         {"wants a free hand", "hard to convince"},
         {{1, 0.8}, {3, 0.4}},
         true},
        {1,
         "Marek",
         "developer",
         "Quiet, exact, first to see what will break.",
         {"careful", "needs order"},
         {{0, 0.8}},
         true},
        {2,
         "Ines",
         "designer",
         "Came for the mission; has drawn the same screen four times since spring.",
         {"bold", "needs a reason"},
         {{4, 0.6}},
         true},
        {3,
         "Tomasz",
         "test engineer",
         "Father of twins, leaves at four, works at nine.",
         {"loyal", "cautious"},
         {{0, 0.4}, {5, 0.5}},
         true},
        {4,
         "Ayọ̀",
         "data analyst",
         "A year out of university and full of ideas.",
         {"bold", "eager to learn"},
         {{2, 0.6}},
         true},
        {5,
         "Henrietta",
         "account manager",
         "Keeps the customers who are still here. Reports to sales, sits with you.",
         {"independent", "hard to convince"},
         {{3, 0.5}},
         false}};
    joined.goals = {
        {"Ship the autumn release", 0.4, static_cast<int>(Measure::delivery), false},
        {"Keep the team’s loyalty", 0.3, static_cast<int>(Measure::loyalty), false},
        {"Bring order into the work", 0.2, static_cast<int>(Measure::order), false},
        {"New ideas that reach customers", 0.1, static_cast<int>(Measure::innovation), false}};
    joined.powers = {
        "Plan and assign the team’s work", "A budget of 20,000 for training or tools",
        "Praise, and written warnings"};
    view.joined = joined;
    auto& state = view.state;
    state.version = 12;
    state.phase = Phase::briefing;
    state.day = 16;
    state.team = team(52, 38, 61);
    state.goals = {56, 61, 63, 39};
    state.score = 57;
    state.change = 60;
    state.visions = {"A release that our last customer calls us about, and not the other way round.", ""};
    auto const somebody = [](model::PersonMeters const& values, bool hero, bool follows, bool reports) {
        model::PersonState person;
        person.meters = values;
        person.hero = hero;
        person.follows_freely = follows;
        person.reports_to_you = reports;
        return person;
    };
    state.people = {somebody(meters(58, 44, 66, 41), false, true, true),
                    somebody(meters(44, 21, 55, 62), false, false, true),
                    somebody(meters(71, 63, 78, 35), true, true, true),
                    somebody(meters(38, 25, 41, 78), false, false, true),
                    somebody(meters(66, 58, 70, 30), false, true, true),
                    somebody(meters(48, 36, 47, 45), false, false, false)};
    view.people_at_response = view.state.people;
    view.team_at_response = view.state.team;
}

void history(ViewModel& view, double now)
{
    for (int i = 0; i <= 40; ++i) {
        double const age = 30.0 - 0.75 * i;
        auto point = view.state.team;
        point[0] += 5.0 * std::sin(i * 0.35) - 0.12 * age;
        point[1] += 3.0 * std::cos(i * 0.21) - 0.35 * age;
        point[2] += 0.25 * age + 2.0 * std::sin(i * 0.5);
        view.history.push_back({now - age, 16.0 - age / 8.0, point});
    }
}

} // namespace

ViewModel home(double now)
{
    auto view = base(now);
    view.games = {{"t1", "a-hard-autumn", "A hard autumn", "", 5, 21, 1'700'000'000, false}};
    return view;
}

ViewModel scenarios(double now)
{
    auto view = base(now);
    view.screen = Screen::scenarios;
    view.broken = {
        {"merger.yaml", "line 31: the beat “first-call” is not there. Did you mean “first-calls”?", 2}};
    return view;
}

ViewModel briefing(double now)
{
    auto view = base(now);
    join(view);
    view.screen = Screen::briefing;
    view.state.visions = {"", ""};
    return view;
}

ViewModel deciding(double now)
{
    auto view = base(now);
    join(view);
    view.screen = Screen::play;
    view.state.phase = Phase::deciding;
    view.state.beat_serial = 5;
    view.state.has_limit = true;
    view.state.seconds_left = 41;
    history(view, now);
    Beat beat;
    beat.serial = 5;
    beat.number = 5;
    beat.speaker = 0;
    beat.seconds = 60;
    beat.title = "The plan nobody believes";
    beat.text = "“We both know the date was made for a slide,” Priya says, when the others have gone for "
                "lunch. “If you "
                "ask me to pretend again on Thursday, I will. But I would rather hear it from you now: is it "
                "the date or "
                "is it the thing?”";
    beat.yours = true;
    beat.responses = {
        {0, "“It is the thing. The date moves if the thing needs it, and I say so on Thursday.”", "", false},
        {1, "“It is the date. Let us sit down now and cut the plan until it fits.”", "", false},
        {2, "“What would you need, so that you would bet on the date yourself?”", "", false},
        {3, "“Marek checks the estimates tonight, and tomorrow we decide with his numbers.”", "", false},
        {4, "“Take the two weeks of budget and bring somebody in.”", "The budget was given away on day 9.",
         true}};
    beat.present = {0, 1, 2, 3, 4, 5};
    view.beat = beat;
    return view;
}

ViewModel passing(double now)
{
    auto view = deciding(now);
    view.state.phase = Phase::passing;
    view.state.has_limit = false;
    view.answered = true;
    view.state.days_left = 2.5;
    view.response = ResponseShown{
        5,
        0,
        "“What would you need, so that you would bet on the date yourself?”",
        "She is quiet for a while, then pulls a chair over and starts to draw.",
        false,
        {{"listen", Family::influence, {0, 1}, 3},
         {"empower", Family::influence, {0, 2, 4}, 2},
         {"plan", Family::control, {0, 1, 2, 3, 4}, 1}}};
    view.response_at = now - 0.55;
    view.team_at_response = team(49, 34, 62);
    auto stance = [&](std::size_t i, Stance s) { view.state.people[i].stance = s; };
    stance(0, Stance::commit);
    stance(1, Stance::comply);
    stance(2, Stance::take_a_chance);
    stance(3, Stance::question);
    stance(4, Stance::commit);
    stance(5, Stance::withdraw);
    view.movements.beat_serial = 5;
    view.movements.movements = {
        {Measure::morale,
         kNobody,
         49,
         52,
         {{"somebody listened", 2.4, Family::influence},
          {"the mood spread from Priya", 0.8, Family::influence}}},
        {Measure::risk_taking, kNobody, 34, 38, {{"a free hand was given", 4.0, Family::influence}}},
        {Measure::loyalty, kNobody, 62, 61, {{"a promise is still open", -1.2, Family::fault}}},
        {Measure::loyalty,
         0,
         60,
         66,
         {{"somebody listened", 4.1, Family::influence}, {"a free hand was given", 1.9, Family::influence}}},
        {Measure::stress,
         3,
         71,
         78,
         {{"the plan is less clear than before", 5.0, Family::control},
          {"too much at once", 2.0, Family::unknown}}},
        {Measure::morale, 5, 51, 48, {{"nobody asked the customers", -3.0, Family::unknown}}}};
    return view;
}

ViewModel ended(double now)
{
    auto view = passing(now);
    view.state.phase = Phase::ended;
    view.response.reset();
    view.ended = Ended{
        "The release that was called about",
        "On the last Friday of November the phone rings. It is the customer you lost, and they are not "
        "calling to "
        "complain. The team hears it through the glass door. Tomasz stays until six.",
        68};
    return view;
}

ViewModel debrief(double now)
{
    auto view = ended(now);
    view.screen = Screen::debrief;
    Debrief d;
    d.title = "A hard autumn";
    d.ending_title = "The release that was called about";
    d.ending_text = view.ended->text;
    d.vision = "A release that our last customer calls us about, and not the other way round.";
    d.score = 68;
    for (auto const& goal : view.joined->goals) {
        d.goals.push_back({goal, 48.0 + 30.0 * goal.weight + 9.0});
    }
    for (int day = 0; day <= 48; ++day) {
        double const x = day / 48.0;
        d.samples.push_back(
            {static_cast<double>(day),
             team(
                 50 + 18 * x + 9 * std::sin(day * 0.5), 30 + 24 * x + 5 * std::sin(day * 0.9),
                 62 - 22 * std::sin(x * 3.14) + 14 * x
             )}
        );
    }
    char const* titles[] = {
        "The first morning",
        "Who does what",
        "A customer calls",
        "Ines has an idea",
        "The plan nobody believes",
        "The server room",
        "What Marek said",
        "The attempt that failed",
        "Thursday",
        "Two positions",
        "The promise comes due",
        "The last week"};
    for (int i = 0; i < 12; ++i) {
        Decision decision;
        decision.beat_number = i + 1;
        decision.day = 4.0 * i;
        decision.beat_title = titles[i];
        decision.situation = "“We both know the date was made for a slide,” Priya says, when the others have "
                             "gone for lunch. “Is it the date or is it the thing?”";
        decision.response = "“What would you need, so that you would bet on the date yourself?”";
        decision.feedback = "Asking before answering cost a day and gave the plan an owner.";
        decision.acts = {
            {"listen", Family::influence, {0}, 3},
            {"empower", Family::influence, {0}, 2},
            {"plan", Family::control, {0}, 1}};
        decision.movements = view.movements.movements;
        decision.stances = {
            {0, Stance::commit, "Then I will tell you what I would need."},
            {3, Stance::question, "And who tells my wife?"}};
        decision.score_change = i % 3 == 0 ? -2.4 : 3.1;
        decision.questions = {"What would have happened, had you answered at once?"};
        d.decisions.push_back(decision);
    }
    d.acts = {{"plan", Family::control, 4, 3.5},           {"check", Family::control, 2, 1.5},
              {"direct", Family::control, 3, 3.2},         {"organize", Family::control, 1, 1.0},
              {"listen", Family::influence, 5, 5.2},       {"empower", Family::influence, 3, 2.4},
              {"envision", Family::influence, 2, 2.2},     {"back", Family::influence, 1, 1.0},
              {"keep-promise", Family::influence, 1, 1.4}, {"make-hero", Family::influence, 1, 0.9},
              {"break-promise", Family::fault, 1, 1.0}};
    d.control_share = 0.41;
    d.decisions_counted = 12;
    d.moments = {
        {4, "You asked Priya what she would need",
         "Priya’s loyalty rose by 6, and what moved her went on to Marek and Tomasz within the week."},
        {7, "The attempt failed, and you stood by Ines",
         "Risk-taking fell by 2 instead of 9; two days later Ayọ̀ took a chance of his own."},
        {10, "The promise came due",
         "Keeping it cost a week of delivery and carried the team through December."}};
    d.questions = {
        "When did the team need a plan from you, and when a reason?",
        "Whom did you reach only through others?", "What would Tomasz tell about these ten weeks?"};
    d.learning_goals = autumn().learning_goals;
    d.promises = {
        {"Nobody works weekends in October", "kept", 12},
        {"The date is discussed openly on Thursday", "broken", 20}};
    auto const now_people = view.state.people;
    for (auto const& person : view.joined->people) {
        auto const i = static_cast<std::size_t>(person.follower);
        d.people.push_back(
            {person.follower, person.name, meters(52, 34, 55, 50), now_people[i].meters, person.follower == 5,
             person.follower == 2}
        );
    }
    d.finished = true;
    view.debrief = d;
    return view;
}

ViewModel settings(double now)
{
    auto view = base(now);
    view.screen = Screen::settings;
    return view;
}

} // namespace twocircles::client::ui::sample
