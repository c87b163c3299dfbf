// Our own exponential and our own chance.
#include "server/engine/model/chance.hpp"
#include "server/engine/model/exponential.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace twocircles::engine;

TEST_CASE("the exponential is right to the last bits, in both lanes and as a constant")
{
    double worst = 0;
    bool lanes_agree = true;
    for (int k = -200000; k <= 200000; ++k) {
        const double x = k * (k % 3 == 0 ? 3.4e-3 : 1.7e-5);
        const double ours = exp_of(x);
        const double exact = static_cast<double>(std::exp(static_cast<long double>(x)));
        worst = std::max(worst, std::abs(ours / exact - 1));
        const Lanes two = exp_of(Lanes{x, -x});
        lanes_agree = lanes_agree && two[0] == ours && two[1] == exp_of(-x);
    }
    CHECK(worst < 5e-16);
    CHECK(lanes_agree);
    static_assert(exp_of(0.0) == 1);
    static_assert(exp_of(1.0) > 2.71828 && exp_of(1.0) < 2.71829);
    CHECK(exp_of(-1e9) >= 0);
    CHECK(exp_of(-1e9) < 1e-300);
    CHECK(std::isfinite(exp_of(1e9)));
}

TEST_CASE("chance is even, nearly normal, and independent of what else is drawn")
{
    constexpr int kDraws = 200000;
    double mean = 0, squares = 0, cubes = 0, fourths = 0, uniform = 0, neighbours = 0, before = 0;
    for (int k = 0; k < kDraws; ++k) {
        const double z = drawn_normal(42, Purpose::outside_shock, 3, static_cast<std::uint64_t>(k));
        mean += z;
        squares += z * z;
        cubes += z * z * z;
        fourths += z * z * z * z;
        neighbours += z * before;
        before = z;
        const double u = drawn(42, Purpose::attempt, static_cast<std::uint32_t>(k), 1);
        CHECK_FALSE((u < 0 || u >= 1));
        uniform += u;
    }
    CHECK(mean / kDraws == Approx(0).margin(.01));
    CHECK(squares / kDraws == Approx(1).margin(.01));
    CHECK(cubes / kDraws == Approx(0).margin(.03));
    CHECK(fourths / kDraws == Approx(2.7).margin(.05)); // of four uniforms; a true normal has 3
    CHECK(neighbours / kDraws == Approx(0).margin(.01));
    CHECK(uniform / kDraws == Approx(.5).margin(.005));
    CHECK(drawn_bits(1, Purpose::attempt, 2, 3) == drawn_bits(1, Purpose::attempt, 2, 3));
    std::vector<std::uint64_t> different = {
        drawn_bits(1, Purpose::attempt, 2, 3), drawn_bits(2, Purpose::attempt, 2, 3),
        drawn_bits(1, Purpose::leaving, 2, 3), drawn_bits(1, Purpose::attempt, 3, 2),
        drawn_bits(1, Purpose::attempt, 2, 4),
    };
    std::sort(different.begin(), different.end());
    CHECK(std::unique(different.begin(), different.end()) == different.end());
}
