// A save is seen in the window: the whole way from the file to the picture, with the real server inside.
#include "tests/client/app/author.hpp"
#include "tests/client/ui/show.hpp"

#include <optional>

using namespace twocircles::client;
using namespace twocircles::client::test;

namespace {

struct Watched
{
    Author author;
    ui::Show show;

    Watched() { show.canvas.set(1280, 720, 100); }

    bool shows(const std::string& words) const { return show.find(words).x > 0.0F; }
    void until_shown(const std::string& words, std::optional<ui::Key> on = {})
    {
        // The bound only ends a broken test.
        for (int tries = 0; tries < 2000 && !shows(words); ++tries) {
            author.connections->take_one(*author.controller, show.canvas.now, std::chrono::milliseconds(10));
            if (on && tries % 20 == 0) show.press(*on);
            look();
        }
        CAPTURE(words);
        REQUIRE(shows(words));
    }
    void look()
    {
        author.connections->poll(*author.controller, show.canvas.now);
        show.frame(author.view());
        for (const auto& intent : std::exchange(show.intents, {}))
            author.controller->carry_out(intent, show.canvas.now);
    }
    void press(ui::Key key)
    {
        show.press(key);
        look();
    }
};

} // namespace

TEST_CASE("a save changes the text in the window, and the place stays", "[preview]")
{
    Watched w;
    w.author.line.preview->at = "belt";
    REQUIRE(w.author.open().empty());
    w.until_shown("The belt stands still.");
    CHECK(w.shows("Preview of night.yaml"));
    w.press(ui::Key::digit_2);
    w.until_shown("Tea for two.", ui::Key::enter); // past what came of the answer
    w.author.save(with(kStory, "Tea for two.", "Tea for two with a biscuit."));
    w.until_shown("Tea for two with a biscuit.");
    w.until_shown("Saved. You see version 1.");
    CHECK_FALSE(w.shows("The belt stands still."));
    for (int i = 0; i < 30; ++i)
        w.look();
    w.show.canvas.save("preview_saved");

    w.author.save(with(kStory, "measure: loyalty", "measure: loyalti"));
    w.until_shown("One problem.");
    w.until_shown("\"loyalti\"");
    w.show.canvas.save("preview_save_broken");
    w.press(ui::Key::enter);
    w.until_shown("Tea for two with a biscuit.");
    w.author.save(kStory);
    w.until_shown("Tea for two.");
    CHECK_FALSE(w.shows("One problem."));
}
