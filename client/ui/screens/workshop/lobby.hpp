#pragma once
// The lobby of a room: its seats with their briefs and who holds them, one's own part in full, the people and
// the chat. Before the story begins, and afterwards to take a seat where the story stands.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/screens/workshop/room_panels.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::ui {

class LobbyScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui, RoomPanels& panels);

private:
    // What stands beside the seats; where the window is narrow the seats are one of them.
    enum class Tab : std::uint8_t
    {
        seats,
        part,
        people,
        chat,
        announced, // once there is something
    };
    // What can be done, at the foot of the page.
    enum class Deed : std::uint8_t
    {
        leave_seat,
        observe,
        needed,
        begin,
        to_story,
    };
    struct Offer
    {
        Deed deed{};
        std::string_view label, key;
        bool first = false; // what Enter does
    };

    void follow(model::ViewModel const& view, bool narrow);
    void show(Tab tab, RoomPanels& panels);
    void rename(model::ViewModel const& view);
    static void back(model::ViewModel const& view, Ui& ui);

    static void head(model::ViewModel const& view, Ui& ui, Rect area);
    void tabs(model::ViewModel const& view, Ui& ui, RoomPanels& panels, Rect area, bool narrow);
    void panel(model::ViewModel const& view, Ui& ui, RoomPanels& panels, Rect area);

    // lobby_seats.cpp
    void seats(model::ViewModel const& view, Ui& ui, Rect area);
    void seat_card(model::ViewModel const& view, Ui& ui, int index, Rect area);

    // lobby_part.cpp
    void part(model::ViewModel const& view, Ui& ui, Rect area);
    float story(model::ViewModel const& view, Ui& ui, ImVec2 at, float width) const;
    float your_name(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

    // lobby_foot.cpp
    static std::vector<Offer> offers(model::ViewModel const& view, Ui const& ui);
    static float foot_height(model::ViewModel const& view, Ui const& ui, float width);
    static void foot(model::ViewModel const& view, Ui& ui, Rect area);
    static void carry_out(Ui& ui, Deed deed);

    LineEntry name_{"lobby-name", 40};
    Tab tab_ = Tab::part;
    std::string room_;
    model::Role role_ = model::Role::unknown; // as last seen, to notice a move
    int seat_ = 0;
    int looked_at_ = -1; // the seat under the pointer or the keyboard: its brief in full, for who has none
    bool renaming_ = false;
};

} // namespace twocircles::client::ui
