#include "tests/client/ui/sample_console.hpp"

#include "tests/client/ui/sample.hpp"

#include <array>
#include <string>

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

constexpr std::array kNames = {"Ada",      "Benedikt", "Chiara", "Dariusz", "Ewa Nowakowska", "Farid",
                               "Giuliana", "Hyun-woo", "Ines",   "Jan",     "Katharina",      "Leo"};

SeatState seat(Role role, int index, std::string name, std::string title)
{
    SeatState one;
    one.role = role;
    one.index = index;
    one.name = std::move(name);
    one.title = std::move(title);
    one.scripted = true;
    return one;
}

// So many people on the seats one after the other, the rest without.
RoomOverview room(std::string code, std::string name, int people)
{
    RoomOverview one;
    one.code = std::move(code);
    one.name = std::move(name);
    one.scenario = "a-hard-autumn";
    one.title = "A hard autumn";
    one.seats = {seat(Role::leading, 0, "Kim Sander", "team lead"),
                 seat(Role::leading, 1, "Alex Moreau", "head of product"),
                 seat(Role::follower, 0, "Priya", "lead developer"),
                 seat(Role::follower, 1, "Marek", "developer"),
                 seat(Role::follower, 2, "Ines", "designer"),
                 seat(Role::follower, 3, "Tomasz", "test engineer")};
    for (int i = 0; i < people; ++i) {
        auto& place = one.seats[static_cast<std::size_t>(i) % one.seats.size()];
        place.holders.push_back(i + 1);
        place.scripted = false;
        one.members.push_back(
            {i + 1, kNames[static_cast<std::size_t>(i)], place.role, place.index, true, false}
        );
    }
    one.present = people;
    one.followers = {
        {0, "Priya", false, false},
        {1, "Marek", true, false},
        {2, "Ines", true, false},
        {3, "Tomasz", true, true}};
    one.events = {
        {0, "The customer calls", "“Is it still true that we get it in October?”", false},
        {1, "A server fails", "Half a day is lost, and nobody knows yet whose.", true},
        {2, "Headquarters asks for numbers", "By tonight, in the new template.", false}};
    one.team = {52, 38, 61};
    one.score = 57;
    return one;
}

RoomOverview deciding()
{
    auto one = room("KXRM", "Red table", 6);
    one.phase = Phase::deciding;
    one.beat_number = 3;
    one.beat_title = "Who does what until Friday";
    one.day = 11;
    one.has_limit = true;
    one.seconds_left = 84;
    one.answered = {1};
    one.waiting_for = {"team lead (Giuliana)", "head of product (Benedikt)"};
    one.members.push_back({9, "Mira", Role::guest, 0, true, false});
    one.members.push_back({10, "Olu", Role::observer, 0, true, true});
    one.present = 8;
    one.can_send_back = true;
    one.chat = {
        {3, 1, "Ada", "Shall we give Marek the first week off?", false},
        {4, 2, "Benedikt", "Only if somebody tells the customer.", false},
        {7, 4, "Dariusz", "This is a stupid game!!", false}};
    return one;
}

RoomOverview paused()
{
    auto one = room("BCDF", "Blue table", 4);
    one.phase = Phase::reacting;
    one.beat_number = 2;
    one.beat_title = "The last promise";
    one.day = 6;
    one.paused = true;
    one.pause_reason = "Talk it over at your table";
    one.has_limit = true;
    one.seconds_left = 17;
    one.members[2].present = false;
    one.present = 3;
    one.waiting_for = {"Marek (Dariusz)"};
    one.team = {44, 21, 55};
    one.can_send_back = one.can_undo_send_back = true;
    one.blank = true;
    return one;
}

RoomOverview claimed()
{
    auto one = room("HJLN", "Green table", 5);
    one.phase = Phase::passing;
    one.beat_number = 4;
    one.beat_title = "A bet";
    one.day = 19;
    one.settings.in_step = one.settings.locked = true;
    one.claims = {{77, 3, "Chiara", "Chiara, from 192.168.1.34"}};
    one.members[2].present = false;
    one.team = {71, 63, 78};
    one.score = 74;
    return one;
}

ViewModel console(double now)
{
    auto view = scenarios(now);
    view.screen = Screen::console;
    view.facilitator = true;
    view.practice = false;
    view.console_at = now;
    Console console;
    console.addresses = {"192.168.1.20:4747", "[fd00::1ff:fe23:4567:890a]:4747"};
    console.facilitators = 1;
    view.console = console;
    return view;
}

} // namespace

ViewModel console_empty(double now)
{
    return console(now);
}

ViewModel console_one(double now)
{
    auto view = console(now);
    auto one = room("KXRM", "Table 1", 3);
    one.members.push_back({9, "Mira", Role::guest, 0, true, false});
    one.present = 4;
    one.waiting_for = {"the facilitator (Kim)"};
    view.console->rooms = {one};
    return view;
}

ViewModel console_three(double now)
{
    auto view = console(now);
    view.console->facilitators = 2;
    view.console->rooms = {deciding(), paused(), claimed()};
    return view;
}

ViewModel console_ten(double now)
{
    auto view = console_three(now);
    auto& rooms = view.console->rooms;
    auto broken = room("MPQS", "Table 4", 0);
    broken.seats.clear();
    broken.followers.clear();
    broken.events.clear();
    broken.problem = "The scenario “a-hard-autumn” was changed since this room was opened.";
    rooms.push_back(broken);
    auto held = room("RTVX", "Table 5", 12);
    held.phase = Phase::passing;
    held.beat_number = 4;
    held.beat_title = "A bet";
    held.day = 20;
    held.held = held.settings.in_step = true;
    rooms.push_back(held);
    auto over = room("WZBD", "Table 6", 4);
    over.phase = Phase::ended;
    over.day = 70;
    over.score = 81;
    rooms.push_back(over);
    for (char const* code : {"FHKM", "NPRT", "VXZC", "DGJL"}) {
        auto one = deciding();
        one.code = code;
        one.name = "Table " + std::to_string(rooms.size() + 1);
        one.seconds_left = 20.0 + 15.0 * static_cast<double>(rooms.size());
        if (rooms.size() % 2 == 0) {
            one.members.resize(6); // nobody without a seat
        }
        rooms.push_back(one);
    }
    return view;
}

ViewModel console_long(double now)
{
    auto view = console_three(now);
    auto& one = view.console->rooms.front();
    one.name = "The table at the window near the coffee";
    one.title = "The reorganization that nobody asked for, part two";
    one.beat_title = "What the supervisory board would rather not have heard on a Friday afternoon";
    one.members.clear();
    for (auto& place : one.seats) {
        place.holders.clear();
    }
    for (int i = 0; i < 12; ++i) {
        auto& place = one.seats[static_cast<std::size_t>(i) % 4];
        place.holders.push_back(i + 1);
        one.members.push_back(
            {i + 1, "Maximiliane-Alexandra von Hohenstein " + std::to_string(i + 1), place.role, place.index,
             i % 5 != 0, i == 2}
        );
    }
    one.waiting_for = {"Maximiliane-Alexandra von Hohenstein 2, Maximiliane-Alexandra von Hohenstein 3"};
    one.claims = {
        {5, 1, "Maximiliane-Alexandra von Hohenstein 1", "Someone with a long name, from 192.168.100.234"}};
    one.pause_reason = "We all go out into the garden and tell each other what we have seen so far";
    one.paused = true;
    return view;
}

} // namespace twocircles::client::ui::sample
