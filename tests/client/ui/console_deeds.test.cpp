// What a facilitator does to a story and its room asks for the right thing, by keyboard and by mouse.
#include "tests/client/ui/console_stand.hpp"

using namespace twocircles::client;
using namespace twocircles::client::ui;
using namespace twocircles::client::model;

TEST_CASE("a room is started, with one key or one click", "[console]")
{
    Stand stand(sample::console_one);
    stand.keys({Key::s});
    stand.steered<SteerStart>();
    stand.click_on("Start");
    stand.steered<SteerStart>();
}

TEST_CASE("time is added and ended, the room goes on", "[console]")
{
    Stand stand;
    stand.keys({Key::t});
    CHECK(stand.steered<SteerTime>().seconds == 30);
    stand.keys({Key::y});
    CHECK(stand.steered<SteerTime>().seconds == 60);
    stand.keys({Key::n});
    CHECK(stand.steered<SteerTime>().end_now);
    stand.keys({Key::g});
    stand.steered<SteerGoOn>();
    stand.click_on("+ 30 s");
    CHECK(stand.steered<SteerTime>().seconds == 30);
    stand.click_on("+ 60 s");
    CHECK(stand.steered<SteerTime>().seconds == 60);
    stand.click_on("End the time");
    CHECK(stand.steered<SteerTime>().end_now);
    stand.click_on("Go on");
    stand.steered<SteerGoOn>();
    stand.keys({Key::digit_3, Key::t}); // days pass there: no time runs
    CHECK(stand.nothing());
}

TEST_CASE(
    "a pause has a quick reason, one of its own, or none; a paused room goes on with one key", "[console]"
)
{
    Stand stand;
    stand.keys({Key::p, Key::digit_2});
    CHECK(stand.steered<SteerPause>().reason == "Talk it over at your table");
    stand.keys({Key::p, Key::enter});
    auto pause = stand.steered<SteerPause>();
    CHECK(pause.on);
    CHECK(pause.reason.empty());
    stand.click_on("Pause").click_on("A short break");
    CHECK(stand.steered<SteerPause>().reason == "A short break");
    stand.click_on("Pause").click_on("Why the story").typed("Fire drill").keys({Key::enter});
    CHECK(stand.steered<SteerPause>().reason == "Fire drill");
    stand.keys({Key::digit_2, Key::p});
    CHECK_FALSE(stand.steered<SteerPause>("BCDF").on);
    stand.click_on("Resume");
    CHECK_FALSE(stand.steered<SteerPause>("BCDF").on);
}

TEST_CASE("one beat is sent back, and that undone while it can be", "[console]")
{
    Stand stand;
    stand.keys({Key::k});
    stand.steered<SteerSendBack>();
    stand.keys({Key::u});
    CHECK(stand.nothing());
    stand.keys({Key::digit_2, Key::u});
    stand.steered<SteerUndoSendBack>("BCDF");
    stand.click_on("Send back");
    stand.steered<SteerSendBack>("BCDF");
    stand.click_on("Undo that");
    stand.steered<SteerUndoSendBack>("BCDF");
}

TEST_CASE("an event of the story is injected, or words of one's own", "[console]")
{
    Stand stand;
    stand.keys({Key::i});
    CHECK(stand.shows("It has happened in this room already."));
    stand.keys({Key::digit_3});
    CHECK(stand.steered<SteerInject>().event == 2);
    stand.click_on("Inject").click_on("The customer calls");
    CHECK(stand.steered<SteerInject>().event == 0);
    stand.click_on("Inject").click_on("In your own words").typed("The lights go out.").keys({Key::enter});
    CHECK(stand.steered<SteerFreeText>().text == "The lights go out.");
}

TEST_CASE("everybody is told something; nothing is sent before anything is typed", "[console]")
{
    Stand stand;
    stand.keys({Key::m, Key::enter});
    CHECK(stand.nothing());
    stand.typed("Ten minutes left").keys({Key::enter});
    CHECK(stand.steered<SteerBroadcast>().text == "Ten minutes left");
    stand.keys({Key::a});
    stand.click_on("Tell all").typed("Lunch at 1").click_on("Send");
    CHECK(stand.steered<SteerBroadcast>("").text == "Lunch at 1");
}

TEST_CASE("a bookmark is one key, a line and Enter; letters typed there do nothing else", "[console]")
{
    Stand stand;
    stand.keys({Key::b}).typed("nobody asked priya 2").keys({Key::enter});
    CHECK(stand.steered<SteerBookmark>().text == "nobody asked priya 2");
    stand.click_on("Bookmark").click_on("Set the mark");
    CHECK(stand.steered<SteerBookmark>().text.empty());
}

TEST_CASE("somebody whom a script plays is given a line; who is played or gone is not offered", "[console]")
{
    Stand stand;
    stand.keys({Key::v});
    stand.keys({Key::digit_2}).typed("Who asked for this?").keys({Key::enter});
    auto said = stand.steered<SteerSpeakAs>();
    CHECK(said.follower == 2);
    CHECK(said.words == "Who asked for this?");
    stand.keys({Key::v, Key::digit_3}); // Priya is played by a person, Tomasz is gone
    CHECK(stand.nothing());
    stand.keys({Key::escape}).click_on("Speak as").click_on("Marek").typed("Me.").click_on("Say it");
    CHECK(stand.steered<SteerSpeakAs>().follower == 1);
}

TEST_CASE("switches of the room keep its other settings", "[console]")
{
    Stand stand;
    stand.keys({Key::l});
    CHECK(stand.steered<SteerSettings>().settings.locked);
    // The console has not told of it yet; the next change must not undo it.
    stand.keys({Key::r, Key::c});
    auto settings = stand.steered<SteerSettings>().settings;
    CHECK(settings.locked);
    CHECK_FALSE(settings.chat);
    stand.keys({Key::s});
    settings = stand.steered<SteerSettings>().settings;
    CHECK(settings.in_step);
    CHECK_FALSE(settings.chat);
}

TEST_CASE("a refusal takes what was switched back", "[console]")
{
    Stand stand;
    stand.keys({Key::l});
    CHECK(stand.steered<SteerSettings>().settings.locked);
    stand.view.notice = "This room does not take that.";
    stand.rest(stand.view, 2);
    stand.view.notice.clear();
    stand.rest(stand.view, 2);
    stand.keys({Key::l});
    CHECK(stand.steered<SteerSettings>().settings.locked); // again, not unlocked
}

TEST_CASE("how the room runs: feedback, time, pace, in step, chat, lock, name", "[console]")
{
    Stand stand;
    stand.keys({Key::r, Key::digit_3});
    CHECK(stand.steered<SteerSettings>().settings.feedback == FeedbackTiming::predict_then_reveal);
    stand.keys({Key::digit_6});
    CHECK(stand.steered<SteerSettings>().settings.time_percent == 125);
    stand.keys({Key::digit_5, Key::digit_5});
    auto const less = stand.wanted<AskRoom>();
    REQUIRE(less.size() == 2);
    stand.forget();
    stand.keys({Key::u});
    auto settings = stand.steered<SteerSettings>().settings;
    CHECK(settings.untimed);
    CHECK(settings.time_percent == 75);
    stand.keys({Key::digit_8});
    CHECK(stand.steered<SteerSettings>().settings.pace == "brisk");
    for (auto const& [label, is] :
         std::vector<std::pair<std::string, std::function<bool(RoomSettings const&)>>>{
             {"In the debrief", [](auto const& s) { return s.feedback == FeedbackTiming::hidden; }},
             {"More", [](auto const& s) { return s.time_percent == 100; }},
             {"No time limits", [](auto const& s) { return !s.untimed; }},
             {"Calm", [](auto const& s) { return s.pace == "calm"; }},
             {"In step with others", [](auto const& s) { return s.in_step; }}}) {
        INFO(label);
        stand.click_on(label);
        CHECK(is(stand.steered<SteerSettings>().settings));
    }
    stand.click_left_of("Rename").typed("s").keys({Key::enter});
    CHECK(stand.steered<SteerRenameRoom>().name == "Red tables");
}

TEST_CASE("a change for all rooms leaves each its own settings", "[console]")
{
    Stand stand;
    stand.keys({Key::a, Key::l});
    auto const asked = stand.wanted<AskRoom>();
    REQUIRE(asked.size() == 3);
    for (auto const& one : asked) {
        auto const& steer = std::get<AskSteer>(one.request);
        auto const& settings = std::get<SteerSettings>(steer.steer).settings;
        CHECK(settings.locked);
        CHECK(settings.in_step == (steer.room_code == "HJLN"));
    }
}

TEST_CASE("the projector is darkened and shows people, each without the other", "[console]")
{
    Stand stand;
    stand.keys({Key::digit_2, Key::x});
    auto shown = stand.steered<SteerProjector>("BCDF");
    CHECK((shown.blank && shown.reveal_people));
    stand.click_on("Screen dark");
    shown = stand.steered<SteerProjector>("BCDF");
    CHECK((!shown.blank && shown.reveal_people));
    stand.keys({Key::d});
    CHECK(stand.steered<SteerProjector>("BCDF").blank);
    stand.click_on("Show people");
    CHECK_FALSE(stand.steered<SteerProjector>("BCDF").reveal_people);
}
