#include "client/ui/screens/workshop/line_entry.hpp"

#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

bool LineEntry::typing(Ui& ui) const
{
    return ui.typing() && ui.focus().current() == ui.id(name_);
}

bool LineEntry::sendable() const
{
    bool const words = std::ranges::any_of(text_, [](char letter) { return letter != ' '; });
    return words && characters(text_) <= longest_;
}

bool LineEntry::draw(Ui& ui, Rect area, std::string_view hint, std::string_view label, bool more)
{
    ImGuiID const field = ui.id(name_);
    if (std::exchange(wanted_, false)) {
        ui.focus().set(field, true);
    }
    std::size_t const length = characters(text_);
    bool const too_long = length > longest_;
    std::string const words =
        too_long ? std::to_string(length) + "/" + std::to_string(longest_) : std::string(label);
    ButtonLook const look = {ButtonKind::plain, std::nullopt, {}, sendable(), 0};
    float const wide = std::max(button_width(ui, label, look), button_width(ui, words, look));
    Rect const press = area.take_right(std::min(wide, area.w * 0.4F));
    area.take_right(ui.px(8.0F));
    bool const here = typing(ui);
    // Room for a few more than can be sent: what was pasted can be shortened instead of losing its end.
    ui.text_field(field, area, text_, hint, 4 * longest_ + 200);
    bool send = button(ui, ui.id(name_ + "-send"), press, words, look);
    // Enter and Escape in the field belong to it, whatever they mean elsewhere on the screen.
    if (here && ui.key(Key::enter)) {
        send = true;
    }
    if (here && ui.key(Key::escape)) {
        ui.focus().clear();
    }
    if (!send || !sendable()) {
        return false;
    }
    sent_ = std::exchange(text_, {});
    ui.focus().clear(); // the field gives up the old text; it gets the keyboard again in the next frame
    wanted_ = more;
    return true;
}

} // namespace twocircles::client::ui
