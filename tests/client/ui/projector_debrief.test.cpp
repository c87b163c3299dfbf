// What the audience sees of the debrief, page by page.
#include "tests/client/ui/audience.hpp"
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/sample_projector.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace twocircles::client::ui {

namespace {

// All pages, one after the other; which of these words were on one of them.
std::set<std::string>
seen_of(Audience& audience, model::ViewModel const& view, std::vector<std::string> const& words)
{
    std::set<std::string> seen;
    for (int page = 0; page < 40; ++page) {
        audience.rest(view, 3);
        for (auto const& one : words) {
            if (audience.says(one)) {
                seen.insert(one);
            }
        }
        audience.press(Key::page_down);
    }
    return seen;
}

} // namespace

TEST_CASE(
    "the audience sees circles over time, promises, and rooms once they are shown", "[projector][debrief]"
)
{
    std::vector<std::string> const words = {
        "How many were within the circles",
        "Nobody works weekends",
        "Table Blue",
        "December without Priya",
        "Control: 52 to 86 %",
        "Too few decisions to say",
        "Who took chances"};
    Audience audience;
    auto view = sample::audience_whole_debrief(audience.canvas.now);
    auto const seen = seen_of(audience, view, words);
    CHECK(seen.size() == words.size() - 1);
    CHECK_FALSE(seen.contains("Who took chances")); // somebody's own matter until people are shown

    Audience later;
    view = sample::audience_whole_debrief(later.canvas.now);
    view.state.rooms_shown = false;
    sample::reveal_people(view);
    auto const then = seen_of(later, view, words);
    CHECK(then.contains("Who took chances"));
    CHECK_FALSE(then.contains("Table Blue"));
}

TEST_CASE("the projector asks for the rooms when they are shown, once each time", "[projector][debrief]")
{
    Audience audience;
    auto view = sample::audience_whole_debrief(audience.canvas.now);
    view.comparison.reset();
    view.state.rooms_shown = false;
    auto const asked = [&] {
        auto const& all = audience.intents;
        return std::ranges::count_if(all, [](model::Intent const& intent) {
            auto const* room = std::get_if<model::AskRoom>(&intent);
            return room != nullptr && std::holds_alternative<model::AskComparison>(room->request);
        });
    };
    audience.rest(view, 4);
    CHECK(asked() == 0);
    view.state.rooms_shown = true;
    audience.rest(view, 4);
    CHECK(asked() == 1);
    view.state.rooms_shown = false;
    audience.rest(view, 2);
    view.state.rooms_shown = true;
    audience.rest(view, 4);
    CHECK(asked() == 2);
}

} // namespace twocircles::client::ui
