// A class comes in at once: how long it takes from the moment everybody connects until each has a seat.
#include "tests/bench/load/people.hpp"
#include "tests/bench/load/servers.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace twocircles;
using namespace twocircles::bench;

constexpr std::size_t kPlaces = 8;
constexpr const char* kScenario = TWOCIRCLES_SOURCE_DIR "/scenarios/the-night-ward.yaml";

// Milliseconds of each.
std::vector<double> join(std::size_t clients, std::optional<std::filesystem::path> journal)
{
    Child server([&](const Listening& listening) { serve_game(kScenario, journal, listening); });
    const auto rooms = (clients + kPlaces - 1) / kPlaces;
    const auto codes = open_rooms(server.port(), "the-night-ward", rooms);
    Crowd crowd(server.port(), rooms, kPlaces);
    crowd.clients().resize(clients);
    People people(crowd, codes);
    std::vector<double> times;
    const auto burst = Clock::now();
    people.on_seated([&] { times.push_back(milliseconds(crowd.received_at() - burst)); });
    people.go_on_to(People::Step::seated);
    return times;
}

void report(const char* name, const std::vector<double>& times)
{
    std::printf(
        "  %-20s p50 %7.1f  p99 %7.1f  longest %7.1f ms, %.0f a second\n", name, quantile(times, 0.5),
        quantile(times, 0.99), quantile(times, 1),
        static_cast<double>(times.size()) * 1000 / quantile(times, 1)
    );
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const auto clients = argc > 1 ? static_cast<std::size_t>(std::atoi(argv[1])) : 500;
    const auto rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    std::string pattern = (std::filesystem::temp_directory_path() / "twocircles-bench-XXXXXX").string();
    if (clients == 0 || clients > 2000 || rounds < 1 || mkdtemp(pattern.data()) == nullptr) {
        std::fputs("usage: bench_joins [CLIENTS, up to 2000] [ROUNDS]\n", stderr);
        return 1;
    }
    int status = 0;
    try {
        std::printf("%zu clients at once, into rooms of %zu\n", clients, kPlaces);
        for (int round = 0; round < rounds; ++round) {
            report("journal in memory", join(clients, {}));
            const auto folder = std::filesystem::path(pattern) / std::to_string(round);
            report("journal on the disk", join(clients, folder));
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_joins: %s\n", error.what());
        status = 1;
    }
    std::filesystem::remove_all(pattern);
    return status;
}
