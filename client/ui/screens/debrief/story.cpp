#include "client/ui/screens/debrief/story.hpp"

#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::Measure;

// Two rows: whose meters, and which.
void StoryPart::whose(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width)
{
    bool const persons =
        std::ranges::any_of(debrief.samples, [](auto const& one) { return !one.people.empty(); });
    std::vector<Pill> subjects = {
        {ui.tr("debrief.of_team"), subject_ == 0}, {ui.tr("debrief.of_organisation"), subject_ == 1}};
    for (std::size_t i = 0; persons && i < debrief.people.size(); ++i) {
        subjects.push_back({debrief.people[i].name, subject_ == static_cast<int>(i) + 2});
    }
    int const pressed = pills(ui, "course-of", at, width, subjects);
    subject_ = pressed >= 0 ? pressed : subject_;
    at.y += ui.px(8.0F);
}

float StoryPart::draw(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, Playhead& head)
{
    float const top = at.y;
    whose(debrief, ui, at, width);
    auto const kind = static_cast<std::size_t>(std::min(subject_, 2));
    static constexpr std::array kTeam = {
        Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::respect, Measure::trust};
    static constexpr std::array kOrganisation = {
        Measure::order, Measure::direction, Measure::delivery, Measure::innovation};
    static constexpr std::array kPerson = {
        Measure::morale, Measure::risk_taking, Measure::loyalty,    Measure::respect, Measure::trust,
        Measure::stress, Measure::inner_drive, Measure::competence, Measure::vision,  Measure::plan_clarity};
    std::vector<Measure> known(kTeam.begin(), kTeam.end());
    if (kind == 1) {
        known.assign(kOrganisation.begin(), kOrganisation.end());
    } else if (kind == 2) {
        known.assign(kPerson.begin(), kPerson.end());
    }
    auto const shown = [&](std::size_t i) {
        bool const at_first = i < 3 || kind == 1;
        auto const& list = at_first ? off_[kind] : on_[kind];
        return (std::ranges::find(list, known[i]) != list.end()) != at_first;
    };
    std::vector<Pill> meters;
    CourseView view = {
        &debrief,
        subject_ < 2 ? kWholeTeam : debrief.people[static_cast<std::size_t>(subject_ - 2)].follower,
        {}};
    for (std::size_t i = 0; i < known.size(); ++i) {
        CourseLine const line = line_of(ui.theme(), known[i]);
        meters.push_back({name_of(ui, known[i]), shown(i), line.fill});
        if (shown(i)) {
            view.lines.push_back(line);
        }
    }
    int const pressed = pills(ui, "course-meter", at, width, meters);
    if (pressed >= 0) {
        auto const i = static_cast<std::size_t>(pressed);
        auto& list = i < 3 || kind == 1 ? off_[kind] : on_[kind];
        if (std::erase(list, known[i]) == 0) {
            list.push_back(known[i]);
        }
    }
    at.y += ui.px(10.0F);
    float const height = ui.px(ui.logical_height() < 520.0F ? 260.0F : 330.0F);
    double const told = course_plot(ui, {at.x, at.y, width, height}, view, head.chosen, head.day);
    at.y += height + ui.px(6.0F);
    at.y += course_words(ui, at, width, view, told) + ui.px(10.0F);
    replay(debrief, ui, at, width, head);
    return at.y - top;
}

} // namespace twocircles::client::ui
