#include "tests/client/ui/sample_room.hpp"

#include "tests/client/ui/sample.hpp"

#include <array>
#include <string>

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

constexpr int kYou = 4;

// The story and its team as in the briefing of practice, in a room with seats.
ViewModel room(double now)
{
    auto view = briefing(now);
    view.screen = Screen::lobby;
    view.practice = false;
    auto& joined = *view.joined;
    joined.workshop = true;
    joined.role = Role::guest;
    joined.member = kYou;
    joined.secret.clear();
    for (auto& person : joined.people)
        person.reports_to_you = false;
    view.state.phase = Phase::briefing;
    view.state.wait = Wait::start;
    view.state.waiting_for = {"the facilitator"};
    Lobby lobby;
    lobby.room_code = "KIMO";
    lobby.room_name = "Table by the window";
    lobby.you = kYou;
    lobby.members = {
        {1, "Dagmar", Role::facilitator, 0, true, false}, {2, "Oyelaran", Role::leading, 0, true, false},
        {3, "Jo", Role::follower, 2, true, false},        {kYou, "Mira", Role::guest, 0, true, false},
        {5, "Wim", Role::guest, 0, true, false},          {6, "Sunniva", Role::follower, 0, false, false},
        {7, "Ilse", Role::observer, 0, true, true}};
    for (auto const& seat : joined.scenario.seats)
        lobby.seats.push_back({Role::leading, seat.seat, seat.title, seat.name, seat.brief, {}, true, false});
    for (auto const& person : joined.people)
        lobby.seats.push_back(
            {Role::follower,
             person.follower,
             person.role,
             person.name,
             "Reports to Kim Sander.",
             {},
             true,
             false}
        );
    view.lobby = lobby;
    return view;
}

SeatState& seat_of(ViewModel& view, Role role, int index)
{
    for (auto& seat : view.lobby->seats)
        if (seat.role == role && seat.index == index) return seat;
    return view.lobby->seats.front();
}

void seat(ViewModel& view, int member, Role role, int index)
{
    for (auto& card : view.lobby->members) {
        if (card.member != member) continue;
        card.role = role;
        card.index = index;
        if (role != Role::leading && role != Role::follower) continue;
        auto& held = seat_of(view, role, index);
        held.holders.push_back(member);
        held.scripted = held.scripted && !card.present;
    }
    if (member != kYou) return;
    view.joined->role = role;
    if (role == Role::leading) view.joined->seat = index;
    if (role == Role::follower) view.joined->follower = index;
}

ViewModel seated(double now)
{
    auto view = room(now);
    seat(view, 2, Role::leading, 0);
    seat(view, 3, Role::follower, 2);
    seat(view, 6, Role::follower, 0);
    seat_of(view, Role::follower, 5).script_asked = true;
    return view;
}

} // namespace

ViewModel lobby(double now)
{
    return seated(now);
}

ViewModel lobby_leading(double now)
{
    auto view = seated(now);
    seat(view, kYou, Role::leading, 0);
    view.joined->secret = "Headquarters has told you that two of the six positions end in December, whatever "
                          "happens. You may not say which.";
    for (auto& person : view.joined->people)
        person.reports_to_you = person.follower != 5;
    std::erase_if(view.lobby->members, [](MemberCard const& member) { return member.member == 1; });
    view.state.waiting_for = {"Kim Sander"};
    view.state.you_are_waited_for = true;
    return view;
}

ViewModel lobby_following(double now)
{
    auto view = seated(now);
    seat(view, kYou, Role::follower, 0);
    view.joined->brief = "You wrote the part that the lost customer complained about, in four weeks, alone, "
                         "because nobody else was there. You would do it better today, if somebody let you.";
    view.joined->secret =
        "You have an offer from the competitor. It is good. You have until the end of the month.";
    for (auto& person : view.state.people) {
        person.private_state = true;
        person.meters = {};
    }
    return view;
}

ViewModel lobby_observing(double now)
{
    auto view = seated(now);
    seat(view, kYou, Role::observer, 0);
    view.sheet = sheet();
    return view;
}

ViewModel lobby_facilitating(double now)
{
    auto view = seated(now);
    seat(view, kYou, Role::facilitator, 0);
    view.facilitator = true;
    view.state.you_are_waited_for = true;
    return view;
}

ViewModel lobby_late(double now)
{
    auto view = seated(now);
    view.lobby->begun = true;
    view.state.phase = Phase::deciding;
    view.state.wait = Wait::answer;
    view.state.waiting_for = {"Kim Sander"};
    return view;
}

ViewModel lobby_crowded(double now)
{
    auto view = room(now);
    auto& lobby = *view.lobby;
    lobby.room_name = "The forty of the northern plants, second group";
    lobby.settings.locked = true;
    std::array const names = {
        "Bartholomäus-Maximilian von Hohenzollern",
        "Anna",
        "Siobhán Ní Dhomhnaill-O’Shaughnessy",
        "Wolfgang Amadeus Schwarzenbacher",
        "Ng",
        "Aleksandra Wiśniewska-Kowalczykowska",
        "Jean-Baptiste Emmanuel de la Rochefouc",
        "Ólafur Ragnar Grímsson"};
    lobby.members.clear();
    for (int i = 1; i <= 40; ++i)
        lobby.members.push_back(
            {i,
             std::string(names[static_cast<std::size_t>(i) % names.size()]) +
                 (i > 8 ? " " + std::to_string(i) : ""),
             i == 1 ? Role::facilitator : Role::guest, 0, i % 9 != 0, i == 12}
        );
    lobby.seats.clear();
    for (int i = 0; i < 3; ++i)
        lobby.seats.push_back(
            {Role::leading,
             i,
             i == 1 ? "head of production planning and supply for the northern plants" : "plant manager",
             i == 0   ? "Konstantin-Alexander Papadopoulos"
             : i == 1 ? "Kim Sander"
                      : "Rosa Lindqvist",
             "You have led the integration team for two years and know the product. Since Monday this team "
             "is "
             "yours too. Its people are polite and wait. The plant makes pumps, and since the flood it makes "
             "too "
             "few of them. The bank has given you until the end of the quarter, and headquarters has given "
             "you a "
             "plan that nobody here has read. You know three of the people from before: one of them wanted "
             "your "
             "place, and one of them does not speak to you. What you say on the first morning will be told "
             "in the "
             "canteen by noon, in somebody else’s words.",
             {},
             true,
             false}
        );
    auto& people = view.joined->people;
    auto const first = people;
    people.clear();
    view.state.people.resize(12);
    for (int i = 0; i < 12; ++i) {
        auto person = first[static_cast<std::size_t>(i) % first.size()];
        person.follower = i;
        if (i >= 6) person.name = i % 2 == 0 ? "Maximiliane-Charlotte Oberhuber" : "Bo";
        if (i == 7) person.role = "specialist for hydraulic test benches and calibration, night shift";
        person.ties = {{(i + 1) % 12, 0.7}};
        people.push_back(person);
        lobby.seats.push_back(
            {Role::follower,
             i,
             person.role,
             person.name,
             "Reports to Konstantin-Alexander Papadopoulos and Kim Sander.",
             {},
             true,
             false}
        );
    }
    for (int i = 2; i <= 36; ++i) {
        if (i == kYou) continue;
        if (i <= 12)
            seat(view, i, Role::leading, i % 3);
        else
            seat(view, i, i > 33 ? Role::observer : Role::follower, i % 11);
    }
    return view;
}

void talk(ViewModel& view)
{
    view.chat = {
        {1, 2, "Oyelaran", "Is this the right room for the integration team?", false},
        {2, 1, "Dagmar", "It is. Take whichever seat you like.", false},
        {3, 1, "Dagmar", "We begin when everybody has read their brief.", false},
        {4, 5, "Wim", "", true},
        {5, kYou, "Mira", "I would like to play somebody of the team, if nobody minds.", false},
        {6, 3, "Jo",
         "Take Priya! She has the best lines, and somebody has to ask the question that everybody in the "
         "room "
         "is thinking of but nobody dares to say out loud in front of the new lead, haven’t they, don’t you "
         "say?",
         false},
        {7, 6, "Bartholomäus-Maximilian von Hohenzollern",
         "Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis",
         false}};
}

void announce(
    ViewModel& view, Announcement::Kind kind, std::string const& from, std::string const& text, double now
)
{
    std::uint64_t const number = view.announcements.empty() ? 1 : view.announcements.back().number + 1;
    view.announcements.push_back({number, kind, from, text});
    view.last_announcement_at = now;
}

ObserverSheet sheet()
{
    ObserverSheet sheet;
    sheet.tasks = {
        {"What does the lead do most? Count what you hear, not what you think of it.",
         {"asks a question", "says who does what", "says what it is for", "decides", "thanks somebody"},
         {3, 1, 0, 12, 0}},
        {"Who speaks first after an answer, and who does not speak at all?",
         {"Priya", "Marek", "Ines", "Tomasz", "Ayọ̀", "Henrietta"},
         {0, 2, 0, 0, 1, 0}},
        {"When does the lead take command, and when is it given back? Write down the words.", {}, {4}},
        {"After something failed, what came first?",
         {"a question", "an explanation", "a rule", "backing", "blame"},
         {0, 0, 0, 1, 0}}};
    sheet.notes = {
        {0, "The room is quiet; three of them know one another."},
        {2,
         "“We both know the date was made for a slide.” Everybody looks at the table, except Ines, who looks "
         "at Kim and waits. Nobody answers for what feels like a minute."},
        {3, "Kim thanks Marek by name."}};
    return sheet;
}

} // namespace twocircles::client::ui::sample
