#include "client/ui/platform/input.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::ui;

namespace {

sf::Event key(sf::Event::EventType type, sf::Keyboard::Key code, bool shift = false)
{
    sf::Event event{};
    event.type = type;
    event.key.code = code;
    event.key.shift = shift;
    return event;
}

sf::Event button(sf::Event::EventType type, int x, int y)
{
    sf::Event event{};
    event.type = type;
    event.mouseButton.button = sf::Mouse::Left;
    event.mouseButton.x = x;
    event.mouseButton.y = y;
    return event;
}

} // namespace

struct InputContext
{
    ImGuiContext* context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    InputQueue queue;
    ~InputContext() { ImGui::DestroyContext(context); }
};

TEST_CASE_METHOD(
    InputContext, "a click within one slow frame is seen as pressed, then as released", "[input]"
)
{
    queue.take(button(sf::Event::MouseButtonPressed, 10, 20));
    queue.take(button(sf::Event::MouseButtonReleased, 10, 20));
    Input const first = queue.next_frame(io);
    CHECK(io.MouseDown[0]);
    CHECK(first.clicked);
    CHECK(io.MousePos.x == 10.0F);
    Input const second = queue.next_frame(io);
    CHECK_FALSE(io.MouseDown[0]);
    CHECK_FALSE(second.clicked);
}

TEST_CASE_METHOD(InputContext, "number keys answer from both blocks of digits", "[input]")
{
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Num3));
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Numpad9));
    Input const input = queue.next_frame(io);
    REQUIRE(input.keys.size() == 2);
    CHECK(input.keys[0].key == Key::digit_3);
    CHECK(input.keys[1].key == Key::digit_9);
}

TEST_CASE_METHOD(InputContext, "a digit that the layout hides behind shift still answers", "[input]")
{
    // On a French keyboard the upper row gives no digit key at all, only the typed character.
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Unknown, true));
    sf::Event typed{};
    typed.type = sf::Event::TextEntered;
    typed.text.unicode = '4';
    queue.take(typed);
    Input const input = queue.next_frame(io);
    REQUIRE(input.keys.size() == 1);
    CHECK(input.keys[0].key == Key::digit_4);
}

TEST_CASE_METHOD(InputContext, "a key held down is marked as repeating", "[input]")
{
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Enter));
    CHECK_FALSE(queue.next_frame(io).keys.at(0).repeated);
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Enter));
    CHECK(queue.next_frame(io).keys.at(0).repeated);
    queue.take(key(sf::Event::KeyReleased, sf::Keyboard::Enter));
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Enter));
    CHECK_FALSE(queue.next_frame(io).keys.at(0).repeated);
}

TEST_CASE_METHOD(InputContext, "nothing stays held when the window loses the keyboard", "[input]")
{
    queue.take(key(sf::Event::KeyPressed, sf::Keyboard::Left, true));
    queue.next_frame(io);
    sf::Event lost{};
    lost.type = sf::Event::LostFocus;
    queue.take(lost);
    queue.next_frame(io);
    CHECK_FALSE(io.KeysDown[sf::Keyboard::Left]);
    CHECK_FALSE(io.KeyShift);
}

TEST_CASE_METHOD(InputContext, "Tab, Enter and Escape are ours, never a text field's", "[input]")
{
    InputQueue::map_keys(io);
    CHECK(io.KeyMap[ImGuiKey_Tab] == -1);
    CHECK(io.KeyMap[ImGuiKey_Enter] == -1);
    CHECK(io.KeyMap[ImGuiKey_Escape] == -1);
    CHECK(io.KeyMap[ImGuiKey_Backspace] == sf::Keyboard::Backspace);
}
