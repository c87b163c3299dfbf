#include "client/ui/screens/page.hpp"

#include "client/ui/widgets/controls.hpp"

namespace twocircles::client::ui {

Page page(Ui& ui, std::string_view heading, float widest)
{
    Page result;
    Rect rest = ui.whole();
    float const side = ui.px(ui.logical_width() < 900.0F ? 24.0F : 48.0F);
    result.column = std::min(rest.w - 2.0F * side, ui.px(widest));
    result.margin = std::round((rest.w - result.column) / 2.0F);
    Rect head = rest.take_top(ui.px(ui.logical_height() < 520.0F ? 60.0F : 88.0F));
    head = {result.margin, head.y, result.column, head.h};
    float const size = ui.px(36.0F);
    ImVec2 const button_at = {head.x + size / 2.0F - ui.px(6.0F), head.centre().y};
    result.back = icon_button(ui, ui.id("back"), button_at, Icon::back, ui.tr("page.back"), "Esc");
    head.take_left(size + ui.px(8.0F));
    ui.text_in(head, Type::title, ui.theme().text, heading);
    result.back |= ui.key(Key::escape);
    result.content = rest;
    return result;
}

} // namespace twocircles::client::ui
