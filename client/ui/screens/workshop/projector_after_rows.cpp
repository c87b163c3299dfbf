#include "client/ui/screens/workshop/projector_after_rows.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/circles_view.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/interval.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/debrief/room_cards.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/plot.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace twocircles::client::ui {

namespace {

void page_heading(Ui& ui, Rect& area, std::string_view words)
{
    ui.paragraph_up_to(
        area.take_top(ui.line_height(Type::body)).min(), area.w, 1, Type::body_strong,
        ui.theme().influence.ink, words
    );
    area.take_top(ui.px(16.0F));
}

std::size_t fitting(Ui const& ui, Rect area, float row)
{
    float const room = area.h - ui.line_height(Type::body) - ui.px(24.0F);
    return static_cast<std::size_t>(std::max(1.0F, std::floor(room / row)));
}

float promise_row(Ui const& ui)
{
    return 2.0F * ui.line_height(Type::lead) + ui.px(20.0F);
}

float hero_row(Ui const& ui)
{
    return 2.0F * ui.line_height(Type::body) + ui.line_height(Type::lead) + ui.px(20.0F);
}

float room_row(Ui const& ui)
{
    return ui.line_height(Type::lead_strong) + 2.0F * ui.line_height(Type::body) + ui.px(50.0F);
}

// The seat whose circles are shown: the one the audience sees the game from.
int seat_of(model::Debrief const& debrief)
{
    for (auto const& sample : debrief.samples) {
        if (circles_of(sample, debrief.seat) != nullptr) {
            return debrief.seat;
        }
    }
    for (auto const& sample : debrief.samples) {
        if (!sample.circles.empty()) {
            return sample.circles.front().seat;
        }
    }
    return debrief.seat;
}

} // namespace

bool audience_has_lanes(model::Debrief const& debrief)
{
    return std::ranges::count_if(debrief.samples, [](auto const& sample) {
               return !sample.circles.empty();
           }) > 1;
}

void audience_lanes(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    model::Debrief const& debrief = *view.debrief;
    int const seat = seat_of(debrief);
    page_heading(ui, area, ui.tr("projector.circles_over_time"));
    float const line = ui.line_height(Type::body);
    Rect const days = area.take_bottom(line);
    area.take_bottom(ui.px(10.0F));
    std::array const names = {ui.tr("circle.control"), ui.tr("circle.influence")};
    float const labels =
        std::max(ui.width_of(Type::body_strong, names[0]), ui.width_of(Type::body_strong, names[1])) +
        ui.px(24.0F);
    Rect const ends = area.take_right(labels);
    Rect const plot = {area.x + ui.px(40.0F), area.y, area.w - ui.px(40.0F), area.h};
    std::size_t most = 1;
    for (auto const& sample : debrief.samples) {
        if (auto const* circles = circles_of(sample, seat)) {
            most = std::max({most, circles->control.size(), circles->influence.size()});
        }
    }
    double const last = last_day(debrief);
    auto const x_of = [&](double day) { return plot.x + plot.w * static_cast<float>(day / last); };
    auto const y_of = [&](std::size_t n) {
        return plot.bottom() - plot.h * static_cast<float>(n) / static_cast<float>(most);
    };
    for (std::size_t n = 0; n <= most; ++n) {
        ui.draw().AddLine({plot.x, y_of(n)}, {plot.right(), y_of(n)}, packed(t.line), ui.px(1.5F));
    }
    ui.text_in({area.x, y_of(0) - line, ui.px(30.0F), line}, Type::body, t.quiet, "0", Align::right);
    ui.text_in(
        {area.x, y_of(most), ui.px(30.0F), line}, Type::body, t.quiet, std::to_string(most), Align::right
    );
    std::array<float, 2> at_end{};
    for (std::size_t which = 0; which < 2; ++which) {
        // People come and go: a number stands until it changes.
        std::vector<ImVec2> points;
        for (auto const& sample : debrief.samples) {
            auto const* circles = circles_of(sample, seat);
            if (circles == nullptr) {
                continue;
            }
            float const x = x_of(sample.day);
            float const y = y_of((which == 0 ? circles->control : circles->influence).size());
            if (!points.empty() && points.back().y != y) {
                points.push_back({x, points.back().y});
            }
            points.push_back({x, y});
        }
        Colour const fill = (which == 0 ? t.control : t.influence).fill;
        ui.draw().AddPolyline(
            points.data(), static_cast<int>(points.size()), packed(fill), ImDrawFlags_None,
            ui.px(which == 0 ? 5.0F : 9.0F)
        );
        at_end[which] = points.empty() ? plot.centre().y : points.back().y;
    }
    auto const tops = label_tops(at_end, line, plot.y - 0.5F * line, plot.bottom());
    for (std::size_t which = 0; which < 2; ++which) {
        ui.text(
            {ends.x + ui.px(20.0F), tops[which]}, Type::body_strong,
            (which == 0 ? t.control : t.influence).ink, names[which]
        );
    }
    Rect const under = {plot.x, days.y, plot.w, days.h};
    ui.text_in(under, Type::body, t.quiet, day_words(ui, 0.0));
    ui.text_in(under, Type::body, t.quiet, day_words(ui, last), Align::right);
}

std::size_t audience_promises_fit(Ui const& ui, Rect area)
{
    return fitting(ui, area, promise_row(ui));
}

std::size_t audience_heroes_fit(Ui const& ui, Rect area)
{
    return fitting(ui, area, hero_row(ui));
}

std::size_t audience_rooms_fit(Ui const& ui, Rect area)
{
    return fitting(ui, area, room_row(ui));
}

void audience_promises(model::Debrief const& debrief, Ui& ui, Rect area, std::size_t first, std::size_t count)
{
    Theme const& t = ui.theme();
    page_heading(ui, area, ui.tr("debrief.promises"));
    for (std::size_t i = first; i < std::min(first + count, debrief.promises.size()); ++i) {
        auto const& promise = debrief.promises[i];
        Rect row = area.take_top(promise_row(ui));
        Rect const sign = row.take_left(ui.px(64.0F));
        fate_sign(
            ui, promise, {sign.x + ui.px(22.0F), sign.y + ui.line_height(Type::lead) / 2.0F}, ui.px(36.0F)
        );
        ui.paragraph_up_to(row.min(), row.w, 2, Type::lead, t.text, promise_and_fate(ui, promise));
    }
}

void audience_heroes(model::Debrief const& debrief, Ui& ui, Rect area, std::size_t first, std::size_t count)
{
    Theme const& t = ui.theme();
    page_heading(ui, area, ui.tr("debrief.heroes"));
    for (std::size_t i = first; i < std::min(first + count, debrief.heroes.size()); ++i) {
        auto const& story = debrief.heroes[i];
        Rect row = area.take_top(hero_row(ui));
        Rect const face = row.take_left(ui.px(110.0F));
        auto const* who = person_of(debrief, story.follower);
        portrait(
            ui, {face.x + ui.px(44.0F), face.y + ui.px(46.0F)}, ui.px(40.0F), story.name, story.follower,
            who == nullptr ? model::PersonMeters{} : who->after, story.became_hero, story.gone ? 0.45F : 1.0F
        );
        ui.paragraph_up_to(
            row.take_top(ui.line_height(Type::lead)).min(), row.w, 1, Type::lead_strong, t.text, story.name
        );
        ui.paragraph_up_to(row.min(), row.w, 2, Type::body, t.quiet, story.became);
    }
}

void audience_rooms(
    model::Comparison const& comparison, Ui& ui, Rect area, std::size_t first, std::size_t count
)
{
    Theme const& t = ui.theme();
    page_heading(ui, area, ui.tr("rooms.side_by_side"));
    float const score = ui.width_of(Type::title, "100") + ui.px(16.0F);
    for (std::size_t i = first; i < std::min(first + count, comparison.rooms.size()); ++i) {
        auto const& room = comparison.rooms[i];
        Rect row = area.take_top(room_row(ui));
        bool const scored = room.finished && room.problem.empty();
        if (scored) {
            Rect const number = row.take_right(score);
            ui.text_in(
                {number.x, number.y, number.w, ui.line_height(Type::title)}, Type::title, t.text,
                whole(room.score), Align::right
            );
        }
        ui.paragraph_up_to(
            row.take_top(ui.line_height(Type::lead_strong)).min(), row.w, 1, Type::lead_strong, t.text,
            name_of_room(room)
        );
        std::string const said = !room.problem.empty() ? room.problem
                                 : room.finished
                                     ? room.ending
                                     : ui.tr(room.begun ? "rooms.still_playing" : "rooms.not_begun");
        Rect const line = row.take_top(ui.line_height(Type::body));
        ui.paragraph_up_to(line.min(), line.w, 1, Type::body, t.quiet, said);
        if (!scored || room.profiles.empty()) {
            continue;
        }
        row.take_top(ui.px(8.0F));
        auto const& profile = room.profiles.front();
        if (profile.enough) {
            share_bar(ui, row.take_top(ui.px(20.0F)), profile);
            row.take_top(ui.px(4.0F));
        }
        ui.paragraph_up_to(row.min(), row.w, 1, Type::body, t.quiet, audience_share_words(ui, profile));
    }
}

} // namespace twocircles::client::ui
