#include "client/ui/screens/debrief/guide_words.hpp"

#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::GuidePageKind;
using model::GuideStep;
using model::GuideTheme;

std::string step_name(Ui const& ui, GuideStep step)
{
    switch (step) {
    case GuideStep::reactions:
        return ui.tr("guide.step.reactions");
    case GuideStep::what_happened:
        return ui.tr("guide.step.what_happened");
    case GuideStep::why:
        return ui.tr("guide.step.why");
    case GuideStep::take_home:
        return ui.tr("guide.step.take_home");
    }
    return {};
}

std::string theme_name(Ui const& ui, GuideTheme theme)
{
    switch (theme) {
    case GuideTheme::none:
        return {};
    case GuideTheme::control:
        return ui.tr("guide.theme.control");
    case GuideTheme::influence:
        return ui.tr("guide.theme.influence");
    case GuideTheme::promises:
        return ui.tr("guide.theme.promises");
    case GuideTheme::people:
        return ui.tr("guide.theme.people");
    case GuideTheme::pace:
        return ui.tr("guide.theme.pace");
    }
    return {};
}

model::Moment const* moment_of(model::ViewModel const& view, model::GuidePage const& page)
{
    if (!view.debrief) {
        return nullptr;
    }
    auto const& moments = view.debrief->moments;
    auto const found = std::ranges::find(moments, page.decision, &model::Moment::decision);
    return found == moments.end() ? nullptr : &*found;
}

model::Decision const* decision_of(model::ViewModel const& view, model::GuidePage const& page)
{
    auto const i = static_cast<std::size_t>(page.decision);
    return view.debrief && i < view.debrief->decisions.size() ? &view.debrief->decisions[i] : nullptr;
}

std::string page_name(model::ViewModel const& view, Ui const& ui, model::GuidePage const& page)
{
    switch (page.place.kind) {
    case GuidePageKind::unknown:
    case GuidePageKind::opening:
        return {};
    case GuidePageKind::timeline:
        return ui.tr("debrief.timeline");
    case GuidePageKind::moment:
    case GuidePageKind::causes:
        if (auto const* decision = decision_of(view, page)) {
            return ui.tr(
                "debrief.decision_at", {{"n", std::to_string(page.decision + 1)},
                                        {"title", decision->beat_title},
                                        {"day", whole(std::floor(decision->day) + 1.0)}}
            );
        }
        return {};
    case GuidePageKind::questions:
        return ui.tr("debrief.questions");
    case GuidePageKind::goals:
        return ui.tr("debrief.learning_goals");
    case GuidePageKind::commitments:
        return ui.tr("guide.commit.heading");
    }
    return {};
}

std::vector<std::string> questions_of(Ui const& ui, model::GuidePage const& page)
{
    std::vector<std::string> all = page.questions;
    switch (page.place.kind) {
    case GuidePageKind::opening:
        all.push_back(ui.tr("guide.opening.word"));
        all.push_back(ui.tr("guide.opening.mind"));
        break;
    case GuidePageKind::timeline:
        all.push_back(ui.tr("guide.timeline.turn"));
        break;
    case GuidePageKind::moment:
        all.push_back(ui.tr("guide.moment.saw"));
        break;
    case GuidePageKind::causes:
        all.push_back(ui.tr("guide.causes.why"));
        break;
    case GuidePageKind::questions:
        if (all.empty()) {
            all.push_back(ui.tr("guide.causes.why"));
        }
        break;
    case GuidePageKind::commitments:
        all.push_back(ui.tr("guide.commit.question"));
        break;
    case GuidePageKind::unknown:
    case GuidePageKind::goals:
        break;
    }
    return all;
}

std::string clock_words(double seconds_left)
{
    long const all = std::lround(std::abs(seconds_left));
    std::string const rest = std::to_string(all % 60);
    return (seconds_left < -0.5 ? "+" : "") + std::to_string(all / 60) + ":" + (rest.size() < 2 ? "0" : "") +
           rest;
}

} // namespace twocircles::client::ui
