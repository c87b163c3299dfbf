// A journal's file in every condition in which it may be found.
#include "server/store/data_folder.hpp"
#include "server/store/journal.hpp"
#include "server/store/schema.hpp"
#include "tests/store/asking.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::tests;
using store::Failure;

namespace {

auto open(const std::filesystem::path& folder, bool set_aside = false)
{
    store::JournalOptions options;
    options.folder = folder;
    options.set_damaged_aside = set_aside;
    return store::Journal::open(options);
}

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

store::Database plain(const TempFolder& folder)
{
    return {(folder.path() / "journal.db").string(), [] { return false; }};
}

} // namespace

TEST_CASE("the folder is created, for its owner alone", "[store]")
{
    const TempFolder folder;
    const auto deep = folder.path() / "a" / "b";
    REQUIRE(open(deep).ok());
    struct stat info
    {};
    REQUIRE(stat(deep.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0700);
}

TEST_CASE("a folder that cannot be created is said so", "[store]")
{
    const TempFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    const auto opened = open(folder.path() / "file" / "data");
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().sentence.find((folder.path() / "file" / "data").string()) != std::string::npos);
    CHECK(opened.error().sentence.find("--data") != std::string::npos);
}

TEST_CASE("a damaged journal is refused with its place and a cure, and left as it is", "[store]")
{
    const TempFolder folder;
    const auto file = folder.path() / "journal.db";
    SECTION("something else altogether")
    {
        std::ofstream(file) << std::string(5000, 'z');
    }
    SECTION("damaged in its middle")
    {
        {
            const auto journal = open(folder.path());
            const auto id = create(*journal.value(), a_header(), "token").value();
            for (std::uint32_t i = 0; i < 50; ++i)
                (void)append(*journal.value(), id, i, std::string(1000, 'x'));
        }
        std::fstream edit(file, std::ios::in | std::ios::out | std::ios::binary);
        edit.seekp(4096 * 5);
        for (int i = 0; i < 4096 * 4; ++i)
            edit.put('\x5a');
    }
    const auto before = bytes_of(file);
    {
        const auto opened = open(folder.path());
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().kind == Failure::damaged);
        CHECK(opened.error().sentence.find(file.string()) != std::string::npos);
        CHECK(opened.error().sentence.find("--set-damaged-aside") != std::string::npos);
        CHECK(bytes_of(file) == before);
    }
    // Asked to go on, it keeps the file under another name.
    const auto opened = open(folder.path(), true);
    REQUIRE(opened.ok());
    CHECK(opened.value()->notice().find(".damaged-") != std::string::npos);
    CHECK(create(*opened.value(), a_header(), "token").ok());
    bool kept = false;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().string().find(".damaged-") != std::string::npos && bytes_of(entry.path()) == before)
            kept = true;
    CHECK(kept);
}

TEST_CASE("a journal of a newer version is left alone", "[store]")
{
    const TempFolder folder;
    {
        auto database = plain(folder);
        database.run("CREATE TABLE future (x); PRAGMA user_version = 99");
    }
    const auto opened = open(folder.path(), true);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().kind == Failure::too_new);
    CHECK(opened.error().sentence.find("newer version") != std::string::npos);
    auto database = plain(folder);
    CHECK(store::schema_version(database) == 99);
}

TEST_CASE("migrations run once, in order, from whatever version the file has", "[store]")
{
    const TempFolder folder;
    auto database = plain(folder);
    const store::Migration first[] = {"CREATE TABLE a (x); INSERT INTO a VALUES (1)"};
    store::migrate(database, first);
    store::migrate(database, first);
    CHECK(store::schema_version(database) == 1);
    const store::Migration both[] = {first[0], "ALTER TABLE a ADD COLUMN y DEFAULT 7"};
    store::migrate(database, both);
    CHECK(store::schema_version(database) == 2);
    store::Statement query(database, "SELECT x, y FROM a");
    REQUIRE(query.step());
    CHECK(query.integer(0) == 1);
    CHECK(query.integer(1) == 7);
    CHECK_FALSE(query.step());
}

TEST_CASE("a migration that fails leaves the file as it was", "[store]")
{
    const TempFolder folder;
    auto database = plain(folder);
    const store::Migration steps[] = {"CREATE TABLE a (x)", "INSERT INTO missing VALUES (1)"};
    CHECK_THROWS_AS(store::migrate(database, steps), store::SqliteError);
    CHECK(store::schema_version(database) == 0);
    CHECK_NOTHROW(database.run("CREATE TABLE a (x)"));
}

TEST_CASE("while another program holds the file, answers wait and nothing is lost", "[store]")
{
    const TempFolder folder;
    const auto journal = open(folder.path());
    const auto id = create(*journal.value(), a_header(), "token").value();
    auto other = plain(folder);
    other.run("BEGIN IMMEDIATE");
    std::promise<Answer<store::Done>> answer;
    auto future = answer.get_future();
    journal.value()->append(id, 0, "entry", {}, [&](Answer<store::Done> a) { answer.set_value(a); });
    CHECK(future.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
    other.run("COMMIT");
    CHECK(future.get().ok());
    CHECK(read(*journal.value(), "token").value().entries.size() == 1);
}

TEST_CASE("the data folder follows the XDG specification", "[store]")
{
    setenv("XDG_DATA_HOME", "/somewhere", 1);
    CHECK(store::default_data_folder() == "/somewhere/twocircles");
    setenv("XDG_DATA_HOME", "relative/is/ignored", 1);
    setenv("HOME", "/home/somebody", 1);
    CHECK(store::default_data_folder() == "/home/somebody/.local/share/twocircles");
}
