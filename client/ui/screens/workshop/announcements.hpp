#pragma once
// What the trainer tells the room or one person, and what they changed: the newest on top of the screen until
// it is read or its time is over, and all of them as a list.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::ui {

class Announcements
{
public:
    /// Draws the newest unread one as a card at the upper edge of `area`, over whatever is there, and nothing
    /// otherwise. Give it an area that holds no response cards (the stage); 280 logical pixels wide at least.
    /// A click on it, or the key R while nobody types, reads it; it goes by itself after 12 s (later when it
    /// is long, and not under the pointer). Returns the height it takes, 0 without.
    float draw(model::ViewModel const& view, Ui& ui, Rect area);

    /// Something new is shown at present.
    [[nodiscard]] bool showing() const { return !open_.empty(); }

    /// Everything the room was told, newest first. Scrolls; what it shows counts as read.
    void list(model::ViewModel const& view, Ui& ui, Rect area);

private:
    struct Open
    {
        std::uint64_t number = 0;
        double until = 0; // seconds of the client's clock
    };

    void follow(model::ViewModel const& view, Ui& ui);

    std::vector<Open> open_; // new and not read, oldest first
    std::string room_;
    double came_in_ = 0;
    std::uint64_t noticed_ = 0;
};

/// Who says it, to whom: "Mira, to you alone". For a log that mixes announcements with other lines.
std::string heading_of(Ui const& ui, model::Announcement const& said);

} // namespace twocircles::client::ui
