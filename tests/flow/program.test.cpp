// The program as the one who starts it sees it: options, files, environment, what goes wrong.
#include "tests/flow/protocol_client.hpp"
#include "tests/flow/server_process.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <signal.h>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

const std::string kScenarios = TWOCIRCLES_SOURCE_DIR "/scenarios";

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("--help explains every option, --version says which it is", "[flow]")
{
    ServerProcess help({"--help"});
    CHECK(help.wait() == 0);
    for (const char* option :
         {"--address", "--port", "--name", "--scenarios", "--data", "--durability", "--set-damaged-aside",
          "--facilitator-secret", "--log-level", "--config", "--discovery", "--check", "--version",
          "TWOCIRCLES_PORT", "4747", "SIGTERM"})
        CHECK(has(help.output(), option));
    ServerProcess version({"--version"});
    CHECK(version.wait() == 0);
    CHECK(has(version.output(), "Two Circles 0."));
}

TEST_CASE("a wrong option is refused with what was meant", "[flow]")
{
    ServerProcess unknown({"--prot", "4000"});
    CHECK(unknown.port() == 0);
    CHECK(unknown.wait() == 2);
    CHECK(has(unknown.errors(), "--prot"));
    CHECK(has(unknown.errors(), "Did you mean --port?"));
    CHECK(has(unknown.errors(), "--help"));
    ServerProcess port({"--port", "70000"});
    CHECK(port.wait() == 2);
    CHECK(has(port.errors(), "--port"));
    ServerProcess durability({"--durability", "forever"});
    CHECK(durability.wait() == 2);
    CHECK(has(durability.errors(), "“forever” is none of these: power, process"));
    const TempFolder folder;
    const auto file = (folder.path() / "server.toml").string();
    std::ofstream(file) << "prt = 4000\n";
    ServerProcess config({"--config", file});
    CHECK(config.wait() == 2);
    CHECK(has(config.errors(), file + " sets \"prt\", which is no option. Did you mean --port?"));
}

TEST_CASE("a port in use is one clear sentence and the end", "[flow]")
{
    const TempFolder data;
    const TempFolder other;
    ServerProcess first({"--port", "0", "--data", data.path().string(), "--scenarios", kScenarios});
    REQUIRE(first.port() != 0);
    const auto port = std::to_string(first.port());
    ServerProcess second({"--port", port, "--data", other.path().string(), "--scenarios", kScenarios});
    CHECK(second.port() == 0);
    CHECK(second.wait() == 1);
    CHECK(has(second.errors(), "already uses port " + port));
    CHECK(has(second.errors(), "choose another port with --port"));
}

TEST_CASE("options come from a file and from the environment, the command line goes first", "[flow]")
{
    const TempFolder data;
    const auto file = data.path() / "server.conf";
    std::ofstream(file) << "port = 1\nname = \"From the file\"\nscenarios = \"" << kScenarios
                        << "\"\ndata = \"" << data.path().string() << "\"\n";
    ServerProcess server({"--config", file.string(), "--port", "0"}, {"TWOCIRCLES_LOG_LEVEL=debug"});
    REQUIRE(server.port() != 0);
    ProtocolClient client(server.port());
    CHECK(client.hello().welcome().server_name() == "From the file");
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    CHECK(has(server.errors(), "logged in")); // said at debug only

    ServerProcess environment(
        {"--port", "0", "--config", file.string()}, {"TWOCIRCLES_NAME=From the environment"}
    );
    ProtocolClient other(environment.port());
    CHECK(other.hello().welcome().server_name() == "From the environment");

    std::ofstream(file, std::ios::app) << "prot = 5\n";
    ServerProcess wrong({"--config", file.string()});
    CHECK(wrong.wait() == 2);
    CHECK(has(wrong.errors(), "prot"));
    ServerProcess missing({"--config", (data.path() / "nowhere.conf").string()});
    CHECK(missing.wait() == 2);
    CHECK(has(missing.errors(), "nowhere.conf"));
}

TEST_CASE("a broken scenario is reported and the others are offered", "[flow]")
{
    const TempFolder data;
    const TempFolder scenarios;
    std::filesystem::copy(kScenarios + "/first-day.yaml", scenarios.path() / "first-day.yaml");
    std::ofstream(scenarios.path() / "broken.yaml") << "format: 1\nabout:\n  titel: Broken\n";
    ServerProcess server(
        {"--port", "0", "--data", data.path().string(), "--scenarios", scenarios.path().string()}
    );
    REQUIRE(server.port() != 0);
    ProtocolClient client(server.port());
    client.hello();
    proto::ClientMessage list;
    list.mutable_list_scenarios();
    const auto answer = client.ask(list).scenarios();
    REQUIRE(answer.cards_size() == 1);
    CHECK(answer.cards(0).id() == "first-day");
    REQUIRE(answer.broken_size() == 1);
    CHECK(answer.broken(0).file() == "broken.yaml");
    CHECK(answer.broken(0).problem_count() >= 1);
    CHECK_FALSE(answer.broken(0).problem().empty());
    CHECK(client.ask(open_game("broken", 1)).refused().code() == proto::NO_SUCH_SCENARIO);
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    CHECK(has(server.errors(), "broken.yaml"));
}

TEST_CASE("without scenarios the server does not start and says where it looked", "[flow]")
{
    const TempFolder data;
    const TempFolder empty;
    ServerProcess nothing(
        {"--port", "0", "--data", data.path().string(), "--scenarios", empty.path().string()}
    );
    CHECK(nothing.wait() == 1);
    CHECK(has(nothing.errors(), empty.path().string()));
    ServerProcess missing({"--port", "0", "--data", data.path().string(), "--scenarios", "/nowhere/at/all"});
    CHECK(missing.wait() == 1);
    CHECK(has(missing.errors(), "/nowhere/at/all"));
    CHECK(has(missing.errors(), "--scenarios"));
    // Without the option it finds those of the source tree, or the installed ones.
    ServerProcess found({"--port", "0", "--data", data.path().string()});
    REQUIRE(found.port() != 0);
    ProtocolClient client(found.port());
    client.hello();
    proto::ClientMessage list;
    list.mutable_list_scenarios();
    const auto cards = client.ask(list).scenarios();
    REQUIRE(cards.cards_size() > 1);
    CHECK(cards.cards(0).tutorial()); // on top, though others come before it in the alphabet
}

TEST_CASE("a damaged journal stops the start, or is kept aside when that is asked for", "[flow]")
{
    const TempFolder data;
    std::ofstream(data.path() / "journal.db") << std::string(9000, 'x');
    ServerProcess refused({"--port", "0", "--data", data.path().string(), "--scenarios", kScenarios});
    CHECK(refused.wait() == 1);
    CHECK(has(refused.errors(), (data.path() / "journal.db").string()));
    CHECK(has(refused.errors(), "--set-damaged-aside"));
    ServerProcess server(
        {"--port", "0", "--data", data.path().string(), "--scenarios", kScenarios, "--set-damaged-aside"}
    );
    CHECK(server.port() != 0);
}
