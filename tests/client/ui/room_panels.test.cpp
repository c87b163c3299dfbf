// The panels beside the game: chat, announcements, the observer's sheet, who is here. Each is drawn into a
// rectangle as the game does it.
#include "tests/client/ui/panel_desk.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;
using Kind = model::Announcement::Kind;

namespace {

void chat(PanelDesk& desk, Ui& ui, Rect area)
{
    desk.panels.chat.draw(desk.view, ui, area);
}
void sheet(PanelDesk& desk, Ui& ui, Rect area)
{
    desk.panels.sheet.draw(desk.view, ui, area);
}
void people(PanelDesk& desk, Ui& ui, Rect area)
{
    room_people(desk.view, ui, area);
}
void news(PanelDesk& desk, Ui& ui, Rect area)
{
    desk.panels.announcements.draw(desk.view, ui, area);
}
void told(PanelDesk& desk, Ui& ui, Rect area)
{
    desk.panels.announcements.list(desk.view, ui, area);
}

void pictures(
    std::string const& name, PanelDesk::Draw const& draw, std::function<void(PanelDesk&)> const& prepare
)
{
    for (auto const& size : kWindowSizes) {
        PanelDesk desk(draw);
        desk.canvas.set(size.width, size.height, size.percent);
        prepare(desk);
        desk.rest(12);
        INFO(name << " at " << size.name);
        CHECK(desk.canvas.audit.problems() == std::vector<std::string>{});
        CHECK(desk.canvas.strings.missing() == std::set<std::string>{});
        desk.canvas.save(name + "_" + size.name);
    }
}

} // namespace

TEST_CASE("panels at every size", "[panels][pictures]")
{
    pictures("panel_chat", chat, [](PanelDesk& desk) { sample::talk(desk.view); });
    pictures("panel_chat_muted", chat, [](PanelDesk& desk) {
        sample::talk(desk.view);
        desk.view.lobby->members[3].muted = true;
    });
    pictures("panel_chat_long", chat, [](PanelDesk& desk) {
        sample::talk(desk.view);
        desk.panels.chat.open();
        desk.rest(3);
        desk.type(std::string(230, 'w'));
    });
    pictures("panel_sheet", sheet, [](PanelDesk&) {});
    pictures("panel_sheet_armed", sheet, [](PanelDesk& desk) {
        desk.rest(3);
        desk.press(Key::digit_2);
    });
    pictures("panel_people", people, [](PanelDesk& desk) { desk.view = sample::lobby_crowded(0.0); });
    pictures("panel_told", told, [](PanelDesk& desk) {
        sample::announce(desk.view, Kind::to_all, "Dagmar", "We stop at half past four.", 0.0);
        sample::announce(desk.view, Kind::to_you, "Dagmar", "Ask Priya about March.", 0.0);
        sample::announce(desk.view, Kind::injected, "Dagmar", "The server room is under water.", 0.0);
        sample::announce(desk.view, Kind::time_changed, "Dagmar", "30 seconds more.", 0.0);
        sample::announce(
            desk.view, Kind::sent_back, "Dagmar", "Back to before the last answer: think it over again.", 0.0
        );
    });
    auto const long_news = [](PanelDesk& desk) {
        desk.on_stage = true;
        desk.rest(40);
        sample::announce(desk.view, Kind::to_you, "Dagmar", "Ask Priya about March.", desk.canvas.now);
        std::string text;
        while (text.size() < 480) {
            text += "The river has risen over night and the server room is under water. ";
        }
        sample::announce(desk.view, Kind::injected, "Dagmar", text, desk.canvas.now);
    };
    pictures("panel_news_long", news, long_news);
    pictures("panel_news", news, [](PanelDesk& desk) {
        desk.on_stage = true;
        desk.rest(40);
        sample::announce(
            desk.view, Kind::to_you, "Bartholomäus-Maximilian von Hohenzollern", "Ask Priya about March.",
            desk.canvas.now
        );
    });
}

TEST_CASE("an announcement is shown until its time is over", "[panels]")
{
    PanelDesk desk(news);
    desk.on_stage = true;
    desk.rest(40);
    sample::announce(desk.view, Kind::to_you, "Dagmar", "Ask Priya about March.", desk.canvas.now);
    desk.rest();
    CHECK(desk.shows("Ask Priya about March."));
    CHECK(desk.shows("Dagmar, to you alone"));
    desk.rest(11 * 30);
    CHECK(desk.shows("Ask Priya about March."));
    desk.rest(2 * 30);
    CHECK_FALSE(desk.shows("Ask Priya about March."));
    CHECK_FALSE(desk.panels.announcements.showing());
}

TEST_CASE("an announcement is read with R or a click, the newest first", "[panels][keyboard]")
{
    PanelDesk desk(news);
    desk.on_stage = true;
    desk.rest(40);
    sample::announce(desk.view, Kind::to_all, "Dagmar", "First", desk.canvas.now);
    sample::announce(desk.view, Kind::injected, "Dagmar", "Second", desk.canvas.now);
    desk.rest();
    CHECK(desk.shows("Second"));
    CHECK(desk.shows("This has happened · one more"));
    desk.press(Key::r);
    CHECK(desk.shows("First"));
    desk.click("First");
    CHECK_FALSE(desk.panels.announcements.showing());
}

TEST_CASE("a click on an announcement does not reach what lies below it", "[panels][mouse]")
{
    int pressed = 0;
    PanelDesk desk([&](PanelDesk& d, Ui& ui, Rect area) {
        pressed += ui.hit(ui.id("stage"), area).pressed ? 1 : 0;
        d.panels.announcements.draw(d.view, ui, area);
    });
    desk.on_stage = true;
    desk.rest(40);
    sample::announce(desk.view, Kind::to_all, "Dagmar", "Over the stage", desk.canvas.now);
    desk.rest();
    desk.click("Over the stage");
    CHECK_FALSE(desk.panels.announcements.showing());
    CHECK(pressed == 0);
}

TEST_CASE("what was announced before one came is only in the list", "[panels]")
{
    PanelDesk desk([](PanelDesk& d, Ui& ui, Rect area) {
        d.panels.announcements.draw(d.view, ui, area.take_top(ui.px(200.0F)));
    });
    desk.on_stage = true;
    sample::announce(desk.view, Kind::to_all, "Dagmar", "Long ago", desk.canvas.now);
    desk.rest(3);
    CHECK_FALSE(desk.panels.announcements.showing());
    desk.draw = told;
    desk.rest(3);
    CHECK(desk.shows("Long ago"));
}

TEST_CASE("opening the list counts as reading", "[panels]")
{
    PanelDesk desk(news);
    desk.on_stage = true;
    desk.rest(40);
    sample::announce(desk.view, Kind::to_all, "Dagmar", "News", desk.canvas.now);
    desk.rest(3);
    REQUIRE(desk.panels.announcements.showing());
    desk.draw = told;
    desk.rest(3);
    CHECK(desk.shows("News"));
    CHECK_FALSE(desk.panels.announcements.showing());
}

TEST_CASE("two digits tick what was seen, one alone a task without a list", "[panels][keyboard]")
{
    PanelDesk desk(sheet);
    desk.rest();
    desk.press(Key::digit_1);
    CHECK(desk.wanted<model::AskTickTask>().empty());
    CHECK(desk.shows("Task 1: press the number"));
    desk.press(Key::digit_4);
    desk.press(Key::digit_3);
    desk.press(Key::digit_2);
    desk.press(Key::digit_9); // not in this list: nothing
    desk.press(Key::digit_2);
    desk.press(Key::escape);
    desk.press(Key::digit_3);
    auto const ticks = desk.wanted<model::AskTickTask>();
    REQUIRE(ticks.size() == 3);
    CHECK(ticks[0].task == 0);
    CHECK(ticks[0].look_for == 3);
    CHECK(ticks[1].task == 2);
    CHECK(ticks[1].look_for == 0);
    CHECK(ticks[2].task == 2);
}

TEST_CASE("the task whose number was pressed comes into view", "[panels][keyboard]")
{
    PanelDesk desk(sheet);
    desk.canvas.set(1024, 640, 150);
    desk.rest();
    auto const seen = [&] {
        Rect const place = desk.at("backing");
        return !place.empty() && place.bottom() < 640.0F - 100.0F;
    };
    CHECK_FALSE(seen());
    desk.press(Key::digit_4);
    desk.rest();
    CHECK(seen());
}

TEST_CASE("a click ticks, arrows and Enter do too, and counts are shown", "[panels][mouse]")
{
    PanelDesk desk(sheet);
    desk.rest();
    CHECK(desk.shows("12"));
    desk.click("decides");
    desk.press(Key::down);
    desk.press(Key::enter);
    auto const ticks = desk.wanted<model::AskTickTask>();
    REQUIRE(ticks.size() == 2);
    CHECK(ticks[0].look_for == 3);
    CHECK(ticks[1].look_for == 4);
    desk.view.sheet->tasks[0].ticks[3] = 13;
    desk.rest();
    CHECK(desk.shows("13"));
}

TEST_CASE("N goes to the field, and Enter writes the observation down", "[panels][keyboard]")
{
    PanelDesk desk(sheet);
    desk.rest();
    desk.press(Key::n);
    desk.type("Kim waits 2 minutes");
    desk.press(Key::enter);
    auto const written = desk.wanted<model::AskWriteObservation>();
    REQUIRE(written.size() == 1);
    CHECK(written[0].text == "Kim waits 2 minutes");
    CHECK(desk.wanted<model::AskTickTask>().empty()); // the 2 was typed
    CHECK(desk.shows("Situation 3"));
    CHECK(desk.shows("Kim thanks Marek by name."));
}

TEST_CASE("the people of a room are shown with their parts, and who is away", "[panels]")
{
    PanelDesk desk(people);
    desk.canvas.set(1280, 720, 80);
    desk.rest();
    CHECK(desk.shows("Mira (you)"));
    CHECK(desk.shows("leads as Kim Sander"));
    CHECK(desk.shows("plays Ines"));
    CHECK(desk.shows("reads the chat only")); // muted
    CHECK(desk.at("Away: 1").y > desk.at("Observing: 2").y);
    CHECK(desk.at("Sunniva").y > desk.at("Away: 1").y);
    CHECK(people_count(desk.view, desk.canvas.ui) == "6 people here, 1 away");
}
