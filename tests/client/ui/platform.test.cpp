// Window, OpenGL, fonts: on whatever driver there is (llvmpipe under Xvfb).
#include "client/ui/platform/window.hpp"
#include "tests/client/ui/canvas.hpp"

#include <SFML/Graphics/CircleShape.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace twocircles::client::ui;

TEST_CASE("SFML's drawing and ours appear together in a real window, frame after frame", "[window]")
{
    REQUIRE_FALSE(display_problem().has_value());
    Window window({.width = 640, .height = 480, .frames_per_second = 0}, find_typeface(font_folders()));
    for (int frame = 0; frame < 3; ++frame) {
        window.poll();
        window.begin_frame(rgb(0x14171C));
        sf::CircleShape circle(60.0F);
        circle.setPosition(40.0F, 40.0F);
        circle.setFillColor(sf::Color(0xE6, 0x9F, 0x00));
        window.target().draw(circle);
        ImGui::GetForegroundDrawList()->AddRectFilled({300, 300}, {400, 400}, packed(rgb(0x56B4E9)));
        window.end_frame();
        sf::Image const picture = window.capture();
        INFO("frame " << frame);
        CHECK(picture.getPixel(100, 100) == sf::Color(0xE6, 0x9F, 0x00));
        CHECK(picture.getPixel(350, 350) == sf::Color(0x56, 0xB4, 0xE9));
        CHECK(picture.getPixel(600, 50) == sf::Color(0x14, 0x17, 0x1C));
    }
}

TEST_CASE("going full screen and back keeps everything drawn", "[window]")
{
    Window window({.width = 640, .height = 480, .frames_per_second = 0}, find_typeface(font_folders()));
    auto const drawn = [&] {
        window.poll();
        window.begin_frame(rgb(0x000000));
        auto* const font = window.host().fonts()[Type::display];
        ImGui::GetForegroundDrawList()->AddText(font, font->FontSize, {20, 20}, 0xFFFFFFFFU, "Two Circles");
        window.end_frame();
        sf::Image const picture = window.capture();
        int lit = 0;
        for (unsigned x = 20; x < 250; ++x) {
            lit += picture.getPixel(x, 45).r > 100 ? 1 : 0;
        }
        return lit;
    };
    CHECK(drawn() > 20);
    window.set_fullscreen(true);
    CHECK(drawn() > 20);
    window.set_fullscreen(false);
    CHECK(drawn() > 20);
    CHECK(window.size().x == 640.0F);
}

TEST_CASE("without a display the reason is a sentence and nothing ends the program", "[window]")
{
    std::string const before = std::getenv("DISPLAY") == nullptr ? "" : std::getenv("DISPLAY");
    unsetenv("DISPLAY");
    CHECK(display_problem().value_or("").find("no display") != std::string::npos);
    setenv("DISPLAY", ":9999", 1);
    CHECK(display_problem().value_or("").find(":9999") != std::string::npos);
    setenv("DISPLAY", before.c_str(), 1);
}

TEST_CASE("the typeface has every sign the screens print", "[fonts]")
{
    Canvas canvas(64, 64);
    for (auto const type : {Type::small, Type::body, Type::body_italic, Type::lead}) {
        for (ImWchar const sign : std::u16string(u"–—“”‘’…•▲▼●→←−×é£€ßŁşễЖΩ↑↓·")) {
            INFO("type " << static_cast<int>(type) << " sign U+" << std::hex << sign);
            CHECK(canvas.screen.host().fonts()[type]->FindGlyphNoFallback(sign) != nullptr);
        }
    }
    for (auto const type : {Type::title, Type::display, Type::lead_strong}) {
        for (ImWchar const sign : std::u16string(u"–—“”‘’…•éßŁş0123456789%")) {
            INFO("type " << static_cast<int>(type) << " sign U+" << std::hex << sign);
            CHECK(canvas.screen.host().fonts()[type]->FindGlyphNoFallback(sign) != nullptr);
        }
    }
}

TEST_CASE("digits all have the same width", "[fonts]")
{
    Canvas canvas(64, 64);
    for (std::size_t type = 0; type < kTypes; ++type) {
        auto const* font = canvas.screen.host().fonts()[static_cast<Type>(type)];
        for (ImWchar digit = '1'; digit <= '9'; ++digit) {
            CHECK(font->FindGlyph(digit)->AdvanceX == font->FindGlyph('0')->AdvanceX);
        }
    }
}

TEST_CASE("text is built anew for each text scale", "[fonts]")
{
    Canvas canvas(1920, 1080);
    float last = 0.0F;
    for (int const percent : {80, 100, 125, 150, 200}) {
        canvas.set(1920, 1080, percent);
        float const size = canvas.screen.host().fonts()[Type::body]->FontSize;
        CHECK(size > last);
        last = size;
    }
    CHECK(Ui::fitting_scale({1024.0F, 640.0F}, 150) == Approx(1.5F));
    CHECK(Ui::fitting_scale({1024.0F, 640.0F}, 200) < 1.6F);
}

TEST_CASE("a machine without a typeface is told which package to install", "[fonts]")
{
    CHECK_THROWS_WITH(find_typeface({"/nowhere"}), Catch::Contains("fonts-inter"));
    auto const stand_in = find_typeface({"/nowhere", "/usr/share/fonts/truetype/dejavu"});
    CHECK(stand_in.family == "DejaVu Sans");
}

TEST_CASE("a typeface that came with the game goes before the machine's own", "[fonts]")
{
    auto const folders = font_folders("/stick/assets/fonts");
    auto const own = std::ranges::find(folders, "/stick/assets/fonts");
    auto const system = std::ranges::find(folders, "/usr/share/fonts/opentype/inter");
    REQUIRE(own != folders.end());
    CHECK(own < system);
}
