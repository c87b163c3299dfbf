#include "client/ui/screens/debrief/room_cards.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/interval.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <map>

namespace twocircles::client::ui {

namespace {

// Measured first and drawn afterwards by the same lines, so that the cards of a row are of one height.
class RoomCard
{
public:
    RoomCard(Ui& ui, model::RoomResult const& room, float width) : ui_(ui), room_(room), w_(width) {}

    [[nodiscard]] float height()
    {
        drawn_ = false;
        return all({0.0F, 0.0F}) + 2.0F * ui_.px(kPad);
    }
    void draw(Rect box)
    {
        drawn_ = true;
        card(ui_.draw(), box, ui_.theme().surface, ui_.px(14.0F));
        all({box.x + ui_.px(kPad), box.y + ui_.px(kPad)});
    }

private:
    static constexpr float kPad = 18.0F;

    [[nodiscard]] float inner() const { return w_ - 2.0F * ui_.px(kPad); }

    float words(ImVec2 at, float width, Type type, Colour colour, std::string const& text)
    {
        if (text.empty()) {
            return 0.0F;
        }
        return drawn_ ? ui_.paragraph(at, width, type, colour, text) : ui_.height_of(type, text, width);
    }

    float all(ImVec2 at)
    {
        Theme const& t = ui_.theme();
        float const top = at.y;
        bool const scored = room_.finished && room_.problem.empty();
        float const score = scored ? ui_.px(84.0F) : 0.0F;
        if (drawn_ && scored) {
            Rect const place = {
                at.x + inner() - score, at.y - ui_.px(4.0F), score, ui_.line_height(Type::title)};
            ui_.text_in(place, Type::title, t.text, whole(room_.score), Align::right);
            ui_.text_in(
                {place.x, place.bottom(), score, ui_.line_height(Type::small)}, Type::small, t.quiet,
                ui_.tr("debrief.of_100"), Align::right
            );
        }
        at.y += words(at, inner() - score, Type::lead_strong, t.text, name_of_room(room_));
        at.y += words(at, inner() - score, Type::small, t.quiet, room_.title);
        at.y = std::max(
            at.y,
            top + (scored ? ui_.line_height(Type::title) + ui_.line_height(Type::small) - ui_.px(4.0F) : 0.0F)
        );
        at.y += ui_.px(8.0F);
        if (!room_.problem.empty()) {
            return at.y + words(at, inner(), Type::body, t.bad.ink, room_.problem) - top;
        }
        if (!room_.finished) {
            std::string const state = ui_.tr(room_.begun ? "rooms.still_playing" : "rooms.not_begun");
            return at.y + words(at, inner(), Type::body, t.quiet, state) - top;
        }
        at.y += words(at, inner(), Type::body_italic, t.text, room_.ending) + ui_.px(10.0F);
        for (auto const& goal : room_.goals) {
            at.y += goal_row(at, goal);
        }
        at.y += ui_.px(6.0F);
        for (auto const& profile : room_.profiles) {
            at.y += profile_row(at, profile);
        }
        return at.y + words(at, inner(), Type::small, t.quiet, facts()) - top;
    }

    float goal_row(ImVec2 at, model::GoalResult const& result)
    {
        Theme const& t = ui_.theme();
        float const number = ui_.px(40.0F), text = inner() - number;
        float const high = words(at, text, Type::small, t.quiet, result.goal.text);
        if (drawn_) {
            bool const hued = result.goal.measure >= 0 && result.goal.measure < 3;
            Colour const fill =
                hued ? hue_of(t, static_cast<model::Measure>(result.goal.measure)).fill : t.text;
            ui_.text_in(
                {at.x + text, at.y, number, ui_.line_height(Type::small)}, Type::small_strong, t.text,
                whole(result.value), Align::right
            );
            level(
                ui_, {at.x, at.y + high + ui_.px(2.0F), inner(), ui_.px(5.0F)},
                static_cast<float>(result.value), fill
            );
        }
        return high + ui_.px(14.0F);
    }

    float profile_row(ImVec2 at, model::SeatProfile const& profile)
    {
        float high = 0.0F;
        if (profile.enough) {
            if (drawn_) {
                share_bar(ui_, {at.x, at.y + ui_.px(6.0F), inner(), ui_.px(14.0F)}, profile);
            }
            high = ui_.px(14.0F + 14.0F);
        }
        return high +
               words({at.x, at.y + high}, inner(), Type::small, ui_.theme().text, share_words(ui_, profile)) +
               ui_.px(10.0F);
    }

    [[nodiscard]] std::string facts() const
    {
        return ui_.tr(
            "rooms.facts", {{"decisions", std::to_string(room_.decisions)},
                            {"kept", std::to_string(room_.promises_kept)},
                            {"broken", std::to_string(room_.promises_broken)},
                            {"heroes", std::to_string(room_.heroes)},
                            {"gone", std::to_string(room_.gone)}}
        );
    }

    Ui& ui_;
    model::RoomResult const& room_;
    float w_;
    bool drawn_ = false;
};

} // namespace

std::string name_of_room(model::RoomResult const& room)
{
    return room.name.empty() ? room.code : room.name;
}

float room_cards(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width)
{
    float const gap = ui.px(16.0F);
    std::size_t const fits = width > ui.px(980.0F) ? 3 : width > ui.px(600.0F) ? 2 : 1;
    std::size_t const columns = std::clamp<std::size_t>(comparison.rooms.size(), 1, fits);
    float const w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = at.y;
    for (std::size_t i = 0; i < comparison.rooms.size(); i += columns) {
        std::size_t const end = std::min(i + columns, comparison.rooms.size());
        float height = 0.0F;
        for (std::size_t k = i; k < end; ++k) {
            height = std::max(height, RoomCard(ui, comparison.rooms[k], w).height());
        }
        for (std::size_t k = i; k < end; ++k) {
            RoomCard(ui, comparison.rooms[k], w)
                .draw({at.x + (w + gap) * static_cast<float>(k - i), y, w, height});
        }
        y += height + gap;
    }
    return std::max(0.0F, y - gap - at.y);
}

std::vector<Parting> partings_of(model::Comparison const& comparison)
{
    // By scenario, situation and seat, in the order in which the first room met them.
    std::vector<std::string> order;
    std::map<std::string, Parting> all;
    for (auto const& room : comparison.rooms) {
        for (auto const& answer : room.answers) {
            std::string const key = room.scenario + "\n" + answer.beat + "\n" + std::to_string(answer.seat);
            if (!all.contains(key)) {
                order.push_back(key);
            }
            auto& parting = all[key];
            parting.title = answer.beat_title;
            auto same = std::ranges::find(parting.answers, answer.text, &Parting::Answer::text);
            if (same == parting.answers.end()) {
                parting.answers.push_back({answer.text, {}});
                same = std::prev(parting.answers.end());
            }
            if (same->rooms.empty() || same->rooms.back() != name_of_room(room)) {
                same->rooms.push_back(name_of_room(room));
            }
        }
    }
    std::vector<Parting> apart;
    for (auto const& key : order) {
        if (all[key].answers.size() > 1) {
            apart.push_back(std::move(all[key]));
        }
    }
    return apart;
}

float answers_apart(model::Comparison const& comparison, Ui& ui, ImVec2 at, float width)
{
    auto const partings = partings_of(comparison);
    if (partings.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("rooms.answers_apart"));
    float const names = std::min(ui.px(220.0F), width * 0.3F), gap = ui.px(16.0F);
    for (auto const& parting : partings) {
        y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, parting.title) + ui.px(2.0F);
        for (auto const& answer : parting.answers) {
            std::string who;
            for (auto const& room : answer.rooms) {
                who += (who.empty() ? "" : ", ") + room;
            }
            float const left = ui.paragraph({at.x, y}, names, Type::small_strong, t.quiet, who);
            std::string const said =
                answer.text.empty() ? ui.tr("play.timed_out") : quoted(ui.strings(), answer.text);
            float const right =
                ui.paragraph({at.x + names + gap, y}, width - names - gap, Type::small, t.text, said);
            y += std::max(left, right) + ui.px(4.0F);
        }
        y += ui.px(12.0F);
    }
    return y - ui.px(12.0F) - at.y;
}

} // namespace twocircles::client::ui
