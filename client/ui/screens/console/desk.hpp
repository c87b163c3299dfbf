#pragma once
// What the console keeps between frames: the room that is selected, the sheet that lies open on it, what is
// being typed; and how what is pressed becomes a request. Knows nothing of drawing.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::client::ui {

/// What takes the place of the room's panel until it is done or put away.
enum class Sheet : std::uint8_t
{
    none,
    pause,
    tell,
    bookmark,
    inject,
    speak,
    rules,
    chat,
    compare, // the rooms side by side
    finish,  // the story, or the room
    member,
    remove, // a member
    seat,
    open_rooms,
    way_in, // how people get in
};

/// What the projector shows; and whether everybody may see how the rooms did.
struct Screening
{
    bool blank = false, people = false, rooms = false;
    friend bool operator==(Screening const&, Screening const&) = default;
};

class Desk
{
public:
    /// Once a frame, before anything is drawn: what the newest console changes.
    void follow(model::ViewModel const& view, Ui& ui);

    // --- which room
    /// Null when all rooms are selected, or none is open.
    [[nodiscard]] model::RoomOverview const* room(model::ViewModel const& view) const;
    [[nodiscard]] std::string const& code() const { return code_; }
    [[nodiscard]] bool all() const { return code_.empty(); }
    /// Empty: all rooms.
    void select(std::string code);

    // --- what is asked
    /// Of the selection.
    void steer(Ui& ui, model::Steer what) const;
    /// A change of the settings of the selection: each room keeps its own others, also those that are
    /// still on their way.
    void
    change(model::ViewModel const& view, Ui& ui, std::function<void(model::RoomSettings&)> const& change);
    void show(model::ViewModel const& view, Ui& ui, std::function<void(Screening&)> const& change);
    /// As they will be when everything asked for is carried out.
    [[nodiscard]] model::RoomSettings settings(model::RoomOverview const& room) const;
    [[nodiscard]] Screening screening(model::RoomOverview const& room) const;

    // --- what lies open
    [[nodiscard]] Sheet sheet() const { return sheet_; }
    void open(Ui& ui, Sheet sheet);
    void open_member(Ui& ui, int member);
    void open_seat(Ui& ui, model::Role role, int index);
    void close();
    /// True once after a sheet was opened: its first field may take the keyboard.
    bool take_fresh() { return std::exchange(fresh_, false); }
    /// The keyboard goes back to where it was before the sheet, once.
    void give_focus_back(Ui& ui);
    /// Something that cannot be taken back was pressed: true when it was the second time in a row.
    bool sure(std::string_view what);
    [[nodiscard]] bool asked(std::string_view what) const { return asked_ == what; }

    /// Seconds for which a room has been waiting for the same people.
    [[nodiscard]] double waited(std::string const& code, double now) const;

    std::string text, name;                       // typed into the open sheet
    int member = 0;                               // whose sheet it is
    int follower = model::kNobody;                // who is to speak
    model::Role seat_role = model::Role::leading; // which seat's sheet it is
    int seat_index = 0;

private:
    template <class Value>
    struct Wanted
    {
        Value value;
        double at = 0;
    };
    struct Waiting
    {
        std::vector<std::string> names;
        int beat_number = 0;
        double since = 0;
    };

    [[nodiscard]] std::vector<model::RoomOverview const*> rooms(model::ViewModel const& view) const;

    std::string code_;
    bool chosen_ = false;             // a room was selected, by the trainer or at the start
    std::vector<std::string> opened_; // the newest ones
    std::string coming_;              // the first of them, until the console shows it
    Sheet sheet_ = Sheet::none;
    bool fresh_ = false;
    ImGuiID focus_before_ = 0;
    bool focus_wanted_ = false;
    std::string asked_;
    std::map<std::string, Wanted<model::RoomSettings>> settings_;
    std::map<std::string, Wanted<Screening>> screenings_;
    std::map<std::string, Waiting> waiting_;
};

} // namespace twocircles::client::ui
