#include "client/ui/screens/debrief/parts.hpp"

#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

float heading(Ui& ui, ImVec2 at, float width, std::string_view text)
{
    return ui.paragraph(at, width, Type::lead_strong, ui.theme().text, text) + ui.px(12.0F);
}

float aside(Ui& ui, ImVec2 at, float width, std::string_view text)
{
    return ui.paragraph(at, std::min(width, ui.px(760.0F)), Type::body, ui.theme().quiet, text) +
           ui.px(14.0F);
}

std::string seat_name(model::Debrief const& debrief, int seat)
{
    auto const found = std::ranges::find(debrief.seats, seat, &model::LeadingSeat::seat);
    if (found == debrief.seats.end()) {
        return std::to_string(seat + 1);
    }
    return found->title.empty() ? found->name : found->title;
}

std::string day_words(Ui const& ui, double day)
{
    return ui.tr("play.day", {{"n", whole(std::floor(day) + 1.0)}});
}

std::string on_day(Ui const& ui, double day)
{
    return ui.tr("debrief.day", {{"n", whole(std::floor(day) + 1.0)}});
}

std::string decision_name(model::Debrief const& debrief, int decision)
{
    auto const i = static_cast<std::size_t>(decision);
    if (decision < 0 || i >= debrief.decisions.size()) {
        return {};
    }
    return std::to_string(decision + 1) + ". " + debrief.decisions[i].beat_title;
}

model::PersonResult const* person_of(model::Debrief const& debrief, int follower)
{
    auto const found = std::ranges::find(debrief.people, follower, &model::PersonResult::follower);
    return found == debrief.people.end() ? nullptr : &*found;
}

} // namespace twocircles::client::ui
