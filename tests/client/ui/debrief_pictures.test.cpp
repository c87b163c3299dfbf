#include "tests/client/ui/every_size.hpp"
#include "tests/client/ui/sample_debrief.hpp"

namespace twocircles::client::ui {

TEST_CASE("pictures: the timeline with everything on it", "[debrief][pictures]")
{
    at_every_size("debrief_timeline", sample::rich_debrief, [](Show& show, model::ViewModel& view) {
        show.press(Key::down); // to the marks, which come into view
        show.rest(view, 12);
    });
}

TEST_CASE("pictures: a page of the guided debrief", "[debrief][guide][pictures]")
{
    at_every_size("guide_moment", [](double now) {
        auto view = sample::guided(now);
        view.guide->you_lead = true;
        return view;
    });
}

TEST_CASE("pictures: what people will do differently", "[debrief][guide][pictures]")
{
    at_every_size("guide_commitments", sample::guided_commitments);
}

TEST_CASE("pictures: every section of the debrief", "[debrief][pictures][sections]")
{
    constexpr std::array kSections = {std::pair{Key::digit_1, "course"},   std::pair{Key::digit_3, "people"},
                                      std::pair{Key::digit_4, "circles"},  std::pair{Key::digit_5, "leading"},
                                      std::pair{Key::digit_6, "promises"}, std::pair{Key::digit_7, "rooms"},
                                      std::pair{Key::digit_9, "questions"}};
    for (auto const& [key, name] : kSections) {
        at_every_size(
            std::string("debrief_") + name, sample::whole_debrief,
            [key](Show& show, model::ViewModel& view) {
                show.press(key);
                show.rest(view, 20);
            }
        );
        // And what is below the first screenful.
        at_every_size(
            std::string("debrief_") + name + "_below", sample::whole_debrief,
            [key](Show& show, model::ViewModel& view) {
                show.press(key);
                show.rest(view, 4);
                show.press(Key::page_down);
                show.rest(view, 20);
            }
        );
    }
}

TEST_CASE("pictures: the sections in the light theme", "[debrief][pictures][sections]")
{
    for (auto const& [key, name] :
         {std::pair{Key::digit_4, "circles"}, std::pair{Key::digit_5, "leading"},
          std::pair{Key::digit_7, "rooms"}}) {
        Show show;
        show.canvas.set(1280, 720, 100);
        auto view = sample::whole_debrief(show.canvas.now);
        view.settings.theme = model::Theme::light;
        show.rest(view);
        show.press(key);
        show.rest(view, 20);
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
        show.canvas.save(std::string("debrief_") + name + "_light");
    }
}

} // namespace twocircles::client::ui
