#pragma once
// The small things the console is made of: action buttons with their key, numbered options, a line to type
// with its button, people's marks, three meters in a row, and the page that a sheet is.

#include "client/ui/screens/console/desk.hpp"
#include "client/ui/screens/console/overview_words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

struct ActionLook
{
    std::string_view key = {}; // cap
    bool enabled = true;
    bool strong = false;                   // the one thing to do next
    std::optional<bool> on = std::nullopt; // it is a switch, and stands so
};
/// Width it wants; its height is kActionHeight.
float action_width(Ui const& ui, std::string_view text, ActionLook const& look);
bool action(Ui& ui, ImGuiID id, Rect area, std::string_view text, ActionLook const& look);
inline constexpr float kActionHeight = 42.0F;

/// One of several things to choose from, with its number key if it has one (1..9).
struct OptionLook
{
    int number = 0;
    std::string label, note = {}; // note: below, quieter, at most two lines
    bool enabled = true;
    std::optional<Icon> sign = std::nullopt; // at the right
    bool chosen = false;                     // it is so now
    bool beside = false;                     // the note stands at the right, where there is room for it
};
/// Draws it at `at`; returns its height. `pressed`: the number key or a click took it.
float option(Ui& ui, ImGuiID id, ImVec2 at, float width, OptionLook const& look, int digit, bool& pressed);

/// A line to type and the button that sends it, Enter does too; true when it is sent. Without
/// `may_be_empty` only when something was typed.
struct EntryLook
{
    std::string_view hint, button;
    std::size_t longest = 200; // bytes
    bool may_be_empty = false;
};
bool entry(Ui& ui, ImGuiID id, Rect area, std::string& text, EntryLook const& look);
inline constexpr float kEntryHeight = 48.0F;

void person_mark(Ui& ui, ImVec2 centre, float size, Mark mark);

/// Morale, risk-taking, loyalty and the score as signs and numbers, ending at the right of `area`.
void small_meters(Ui& ui, Rect area, model::RoomOverview const& room);
float small_meters_width(Ui const& ui);

/// A sheet: takes the place of the panel, and the keyboard and the mouse from everything else. Draw from
/// (x, y) `width` wide, then call end() with where the content ended.
class SheetPage
{
public:
    /// `where`: the room it is about.
    SheetPage(Ui& ui, Desk& desk, Rect area, std::string_view heading, std::string_view where);
    SheetPage(SheetPage const&) = delete;
    SheetPage& operator=(SheetPage const&) = delete;
    void end(float bottom);

    float x = 0.0F, y = 0.0F, width = 0.0F;

    /// A paragraph at y; moves y on.
    void say(std::string_view text);
    /// A small heading at y; moves y on.
    void over(std::string_view text);
    /// An option at y; moves y on. True when it is taken.
    bool choose(ImGuiID id, OptionLook const& look, int digit);
    /// A line to type at y; moves y on. True when it is sent.
    bool write(ImGuiID id, std::string& text, EntryLook const& look);
    /// A row for controls at y; moves y on.
    Rect row(float height);

private:
    Ui& ui_;
    std::optional<ScrollArea> scroll_;
};

} // namespace twocircles::client::ui
