// A whole server in this process, on a thread of its own, with a log that fails when the test says so; and
// somebody who plays on it.
#pragma once

#include "server/net/server.hpp"
#include "server/scenario/load.hpp"
#include "tests/flow/protocol_client.hpp"
#include "tests/net/fake_log.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace twocircles::tests {

inline constexpr const char* kScenario = "first-day";
inline constexpr const char* kSecret = "BCDF-GHJK-LMNP";

// Runs on a thread of its own until the end of the test.
struct RunningServer
{
    explicit RunningServer(void (*change)(net::Limits&) = [](net::Limits&) {})
    {
        auto fake = std::make_unique<FakeLog>();
        log = fake.get();
        net::ServerSettings settings;
        settings.build = "tests";
        settings.limits.requests_per_second = 1e6;
        settings.limits.request_burst = 1e6;
        settings.limits.facilitator_requests_per_second = 1e6;
        settings.limits.facilitator_request_burst = 1e6;
        settings.workshops = true;
        settings.facilitator_secret = kSecret;
        settings.log = [this](net::LogLevel, const std::string& line) {
            const std::lock_guard lock(mutex);
            lines.push_back(line);
        };
        settings.limits.console_gap = std::chrono::milliseconds(5);
        change(settings.limits);
        settings.catalogue.scenarios.push_back(
            scenario::load_file(TWOCIRCLES_SOURCE_DIR "/scenarios/first-day.yaml").scenario
        );
        settings.catalogue.scenarios.push_back(
            scenario::load_file(TWOCIRCLES_SOURCE_DIR "/scenarios/what-the-town-drinks.yaml").scenario
        );
        auto opened = net::Server::open(std::move(settings), std::move(fake));
        REQUIRE(opened.ok());
        server = std::move(opened).value();
        thread = std::thread([this] { server->run(); });
    }
    ~RunningServer()
    {
        log->release();
        server->stop();
        thread.join();
    }

    bool logged(const std::string& part)
    {
        const std::lock_guard lock(mutex);
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.find(part) != std::string::npos;
        });
    }

    FakeLog* log = nullptr;
    std::mutex mutex; // of the lines
    std::vector<std::string> lines;
    std::unique_ptr<net::Server> server;
    std::thread thread;
};

// In a game, at its first open beat.
struct Player : ProtocolClient
{
    explicit Player(const RunningServer& running, const std::string& pace = "instant")
        : ProtocolClient(running.server->port())
    {
        hello();
        token = ask(open_game(kScenario, 1, pace)).joined().token();
        REQUIRE(ask(begin()).has_ok());
        REQUIRE(next_beat(*this, serial));
    }

    std::string token;
    std::uint32_t serial = 0;
};

} // namespace twocircles::tests
