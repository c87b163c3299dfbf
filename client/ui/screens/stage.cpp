#include "client/ui/screens/stage.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/deeds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::Measure;

namespace {

constexpr float kRippleSeconds = 1.3F;

float part(model::TeamMeters const& team, Measure measure)
{
    return static_cast<float>(team[model::index_of(measure)]) / 100.0F;
}

} // namespace

void Stage::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    if (!view.joined) {
        return;
    }
    if (game_ != view.joined->token) {
        game_ = view.joined->token;
        places_.clear();
        heard_at_.clear();
        last_heard_ = view.notes.empty() ? 0 : view.notes.back().number;
    }
    follow_notes(view, ui.now());

    Rect rest = area;
    legend(view, ui, rest.take_top(ui.px(36.0F)));
    std::string vision;
    if (auto const seat = static_cast<std::size_t>(view.joined->seat); seat < view.state.visions.size()) {
        vision = view.state.visions[seat];
    }
    if (!vision.empty()) {
        std::string const spoken = quoted(ui.strings(), vision);
        float const width = rest.w - ui.px(48.0F);
        bool const large =
            ui.height_of(Type::body_italic, spoken, width) <= 2.0F * ui.line_height(Type::body_italic);
        Type const type = large ? Type::body_italic : Type::small;
        float const height = ui.height_of(type, spoken, width);
        Rect const strip = rest.take_bottom(height + ui.px(12.0F));
        ui.paragraph(
            {strip.x + ui.px(24.0F), strip.y}, width, type, ui.theme().influence.ink, spoken, Align::centre
        );
    }

    std::vector<StagePerson> people;
    for (auto const& person : view.state.people) {
        bool const known = feelings_known(view, static_cast<int>(people.size()));
        people.push_back(
            {static_cast<float>(person.meters[model::index_of(Measure::loyalty)]) / 100.0F,
             person.reports_to_you, person.follows_freely, person.gone, !known}
        );
    }
    float reach = 0.0F, there = 0.0F;
    for (auto const& person : people) {
        if (person.gone || person.unknown) {
            continue;
        }
        reach += 0.6F * person.follow + (person.follows_freely ? 0.4F : 0.0F);
        there += 1.0F;
    }
    // Unknown is neither far nor near.
    bool const unknown = there == 0.0F && std::ranges::any_of(people, &StagePerson::unknown);
    reach = ui.glide(ui.id("stage-reach"), there > 0.0F ? reach / there : unknown ? 0.5F : 0.0F, 0.9F);
    float const order = view.state.meters_hidden ? 0.5F : part(view.state.team, Measure::order);
    float const grip = ui.glide(ui.id("stage-grip"), order, 0.9F);
    StagePlan plan = plan_stage(rest, people, reach, grip, ui.px(100.0F) / 100.0F);

    places_.resize(plan.people.size());
    for (std::size_t i = 0; i < plan.people.size(); ++i) {
        int const n = static_cast<int>(i);
        places_[i].at = {
            rest.x + ui.glide(ui.id("stage-x", n), plan.people[i].x - rest.x, 0.7F),
            rest.y + ui.glide(ui.id("stage-y", n), plan.people[i].y - rest.y, 0.7F)};
        places_[i].presence = ui.glide(ui.id("stage-presence", n), people[i].gone ? 0.0F : 1.0F, 1.2F);
        plan.people[i] = places_[i].at;
    }
    circles(ui, plan);
    ties(view, ui, plan);
    ripples(view, ui, plan);
    you(view, ui, plan);
    this->people(view, ui, plan);
    bubbles(view, ui, plan, rest);
    if (looked_at_ != model::kNobody) {
        auto const i = static_cast<std::size_t>(looked_at_);
        person_card(view, ui, looked_at_, places_[i].at, plan.person_radius, area);
    }
}

// Notes carry no arrival time of their own; a bubble lives from when it was first seen here.
void Stage::follow_notes(model::ViewModel const& view, double now)
{
    for (auto const& note : view.notes) {
        if (note.number > last_heard_) {
            heard_at_[note.number] = now;
            last_heard_ = note.number;
        }
    }
    std::erase_if(heard_at_, [now](auto const& entry) { return now - entry.second > 30.0; });
}

void Stage::circles(Ui& ui, StagePlan const& plan) const
{
    Theme const& t = ui.theme();
    bool const dark = t.name == ThemeName::dark;
    auto& list = ui.draw();
    // Amber over blue-black turns to olive; a redder glow stays warm.
    Colour const glow = mix(t.influence.fill, rgb(0xFF7A1A), dark ? 0.45F : 0.15F);
    std::array const layers = {
        SoftLayer{plan.disc_radius * 1.08F, fade(glow, dark ? 0.22F : 0.24F), 0.26F},
        SoftLayer{plan.disc_radius * 0.85F, fade(glow, dark ? 0.20F : 0.16F), 1.0F}};
    soft_discs(list, plan.disc_centre, layers);
    ticked_ring(
        list, plan.ring_centre, plan.ring_radius, fade(t.control.fill, 0.85F), ui.px(1.75F), 72, ui.px(9.0F)
    );
}

void Stage::ties(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const
{
    Theme const& t = ui.theme();
    for (auto const& person : view.joined->people) {
        auto const a = static_cast<std::size_t>(person.follower);
        for (auto const& tie : person.ties) {
            auto const b = static_cast<std::size_t>(tie.follower);
            if (a >= places_.size() || b >= places_.size() || tie.strength < 0.15) {
                continue;
            }
            bool const looked = looked_at_ == person.follower || looked_at_ == tie.follower;
            float const strength =
                static_cast<float>(tie.strength) * std::min(places_[a].presence, places_[b].presence);
            Colour const ink =
                fade(looked ? t.text : t.quiet, looked ? 0.25F + 0.6F * strength : 0.10F + 0.22F * strength);
            ui.draw().AddLine(
                plan.people[a], plan.people[b], packed(ink),
                ui.px(1.0F + 1.2F * static_cast<float>(tie.strength))
            );
        }
    }
}

// A response runs from you to whom its acts reached, and from them on to those they are close to.
void Stage::ripples(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const
{
    if (!view.response || ui.reduced_motion()) {
        return;
    }
    auto const since = static_cast<float>(ui.now() - view.response_at);
    if (since < 0.0F || since > 2.0F * kRippleSeconds) {
        return;
    }
    ui.motion().keep_moving();
    Theme const& t = ui.theme();
    std::size_t act = 0;
    for (auto const& shown : view.response->acts) {
        float const start = 0.12F * static_cast<float>(act++);
        bool const warm = shown.family == model::Family::influence;
        Colour const ink = warm                                     ? t.influence.fill
                           : shown.family == model::Family::control ? t.control.fill
                                                                    : t.bad.fill;
        float const width = ui.px(2.0F + static_cast<float>(shown.strength));
        float const first = (since - start) / (kRippleSeconds * 0.6F);
        if (warm && first > 0.0F && first < 1.4F) {
            float const r = plan.disc_radius * eased(first / 1.4F);
            ui.draw().AddCircle(
                plan.you, r, packed(fade(ink, 0.5F * (1.0F - first / 1.4F))), 96, ui.px(2.5F)
            );
        }
        for (int const reached : shown.reached) {
            auto const a = static_cast<std::size_t>(reached);
            if (a >= places_.size()) {
                continue;
            }
            ripple(ui.draw(), plan.you, plan.people[a], first, ink, width);
            // What moved them travels on to their friends; orders do not.
            if (!warm) {
                continue;
            }
            for (auto const& person : view.joined->people) {
                if (person.follower != reached) {
                    continue;
                }
                for (auto const& tie : person.ties) {
                    auto const b = static_cast<std::size_t>(tie.follower);
                    if (b >= places_.size() || tie.strength < 0.3) {
                        continue;
                    }
                    float const second = (since - start - kRippleSeconds * 0.55F) / (kRippleSeconds * 0.6F);
                    ripple(
                        ui.draw(), plan.people[a], plan.people[b], second,
                        fade(ink, 0.7F * static_cast<float>(tie.strength)), width * 0.7F
                    );
                }
            }
        }
    }
}

} // namespace twocircles::client::ui
