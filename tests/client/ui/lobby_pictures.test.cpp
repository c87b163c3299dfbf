// The lobby in every state, at every size.
#include "tests/client/ui/every_size.hpp"
#include "tests/client/ui/sample_room.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

TEST_CASE("lobby: no seat yet", "[lobby][pictures]")
{
    at_every_size("lobby", sample::lobby);
}
TEST_CASE("lobby: you lead and may begin", "[lobby][pictures]")
{
    at_every_size("lobby_leading", sample::lobby_leading);
}
TEST_CASE("lobby: you play one of the team", "[lobby][pictures]")
{
    at_every_size("lobby_following", sample::lobby_following);
}
TEST_CASE("lobby: you observe", "[lobby][pictures]")
{
    at_every_size("lobby_observing", sample::lobby_observing);
}
TEST_CASE("lobby: you run the room", "[lobby][pictures]")
{
    at_every_size("lobby_facilitating", sample::lobby_facilitating);
}
TEST_CASE("lobby: the story has begun", "[lobby][pictures]")
{
    at_every_size("lobby_late", sample::lobby_late);
}
TEST_CASE("lobby: forty people", "[lobby][pictures]")
{
    at_every_size("lobby_crowded", sample::lobby_crowded);
    at_every_size("lobby_crowded_people", sample::lobby_crowded, [](Show& s, model::ViewModel& view) {
        s.press(Key::p);
        s.rest(view, 12);
    });
    at_every_size("lobby_crowded_below", sample::lobby_crowded, [](Show& s, model::ViewModel& view) {
        for (int i = 0; i < 9; ++i) {
            s.press(Key::down);
            s.rest(view, 2);
        }
        s.rest(view, 12);
    });
}
TEST_CASE("lobby: the chat", "[lobby][pictures]")
{
    at_every_size("lobby_chat", sample::lobby, [](Show& s, model::ViewModel& view) {
        sample::talk(view);
        s.press(Key::c);
        s.rest(view, 12);
    });
}
TEST_CASE("lobby: a new name is typed", "[lobby][pictures]")
{
    at_every_size("lobby_name", sample::lobby, [](Show& s, model::ViewModel& view) {
        s.press(Key::e);
        s.rest(view, 12);
    });
}
TEST_CASE("lobby: something is announced", "[lobby][pictures]")
{
    at_every_size("lobby_announcement", sample::lobby, [](Show& s, model::ViewModel& view) {
        s.rest(view, 30); // what comes in the first second is history
        sample::announce(
            view, model::Announcement::Kind::to_all, "Dagmar",
            "Please read your brief to the end, it takes three minutes. What stands there is yours alone: "
            "tell "
            "the others what your person would tell them.",
            s.canvas.now
        );
        s.rest(view, 12);
    });
}
TEST_CASE("lobby: what was announced", "[lobby][pictures]")
{
    at_every_size("lobby_announced", sample::lobby, [](Show& s, model::ViewModel& view) {
        sample::talk(view);
        sample::announce(
            view, model::Announcement::Kind::to_all, "Dagmar", "We stop at half past four.", s.canvas.now
        );
        s.rest(view, 2);
        s.press(Key::a);
        s.rest(view, 12);
    });
}
TEST_CASE("lobby: the light theme", "[lobby][pictures]")
{
    at_every_size("lobby_light", [](double now) {
        auto view = sample::lobby_following(now);
        view.settings.theme = model::Theme::light;
        return view;
    });
}
