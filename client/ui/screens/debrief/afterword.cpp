#include "client/ui/screens/debrief/afterword.hpp"

#include "client/progress/words.hpp"
#include "client/ui/widgets/controls.hpp"

namespace twocircles::client::ui {

float afterword(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    if (!view.joined || !view.debrief || view.joined->workshop || !view.practice || !view.debrief->finished) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y;
    auto const after = progress::afterword_of(ui.strings(), view.progress, *view.joined, *view.debrief);
    if (!after.lines.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::lead_strong, t.text, after.heading) + ui.px(12.0F);
        for (auto const& line : after.lines) {
            y += ui.paragraph({at.x, y}, width, Type::body, t.text, line) + ui.px(8.0F);
        }
        y += ui.px(16.0F);
    }
    ButtonLook const look = {ButtonKind::plain, std::nullopt, {}, !view.waiting, 0};
    std::string const& label = ui.tr("progress.start_again");
    float const wanted = button_width(ui, label, look), line = ui.line_height(Type::small);
    if (button(ui, ui.id("differently"), {at.x, y, wanted, ui.px(48.0F)}, label, look)) {
        ui.push(model::PlayDifferently{});
    }
    std::string const& hint = ui.tr("progress.again_hint");
    bool const beside = wanted + ui.px(16.0F) + ui.width_of(Type::small, hint) < width;
    ui.text(
        beside ? ImVec2{at.x + wanted + ui.px(16.0F), y + (ui.px(48.0F) - line) / 2.0F}
               : ImVec2{at.x, y + ui.px(52.0F)},
        Type::small, t.quiet, hint
    );
    return y + ui.px(48.0F) + (beside ? 0.0F : line + ui.px(4.0F)) + ui.px(24.0F) - at.y;
}

} // namespace twocircles::client::ui
