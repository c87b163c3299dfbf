#include "tests/client/ui/sample_projector.hpp"

#include "tests/client/ui/sample.hpp"

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

// A room of people in front of a screen.
ViewModel audience(ViewModel view)
{
    view.screen = Screen::projector;
    view.practice = false;
    view.answered = false;
    auto& joined = *view.joined;
    joined.role = Role::projector;
    joined.workshop = true;
    joined.addresses = {"127.0.0.1:4747", "192.168.178.42:4747", "10.42.0.1:4747"};
    joined.brief = "Brief of a follower: you have an offer from the competition.";
    for (auto& person : view.state.people) {
        person.private_state = true;
        person.need = Need::backing;
        person.need_words = "I need somebody to say it was not me.";
    }
    Lobby lobby;
    lobby.room_code = joined.room_code;
    lobby.room_name = "North table";
    lobby.members = {
        {1, "Ana", Role::leading, 0, true, false},
        {2, "Bodo", Role::leading, 0, true, false},
        {3, "Chiara", Role::follower, 0, true, false},
        {4, "Dimitri", Role::follower, 1, false, false},
        {5, "Elif", Role::observer, 0, true, false},
        {6, "Fatou", Role::guest, 0, true, false},
        {7, "The trainer", Role::facilitator, 0, true, false}};
    lobby.seats.push_back(
        {Role::leading,
         0,
         "team lead",
         "Kim Sander",
         "A brief that only its seat reads.",
         {1, 2},
         false,
         false}
    );
    std::vector<std::vector<int>> const holders = {{3}, {4}, {}, {}, {}, {}};
    for (std::size_t i = 0; i < joined.people.size(); ++i) {
        lobby.seats.push_back(
            {Role::follower, static_cast<int>(i), joined.people[i].role, joined.people[i].name,
             "Reports to the brief.", i < holders.size() ? holders[i] : std::vector<int>{}, false, false}
        );
    }
    view.lobby = lobby;
    view.announcements = {{1, Announcement::Kind::to_you, "The trainer", "A whisper to one of you."}};
    view.chat = {{1, 3, "Chiara", "A line of the chat."}};
    return view;
}

} // namespace

std::vector<std::string> private_words()
{
    return {
        "two of the six positions",
        "offer from the competition",
        "only its seat reads",
        "the brief",
        "somebody to say it was not me",
        "whisper",
        "line of the chat",
        "given away on day 9"};
}

void reveal_people(ViewModel& view)
{
    for (auto& person : view.state.people) {
        person.private_state = false;
    }
}

ViewModel gathering(double now)
{
    auto view = audience(briefing(now));
    return view;
}

ViewModel gathering_of_many(double now)
{
    auto view = audience(audience_of_many(now));
    view.state.phase = Phase::briefing;
    view.beat.reset();
    view.state.has_limit = false;
    view.joined->addresses = {"[fd12:3456:789a:bcde:5054:ff:fe12:3456]:4747", "192.168.178.142:47471"};
    view.lobby->room_name = "The table at the window, second floor";
    view.lobby->members.clear();
    for (int i = 1; i <= 14; ++i) {
        view.lobby->members.push_back(
            {i, "Maximiliane Habersaat-Winterscheid " + std::to_string(i), Role::follower, i, true, false}
        );
    }
    for (std::size_t i = 0; i < view.lobby->seats.size(); ++i) {
        view.lobby->seats[i].holders = {static_cast<int>(i) + 1};
    }
    view.lobby->members.push_back({40, "Somebody without a seat", Role::guest, 0, true, false});
    return view;
}

ViewModel audience_deciding(double now)
{
    auto view = audience(deciding(now));
    view.state.waiting_for = {"Ana", "Bodo"};
    view.beat->responses.back().reason = "The budget was given away on day 9.";
    return view;
}

ViewModel audience_passing(double now)
{
    auto view = audience(passing(now));
    view.state.waiting_for = {"Chiara"};
    view.movements.movements[0].reasons = {
        {"what you did for Priya was seen by everybody", 2.4, Family::influence}};
    return view;
}

ViewModel audience_of_many(double now)
{
    auto view = passing(now);
    char const* const names[] = {"Maximiliane", "Christopher", "Ayọ̀dele",
                                 "Wilhelmina",  "Bartholomew", "Konstantinos"};
    for (int i = 6; i < 12; ++i) {
        auto person = view.joined->people[static_cast<std::size_t>(i) - 6];
        person.follower = i;
        person.name = std::string(names[i - 6]) + " Habersaat-Winterscheid";
        view.joined->people.push_back(person);
        auto state = view.state.people[static_cast<std::size_t>(i) - 6];
        view.state.people.push_back(state);
    }
    view.joined->people[5].reports_to_you = true;
    view = audience(view);
    view.state.phase = Phase::deciding;
    view.state.has_limit = true;
    view.state.seconds_left = 754;
    view.beat->title = "The plan that nobody in the whole department believes in any more, and who says so";
    view.beat->text =
        "“We both know the date was made for a slide,” Priya says, when the others have gone for lunch. "
        "“If you ask me to pretend again on Thursday, I will. But I would rather hear it from you "
        "now: is it the date or is it the thing?” Outside, the forklift has stopped, and one after "
        "the other the people from the night shift come in, without their jackets, sit down where "
        "they never sit, and look at you as if you had already said something that cannot be "
        "taken back by anybody in this house, not even by those who wrote the plan, and not before "
        "the end of the week. Somebody closes the window.";
    view.beat->responses = {
        {0,
         "“It is the thing. The date moves if the thing needs it, and I say so on Thursday, in front of the "
         "board and everybody who has ever believed in that slide, whatever they answer and however long "
         "it takes.”",
         "", false}};
    for (auto& movement : view.movements.movements) {
        movement.reasons = {
            {"a promise that was made to the whole team in October and has not been kept until today", 5.0,
             Family::fault}};
    }
    view.state.waiting_for = {
        "Maximiliane Habersaat-Winterscheid", "Christopher", "Wilhelmina", "Bartholomew", "Konstantinos"};
    return view;
}

ViewModel audience_ended(double now)
{
    auto view = audience(ended(now));
    view.debrief.reset();
    return view;
}

ViewModel audience_debrief(double now)
{
    auto view = audience(debrief(now));
    return view;
}

} // namespace twocircles::client::ui::sample
