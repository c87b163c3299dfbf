#include "client/ui/widgets/focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace twocircles::client::ui {

void Focus::begin(Input const& input, bool typing)
{
    last_ = std::move(items_);
    items_.clear();
    top_ = std::exchange(top_next_, 0);
    std::erase_if(last_, [this](Item const& item) { return item.layer != top_; });
    moved_ = false;
    if (input.clicked || (input.mouse_moved && !typing)) {
        visible_ = false;
    }
    if (find(current_) == nullptr) {
        current_ = 0;
    }
    for (auto const& press : input.keys) {
        ImGuiID const before = current_;
        switch (press.key) {
        case Key::tab:
            step(press.shift ? -1 : 1);
            break;
        case Key::left:
        case Key::right:
            if (!typing) {
                walk(press.key);
            }
            break;
        case Key::up:
        case Key::down:
            walk(press.key);
            break;
        default:
            continue;
        }
        visible_ = true;
        moved_ |= current_ != before;
    }
}

bool Focus::add(Item item)
{
    top_next_ = std::max(top_next_, item.layer);
    bool const here = item.id == current_ && item.layer == top_;
    items_.push_back(item);
    return here;
}

Focus::Item const* Focus::find(ImGuiID id) const
{
    auto const found = std::ranges::find_if(last_, [id](Item const& item) { return item.id == id; });
    return found == last_.end() ? nullptr : &*found;
}

void Focus::step(int direction)
{
    if (last_.empty()) {
        return;
    }
    auto const* here = find(current_);
    auto const count = static_cast<std::ptrdiff_t>(last_.size());
    std::ptrdiff_t const from = here == nullptr ? (direction > 0 ? -1 : count) : here - last_.data();
    current_ = last_[static_cast<std::size_t>((from + direction + count) % count)].id;
}

bool Focus::walk(Key key)
{
    auto const* here = find(current_);
    if (here == nullptr) {
        // Nothing yet: an arrow lands on the first thing of the group screens call the main one.
        auto const main = std::ranges::max_element(last_, {}, &Item::group);
        if (main == last_.end()) {
            return false;
        }
        current_ = main->id;
        return true;
    }
    bool const sideways = key == Key::left || key == Key::right;
    float const sign = key == Key::right || key == Key::down ? 1.0F : -1.0F;
    ImVec2 const from = here->rect.centre();
    Item const* best = nullptr;
    float best_cost = std::numeric_limits<float>::max();
    for (auto const& item : last_) {
        if (item.id == current_) {
            continue;
        }
        ImVec2 const to = item.rect.centre() - from;
        float const along = sign * (sideways ? to.x : to.y);
        // Things side by side in a row or column count as straight ahead however wide they are.
        bool const in_line = sideways ? item.rect.y < here->rect.bottom() && here->rect.y < item.rect.bottom()
                                      : item.rect.x < here->rect.right() && here->rect.x < item.rect.right();
        float const across = in_line ? 0.0F : std::abs(sideways ? to.y : to.x);
        if (along <= 1.0F || across > along * 2.5F) {
            continue;
        }
        float const cost = along + 2.0F * across + (item.group == here->group ? 0.0F : 400.0F);
        if (cost < best_cost) {
            best = &item;
            best_cost = cost;
        }
    }
    if (best == nullptr) {
        return false;
    }
    current_ = best->id;
    return true;
}

void Focus::set(ImGuiID id, bool visible)
{
    moved_ |= current_ != id;
    current_ = id;
    visible_ = visible;
}

void Focus::clear()
{
    current_ = 0;
    visible_ = false;
}

} // namespace twocircles::client::ui
