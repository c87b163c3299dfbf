// The guided debrief: which page is shown here, and what this client wrote down to do differently.
#include "client/model/reduce_parts.hpp"

#include <algorithm>

namespace twocircles::client::model {

void take_guide(ViewModel& view, const Guide& guide, double now)
{
    // Who has the debrief already goes to it with the others; who has not is shown it when it comes.
    const bool opens = guide.open && !(view.guide && view.guide->open);
    if (opens && view.debrief && view.screen == Screen::play) view.screen = Screen::debrief;
    view.guide = guide;
    view.guide_at = now;
    if (!guide.open) view.guide_look.reset();
}

void take_written(ViewModel& view, const OwnCommitment& written)
{
    auto& own = view.own_commitments;
    const auto is_it = [&](const OwnCommitment& one) { return one.id == written.id; };
    const auto known = std::find_if(own.begin(), own.end(), is_it);
    if (known == own.end())
        own.push_back(written);
    else
        *known = written;
}

void take_removed(ViewModel& view, std::uint64_t commitment)
{
    std::erase_if(view.own_commitments, [&](const OwnCommitment& one) { return one.id == commitment; });
}

void forget_guide(ViewModel& view)
{
    view.guide.reset();
    view.guide_at = 0;
    view.guide_look.reset();
    view.commitments = {};
    view.own_commitments.clear();
}

const GuidePage* shown_page(const ViewModel& view)
{
    if (!view.guide || view.guide->pages.empty()) return nullptr;
    const Guide& guide = *view.guide;
    const std::size_t place = view.guide_look ? position_of(guide, *view.guide_look) : guide.page;
    return &guide.pages[std::min(place, guide.pages.size() - 1)];
}

namespace {

double left(const Guide& guide, double since)
{
    if (guide.page >= guide.pages.size()) return 0;
    return seconds_left(guide, guide.pages[guide.page].step, since);
}

} // namespace

double guide_seconds_left(const ViewModel& view, double now)
{
    return view.guide ? left(*view.guide, now - view.guide_at) : 0;
}

double guide_seconds_left(const ViewModel& view, const RoomOverview& room, double now)
{
    return room.guide ? left(*room.guide, now - view.console_at) : 0;
}

} // namespace twocircles::client::model
