// Who stands on the stage: whoever leads in the middle, the people, what they need and how they take it, and
// what the two circles mean.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/stage.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;

namespace {

// The seat one sees the story with; null when there is none.
model::SeatCard const* seat_in_the_middle(model::ViewModel const& view)
{
    auto const& seats = view.joined->scenario.seats;
    auto const seat = std::ranges::find(seats, view.joined->seat, &model::SeatCard::seat);
    return seat == seats.end() ? nullptr : &*seat;
}

// The one in the middle is this client's own.
bool you_lead(model::ViewModel const& view)
{
    return !in_workshop(view) || view.joined->role == Role::leading;
}

// A small round sign on the edge of a portrait.
void badge(Ui& ui, ImVec2 at, float radius, Icon sign, Colour ink)
{
    ui.draw().AddCircleFilled(at, radius, packed(ui.theme().line), 32);
    icon(ui.draw(), sign, at, radius * 1.1F, ink);
}

// As much of a name as has room: in full, the first part of it, or its beginning.
std::string name_below(Ui const& ui, std::string const& name, bool self, float room)
{
    std::string const shown = self ? ui.tr("play.you_are_this", {{"name", name}}) : name;
    if (ui.width_of(Type::small, shown) <= room) {
        return shown;
    }
    if (self) {
        return ui.tr("play.you");
    }
    std::string first = name.substr(0, name.find_first_of(" -"));
    return ui.width_of(Type::small, first) <= room ? first : name;
}

} // namespace

void Stage::you(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const
{
    Theme const& t = ui.theme();
    auto const* seat = seat_in_the_middle(view);
    std::string const name = seat == nullptr ? view.settings.name : seat->name;
    float const r = plan.person_radius;
    Look look = look_of(name, 3, t);
    Pose pose;
    pose.mood = 0.62F;
    person(ui.draw(), plan.you, r, look, pose, t.surface);
    // Half a ring, half a glow: both circles are yours to use.
    float const ring = r + ui.px(4.0F);
    arc(ui.draw(), plan.you, ring, 1.745F, 4.538F, t.control.fill, ui.px(2.5F));
    arc(ui.draw(), plan.you, ring, 4.887F, 7.679F, t.influence.fill, ui.px(2.5F));
    float const line = ui.line_height(Type::small_strong);
    ui.text_in(
        {plan.you.x - ui.px(90.0F), plan.you.y + r + ui.px(5.0F), ui.px(180.0F), line}, Type::small_strong,
        t.text, you_lead(view) ? ui.tr("play.you") : name, Align::centre
    );
}

void Stage::people(model::ViewModel const& view, Ui& ui, StagePlan const& plan)
{
    Theme const& t = ui.theme();
    looked_at_ = model::kNobody;
    float const r = plan.person_radius;
    for (auto const& card_of : view.joined->people) {
        auto const i = static_cast<std::size_t>(card_of.follower);
        if (i >= view.state.people.size() || places_[i].presence < 0.02F) {
            continue;
        }
        model::PersonState const& state = view.state.people[i];
        ImVec2 const at = plan.people[i];
        Hit const hit = ui.hit(
            ui.id("stage-person", card_of.follower), around(at, 2.2F * r, 2.2F * r),
            {!state.gone, 0, !state.gone}
        );
        if (hit.hovered || hit.focused) {
            looked_at_ = card_of.follower;
        }
        Appearing const fading(ui, places_[i].presence);
        float const size = r * (1.0F + 0.08F * hit.warmth);
        bool const speaks =
            view.beat && view.beat->speaker == card_of.follower && view.state.phase == Phase::deciding;
        if (speaks) {
            soft_disc(ui.draw(), at, size * 1.55F, fade(t.text, 0.35F), 0.55F);
        }
        Pose pose = pose_of(view, card_of.follower);
        // Somebody blinks now and then, each in their own rhythm; where all stands still, so do they.
        if (!ui.reduced_motion() && !(in_workshop(view) && view.state.paused)) {
            double const beat = std::fmod(ui.now() + 1.7 * card_of.follower, 4.3 + 0.37 * card_of.follower);
            if (beat < 0.16) {
                pose.open = static_cast<float>(std::abs(beat - 0.08) / 0.08);
                ui.motion().keep_moving();
            }
        }
        pose.aside = std::clamp((plan.you.x - at.x) / (4.0F * r), -1.0F, 1.0F) *
                     (state.stance == model::Stance::withdraw ? -1.0F : 1.0F);
        person(ui.draw(), at, size, look_of(card_of.name, card_of.follower, t), pose, t.surface);
        if (state.follows_freely) {
            ui.draw().AddCircle(at, size + ui.px(2.0F), packed(t.influence.fill), 48, ui.px(2.0F));
        }
        signs(view, ui, card_of.follower, at, size);
        if (hit.focused) {
            ui.focus_ring(around(at, 2.0F * size, 2.0F * size), size);
        }
        // Below: the name; in full on the card where it is long.
        bool const self = own_follower(view) == card_of.follower;
        float const line = ui.line_height(Type::small), room = 2.0F * r + ui.px(32.0F);
        std::string const name = name_below(ui, card_of.name, self, room);
        float const name_width = std::min(room, ui.width_of(Type::small, name)) + ui.px(12.0F);
        // Lines run past; a little ground behind the name keeps it readable.
        card(
            ui.draw(), around({at.x, at.y + r + ui.px(4.0F) + line / 2.0F}, name_width, line),
            fade(t.ground, 0.62F), line / 2.0F
        );
        Colour const ink = self ? t.influence.ink : hit.warmth > 0.5F ? t.text : mix(t.quiet, t.text, 0.4F);
        float const x = at.x - std::min(room, ui.width_of(Type::small, name)) / 2.0F;
        ui.paragraph_up_to({std::round(x), at.y + r + ui.px(4.0F)}, room + 1.0F, 1, Type::small, ink, name);
    }
}

// What somebody is and shows: honoured, played by a person, in need of something, how they take the answer.
void Stage::signs(model::ViewModel const& view, Ui& ui, int follower, ImVec2 at, float size) const
{
    Theme const& t = ui.theme();
    model::PersonState const& state = view.state.people[static_cast<std::size_t>(follower)];
    if (state.hero) {
        ImVec2 const place = {at.x + size * 0.74F, at.y - size * 0.74F};
        ui.draw().AddCircleFilled(place, size * 0.40F, packed(t.ground));
        icon(ui.draw(), Icon::star, place, size * 0.62F, t.loyalty.fill);
    }
    float const small = size * 0.42F;
    ImVec2 const left = {at.x - size * 0.78F, at.y - size * 0.70F};
    bool const answering = view.state.phase == Phase::reacting || view.state.phase == Phase::passing;
    if (answering && state.stance != model::Stance::none) {
        bool const chance = state.stance == model::Stance::take_a_chance;
        badge(ui, left, small, icon_of(state.stance), chance ? t.risk.fill : t.text);
    } else if (state.need != model::Need::none) {
        badge(ui, left, small, Icon::need, t.text);
    }
    if (state.played && in_workshop(view)) {
        badge(ui, {at.x + size * 0.78F, at.y + size * 0.62F}, size * 0.36F, Icon::person, t.control.fill);
    }
    if (own_follower(view) == follower) {
        ui.draw().AddCircle(at, size + ui.px(5.0F), packed(t.text), 48, ui.px(2.0F));
    }
}

void Stage::legend(model::ViewModel const& view, Ui& ui, Rect strip) const
{
    Theme const& t = ui.theme();
    float x = strip.x + ui.px(24.0F);
    float const y = strip.y + (strip.h - ui.line_height(Type::small)) / 2.0F, middle = strip.centre().y,
                r = ui.px(7.0F);
    ui.draw().AddCircle({x + r, middle}, r, packed(t.control.fill), 32, ui.px(1.75F));
    x += 2.0F * r + ui.px(8.0F);
    auto const* seat = you_lead(view) ? nullptr : seat_in_the_middle(view);
    std::string const control =
        seat == nullptr ? ui.tr("stage.control") : ui.tr("stage.control_of", {{"name", seat->name}});
    std::string const influence =
        seat == nullptr ? ui.tr("stage.influence") : ui.tr("stage.influence_of", {{"name", seat->name}});
    // Words in short where the names would not fit.
    float const signs = 2.0F * (2.0F * r + ui.px(8.0F)) + ui.px(20.0F + 24.0F + 8.0F);
    bool const names =
        signs + ui.width_of(Type::small, control) + ui.width_of(Type::small, influence) <= strip.w;
    x += ui.text({x, y}, Type::small, t.quiet, names ? control : ui.tr("stage.control_short")) + ui.px(20.0F);
    soft_disc(ui.draw(), {x + r, middle}, r * 1.1F, t.influence.fill, 0.4F);
    x += 2.0F * r + ui.px(8.0F);
    x += ui.text({x, y}, Type::small, t.quiet, names ? influence : ui.tr("stage.influence_short")) +
         ui.px(20.0F);
    // What kind of time it is.
    float right = strip.right() - ui.px(16.0F);
    for (auto const& [amount, key] :
         {std::pair{view.state.conflict, "stage.conflict"}, std::pair{view.state.change, "stage.change"},
          std::pair{view.state.crisis, "stage.crisis"}}) {
        if (amount < 25.0) {
            continue;
        }
        std::string const& word = ui.tr(key);
        float const width = ui.width_of(Type::small_strong, word) + ui.px(20.0F);
        if (right - width < x) {
            break;
        }
        Rect const pill = {right - width, middle - ui.px(12.0F), width, ui.px(24.0F)};
        card(ui.draw(), pill, t.raised, pill.h / 2.0F);
        ui.text_in(pill, Type::small_strong, t.text, word, Align::centre);
        right -= width + ui.px(8.0F);
    }
}

} // namespace twocircles::client::ui
