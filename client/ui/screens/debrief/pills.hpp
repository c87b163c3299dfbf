#pragma once
// A row of small choices that breaks into as many lines as it needs.

#include "client/ui/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

struct Pill
{
    std::string label;
    bool on = false;
    std::optional<Colour> dot = std::nullopt; // what colour it stands for elsewhere
    bool enabled = true;
    std::string key = {}; // shown as a cap before the label
};

/// Draws them from `at` over `width` and moves `at.y` below them. The one that was pressed, or -1.
int pills(Ui& ui, std::string_view name, ImVec2& at, float width, std::span<Pill const> all);

} // namespace twocircles::client::ui
