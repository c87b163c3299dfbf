#include "client/ui/platform/input.hpp"

#include <cfloat>

namespace twocircles::client::ui {

namespace {

Key key_of(sf::Keyboard::Key code)
{
    if (code >= sf::Keyboard::A && code <= sf::Keyboard::Z) { // both in the order of the alphabet
        return static_cast<Key>(static_cast<int>(Key::a) + (code - sf::Keyboard::A));
    }
    using K = sf::Keyboard;
    if (code >= K::Num1 && code <= K::Num9) {
        return static_cast<Key>(static_cast<int>(Key::digit_1) + (code - K::Num1));
    }
    if (code >= K::Numpad1 && code <= K::Numpad9) {
        return static_cast<Key>(static_cast<int>(Key::digit_1) + (code - K::Numpad1));
    }
    switch (code) {
    case K::Tab:
        return Key::tab;
    case K::Enter:
        return Key::enter;
    case K::Space:
        return Key::space;
    case K::Escape:
        return Key::escape;
    case K::Left:
        return Key::left;
    case K::Right:
        return Key::right;
    case K::Up:
        return Key::up;
    case K::Down:
        return Key::down;
    case K::Home:
        return Key::home;
    case K::End:
        return Key::end;
    case K::PageUp:
        return Key::page_up;
    case K::PageDown:
        return Key::page_down;
    case K::Equal:
    case K::Add:
        return Key::plus;
    case K::Hyphen:
    case K::Subtract:
        return Key::minus;
    case K::F1:
        return Key::f1;
    case K::F2:
        return Key::f2;
    case K::F11:
        return Key::f11;
    default:
        return Key::none;
    }
}

} // namespace

InputQueue::InputQueue() : mouse_(-FLT_MAX, -FLT_MAX) {}

void InputQueue::map_keys(ImGuiIO& io)
{
    using K = sf::Keyboard;
    for (int& mapped : io.KeyMap) {
        mapped = -1;
    }
    io.KeyMap[ImGuiKey_LeftArrow] = K::Left;
    io.KeyMap[ImGuiKey_RightArrow] = K::Right;
    io.KeyMap[ImGuiKey_Home] = K::Home;
    io.KeyMap[ImGuiKey_End] = K::End;
    io.KeyMap[ImGuiKey_Delete] = K::Delete;
    io.KeyMap[ImGuiKey_Backspace] = K::Backspace;
    io.KeyMap[ImGuiKey_A] = K::A;
    io.KeyMap[ImGuiKey_C] = K::C;
    io.KeyMap[ImGuiKey_V] = K::V;
    io.KeyMap[ImGuiKey_X] = K::X;
    io.KeyMap[ImGuiKey_Y] = K::Y;
    io.KeyMap[ImGuiKey_Z] = K::Z;
}

void InputQueue::key(sf::Event::KeyEvent const& event, bool down)
{
    shift_ = event.shift;
    ctrl_ = event.control;
    alt_ = event.alt;
    nameless_key_ = down && event.code == sf::Keyboard::Unknown;
    if (event.code < 0 || event.code >= sf::Keyboard::KeyCount) {
        return;
    }
    auto& button = keys_[static_cast<std::size_t>(event.code)];
    bool const was_down = button.changes.empty() ? button.down : button.changes.back();
    if (down) {
        if (Key const key = key_of(event.code); key != Key::none) {
            frame_.keys.push_back({key, event.shift, event.control, was_down});
        }
    }
    if (was_down != down) {
        button.changes.push_back(down);
    }
}

void InputQueue::take(sf::Event const& event)
{
    switch (event.type) {
    case sf::Event::KeyPressed:
        key(event.key, true);
        break;
    case sf::Event::KeyReleased:
        key(event.key, false);
        break;
    case sf::Event::TextEntered:
        type(event.text.unicode);
        // On some layouts the digits of the upper row are no keys of their own, only characters.
        if (nameless_key_ && event.text.unicode >= '1' && event.text.unicode <= '9') {
            auto const digit = static_cast<int>(event.text.unicode - '1');
            frame_.keys.push_back(
                {static_cast<Key>(static_cast<int>(Key::digit_1) + digit), false, ctrl_, false}
            );
        }
        nameless_key_ = false;
        break;
    case sf::Event::MouseMoved:
        move_mouse(static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y));
        break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased: {
        auto const button = static_cast<std::size_t>(event.mouseButton.button);
        if (button < buttons_.size()) {
            move_mouse(static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y));
            buttons_[button].changes.push_back(event.type == sf::Event::MouseButtonPressed);
        }
        break;
    }
    case sf::Event::MouseWheelScrolled:
        (event.mouseWheelScroll.wheel == sf::Mouse::HorizontalWheel ? wheel_sideways_ : wheel_) +=
            event.mouseWheelScroll.delta;
        break;
    case sf::Event::MouseLeft:
        mouse_ = {-FLT_MAX, -FLT_MAX};
        break;
    case sf::Event::LostFocus:
        // Whatever was held down will be released where we cannot see it.
        for (auto& held : keys_) {
            held = {};
        }
        for (auto& held : buttons_) {
            held = {};
        }
        shift_ = ctrl_ = alt_ = false;
        break;
    default:
        break;
    }
}

void InputQueue::move_mouse(float x, float y)
{
    if (mouse_.x != x || mouse_.y != y) {
        frame_.mouse_moved = true;
    }
    mouse_ = {x, y};
}

void InputQueue::press_mouse(bool down)
{
    buttons_[0].changes.push_back(down);
}

Input InputQueue::next_frame(ImGuiIO& io)
{
    io.MousePos = mouse_;
    io.MouseWheel += wheel_;
    io.MouseWheelH += wheel_sideways_;
    io.KeyShift = shift_;
    io.KeyCtrl = ctrl_;
    io.KeyAlt = alt_;
    wheel_ = wheel_sideways_ = 0.0F;
    // One change per button and frame: a click faster than a frame still has a frame in which it is down.
    auto const step = [](Button& button) {
        if (!button.changes.empty()) {
            button.down = button.changes.front();
            button.changes.pop_front();
        }
        return button.down;
    };
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        bool const before = buttons_[i].down;
        io.MouseDown[i] = step(buttons_[i]);
        frame_.clicked |= i == 0 && !before && buttons_[i].down;
    }
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        io.KeysDown[i] = step(keys_[i]);
    }
    for (char32_t const character : typed_) {
        if (character >= 0x20 && character != 0x7F) {
            io.AddInputCharacter(static_cast<unsigned>(character));
        }
    }
    typed_.clear();
    Input frame = std::move(frame_);
    frame_ = {};
    return frame;
}

} // namespace twocircles::client::ui
