// The guided debrief: what its pages need, and the keys to what this player wrote at its end.
#include "client/app/controller.hpp"

#include <algorithm>
#include <random>

namespace twocircles::client::app {

using namespace model;

namespace {

// Never 0, which means none.
std::uint64_t drawn()
{
    std::random_device chance;
    const std::uint64_t high = chance();
    return std::max<std::uint64_t>(high << 32U | chance(), 1);
}

} // namespace

// The guide says which page, the debrief what is on it.
void Controller::follow(const Guide& guide)
{
    if (!guide.open || view_.debrief || debrief_asked_) return;
    debrief_asked_ = true;
    ask(AskDebrief{}, false);
}

// Signed ones can be changed without their pen, should it be lost.
OwnCommitment Controller::own_commitment(std::uint64_t id) const
{
    const auto& own = view_.own_commitments;
    const auto is_it = [&](const OwnCommitment& one) { return one.id == id; };
    const auto known = std::find_if(own.begin(), own.end(), is_it);
    if (known != own.end()) return *known;
    return {id == 0 ? drawn() : id, drawn(), {}, false, false};
}

void Controller::keep_commitment(const KeepCommitment& keep)
{
    OwnCommitment written = own_commitment(keep.id);
    written.text = keep.text;
    written.anonymous = keep.anonymous;
    written.may_be_shown = keep.may_be_shown;
    ask(AskWriteCommitment{written}, false);
}

void Controller::drop_commitment(std::uint64_t id)
{
    ask(AskRemoveCommitment{id, own_commitment(id).pen}, false);
}

// The server does not know whose the anonymous ones are, so a window that was closed must find them here.
void Controller::find_commitments()
{
    debrief_asked_ = false; // a cut may have taken its answer
    const auto kept = files_.seat([&](const KeptSeat& seat) { return seat.token == view_.joined->token; });
    if (kept) view_.own_commitments = kept->commitments;
}

} // namespace twocircles::client::app
