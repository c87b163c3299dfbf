#pragma once
// The frame that the quieter pages share: a way back, a heading, room for the content.

#include "client/ui/widgets/ui.hpp"

#include <string_view>

namespace twocircles::client::ui {

struct Page
{
    Rect content;      // below the heading, full width; put a ScrollArea there
    float margin = 0;  // left and right of the column
    float column = 0;  // width of the column
    bool back = false; // the way back was taken
};

/// `widest`: of the column, in logical pixels.
Page page(Ui& ui, std::string_view heading, float widest);

} // namespace twocircles::client::ui
