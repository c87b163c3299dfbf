// The chat of a room: writing, reading, what is refused or removed.
#include "tests/client/ui/panel_desk.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

void chat(PanelDesk& desk, Ui& ui, Rect area)
{
    desk.panels.chat.draw(desk.view, ui, area);
}

} // namespace

TEST_CASE("a line is typed and sent with Enter, and the next can follow at once", "[panels][keyboard]")
{
    PanelDesk desk(chat);
    desk.panels.chat.open();
    desk.rest();
    desk.type("Hello 1");
    desk.press(Key::enter);
    desk.type("and more");
    desk.press(Key::enter);
    auto const said = desk.wanted<model::AskSayInChat>();
    REQUIRE(said.size() == 2);
    CHECK(said[0].text == "Hello 1");
    CHECK(said[1].text == "and more");
}

TEST_CASE("the field is reached and a line is sent by mouse", "[panels][mouse]")
{
    PanelDesk desk(chat);
    desk.rest();
    desk.click("Write to the room");
    desk.type("By mouse");
    desk.click("Send");
    REQUIRE(desk.wanted<model::AskSayInChat>().size() == 1);
    CHECK(desk.wanted<model::AskSayInChat>()[0].text == "By mouse");
}

TEST_CASE("what is longer than the room takes is kept and not sent", "[panels]")
{
    PanelDesk desk(chat);
    desk.panels.chat.open();
    desk.rest();
    desk.type(std::string(201, 'x'));
    CHECK(desk.shows("201/200"));
    desk.press(Key::enter);
    CHECK(desk.wanted<model::AskSayInChat>().empty());
}

TEST_CASE("a refused line comes back into the field", "[panels]")
{
    PanelDesk desk(chat);
    desk.panels.chat.open();
    desk.rest();
    desk.type("Too fast");
    desk.press(Key::enter);
    desk.canvas.ui.focus().clear();
    desk.view.notice = "Slowly, please.";
    desk.rest();
    desk.view.notice.clear();
    desk.rest();
    desk.click("Send");
    CHECK(desk.wanted<model::AskSayInChat>().size() == 2);
}

TEST_CASE("removed lines, a muted member and a chat that is off are said so", "[panels]")
{
    PanelDesk desk(chat);
    sample::talk(desk.view);
    desk.rest();
    CHECK(desk.shows("The facilitator has removed this line."));
    desk.view.lobby->members[3].muted = true;
    desk.rest();
    CHECK(desk.shows("The facilitator has muted you"));
    CHECK_FALSE(desk.shows("Write to the room"));
    desk.view.lobby->settings.chat = false;
    desk.rest();
    CHECK(desk.shows("The chat is switched off"));
}

TEST_CASE("a closed chat counts the lines of others, an open one has read them", "[panels]")
{
    PanelDesk desk(chat);
    sample::talk(desk.view);
    CHECK(desk.panels.chat.unread(desk.view) == 5);
    desk.rest();
    CHECK(desk.panels.chat.unread(desk.view) == 0);
    desk.view.chat.push_back({8, 2, "Oyelaran", "One more", false});
    CHECK(desk.panels.chat.unread(desk.view) == 1);
    desk.view.joined->room_code = "ANNA";
    CHECK(desk.panels.chat.unread(desk.view) == 6); // of another room nothing is read
}

TEST_CASE("the newest line is in view, unless somebody has scrolled up", "[panels]")
{
    PanelDesk desk(chat);
    for (std::uint64_t i = 1; i <= 60; ++i) {
        desk.view.chat.push_back({i, 2, "Oyelaran", "Line " + std::to_string(i) + ".", false});
    }
    desk.rest();
    auto const seen = [&](std::string const& text) {
        for (auto const& run : desk.canvas.audit.runs()) {
            if (run.text == text && meeting(run.rect, run.clip).h > 8.0F) {
                return true;
            }
        }
        return false;
    };
    CHECK(seen("Line 60."));
    desk.view.chat.push_back({61, 2, "Oyelaran", "Line 61.", false});
    desk.rest();
    CHECK(seen("Line 61."));
    desk.press(Key::page_up);
    desk.view.chat.push_back({62, 2, "Oyelaran", "Line 62.", false});
    desk.rest();
    CHECK_FALSE(seen("Line 62."));
    desk.view.chat.push_back({63, 4, "Mira", "Line 63.", false}); // one's own is always shown
    desk.rest();
    CHECK(seen("Line 63."));
}
