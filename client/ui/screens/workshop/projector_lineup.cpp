// Where everybody stands on the audience's stage, and where their names have room.
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/workshop/projector_parts.hpp"
#include "client/ui/screens/workshop/projector_stage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

namespace {

constexpr float kGap = 0.4F;   // between groups, in columns
constexpr float kBars = 40.0F; // width of somebody's own meters

// "Sam Okoye" is Sam, unless another Sam is there.
std::string short_name(std::string const& name, model::ViewModel const& view)
{
    std::string const first = name.substr(0, name.find(' '));
    auto const same = std::ranges::count_if(view.joined->people, [&](model::PersonCard const& one) {
        return one.name.substr(0, one.name.find(' ')) == first;
    });
    return same > 1 ? name : first;
}

// How many rows, and whether names stand above and below by turns.
struct Shape
{
    int rows = 1;
    bool by_turns = false;
    float radius = 0.0F;
};

Shape shape_for(Ui const& ui, Rect area, float people, float gaps, float widest_name)
{
    Shape best;
    float best_score = -1.0F;
    float const line = ui.line_height(Type::body), air = ui.px(18.0F);
    for (int rows = 1; rows <= 3; ++rows) {
        for (bool const by_turns : {false, true}) {
            if (by_turns && rows > 1) {
                continue;
            }
            float const columns = std::ceil(people / static_cast<float>(rows)) + gaps * kGap;
            float const slot = area.w / columns, height = area.h / static_cast<float>(rows);
            float const up = (height - (by_turns ? 2.0F : 1.0F) * line - air) / 2.0F;
            float const radius = std::min({up, slot * 0.42F, ui.px(84.0F)});
            float const name_room = by_turns ? 2.0F * slot : slot;
            // Names by turns are harder to follow, so only where it gains something.
            float const score =
                radius * std::min(1.0F, name_room / (widest_name + ui.px(12.0F))) * (by_turns ? 0.8F : 1.0F);
            if (score > best_score) {
                best_score = score;
                best = {rows, by_turns, std::max(radius, ui.px(14.0F))};
            }
        }
    }
    return best;
}

} // namespace

void ProjectorStage::place(model::ViewModel const& view, Ui& ui, Rect area)
{
    enum Group : std::uint8_t
    {
        held, // report to who leads
        both, // and follow of their own will
        won,  // follow without having to
        neither,
    };
    std::array<std::vector<Figure>, 4> groups;
    revealed_ = people_revealed(view);
    float widest = 0.0F;
    for (auto const& card : view.joined->people) {
        auto const i = static_cast<std::size_t>(card.follower);
        if (i >= view.state.people.size() || view.state.people[i].gone) {
            continue;
        }
        auto const& state = view.state.people[i];
        bool const follows = !state.private_state && state.follows_freely;
        Group const group = card.reports_to_you ? (follows ? both : held) : (follows ? won : neither);
        groups[group].push_back({card.follower, short_name(card.name, view), {}});
        widest = std::max(widest, ui.width_of(Type::body, groups[group].back().name));
    }
    std::string leader;
    for (auto const& seat : view.joined->scenario.seats) {
        if (seat.seat == view.joined->seat) {
            leader = short_name(seat.name, view);
        }
    }
    // Who leads stands where both circles meet; while nobody's following is shown, amid those who report.
    auto& own = groups[revealed_ || groups[held].empty() ? both : held];
    own.push_back({model::kNobody, leader, {}});
    widest = std::max(widest, ui.width_of(Type::body, leader));

    float count = 0.0F, filled = 0.0F;
    for (auto const& group : groups) {
        count += static_cast<float>(group.size());
        filled += group.empty() ? 0.0F : 1.0F;
    }
    Rect const room = area.inset(ui.px(24.0F), 0.0F);
    Shape const shape = shape_for(ui, room, count, filled - 1.0F, widest);
    float columns = (filled - 1.0F) * kGap;
    for (auto const& group : groups) {
        columns += std::ceil(static_cast<float>(group.size()) / static_cast<float>(shape.rows));
    }
    float const slot = room.w / std::max(columns, 1.0F), height = room.h / static_cast<float>(shape.rows);
    auto const columns_of = [&](std::vector<Figure> const& group) {
        return static_cast<int>(std::ceil(static_cast<float>(group.size()) / static_cast<float>(shape.rows)));
    };
    std::rotate(own.begin() + columns_of(own) / 2, own.end() - 1, own.end());
    // Three bars stand beside a face that is revealed.
    float const bars = revealed_ ? ui.px(kBars) : 0.0F;
    radius_ = std::min(shape.radius, (slot - bars) * 0.46F);
    float const line = ui.line_height(Type::body);
    std::array<Rect, 4> spans{};
    figures_.clear();
    float x = room.x;
    int column = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        auto& group = groups[g];
        int const wide = columns_of(group);
        spans[g] = {x, area.y, slot * static_cast<float>(wide), area.h};
        for (std::size_t i = 0; i < group.size(); ++i) {
            int const across = static_cast<int>(i) % wide, down = static_cast<int>(i) / wide;
            Figure& who = group[i];
            who.name_above = shape.by_turns && (column + across) % 2 == 1;
            float const names_above = shape.by_turns ? line : 0.0F;
            float const names = shape.by_turns ? 2.0F * line : line;
            float const top = room.y + height * static_cast<float>(down);
            float const y = top + names_above + (height - names) / 2.0F;
            // A row that is not full stands in the middle.
            int const in_row = std::min(wide, static_cast<int>(group.size()) - down * wide);
            float const aside = 0.5F * static_cast<float>(wide - in_row) + static_cast<float>(across);
            bool const leads = who.follower == model::kNobody;
            ImVec2 const to = {x + slot * (aside + 0.5F) - (leads ? 0.0F : bars / 2.0F), y};
            int const n = who.follower + 1;
            who.at = {
                area.x + ui.glide(ui.id("audience-x", n), to.x - area.x, 0.7F),
                area.y + ui.glide(ui.id("audience-y", n), to.y - area.y, 0.7F)};
            figures_.push_back(who);
        }
        if (wide > 0) {
            x += slot * (static_cast<float>(wide) + kGap);
            column += wide;
        }
    }
    share_lines(ui, area.inset(ui.px(16.0F), 0.0F));
    auto const from = [&](std::size_t a, std::size_t b) {
        return groups[a].empty() ? spans[b].x : spans[a].x;
    };
    auto const until = [&](std::size_t a, std::size_t b) {
        return groups[b].empty() ? spans[a].right() : spans[b].right();
    };
    ring_from_ = from(held, both);
    ring_to_ = until(held, both);
    glow_from_ = from(both, won);
    glow_to_ = until(both, won);
}

// Names of one line share it: each as near to its face as the others let it, none longer than leaves room for
// all of them.
void ProjectorStage::share_lines(Ui const& ui, Rect area)
{
    float const gap = ui.px(20.0F);
    std::vector<Figure*> line;
    auto const next = [&](Figure const& from) {
        line.clear();
        for (auto& who : figures_) {
            if (who.name_above == from.name_above && std::abs(who.at.y - from.at.y) < 2.0F) {
                line.push_back(&who);
            }
        }
        std::ranges::sort(line, {}, [](Figure const* who) { return who->at.x; });
    };
    for (auto& first : figures_) {
        next(first);
        if (line.front() != &first) {
            continue; // has been done
        }
        auto const count = static_cast<float>(line.size());
        float const fair = (area.w - gap * (count - 1.0F)) / count;
        float spare = 0.0F, longing = 0.0F;
        for (auto* who : line) {
            who->name_width = ui.width_of(name_type(*who), who->name);
            spare += std::max(0.0F, fair - who->name_width);
            longing += std::max(0.0F, who->name_width - fair);
        }
        float const share = longing > 0.0F ? std::min(1.0F, spare / longing) : 1.0F;
        for (auto* who : line) {
            who->name_width =
                std::min(who->name_width, fair + std::max(0.0F, who->name_width - fair) * share);
            who->name_x = who->at.x - who->name_width / 2.0F;
        }
        float left = area.x;
        for (auto* who : line) {
            who->name_x = std::max(who->name_x, left);
            left = who->name_x + who->name_width + gap;
        }
        float right = area.right();
        for (auto who = line.rbegin(); who != line.rend(); ++who) {
            (*who)->name_x = std::min((*who)->name_x, right - (*who)->name_width);
            right = (*who)->name_x - gap;
        }
    }
}

} // namespace twocircles::client::ui
