// Every state of the pages about servers and rooms, and of the first page with a way back into a room.
#include "client/ui/screens/workshop/network_parts.hpp"
#include "tests/client/ui/pictures.hpp"
#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_join.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

constexpr int kThreeSeconds = 90, kSevenSeconds = 210; // in frames

model::ViewModel sought(double now)
{
    auto view = sample::join(now);
    view.room_wanted = "BCDF";
    view.room_searched = true;
    return view;
}

model::ViewModel claiming(double now)
{
    auto view = sample::rooms(now);
    view.claiming = model::AskClaimPlace{"BCDF", 7};
    view.waiting = true;
    return view;
}

} // namespace

TEST_CASE("join: looking around", "[screens][join]")
{
    pictures("join_looking", sample::join);
}
TEST_CASE("join: none found", "[screens][join]")
{
    pictures("join_none", sample::join, [](Show& s, model::ViewModel& view) { s.rest(view, kThreeSeconds); });
}
TEST_CASE("join: three servers and places held before", "[screens][join]")
{
    pictures("join_found", sample::found);
}
TEST_CASE("join: three servers, further down", "[screens][join]")
{
    pictures("join_found_below", sample::found, [](Show& s, model::ViewModel& view) {
        s.press(Key::page_down);
        s.rest(view, 12);
    });
}
TEST_CASE("join: ten rooms", "[screens][join]")
{
    pictures("join_rooms", sample::rooms);
}
TEST_CASE("join: ten rooms, further down", "[screens][join]")
{
    pictures("join_rooms_below", sample::rooms, [](Show& s, model::ViewModel& view) {
        s.press(Key::page_down);
        s.rest(view, 12);
    });
}
TEST_CASE("join: no room yet, and the trainer's way in", "[screens][join]")
{
    pictures(
        "join_trainer",
        [](double now) {
            auto view = sample::rooms(now);
            view.rooms.clear();
            view.servers.clear();
            return view;
        },
        [](Show& s, model::ViewModel& view) {
            s.gui.ui().focus().set(s.gui.ui().id("join-trainer"), true);
            s.frame(view, false);
            s.press(Key::enter);
            s.rest(view, 3);
            s.type("heron-cloud");
            s.rest(view, 12);
        }
    );
}
TEST_CASE("join: looking for a room", "[screens][join]")
{
    pictures("join_sought", sought);
}
TEST_CASE("join: a room that is not found", "[screens][join]")
{
    pictures("join_not_found", sought, [](Show& s, model::ViewModel& view) { s.rest(view, kSevenSeconds); });
}
TEST_CASE("join: connecting", "[screens][join]")
{
    pictures("join_connecting", sample::connecting);
}
TEST_CASE("join: no connection", "[screens][join]")
{
    pictures("join_no_connection", sample::no_connection);
}
TEST_CASE("join: waiting for the trainer's word", "[screens][join]")
{
    pictures("join_claiming", claiming);
}
TEST_CASE("join: refused", "[screens][join]")
{
    pictures("join_refused", [](double now) {
        auto view = sample::rooms(now);
        view.notice = "The facilitator did not take you for that person. You can come in as somebody new.";
        return view;
    });
}
TEST_CASE("join: somebody without a name wants in", "[screens][join]")
{
    pictures(
        "join_no_name",
        [](double now) {
            auto view = sample::found(now);
            view.settings.name.clear();
            return view;
        },
        [](Show& s, model::ViewModel& view) {
            s.press(Key::enter);
            s.rest(view, 12);
        }
    );
}

TEST_CASE("host: looking at the computer", "[screens][host]")
{
    pictures("host_checking", [](double now) {
        auto view = sample::host(now);
        view.hosting.check.clear();
        view.hosting.checking = true;
        return view;
    });
}
TEST_CASE("host: all ready", "[screens][host]")
{
    pictures("host_ready", sample::host);
}
TEST_CASE("host: faults and what to do", "[screens][host]")
{
    pictures("host_faults", sample::host_faults);
}
TEST_CASE("host: open", "[screens][host]")
{
    pictures("host_open", sample::hosting);
}
TEST_CASE("host: open, the secret shown", "[screens][host]")
{
    pictures("host_secret", sample::hosting, [](Show& s, model::ViewModel& view) {
        s.gui.ui().focus().set(s.gui.ui().id("host-secret"), true);
        s.frame(view, false);
        s.press(Key::enter);
        s.rest(view, 12);
    });
}
TEST_CASE("host: whether to stop it", "[screens][host]")
{
    pictures("host_stop", sample::hosting, [](Show& s, model::ViewModel& view) {
        s.gui.ui().focus().set(s.gui.ui().id("host-stop"), true);
        s.frame(view, false);
        s.press(Key::enter);
        s.rest(view, 12);
    });
}
TEST_CASE("host: closing the window over people", "[screens][host]")
{
    pictures("host_closing", sample::hosting, [](Show& s, model::ViewModel& view) {
        CHECK_FALSE(s.gui.may_close(view));
        s.rest(view, 12);
    });
}

TEST_CASE("home: with rooms and games to go back to", "[screens][home]")
{
    pictures("home_full", [](double now) {
        auto view = sample::found(now);
        view.screen = model::Screen::home;
        view.games.push_back({"t2", "first-day", "First day", "", 2, 3, 1'700'000'000, false});
        view.games.push_back(
            {"t3", "waterworks", "What the river leaves behind", "", 7, 30, 1'700'000'000, false}
        );
        return view;
    });
}
TEST_CASE("home: with a room to go back to", "[screens][home]")
{
    pictures("home_back", [](double now) {
        auto view = sample::found(now);
        view.screen = model::Screen::home;
        view.hosting.on = true;
        view.games.clear();
        return view;
    });
}
