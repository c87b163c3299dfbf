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

} // namespace twocircles::client::ui
