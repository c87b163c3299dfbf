// Hosting by keyboard alone and by mouse alone.
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_join.hpp"
#include "tests/client/ui/show.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

void click_on(Show& show, model::ViewModel const& view, std::string const& text)
{
    ImVec2 const at = show.find(text);
    INFO(text);
    REQUIRE(at.x > 0.0F);
    show.click(view, at.x, at.y);
}

void press(Show& show, model::ViewModel const& view, Key key)
{
    show.press(key);
    show.frame(view, false);
}

void tab_to(Show& show, model::ViewModel const& view, ImGuiID id)
{
    for (int i = 0; i < 40 && show.gui.ui().focus().current() != id; ++i) {
        show.press(Key::tab);
        show.rest(view, 2);
    }
    REQUIRE(show.gui.ui().focus().current() == id);
}

bool says(Show const& show, std::string const& text)
{
    return show.find(text).x > 0.0F;
}

} // namespace

TEST_CASE("the computer is looked at when the page opens, and again when it is wished", "[host]")
{
    Show show;
    auto const view = sample::host(show.canvas.now);
    show.rest(view);
    CHECK(show.wanted<model::CheckHosting>().size() == 1);
    SECTION("by mouse")
    {
        click_on(show, view, "Check again");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("host-check"));
        press(show, view, Key::enter);
    }
    CHECK(show.wanted<model::CheckHosting>().size() == 2);
}

TEST_CASE("a server is started under the name that was given", "[host]")
{
    Show show;
    auto const view = sample::host(show.canvas.now);
    show.rest(view);
    SECTION("by Enter alone, under one that says whose it is")
    {
        press(show, view, Key::enter);
        REQUIRE(show.wanted<model::HostHere>().size() == 1);
        CHECK(show.wanted<model::HostHere>()[0].name == "Mira's group");
    }
    SECTION("by mouse")
    {
        click_on(show, view, "Start hosting");
        CHECK(show.wanted<model::HostHere>().size() == 1);
    }
    SECTION("from the field")
    {
        tab_to(show, view, show.gui.ui().id("host-name"));
        show.type("!");
        show.rest(view, 4);
        press(show, view, Key::enter);
        REQUIRE(show.wanted<model::HostHere>().size() == 1);
        CHECK(show.wanted<model::HostHere>()[0].name.find('!') != std::string::npos);
    }
}

TEST_CASE("each finding is told by sign and word, with its cure", "[host]")
{
    Show show;
    auto const view = sample::host_faults(show.canvas.now);
    show.canvas.set(1280, 720, 80);
    show.rest(view);
    CHECK(says(show, "Something has to be put right first"));
    CHECK(says(show, "Network: to put right"));
    CHECK(says(show, "Connect it to the Wi-Fi or a cable"));
    CHECK(says(show, "Firewall: to know"));
    CHECK(says(show, "Disk: fine"));
    CHECK(says(show, "Hosting could not be started"));
}

TEST_CASE("an open server shows its addresses and codes, its secret only on demand", "[host]")
{
    Show show;
    auto const view = sample::hosting(show.canvas.now);
    show.rest(view);
    CHECK(says(show, "192.168.1.20:4747"));
    CHECK(says(show, "10.42.0.1:4747"));
    CHECK(says(show, "BCDF"));
    CHECK_FALSE(says(show, "heron-cloud"));
    SECTION("by mouse")
    {
        click_on(show, view, "Show the secret");
    }
    SECTION("by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("host-secret"));
        press(show, view, Key::enter);
    }
    show.rest(view, 3);
    CHECK(says(show, "heron-cloud"));
    click_on(show, view, "Hide the secret");
    show.rest(view, 3);
    CHECK_FALSE(says(show, "heron-cloud"));
}

TEST_CASE("the rooms are opened on the console, by Enter and by mouse", "[host]")
{
    Show show;
    auto view = sample::hosting(show.canvas.now);
    show.rest(view);
    SECTION("by mouse")
    {
        click_on(show, view, "Open my rooms");
        CHECK(show.wanted<model::HostHere>().empty());
    }
    SECTION("by keyboard")
    {
        press(show, view, Key::enter);
        CHECK(show.wanted<model::HostHere>().empty());
    }
    SECTION("after a visit elsewhere it comes back to its own server first")
    {
        view.practice = true;
        show.rest(view, 3);
        press(show, view, Key::enter);
        CHECK(show.wanted<model::HostHere>().size() == 1);
    }
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::console);
}

TEST_CASE("to stop while people are in the rooms is asked first", "[host]")
{
    Show show;
    auto view = sample::hosting(show.canvas.now);
    show.canvas.set(1280, 720, 80);
    show.rest(view);
    SECTION("stopped by mouse")
    {
        click_on(show, view, "Stop hosting");
        show.rest(view, 3);
        CHECK(says(show, "18 people are in your rooms"));
        CHECK(show.wanted<model::StopHosting>().empty());
        tab_to(show, view, show.gui.ui().id("host-stop-sure"));
        press(show, view, Key::enter);
        CHECK(show.wanted<model::StopHosting>().size() == 1);
    }
    SECTION("kept by Enter")
    {
        tab_to(show, view, show.gui.ui().id("host-stop"));
        press(show, view, Key::enter);
        show.rest(view, 3);
        press(show, view, Key::enter);
        show.rest(view, 3);
        CHECK(show.wanted<model::StopHosting>().empty());
        CHECK_FALSE(says(show, "18 people"));
    }
    SECTION("with nobody there it stops at once and the page stays")
    {
        for (auto& room : view.console->rooms) {
            std::erase_if(room.members, [](auto const& member) {
                return member.role != model::Role::facilitator; // who is at this computer
            });
        }
        show.rest(view, 3);
        click_on(show, view, "Stop hosting");
        CHECK(show.wanted<model::StopHosting>().size() == 1);
        REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
        CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::host);
    }
}

TEST_CASE("closing the window over people who play here is asked first, and so is Quit", "[host]")
{
    Show show;
    auto view = sample::hosting(show.canvas.now);
    show.rest(view);
    CHECK_FALSE(show.gui.may_close(view));
    show.rest(view, 3);
    CHECK(says(show, "Close it for everybody?"));
    press(show, view, Key::escape);
    show.rest(view, 3);
    CHECK(show.wanted<model::Quit>().empty());
    view.screen = model::Screen::home;
    show.rest(view);
    click_on(show, view, "Quit");
    show.rest(view, 3);
    CHECK(show.wanted<model::Quit>().empty());
    CHECK(says(show, "Close it for everybody?"));
    SECTION("Enter stays")
    {
        press(show, view, Key::enter);
        show.rest(view, 3);
        CHECK(show.wanted<model::Quit>().empty());
        CHECK_FALSE(says(show, "Close it for everybody?"));
    }
    SECTION("closed by mouse")
    {
        click_on(show, view, "Close the window");
        CHECK(show.wanted<model::Quit>().size() == 1);
    }
    SECTION("closed by keyboard")
    {
        tab_to(show, view, show.gui.ui().id("closing-close"));
        press(show, view, Key::enter);
        CHECK(show.wanted<model::Quit>().size() == 1);
    }
}

TEST_CASE("with nobody in the rooms the window closes as it is", "[host]")
{
    Show show;
    auto view = sample::hosting(show.canvas.now);
    view.console->rooms.clear();
    show.rest(view);
    CHECK(show.gui.may_close(view));
}

TEST_CASE("home says that a group is open here", "[host][home]")
{
    Show show;
    auto view = sample::hosting(show.canvas.now);
    view.screen = model::Screen::home;
    show.rest(view);
    CHECK(says(show, "is open"));
    click_on(show, view, "Host a group");
    REQUIRE(show.wanted<model::ShowScreen>().size() == 1);
    CHECK(show.wanted<model::ShowScreen>()[0].screen == model::Screen::host);
}
