#include "client/ui/screens/workshop/room_people.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace twocircles::client::ui {

using model::MemberCard;
using model::Role;

namespace {

struct Group
{
    char const* heading;
    std::vector<MemberCard const*> members;
};

// Those without a part first, for somebody must help them; then as the story needs them.
std::vector<Group> groups_of(model::ViewModel const& view)
{
    std::array const order = {
        std::pair{Role::guest, "people.no_seat"},      std::pair{Role::leading, "people.leading"},
        std::pair{Role::follower, "people.followers"}, std::pair{Role::observer, "people.observers"},
        std::pair{Role::facilitator, "people.runs"},   std::pair{Role::projector, "people.screens"}};
    std::vector<Group> groups;
    Group away{"people.away", {}};
    for (auto const& [role, heading] : order) {
        Group group{heading, {}};
        for (auto const& member : view.lobby->members) {
            if (member.role == role) {
                (member.present ? group : away).members.push_back(&member);
            }
        }
        std::ranges::stable_sort(group.members, {}, &MemberCard::index);
        groups.push_back(std::move(group));
    }
    groups.push_back(std::move(away));
    std::erase_if(groups, [](Group const& group) { return group.members.empty(); });
    return groups;
}

// Name, part, and whether the chat hears them; returns the height.
float person_row(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, MemberCard const& member)
{
    Theme const& t = ui.theme();
    float const indent = ui.px(22.0F), inner = width - indent - ui.px(8.0F);
    float const middle = at.y + ui.line_height(Type::body) / 2.0F, r = ui.px(5.0F);
    // Filled: here. A ring: away.
    if (member.present) {
        ui.draw().AddCircleFilled({at.x + r + ui.px(2.0F), middle}, r, packed(t.good.fill), 24);
    } else {
        ui.draw().AddCircle({at.x + r + ui.px(2.0F), middle}, r, packed(t.quiet), 24, ui.px(1.5F));
    }
    bool const you = view.lobby->you == member.member;
    std::string const name = you ? ui.tr("people.you", {{"name", member.name}}) : member.name;
    // The heading says the rest, except of those who are away.
    bool const seated = find_seat(view, member.role, member.index) != nullptr;
    std::string part = seated || !member.present ? part_of(view, ui, member) : std::string();
    if (member.muted) {
        part += (part.empty() ? "" : " · ") + ui.tr("people.muted");
    }
    Colour const ink = member.present ? t.text : t.quiet;
    float const called = ui.width_of(Type::body_strong, name) + ui.px(10.0F);
    float y = at.y;
    if (called + ui.width_of(Type::small, part) <= inner) {
        ui.text({at.x + indent, y}, Type::body_strong, ink, name);
        ui.text({at.x + indent + called, y + ui.px(2.0F)}, Type::small, t.quiet, part);
        return ui.line_height(Type::body);
    }
    y += ui.paragraph({at.x + indent, y}, inner, Type::body_strong, ink, name);
    y += ui.paragraph({at.x + indent, y}, inner, Type::small, t.quiet, part);
    return y - at.y;
}

} // namespace

std::string people_count(model::ViewModel const& view, Ui const& ui)
{
    if (!view.lobby) {
        return {};
    }
    std::string text = ui.strings().count("people.here", people_here(view));
    auto const away = std::ranges::count_if(view.lobby->members, [](MemberCard const& member) {
        return !member.present && member.role != Role::projector;
    });
    if (away > 0) {
        text += ", " + ui.tr("people.count_away", {{"n", std::to_string(away)}});
    }
    return text;
}

void room_people(model::ViewModel const& view, Ui& ui, Rect area)
{
    ScrollArea scroll(ui, "room-people", area);
    float const x = scroll.top().x, width = scroll.width();
    float y = scroll.top().y + ui.px(4.0F);
    if (view.lobby) {
        int const columns = width >= ui.px(540.0F) ? 2 : 1;
        float const wide = width / static_cast<float>(columns);
        for (auto const& group : groups_of(view)) {
            y += overline(ui, {x, y}, ui.tr(group.heading, {{"n", std::to_string(group.members.size())}}));
            y += ui.px(4.0F);
            for (std::size_t i = 0; i < group.members.size(); i += static_cast<std::size_t>(columns)) {
                float tall = 0.0F;
                for (std::size_t j = 0; j < static_cast<std::size_t>(columns); ++j) {
                    if (i + j < group.members.size()) {
                        ImVec2 const at = {x + wide * static_cast<float>(j), y};
                        tall = std::max(tall, person_row(view, ui, at, wide, *group.members[i + j]));
                    }
                }
                y += tall + ui.px(6.0F);
            }
            y += ui.px(12.0F);
        }
    }
    scroll.end(y);
}

} // namespace twocircles::client::ui
