// What an author sees of the file they are writing: the strip under every screen, and what is wrong with a
// save.
#include "tests/client/ui/pictures.hpp"
#include "tests/client/ui/sample.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

model::ViewModel previewed(double now)
{
    auto view = sample::deciding(now);
    view.preview.emplace();
    view.preview->file = "night-shift.yaml";
    view.preview->news = 1;
    return view;
}

model::ViewModel broken(double now)
{
    auto view = previewed(now);
    view.preview->news = 2;
    view.preview->problems = {
        {5, 15, "  - {measure: loyalti, text: People.}", "\"loyalti\" is no meter and no counter.",
         "Did you mean \"loyalty\"?"},
        {41, 7,
         "      text: Sam, the fuse. Mira, the list: what has to go tonight, and then come to me, in ten "
         "minutes.",
         "A colon and a blank inside a text look like a new field.",
         "Put the whole text into quotes:\n    text: \"Sam, the fuse. Mira, the list: what has to go "
         "tonight.\""}};
    return view;
}

model::ViewModel lost(double now)
{
    auto view = previewed(now);
    view.preview->saves = 3;
    view.preview->news = 2;
    view.preview->lost = {
        "The situation \"belt\" is not there any more; the way goes on without it.",
        "In \"kitchen\" the answer \"leave\" is not there any more. Go on from here."};
    return view;
}

} // namespace

TEST_CASE("a preview is said to be one under every screen", "[preview][pictures]")
{
    pictures("preview", previewed);
}

TEST_CASE("what is wrong with a save is explained in place", "[preview][pictures]")
{
    pictures("preview_broken", broken);
}

TEST_CASE("what has gone from the way is told", "[preview][pictures]")
{
    pictures("preview_lost", lost);
}

TEST_CASE("problems come up by themselves, are put aside, and come back with F2", "[preview]")
{
    Show show;
    show.canvas.set(1280, 720, 100);
    auto view = previewed(show.canvas.now);
    show.rest(view, 4);
    CHECK(show.find("Preview of night-shift.yaml").x > 0.0F);
    CHECK(show.find("Save the file").x > 0.0F);
    view.preview = broken(0).preview;
    show.rest(view, 4);
    CHECK(show.find("\"loyalti\"").x > 0.0F);
    CHECK(show.find("2 problems").x > 0.0F);
    show.press(Key::enter);
    show.rest(view, 4);
    CHECK(show.find("\"loyalti\"").x < 0.0F);
    CHECK(show.find("2 problems").x > 0.0F);
    show.press(Key::f2);
    show.rest(view, 4);
    CHECK(show.find("\"loyalti\"").x > 0.0F);
    // Mended: gone by itself.
    view.preview->problems.clear();
    view.preview->saves = 1;
    view.preview->news = 3;
    show.rest(view, 4);
    CHECK(show.find("\"loyalti\"").x < 0.0F);
    CHECK(show.find("Saved. You see version 1.").x > 0.0F);
    show.press(Key::f2); // nothing to show
    show.rest(view, 4);
    CHECK(show.find("Go on").x < 0.0F);
    CHECK(show.wanted<model::GiveResponse>().empty());
}

TEST_CASE("without a preview there is no strip", "[preview]")
{
    Show show;
    show.canvas.set(1280, 720, 100);
    auto view = sample::deciding(show.canvas.now);
    show.rest(view, 4);
    CHECK(show.find("Preview of").x < 0.0F);
}
