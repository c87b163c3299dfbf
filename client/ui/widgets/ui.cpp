#include "client/ui/widgets/ui.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/platform/imgui_host.hpp"

#include <imgui/imgui_internal.h>

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

float Ui::fitting_scale(ImVec2 window, int percent)
{
    // A larger window is half more room and half larger text; 1280 x 720 is where 100 % is the type scale
    // itself.
    float const larger = std::max(1.0F, std::min(window.x / 1280.0F, window.y / 720.0F));
    float const wanted = static_cast<float>(percent) / 100.0F * (1.0F + 0.5F * (larger - 1.0F));
    // Below 660 x 416 logical pixels no layout can keep its promises, so the text stops growing there.
    float const room = std::min(window.x / 660.0F, window.y / 416.0F);
    return std::clamp(wanted, 0.5F, std::max(0.5F, room));
}

void Ui::begin(Frame frame, Fonts const& fonts)
{
    frame_ = std::move(frame);
    fonts_ = &fonts;
    theme_ = &ui::theme(frame_.theme);
    apply_style(*theme_, frame_.scale);
    motion_.advance(frame_.seconds, frame_.reduce_motion);
    focus_.begin(frame_.input, typing());
    used_keys_.clear();
    layer_ = text_layer_ = scroll_depth_ = 0;
    if (audit_ != nullptr) {
        audit_->clear();
    }
    open_window("##base", true);
}

void Ui::end()
{
    ImGui::End();
    if (!later_.empty()) {
        text_layer_ = 100;
        open_window("##tips", false, ImGuiWindowFlags_NoInputs);
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        for (auto const& draw : std::exchange(later_, {})) {
            draw();
        }
        ImGui::End();
    }
    // A field that lost the keyboard must stop taking letters.
    if (typing_in_ != 0 && focus_.current() != typing_in_) {
        ImGui::ClearActiveID();
        typing_in_ = 0;
    }
}

void Ui::open_window(char const* name, bool base, int more_flags)
{
    open_window(name, whole(), base, more_flags);
}

void Ui::open_window(char const* name, Rect where, bool base, int more_flags)
{
    ImGui::SetNextWindowPos(where.min());
    ImGui::SetNextWindowSize({where.w, where.h});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                             ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav;
    if (base) {
        flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    }
    ImGui::Begin(name, nullptr, flags | more_flags);
}

void Ui::veil(Colour colour)
{
    later_.push_back([this, colour] { draw().AddRectFilled({0.0F, 0.0F}, frame_.size, packed(colour)); });
}

Rect Ui::begin_foot()
{
    Rect const strip = {0.0F, frame_.size.y, frame_.size.x, frame_.foot};
    open_window("##foot", strip, true, 0);
    return strip;
}

void Ui::end_foot()
{
    ImGui::End();
}

void Ui::begin_layer(char const* name)
{
    ++layer_;
    text_layer_ += 10;
    open_window(name, false);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    // A layer without anything to press still keeps the keyboard away from what is below.
    focus_.add({id("layer-keeper", layer_), {-10.0F, -10.0F, 0.0F, 0.0F}, layer_, -1});
}

void Ui::end_layer()
{
    ImGui::End();
    --layer_;
    text_layer_ -= 10;
}

ImGuiID Ui::id(std::string_view name) const
{
    return ImHashData(name.data(), name.size());
}

ImGuiID Ui::id(std::string_view name, int index) const
{
    return ImHashData(&index, sizeof index, id(name));
}

ScrollArea::ScrollArea(Ui& ui, char const* name, Rect area) : ui_(ui), area_(area)
{
    ImGui::SetCursorScreenPos(area.min());
    ImGui::BeginChild(
        name, {std::max(1.0F, area.w), std::max(1.0F, area.h)}, false,
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground
    );
    ++ui_.scroll_depth_;
    top_ = ImGui::GetCursorScreenPos();
    width_ = area.w - ImGui::GetStyle().ScrollbarSize - ui.px(6.0F);
    float const page = area.h * 0.8F;
    if (ui_.key(Key::page_down, true)) {
        ImGui::SetScrollY(ImGui::GetScrollY() + page);
    }
    if (ui_.key(Key::page_up, true)) {
        ImGui::SetScrollY(ImGui::GetScrollY() - page);
    }
}

void ScrollArea::end(float bottom)
{
    ImGui::SetCursorScreenPos({top_.x, bottom});
    ImGui::Dummy({1.0F, 1.0F});
    // A soft edge says that there is more.
    float const above = ImGui::GetScrollY(), below = ImGui::GetScrollMaxY() - above;
    float const soft = ui_.px(24.0F), bar = ImGui::GetStyle().ScrollbarSize;
    Colour const ground = ui_.theme().ground;
    if (above > 1.0F) {
        float const a = std::min(above / soft, 1.0F);
        upright_gradient(
            ui_.draw(), {area_.x, area_.y, area_.w - bar, soft}, fade(ground, a), fade(ground, 0.0F)
        );
    }
    if (below > 1.0F) {
        float const a = std::min(below / soft, 1.0F);
        upright_gradient(
            ui_.draw(), {area_.x, area_.bottom() - soft, area_.w - bar, soft}, fade(ground, 0.0F),
            fade(ground, a)
        );
    }
    --ui_.scroll_depth_;
    ImGui::EndChild();
}

void ScrollArea::to_top()
{
    ImGui::SetScrollY(0.0F);
}

Appearing::Appearing(Ui const& ui, float alpha, ImVec2 shift)
    : list_(ui.draw()), first_(list_.VtxBuffer.Size), alpha_(std::clamp(alpha, 0.0F, 1.0F)), shift_(shift)
{}

Appearing::~Appearing()
{
    if (alpha_ >= 1.0F && shift_.x == 0.0F && shift_.y == 0.0F) {
        return;
    }
    for (int i = first_; i < list_.VtxBuffer.Size; ++i) {
        auto& vertex = list_.VtxBuffer[i];
        vertex.pos = vertex.pos + shift_;
        auto const alpha = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT & 0xFFU) * alpha_;
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT;
    }
}

} // namespace twocircles::client::ui
