#include "server/debrief/theme.hpp"

#include <algorithm>
#include <limits>

namespace twocircles::debrief {

namespace {

// Before the next decision is taken; what happened on the very day of it is still of the one before.
bool came_of(const Debrief& debrief, std::size_t decision, const room::Note& note)
{
    const double from = debrief.decisions[decision].day;
    const bool last = decision + 1 == debrief.decisions.size();
    const double to = last ? std::numeric_limits<double>::max() : debrief.decisions[decision + 1].day;
    return note.day >= from && note.day <= to;
}

} // namespace

room::GuideTheme theme_of(const Debrief& debrief, const Moment& moment)
{
    using room::GuideTheme;
    using room::NoteKind;
    const Decision& decision = debrief.decisions[moment.decision];
    if (decision.by_timeout || !decision.response) return GuideTheme::pace;
    const auto happened = [&](std::initializer_list<NoteKind> kinds) {
        return std::any_of(debrief.happenings.begin(), debrief.happenings.end(), [&](const room::Note& note) {
            const bool of_kind = std::find(kinds.begin(), kinds.end(), note.kind) != kinds.end();
            return of_kind && came_of(debrief, moment.decision, note);
        });
    };
    if (happened({NoteKind::promise_kept, NoteKind::promise_broken})) return GuideTheme::promises;
    if (happened(
            {NoteKind::attempt_succeeded, NoteKind::attempt_failed, NoteKind::became_hero, NoteKind::left}
        ))
        return GuideTheme::people;
    double control = 0, influence = 0;
    for (const room::ActShown& act : decision.acts) {
        const double weight = engine::weight_of(act.strength);
        const engine::ActFamily family = engine::family_of(act.act);
        if (family == engine::ActFamily::control) control += weight;
        if (family == engine::ActFamily::influence) influence += weight;
    }
    if (control == 0 && influence == 0) return GuideTheme::none;
    return control > influence ? GuideTheme::control : GuideTheme::influence;
}

room::GuideMoments guide_moments(const Debrief& debrief)
{
    room::GuideMoments moments;
    for (const Moment& moment : debrief.moments)
        moments.push_back(
            {static_cast<std::uint32_t>(moment.decision), debrief.decisions[moment.decision].beat,
             theme_of(debrief, moment)}
        );
    return moments;
}

} // namespace twocircles::debrief
