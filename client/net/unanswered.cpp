#include "client/net/unanswered.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::net {

namespace {

struct WhenAgain
{
    Again operator()(const model::AskEnterRoom& ask) const
    {
        return ask.role == model::Role::facilitator ? Again::facilitator : Again::welcomed;
    }
    Again operator()(const model::AskOpenRooms& /*ask*/) const { return Again::facilitator; }
    Again operator()(const model::AskSteer& /*ask*/) const { return Again::facilitator; }

    Again operator()(const model::AskBegin& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskRespond& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskStateVision& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskPause& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskTakeSeat& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskTakeStance& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskSayNeed& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskPredict& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskSayInChat& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskTickTask& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskWriteObservation& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskChangeName& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskGuide& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskWriteCommitment& /*ask*/) const { return Again::in_room; }
    Again operator()(const model::AskRemoveCommitment& /*ask*/) const { return Again::in_room; }

    // Lists, games of one's own, and wishes of the moment.
    template <class Other>
    Again operator()(const Other& /*ask*/) const
    {
        return Again::never;
    }
};

} // namespace

Again again(const model::Request& request)
{
    return std::visit(WhenAgain{}, request);
}

bool Unanswered::keep(Kept kept)
{
    const auto waits = [](const Kept& one) { return one.id == 0; };
    if (waits(kept) && static_cast<std::size_t>(std::count_if(kept_.begin(), kept_.end(), waits)) >= kMost)
        return false;
    kept_.push_back(std::move(kept));
    return true;
}

std::optional<Unanswered::Kept> Unanswered::answered(std::uint64_t id)
{
    if (id == 0) return std::nullopt;
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.id == id; });
    if (found == kept_.end()) return std::nullopt;
    auto kept = std::move(*found);
    kept_.erase(found);
    return kept;
}

void Unanswered::cut()
{
    forget(Again::never);
    for (auto& one : kept_)
        one.id = 0;
}

std::vector<Unanswered::Kept*> Unanswered::to_send(Again when, const std::string& room)
{
    std::vector<Kept*> ready;
    for (auto& one : kept_)
        if (one.id == 0 && one.again == when && one.room == room) ready.push_back(&one);
    return ready;
}

void Unanswered::forget(Again which)
{
    std::erase_if(kept_, [&](const Kept& one) { return one.again == which; });
}

} // namespace twocircles::client::net
