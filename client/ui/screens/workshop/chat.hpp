#pragma once
// What the people of a room write to one another: the last lines, and one to add. For a panel beside the game
// or in the lobby; one object for the whole window, so that what was read once is read everywhere.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>

namespace twocircles::client::ui {

class ChatPanel
{
public:
    /// Lines and, at the bottom, the field (or why there is none). Wants at least 240 x 160 logical pixels.
    /// What it shows counts as read.
    void draw(model::ViewModel const& view, Ui& ui, Rect area);

    /// The panel has just been opened: the keyboard goes to the field.
    void open() { entry_.open(); }

    /// Lines of others since the panel was last drawn: for a closed panel's button.
    [[nodiscard]] int unread(model::ViewModel const& view) const;

private:
    void lines(model::ViewModel const& view, Ui& ui, Rect area);
    void write(model::ViewModel const& view, Ui& ui, Rect area);
    void follow(model::ViewModel const& view, Ui const& ui);

    LineEntry entry_{"chat-line", 200};
    std::string room_;
    std::string on_its_way_;       // sent and not seen yet: a refusal gives it back
    std::uint64_t read_ = 0;       // number of the last line shown
    std::uint64_t sent_after_ = 0; // and of the last one shown when it was sent
    float height_ = 0.0F;          // of all lines, when last drawn
    bool to_bottom_ = true;
    bool refused_ = false; // what is on its way, or was
};

} // namespace twocircles::client::ui
