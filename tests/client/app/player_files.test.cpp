#include "client/app/player_files.hpp"

#include "tests/client/app/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace twocircles::client::app;
using twocircles::client::model::Role;
using twocircles::client::model::Settings;
using twocircles::client::model::Theme;
using twocircles::client::test::TemporaryFolder;
using twocircles::client::test::text_of;

namespace {

const ServerPlace kInside{};
const ServerPlace kKims{"Kim's server", "10.0.0.5:4747"};
const ServerPlace kOther{"Other", "10.0.0.9:4747"};

KeptSeat kept(const std::string& token, const ServerPlace& server = kInside, bool workshop = false)
{
    KeptSeat seat;
    seat.token = token;
    seat.server = server;
    seat.workshop = workshop;
    seat.room_code = "BCDF";
    seat.member_name = "Zoë";
    seat.role = Role::observer;
    seat.used_at = 1700000000;
    return seat;
}

using Tokens = std::vector<std::string>;

} // namespace

TEST_CASE("settings and seats survive a restart")
{
    TemporaryFolder folder;
    {
        PlayerFiles files(folder.path() / "config", folder.path() / "data");
        Settings settings;
        settings.name = "Zoë";
        settings.text_scale = 150;
        settings.theme = Theme::light;
        settings.pace = "brisk";
        CHECK(files.save_settings(settings));
        CHECK(files.keep_seat(kept("one"), ""));
        CHECK(files.keep_seat(kept("two"), ""));
        CHECK(files.keep_seat(kept("three", kKims, true), "one"));
    }
    PlayerFiles again(folder.path() / "config", folder.path() / "data");
    CHECK(again.settings().name == "Zoë");
    CHECK(again.settings().text_scale == 150);
    CHECK(again.settings().theme == Theme::light);
    CHECK(again.settings().pace == "brisk");
    REQUIRE(again.seats().size() == 2);
    const auto& seat = again.seats().back();
    CHECK(seat.token == "three");
    CHECK(seat.server.name == "Kim's server");
    CHECK(seat.server.address == "10.0.0.5:4747");
    CHECK(seat.workshop);
    CHECK(seat.room_code == "BCDF");
    CHECK(seat.member_name == "Zoë");
    CHECK(seat.role == Role::observer);
    CHECK(seat.used_at == 1700000000);
    CHECK(again.take_problem().empty());
}

TEST_CASE("a second damaged file is set aside beside the first, and one that cannot be is not written over")
{
    TemporaryFolder folder;
    const auto file = folder.path() / "settings.json";
    const auto torn = [&](const std::string& text) {
        std::ofstream(file) << text;
        return PlayerFiles(folder.path(), folder.path() / "data");
    };
    torn("{ first");
    auto files = torn("{ second");
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("settings.json.unreadable-2"));
    CHECK(text_of(file.string() + ".unreadable") == "{ first");
    CHECK(text_of(file.string() + ".unreadable-2") == "{ second");
    for (int number = 3; number <= 99; ++number)
        std::ofstream(file.string() + ".unreadable-" + std::to_string(number)) << number;
    files = torn("{ third");
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("neither read nor set aside"));
    CHECK_FALSE(files.save_settings({}));
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("Move it away"));
    CHECK(text_of(file) == "{ third");
    // Moved away, and everything is as usual, without a restart.
    std::filesystem::remove(file);
    CHECK(files.save_settings({}));
}

TEST_CASE("a file that cannot even be opened is not taken for a missing one")
{
    TemporaryFolder folder;
    const auto file = folder.path() / "settings.json";
    std::filesystem::create_symlink(file, file);
    PlayerFiles files(folder.path(), folder.path() / "data");
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("could not be opened"));
    CHECK_FALSE(files.save_settings({}));
    CHECK(std::filesystem::is_symlink(file));
}

TEST_CASE("settings and seats of a newer program keep what this one does not know")
{
    TemporaryFolder folder;
    std::ofstream(folder.path() / "settings.json") << R"({"name": "Ana", "voice": "deep"})";
    std::ofstream(folder.path() / "seats.json") << R"({"format": 2, "badge": "gold", "seats": []})";
    PlayerFiles files(folder.path(), folder.path());
    auto settings = files.settings();
    settings.name = "Ben";
    REQUIRE(files.save_settings(settings));
    KeptSeat seat;
    seat.token = "abc";
    REQUIRE(files.keep_seat(seat, {}));
    const auto text = text_of(folder.path() / "settings.json") + text_of(folder.path() / "seats.json");
    CHECK_THAT(text, Catch::Matchers::Contains("\"voice\": \"deep\""));
    CHECK_THAT(text, Catch::Matchers::Contains("\"name\": \"Ben\""));
    CHECK_THAT(text, Catch::Matchers::Contains("\"badge\": \"gold\""));
    std::ofstream(folder.path() / "seats.json") << R"({"format": 3, "seats": []})";
    CHECK_FALSE(files.keep_seat(seat, {}));
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("newer Two Circles"));
}

TEST_CASE("an unreadable file is set aside, said, and does not stop the game")
{
    TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "config");
    const auto file = folder.path() / "config/settings.json";
    std::ofstream(file) << "{\"name\": \"Zo";
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    CHECK(files.settings() == Settings{});
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("set aside"));
    CHECK(files.take_problem().empty());
    CHECK(std::filesystem::exists(file.string() + ".unreadable"));
}

TEST_CASE("a value of the wrong kind costs only itself")
{
    TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "config");
    std::ofstream(folder.path() / "config/settings.json")
        << R"({"text_scale": "huge", "name": "Bo", "pace": "warp"})";
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    CHECK(files.settings().text_scale == 100);
    CHECK(files.settings().name == "Bo");
    CHECK(files.settings().pace == "calm");
}

TEST_CASE("a folder that cannot be written is said")
{
    TemporaryFolder folder;
    std::ofstream(folder.path() / "data") << "a file where the folder should be";
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    CHECK_FALSE(files.keep_seat(kept("one"), ""));
    CHECK_THAT(files.take_problem(), Catch::Matchers::Contains("could not be written"));
    CHECK(files.seats().size() == 1); // counts for this run all the same
}

TEST_CASE("an older file, a bare list of tokens, is read, and its seats find out where they are")
{
    TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "data");
    std::ofstream(folder.path() / "data/seats.json") << R"(["old-1", "old-2", 7])";
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    CHECK(files.take_problem().empty());
    CHECK(files.tokens(kInside) == Tokens{"old-1", "old-2"});
    CHECK(files.tokens(kKims) == Tokens{"old-1", "old-2"});
    files.keep_known(kKims, {"old-1", "old-2"}, {"old-2"});
    CHECK(files.tokens(kInside) == Tokens{"old-1"}); // Kim's server does not know it, another may
    PlayerFiles again(folder.path() / "config", folder.path() / "data");
    CHECK(again.tokens(kKims) == Tokens{"old-1", "old-2"});
    again.keep_known(kInside, {"old-1"}, {});
    CHECK(again.tokens(kKims) == Tokens{"old-2"});
}

TEST_CASE("a server is asked about its own seats alone, and is known by its name after it has moved")
{
    TemporaryFolder folder;
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    files.keep_seat(kept("inside"), "");
    files.keep_seat(kept("kims", kKims), "");
    files.keep_seat(kept("others", kOther), "");
    files.keep_seat(kept("hosted", kInside, true), ""); // a room, and nothing to practise
    CHECK(files.tokens(kInside) == Tokens{"inside"});
    CHECK(files.tokens(kKims) == Tokens{"kims"});
    CHECK(files.tokens({"Kim's server", "10.0.0.77:4747"}) == Tokens{"kims"});
    CHECK(files.tokens({"Renamed", "10.0.0.5:4747"}) == Tokens{"kims"});
}

TEST_CASE("a list of practice games forgets neither places in rooms nor those of other servers")
{
    TemporaryFolder folder;
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    files.keep_seat(kept("room", kKims, true), "");
    files.keep_seat(kept("game", kKims), "");
    files.keep_seat(kept("others", kOther), "");
    files.keep_known(kKims, {"room", "game"}, {});
    REQUIRE(files.seats().size() == 2);
    CHECK(files.seats()[0].token == "room");
    CHECK(files.seats()[1].token == "others");
}

TEST_CASE("two clients on one folder do not lose each other's seats")
{
    TemporaryFolder folder;
    PlayerFiles one(folder.path() / "config", folder.path() / "data");
    PlayerFiles two(folder.path() / "config", folder.path() / "data");
    one.keep_seat(kept("one"), "");
    two.keep_seat(kept("two"), "");
    one.keep_seat(kept("one-b"), "one");
    PlayerFiles again(folder.path() / "config", folder.path() / "data");
    CHECK(again.tokens(kInside) == Tokens{"two", "one-b"});
}

TEST_CASE("a facilitator's secret is kept for its server, replaced and forgotten")
{
    TemporaryFolder folder;
    PlayerFiles files(folder.path() / "config", folder.path() / "data");
    files.keep_secret(kKims, "sesame");
    files.keep_secret(kKims, "open sesame");
    PlayerFiles again(folder.path() / "config", folder.path() / "data");
    CHECK(again.facilitator_secret(kKims) == "open sesame");
    CHECK_FALSE(again.facilitator_secret(kOther));
    again.keep_secret(kKims, "");
    CHECK_FALSE(again.facilitator_secret(kKims));
    const auto mode = std::filesystem::status(folder.path() / "data/seats.json").permissions();
    CHECK((mode & std::filesystem::perms::group_all) == std::filesystem::perms::none);
    CHECK((mode & std::filesystem::perms::others_all) == std::filesystem::perms::none);
}

TEST_CASE("seats of another folder take the place of those before, the settings and what was wrong stay")
{
    TemporaryFolder folder;
    const auto config = folder.path() / "config", data = folder.path() / "data",
               other = folder.path() / "other";
    {
        PlayerFiles here(config, data);
        Settings settings;
        settings.name = "Zoë";
        REQUIRE(here.save_settings(settings));
        REQUIRE(here.keep_seat(kept("of-here"), {}));
        PlayerFiles there(config, other);
        REQUIRE(there.keep_seat(kept("of-there"), {}));
    }
    std::ofstream(data / "progress.json") << "{ torn";
    PlayerFiles files(config, data);
    files.keep_data_in(other);
    CHECK(files.settings().name == "Zoë");
    REQUIRE(files.seats().size() == 1);
    CHECK(files.seats()[0].token == "of-there");
    CHECK(files.take_problem().find("progress.json") != std::string::npos);
    files.forget_seat("of-there");
    CHECK(PlayerFiles(config, data).seats().size() == 1);
}
