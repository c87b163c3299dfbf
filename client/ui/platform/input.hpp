#pragma once
// From SFML's events to what the screens and Dear ImGui read: keys pressed this frame, typed text, the mouse.
// A press and its release within one slow frame are both seen. Knows nothing of screens or of the game.

#include <SFML/Window/Event.hpp>
#include <imgui/imgui.h>

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

namespace twocircles::client::ui {

enum class Key : std::uint8_t
{
    none,
    tab,
    enter,
    space,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    plus,
    minus,
    f1,
    f2,
    f11,
};

struct KeyPress
{
    Key key = Key::none;
    bool shift = false;
    bool ctrl = false;
    bool repeated = false; // held down: moves may repeat, decisions may not
};

/// One frame's input as the screens see it.
struct Input
{
    std::vector<KeyPress> keys;
    bool mouse_moved = false;
    bool clicked = false;
};

class InputQueue
{
public:
    InputQueue();

    /// Takes one window event; closing and resizing are not its business.
    void take(sf::Event const& event);

    /// For tests and for driving a screen without a window.
    void press(KeyPress press) { frame_.keys.push_back(press); }
    void type(char32_t character) { typed_.push_back(character); }
    void move_mouse(float x, float y);
    void press_mouse(bool down);

    /// Tells Dear ImGui which keys text fields may have. Tab, Enter and Escape stay ours.
    static void map_keys(ImGuiIO& io);

    /// Writes what happened since the last call into `io` and returns this frame's input.
    Input next_frame(ImGuiIO& io);

private:
    struct Button
    {
        bool down = false;
        std::deque<bool> changes;
    };

    void key(sf::Event::KeyEvent const& event, bool down);

    Input frame_;
    std::vector<char32_t> typed_;
    std::array<Button, 3> buttons_;
    std::array<Button, sf::Keyboard::KeyCount> keys_;
    ImVec2 mouse_;
    float wheel_ = 0.0F, wheel_sideways_ = 0.0F;
    bool shift_ = false, ctrl_ = false, alt_ = false;
    bool nameless_key_ = false;
};

} // namespace twocircles::client::ui
