#include "tests/client/ui/sample_join.hpp"

#include "client/ui/screens/workshop/network_parts.hpp"
#include "tests/client/ui/sample.hpp"

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

constexpr char const* kLongName = "Maximiliane-Henriette von Hohenlohe";

FoundServer server(std::string name, std::vector<std::string> addresses, std::vector<FoundServer::Room> rooms)
{
    FoundServer one;
    one.name = std::move(name);
    one.build = "0.1.0";
    one.addresses = std::move(addresses);
    one.port = 4747;
    one.rooms_total = rooms.size();
    one.rooms = std::move(rooms);
    return one;
}

MemberCard member(int number, std::string name)
{
    MemberCard card;
    card.member = number;
    card.name = std::move(name);
    return card;
}

RoomOverview hosted(std::string code, std::string name, int present)
{
    RoomOverview room;
    room.code = std::move(code);
    room.name = std::move(name);
    for (int i = 0; i < present; ++i) {
        room.members.push_back(member(i, "Somebody"));
        room.members.back().present = true;
    }
    auto trainer = member(99, "Mira");
    trainer.role = Role::facilitator;
    trainer.present = true;
    room.members.push_back(trainer);
    room.present = present + 1;
    return room;
}

} // namespace

ViewModel join(double now)
{
    auto view = home(now);
    view.screen = Screen::join;
    return view;
}

ViewModel found(double now)
{
    auto view = join(now);
    view.servers = {
        server(
            "Kim's laptop", {"192.168.1.20", "10.8.0.3", "fe80::1ff:fe23:4567:890a%wlp3s0"},
            {{"BCDF", "Morning group"},
             {"GHJK", "Afternoon group, people from the regional offices and the works council"},
             {"LMNP", ""},
             {"QRST", "Leads"},
             {"VWXZ", "Product"}}
        ),
        server("The leadership academy of the united waterworks of the lower valley", {"10.20.30.40"}, {}),
        server("Old one", {"192.168.1.77"}, {})};
    view.servers[0].rooms_total = 9;
    view.servers[2].speaks_our_protocol = false;
    auto const today = unix_now();
    view.places = {
        {"token-1", "Kim's laptop", "192.168.1.20:4747", "BCDF", "Mira", "A hard autumn", today - 1500},
        {"token-2", "", "10.20.30.40:4747", "XZXZ", kLongName,
         "What the river leaves behind, or a season in the waterworks of the lower valley", today - 90000},
        {"token-3", "Kim's laptop", "192.168.1.20:4747", "GHJK", "Mira", "First day", today - 400000},
        {"token-4", "Kim's laptop", "192.168.1.20:4747", "ZZZZ", "Mira", "First day", today - 900000}};
    return view;
}

ViewModel connecting(double now)
{
    auto view = join(now);
    view.practice = false;
    view.server_address = "192.168.1.20:4747";
    view.link = LinkStatus::connecting;
    return view;
}

ViewModel no_connection(double now)
{
    auto view = connecting(now);
    view.link = LinkStatus::lost;
    view.link_retrying = true;
    view.link_reason =
        "No game server answers at 192.168.1.20:4747. Is it running, and is the address right?";
    return view;
}

ViewModel rooms(double now)
{
    auto view = connecting(now);
    view.link = LinkStatus::up;
    view.server_name = "Kim's laptop";
    view.servers = found(now).servers;
    view.rooms = {
        {"BCDF",
         "Morning group",
         "A hard autumn",
         5,
         true,
         false,
         false,
         {member(3, "Maria"), member(7, kLongName)}},
        {"GHJK",
         "Afternoon group, people from the regional offices and the works council",
         "What the river leaves behind, or a season in the waterworks of the lower valley",
         12,
         false,
         false,
         false,
         {}},
        {"LMNP", "", "First day", 0, false, false, false, {}},
        {"QRST", "Leads", "A hard autumn", 1, true, true, false, {member(2, "Mira")}},
        {"VWXZ", "Product", "A hard autumn", 6, true, false, true, {}},
        {"BBCC", "Sales", "A hard autumn", 6, false, true, false, {}},
        {"DDFF", "Night shift", "First day", 3, true, false, false, {member(1, "Jo"), member(4, "Ayọ̀")}},
        {"GGHH", "Works council", "First day", 8, false, false, false, {}},
        {"JJKK", "Trainers", "First day", 2, false, false, false, {}},
        {"LLMM", "Whoever comes late", "First day", 4, false, false, false, {}}};
    return view;
}

ViewModel host(double now)
{
    auto view = home(now);
    view.screen = Screen::host;
    using Level = Finding::Level;
    view.hosting.check = {
        {Level::ok, "port", "TCP port 4747 is free.", ""},
        {Level::ok, "port", "UDP port 4748 can be used.", ""},
        {Level::ok, "network", "People connect to 192.168.1.20:4747.", ""},
        {Level::ok, "disk", "81234 MiB are free for /home/kim/.local/share/twocircles.", ""},
        {Level::ok, "journal", "/home/kim/.local/share/twocircles/journal.db opens.", ""},
        {Level::ok, "scenarios", "7 can be played.", ""}};
    return view;
}

ViewModel host_faults(double now)
{
    auto view = host(now);
    using Level = Finding::Level;
    view.hosting.check = {
        {Level::warning, "port", "TCP port 4747 is held by twocircles-server (process 2711).",
         "Stop that program first, or let this one take another port."},
        {Level::ok, "port", "UDP port 4748 can be used.", ""},
        {Level::fault, "network", "This computer is on no network where others could reach the server.",
         "Connect it to the Wi-Fi or a cable, or open a hotspot on it."},
        {Level::warning, "firewall", "The firewall ufw is on and may keep people out.",
         "Let them in: sudo ufw allow 4747/tcp && sudo ufw allow 4748/udp"},
        {Level::ok, "disk", "81234 MiB are free for /home/kim/.local/share/twocircles.", ""},
        {Level::fault, "scenarios",
         "merger.yaml cannot be played: line 31: the beat “first-call” is not there. Did you mean "
         "“first-calls”? and 2 more problems",
         "Correct it, or take it out of the folder; the server's log shows every place."}};
    view.hosting.problem = "Port 4747 is in use by another program.";
    return view;
}

ViewModel hosting(double now)
{
    auto view = host(now);
    view.practice = false;
    view.server_name = "Mira's group";
    view.facilitator = true;
    view.hosting.on = true;
    view.hosting.addresses = {
        "192.168.1.20:4747", "10.42.0.1:4747", "[2001:db8:1234:5678:9abc:def0:1234:5678]:4747"};
    view.hosting.facilitator_secret = "heron-cloud-seven-lantern";
    Console console;
    console.rooms = {
        hosted("BCDF", "Morning group", 5),
        hosted("GHJK", "Afternoon group, people from the regional offices and the works council", 12),
        hosted("LMNP", "", 0), hosted("QRST", "Leads", 1)};
    view.console = console;
    return view;
}

} // namespace twocircles::client::ui::sample
