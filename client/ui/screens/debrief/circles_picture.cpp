#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/circles_view.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace twocircles::client::ui {

namespace {

enum Place : std::uint8_t
{
    control,
    both,
    influence,
    neither,
};

using Groups = std::array<std::vector<model::PersonResult const*>, 4>;

Groups grouped(model::Debrief const& debrief, model::Sample const& sample, model::CirclesAt const& circles)
{
    Groups groups;
    for (auto const& who : debrief.people) {
        if (!is_there(debrief, sample, who.follower)) {
            continue;
        }
        bool const held = holds(circles.control, who.follower), free = holds(circles.influence, who.follower);
        groups[held && free ? both : held ? control : free ? influence : neither].push_back(&who);
    }
    return groups;
}

std::string first_name(std::string const& name)
{
    return name.substr(0, name.find(' '));
}

// As large as the box allows, in as many columns as that takes.
void people_in(
    Ui& ui, Rect box, std::vector<model::PersonResult const*> const& people, model::Sample const& sample
)
{
    if (people.empty()) {
        return;
    }
    float const line = ui.line_height(Type::small), largest = ui.px(22.0F);
    std::size_t best = 1;
    float radius = 0.0F;
    for (std::size_t columns = 1; columns <= people.size(); ++columns) {
        auto const rows = static_cast<float>((people.size() + columns - 1) / columns);
        float const fits = std::min(
            {(box.h / rows - line - ui.px(6.0F)) / 2.0F, box.w / static_cast<float>(columns) * 0.36F, largest}
        );
        if (fits > radius + 0.5F) {
            radius = fits;
            best = columns;
        }
    }
    radius = std::max(radius, ui.px(7.0F));
    std::size_t const rows = (people.size() + best - 1) / best;
    float const high = 2.0F * radius + line + ui.px(6.0F);
    float const top = box.centre().y - high * static_cast<float>(rows) / 2.0F;
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const& who = *people[i];
        std::size_t const row = i / best, in_row = std::min(best, people.size() - row * best);
        float const wide = box.w / static_cast<float>(in_row);
        ImVec2 const wanted = {
            box.x + wide * (static_cast<float>(i % best) + 0.5F),
            top + high * static_cast<float>(row) + radius};
        // People are seen to cross from one circle into the other. Relative to the picture, which scrolls.
        float const x = box.x + ui.glide(ui.id("circle-x", who.follower), wanted.x - box.x, 0.35F),
                    y = box.y + ui.glide(ui.id("circle-y", who.follower), wanted.y - box.y, 0.35F);
        auto const f = static_cast<std::size_t>(who.follower);
        bool const sampled = f < sample.people.size();
        portrait(
            ui, {x, y}, radius, who.name, who.follower, sampled ? sample.people[f].meters : who.after,
            sampled && sample.people[f].hero
        );
        std::string const name = first_name(who.name);
        float const w = std::min(ui.width_of(Type::small, name) + 1.0F, wide);
        ui.paragraph_up_to(
            {x - w / 2.0F, y + radius + ui.px(1.0F)}, w, 1, Type::small, ui.theme().text, name
        );
    }
}

} // namespace

model::CirclesAt const* circles_of(model::Sample const& sample, int seat)
{
    auto const found = std::ranges::find(sample.circles, seat, &model::CirclesAt::seat);
    return found == sample.circles.end() ? nullptr : &*found;
}

model::Sample const* circles_sample(model::Debrief const& debrief, int seat, double day)
{
    model::Sample const* found = nullptr;
    for (auto const& sample : debrief.samples) {
        if (circles_of(sample, seat) == nullptr) {
            continue;
        }
        if (found != nullptr && sample.day > day + 1e-9) {
            break;
        }
        found = &sample;
    }
    return found;
}

bool is_there(model::Debrief const& debrief, model::Sample const& sample, int follower)
{
    auto const f = static_cast<std::size_t>(follower);
    if (f < sample.people.size()) {
        return sample.people[f].present;
    }
    auto const* who = person_of(debrief, follower);
    return who == nullptr || !who->gone || who->gone_day <= 0.0 || sample.day < who->gone_day;
}

bool holds(std::vector<int> const& circle, int follower)
{
    return std::ranges::find(circle, follower) != circle.end();
}

float circles_picture(
    model::Debrief const& debrief, Ui& ui, ImVec2 at, float width, model::Sample const& sample, int seat
)
{
    Theme const& t = ui.theme();
    auto const* circles = circles_of(sample, seat);
    if (circles == nullptr) {
        return 0.0F;
    }
    auto const groups = grouped(debrief, sample, *circles);
    float y = at.y;
    float const line = ui.line_height(Type::small_strong), half = (width - ui.px(12.0F)) / 2.0F;
    auto const named = [&](std::string_view key, std::size_t n) {
        return ui.tr(key) + ": " + std::to_string(n);
    };
    std::string const held = named("circle.control", circles->control.size()),
                      free = named("circle.influence", circles->influence.size());
    float const head =
        std::max(ui.height_of(Type::small_strong, held, half), ui.height_of(Type::small_strong, free, half));
    ui.paragraph({at.x, y}, half, Type::small_strong, t.control.ink, held);
    ui.paragraph({at.x + width - half, y}, half, Type::small_strong, t.influence.ink, free, Align::right);
    y += head + ui.px(8.0F);
    float const r = std::min(width / 2.9F, ui.px(150.0F)), apart = 0.9F * r;
    ImVec2 const middle = {at.x + width / 2.0F, y + r + ui.px(4.0F)};
    soft_disc(
        ui.draw(), {middle.x + apart / 2.0F, middle.y}, r * 1.03F, fade(t.influence.fill, 0.30F), 0.12F
    );
    ticked_ring(
        ui.draw(), {middle.x - apart / 2.0F, middle.y}, r, t.control.fill, ui.px(2.0F), 60, ui.px(7.0F)
    );
    people_in(ui, around({middle.x - 0.97F * r, middle.y}, 0.78F * r, 1.30F * r), groups[control], sample);
    people_in(ui, around(middle, 0.92F * r, 1.50F * r), groups[both], sample);
    people_in(ui, around({middle.x + 0.97F * r, middle.y}, 0.78F * r, 1.30F * r), groups[influence], sample);
    y = middle.y + r + ui.px(10.0F);
    if (!groups[neither].empty()) {
        ui.text({at.x, y}, Type::small_strong, t.quiet, ui.tr("debrief.in_neither"));
        y += line + ui.px(4.0F);
        float const row = ui.px(66.0F);
        auto const n = static_cast<float>(groups[neither].size());
        people_in(ui, {at.x, y, std::min(width, n * ui.px(84.0F)), row}, groups[neither], sample);
        y += row;
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
