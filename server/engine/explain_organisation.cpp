#include "server/engine/explain_organisation.hpp"

#include "server/engine/cause.hpp"
#include "server/engine/model/coefficients.hpp"
#include "server/engine/model/exponential.hpp"

#include <array>
#include <cmath>

namespace twocircles::engine {

namespace {

namespace c = coefficient;

// What production depends on, one slot each; the first six are states of people.
enum Term : std::size_t
{
    drive,
    morale,
    competence,
    plan,
    vision,
    stress,
    order,
    daring,
    conflict,
    urgency,
    kTerms
};
constexpr std::size_t kPeople = 6;
constexpr std::array<State, kPeople> kStateOf{State::inner_drive,  State::morale, State::competence,
                                              State::plan_clarity, State::vision, State::stress};
using Terms = std::array<double, kTerms>;

double baseline(State state)
{
    return c::kBaseline[static_cast<std::size_t>(state)];
}

// A team to whom nobody does anything, for long.
constexpr double kNeutralOrder = .22;
constexpr double kNeutralDaring = .30;
Terms neutral()
{
    Terms t{};
    for (std::size_t i = 0; i < kPeople; ++i)
        t[i] = baseline(kStateOf[i]);
    t[order] = kNeutralOrder;
    t[daring] = kNeutralDaring;
    return t;
}

Terms terms_of(const Team& team, int leader)
{
    Terms t{};
    for (std::size_t i = 0; i < kPeople; ++i)
        t[i] = team.mean(kStateOf[i], leader);
    t[order] = team.order();
    t[daring] = team.mean_risk_taking();
    t[conflict] = team.conflict();
    t[urgency] = team.urgency();
    return t;
}

Terms between(const Terms& a, const Terms& b)
{
    Terms t{};
    for (std::size_t i = 0; i < kTerms; ++i)
        t[i] = (a[i] + b[i]) / 2;
    return t;
}

// Follower model 4.5, with means for people and without the part of orders and checks.
double delivery_rate(const Terms& t)
{
    const double strain = t[stress] > .5 ? t[stress] - .5 : 0;
    const double effort = .25 + .45 * t[drive] + .25 * t[morale] - .35 * strain;
    return (.3 + .7 * t[competence]) * effort * (.30 + .70 * t[order]) *
           (.45 + .35 * t[plan] + .20 * t[vision]) * (1 - .3 * t[conflict]) * (1 - .35 * t[urgency]);
}

double innovation_rate(const Terms& t)
{
    return t[daring] * (.2 + .8 * t[drive]) * (.3 + .7 * t[vision]) * (.20 + .80 * t[order]) *
           (.3 + .7 * t[competence]) * (1 - .5 * t[urgency]);
}

// How much of the way from the neutral rate each term is the reason for: put in one after the other, in this
// order and in the opposite one, and the mean of both taken, so that none is favoured by its place.
template <class Rate>
Terms effects(const Terms& actual, Rate rate)
{
    Terms effect{};
    for (const bool forward : {true, false}) {
        Terms t = neutral();
        double reached = rate(t);
        for (std::size_t n = 0; n < kTerms; ++n) {
            const std::size_t i = forward ? n : kTerms - 1 - n;
            t[i] = actual[i];
            const double next = rate(t);
            effect[i] += (next - reached) / 2;
            reached = next;
        }
    }
    return effect;
}

class Account
{
public:
    Account(Amounts& into, const World& before, const World& after, int leader)
        : into_(into), before_(before.team), after_(after.team), leader_(leader),
          days_(after.day() - before.day()),
          terms_(between(terms_of(before.team, leader), terms_of(after.team, leader)))
    {}

    // Order relaxes to 4.5's target, which is linear but for plan and daring; their product is split at the
    // neutral.
    void add_order()
    {
        const double share = relaxed(c::kOrderDays);
        const Terms rest = neutral();
        const double by_plan = .50 + .35 * .6 * rest[daring];
        add_state(State::plan_clarity, share * by_plan * (terms_[plan] - rest[plan]));
        const double loyalty =
            (before_.mean(State::loyalty, leader_) + after_.mean(State::loyalty, leader_)) / 2;
        add_state(State::loyalty, share * .15 * (loyalty - baseline(State::loyalty)));
        add(ModelCause::conflict, -share * .25 * terms_[conflict]);
        const double by_daring = -.35 * (terms_[daring] - rest[daring]) * (1 - .6 * terms_[plan]);
        into_[organisation_cause(Measure::risk_taking)] += share * by_daring;
        add(ModelCause::before_the_story, share * (kNeutralOrder - before_.order()));
    }

    // The mean over reports of plan and vision under a root: split evenly between the two, exactly.
    void add_direction()
    {
        const Terms a = terms_of(before_, leader_);
        const Terms b = terms_of(after_, leader_);
        add_root(State::plan_clarity, a[plan], b[plan], std::sqrt(a[vision]) + std::sqrt(b[vision]));
        add_root(State::vision, a[vision], b[vision], std::sqrt(a[plan]) + std::sqrt(b[plan]));
    }

    void add_delivery()
    {
        const auto shown = [](const Terms& t) { return .5 + .6 * (delivery_rate(t) / c::kGoodDelivery - 1); };
        const double share = relaxed(c::kRecentDeliveryDays);
        add_effects(effects(terms_, shown), share);
        add(ModelCause::before_the_story, share * (shown(neutral()) - before_.recent_delivery()));
    }

    // `slope`: how much of the meter a unit of the rate is; `recent`: the rate's mean before.
    void add_innovation(double recent, double slope)
    {
        constexpr double kMeanDays = 14;
        const double share = relaxed(kMeanDays) * slope;
        add_effects(effects(terms_, innovation_rate), share);
        add(ModelCause::before_the_story, share * (innovation_rate(neutral()) - recent));
        int successes = 0;
        for (int i = 0; i < after_.followers(); ++i)
            successes += after_.attempts_succeeded(i) - before_.attempts_succeeded(i);
        add(ModelCause::own_success, slope * successes * c::kInnovationOfSuccess / kMeanDays);
    }

private:
    double relaxed(double days_of_mean) const { return 1 - exp_of(-days_ / days_of_mean); }
    void add(ModelCause cause, double amount) { into_[code(cause)] += amount; }

    static CauseCode organisation_cause(Measure measured)
    {
        return pack(Cause{.kind = CauseKind::organisation, .code = static_cast<std::uint32_t>(measured)});
    }

    // What people's state does to the whole, opened person by person.
    void add_state(State state, double amount)
    {
        const int n = after_.count();
        for (int i = 0; i < after_.followers(); ++i)
            if (after_.present(i) && reports(i))
                add_opened_by_level(into_, {before_, after_, i}, state, leader_, amount / n);
    }

    bool reports(int who) const
    {
        for (int leader = 0; leader < after_.leaders(); ++leader)
            if (after_.reports_to(who, leader)) return true;
        return false;
    }

    void add_effects(const Terms& effect, double share)
    {
        for (std::size_t i = 0; i < kPeople; ++i)
            add_state(kStateOf[i], share * effect[i]);
        into_[organisation_cause(Measure::order)] += share * effect[order];
        into_[organisation_cause(Measure::risk_taking)] += share * effect[daring];
        add(ModelCause::conflict, share * effect[conflict]);
        add(ModelCause::urgency, share * effect[urgency]);
    }

    void add_root(State state, double a, double b, double others)
    {
        const double sum = std::sqrt(a) + std::sqrt(b);
        if (sum <= 0) return;
        const double slope =
            others / 2 / sum; // of the difference of two roots, times the mean of the other's
        const int n = after_.count();
        double stayed = 0;
        for (int i = 0; i < after_.followers(); ++i) {
            if (!after_.present(i) || !reports(i)) continue;
            const double change = (after_.value(i, state, leader_) - before_.value(i, state, leader_)) / n;
            add_opened(into_, {before_, after_, i}, via(state, leader_), slope * change);
            stayed += change;
        }
        if (n != before_.count()) add(ModelCause::somebody_left, slope * (b - a - stayed));
    }

    Amounts& into_;
    const Team& before_;
    const Team& after_;
    int leader_;
    double days_;
    Terms terms_;
};

} // namespace

void add_organisation(Amounts& into, const World& before, const World& after, Measure measured, SeatId toward)
{
    Account account{into, before, after, static_cast<int>(toward ? toward.index() : 0)};
    const double change =
        (measure(after, measured, FollowerId{0}, {}) - measure(before, measured, FollowerId{0}, {})) / 100;
    const auto leave_over = [&](CauseCode cause) {
        double said = 0;
        for (const auto& [each, amount] : into)
            said += amount;
        into[cause] += change - said;
    };
    switch (measured) {
    case Measure::order:
        account.add_order();
        return leave_over(code(ModelCause::felt_control)); // structure, orders and checks are what is over
    case Measure::direction:
        return account.add_direction();
    case Measure::delivery:
        account.add_delivery();
        return leave_over(code(ModelCause::felt_control));
    case Measure::innovation: {
        const double by = after.recent_innovation - before.recent_innovation;
        account.add_innovation(before.recent_innovation, by > 1e-6 || by < -1e-6 ? change / by : 0);
        return;
    }
    case Measure::protection:
        return leave_over(code(ModelCause::urgency));
    default:
        return;
    }
}

} // namespace twocircles::engine
