// Debriefs of recorded sessions, kept as text. After a change of the rules that is meant, renew them with
// TWOCIRCLES_RENEW=1 and read what has become different.
#include "tests/debrief/played.hpp"
#include "tests/debrief/workshops.hpp"
#include "tests/debrief/written.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace twocircles;
using namespace twocircles::testing;

namespace {

void check_golden(const std::string& name, const std::string& text)
{
    const std::string path = std::string{TWOCIRCLES_SOURCE_DIR} + "/tests/golden/debrief-" + name + ".txt";
    if (std::getenv("TWOCIRCLES_RENEW") != nullptr) std::ofstream{path, std::ios::binary} << text;
    std::ifstream file{path, std::ios::binary};
    std::stringstream kept;
    kept << file.rdbuf();
    INFO(path);
    CHECK(text == kept.str());
}

} // namespace

TEST_CASE("the debrief of a recorded season is the one that is kept", "[golden]")
{
    Conversation talk{season(), at_once(11)};
    talk.join().ask(room::StateVision{"Home by six."}).ask(room::Begin{});
    for (std::uint32_t n = 0; !talk.over(); n = (n + 1) % 4) {
        const auto& beat = talk.room.scenario().beats[talk.room.world().beat.index()];
        const auto count = static_cast<std::uint32_t>(beat.responses.size());
        std::uint32_t given = n % count;
        for (std::uint32_t tries = 0; tries < count; ++tries) {
            if (talk.propose(room::Respond{talk.room.world().beat_serial, given}).ok()) break;
            given = (given + 1) % count;
        }
        talk.answer(given);
    }
    check_golden("season", written(talk.room.scenario(), debrief_of(talk)));
}

TEST_CASE("the debrief of a recorded workshop is the one that is kept", "[golden]")
{
    const Recorded r = recorded_workshop();
    const debrief::Debrief told =
        debrief::build(*r.group.scenario, r.group.room.setup(), r.group.room.entries());
    check_golden("canteen", written(*r.group.scenario, told));
}

TEST_CASE("the debrief of the same workshop in German is the one that is kept", "[golden]")
{
    const Recorded r = recorded_workshop();
    engine::Scenario german = *r.group.scenario;
    german.about.language = "de";
    check_golden(
        "canteen-de", written(german, debrief::build(german, r.group.room.setup(), r.group.room.entries()))
    );
}

TEST_CASE("the same journal gives the same debrief to the letter")
{
    const Recorded r = recorded_workshop();
    const auto tell = [&r] {
        return written(
            *r.group.scenario, debrief::build(*r.group.scenario, r.group.room.setup(), r.group.room.entries())
        );
    };
    CHECK(tell() == tell());
}
