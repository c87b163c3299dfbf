#include "server/engine/model/contagion.hpp"

namespace twocircles::engine {

namespace {
constexpr std::ptrdiff_t kViews = 3; // vision, loyalty, respect toward a leader
} // namespace

std::size_t Shown::size(const TeamState& team)
{
    return static_cast<std::size_t>(team.stride) * kLanes *
           static_cast<std::size_t>(1 + kViews * team.leaders);
}

Shown::Shown(TeamState& team) : team_(team)
{
    double* mood = team.scratch.data();
    double* view = mood + static_cast<std::ptrdiff_t>(team.stride) * kLanes;
    moods_ = mood;
    views_ = view;
    // Who pads the last pair shows something too, to nobody.
    const auto show = [](double* to, std::ptrdiff_t step, Lanes x) {
        store(to, both(x[0]));
        store(to + step * kLanes, both(x[1]));
    };
    for (int j = 0; j < team.stride; j += kLanes, mood += kLanes * kLanes) {
        const Pair pair = team.pair(j);
        show(mood, 1, 2 * pair.get(Column::expressiveness) * pair.get(State::morale));
    }
    for (int l = 0; l < team.leaders; ++l) {
        for (int j = 0; j < team.stride; j += kLanes, view += kLanes * kViews * kLanes) {
            const Pair pair = team.pair(j);
            show(view, kViews, pair.get(State::vision, l));
            show(view + kLanes, kViews, pair.get(State::loyalty, l));
            show(view + 2 * kLanes, kViews, pair.get(State::respect, l));
        }
    }
}

// sum_j w_ij 2exp_j (M_j - M_i) = sum_j w_ij 2exp_j M_j - M_i sum_j w_ij 2exp_j, where the last sum is kept
// ready.
Lanes Shown::mood(const Pair& pair, int first) const
{
    Lanes heard = both(0);
    const double* tie = team_.ties.data() + first;
    const double* shown = moods_;
    for (int j = 0; j < team_.followers; ++j, tie += team_.stride, shown += kLanes)
        heard += load(tie) * load(shown);
    const Lanes own = pair.get(State::morale) * pair.get(Column::expressive_tie_sum);
    return 2 * pair.get(Column::susceptibility) * (heard - own);
}

Shown::Views Shown::views(const Pair& pair, int first, int leader) const
{
    const Lanes own = pair.get(State::vision, leader), cynicism = pair.get(Column::cynicism);
    const Lanes believable = .25 + .75 * (1 - cynicism); // too far ahead of oneself is not believed
    Lanes seen = both(0), loyal = both(0), respected = both(0);
    const double* tie = team_.ties.data() + first;
    const double* shown = views_ + static_cast<std::ptrdiff_t>(leader) * team_.stride * kViews * kLanes;
    for (int j = 0; j < team_.followers; ++j, tie += team_.stride, shown += kViews * kLanes) {
        const Lanes w = load(tie);
        const Lanes ahead = load(shown) - own;
        const LaneMask heard = both_hold(ahead > both(0), ahead < believable);
        const Lanes from_loyal = w * load(shown + kLanes);
        seen += select(heard, from_loyal * ahead, both(0)); // only the loyal carry the vision
        loyal += from_loyal;
        respected += w * load(shown + 2 * kLanes);
    }
    const Lanes ties = pair.get(Column::tie_sum);
    return {
        2 * seen * (1 - .5 * cynicism),
        respected - ties * pair.get(State::respect, leader),
        loyal - ties * pair.get(State::loyalty, leader),
    };
}

} // namespace twocircles::engine
