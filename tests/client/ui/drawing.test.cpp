// The drawing kit on one sheet, to be looked at; and what can be said about it without eyes.
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/person.hpp"
#include "client/ui/draw/shapes.hpp"
#include "tests/client/ui/canvas.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace twocircles::client::ui;

namespace {

void sheet(Ui& ui)
{
    auto& list = ui.draw();
    auto const& t = ui.theme();
    motif(list, {980, 180}, 130, t, 0.0F, 1.0F);
    logo(list, {80, 50}, 48, t);
    loading_sign(list, {220, 50}, 48, t, 0.8F);
    ui.text({40, 90}, Type::display, t.text, "Two Circles");
    ui.text({40, 150}, Type::title, t.text, "When the market moved – 28");
    ui.text({40, 190}, Type::lead, t.text, "“We need to talk about Thursday.” She looks tired… 20");
    ui.text(
        {40, 222}, Type::body, t.text,
        "Body text, 16: the plan said one thing and the week another. 0123456789"
    );
    ui.text(
        {40, 248}, Type::body_italic, t.influence.ink,
        "Body italic, 16: what people say near them on the stage."
    );
    ui.text(
        {40, 274}, Type::small, t.quiet,
        "Small, 14: ▲ 3 ▼ 2 • quiet text for second rank. 0123456789 Łukasz Nguyễn Ωμέγα Жанна"
    );
    ui.text({40, 298}, Type::small_strong, t.control.ink, "Small strong, 14");
    for (int i = 0; i <= static_cast<int>(Icon::list); ++i) {
        ImVec2 const at = {
            60.0F + 44.0F * static_cast<float>(i % 13), 345.0F + 44.0F * static_cast<float>(i / 13)};
        icon(list, static_cast<Icon>(i), at, 24, i % 2 == 0 ? t.text : t.control.ink);
    }
    char const* names[] = {"Sam",  "Priya", "Marek", "Ines",   "Tomas", "Ayo",
                           "Lena", "Ravi",  "Chen",  "Fatima", "Jonas", "Olu"};
    for (int i = 0; i < 12; ++i) {
        Look const look = look_of(names[i], i, t);
        Pose pose;
        pose.mood = static_cast<float>(i) / 11.0F;
        pose.strain = i % 4 == 3 ? 0.9F : 0.1F;
        person(list, {90.0F + 98.0F * static_cast<float>(i), 480}, 40, look, pose, t.raised);
        person(list, {90.0F + 98.0F * static_cast<float>(i), 560}, 20, look, pose, t.raised);
    }
    shadow(list, {60, 620, 240, 60}, 12, 16, fade(t.shade, 0.5F));
    card(list, {60, 620, 240, 60}, t.surface, 12);
    rising(list, {340, 650}, 12, t.good.fill);
    falling(list, {370, 650}, 12, t.bad.fill);
    spark(list, {410, 650}, 16, t.risk.fill);
    ripple(list, {450, 650}, {640, 630}, 0.6F, t.influence.fill, 4);
    dashed(list, {660, 650}, {760, 650}, t.quiet, 2, 8, 6);
    arc(list, {820, 650}, 26, 0.5F, 4.0F, t.control.fill, 5);
    soft_disc(list, {920, 650}, 40, t.influence.fill, 0.6F);
    ticked_ring(list, {1020, 650}, 40, t.control.fill, 2, 36, 6);
}

} // namespace

TEST_CASE("the drawing kit draws its sheet in both themes", "[drawing]")
{
    Canvas canvas(1280, 720);
    for (auto const name : {ThemeName::dark, ThemeName::light}) {
        canvas.theme_name = name;
        canvas.frame(sheet);
        canvas.frame(sheet);
        canvas.save(name == ThemeName::dark ? "kit_dark" : "kit_light");
        CHECK(canvas.audit.problems() == std::vector<std::string>{});
    }
}

TEST_CASE("a curve is as wide as it should be where many of its points lie on each other", "[drawing]")
{
    Canvas canvas(400, 200);
    float above = 1e6F, below = 0.0F, right = 0.0F;
    canvas.frame([&](Ui& ui) {
        std::vector<ImVec2> points;
        for (int i = 0; i < 12; ++i) { // five steps in one place, as when much happens on one day
            points.push_back({100.0F + (i > 5 ? 150.0F : 0.0F), 100.0F});
        }
        points.push_back({350.0F, 100.0F});
        int const first = ui.draw().VtxBuffer.Size;
        curve(ui.draw(), points, ui.theme().text, 3.0F);
        for (int i = first; i < ui.draw().VtxBuffer.Size; ++i) {
            above = std::min(above, ui.draw().VtxBuffer[i].pos.y);
            below = std::max(below, ui.draw().VtxBuffer[i].pos.y);
            right = std::max(right, ui.draw().VtxBuffer[i].pos.x);
        }
    });
    CHECK(above > 96.5F);
    CHECK(below < 103.5F);
    CHECK(right > 348.0F);
}

TEST_CASE("the audit finds text that is cut off, shortened or on top of other text", "[drawing]")
{
    Canvas canvas(400, 200);
    auto const problems_of = [&](std::function<void(Ui&)> const& draw) {
        canvas.frame(draw);
        canvas.frame(draw);
        return canvas.audit.problems();
    };
    CHECK(problems_of([](Ui& ui) { ui.text({10, 10}, Type::body, ui.theme().text, "fits"); }).empty());
    CHECK(problems_of([](Ui& ui) {
              ui.text({380, 10}, Type::body, ui.theme().text, "too far right");
          }).size() == 1);
    CHECK(problems_of([](Ui& ui) {
              ui.text({10, 10}, Type::body, ui.theme().text, "one");
              ui.text({12, 12}, Type::body, ui.theme().text, "other");
          }).size() == 1);
    CHECK(problems_of([](Ui& ui) {
              ui.text_in({10, 10, 50, 30}, Type::body, ui.theme().text, "longer than its place");
          }).size() == 1);
}

TEST_CASE("a person looks the same on every screen and differs from the next one", "[drawing]")
{
    Theme const& t = theme(ThemeName::dark);
    Look const a = look_of("Priya", 0, t), b = look_of("Priya", 0, t), c = look_of("Sam", 1, t);
    CHECK(a.skin == b.skin);
    CHECK(a.cut == b.cut);
    CHECK((a.clothes != c.clothes || a.cut != c.cut));
}
