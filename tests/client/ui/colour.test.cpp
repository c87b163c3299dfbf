// The palette keeps its promises: readable text, and meters that everybody can tell apart.
#include "client/ui/theme/theme.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace twocircles::client::ui;

namespace {

std::array const kThemes = {ThemeName::dark, ThemeName::light};

} // namespace

TEST_CASE("contrast of black on white is 21 and of a colour on itself is 1", "[colour]")
{
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0).epsilon(1e-6));
    CHECK(contrast(rgb(0x56B4E9), rgb(0x56B4E9)) == Approx(1.0));
}

TEST_CASE("the colour difference agrees with the published test pairs of CIEDE2000", "[colour]")
{
    // Computed with colour-science for sRGB colours under D65.
    CHECK(difference(rgb(0xFFFFFF), rgb(0x000000)) == Approx(100.0).margin(0.1));
    CHECK(difference(rgb(0xFF0000), rgb(0x00FF00)) == Approx(86.6).margin(0.2));
    CHECK(difference(rgb(0x0000FF), rgb(0x0000FE)) < 1.0);
    CHECK(difference(rgb(0x123456), rgb(0x123456)) == Approx(0.0).margin(1e-9));
}

TEST_CASE("every text colour is readable on every ground of its theme", "[colour]")
{
    for (auto const name : kThemes) {
        Theme const& t = theme(name);
        for (Colour const ground : {t.ground, t.surface, t.raised}) {
            for (Colour const ink :
                 {t.text, t.quiet, t.control.ink, t.influence.ink, t.morale.ink, t.risk.ink, t.loyalty.ink,
                  t.good.ink, t.bad.ink}) {
                INFO(
                    "theme " << static_cast<int>(name) << " ink " << std::hex << packed(ink) << " ground "
                             << packed(ground)
                );
                CHECK(contrast(ink, ground) >= 4.5);
            }
        }
    }
}

TEST_CASE("every shape colour stands out from the grounds it is drawn on", "[colour]")
{
    for (auto const name : kThemes) {
        Theme const& t = theme(name);
        for (Colour const ground : {t.ground, t.surface}) {
            for (Colour const fill :
                 {t.control.fill, t.influence.fill, t.morale.fill, t.risk.fill, t.loyalty.fill, t.good.fill,
                  t.bad.fill, t.focus}) {
                INFO("theme " << static_cast<int>(name) << " fill " << std::hex << packed(fill));
                CHECK(contrast(fill, ground) >= 3.0);
            }
        }
    }
}

TEST_CASE("the three meters and the two circles differ for every common kind of colour vision", "[colour]")
{
    for (auto const name : kThemes) {
        Theme const& t = theme(name);
        for (auto const vision :
             {Vision::usual, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia}) {
            std::array const meters = {t.morale.fill, t.risk.fill, t.loyalty.fill};
            for (std::size_t i = 0; i < meters.size(); ++i) {
                for (std::size_t j = i + 1; j < meters.size(); ++j) {
                    INFO(
                        "theme " << static_cast<int>(name) << " vision " << static_cast<int>(vision)
                                 << " meters " << i << j
                    );
                    CHECK(difference(seen_with(vision, meters[i]), seen_with(vision, meters[j])) > 12.0);
                }
            }
            INFO("theme " << static_cast<int>(name) << " vision " << static_cast<int>(vision));
            CHECK(difference(seen_with(vision, t.control.fill), seen_with(vision, t.influence.fill)) > 20.0);
        }
    }
}

TEST_CASE("mixing keeps its ends and painting over an opaque ground is opaque", "[colour]")
{
    Colour const a = rgb(0x102030), b = rgb(0xF0E0D0);
    CHECK(mix(a, b, 0.0F) == a);
    CHECK(mix(a, b, 1.0F) == b);
    CHECK(over(fade(b, 0.0F), a) == a);
    CHECK(over(fade(b, 0.5F), a).a == 255);
}
