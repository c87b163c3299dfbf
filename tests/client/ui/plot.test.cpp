#include "client/ui/widgets/plot.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace twocircles::client::ui;

TEST_CASE("a value stands between the edges of its plot, whatever it is")
{
    Rect const plot = {10.0F, 100.0F, 300.0F, 200.0F};
    CHECK(value_y(plot, 0.0) == 300.0F);
    CHECK(value_y(plot, 25.0) == 250.0F);
    CHECK(value_y(plot, 100.0) == 100.0F);
    CHECK(value_y(plot, 130.0) == 100.0F);
    CHECK(value_y(plot, -5.0) == 300.0F);
}

TEST_CASE("labels stand beside the ends of their curves and make room for one another")
{
    std::array const apart = {250.0F, 120.0F};
    CHECK(label_tops(apart, 20.0F, 100.0F, 300.0F) == std::vector<float>{240.0F, 110.0F});
    // In the order of the ends; the lower ones give way.
    std::array const close = {152.0F, 150.0F, 151.0F};
    CHECK(label_tops(close, 20.0F, 100.0F, 300.0F) == std::vector<float>{180.0F, 140.0F, 160.0F});
    // At an edge they give way to the inside.
    std::array const low = {300.0F, 299.0F};
    CHECK(label_tops(low, 20.0F, 100.0F, 300.0F) == std::vector<float>{280.0F, 260.0F});
    std::array const high = {90.0F};
    CHECK(label_tops(high, 20.0F, 100.0F, 300.0F) == std::vector<float>{100.0F});
    CHECK(label_tops({}, 20.0F, 100.0F, 300.0F).empty());
}
