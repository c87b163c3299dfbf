// Whole games, event by event with the hash of the world after each, against files that every compiler and
// optimisation level must reproduce. To accept a wanted change: TWOCIRCLES_ACCEPT_GOLDEN=1 test_engine
// "[golden]"
#include "server/engine/policy.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <sstream>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

std::string played(LeaderPolicy policy, std::uint64_t seed)
{
    const Scenario s = season();
    World w{s, seed, true};
    std::ostringstream text;
    text << "# " << name_of(policy) << ", seed " << seed << ": hash of the world after each event\n";
    const auto put = [&](const std::string& what) {
        text << std::hex << std::setw(16) << std::setfill('0') << hash(w) << std::dec << ' ' << what << '\n';
    };
    put("start");
    while (w.phase != Phase::ended) {
        Command command = Proceed{};
        if (w.phase == Phase::briefing) command = Begin{};
        if (w.phase == Phase::deciding) {
            const ResponseId response = choose_response(policy, s, w);
            if (response)
                command = Respond{SeatId{0}, w.beat, response};
            else
                command = TimeOut{w.beat};
        }
        const Decision decision = decide(s, w, command);
        REQUIRE(decision.ok());
        for (const Event& event : decision.value()) {
            apply(s, w, event);
            put(describe(event));
        }
    }
    return text.str();
}

std::string file_of(LeaderPolicy policy)
{
    return std::string{TWOCIRCLES_SOURCE_DIR} + "/tests/golden/season-" + std::string{name_of(policy)} +
           ".txt";
}

} // namespace

TEST_CASE("Recorded seasons play again to the bit, event by event", "[engine][golden]")
{
    for (const LeaderPolicy policy :
         {LeaderPolicy::controlling, LeaderPolicy::inspiring, LeaderPolicy::situational,
          LeaderPolicy::random}) {
        INFO(name_of(policy));
        const std::string now = played(policy, 20);
        if (std::getenv("TWOCIRCLES_ACCEPT_GOLDEN")) std::ofstream{file_of(policy)} << now;
        std::ifstream file{file_of(policy)};
        REQUIRE(file);
        std::istringstream lines{now};
        std::string line;
        std::string recorded;
        for (int number = 1; std::getline(lines, line); ++number) {
            INFO("line " << number);
            REQUIRE(std::getline(file, recorded));
            REQUIRE(line == recorded); // the first difference is where the engines part
        }
        CHECK_FALSE(std::getline(file, recorded));
    }
}
