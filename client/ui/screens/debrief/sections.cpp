#include "client/ui/screens/debrief/sections.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

using model::Decision;
using model::Mark;
using model::MarkKind;

bool voted_on(Decision const& decision)
{
    return decision.voters > 0 || decision.disagreed != model::Disagreed::nobody;
}

bool written_down(Mark const& mark)
{
    return mark.kind != MarkKind::prediction && mark.kind != MarkKind::unknown;
}

bool has_content(model::ViewModel const& view, Section section)
{
    model::Debrief const& debrief = *view.debrief;
    switch (section) {
    case Section::course:
        return true;
    case Section::what_if:
        return std::ranges::any_of(debrief.decisions, [](auto const& one) {
            return one.options.size() > 1 || !one.what_if.empty();
        });
    case Section::people:
        return !debrief.people.empty() || !debrief.heroes.empty();
    case Section::circles:
        return std::ranges::any_of(debrief.samples, [](auto const& one) { return !one.circles.empty(); });
    case Section::leading:
        return !debrief.profiles.empty() || !debrief.acts.empty() || debrief.decisions_counted > 0;
    case Section::promises:
        return !debrief.promises.empty() || !debrief.predictions.empty() ||
               std::ranges::any_of(debrief.marks, written_down) ||
               std::ranges::any_of(debrief.decisions, voted_on);
    case Section::rooms:
        return view.comparison.has_value() || may_compare(view);
    case Section::together:
        return view.guide.has_value();
    case Section::questions:
        return view.guide || !debrief.questions.empty() || !debrief.learning_goals.empty() ||
               std::ranges::any_of(debrief.decisions, [](auto const& one) { return !one.questions.empty(); });
    }
    return false;
}

} // namespace

bool may_compare(model::ViewModel const& view)
{
    return view.facilitator || view.state.rooms_shown;
}

std::vector<Section> sections_of(model::ViewModel const& view)
{
    std::vector<Section> found;
    for (auto const section :
         {Section::course, Section::what_if, Section::people, Section::circles, Section::leading,
          Section::promises, Section::rooms, Section::together, Section::questions}) {
        if (view.debrief && has_content(view, section)) {
            found.push_back(section);
        }
    }
    return found;
}

std::string name_of(Ui const& ui, Section section)
{
    switch (section) {
    case Section::course:
        return ui.tr("debrief.section.course");
    case Section::what_if:
        return ui.tr("debrief.section.what_if");
    case Section::people:
        return ui.tr("debrief.section.people");
    case Section::circles:
        return ui.tr("debrief.section.circles");
    case Section::leading:
        return ui.tr("debrief.section.leading");
    case Section::promises:
        return ui.tr("debrief.section.promises");
    case Section::rooms:
        return ui.tr("debrief.section.rooms");
    case Section::together:
        return ui.tr("debrief.section.together");
    case Section::questions:
        return ui.tr("debrief.section.questions");
    }
    return {};
}

} // namespace twocircles::client::ui
