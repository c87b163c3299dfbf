#include "tests/client/ui/sample.hpp"

namespace twocircles::client::ui::sample {

model::ViewModel many_goals(double now)
{
    auto view = deciding(now);
    view.joined->goals = {
        {"Clean water reaches every tap, and the jobs of the week get done.", .25, 12, false},
        {"The works runs by rules and records that anybody could take over tomorrow.", .17, 10, false},
        {"The team would come in for you when nobody makes them.", .17, 2, false},
        {"New ideas are tried, and some of them land.", .17, 13, false},
        {"They think you are good at this, whether or not they like it.", .08, 3, false},
        {"When the river turns, the town is harmed as little as can be.", .08, 14, false},
        {"The town has little reason to complain.", .08, -1, true}};
    view.state.goals = {56, 61, 63, 39, 70, 44, 90};
    return view;
}

} // namespace twocircles::client::ui::sample
