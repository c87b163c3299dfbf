#include "client/ui/screens/debrief/course.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::MarkKind;
using model::Measure;

namespace {

constexpr double kSecondsADay = 10.0; // of a game whose clock is not known

} // namespace

Icon icon_of(MarkKind kind)
{
    switch (kind) {
    case MarkKind::bookmark:
        return Icon::star;
    case MarkKind::observer_note:
        return Icon::eye;
    case MarkKind::observer_tick:
        return Icon::check;
    case MarkKind::injected:
        return Icon::event;
    case MarkKind::intervention:
        return Icon::people;
    case MarkKind::need:
        return Icon::need;
    case MarkKind::prediction:
    case MarkKind::unknown:
        break;
    }
    return Icon::other;
}

std::vector<CourseSign> signs_of(model::Debrief const& debrief)
{
    std::vector<CourseSign> signs;
    for (auto const& mark : debrief.marks) {
        if (mark.kind == MarkKind::prediction || mark.kind == MarkKind::unknown || mark.taken_back) {
            continue;
        }
        std::string text = mark.who;
        for (auto const* part : {&mark.title, &mark.text}) {
            if (!part->empty()) {
                text += (text.empty() ? "" : ": ") + *part;
            }
        }
        signs.push_back({mark.day, icon_of(mark.kind), text});
    }
    for (auto const& note : debrief.happenings) {
        if (note.text.empty() && note.title.empty()) {
            continue;
        }
        signs.push_back({note.day, icon_of(note.kind), note.text.empty() ? note.title : note.text});
    }
    std::ranges::stable_sort(signs, {}, &CourseSign::day);
    return signs;
}

model::Sample const* sample_at(model::Debrief const& debrief, double day)
{
    auto const& samples = debrief.samples;
    auto const after = std::ranges::upper_bound(samples, day + 1e-9, {}, &model::Sample::day);
    if (samples.empty()) {
        return nullptr;
    }
    return after == samples.begin() ? &samples.front() : &*std::prev(after);
}

std::optional<double> value_at(model::Sample const& sample, int person, Measure measure)
{
    auto const m = model::index_of(measure);
    if (person < 0) {
        return sample.team[m];
    }
    auto const i = static_cast<std::size_t>(person);
    if (i >= sample.people.size() || !sample.people[i].present || m >= model::kPersonMeasureCount) {
        return std::nullopt;
    }
    return sample.people[i].meters[m];
}

double last_day(model::Debrief const& debrief)
{
    double last = 1.0;
    for (auto const& sample : debrief.samples) {
        last = std::max(last, sample.day);
    }
    for (auto const& decision : debrief.decisions) {
        last = std::max(last, decision.day + 0.5);
    }
    return last;
}

double whole_length(model::Debrief const& debrief)
{
    double const clock = debrief.samples.empty() ? 0.0 : debrief.samples.back().seconds;
    return clock > 0.0 ? clock : last_day(debrief) * kSecondsADay;
}

double day_at(model::Debrief const& debrief, double seconds)
{
    auto const& samples = debrief.samples;
    if (samples.empty() || samples.back().seconds <= 0.0) {
        return std::min(seconds / kSecondsADay, last_day(debrief));
    }
    auto const after = std::ranges::upper_bound(samples, seconds, {}, &model::Sample::seconds);
    if (after == samples.end()) {
        return samples.back().day;
    }
    if (after == samples.begin()) {
        return after->day;
    }
    auto const before = std::prev(after);
    double const part = (seconds - before->seconds) / (after->seconds - before->seconds);
    return before->day + part * (after->day - before->day);
}

double seconds_at(model::Debrief const& debrief, double day)
{
    auto const& samples = debrief.samples;
    if (samples.empty() || samples.back().seconds <= 0.0) {
        return day * kSecondsADay;
    }
    auto const after = std::ranges::upper_bound(samples, day, {}, &model::Sample::day);
    if (after == samples.end()) {
        return samples.back().seconds;
    }
    if (after == samples.begin()) {
        return after->seconds;
    }
    auto const before = std::prev(after);
    double const span = after->day - before->day;
    double const part = span > 0.0 ? (day - before->day) / span : 0.0;
    return before->seconds + part * (after->seconds - before->seconds);
}

CourseLine line_of(Theme const& theme, Measure measure)
{
    Hue hue = hue_of(theme, measure);
    switch (measure) {
    case Measure::order:
    case Measure::competence:
        hue = theme.control;
        break;
    case Measure::direction:
    case Measure::inner_drive:
        hue = theme.influence;
        break;
    case Measure::stress:
        hue = theme.bad;
        break;
    case Measure::delivery:
    case Measure::trust:
        hue = theme.good;
        break;
    case Measure::plan_clarity:
    case Measure::protection:
    case Measure::vision:
        hue = {theme.quiet, theme.quiet};
        break;
    default:
        break;
    }
    return {measure, hue.fill, hue.ink};
}

float course_words(Ui& ui, ImVec2 at, float width, CourseView const& view, double day)
{
    Theme const& t = ui.theme();
    auto const* sample = sample_at(*view.debrief, day);
    if (sample == nullptr) {
        return 0.0F;
    }
    float y = at.y;
    std::string values;
    for (auto const& line : view.lines) {
        if (auto const value = value_at(*sample, view.person, line.measure)) {
            values += (values.empty() ? "" : " · ") + name_of(ui, line.measure) + " " + whole(*value);
        }
    }
    if (values.empty()) {
        values = ui.tr(view.lines.empty() ? "debrief.no_lines" : "debrief.not_there");
    }
    std::string const when = ui.tr("play.day", {{"n", whole(std::floor(day) + 1.0)}});
    y += ui.paragraph({at.x, y}, width, Type::small_strong, t.text, when + ": " + values) + ui.px(2.0F);
    // What happened on this day; of decisions the last one.
    model::Decision const* last = nullptr;
    for (auto const& decision : view.debrief->decisions) {
        if (decision.day <= day + 1e-6) {
            last = &decision;
        }
    }
    if (last != nullptr) {
        auto const n = static_cast<int>(last - view.debrief->decisions.data());
        std::string const said =
            last->response.empty() ? ui.tr("play.timed_out") : quoted(ui.strings(), last->response);
        y += ui.paragraph_up_to(
            {at.x, y}, width, 1, Type::small, t.quiet,
            std::to_string(n + 1) + ". " + last->beat_title + ": " + said
        );
    }
    int told = 0;
    for (auto const& sign : signs_of(*view.debrief)) {
        if (std::floor(sign.day) != std::floor(day) || told == 3) {
            continue;
        }
        float const line = ui.line_height(Type::small);
        icon(ui.draw(), sign.icon, {at.x + ui.px(8.0F), y + line / 2.0F}, ui.px(14.0F), t.quiet);
        y += ui.paragraph_up_to(
            {at.x + ui.px(24.0F), y}, width - ui.px(24.0F), 1, Type::small, t.text, sign.text
        );
        ++told;
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
