// Hit areas, keys and the text field.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/ui.hpp"

#include <imgui/imgui_internal.h>
#include <imgui/imgui_stdlib.h>

#include <algorithm>
#include <cctype>

namespace twocircles::client::ui {

namespace {

// Something the keyboard has just reached must be seen whole.
void scroll_into_view(Rect area, float margin)
{
    ImGuiWindow const* window = ImGui::GetCurrentWindow();
    float const top = window->InnerRect.Min.y + margin, bottom = window->InnerRect.Max.y - margin;
    if (area.y < top || area.h > bottom - top) {
        ImGui::SetScrollY(ImGui::GetScrollY() - (top - area.y));
    } else if (area.bottom() > bottom) {
        ImGui::SetScrollY(ImGui::GetScrollY() + (area.bottom() - bottom));
    }
}

} // namespace

Hit Ui::hit(ImGuiID id, Rect area, HitOptions options)
{
    Hit hit;
    hit.id = id;
    if (area.empty()) {
        return hit;
    }
    bool const focused = options.focusable && focus_.add({id, area, layer_, options.group});
    hit.focused = focused && focus_.visible();
    if (focused && focus_.moved() && scroll_depth_ > 0) {
        scroll_into_view(area, px(12.0F));
    }
    if (options.enabled) {
        ImGui::SetCursorScreenPos(area.min());
        ImGui::PushID(static_cast<int>(id));
        hit.pressed = ImGui::InvisibleButton("##hit", {area.w, area.h});
        ImGui::PopID();
        hit.hovered = ImGui::IsItemHovered();
        hit.held = ImGui::IsItemActive();
        if (hit.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        if (hit.pressed && options.focusable) {
            focus_.set(id, false);
        }
        if (hit.focused && (key(Key::enter) || key(Key::space))) {
            hit.pressed = true;
        }
    } else {
        hit.hovered = ImGui::IsMouseHoveringRect(area.min(), area.max()) && layer_ == focus_.top_layer();
    }
    hit.warmth = glide(id, hit.hovered || hit.focused ? 1.0F : 0.0F, 0.18F);
    return hit;
}

bool Ui::typing() const
{
    return typing_in_ != 0;
}

bool Ui::key(Key key, bool repeats)
{
    if (layer_ != focus_.top_layer() || std::ranges::find(used_keys_, key) != used_keys_.end()) {
        return false;
    }
    bool const for_text = typing() && key != Key::enter && key != Key::escape && key != Key::f1 &&
                          key != Key::f11 && key != Key::page_up && key != Key::page_down;
    if (for_text) {
        return false;
    }
    bool const pressed = std::ranges::any_of(frame_.input.keys, [&](KeyPress const& press) {
        return press.key == key && (repeats || !press.repeated);
    });
    if (pressed) {
        used_keys_.push_back(key);
    }
    return pressed;
}

int Ui::digit()
{
    for (int i = 0; i < 9; ++i) {
        if (key(static_cast<Key>(static_cast<int>(Key::digit_1) + i))) {
            return i + 1;
        }
    }
    return 0;
}

void Ui::focus_ring(Rect area, float rounding) const
{
    float const gap = px(3.0F);
    Rect const ring = area.inset(-gap);
    draw().AddRect(ring.min(), ring.max(), packed(theme().focus), rounding + gap, 0, px(2.0F));
}

bool Ui::text_field(
    ImGuiID id, Rect box, std::string& value, std::string_view hint, std::size_t longest, Typed typed
)
{
    Type const type = typed == Typed::code ? Type::lead_strong : Type::body;
    bool const focused = focus_.add({id, box, layer_, 0});
    float const rounding = px(10.0F), pad = px(16.0F);
    if (focused && focus_.moved() && scroll_depth_ > 0) {
        scroll_into_view(box, px(44.0F)); // with the line of help below it
    }
    bool const ring = focused && focus_.visible();
    draw().AddRectFilled(box.min(), box.max(), packed(theme().raised), rounding);
    float const under = glide(id, focused ? 1.0F : 0.0F, 0.2F);
    if (under > 0.01F) {
        float const half = (box.w / 2.0F - rounding) * under;
        float const y = box.bottom() - px(1.0F);
        draw().AddLine(
            {box.centre().x - half, y}, {box.centre().x + half, y}, packed(theme().influence.fill), px(2.0F)
        );
    }
    ImFont* const font = (*fonts_)[type];
    ImGui::PushFont(font);
    float const down = std::round((box.h - font->FontSize) / 2.0F);
    ImGui::SetCursorScreenPos({box.x + pad, box.y + down});
    ImGui::SetNextItemWidth(box.w - 2.0F * pad);
    ImGui::PushID(static_cast<int>(id));
    if (focused && typing_in_ != id) {
        ImGui::SetKeyboardFocusHere();
    }
    struct Limit
    {
        std::size_t longest;
        static int filter(ImGuiInputTextCallbackData* data)
        {
            if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
                bool const letter = data->EventChar < 128 && std::isalpha(data->EventChar) != 0;
                if (!letter) return 1;
                data->EventChar = static_cast<ImWchar>(std::toupper(data->EventChar));
                return 0;
            }
            auto const limit = static_cast<Limit*>(data->UserData)->longest;
            if (static_cast<std::size_t>(data->BufTextLen) > limit) {
                // Never leave half a character behind.
                int cut = static_cast<int>(limit);
                while (cut > 0 && (static_cast<unsigned char>(data->Buf[cut]) & 0xC0U) == 0x80U) {
                    --cut;
                }
                data->DeleteChars(cut, data->BufTextLen - cut);
            }
            return 0;
        }
    } limit{longest};
    int flags = ImGuiInputTextFlags_CallbackEdit;
    if (typed == Typed::code) flags |= ImGuiInputTextFlags_CallbackCharFilter;
    if (typed == Typed::secret) flags |= ImGuiInputTextFlags_Password;
    bool const changed = ImGui::InputText("##field", &value, flags, Limit::filter, &limit);
    bool const active = ImGui::IsItemActive();
    ImGui::PopID();
    ImGui::PopFont();
    if (active && !focused && ImGui::IsItemActivated()) {
        focus_.set(id, false);
    }
    if (active && (focused || ImGui::IsItemActivated())) {
        typing_in_ = id;
    }
    if (!active && typing_in_ == id && !focused) {
        typing_in_ = 0;
    }
    if (value.empty()) {
        text_in({box.x + pad, box.y, box.w - 2.0F * pad, box.h}, type, theme().quiet, hint);
    }
    if (ring) {
        focus_ring(box, rounding);
    }
    return changed;
}

} // namespace twocircles::client::ui
