#include "client/model/guide.hpp"

#include <algorithm>

namespace twocircles::client::model {

std::size_t position_of(const Guide& guide, const GuidePlace& place)
{
    const auto is_it = [&](const GuidePage& page) { return page.place == place; };
    const auto found = std::find_if(guide.pages.begin(), guide.pages.end(), is_it);
    return found == guide.pages.end() ? guide.page : static_cast<std::size_t>(found - guide.pages.begin());
}

GuidePlace neighbour(const Guide& guide, const GuidePlace& place, int by)
{
    if (guide.pages.empty()) return place;
    const auto last = static_cast<int>(guide.pages.size()) - 1;
    const int wanted = std::clamp(static_cast<int>(position_of(guide, place)) + by, 0, last);
    return guide.pages[static_cast<std::size_t>(wanted)].place;
}

GuidePlace first_of(const Guide& guide, GuideStep step)
{
    const auto in_step = [&](const GuidePage& page) { return page.step == step; };
    const auto found = std::find_if(guide.pages.begin(), guide.pages.end(), in_step);
    return found == guide.pages.end() ? GuidePlace{} : found->place;
}

double seconds_left(const Guide& guide, GuideStep step, double since)
{
    const GuideClock& clock = guide.clocks[static_cast<std::size_t>(step)];
    const bool shown = guide.page < guide.pages.size() && guide.pages[guide.page].step == step;
    return clock.seconds - clock.used - (guide.running && shown ? since : 0.0);
}

} // namespace twocircles::client::model
