#include "client/ui/screens/workshop/room_words.hpp"

#include <algorithm>

namespace twocircles::client::ui {

using model::Role;

model::MemberCard const* find_member(model::ViewModel const& view, int member)
{
    if (!view.lobby) {
        return nullptr;
    }
    auto const& members = view.lobby->members;
    auto const found = std::ranges::find(members, member, &model::MemberCard::member);
    return found == members.end() ? nullptr : &*found;
}

model::MemberCard const* find_you(model::ViewModel const& view)
{
    return view.lobby ? find_member(view, view.lobby->you) : nullptr;
}

std::string member_name(model::ViewModel const& view, Ui const& ui, int member)
{
    if (view.lobby && view.lobby->you == member) {
        return ui.tr("room.you");
    }
    auto const* card = find_member(view, member);
    return card == nullptr ? "?" : card->name;
}

model::SeatState const* find_seat(model::ViewModel const& view, Role role, int index)
{
    if (!view.lobby) {
        return nullptr;
    }
    auto const& seats = view.lobby->seats;
    auto const found = std::ranges::find_if(seats, [&](model::SeatState const& seat) {
        return seat.role == role && seat.index == index;
    });
    return found == seats.end() ? nullptr : &*found;
}

model::SeatState const* find_your_seat(model::ViewModel const& view)
{
    auto const* you = find_you(view);
    return you == nullptr ? nullptr : find_seat(view, you->role, you->index);
}

bool has_seat(model::ViewModel const& view)
{
    return view.joined && (view.joined->role == Role::leading || view.joined->role == Role::follower);
}

std::string part_of(model::ViewModel const& view, Ui const& ui, model::MemberCard const& member)
{
    auto const* seat = find_seat(view, member.role, member.index);
    if (seat != nullptr) {
        return ui.tr(member.role == Role::leading ? "room.leads_as" : "room.plays", {{"name", seat->name}});
    }
    return ui.tr("role." + std::to_string(static_cast<int>(member.role)));
}

std::string names_of(model::ViewModel const& view, Ui const& ui, std::vector<int> const& members)
{
    std::string names;
    int const you = view.lobby ? view.lobby->you : 0;
    auto const add = [&](int member) {
        auto const* card = find_member(view, member);
        std::string const name = member_name(view, ui, member);
        bool const away = card != nullptr && !card->present;
        names += (names.empty() ? "" : ", ") + (away ? ui.tr("room.name_away", {{"name", name}}) : name);
    };
    if (std::ranges::find(members, you) != members.end()) {
        add(you);
    }
    for (int const member : members) {
        if (member != you) {
            add(member);
        }
    }
    return names;
}

int people_here(model::ViewModel const& view)
{
    if (!view.lobby) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(view.lobby->members, [](model::MemberCard const& member) {
        return member.present && member.role != Role::projector;
    }));
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

} // namespace twocircles::client::ui
