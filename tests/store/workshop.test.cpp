// Games that people share: several members with tokens of their own, rooms that stay open until they are
// closed.
#include "server/store/journal.hpp"
#include "server/store/schema.hpp"
#include "tests/store/asking.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::tests;
using store::Failure;

namespace {

std::unique_ptr<store::Journal> open(const TempFolder& folder)
{
    store::JournalOptions options;
    options.folder = folder.path();
    auto opened = store::Journal::open(options);
    if (!opened.ok()) throw std::runtime_error(opened.error().sentence);
    return std::move(opened).value();
}

store::GameId create_workshop(store::EventLog& log)
{
    auto header = a_header();
    header.kind = store::GameKind::workshop;
    return ask<store::GameId>([&](auto reply) { log.create_game(header, std::nullopt, reply); }).value();
}

std::vector<store::GameId> open_ones(store::EventLog& log)
{
    std::vector<store::GameId> ids;
    const auto found = open_workshops(log).value();
    for (const auto& game : found)
        ids.push_back(game.id);
    return ids;
}

} // namespace

TEST_CASE("a token says which member of which game comes back", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto room = create_workshop(*journal);
    const auto practice = create(*journal, a_header(), "mine").value();
    REQUIRE(add_token(*journal, room, 0, "ana").ok());
    REQUIRE(add_token(*journal, room, 7, "ben").ok());
    const auto ben = find(*journal, "ben").value();
    CHECK(ben.game == room);
    CHECK(ben.member == 7);
    CHECK(ben.kind == store::GameKind::workshop);
    CHECK_FALSE(ben.closed);
    const auto mine = find(*journal, "mine").value();
    CHECK(mine.game == practice);
    CHECK(mine.member == 0);
    CHECK(mine.kind == store::GameKind::practice);
    CHECK(find(*journal, "nobody").error().kind == Failure::not_found);
    CHECK_FALSE(add_token(*journal, store::GameId{99}, 0, "of no game").ok());
}

TEST_CASE("coming back replaces one member's token and nobody else's", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto room = create_workshop(*journal);
    REQUIRE(add_token(*journal, room, 1, "ana").ok());
    REQUIRE(add_token(*journal, room, 2, "ben").ok());
    CHECK(rotate(*journal, "ana", "ana 2").value().member == 1);
    CHECK(rotate(*journal, "ana 2", "ana 3").value().member == 1);
    CHECK(find(*journal, "ana").error().kind == Failure::not_found);
    CHECK(find(*journal, "ana 2").ok());
    CHECK(find(*journal, "ben").ok());
}

TEST_CASE("who is taken out has no token left, the others have theirs", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto room = create_workshop(*journal);
    REQUIRE(add_token(*journal, room, 1, "ana").ok());
    REQUIRE(rotate(*journal, "ana", "ana 2").ok());
    REQUIRE(add_token(*journal, room, 2, "ben").ok());
    CHECK(drop_tokens(*journal, room, 1).ok());
    CHECK(drop_tokens(*journal, room, 1).ok());
    CHECK_FALSE(find(*journal, "ana").ok());
    CHECK_FALSE(find(*journal, "ana 2").ok());
    CHECK(find(*journal, "ben").ok());
}

TEST_CASE("open rooms are found again after a restart, the newest first, until they are closed", "[store]")
{
    const TempFolder folder;
    std::vector<store::GameId> rooms;
    {
        const auto journal = open(folder);
        (void)create(*journal, a_header(), "practice");
        for (int i = 0; i < 3; ++i)
            rooms.push_back(create_workshop(*journal));
        REQUIRE(append(*journal, rooms[1], 0, "entry", {2, 8, false}).ok());
        REQUIRE(add_token(*journal, rooms[0], 0, "ana").ok());
        REQUIRE(close_game(*journal, rooms[0]).ok());
        REQUIRE(close_game(*journal, rooms[0]).ok());
    }
    const auto journal = open(folder);
    CHECK(open_ones(*journal) == std::vector{rooms[2], rooms[1]});
    const auto summaries = open_workshops(*journal).value();
    CHECK(summaries[1].progress.beats == 2);
    CHECK(summaries[1].header.kind == store::GameKind::workshop);
    const auto game = ask<store::StoredGame>([&](auto reply) { journal->read(rooms[1], reply); }).value();
    CHECK(game.entries == std::vector<std::string>{"entry"});
    // What was closed is kept, and says that it is closed.
    CHECK(find(*journal, "ana").value().closed);
    CHECK(list(*journal, {"ana"}).value().front().closed);
}

TEST_CASE("a game that people share is not deleted with one member's token", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto room = create_workshop(*journal);
    REQUIRE(add_token(*journal, room, 0, "ana").ok());
    CHECK(discard(*journal, "ana").error().kind == Failure::shared);
    CHECK(find(*journal, "ana").ok());
}

TEST_CASE("a journal of the first version is brought up to date and its games go on", "[store]")
{
    const TempFolder folder;
    {
        store::Database database((folder.path() / "journal.db").string(), [] { return false; });
        store::migrate(database, store::migrations().first(1));
        REQUIRE(store::schema_version(database) == 1);
        database.run("INSERT INTO game (id, scenario, title, content_hash, seed, seat, engine_version, setup,"
                     " created, last_played, beats) VALUES (5, 'first-day', 'The first day', 1, 2, 1, '0.1',"
                     " x'00', 10, 20, 3)");
        database.run("INSERT INTO entry (game, number, body) VALUES (5, 0, x'6f6e65'), (5, 1, x'74776f')");
        store::Statement token(database, "INSERT INTO seat_token (hash, game, seat) VALUES (?1, 5, 1)");
        token.bind_bytes(1, store::hash_of("kept on a disk"));
        token.step();
    }
    const auto journal = open(folder);
    const auto holder = find(*journal, "kept on a disk").value();
    CHECK(holder.game == store::GameId{5});
    CHECK(holder.member == 0); // the player is the only member
    CHECK(holder.kind == store::GameKind::practice);
    const auto game = read(*journal, "kept on a disk").value();
    CHECK(game.entries == std::vector<std::string>{"one", "two"});
    CHECK(game.header.seat == 1);
    CHECK(game.progress.beats == 3);
    CHECK(append(*journal, holder.game, 2, "three").ok());
    CHECK(rotate(*journal, "kept on a disk", "fresh").ok());
    CHECK(open_workshops(*journal).value().empty());
    CHECK(discard(*journal, "fresh").ok());
}
