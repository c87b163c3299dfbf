// The game in a shared room, each part at each moment, at every size.
#include "tests/client/ui/every_size.hpp"
#include "tests/client/ui/sample_play.hpp"
#include "tests/client/ui/sample_room.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

std::function<void(Show&, model::ViewModel&)> after(Key key)
{
    return [key](Show& show, model::ViewModel& view) {
        show.press(key);
        show.rest(view, 14);
    };
}

} // namespace

TEST_CASE("room: a shared seat votes", "[room][pictures]")
{
    at_every_size("room_voting", sample::voting);
    at_every_size("room_voted", sample::voted);
}
TEST_CASE("room: leading alone, and while another seat is asked", "[room][pictures]")
{
    at_every_size("room_alone", sample::leading_alone);
    at_every_size("room_other", sample::other_leads);
}
TEST_CASE("room: a follower says what they need, and answers", "[room][pictures]")
{
    at_every_size("room_need", sample::needing);
    at_every_size("room_stance", sample::asked_for_stance, after(Key::digit_3));
    at_every_size("room_stance_alone", sample::asked_for_stance_alone);
    at_every_size("room_brief", sample::needing, after(Key::b));
}
TEST_CASE("room: what is expected, and what came", "[room][pictures]")
{
    at_every_size("room_expecting", sample::expecting, after(Key::digit_3));
    at_every_size("room_next", sample::next_one);
    at_every_size("room_look_back", sample::next_one, after(Key::e));
}
TEST_CASE("room: who watches", "[room][pictures]")
{
    at_every_size("room_observing", sample::observing);
    at_every_size("room_sheet", sample::observing, after(Key::o));
    at_every_size("room_facilitating", sample::facilitating);
    at_every_size("room_not_begun", sample::before_it_begins);
}
TEST_CASE("room: days pass after a divided vote", "[room][pictures]")
{
    at_every_size("room_divided", sample::divided);
}
TEST_CASE("room: hidden meters, to the end", "[room][pictures]")
{
    at_every_size("room_hidden", sample::hidden);
    at_every_size("room_hidden_standing", sample::hidden, after(Key::w));
    at_every_size("room_ended", sample::ended_hidden);
}
TEST_CASE("room: the facilitator has stopped the time", "[room][pictures]")
{
    at_every_size("room_paused", sample::held_up);
}
TEST_CASE("room: its own page, and leaving", "[room][pictures]")
{
    at_every_size("room_menu", sample::voting, after(Key::escape));
    at_every_size("room_closing", sample::voting, [](Show& show, model::ViewModel& view) {
        CHECK_FALSE(show.gui.may_close(view));
        show.rest(view, 12);
    });
}
TEST_CASE("room: panels", "[room][pictures]")
{
    at_every_size("room_chat", sample::voting, [](Show& show, model::ViewModel& view) {
        sample::talk(view);
        show.press(Key::c);
        show.rest(view, 14);
    });
    at_every_size("room_people", sample::voting, after(Key::r));
    at_every_size("room_log", sample::voting, after(Key::l));
    at_every_size("room_told", sample::voting, [](Show& show, model::ViewModel& view) {
        show.rest(view, 40); // what is told on coming in is history
        sample::announce(
            view, model::Announcement::Kind::to_all, "Dagmar", "Five minutes to the break.", show.canvas.now
        );
        show.rest(view, 14);
    });
    at_every_size("room_told_list", sample::voting, [](Show& show, model::ViewModel& view) {
        sample::announce(
            view, model::Announcement::Kind::to_all, "Dagmar", "Five minutes to the break.", show.canvas.now
        );
        show.press(Key::t);
        show.rest(view, 14);
    });
}
TEST_CASE("room: one of the team whose feelings are theirs", "[room][pictures]")
{
    at_every_size("room_person", sample::voting, [](Show& show, model::ViewModel& view) {
        for (int i = 0; i < 3; ++i) {
            show.press(Key::tab);
        }
        show.rest(view, 14);
    });
}
TEST_CASE("room: a crowd", "[room][pictures]")
{
    at_every_size("room_crowd", sample::crowd);
}
TEST_CASE("room: the light theme", "[room][pictures]")
{
    Show show;
    for (auto const& [name, make] :
         {std::pair{"voting", &sample::voting}, std::pair{"stance", &sample::asked_for_stance},
          std::pair{"expecting", &sample::expecting}, std::pair{"paused", &sample::held_up}}) {
        auto view = make(show.canvas.now);
        view.settings.theme = model::Theme::light;
        show.rest(view);
        show.canvas.save(std::string("room_") + name + "_light");
        INFO(name);
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
    }
}
