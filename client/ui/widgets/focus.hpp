#pragma once
// Which thing the keyboard is on. Everything that can be activated registers itself each frame, in reading
// order; Tab walks that order, arrows walk the plane. Knows nothing of drawing.

#include "client/ui/draw/geometry.hpp"
#include "client/ui/platform/input.hpp"

#include <imgui/imgui.h>

#include <vector>

namespace twocircles::client::ui {

class Focus
{
public:
    struct Item
    {
        ImGuiID id = 0;
        Rect rect;
        int layer = 0;
        int group = 0; // arrows prefer their own group; Tab ignores it
    };

    /// Starts a frame: moves by the keys pressed, over the things registered in the last frame.
    void begin(Input const& input, bool typing);

    /// Registers one thing; true when the keyboard is on it.
    bool add(Item item);

    [[nodiscard]] ImGuiID current() const { return current_; }
    /// The ring is shown once the keyboard is used and hidden when the mouse is.
    [[nodiscard]] bool visible() const { return visible_; }
    /// The keyboard has just moved to another thing (it should be scrolled into view).
    [[nodiscard]] bool moved() const { return moved_; }

    void set(ImGuiID id, bool visible);
    void clear();

    /// Only things of the uppermost layer can be reached.
    [[nodiscard]] int top_layer() const { return top_; }

private:
    void step(int direction);
    bool walk(Key key);
    [[nodiscard]] Item const* find(ImGuiID id) const;

    std::vector<Item> items_, last_;
    ImGuiID current_ = 0;
    int top_ = 0, top_next_ = 0;
    bool visible_ = false, moved_ = false;
};

} // namespace twocircles::client::ui
