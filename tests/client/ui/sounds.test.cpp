#include "client/ui/platform/sounds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace twocircles::client::ui;

TEST_CASE("every sound is short, soft and ends in silence", "[sounds]")
{
    for (std::size_t i = 0; i < kSounds; ++i) {
        auto const samples = samples_of(static_cast<Sound>(i));
        REQUIRE(samples.size() > 4410);
        CHECK(samples.size() < 2 * 44100);
        auto const [low, high] = std::ranges::minmax(samples);
        CHECK(high < 16384);
        CHECK(low > -16384);
        CHECK(high > 1000);
        CHECK(std::abs(samples.front()) < 50);
        CHECK(std::abs(samples.back()) < 200);
    }
}

TEST_CASE("without an audio device sounds do nothing", "[sounds]")
{
    Sounds sounds;
    sounds.set_on(true);
    sounds.play(Sound::choice);
    SUCCEED("no crash, no complaint");
}
