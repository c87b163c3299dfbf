// Every screen, at every size and scale that must work: a picture of each, and no text cut off, shortened or
// on top of other text.
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

struct Size
{
    unsigned width, height;
    int percent;
    std::string name;
};

std::vector<Size> const kSizes = {{1024, 640, 100, "1024x640"},       {1280, 720, 100, "1280x720"},
                                  {1920, 1080, 100, "1920x1080"},     {1024, 640, 150, "1024x640_150"},
                                  {1920, 1080, 150, "1920x1080_150"}, {1280, 720, 80, "1280x720_80"}};

bool blank(sf::Image const& image)
{
    std::set<sf::Uint32> colours;
    auto const size = image.getSize();
    for (unsigned y = 0; y < size.y; y += 7) {
        for (unsigned x = 0; x < size.x; x += 7) {
            colours.insert(image.getPixel(x, y).toInteger());
        }
    }
    return colours.size() < 8;
}

void show(
    std::string const& name, model::ViewModel (*make)(double),
    std::function<void(Show&, model::ViewModel&)> const& prepare = {}
)
{
    for (auto const& size : kSizes) {
        if (!is_drawn_at(size.width)) {
            continue;
        }
        Show show;
        show.canvas.set(size.width, size.height, size.percent);
        auto view = make(show.canvas.now);
        show.rest(view);
        if (prepare) {
            prepare(show, view);
        }
        INFO(name << " at " << size.name);
        CHECK_FALSE(blank(show.canvas.screen.image()));
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
        CHECK(show.gui.ui().strings().missing() == std::set<std::string>{});
        show.canvas.save(name + "_" + size.name);
    }
}

void speak(Show& show, model::ViewModel& view)
{
    auto note = [&](int follower, std::string text, model::Stance stance) {
        view.notes.push_back(
            {view.notes.size() + 1, model::NoteKind::spoke, follower, stance, "", std::move(text),
             view.state.day}
        );
    };
    note(
        3, "And who tells the customer? I am not going to be the one who says it again.",
        model::Stance::question
    );
    note(0, "Then I will tell you what I would need.", model::Stance::commit);
    view.response_at = show.canvas.now - 0.2;
    show.rest(view, 14);
}

} // namespace

TEST_CASE("seven goals", "[screens]")
{
    show("goals", sample::many_goals);
    show("goals_standing", sample::many_goals, [](Show& s, model::ViewModel& view) {
        s.press(Key::w);
        s.rest(view, 20);
    });
}

TEST_CASE("home", "[screens]")
{
    show("home", sample::home);
}
TEST_CASE("scenario choice", "[screens]")
{
    show("scenarios", sample::scenarios);
}
TEST_CASE("briefing", "[screens]")
{
    show("briefing", sample::briefing);
}
TEST_CASE("play: a situation", "[screens]")
{
    show("play", sample::deciding);
}
TEST_CASE("play: what came of it", "[screens]")
{
    show("consequences", sample::passing, speak);
}
TEST_CASE("play: the ending", "[screens]")
{
    show("ended", sample::ended);
}
TEST_CASE("debrief", "[screens]")
{
    show("debrief", sample::debrief);
}
TEST_CASE("settings", "[screens]")
{
    show("settings", sample::settings);
}

TEST_CASE("play: a person's card", "[screens]")
{
    show("person", sample::passing, [](Show& s, model::ViewModel& view) {
        s.press(Key::tab);
        s.press(Key::tab);
        s.press(Key::tab);
        s.press(Key::tab);
        s.rest(view, 12);
    });
}

TEST_CASE("play: where things stand", "[screens]")
{
    show("standing", sample::passing, [](Show& s, model::ViewModel& view) {
        s.press(Key::w);
        s.rest(view, 12);
    });
}

TEST_CASE("play: what was said", "[screens]")
{
    show("log", sample::passing, [](Show& s, model::ViewModel& view) {
        speak(s, view);
        s.press(Key::l);
        s.rest(view, 12);
    });
}

TEST_CASE("the pause page", "[screens]")
{
    show("pause", sample::deciding, [](Show& s, model::ViewModel& view) {
        s.press(Key::escape);
        s.rest(view, 12);
    });
}

TEST_CASE("a lost connection", "[screens]")
{
    show("lost", [](double now) {
        auto view = sample::deciding(now);
        view.link = model::LinkStatus::lost;
        view.link_reason = "The server at 192.168.1.20 does not answer any more.";
        view.link_retrying = true;
        return view;
    });
}

TEST_CASE("a notice", "[screens]")
{
    show("notice", [](double now) {
        auto view = sample::deciding(now);
        view.notice = "That response is locked: the budget was given away on day 9.";
        return view;
    });
}

TEST_CASE("the debrief further down", "[screens]")
{
    show("debrief_below", sample::debrief, [](Show& s, model::ViewModel& view) {
        for (int i = 0; i < 2; ++i) {
            s.press(Key::page_down);
            s.rest(view, 12);
        }
    });
}

TEST_CASE("the light theme", "[screens]")
{
    Show show;
    show.canvas.set(1280, 720, 100);
    using Make = model::ViewModel (*)(double);
    for (auto const& [name, make] : std::vector<std::pair<std::string, Make>>{
             {"home", sample::home},
             {"play", sample::deciding},
             {"consequences", sample::passing},
             {"debrief", sample::debrief},
             {"briefing", sample::briefing}}) {
        auto view = make(show.canvas.now);
        view.settings.theme = model::Theme::light;
        show.rest(view);
        show.canvas.save(name + "_light");
        INFO(name);
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
    }
}
