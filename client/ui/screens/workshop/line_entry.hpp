#pragma once
// One line to write and send, with the keyboard or a click: for chat, observations and names.

#include "client/ui/widgets/ui.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

class LineEntry
{
public:
    /// `longest`: in characters, as the server counts; what is longer cannot be sent, and says so.
    LineEntry(std::string_view name, std::size_t longest) : name_(name), longest_(longest) {}

    /// A field and a button, 48 logical pixels high; true when a line was sent: take it with sent().
    /// Enter sends, Escape leaves the field. The keyboard stays in the field afterwards if `more`.
    bool draw(Ui& ui, Rect area, std::string_view hint, std::string_view label, bool more = true);

    /// The keyboard goes to the field in the next frame that draws it.
    void open() { wanted_ = true; }
    /// The line that draw() said was sent.
    [[nodiscard]] std::string const& sent() const { return sent_; }
    /// What stands in the field; it is only to be set while nobody types in it.
    [[nodiscard]] std::string& text() { return text_; }
    /// Somebody is typing in this very field.
    [[nodiscard]] bool typing(Ui& ui) const;

private:
    [[nodiscard]] bool sendable() const;

    std::string name_, text_, sent_;
    std::size_t longest_;
    bool wanted_ = false;
};

} // namespace twocircles::client::ui
