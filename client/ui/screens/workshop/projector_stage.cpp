#include "client/ui/screens/workshop/projector_stage.hpp"

#include "client/ui/draw/person.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

namespace {

using model::Measure;
using model::Phase;

constexpr float kRippleSeconds = 1.6F;

// What is drawn meanwhile lies down: a circle on the floor of a stage, seen from the seats.
class Lying
{
public:
    Lying(ImDrawList& list, float y, float flat)
        : list_(list), first_(list.VtxBuffer.Size), y_(y), flat_(flat)
    {}
    ~Lying()
    {
        for (int i = first_; i < list_.VtxBuffer.Size; ++i) {
            list_.VtxBuffer[i].pos.y = y_ + (list_.VtxBuffer[i].pos.y - y_) * flat_;
        }
    }
    Lying(Lying const&) = delete;
    Lying& operator=(Lying const&) = delete;

private:
    ImDrawList& list_;
    int first_;
    float y_, flat_;
};

// The ring of control the same way; its line is as wide everywhere.
void lying_ring(ImDrawList& list, ImVec2 centre, ImVec2 radius, Colour ink, float width)
{
    constexpr int kSteps = 120, kTicks = 60;
    std::vector<ImVec2> points;
    points.reserve(kSteps);
    auto const on = [&](int step, int of, float out) {
        float const angle = 6.2831853F * static_cast<float>(step) / static_cast<float>(of);
        return ImVec2{
            centre.x + (radius.x - out) * std::cos(angle), centre.y + (radius.y - out) * std::sin(angle)};
    };
    for (int i = 0; i < kSteps; ++i) {
        points.push_back(on(i, kSteps, 0.0F));
    }
    list.AddPolyline(points.data(), kSteps, packed(ink), ImDrawFlags_Closed, width);
    for (int i = 0; i < kTicks; ++i) {
        list.AddLine(on(i, kTicks, 0.0F), on(i, kTicks, 3.0F * width), packed(fade(ink, 0.6F)), width * 0.6F);
    }
}

// As the team is, where nobody's own state is shown.
model::PersonMeters like_the_team(model::RoomState const& state)
{
    model::PersonMeters meters;
    meters.fill(50.0);
    if (!state.meters_hidden) {
        std::copy_n(state.team.begin(), meters.size(), meters.begin());
    }
    return meters;
}

} // namespace

void ProjectorStage::circles(model::ViewModel const& view, Ui& ui, Rect area) const
{
    Theme const& t = ui.theme();
    bool const dark = t.name == ThemeName::dark;
    auto& list = ui.draw();
    float const from = ui.glide(ui.id("audience-ring-from"), ring_from_, 0.7F),
                to = ui.glide(ui.id("audience-ring-to"), ring_to_, 0.7F);
    auto const loyalty = static_cast<float>(view.state.team[model::index_of(Measure::loyalty)]) / 100.0F;
    float const reach = view.state.meters_hidden ? 0.5F : loyalty;
    float const half = revealed_ ? (glow_to_ - glow_from_) / 2.0F : (to - from) * (0.20F + 0.40F * reach);
    float const glow = ui.glide(ui.id("audience-glow"), half, 0.9F);
    float const middle = ui.glide(
        ui.id("audience-glow-x"), revealed_ ? (glow_from_ + glow_to_) / 2.0F : (from + to) / 2.0F, 0.7F
    );
    Colour const warm = mix(t.influence.fill, rgb(0xFF7A1A), dark ? 0.45F : 0.15F);
    std::array const layers = {
        SoftLayer{glow * 1.10F, fade(warm, dark ? 0.30F : 0.30F), 0.40F},
        SoftLayer{glow * 0.90F, fade(warm, dark ? 0.22F : 0.18F), 1.0F}};
    float const centre = area.centre().y, high = area.h * 0.52F;
    {
        Lying const lying(list, centre, high / std::max(glow, high));
        soft_discs(list, {middle, centre}, layers);
    }
    float const radius = (to - from) / 2.0F;
    if (radius > ui.px(4.0F)) {
        lying_ring(
            list, {(from + to) / 2.0F, centre}, {radius, std::min(radius, high * 0.96F)},
            fade(t.control.fill, 0.85F), ui.px(3.0F)
        );
    }
}

ProjectorStage::Figure const* ProjectorStage::find(int follower) const
{
    auto const found = std::ranges::find(figures_, follower, &Figure::follower);
    return found == figures_.end() ? nullptr : &*found;
}

// An answer runs from who leads to those it reaches.
void ProjectorStage::lines(model::ViewModel const& view, Ui& ui) const
{
    Theme const& t = ui.theme();
    auto const since = static_cast<float>(ui.now() - view.response_at);
    Figure const* const leader = find(model::kNobody);
    if (!view.response || ui.reduced_motion() || since < 0.0F || since > 2.0F * kRippleSeconds || !leader) {
        return;
    }
    ui.motion().keep_moving();
    float start = 0.0F;
    for (auto const& act : view.response->acts) {
        Colour const ink = act.family == model::Family::influence ? t.influence.fill
                           : act.family == model::Family::control ? t.control.fill
                                                                  : t.bad.fill;
        for (int const reached : act.reached) {
            if (Figure const* const who = find(reached)) {
                ripple(
                    ui.draw(), leader->at, who->at, (since - start) / kRippleSeconds, ink,
                    ui.px(3.0F + 2.0F * static_cast<float>(act.strength))
                );
            }
        }
        start += 0.2F;
    }
}

void ProjectorStage::figure(model::ViewModel const& view, Ui& ui, Figure const& who, bool speaks) const
{
    Theme const& t = ui.theme();
    bool const leads = who.follower == model::kNobody;
    auto const i = static_cast<std::size_t>(std::max(who.follower, 0));
    model::PersonState const& state = view.state.people[leads ? 0 : i];
    bool const known = !leads && !state.private_state;
    float const r =
        radius_ * ui.glide(ui.id("audience-size", who.follower + 1), speaks ? 1.12F : 1.0F, 0.25F);
    if (speaks) {
        soft_disc(ui.draw(), who.at, r * 1.5F, fade(t.text, 0.40F), 0.5F);
    }
    Pose pose = pose_of(known ? state.meters : like_the_team(view.state));
    if (leads) {
        pose = {};
        pose.mood = 0.62F;
    }
    std::string name = who.name;
    for (auto const& card : view.joined->people) {
        if (card.follower == who.follower) {
            name = card.name;
        }
    }
    person(ui.draw(), who.at, r, look_of(name, leads ? 3 : who.follower, t), pose, t.surface);
    if (leads) {
        float const ring = r + ui.px(5.0F);
        arc(ui.draw(), who.at, ring, 1.745F, 4.538F, t.control.fill, ui.px(4.0F));
        arc(ui.draw(), who.at, ring, 4.887F, 7.679F, t.influence.fill, ui.px(4.0F));
    } else if (known && state.follows_freely) {
        ui.draw().AddCircle(who.at, r + ui.px(3.0F), packed(t.influence.fill), 64, ui.px(3.5F));
    }
    bool const answering = view.state.phase == Phase::reacting || view.state.phase == Phase::passing;
    if (!leads && answering && state.stance != model::Stance::none) {
        bool const chance = state.stance == model::Stance::take_a_chance;
        ImVec2 const badge = {who.at.x - r * 0.80F, who.at.y - r * 0.62F};
        float const size = std::max(r * 0.42F, ui.px(15.0F));
        ui.draw().AddCircleFilled(badge, size, packed(t.line));
        icon(ui.draw(), icon_of(state.stance), badge, size * 1.15F, chance ? t.risk.fill : t.text);
    }
    if (!leads && state.hero) {
        ImVec2 const badge = {who.at.x + r * 0.76F, who.at.y - r * 0.70F};
        float const size = std::max(r * 0.40F, ui.px(14.0F));
        ui.draw().AddCircleFilled(badge, size, packed(t.ground));
        icon(ui.draw(), Icon::star, badge, size * 1.5F, t.loyalty.fill);
    }
    if (known) {
        // Morale, risk-taking and loyalty as three bars beside the face, in the order of the meters below.
        float x = who.at.x + r + ui.px(8.0F);
        for (auto const measure : {Measure::morale, Measure::risk_taking, Measure::loyalty}) {
            float const full = 2.0F * r;
            float const part = static_cast<float>(state.meters[model::index_of(measure)]) / 100.0F;
            Rect const lane = {x, who.at.y - r, ui.px(8.0F), full};
            card(ui.draw(), lane, t.line, ui.px(4.0F));
            float const filled = std::max(full * std::clamp(part, 0.0F, 1.0F), lane.w);
            card(
                ui.draw(), {x, lane.bottom() - filled, lane.w, filled}, hue_of(t, measure).fill, ui.px(4.0F)
            );
            x += ui.px(11.0F);
        }
    }
    float const line = ui.line_height(Type::body);
    float const y =
        who.name_above ? who.at.y - radius_ - ui.px(6.0F) - line : who.at.y + radius_ + ui.px(6.0F);
    Rect const label = {who.name_x, y, who.name_width + ui.px(1.0F), line};
    card(ui.draw(), label.inset(-ui.px(8.0F), ui.px(2.0F)), fade(t.ground, 0.72F), line / 2.0F);
    ui.paragraph_up_to(
        label.min(), label.w, 1, name_type(who), speaks || leads ? t.text : mix(t.quiet, t.text, 0.5F),
        who.name
    );
}

void ProjectorStage::draw(model::ViewModel const& view, Ui& ui, Rect area, int speaker)
{
    if (!view.joined || view.state.people.empty()) {
        return;
    }
    place(view, ui, area);
    circles(view, ui, area);
    lines(view, ui);
    for (auto const& who : figures_) {
        figure(view, ui, who, who.follower != model::kNobody && who.follower == speaker);
    }
}

} // namespace twocircles::client::ui
