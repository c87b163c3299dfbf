// What was done on each leading seat over the acts of both circles, and how sure that is.
#include "client/ui/screens/debrief/interval.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/profile.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr int kFewest = 3; // decisions that say anything, where the server gave no interval

// Of a game whose server told of one seat only, without an interval.
model::SeatProfile only_seat(model::Debrief const& debrief)
{
    model::SeatProfile one;
    one.seat = debrief.seat;
    one.acts = debrief.acts;
    one.control_share = debrief.control_share;
    one.decisions = debrief.decisions_counted;
    return one;
}

std::string held_by(Ui const& ui, model::Debrief const& debrief, int seat)
{
    auto const found = std::ranges::find(debrief.seats, seat, &model::LeadingSeat::seat);
    if (found == debrief.seats.end()) {
        return {};
    }
    if (found->holders.empty()) {
        return found->people == 0 ? ui.tr("debrief.held_by_script") : std::string();
    }
    std::string names;
    for (auto const& name : found->holders) {
        names += (names.empty() ? "" : ", ") + name;
    }
    return ui.tr("debrief.held_by", {{"names", names}});
}

float seat_profile(
    model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, model::SeatProfile const& one, bool named
)
{
    Theme const& t = ui.theme();
    float y = at.y;
    if (named) {
        y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, seat_name(debrief, one.seat));
        std::string const who = held_by(ui, debrief, one.seat);
        if (!who.empty()) {
            y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, who);
        }
        y += ui.px(10.0F);
    }
    bool const banded = !debrief.profiles.empty();
    if (banded && one.enough) {
        float const line = ui.line_height(Type::small_strong);
        Rect const ends = {at.x, y, width, line};
        ui.text_in(ends, Type::small_strong, t.control.ink, ui.tr("debrief.all_control"));
        ui.text_in(ends, Type::small_strong, t.influence.ink, ui.tr("debrief.all_influence"), Align::right);
        y += line + ui.px(8.0F);
        share_bar(ui, {at.x, y, width, ui.px(22.0F)}, one);
        y += ui.px(22.0F + 10.0F);
    }
    if (banded) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.text, share_words(ui, one)) + ui.px(16.0F);
    } else if (one.acts.empty() || one.decisions < kFewest) {
        y += ui.paragraph(
                 {at.x, y}, width, Type::body, t.quiet,
                 ui.tr("debrief.too_few", {{"n", std::to_string(one.decisions)}})
             ) +
             ui.px(12.0F);
    }
    if (!one.acts.empty()) {
        bool const known = banded ? one.enough : one.decisions >= kFewest;
        y += profile(ui, {at.x, y}, width, one.acts, known ? std::optional(one.control_share) : std::nullopt);
    }
    return y - at.y;
}

} // namespace

float leading_profiles(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    model::Debrief const& debrief = *view.debrief;
    float y = at.y + heading(ui, at, width, ui.tr("debrief.profile"));
    y += aside(ui, {at.x, y}, width, ui.tr("debrief.profile_note"));
    if (debrief.profiles.empty()) {
        y += seat_profile(debrief, ui, {at.x, y}, width, only_seat(debrief), false);
        return y - at.y;
    }
    bool const several = debrief.profiles.size() > 1;
    for (auto const& one : debrief.profiles) {
        y += seat_profile(debrief, ui, {at.x, y}, width, one, several || !debrief.seats.empty()) +
             ui.px(40.0F);
    }
    return y - ui.px(40.0F) - at.y;
}

} // namespace twocircles::client::ui
