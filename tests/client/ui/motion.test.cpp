#include "client/ui/draw/motion.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::ui;

TEST_CASE("a gliding number reaches its target in about the time given and never overshoots", "[motion]")
{
    Motion motion;
    motion.advance(0.0F, false);
    REQUIRE(motion.glide(1, 0.0F, 0.3F) == 0.0F);
    float last = 0.0F;
    for (int frame = 0; frame < 30; ++frame) {
        motion.advance(1.0F / 60.0F, false);
        float const now = motion.glide(1, 100.0F, 0.3F);
        CHECK(now >= last);
        CHECK(now <= 100.0F);
        last = now;
        if (frame == 2) {
            CHECK(now > 5.0F);
        } // within 50 ms it has visibly begun
        if (frame == 17) {
            CHECK(now > 97.0F);
        }
    }
    CHECK(last == Approx(100.0F).margin(0.2));
}

TEST_CASE("a slow frame moves a glide as far as many quick ones", "[motion]")
{
    Motion quick, slow;
    quick.advance(0.0F, false);
    slow.advance(0.0F, false);
    quick.glide(1, 0.0F, 0.4F);
    slow.glide(1, 0.0F, 0.4F);
    float a = 0.0F;
    for (int i = 0; i < 20; ++i) {
        quick.advance(0.01F, false);
        a = quick.glide(1, 1.0F, 0.4F);
    }
    slow.advance(0.2F, false);
    CHECK(slow.glide(1, 1.0F, 0.4F) == Approx(a).margin(0.001));
}

TEST_CASE("asking twice in one frame does not move a glide twice", "[motion]")
{
    Motion motion;
    motion.advance(0.0F, false);
    motion.glide(7, 0.0F);
    motion.advance(0.016F, false);
    float const first = motion.glide(7, 1.0F);
    CHECK(motion.glide(7, 1.0F) == first);
}

TEST_CASE("with reduced motion everything is where it belongs at once", "[motion]")
{
    Motion motion;
    motion.advance(0.016F, true);
    CHECK(motion.glide(1, 3.0F, 0.4F, 0.0F) == 3.0F);
    motion.advance(0.016F, true);
    CHECK(motion.glide(1, 8.0F) == 8.0F);
    CHECK_FALSE(motion.busy());
}

TEST_CASE("motion says when nothing moves any more, so that frames can be saved", "[motion]")
{
    Motion motion;
    motion.advance(0.016F, false);
    motion.glide(1, 0.0F);
    motion.glide(1, 1.0F);
    motion.advance(0.016F, false);
    motion.glide(1, 1.0F);
    motion.advance(0.016F, false);
    CHECK(motion.busy());
    for (int i = 0; i < 100; ++i) {
        motion.glide(1, 1.0F);
        motion.advance(0.016F, false);
    }
    CHECK_FALSE(motion.busy());
}
