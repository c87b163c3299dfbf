// Promises and their fate, and why.
#include "client/strings/writing.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

std::string names_of(model::Debrief const& debrief, std::vector<int> const& followers)
{
    std::string names;
    for (int const follower : followers) {
        if (auto const* who = person_of(debrief, follower)) {
            names += (names.empty() ? "" : ", ") + who->name;
        }
    }
    return names;
}

// By whom, to whom, when, and until when.
std::string made(model::Debrief const& debrief, Ui const& ui, model::PromiseFate const& promise)
{
    std::string words = ui.tr("debrief.promise_made", {{"day", on_day(ui, promise.made_day)}});
    if (std::string const where = decision_name(debrief, promise.made_decision); !where.empty()) {
        words += " (" + where + ")";
    }
    if (promise.seat >= 0 && debrief.seats.size() > 1) {
        words += ", " + ui.tr("debrief.promise_by", {{"seat", seat_name(debrief, promise.seat)}});
    }
    if (std::string const whom = names_of(debrief, promise.to); !whom.empty()) {
        words += ", " + ui.tr("debrief.promise_to", {{"names", whom}});
    }
    if (!promise.due.empty()) {
        words += ", " + ui.tr("debrief.promise_due_after", {{"title", promise.due}});
    } else if (promise.due_day >= 0.0) {
        words += ", " + ui.tr("debrief.promise_due", {{"day", on_day(ui, promise.due_day)}});
    }
    return words;
}

// Empty while it is open.
std::string resolved(model::Debrief const& debrief, Ui const& ui, model::PromiseFate const& promise)
{
    bool const kept = promise.fate == "kept", broken = promise.fate == "broken";
    if (!kept && !broken) {
        return {};
    }
    std::string words = ui.tr(kept ? "debrief.promise_kept" : "debrief.promise_broken");
    if (promise.resolved_day >= 0.0) {
        words += ", " + on_day(ui, promise.resolved_day);
    }
    if (std::string const where = decision_name(debrief, promise.resolved_decision); !where.empty()) {
        words += " (" + where + ")";
    }
    if (promise.by_default) {
        words += ": " + ui.tr("debrief.promise_by_default");
    }
    return words;
}

} // namespace

std::string promise_and_fate(Ui const& ui, model::PromiseFate const& promise)
{
    std::string const key = "promise." + promise.fate;
    return quoted(ui.strings(), promise.text) + " – " + (ui.strings().has(key) ? ui.tr(key) : promise.fate);
}

void fate_sign(Ui& ui, model::PromiseFate const& promise, ImVec2 centre, float size)
{
    Theme const& t = ui.theme();
    bool const kept = promise.fate == "kept", broken = promise.fate == "broken";
    Icon const sign = kept ? Icon::check : broken ? Icon::cross : Icon::promise;
    icon(ui.draw(), sign, centre, size, kept ? t.good.fill : broken ? t.bad.fill : t.quiet);
}

float promises(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    if (debrief.promises.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.promises"));
    float const indent = ui.px(36.0F), inner = std::min(width, ui.px(860.0F)) - indent;
    for (auto const& promise : debrief.promises) {
        fate_sign(ui, promise, {at.x + ui.px(12.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(18.0F));
        float const x = at.x + indent;
        y += ui.paragraph({x, y}, inner, Type::body, t.text, promise_and_fate(ui, promise));
        if (promise.fate != "unmade") {
            y += ui.paragraph({x, y}, inner, Type::small, t.quiet, made(debrief, ui, promise));
            if (std::string const end = resolved(debrief, ui, promise); !end.empty()) {
                y += ui.paragraph(
                    {x, y}, inner, Type::small, promise.fate == "kept" ? t.good.ink : t.bad.ink, end
                );
            }
        }
        y += ui.px(12.0F);
    }
    return y - ui.px(12.0F) - at.y;
}

} // namespace twocircles::client::ui
