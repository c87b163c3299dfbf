// Whatever the reader accepts can be played to an end, by every way of leading and whatever chance brings.
#include "server/scenario/load.hpp"
#include "server/study/play_many.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace twocircles;
using namespace twocircles::study;

namespace {

std::uint64_t seeds()
{
    return std::getenv("TWOCIRCLES_LONG") != nullptr ? 10'000 : 200; // NOLINT(concurrency-mt-unsafe)
}

} // namespace

TEST_CASE("every scenario comes to an end by every way of leading")
{
    const std::filesystem::path source = TWOCIRCLES_SOURCE_DIR;
    std::size_t scenarios = 0;
    for (const auto& folder : {source / "scenarios", source / "tests/data/scenario/good"})
        for (const auto& loaded : scenario::load_folder(folder)) {
            REQUIRE(loaded.scenario);
            ++scenarios;
            for (const Style style : kQuickStyles)
                for (const Play& play : play_many(*loaded.scenario, style, seeds())) {
                    INFO(loaded.file << " by " << name_of(style));
                    REQUIRE(play.ending);     // or it has not come to an end
                    REQUIRE(play.beats < 60); // nor by going round in a circle
                }
        }
    CHECK(scenarios >= 4);
}
