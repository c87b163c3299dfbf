#pragma once
// The game itself: stage on the left, situation and responses on the right, meters and goals below. In
// practice the right side tells after a response what came of it until the player goes on, and the clock of
// the next situation stands still meanwhile. In a room that people share the clock is everybody's: the next
// situation comes by itself, what came before can be looked back at, and nothing here stops the time.

#include "client/model/view_model.hpp"
#include "client/ui/screens/stage.hpp"
#include "client/ui/screens/workshop/brief_panel.hpp"
#include "client/ui/screens/workshop/need_panel.hpp"
#include "client/ui/screens/workshop/prediction_panel.hpp"
#include "client/ui/screens/workshop/room_panels.hpp"
#include "client/ui/screens/workshop/stance_panel.hpp"
#include "client/ui/screens/workshop/votes.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace twocircles::client::ui {

class PlayScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui, RoomPanels& panels);

    /// The player asked for the pause page (key or button); cleared by the asking.
    [[nodiscard]] bool take_menu_request() { return std::exchange(menu_wanted_, false); }
    /// The clock must stand still although the pause page is closed: somebody reads. Never in a shared room.
    [[nodiscard]] bool reading_pause() const { return paused_to_read_; }

private:
    enum class Side : std::uint8_t
    {
        none,
        log,
        standing, // meters, goals and reasons in full
        brief,
        look_back, // what came of the answer before
        told,      // announcements
        chat,
        people,
        sheet,
    };

    // play.cpp
    void begin_game(model::ViewModel const& view);
    void follow(model::ViewModel const& view, Ui& ui);
    void follow_clock(model::ViewModel const& view, Ui& ui);
    void keys(model::ViewModel const& view, Ui& ui, RoomPanels& panels);
    void open(Side side, RoomPanels& panels);
    void go_on(model::ViewModel const& view, Ui& ui);
    [[nodiscard]] bool tells_consequences(model::ViewModel const& view) const;
    void column(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels);
    // play_top.cpp
    void top_bar(model::ViewModel const& view, Ui& ui, Rect bar, RoomPanels& panels);
    void tools(model::ViewModel const& view, Ui& ui, Rect& bar, RoomPanels& panels);
    // play_column.cpp
    void situation(model::ViewModel const& view, Ui& ui, Rect area);
    float responses(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float
    response(model::ViewModel const& view, Ui& ui, Rect area, model::ResponseCard const& card, int number);
    float below_situation(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    void choose(model::ViewModel const& view, Ui& ui, model::ResponseCard const& response);
    // play_consequences.cpp
    void consequences(model::ViewModel const& view, Ui& ui, Rect area);
    float own_part(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    void way_on(model::ViewModel const& view, Ui& ui, Rect foot);
    void ending(model::ViewModel const& view, Ui& ui, Rect area);
    // play_panels.cpp
    void side(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels);
    void log(model::ViewModel const& view, Ui& ui, Rect area, RoomPanels& panels);
    static void not_begun(model::ViewModel const& view, Ui& ui, Rect area);

    Stage stage_;
    NeedPanel need_;
    StancePanel stance_;
    PredictionPanel prediction_;
    BriefPanel brief_;
    std::string game_;
    std::optional<std::uint32_t> read_;   // consequences of this beat have been read
    std::optional<std::uint64_t> warned_; // the time of this wait is nearly over, said so
    std::optional<int> chosen_;           // sent, not yet answered
    Split split_;                         // how the seat was divided, kept to be looked back at
    std::uint32_t shown_beat_ = 0;
    std::uint64_t last_note_ = 0;
    double turned_at_ = 0.0; // when the column's content last changed
    int page_ = 0;           // what it shows, to notice the change
    Side side_ = Side::none;
    bool paused_to_read_ = false, menu_wanted_ = false, asked_ = false;
};

/// A card enters a little after the one before it: 0 .. 1 for the `order`th, `since` the page was turned.
float entrance(Ui& ui, double since, int order);

/// The strip below the stage; `standing_panel` draws the same in full height with all reasons.
void meters_strip(model::ViewModel const& view, Ui& ui, Rect area);
void standing_panel(model::ViewModel const& view, Ui& ui, Rect area);
/// Height the strip wants at this width.
float meters_strip_height(Ui const& ui, float width);

/// One movement as a row: ▲▼, subject, points, reasons; returns its height.
float movement_row(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Movement const& movement
);

} // namespace twocircles::client::ui
