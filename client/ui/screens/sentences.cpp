#include "client/ui/screens/sentences.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <cmath>

namespace twocircles::client::ui {

using model::NoteKind;

std::string reasons_of(model::Movement const& movement)
{
    double const whole_way = std::abs(movement.after - movement.before);
    std::string text;
    int said = 0;
    for (auto const& reason : movement.reasons) {
        if (said == 2 || (said > 0 && std::abs(reason.amount) < 0.25 * whole_way)) {
            break;
        }
        if (reason.phrase.empty()) {
            continue;
        }
        text += (said == 0 ? "" : "; ") + reason.phrase;
        ++said;
    }
    return text;
}

std::string why_of_team(model::ViewModel const& view, model::Measure measure)
{
    for (auto const& movement : view.movements.movements) {
        if (movement.follower == model::kNobody && movement.measure == measure) {
            std::string const reasons = reasons_of(movement);
            return reasons.empty() ? reasons : capital(reasons) + ".";
        }
    }
    return {};
}

std::string why_of_person(model::ViewModel const& view, Ui const& ui, int follower)
{
    std::string text;
    int said = 0;
    for (auto const& movement : view.movements.movements) {
        if (movement.follower != follower || said == 2) {
            continue;
        }
        std::string const reasons = reasons_of(movement);
        if (reasons.empty()) {
            continue;
        }
        text += (said == 0 ? "" : " ") + name_of(ui, movement.measure) + " " +
                signed_points(movement.after - movement.before) + ": " + reasons + ".";
        ++said;
    }
    return text;
}

std::string subject_of(model::ViewModel const& view, Ui const& ui, model::Movement const& movement)
{
    std::string measure = name_of(ui, movement.measure);
    if (!measure.empty() && measure[0] >= 'A' && measure[0] <= 'Z') {
        measure[0] = static_cast<char>(measure[0] - 'A' + 'a');
    }
    if (movement.follower == model::kNobody) {
        return ui.tr("why.team", {{"measure", measure}});
    }
    return ui.tr("why.person", {{"name", name_of(view, movement.follower)}, {"measure", measure}});
}

std::string const* last_words(model::ViewModel const& view, int follower)
{
    for (auto newest = view.notes.rbegin(); newest != view.notes.rend(); ++newest) {
        auto const& note = *newest;
        if (note.kind == NoteKind::spoke && note.follower == follower && !note.text.empty()) {
            return &note.text;
        }
    }
    return nullptr;
}

std::string line_of(model::ViewModel const& view, Ui const& ui, model::Note const& note)
{
    std::string const& name = name_of(view, note.follower);
    switch (note.kind) {
    case NoteKind::spoke:
        return name.empty() ? note.text : name + ": " + quoted(ui.strings(), note.text);
    case NoteKind::attempt_succeeded:
        return ui.tr("note.attempt_succeeded", {{"name", name}});
    case NoteKind::attempt_failed:
        return ui.tr("note.attempt_failed", {{"name", name}});
    case NoteKind::became_hero:
        return ui.tr("note.became_hero", {{"name", name}});
    case NoteKind::left:
        return ui.tr("note.left", {{"name", name}});
    case NoteKind::promise_made:
        return ui.tr("note.promise_made", {{"text", note.text}});
    case NoteKind::promise_kept:
        return ui.tr("note.promise_kept", {{"text", note.text}});
    case NoteKind::promise_broken:
        return ui.tr("note.promise_broken", {{"text", note.text}});
    case NoteKind::event:
    case NoteKind::situation:
        return note.title.empty() ? note.text : note.title + (note.text.empty() ? "" : ": " + note.text);
    case NoteKind::vision_stated:
        return quoted(ui.strings(), note.text);
    case NoteKind::unknown:
        break;
    }
    return note.text;
}

Icon icon_of(NoteKind kind)
{
    switch (kind) {
    case NoteKind::spoke:
        return Icon::speech;
    case NoteKind::attempt_succeeded:
        return Icon::risk;
    case NoteKind::attempt_failed:
        return Icon::risk;
    case NoteKind::became_hero:
        return Icon::star;
    case NoteKind::left:
        return Icon::leave;
    case NoteKind::event:
        return Icon::event;
    case NoteKind::promise_made:
        return Icon::promise;
    case NoteKind::promise_kept:
        return Icon::check;
    case NoteKind::promise_broken:
        return Icon::cross;
    case NoteKind::vision_stated:
        return Icon::eye;
    case NoteKind::situation:
        return Icon::event;
    case NoteKind::unknown:
        break;
    }
    return Icon::other;
}

} // namespace twocircles::client::ui
