#include "tests/engine/validation/targets.hpp"

namespace twocircles::validation {

namespace {

constexpr double kHalo = .5, kNoise = .5; // of a survey answer, beside what the leader really does

using Parts = std::initializer_list<std::pair<double, const char*>>;

class Measures
{
public:
    explicit Measures(const Sample& sample) : people_(sample.people), teams_(sample.teams)
    {
        liking = combined({{1, person("heart_trust")}, {1, person("respect")}, {1, person("loyalty")}});
    }

    Series liking; // = satisfaction with the leader

    Series person(const char* name) const { return standardised(people_.at(name)); }
    Series team(const char* name) const { return standardised(teams_.at(name)); }
    Series error(const char* name) const { return people_.at(name); }
    Series team_error(const char* name) const { return teams_.at(name); }

    Series person_sum(Parts parts) const { return sum_of(people_, parts); }
    Series team_sum(Parts parts) const { return sum_of(teams_, parts); }

    // What followers say their leader does: deeds, coloured by liking, and error.
    Series survey(Parts deeds, double halo, const char* error_name) const
    {
        return combined({{1, person_sum(deeds)}, {halo, liking}, {kNoise, error(error_name)}});
    }

    // Of each person's team.
    Series to_people(const Series& of_teams) const
    {
        Series out;
        for (const double team : people_.at("team"))
            out.push_back(of_teams[static_cast<std::size_t>(team)]);
        return out;
    }

private:
    static Series sum_of(const Table& table, Parts parts)
    {
        Series sum(table.begin()->second.size(), 0.0);
        for (const auto& [weight, name] : parts) {
            const Series part = standardised(table.at(name));
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += weight * part[i];
        }
        return standardised(std::move(sum));
    }

    const Table& people_;
    const Table& teams_;
};

// Variance of the outcome that `more` explains beyond `first`.
double augmentation(const Series& more, const Series& first, const Series& outcome)
{
    const double a = correlation(more, outcome), b = correlation(first, outcome),
                 ab = correlation(more, first);
    return (a * a + b * b - 2 * a * b * ab) / (1 - ab * ab) - b * b;
}

} // namespace

std::vector<Target> measure(const Sample& sample, const Experiment& experiment)
{
    const Measures m(sample);
    // Followers' reports: transformational, contingent reward, active management by exception, laissez-faire,
    // consideration, initiating structure, abuse.
    const Series transforming = m.survey(
        {{1, "did vision"}, {1, "did energize"}, {1, "did empower"}, {1, "did care"}}, kHalo, "error1"
    );
    const Series exchanging = m.survey({{2, "did reward"}, {1, "did structure"}}, kHalo, "error2");
    const Series by_exception = m.survey({{1, "did monitor"}}, .15 * kHalo, "error3");
    const Series present = m.person_sum(
        {{1, "did vision"},
         {1, "did energize"},
         {1, "did empower"},
         {1, "did care"},
         {1, "did reward"},
         {1, "did structure"},
         {1, "did monitor"}}
    );
    const Series absent =
        combined({{-1, present}, {-.6 * kHalo, m.liking}, {1.6 * kNoise, m.error("error4")}});
    const Series considerate = m.survey({{2, "did care"}, {1, "did empower"}}, kHalo * 1.2, "error1");
    const Series structuring = m.survey({{1, "did structure"}}, .1 * kHalo, "error5");
    const Series abusive = combined(
        {{1, m.person("did abuse")},
         {.4, m.person("did punish")},
         {-kHalo * .7, m.liking},
         {kNoise, m.error("error5")}}
    );
    const Series job =
        m.person_sum({{.5, "morale"}, {.3, "inner_drive"}, {.2, "plan_clarity"}, {-.3, "stress"}});
    const Series motivation = m.person_sum({{1, "inner_drive"}, {1, "effort"}});
    const Series loyalty = m.person("loyalty"), trust = m.person("heart_trust");

    // Observed on whole teams.
    const Series team_transforming =
        m.team_sum({{1, "did vision"}, {1, "did energize"}, {1, "did empower"}, {1, "did care"}});
    const Series team_exchanging = m.team_sum({{2, "did reward"}, {1, "did structure"}});
    const Series team_task = m.team_sum({{1, "did structure"}, {.5, "did reward"}, {.3, "did monitor"}});
    const Series team_person = m.team_sum({{1, "did care"}, {1, "did empower"}, {.5, "did energize"}});
    const Series output = m.team_sum({{.7, "delivered"}, {.3, "innovated"}});
    const Series performance =
        combined({{.7, m.team("delivered")}, {.3, m.team("innovated")}, {.9, m.team_error("error1")}});
    const Series innovation = combined({{1, m.team("innovated")}, {.8, m.team_error("error2")}});
    const Series learning = m.team_sum({{1, "risk_taking"}, {1, "competence"}});
    const Series effectiveness = combined({{.6, m.liking}, {.5, m.to_people(output)}});
    const Series climate = combined(
        {{.8, m.team_sum(
                  {{.7, "risk_taking"},
                   {1, "inner_drive"},
                   {.7, "order"},
                   {1, "respect"},
                   {1, "direction"},
                   {1, "loyalty"}}
              )},
         {.6, m.team_error("error3")}}
    );
    const auto goleman = [&](Parts parts) {
        return correlation(combined({{.8, m.team_sum(parts)}, {.6, m.team_error("error4")}}), climate);
    };
    const Series individual_delivery = combined({{1, m.person("delivery")}, {.8, m.error("error4")}});

    const auto r = correlation;
    constexpr bool read = true, recalled = false;
    return {
        {"TL x CR (perceived)", r(transforming, exchanging), .80, .60, .88, read},
        {"TL x LF (perceived)", r(transforming, absent), -.65, -.85, -.50, read},
        {"TL -> loyalty", r(transforming, loyalty), .451, .30, .65, read},
        {"CR -> loyalty", r(exchanging, loyalty), .369, .20, .60, read},
        {"MBE-A -> loyalty", r(by_exception, loyalty), .083, -.15, .25, read},
        {"LF -> loyalty", r(absent, loyalty), -.296, -.60, -.15, read},
        {"TL -> satisfaction with leader", r(transforming, m.liking), .71, .50, .80, read},
        {"CR -> satisfaction with leader", r(exchanging, m.liking), .55, .40, .72, recalled},
        {"MBE-A -> satisfaction with leader", r(by_exception, m.liking), .24, -.10, .35, recalled},
        {"TL -> job satisfaction", r(transforming, job), .58, .38, .70, recalled},
        {"CR -> job satisfaction", r(exchanging, job), .64, .30, .70, recalled},
        {"LF -> job satisfaction", r(absent, job), -.28, -.60, -.15, recalled},
        {"TL -> motivation", r(transforming, motivation), .53, .38, .68, recalled},
        {"CR -> motivation", r(exchanging, motivation), .59, .25, .68, recalled},
        {"MBE-A -> motivation", r(by_exception, motivation), .14, -.15, .25, recalled},
        {"TL -> leader effectiveness", r(transforming, effectiveness), .64, .45, .75, recalled},
        {"CR -> leader effectiveness", r(exchanging, effectiveness), .55, .35, .72, recalled},
        {"TL -> group performance (objective)", r(team_transforming, performance), .26, .10, .40, recalled},
        {"CR -> group performance (objective)", r(team_exchanging, performance), .16, .10, .45, recalled},
        {"task-focused -> productivity", r(team_task, performance), .203, .08, .40, read},
        {"person-focused -> productivity", r(team_person, performance), .284, .10, .42, read},
        {"person-focused -> learning", r(team_person, learning), .56, .35, .80, read},
        {"TL -> innovation", r(team_transforming, innovation), .28, .15, .60, recalled},
        {"consideration -> satisfaction with leader", r(considerate, m.liking), .78, .50, .85, recalled},
        {"structure -> satisfaction with leader", r(structuring, m.liking), .33, .15, .50, recalled},
        {"consideration -> motivation", r(considerate, motivation), .50, .30, .65, recalled},
        {"structure -> motivation", r(structuring, motivation), .40, .10, .50, recalled},
        {"monitoring arm -> performance", experiment.performance, -.01, -.15, .15, read},
        {"monitoring arm -> job satisfaction", experiment.job_satisfaction, -.10, -.25, .02, read},
        {"monitoring arm -> stress", experiment.stress, .11, .02, .25, read},
        {"abuse -> job satisfaction", r(abusive, job), -.34, -.60, -.20, recalled},
        {"abuse -> loyalty", r(abusive, loyalty), -.26, -.65, -.15, recalled},
        {"trust -> risk taking", r(trust, m.person("risk_taking")), .42, .30, .80, recalled},
        {"trust -> loyalty", r(trust, loyalty), .59, .45, .90, recalled},
        {"inner drive -> individual delivery", r(m.person("inner_drive"), individual_delivery), .30, .20, .55,
         read},
        {"Goleman authoritative", goleman({{1, "did vision"}, {.6, "did structure"}}), .54, .35, .75, read},
        {"Goleman affiliative", goleman({{1, "did care"}, {.4, "did reward"}}), .46, .30, .70, read},
        {"Goleman democratic", goleman({{.7, "did empower"}, {.7, "did care"}}), .43, .25, .70, read},
        {"Goleman coaching", goleman({{.8, "did empower"}, {.4, "did care"}, {.3, "did structure"}}), .42,
         .25, .70, read},
        {"Goleman coercive", goleman({{1, "did command"}, {.8, "did punish"}, {-.3, "did care"}}), -.26, -.55,
         -.15, read},
        {"Goleman pacesetting",
         goleman({{1, "did monitor"}, {.7, "did command"}, {-.3, "did structure"}, {-.5, "did care"}}), -.25,
         -.55, -.10, read},
        {"augmentation TL beyond CR (effectiveness)", augmentation(transforming, exchanging, effectiveness),
         .08, .02, .30, recalled},
        {"augmentation TL beyond task (team)", augmentation(team_transforming, team_task, output), .03, .01,
         .30, recalled},
        {"augmentation task beyond TL (team)", augmentation(team_task, team_transforming, output), .03, .01,
         .30, recalled},
    };
}

} // namespace twocircles::validation
