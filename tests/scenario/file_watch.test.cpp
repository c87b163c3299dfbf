#include "server/scenario/file_watch.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <unistd.h>

using twocircles::scenario::FileWatch;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    Desk() : folder(fs::temp_directory_path() / ("twocircles-watch-" + std::to_string(::getpid())))
    {
        fs::create_directories(folder);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() { fs::remove_all(folder); }

    void write(const fs::path& to, const std::string& text)
    {
        std::ofstream{to} << text;
        fs::last_write_time(to, saved += 1s); // the test does not wait until the clock of files has moved
    }
    // Looks for a second of the watch's own time; how often it told of a change.
    int look(FileWatch& watch)
    {
        int changes = 0;
        for (int i = 0; i < 20; ++i)
            changes += watch.changed(now += FileWatch::kBetweenLooks) ? 1 : 0;
        return changes;
    }

    fs::path folder, file = folder / "story.yaml";
    fs::file_time_type saved = fs::file_time_type::clock::now();
    FileWatch::Time now{};
};

} // namespace

TEST_CASE("each save is told once, however the editor saves", "[scenario]")
{
    Desk desk;
    desk.write(desk.file, "one");
    FileWatch watch{desk.file};
    CHECK(desk.look(watch) == 0);
    desk.write(desk.file, "two");
    CHECK(desk.look(watch) == 1);
    desk.write(desk.folder / "other", "three");
    fs::rename(desk.folder / "other", desk.file);
    CHECK(desk.look(watch) == 1);
    // Under an older time, as a checkout of an older version does.
    fs::last_write_time(desk.file, desk.saved - 3600s);
    CHECK(desk.look(watch) == 1);
    fs::remove(desk.file);
    CHECK(desk.look(watch) == 0);
    desk.write(desk.file, "four");
    CHECK(desk.look(watch) == 1);
    CHECK(desk.look(watch) == 0);
}

TEST_CASE("what is still being written is waited for", "[scenario]")
{
    Desk desk;
    desk.write(desk.file, "one");
    FileWatch watch{desk.file};
    for (int i = 0; i < 10; ++i) {
        desk.write(desk.file, std::string(static_cast<std::size_t>(10 + i), 'x'));
        CHECK_FALSE(watch.changed(desk.now += FileWatch::kBetweenLooks));
    }
    CHECK(desk.look(watch) == 1);
}

TEST_CASE("a file that is not there yet is told of when it is", "[scenario]")
{
    Desk desk;
    FileWatch watch{desk.file};
    CHECK(desk.look(watch) == 0);
    desk.write(desk.file, "one");
    CHECK(desk.look(watch) == 1);
}
