// What whoever looks after a server does with the games that are kept: lists all, deletes one, and lets old
// ones go.
#include "server/store/journal.hpp"
#include "server/store/sqlite.hpp"
#include "tests/store/asking.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

std::unique_ptr<store::Journal> open(const TempFolder& folder, std::uint32_t keep_days = 0)
{
    store::JournalOptions options;
    options.folder = folder.path();
    options.keep_days = keep_days;
    auto opened = store::Journal::open(options);
    if (!opened.ok()) throw std::runtime_error(opened.error().sentence);
    return std::move(opened).value();
}

std::vector<store::GameId> all(store::Journal& journal)
{
    std::vector<store::GameId> ids;
    const auto games =
        ask<std::vector<store::GameSummary>>([&](auto reply) { journal.all_games(reply); }).value();
    for (const auto& game : games)
        ids.push_back(game.id);
    return ids;
}

store::GameId create_kind(store::Journal& journal, store::GameKind kind, const std::string& token)
{
    auto header = a_header();
    header.kind = kind;
    return create(journal, header, token).value();
}

// As if nobody had played since then.
void last_played(const TempFolder& folder, const std::string& days_ago)
{
    store::Database file((folder.path() / "journal.db").string(), [] { return true; });
    file.run(("UPDATE game SET last_played = unixepoch() - 86400 * " + days_ago).c_str());
}

} // namespace

TEST_CASE("every game is listed, and one deleted is gone for good", "[store]")
{
    const TempFolder folder;
    {
        const auto journal = open(folder);
        const auto one = create_kind(*journal, store::GameKind::practice, "one");
        const auto two = create_kind(*journal, store::GameKind::workshop, "two");
        REQUIRE(append(*journal, two, 0, "Xanthippe was here").ok());
        CHECK(all(*journal).size() == 2);
        CHECK(ask<store::Done>([&](auto reply) { journal->delete_game(two, reply); }).ok());
        CHECK(all(*journal) == std::vector{one});
        const auto again = ask<store::Done>([&](auto reply) { journal->delete_game(two, reply); });
        REQUIRE_FALSE(again.ok());
        CHECK(again.error().kind == store::Failure::not_found);
        CHECK_FALSE(find(*journal, "two").ok());
    }
    std::ifstream in(folder.path() / "journal.db", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    CHECK(bytes.find("Xanthippe") == std::string::npos);
}

TEST_CASE("games are kept so many days, and rooms that are open for as long as they are", "[store]")
{
    const TempFolder folder;
    store::GameId open_room{};
    {
        const auto journal = open(folder);
        open_room = create_kind(*journal, store::GameKind::workshop, "one");
        const auto closed_room = create_kind(*journal, store::GameKind::workshop, "two");
        create_kind(*journal, store::GameKind::practice, "three");
        REQUIRE(ask<store::Done>([&](auto reply) { journal->close_game(closed_room, reply); }).ok());
    }
    last_played(folder, "29");
    CHECK(all(*open(folder, 30)).size() == 3);
    last_played(folder, "31");
    CHECK(all(*open(folder)).size() == 3); // nobody asked for it
    CHECK(all(*open(folder, 30)) == std::vector{open_room});
}
