// The real server program and stories that are there in two languages.
#include "tests/flow/group_client.hpp"
#include "tests/flow/protocol_client.hpp"
#include "tests/flow/server_process.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <signal.h>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

constexpr const char* kSecret = "BCDF-GHJK-LMNP";

// One story, and its German translation beside it.
struct Stories
{
    Stories()
    {
        for (const char* name : {"first-day.yaml", "first-day.de.yaml"})
            std::filesystem::copy(
                std::string(TWOCIRCLES_SOURCE_DIR "/scenarios/") + name, folder.path() / name
            );
    }
    std::vector<std::string> server(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> all = {"--port",
                                        "0",
                                        "--data",
                                        data.path().string(),
                                        "--scenarios",
                                        folder.path().string(),
                                        "--facilitator-secret",
                                        kSecret};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    void remark(const std::string& name) const
    {
        std::ofstream(folder.path() / name, std::ios::app) << "\n# a remark\n";
    }
    TempFolder data, folder;
};

proto::ClientMessage in_language(proto::ClientMessage message, const std::string& language)
{
    if (message.has_open_game()) message.mutable_open_game()->set_language(language);
    if (message.has_open_rooms()) message.mutable_open_rooms()->set_language(language);
    return message;
}

std::string title_of(const proto::ServerMessage& answer)
{
    return answer.joined().scenario().title();
}

} // namespace

TEST_CASE("a translated story has a card of its own and is played in its language", "[flow]")
{
    const Stories stories;
    const ServerProcess server(stories.server());
    ProtocolClient client(server.port());
    client.hello();
    proto::ClientMessage list;
    list.mutable_list_scenarios();
    const auto cards = client.ask(list).scenarios();
    REQUIRE(cards.cards_size() == 2);
    CHECK(cards.broken_size() == 0);
    CHECK(cards.cards(0).id() == "first-day");
    CHECK(cards.cards(1).id() == "first-day.de");
    CHECK(cards.cards(1).translation_of() == "first-day");
    CHECK(cards.cards(1).language() == "de");
    CHECK(cards.cards(1).title() == "Der erste Tag");
    const auto joined = client.ask(in_language(open_game("first-day", 1), "de-at"));
    CHECK(joined.joined().scenario().id() == "first-day.de");
    CHECK(joined.joined().people(0).role() == "Bäckerin seit zwanzig Jahren");
}

TEST_CASE("without a wish the server's language counts, and its own where the story has no other", "[flow]")
{
    const Stories stories;
    {
        const ServerProcess server(stories.server());
        ProtocolClient client(server.port());
        client.hello();
        CHECK(title_of(client.ask(open_game("first-day", 1))) == "First Day");
    }
    const ServerProcess server(stories.server({"--language", "de"}));
    ProtocolClient client(server.port());
    client.hello();
    CHECK(title_of(client.ask(open_game("first-day", 1))) == "Der erste Tag");
    ProtocolClient other(server.port());
    other.hello();
    CHECK(title_of(other.ask(in_language(open_game("first-day", 1), "en"))) == "First Day");
}

TEST_CASE(
    "a game comes back in its language after the server was killed, while its texts are the same", "[flow]"
)
{
    const Stories stories;
    std::string token;
    {
        ServerProcess server(stories.server());
        ProtocolClient client(server.port());
        client.hello();
        token = client.ask(in_language(open_game("first-day", 7), "de")).joined().token();
        client.ask(begin());
        server.signal(SIGKILL);
        server.wait();
    }
    {
        // The server's own wish is not that of a game that was begun.
        const ServerProcess server(stories.server({"--language", "en"}));
        ProtocolClient client(server.port());
        client.hello();
        const auto joined = client.ask(resume_game(token));
        CHECK(title_of(joined) == "Der erste Tag");
        token = joined.joined().token();
    }
    stories.remark("first-day.de.yaml");
    const ServerProcess server(stories.server());
    ProtocolClient client(server.port());
    client.hello();
    CHECK(client.ask(resume_game(token)).refused().code() == proto::BAD_SCENARIO);
}

TEST_CASE("a change of the translation leaves games in the original alone", "[flow]")
{
    const Stories stories;
    std::string token;
    {
        const ServerProcess server(stories.server());
        ProtocolClient client(server.port());
        client.hello();
        token = client.ask(open_game("first-day", 7)).joined().token();
        client.ask(begin());
    }
    stories.remark("first-day.de.yaml");
    const ServerProcess server(stories.server());
    ProtocolClient client(server.port());
    client.hello();
    CHECK(title_of(client.ask(resume_game(token))) == "First Day");
}

TEST_CASE("a facilitator opens rooms in a language for everybody in them", "[flow]")
{
    const Stories stories;
    const ServerProcess server(stories.server());
    Trainer kim(server.port(), kSecret);
    const auto opened = kim.ask(in_language(open_rooms("first-day", 1), "de"));
    REQUIRE(opened.rooms_opened().codes_size() == 1);
    Person ana(server.port(), "Ana");
    CHECK(title_of(ana.ask(enter_room(opened.rooms_opened().codes(0)))) == "Der erste Tag");
}

TEST_CASE("a broken translation is told like a broken story, and the original is played", "[flow]")
{
    const Stories stories;
    std::ofstream(stories.folder.path() / "first-day.de.yaml", std::ios::app) << "extra: yes\n";
    const ServerProcess server(stories.server());
    ProtocolClient client(server.port());
    client.hello();
    proto::ClientMessage list;
    list.mutable_list_scenarios();
    const auto cards = client.ask(list).scenarios();
    REQUIRE(cards.cards_size() == 1);
    REQUIRE(cards.broken_size() == 1);
    CHECK(cards.broken(0).file() == "first-day.de.yaml");
    CHECK(title_of(client.ask(in_language(open_game("first-day", 1), "de"))) == "First Day");
}
