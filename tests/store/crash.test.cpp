// The process dies at the worst moment: what was acknowledged is there, what was not is not half there.
#include "tests/store/asking.hpp"
#include "tests/store/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace twocircles;
using namespace twocircles::tests;

namespace {

// In a child: appends entries until it is killed before commit number `fatal`; each acknowledged number is
// written to the pipe first. Returns how many the parent has read.
int acknowledged_before_death(const TempFolder& folder, int fatal)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        int commits = 0;
        store::JournalOptions options;
        options.folder = folder.path();
        options.before_commit = [&] {
            if (++commits == fatal) kill(getpid(), SIGKILL);
        };
        auto opened = store::Journal::open(options);
        if (!opened.ok()) _exit(1);
        auto& journal = *opened.value();
        const auto id = create(journal, a_header(), "token").value();
        for (std::uint32_t i = 0;; ++i) {
            if (!append(journal, id, i, "entry " + std::to_string(i)).ok()) _exit(2);
            const char mark = '.';
            if (write(ends[1], &mark, 1) != 1) _exit(3);
        }
    }
    close(ends[1]);
    int count = 0;
    char mark = 0;
    while (::read(ends[0], &mark, 1) == 1)
        ++count;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return count;
}

} // namespace

TEST_CASE("a process killed between append and commit loses nothing it had acknowledged", "[store]")
{
    for (const int fatal : {2, 3, 10, 60}) {
        const TempFolder folder;
        const int acknowledged = acknowledged_before_death(folder, fatal);
        CHECK(acknowledged == fatal - 2); // the first commit was the game itself
        store::JournalOptions options;
        options.folder = folder.path();
        auto opened = store::Journal::open(options);
        REQUIRE(opened.ok());
        auto& journal = *opened.value();
        const auto game = read(journal, "token").value();
        REQUIRE(game.entries.size() == static_cast<std::size_t>(acknowledged));
        for (std::size_t i = 0; i < game.entries.size(); ++i)
            CHECK(game.entries[i] == "entry " + std::to_string(i));
        // And it goes on from there.
        CHECK(append(journal, game.id, static_cast<std::uint32_t>(acknowledged), "next").ok());
    }
}
