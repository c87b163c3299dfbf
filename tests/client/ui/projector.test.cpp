// What the audience's picture does by itself and by key.
#include "tests/client/ui/audience.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::ui;

TEST_CASE("the smallest type for an audience is as high as 1/50 of the picture, at every size", "[projector]")
{
    for (auto const& [width, height] : std::vector<std::pair<unsigned, unsigned>>{
             {640, 400}, {1024, 768}, {1050, 700}, {1366, 768}, {1920, 1080}, {3840, 1080}, {3840, 2160}}) {
        Audience audience(width, height, 80);
        auto const& fonts = audience.canvas.screen.host().fonts();
        for (auto const type :
             {Type::small, Type::small_strong, Type::body, Type::body_strong, Type::body_italic, Type::lead,
              Type::title}) {
            auto const* font = fonts[type];
            auto const* capital = font->FindGlyph('H');
            float const high = (capital->Y1 - capital->Y0) * fonts.pixels(type) / font->FontSize;
            INFO(width << "x" << height << " type " << static_cast<int>(type));
            CHECK(high >= ProjectorScreen::picture_width(audience.canvas.screen.size()) / 50.0F);
        }
    }
}

TEST_CASE("the trainer's text size makes the type for an audience larger, never smaller", "[projector]")
{
    ImVec2 const window = {1920.0F, 1080.0F};
    CHECK(ProjectorScreen::scale(window, 80) == Approx(1.5F));
    CHECK(ProjectorScreen::scale(window, 100) == Approx(1.5F));
    CHECK(ProjectorScreen::scale(window, 120) == Approx(1.8F));
    CHECK(ProjectorScreen::scale(window, 200) < 2.0F); // the team must still have a place
}

TEST_CASE("before the story the way in is shown, without this computer's own address", "[projector]")
{
    Audience audience;
    auto const view = sample::gathering(audience.canvas.now);
    audience.rest(view);
    CHECK(audience.says("192.168.178.42:4747"));
    CHECK(audience.says("K I M O"));
    CHECK(audience.says("Ana, Bodo"));
    CHECK(audience.says("Fatou"));
    CHECK_FALSE(audience.says("127.0.0.1"));
    CHECK_FALSE(audience.says("Dimitri")); // has left
    CHECK_FALSE(audience.says("The trainer"));
}

TEST_CASE("a situation is told page by page, whole sentences each, and begins again", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    view.beat->responses.clear();
    audience.rest(view, 2);
    CHECK(audience.says("The plan nobody believes"));
    CHECK(audience.says("made for a slide"));
    CHECK_FALSE(audience.says("is it the date"));
    bool second = false, again = false;
    for (int i = 0; i < 60 && !again; ++i) {
        audience.pass(view, 1.0);
        second = second || audience.says("or is it the thing");
        again = second && audience.says("made for a slide");
    }
    CHECK(second);
    CHECK(again);
}

TEST_CASE("an answer is told before the next situation, even when the days pass at once", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    audience.rest(view, 10);
    view.response = sample::audience_passing(audience.canvas.now).response;
    view.beat->serial = view.state.beat_serial = 6;
    view.beat->title = "Thursday";
    view.beat->text = "The board is waiting.";
    audience.rest(view, 10);
    CHECK(audience.says("Kim Sander answers"));
    CHECK_FALSE(audience.says("The board is waiting"));
    bool outcome = false, next = false;
    for (int i = 0; i < 1000 && !next; ++i) {
        audience.frame(view, false);
        bool const something = audience.says("Kim Sander answers") || audience.says("What comes of it") ||
                               audience.says("Thursday");
        CHECK(something); // never an empty picture between two pages
        outcome = outcome || audience.says("pulls a chair over");
        next = audience.says("The board is waiting");
    }
    CHECK(outcome);
    CHECK(next);
}

TEST_CASE(
    "what somebody says while a situation is open is shown once, then the situation again", "[projector]"
)
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    audience.pass(view, 2.0);
    view.notes.push_back({1, model::NoteKind::spoke, 2, model::Stance::none, "", "Nobody asked me.", 16});
    audience.rest(view, 4);
    CHECK(audience.says("“Nobody asked me.”"));
    audience.pass(view, 4.0);
    CHECK(audience.says("made for a slide"));
    for (int i = 0; i < 40; ++i) {
        audience.pass(view, 1.0);
        CHECK_FALSE(audience.says("Nobody asked me"));
    }
}

TEST_CASE("what was said before this screen was there is not told again", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    view.notes.push_back({1, model::NoteKind::spoke, 2, model::Stance::none, "", "Nobody asked me.", 16});
    view.announcements.push_back({2, model::Announcement::Kind::to_all, "Kim", "Coffee is ready."});
    for (int i = 0; i < 20; ++i) {
        audience.pass(view, 1.0);
        CHECK_FALSE(audience.says("Nobody asked me"));
        CHECK_FALSE(audience.says("Coffee is ready"));
    }
}

TEST_CASE("what is said to all stands there for a while, a whisper never", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    audience.rest(view, 10);
    view.announcements.push_back({2, model::Announcement::Kind::to_all, "Kim", "Coffee is ready."});
    view.announcements.push_back({3, model::Announcement::Kind::to_you, "Kim", "Ask Priya first."});
    audience.pass(view, 1.0);
    CHECK(audience.says("Coffee is ready."));
    CHECK_FALSE(audience.says("Ask Priya"));
    audience.pass(view, 12.0);
    CHECK_FALSE(audience.says("Coffee is ready."));
}

TEST_CASE("votes are told with the answer, and not before", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    model::Ballot ballot;
    ballot.beat_serial = 5;
    ballot.choices = {{2, {}, 2}, {0, {}, 1}};
    view.ballot = ballot;
    for (int i = 0; i < 30; ++i) {
        audience.pass(view, 1.0);
        CHECK_FALSE(audience.says("The vote"));
    }
    auto after = sample::audience_passing(audience.canvas.now);
    after.ballot = ballot;
    after.ballot->chosen = 2;
    audience.rest(after, 4);
    bool told = false;
    for (int i = 0; i < 20 && !told; ++i) {
        audience.pass(after, 1.0);
        told = audience.says("2 of 3 were for this answer");
    }
    CHECK(told);
}

TEST_CASE(
    "team meters show value, change and the first reason; hidden ones say when they come", "[projector]"
)
{
    Audience audience(1024, 768);
    auto view = sample::audience_passing(audience.canvas.now);
    audience.rest(view, 30);
    CHECK(audience.says("Morale"));
    CHECK(audience.says("What you did for"));
    view.state.meters_hidden = true;
    audience.rest(view, 3);
    CHECK_FALSE(audience.says("What you did for"));
    CHECK(audience.says("The meters are shown at the end."));
}

TEST_CASE("a blank picture says nothing at all, and comes back as it was", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    view.state.blank = true;
    audience.pass(view, 3.0);
    CHECK(audience.canvas.audit.runs().empty());
    view.state.blank = false;
    audience.pass(view, 3.0);
    CHECK(audience.says("The plan nobody believes"));
}

TEST_CASE(
    "Escape asks before the picture goes; Enter takes it away, Escape keeps it", "[projector][keyboard]"
)
{
    Audience audience;
    auto const view = sample::audience_deciding(audience.canvas.now);
    audience.rest(view, 4);
    audience.press(Key::escape);
    audience.rest(view, 2);
    CHECK(audience.says("Take this picture away?"));
    CHECK(audience.wanted<model::LeaveGame>().empty());
    audience.press(Key::escape);
    audience.rest(view, 3);
    CHECK_FALSE(audience.says("Take this picture away?"));
    audience.press(Key::escape);
    audience.rest(view, 2);
    audience.press(Key::enter);
    audience.rest(view, 2);
    CHECK(audience.wanted<model::LeaveGame>().size() == 1);
}

TEST_CASE("the question before leaving is answered by mouse too", "[projector][mouse]")
{
    Audience audience;
    auto const view = sample::audience_deciding(audience.canvas.now);
    audience.press(Key::escape);
    audience.rest(view, 4);
    ImVec2 const at = audience.find("Take it away");
    REQUIRE(at.x > 0.0F);
    audience.click(view, at.x, at.y);
    CHECK(audience.wanted<model::LeaveGame>().size() == 1);
}

TEST_CASE("no key of an audience screen plays, pauses or talks", "[projector][keyboard]")
{
    Audience audience;
    auto const view = sample::audience_deciding(audience.canvas.now);
    audience.rest(view, 4);
    for (int key = static_cast<int>(Key::tab); key <= static_cast<int>(Key::f1); ++key) {
        auto const one = static_cast<Key>(key);
        if (one == Key::escape || one == Key::plus || one == Key::minus) {
            continue;
        }
        audience.press(one);
        audience.rest(view, 2);
    }
    CHECK(audience.intents.empty());
    audience.press(Key::f11);
    audience.rest(view, 2);
    REQUIRE(audience.wanted<model::ChangeSettings>().size() == 1);
    CHECK(audience.wanted<model::ChangeSettings>()[0].settings.fullscreen);
}

TEST_CASE("a short cut shows no page over the picture, a long one a few words", "[projector]")
{
    Audience audience;
    auto view = sample::audience_deciding(audience.canvas.now);
    view.beat->responses.clear();
    view.beat->text = "One sentence.";
    audience.rest(view, 4);
    auto const before = audience.canvas.audit.runs().size();
    view.link = model::LinkStatus::lost;
    view.link_retrying = true;
    audience.pass(view, 2.0);
    CHECK(audience.canvas.audit.runs().size() == before);
    CHECK(audience.says("One sentence."));
    audience.pass(view, 6.0);
    CHECK(audience.says("Trying to come back"));
    CHECK(audience.says("One sentence."));
    view.link = model::LinkStatus::up;
    audience.rest(view, 3);
    CHECK_FALSE(audience.says("Trying to come back"));
}

TEST_CASE("the pointer hides when it rests and comes back when it moves", "[projector][mouse]")
{
    Audience audience;
    auto const view = sample::audience_deciding(audience.canvas.now);
    audience.canvas.screen.input().move_mouse(300, 300);
    audience.rest(view, 4);
    CHECK(ImGui::GetMouseCursor() != ImGuiMouseCursor_None);
    audience.pass(view, 3.0);
    CHECK(ImGui::GetMouseCursor() == ImGuiMouseCursor_None);
    audience.canvas.screen.input().move_mouse(320, 300);
    audience.rest(view, 2);
    CHECK(ImGui::GetMouseCursor() != ImGuiMouseCursor_None);
}

TEST_CASE(
    "a room that is not open yet is asked for again, and Enter on a notice only closes it", "[projector]"
)
{
    Audience audience;
    model::ViewModel view;
    view.screen = model::Screen::projector;
    view.practice = false;
    view.link = model::LinkStatus::up;
    view.room_wanted = "KIMO";
    view.notice = "There is no room KIMO.";
    audience.rest(view, 2);
    view.notice.clear();
    CHECK(audience.wanted<model::DismissNotice>().size() >= 1);
    audience.pass(view, 3.0);
    CHECK(audience.says("There is no room KIMO."));
    CHECK(audience.wanted<model::AskRoom>().empty());
    audience.pass(view, 3.0);
    auto const asked = audience.wanted<model::AskRoom>();
    REQUIRE(asked.size() == 1);
    auto const& enter = std::get<model::AskEnterRoom>(asked[0].request);
    CHECK(enter.room_code == "KIMO");
    CHECK(enter.role == model::Role::projector);
}

TEST_CASE("a search that takes long says how to give the address", "[projector]")
{
    Audience audience;
    model::ViewModel view;
    view.screen = model::Screen::projector;
    view.room_wanted = "KIMO";
    audience.rest(view, 4);
    CHECK(audience.says("Looking for room KIMO"));
    CHECK_FALSE(audience.says("--connect"));
    audience.pass(view, 7.0);
    CHECK(audience.says("--connect"));
}

TEST_CASE("after the end the debrief is asked for once, and shown by key", "[projector][keyboard]")
{
    Audience audience;
    auto view = sample::audience_ended(audience.canvas.now);
    audience.rest(view, 10);
    CHECK(audience.wanted<model::SeeDebrief>().size() == 1);
    CHECK(audience.says("The release that was called about"));
    view.debrief = sample::audience_debrief(audience.canvas.now).debrief;
    audience.pass(view, 40.0);
    CHECK(audience.says("And now the debrief"));
    audience.press(Key::page_down);
    audience.rest(view, 3);
    CHECK(audience.says("How it went"));
    audience.press(Key::page_up);
    audience.rest(view, 3);
    CHECK(audience.says("And now the debrief"));
    CHECK(audience.wanted<model::SeeDebrief>().size() == 1);
}

TEST_CASE("why somebody moved is told in the debrief only when people are shown", "[projector]")
{
    for (bool const revealed : {false, true}) {
        Audience audience;
        auto view = sample::audience_debrief(audience.canvas.now);
        if (revealed) {
            sample::reveal_people(view);
        }
        bool said = false;
        audience.rest(view, 4);
        for (int i = 0; i < 20; ++i) {
            audience.press(Key::right);
            audience.rest(view, 2);
            said = said || audience.says("loyalty rose by 6");
        }
        CHECK(said == revealed);
    }
}
