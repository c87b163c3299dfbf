// The audience's picture in every phase, at the sizes that projectors have: a picture of each, no text cut
// off or on top of another, none smaller than a room can read.
#include "tests/client/ui/audience.hpp"
#include "tests/client/ui/language.hpp"
#include "tests/client/ui/sample_debrief.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

using Make = std::function<model::ViewModel(double)>;
using Then = std::function<void(Audience&, model::ViewModel&)>;

// One thing an audience may come to see.
struct Sight
{
    std::string name;
    Make make;
    Then then = {};
    bool important = false; // looked at in every size and theme
};

void turn(Audience& audience, model::ViewModel const& view, int pages)
{
    for (int i = 0; i < pages; ++i) {
        audience.press(Key::page_down);
        audience.frame(view, false);
        audience.frame(view, false);
    }
    for (int i = 0; i < 40; ++i) {
        audience.frame(view, false);
    }
}

// Turns the pages until those words are there.
void look_for(Audience& audience, model::ViewModel const& view, std::string const& words)
{
    for (int i = 0; i < 24 && !audience.says(words); ++i) {
        audience.press(Key::page_down);
        audience.frame(view, false);
        audience.frame(view, false);
    }
    INFO(words);
    CHECK(audience.says(words));
    for (int i = 0; i < 30; ++i) {
        audience.frame(view, false);
    }
}

void look_for_page(Audience& audience, model::ViewModel const& view, std::string const& key)
{
    look_for(audience, view, audience.gui.ui().strings()(key));
}

model::ViewModel with(model::ViewModel view, std::function<void(model::ViewModel&)> const& change)
{
    change(view);
    return view;
}

std::vector<Sight> sights()
{
    using model::ViewModel;
    return {
        {"join", sample::gathering, {}, true},
        {"join_many", sample::gathering_of_many},
        {"looking",
         [](double) {
             ViewModel view;
             view.screen = model::Screen::projector;
             view.room_wanted = "KIMO";
             return view;
         },
         [](Audience& audience, ViewModel& view) { audience.pass(view, 7.0); }},
        {"deciding", sample::audience_deciding, {}, true},
        {"many", sample::audience_of_many, {}, true},
        {"option", sample::audience_deciding,
         [](Audience& audience, ViewModel& view) { turn(audience, view, 3); }},
        {"passing", sample::audience_passing,
         [](Audience& audience, ViewModel& view) {
             view.notes.push_back(
                 {view.notes.size() + 1, model::NoteKind::spoke, 3, model::Stance::question, "",
                  "And who tells the customer? I am not going to be the one who says it again.", 17}
             );
             audience.rest(view, 4);
             turn(audience, view, 2);
         },
         true},
        {"foreseen", sample::audience_passing,
         [](Audience& audience, ViewModel& view) {
             view.prediction_result = model::PredictionResult{5, {1, 1, -1}, std::nullopt, 12, {10, 4, 2}};
             audience.rest(view, 4);
             turn(audience, view, 2);
         }},
        {"revealed", [](double now) { return with(sample::audience_passing(now), sample::reveal_people); }},
        {"revealed_many",
         [](double now) { return with(sample::audience_of_many(now), sample::reveal_people); }},
        {"paused",
         [](double now) {
             return with(sample::audience_deciding(now), [](ViewModel& view) {
                 view.state.paused = true;
                 view.state.pause_reason = "Talk at your tables: what has Priya just asked for, and of whom?";
             });
         }},
        {"said", sample::audience_deciding,
         [](Audience& audience, ViewModel& view) {
             view.announcements.push_back(
                 {2, model::Announcement::Kind::to_all, "The trainer",
                  "Five more minutes, then we stop wherever we are and hear one sentence from each table."}
             );
             audience.rest(view, 30);
         }},
        {"lost", sample::audience_deciding,
         [](Audience& audience, ViewModel& view) {
             view.link = model::LinkStatus::lost;
             view.link_retrying = true;
             view.link_reason = "The server does not answer.";
             audience.pass(view, 7.0);
         }},
        {"hidden",
         [](double now) {
             return with(sample::audience_deciding(now), [](ViewModel& view) {
                 view.state.meters_hidden = true;
                 view.state.team = {};
             });
         }},
        {"leave", sample::audience_deciding,
         [](Audience& audience, ViewModel& view) {
             audience.press(Key::escape);
             audience.rest(view, 10);
         }},
        {"blank", sample::audience_deciding,
         [](Audience& audience, ViewModel& view) {
             view.state.blank = true;
             audience.pass(view, 3.0);
             CHECK(audience.canvas.audit.runs().empty());
         }},
        {"ended", sample::audience_ended},
        {"result", sample::audience_ended,
         [](Audience& audience, ViewModel& view) { turn(audience, view, 2); }, true},
        {"timeline", sample::audience_debrief,
         [](Audience& audience, ViewModel& view) { look_for_page(audience, view, "debrief.timeline"); },
         true},
        {"moment", sample::audience_debrief,
         [](Audience& audience, ViewModel& view) {
             look_for(audience, view, "5. The plan nobody believes");
         }},
        {"guide", sample::audience_guided},
        {"guide_course",
         [](double now) {
             return with(sample::audience_guided(now), [](ViewModel& view) { view.guide->page = 1; });
         }},
        {"guide_why",
         [](double now) {
             return with(sample::audience_guided(now), [](ViewModel& view) { view.guide->page = 4; });
         }},
        {"circles", sample::audience_debrief,
         [](Audience& audience, ViewModel& view) { look_for_page(audience, view, "projector.circles"); }},
        {"lanes", sample::audience_whole_debrief,
         [](Audience& audience, ViewModel& view) {
             look_for_page(audience, view, "projector.circles_over_time");
         }},
        {"promises", sample::audience_whole_debrief,
         [](Audience& audience, ViewModel& view) { look_for_page(audience, view, "debrief.promises"); }},
        {"rooms", sample::audience_whole_debrief,
         [](Audience& audience, ViewModel& view) { look_for_page(audience, view, "rooms.side_by_side"); }},
        {"question", sample::audience_debrief,
         [](Audience& audience, ViewModel& view) { look_for(audience, view, "Tomasz tell"); }},
    };
}

void look_at(Audience& audience, Sight const& sight, model::Theme theme, std::string const& size)
{
    audience.begin_anew();
    auto view = sight.make(audience.canvas.now);
    view.settings.theme = theme;
    for (int i = 0; i < 30; ++i) {
        audience.frame(view, false);
    }
    if (sight.then) {
        sight.then(audience, view);
    }
    audience.frame(view);
    std::string const file =
        "projector_" + sight.name + "_" + size + (theme == model::Theme::dark ? "" : "_light");
    INFO(file);
    CHECK(audience.canvas.audit.problems() == std::vector<std::string>{});
    CHECK(audience.gui.ui().strings().missing() == std::set<std::string>{});
    if (!audience.canvas.audit.runs().empty()) {
        CHECK(audience.smallest() >= audience.canvas.screen.host().fonts().pixels(Type::small));
    }
    for (auto const& words : sample::private_words()) {
        INFO(words);
        CHECK_FALSE(audience.says(words));
    }
    audience.canvas.save(file);
}

// Large pictures take their time: of those only what matters most, and of the largest hardly any twice.
enum class How : std::uint8_t
{
    all,
    important,
    few,
};

void look(unsigned width, unsigned height, int percent, How how)
{
    if (!is_drawn_at(width)) {
        return;
    }
    Audience audience(width, height, percent);
    std::string const size = std::to_string(width) + "x" + std::to_string(height) +
                             (percent == 100 ? "" : "_" + std::to_string(percent));
    for (auto const& sight : sights()) {
        if (sight.important || how == How::all) {
            look_at(audience, sight, model::Theme::dark, size);
        }
        if (sight.important && (how != How::few || sight.name == "deciding")) {
            look_at(audience, sight, model::Theme::light, size);
        }
    }
}

} // namespace

TEST_CASE("an old projector's 1024x768 shows all an audience may come to see", "[projector][pictures]")
{
    look(1024, 768, 100, How::all);
}

TEST_CASE("a picture of 1280x720 shows all an audience may come to see", "[projector][pictures]")
{
    look(1280, 720, 100, How::all);
}

TEST_CASE("so it does with larger text", "[projector][pictures]")
{
    look(1280, 720, 150, How::all);
}

TEST_CASE("a picture of 1920x1080 shows an audience what matters", "[projector][pictures]")
{
    look(1920, 1080, 100, How::important);
}

TEST_CASE("a picture of 3840x2160 shows an audience what matters", "[projector][pictures]")
{
    look(3840, 2160, 100, How::few);
}
