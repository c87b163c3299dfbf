#include "server/room/members.hpp"

#include <algorithm>

namespace twocircles::room {

MemberId Members::add(std::string name, Part part)
{
    Member member;
    member.name = std::move(name);
    member.part = part;
    list_.push_back(std::move(member));
    return MemberId{list_.size() - 1};
}

std::vector<MemberId> Members::holders(const Part& part) const
{
    std::vector<MemberId> found;
    for (std::size_t i = 0; i < list_.size(); ++i)
        if (!list_[i].removed && list_[i].part == part) found.emplace_back(i);
    return found;
}

std::vector<MemberId> Members::present_holders(const Part& part) const
{
    std::vector<MemberId> found = holders(part);
    std::erase_if(found, [this](MemberId id) { return !list_[id.index()].present; });
    return found;
}

bool Members::held(engine::SeatId seat) const
{
    return std::any_of(list_.begin(), list_.end(), [&](const Member& member) {
        return !member.removed && member.part == lead_of(seat);
    });
}

bool Members::held(engine::FollowerId follower) const
{
    return std::any_of(list_.begin(), list_.end(), [&](const Member& member) {
        return !member.removed && member.part == player_of(follower);
    });
}

bool Members::anybody() const
{
    return std::any_of(list_.begin(), list_.end(), [](const Member& member) {
        return !member.removed && member.present;
    });
}

engine::SeatId Members::view_from(MemberId id) const
{
    const Part& part = list_.at(id.index()).part;
    return part.role == Role::leading || part.role == Role::watching ? part.seat : engine::SeatId{0};
}

} // namespace twocircles::room
