// Each follower before and after, and what became of those who took a chance.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <array>

namespace twocircles::client::ui {

using model::Measure;

float people_then_and_now(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    Theme const& t = ui.theme();
    float y =
        at.y + ui.paragraph(at, width, Type::lead_strong, t.text, ui.tr("debrief.people")) + ui.px(12.0F);
    constexpr std::array kShown = {Measure::morale, Measure::risk_taking, Measure::loyalty};
    int const columns = width > ui.px(900.0F) ? 3 : width > ui.px(560.0F) ? 2 : 1;
    float const gap = ui.px(16.0F), pad = ui.px(16.0F);
    float const w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                height = ui.px(158.0F);
    for (std::size_t i = 0; i < debrief.people.size(); ++i) {
        auto const& who = debrief.people[i];
        auto const column = static_cast<int>(i) % columns;
        Rect const box = {at.x + (w + gap) * static_cast<float>(column), y, w, height};
        card(ui.draw(), box, t.surface, ui.px(12.0F));
        Rect rest = box.inset(pad, ui.px(12.0F));
        Rect head = rest.take_top(ui.px(48.0F));
        Rect const face = head.take_left(ui.px(56.0F));
        portrait(
            ui, {face.x + ui.px(22.0F), face.centre().y}, ui.px(22.0F), who.name, who.follower, who.after,
            who.hero, who.gone ? 0.45F : 1.0F
        );
        std::string const note = who.gone   ? ui.tr("person.gone")
                                 : who.hero ? ui.tr("person.hero")
                                            : std::string();
        if (note.empty()) {
            ui.text_in(head, Type::body_strong, t.text, who.name);
        } else {
            ui.text_in(head.take_top(ui.px(26.0F)), Type::body_strong, t.text, who.name);
            ui.text_in(head, Type::small, t.quiet, note);
        }
        rest.take_top(ui.px(6.0F));
        for (auto const measure : kShown) {
            auto const m = model::index_of(measure);
            meter_row(
                ui, rest.take_top(ui.px(26.0F)), ui.id("after", who.follower * 32 + static_cast<int>(m)),
                measure, who.after[m], who.after[m] - who.before[m], 86.0F
            );
        }
        if (column == columns - 1 || i + 1 == debrief.people.size()) {
            y += height + gap;
        }
    }
    return y - gap - at.y;
}

float heroes(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    if (view.debrief->heroes.empty()) {
        return 0.0F;
    }
    float y = at.y + heading(ui, at, width, ui.tr("debrief.heroes"));
    for (auto const& story : view.debrief->heroes) {
        y += ui.paragraph({at.x, y}, width, Type::body, ui.theme().text, story.became) + ui.px(8.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
