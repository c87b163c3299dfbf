#include "server/store/journal.hpp"

#include "tests/store/asking.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace twocircles;
using namespace twocircles::tests;
using store::Failure;

namespace {

std::unique_ptr<store::Journal> open(const TempFolder& folder, store::JournalOptions options = {})
{
    options.folder = folder.path();
    auto opened = store::Journal::open(options);
    if (!opened.ok()) throw std::runtime_error(opened.error().sentence);
    return std::move(opened).value();
}

std::string all_bytes_in(const std::filesystem::path& folder)
{
    std::string bytes;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    return bytes;
}

} // namespace

TEST_CASE("what is appended is read again after the journal was closed", "[store]")
{
    const TempFolder folder;
    {
        const auto journal = open(folder);
        const auto id = create(*journal, a_header(), "token").value();
        REQUIRE(append(*journal, id, 0, std::string("\0first", 6)).ok());
        REQUIRE(append(*journal, id, 1, "", {3, 12, true}).ok());
    }
    const auto journal = open(folder);
    const auto game = read(*journal, "token").value();
    CHECK(game.entries == std::vector<std::string>{std::string("\0first", 6), ""});
    CHECK(game.header.scenario == "first-day");
    CHECK(game.header.title == "The first day");
    CHECK(game.header.content_hash == 0xfedcba9876543210);
    CHECK(game.header.seed == 0xffffffffffffffff);
    CHECK(game.header.seat == 1);
    CHECK(game.header.engine_version == "0.1.0");
    CHECK(game.header.setup == std::string("\0setup", 6));
    CHECK(game.progress.beats == 3);
    CHECK(game.progress.day == 12);
    CHECK(game.progress.finished);
}

TEST_CASE("an entry that leaves a gap or comes twice is refused and changes nothing", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto id = create(*journal, a_header(), "token").value();
    REQUIRE(append(*journal, id, 0, "a").ok());
    CHECK(append(*journal, id, 0, "b").error().kind == Failure::conflict);
    CHECK(append(*journal, id, 2, "c").error().kind == Failure::conflict);
    CHECK(read(*journal, "token").value().entries == std::vector<std::string>{"a"});
}

TEST_CASE("games are listed by the tokens of their seats and by nothing else", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    const auto first = create(*journal, a_header(), "one").value();
    const auto second = create(*journal, a_header(), "two").value();
    const auto games = list(*journal, {"unknown", "two", "one"}).value();
    REQUIRE(games.size() == 2);
    CHECK(games[0].id == second);
    CHECK(games[0].token_index == 1);
    CHECK(games[1].id == first);
    CHECK(games[1].token_index == 2);
    CHECK(games[0].last_played > 1'600'000'000);
    CHECK(list(*journal, {}).value().empty());
}

TEST_CASE("a replaced token stays valid until the new one is used", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder);
    (void)create(*journal, a_header(), "a");
    REQUIRE(rotate(*journal, "a", "b").ok());
    CHECK(read(*journal, "a").ok());
    CHECK(list(*journal, {"a", "b"}).value().size() == 1);
    // The answer with "b" was lost: "a" is used again, and "b" is nobody's any more.
    REQUIRE(rotate(*journal, "a", "c").ok());
    CHECK(read(*journal, "b").error().kind == Failure::not_found);
    REQUIRE(rotate(*journal, "c", "d").ok());
    CHECK(read(*journal, "a").error().kind == Failure::not_found);
    CHECK(read(*journal, "c").ok());
    CHECK(read(*journal, "d").ok());
    CHECK(rotate(*journal, "unknown", "e").error().kind == Failure::not_found);
}

TEST_CASE("a deleted game leaves no trace in the files", "[store]")
{
    const TempFolder folder;
    const std::string name = "Marguerite Unmistakable";
    const auto journal = open(folder);
    auto header = a_header();
    header.setup = name;
    const auto kept = create(*journal, a_header(), "kept").value();
    const auto id = create(*journal, header, "token").value();
    for (std::uint32_t i = 0; i < 200; ++i) {
        REQUIRE(append(*journal, id, i, "entry of " + name + std::string(100, 'x')).ok());
        REQUIRE(append(*journal, kept, i, "entry of somebody else").ok());
    }
    REQUIRE(all_bytes_in(folder.path()).find(name) != std::string::npos);
    REQUIRE(discard(*journal, "token").ok());
    CHECK(all_bytes_in(folder.path()).find(name) == std::string::npos);
    CHECK(read(*journal, "token").error().kind == Failure::not_found);
    CHECK(append(*journal, id, 200, "late").error().kind == Failure::not_found);
    CHECK(read(*journal, "kept").value().entries.size() == 200);
    CHECK(discard(*journal, "token").error().kind == Failure::not_found);
}

TEST_CASE("a token is nowhere in the files, only its hash", "[store]")
{
    const TempFolder folder;
    const std::string token = "0123456789abcdef0123456789abcdef";
    {
        const auto journal = open(folder);
        (void)create(*journal, a_header(), token);
    }
    CHECK(all_bytes_in(folder.path()).find(token) == std::string::npos);
    CHECK(store::random_token() != store::random_token());
}

TEST_CASE("a full disk refuses with that reason and loses nothing stored", "[store]")
{
    const TempFolder folder;
    store::JournalOptions options;
    options.max_pages = 24;
    const auto journal = open(folder, options);
    const auto id = create(*journal, a_header(), "token").value();
    std::uint32_t stored = 0;
    for (;; ++stored) {
        const auto answer = append(*journal, id, stored, std::string(3000, 'x'));
        if (answer.ok()) continue;
        CHECK(answer.error().kind == Failure::full);
        CHECK(answer.error().sentence.find("no room left on the disk") != std::string::npos);
        CHECK(answer.error().sentence.find(folder.path().string()) != std::string::npos);
        break;
    }
    CHECK(stored > 3);
    CHECK(read(*journal, "token").value().entries.size() == stored);
    // Room again: the same entry is taken.
    (void)create(*journal, a_header(), "other");
    REQUIRE(discard(*journal, "token").ok());
    const auto next = create(*journal, a_header(), "next").value();
    CHECK(append(*journal, next, 0, std::string(3000, 'x')).ok());
}

TEST_CASE("one command that cannot be stored does not take the others of its group with it", "[store]")
{
    const TempFolder folder;
    std::promise<void> first_is_committing;
    std::promise<void> go_on;
    bool waited = false;
    store::JournalOptions options;
    options.max_pages = 40;
    options.before_commit = [&] {
        if (std::exchange(waited, true)) return;
        first_is_committing.set_value();
        go_on.get_future().wait();
    };
    const auto journal = open(folder, options);
    std::promise<Answer<store::GameId>> created;
    journal->create_game(a_header(), store::hash_of("token"), [&](Answer<store::GameId> a) {
        created.set_value(a);
    });
    first_is_committing.get_future().wait();
    // These three arrive while the journal writes, so they become one group.
    std::vector<std::promise<Answer<store::Done>>> answers(3);
    const auto to = [&](std::size_t i) { return [&, i](Answer<store::Done> a) { answers[i].set_value(a); }; };
    journal->append(store::GameId{1}, 0, "small", {}, to(0));
    journal->append(store::GameId{1}, 1, std::string(1'000'000, 'x'), {}, to(1));
    journal->append(store::GameId{1}, 1, "small as well", {}, to(2));
    go_on.set_value();
    REQUIRE(created.get_future().get().ok());
    CHECK(answers[0].get_future().get().ok());
    CHECK(answers[1].get_future().get().error().kind == Failure::full);
    CHECK(answers[2].get_future().get().ok());
    CHECK(read(*journal, "token").value().entries == std::vector<std::string>{"small", "small as well"});
}

TEST_CASE("everything that was asked for is written before the journal closes", "[store]")
{
    const TempFolder folder;
    std::atomic<int> stored = 0;
    {
        const auto journal = open(folder);
        const auto id = create(*journal, a_header(), "token").value();
        for (std::uint32_t i = 0; i < 300; ++i)
            journal->append(id, i, "entry", {}, [&](Answer<store::Done> a) { stored += a.ok() ? 1 : 0; });
    }
    CHECK(stored == 300);
    CHECK(read(*open(folder), "token").value().entries.size() == 300);
}
