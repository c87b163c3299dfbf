// From a choice to all screens of its room, beside the least that Asio can do: rooms full of people who vote
// at a steady rate, on loopback. Three servers, each in a process of its own, take turns in every round: a
// bare broadcast of the same bytes, the real one with its journal in memory, the real one with its journal on
// the disk. Also what a connected client costs in memory, and what rooms cost that nobody acts in.
#include "proto/wire/frame.hpp"
#include "tests/bench/load/measure.hpp"
#include "tests/bench/load/people.hpp"
#include "tests/bench/load/servers.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace {

using namespace twocircles;
using namespace twocircles::bench;

struct Options
{
    std::size_t rooms = 100, people = 8, rounds = 9;
    double rate = 1, seconds = 3;
    std::string scenario = TWOCIRCLES_SOURCE_DIR "/scenarios/the-night-ward.yaml";
};

constexpr const char* kUsage =
    "usage: bench_broadcast [--rooms N] [--people N] [--rate CHOICES] [--seconds S] [--rounds N] [--scenario "
    "FILE]\n"
    "  people: in each room, 3 or more; rate: choices a second of each of them\n";

// False when it cannot be read.
bool read(int argc, char** argv, Options& options)
{
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const double number = std::atof(argv[i + 1]);
        const auto count = static_cast<std::size_t>(std::max(number, 0.0));
        if (name == "--rooms")
            options.rooms = count;
        else if (name == "--people")
            options.people = count;
        else if (name == "--rounds")
            options.rounds = count;
        else if (name == "--rate")
            options.rate = number;
        else if (name == "--seconds")
            options.seconds = number;
        else if (name == "--scenario")
            options.scenario = argv[i + 1];
        else
            return false;
    }
    return argc % 2 == 1 && options.rooms > 0 && options.people > 2 && options.rounds > 0 &&
           options.rate > 0 && options.seconds > 0;
}

// A server and those who are on it.
struct Hall
{
    Hall(const Options& options, const std::function<void(const Listening&)>& serve)
        : server(serve), crowd(server.port(), options.rooms, options.people)
    {}
    Child server;
    Crowd crowd;
    std::vector<Figures> rounds;
};

double kib(std::size_t after, std::size_t before, std::size_t clients)
{
    return (static_cast<double>(after) - static_cast<double>(before)) / 1024 / static_cast<double>(clients);
}

// Everybody in, at the first beat; says what they cost.
std::unique_ptr<People> fill(Hall& hall, const std::string& name, const Options& options)
{
    const auto scenario = std::filesystem::path(options.scenario).stem().string();
    auto people =
        std::make_unique<People>(hall.crowd, open_rooms(hall.server.port(), scenario, hall.crowd.rooms()));
    const auto count = hall.crowd.clients().size();
    const auto empty = hall.server.memory();
    people->go_on_to(People::Step::logged_in);
    const auto connected = hall.server.memory();
    people->go_on_to(People::Step::seated);
    start_rooms(hall.server.port());
    people->until_beat(2);
    const auto playing = hall.server.memory();
    const auto before = hall.server.cpu();
    const auto began = Clock::now();
    hall.crowd.idle(std::chrono::seconds(3));
    const std::chrono::duration<double> lasted = Clock::now() - began;
    const std::chrono::duration<double, std::milli> used = hall.server.cpu() - before;
    std::printf(
        "%-22s memory of a client: %.1f KiB connected, %.1f KiB at the first beat, its share of the room "
        "included; %zu rooms in which nobody acts: %.3f ms of processor a second\n",
        name.c_str(), kib(connected, empty, count), kib(playing, empty, count), hall.crowd.rooms(),
        used.count() / lasted.count()
    );
    std::fflush(stdout);
    return people;
}

// What the voter and another one are shown of a choice, byte by byte, when everybody has voted before.
Sample sample_of(Crowd& crowd, People& people)
{
    Sample sample;
    std::size_t shown = 0;
    crowd.on_frame([&](const Client& client, std::string_view payload) {
        if (client.room != 0) return;
        if (client.place == 1) sample.to_voter += wire::frame_of(payload);
        if (client.place == 2) sample.to_others += wire::frame_of(payload);
        if (glance(payload).kind == Glance::Kind::state) ++shown;
    });
    for (std::size_t place = crowd.places() - 1; place >= 1; --place) {
        sample = {};
        shown = 0;
        crowd.send(crowd.at(0, place), people.vote(crowd.at(0, place)));
        crowd.until([&] { return shown == crowd.places(); }, "a choice to be shown");
    }
    crowd.on_frame({});
    return sample;
}

void print(const char* name, const Figures& one)
{
    std::printf(
        "  %-10s p50 %7.2f  p90 %7.2f  p99 %7.2f  longest %8.2f ms;  processor %6.2f us a screen, %6.2f us a "
        "frame;  %.2f frames, %.0f bytes a screen;  %zu choices, %zu lost\n",
        name, one.p50, one.p90, one.p99, one.longest, one.cpu_per_screen, one.cpu_per_frame,
        one.frames_per_screen, one.bytes_per_screen, one.choices, one.lost
    );
    std::fflush(stdout);
}

// Round by round against the bare broadcast of the same round; quietest: where that one was fastest.
void compare(const char* name, const std::vector<Figures>& bare, const std::vector<Figures>& game)
{
    std::size_t quietest = 0;
    for (std::size_t i = 0; i < bare.size(); ++i)
        if (bare[i].p99 + game[i].p99 < bare[quietest].p99 + game[quietest].p99) quietest = i;
    const auto ratio = [&](const char* what, double Figures::*figure) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < bare.size(); ++i)
            ratios.push_back(game[i].*figure / (bare[i].*figure));
        std::printf("  %s %.2f (median %.2f)", what, ratios[quietest], median(ratios));
    };
    std::printf("%-22s in the quietest round:", name);
    ratio("p50", &Figures::p50);
    ratio("p90", &Figures::p90);
    ratio("p99", &Figures::p99);
    ratio("processor", &Figures::cpu_per_screen);
    std::printf("\n");
}

void run(const Options& options, const std::filesystem::path& folder)
{
    std::printf(
        "%zu rooms of %zu people, %g choices a second each, %zu rounds of %g s\n", options.rooms,
        options.people, options.rate, options.rounds, options.seconds
    );
    const auto game = [&](std::optional<std::filesystem::path> journal) {
        return [&options, journal](const Listening& listening) {
            serve_game(options.scenario, journal, listening);
        };
    };
    Hall in_memory(options, game({}));
    const auto players = fill(in_memory, "journal in memory", options);
    Plan plan;
    plan.rate = options.rate;
    plan.seconds = 1.5 / options.rate; // everybody votes once
    plan.choice = [&](const Client& client) { return players->vote(client); };
    measure(in_memory.crowd, in_memory.server, plan);
    Hall on_disk(options, game(folder));
    const auto disk_players = fill(on_disk, "journal on the disk", options);
    const auto sample = sample_of(in_memory.crowd, *players);
    Hall bare(options, [&](const Listening& listening) { serve_bare(sample, options.people, listening); });
    for (auto& client : bare.crowd.clients())
        bare.crowd.connect(client);

    plan.choice = [&](const Client& client) { return disk_players->vote(client); };
    measure(on_disk.crowd, on_disk.server, plan);

    plan.seconds = options.seconds;
    for (std::size_t round = 0; round < options.rounds; ++round) {
        std::printf("round %zu\n", round + 1);
        plan.by_version = false;
        plan.choice = [&](const Client& client) { return players->vote(client); };
        bare.rounds.push_back(measure(bare.crowd, bare.server, plan));
        print("bare", bare.rounds.back());
        plan.by_version = true;
        in_memory.rounds.push_back(measure(in_memory.crowd, in_memory.server, plan));
        print("in memory", in_memory.rounds.back());
        plan.choice = [&](const Client& client) { return disk_players->vote(client); };
        on_disk.rounds.push_back(measure(on_disk.crowd, on_disk.server, plan));
        print("on disk", on_disk.rounds.back());
    }
    std::printf("as many times the bare broadcast's:\n");
    compare("journal in memory", bare.rounds, in_memory.rounds);
    compare("journal on the disk", bare.rounds, on_disk.rounds);
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    if (!read(argc, argv, options)) {
        std::fputs(kUsage, stderr);
        return 1;
    }
    std::string pattern = (std::filesystem::temp_directory_path() / "twocircles-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        std::fprintf(stderr, "no folder for the journal: %s\n", pattern.c_str());
        return 1;
    }
    int status = 0;
    try {
        run(options, pattern);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_broadcast: %s\n", error.what());
        status = 1;
    }
    std::filesystem::remove_all(pattern);
    return status;
}
