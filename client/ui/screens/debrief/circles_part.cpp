#include "client/ui/screens/debrief/circles_part.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/circles_view.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <vector>

namespace twocircles::client::ui {

namespace {

// The seats the samples tell of, in their order.
std::vector<int> seats_of(model::Debrief const& debrief)
{
    std::vector<int> seats;
    for (auto const& sample : debrief.samples) {
        for (auto const& circles : sample.circles) {
            if (std::ranges::find(seats, circles.seat) == seats.end()) {
                seats.push_back(circles.seat);
            }
        }
    }
    std::ranges::sort(seats);
    return seats;
}

std::string in_words(model::Debrief const& debrief, Ui const& ui, model::Sample const& sample, int seat)
{
    auto const& circles = *circles_of(sample, seat);
    auto const both = std::ranges::count_if(circles.influence, [&](int follower) {
        return holds(circles.control, follower);
    });
    auto const there = std::ranges::count_if(debrief.people, [&](auto const& who) {
        return is_there(debrief, sample, who.follower);
    });
    return ui.tr(
        "debrief.circles_on", {{"day", day_words(ui, sample.day)},
                               {"control", std::to_string(circles.control.size())},
                               {"influence", std::to_string(circles.influence.size())},
                               {"both", std::to_string(both)},
                               {"of", std::to_string(there)}}
    );
}

// What the two kinds of bar stand for.
float legend(Ui& ui, ImVec2 at)
{
    Theme const& t = ui.theme();
    float const line = ui.line_height(Type::small);
    float x = at.x;
    Rect const control = {x, at.y + line / 2.0F - ui.px(4.0F), ui.px(24.0F), ui.px(8.0F)};
    ui.draw().AddRectFilled(control.min(), control.max(), packed(t.control.fill));
    x = control.right() + ui.px(8.0F);
    x += ui.text({x, at.y}, Type::small, t.quiet, ui.tr("circle.control")) + ui.px(24.0F);
    Rect const influence = {x, control.y, control.w, control.h};
    card(ui.draw(), influence, t.influence.fill, influence.h / 2.0F);
    ui.text({influence.right() + ui.px(8.0F), at.y}, Type::small, t.quiet, ui.tr("circle.influence"));
    return line + ui.px(10.0F);
}

} // namespace

float CirclesPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, Playhead& head)
{
    model::Debrief const& debrief = *view.debrief;
    float const top = at.y;
    auto const seats = seats_of(debrief);
    if (seats.empty()) {
        return 0.0F;
    }
    if (std::ranges::find(seats, seat_) == seats.end()) {
        seat_ = std::ranges::find(seats, debrief.seat) == seats.end() ? seats.front() : debrief.seat;
    }
    at.y += heading(ui, at, width, ui.tr("debrief.circles_heading"));
    at.y += aside(ui, at, width, ui.tr("debrief.circles_note"));
    if (seats.size() > 1) {
        std::vector<Pill> all;
        all.reserve(seats.size());
        for (int const seat : seats) {
            all.push_back({seat_name(debrief, seat), seat == seat_});
        }
        int const pressed = pills(ui, "circles-of", at, width, all);
        seat_ = pressed >= 0 ? seats[static_cast<std::size_t>(pressed)] : seat_;
        at.y += ui.px(14.0F);
    }
    auto const* sample = circles_sample(debrief, seat_, head.day);
    at.y +=
        ui.paragraph(at, width, Type::body_strong, ui.theme().text, in_words(debrief, ui, *sample, seat_)) +
        ui.px(2.0F);
    at.y += ui.px(10.0F);
    bool const beside = width > ui.px(840.0F);
    float const gap = ui.px(36.0F), picture = beside ? width * 0.37F : std::min(width, ui.px(420.0F)),
                lanes = beside ? width - picture - gap : width;
    float const left = circles_picture(debrief, ui, at, picture, *sample, seat_);
    ImVec2 lanes_at = beside ? ImVec2{at.x + picture + gap, at.y} : ImVec2{at.x, at.y + left + ui.px(20.0F)};
    lanes_at.y += legend(ui, lanes_at);
    lanes_at.y += circles_lanes(debrief, ui, lanes_at, lanes, seat_, head.day);
    at.y = std::max(at.y + left, lanes_at.y) + ui.px(16.0F);
    replay(debrief, ui, at, width, head);
    return at.y - top;
}

} // namespace twocircles::client::ui
