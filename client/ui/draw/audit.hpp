#pragma once
// Remembers where every piece of text went, so that a test can say: nothing was cut off, nothing overlaps.

#include "client/ui/draw/geometry.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui {

struct TextRun
{
    std::string text;
    Rect rect;
    Rect clip;
    int layer = 0;         // only texts of one layer must not overlap; a card on top hides what is below
    bool scrolled = false; // in a scrolling area, where being cut at its upper and lower edge is right
    bool shortened = false;
};

class TextAudit
{
public:
    void clear() { runs_.clear(); }
    void note(TextRun run) { runs_.push_back(std::move(run)); }
    [[nodiscard]] std::vector<TextRun> const& runs() const { return runs_; }

    /// One sentence for each text that is cut off, shortened, off the screen or on top of another.
    [[nodiscard]] std::vector<std::string> problems() const;

private:
    std::vector<TextRun> runs_;
};

} // namespace twocircles::client::ui
