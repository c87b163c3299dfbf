#include "server/tools/exploration.hpp"

#include "server/engine/policy.hpp"
#include "server/review/condition_range.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace twocircles::tools {

using namespace engine;
using study::Standing;
using study::Witness;

namespace {

using Kind = Finding::Kind;

std::string count(std::size_t n, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string in_words(const Scenario& scenario, const Expectation& expectation)
{
    std::string words{name_of(expectation.claim)};
    if (!has_condition(expectation.claim)) return words;
    words += ": " + expectation.condition.text;
    if (expectation.moment == Moment::end && expectation.claim != Claim::possible) words += ", at the end";
    if (expectation.moment == Moment::beat) words += ", at " + scenario.beats[expectation.beat.index()].id;
    if (expectation.by) words += ", by " + std::string(name_of(*expectation.by));
    return words;
}

class Reporter
{
public:
    Reporter(const Scenario& scenario, const scenario::Outline& outline, Report& report)
        : scenario_(scenario), outline_(outline), report_(report)
    {
        const auto& all = report.exploration;
        all_states_ = fmt::format(
            "{} states of {}", all.states(),
            all.seeds.size() == 1 ? "seed 1" : fmt::format("seeds 1 to {}", all.seeds.size())
        );
    }

    void all(const study::ExpectOptions& options)
    {
        const auto& found = report_.exploration;
        must_not(Kind::never_stuck, "There is always a response to choose", found.stuck);
        must_not(Kind::always_ends, "Every game comes to an end", found.endless);
        for (std::size_t b = 0; b < scenario_.beats.size(); ++b) {
            const Beat& beat = scenario_.beats[b];
            must(Kind::beat, beat.id + " can open", found.beats[b], outline_.beats[b]);
            for (std::size_t r = 0; r < beat.responses.size(); ++r)
                must(
                    Kind::response, beat.id + "." + beat.responses[r].id + " can be chosen",
                    found.responses[b][r], outline_.responses[b][r]
                );
        }
        for (std::size_t e = 0; e < scenario_.endings.size(); ++e)
            must(
                Kind::ending, "It can end with " + scenario_.endings[e].id, found.endings[e],
                outline_.endings[e]
            );
        expectations(options);
    }

private:
    bool exhaustive() const { return report_.exploration.exhaustive(); }

    void must_not(Kind kind, std::string what, const std::optional<Witness>& found)
    {
        Finding finding{kind, std::move(what), Standing::held, found, {}, 0};
        if (found)
            finding.standing = Standing::refuted;
        else if (exhaustive())
            finding.standing = Standing::proven;
        if (!found)
            finding.evidence = exhaustive() ? "In all " + all_states_ + ", none left out."
                                            : "In " + all_states_ + "; others were left out.";
        report_.findings.push_back(std::move(finding));
    }

    void must(Kind kind, std::string what, const std::optional<Witness>& found, scenario::Span at)
    {
        Finding finding{kind, std::move(what), Standing::missing, found, {}, line_of(at)};
        if (found)
            finding.standing = Standing::proven;
        else if (exhaustive())
            finding.standing = Standing::refuted;
        if (!found)
            finding.evidence = exhaustive() ? "In none of " + all_states_ + ", none left out."
                                            : "In none of " + all_states_ + "; others were left out.";
        report_.findings.push_back(std::move(finding));
    }

    void expectations(const study::ExpectOptions& options)
    {
        const review::Changeable changeable(scenario_);
        const auto outcomes =
            study::outcomes_of(scenario_, outline_.expectations, report_.exploration, options);
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            const Expectation& one = outline_.expectations[i];
            Finding finding{Kind::expectation,   in_words(scenario_, one), outcomes[i].standing,
                            outcomes[i].witness, outcomes[i].evidence,     line_of(outline_.expected_at[i])};
            // Bounds of the values themselves say more than any search.
            const auto truth = has_condition(one.claim)
                                   ? review::truth_of(one.condition, scenario_, changeable)
                                   : review::Truth::sometimes;
            if ((truth == review::Truth::never && one.claim == Claim::never) ||
                (truth == review::Truth::always && one.claim == Claim::always)) {
                finding.standing = Standing::proven;
                finding.evidence = "Whatever happens, and whatever the chance: values never go there.";
            }
            if (truth == review::Truth::never && one.claim == Claim::possible) {
                finding.standing = Standing::refuted;
                finding.evidence = "Whatever happens, and whatever the chance: values never go there.";
            }
            report_.findings.push_back(std::move(finding));
        }
    }

    std::size_t line_of(scenario::Span at) const { return outline_.source.place_of(at.begin).line; }

    const Scenario& scenario_;
    const scenario::Outline& outline_;
    Report& report_;
    std::string all_states_;
};

std::string_view name_of(study::Bound bound)
{
    static constexpr std::array<std::string_view, 5> kNames{"none", "states", "memory", "time", "depth"};
    return kNames[static_cast<std::size_t>(bound)];
}

std::string_view in_words(study::Bound bound)
{
    static constexpr std::array<std::string_view, 5> kWords{
        "", "--states", "--memory", "--seconds", "the longest game followed, 200 choices"};
    return kWords[static_cast<std::size_t>(bound)];
}

std::string_view name_of(Kind kind)
{
    static constexpr std::array<std::string_view, 6> kNames{"never_stuck", "always_ends", "beat",
                                                            "response",    "ending",      "expectation"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view mark_of(const Finding& finding)
{
    if (finding.kind >= Kind::beat && finding.kind <= Kind::ending && finding.standing == Standing::refuted)
        return "NEVER SEEN";
    switch (finding.standing) {
    case Standing::proven:
        return "proven";
    case Standing::held:
        return "holds so far";
    case Standing::refuted:
        return "REFUTED";
    case Standing::missing:
        return finding.kind == Kind::expectation ? "NOT FOUND" : "not seen";
    }
    return {};
}

std::string about_search(const Report& report)
{
    std::string text;
    for (const study::SeedSearch& seed : report.exploration.seeds) {
        text += fmt::format("Seed {}: {}", seed.seed, count(seed.states, "state", "states"));
        if (seed.equal > 0) text += fmt::format(", {} more came up again", seed.equal);
        text += fmt::format(", games of up to {}. ", count(seed.choices, "choice", "choices"));
        if (seed.bound == study::Bound::none)
            text += "Nothing left out: what holds here is proven for this seed.\n";
        else
            text += fmt::format(
                "{} left out because of {}; complete for the first {}, a sample beyond.\n",
                count(seed.left_out, "state was", "states were"), in_words(seed.bound),
                count(seed.exact_to, "choice", "choices")
            );
    }
    return text;
}

// Every play has its own chance; a seed fixes it.
constexpr std::string_view kAboutSeeds =
    "Other seeds have another chance: what was seen is proven for good, what was not seen only for these.\n";

} // namespace

Report report_on(
    const Scenario& scenario, const scenario::Outline& outline, study::Exploration exploration,
    const study::ExpectOptions& options
)
{
    Report report;
    report.exploration = std::move(exploration);
    Reporter(scenario, outline, report).all(options);
    return report;
}

bool is_bad(const Finding& finding)
{
    return finding.standing == Standing::refuted ||
           (finding.kind == Kind::expectation && finding.standing == Standing::missing);
}

std::string to_text(const Scenario& scenario, const std::string& file, const Report& report)
{
    std::string text = fmt::format(
        "{}: {} in {:.1f} s\n", scenario.about.title, count(report.exploration.states(), "state", "states"),
        report.seconds
    );
    text += about_search(report);
    text += kAboutSeeds;
    std::size_t seen = 0;
    std::size_t parts = 0;
    std::string shown;
    for (const Finding& finding : report.findings) {
        const bool part = finding.kind >= Kind::beat && finding.kind <= Kind::ending;
        if (part) ++parts;
        if (part && finding.standing == Standing::proven) {
            ++seen;
            continue;
        }
        shown += fmt::format("\n{:<12}  {}", mark_of(finding), finding.what);
        if (finding.line > 0) shown += fmt::format("  ({}:{})", file, finding.line);
        shown += "\n";
        if (!finding.evidence.empty()) shown += fmt::format("{:14}{}\n", "", finding.evidence);
        if (finding.witness)
            shown += fmt::format(
                "{:14}--seed {} --path {}\n", "", finding.witness->seed,
                finding.witness->path.empty() ? "\"\"" : to_text(scenario, finding.witness->path)
            );
    }
    if (shown.find("--path") != std::string::npos)
        shown += fmt::format("\nTo stand there: twocircles-scenario play {} --seed N --path WAY\n", file);
    return text + shown + fmt::format("\n{} of {} beats, responses and endings were seen.\n", seen, parts);
}

nlohmann::ordered_json to_json(const Scenario& scenario, const Report& report)
{
    auto seeds = nlohmann::ordered_json::array();
    for (const study::SeedSearch& seed : report.exploration.seeds)
        seeds.push_back(
            {{"seed", seed.seed},
             {"states", seed.states},
             {"equal", seed.equal},
             {"left_out", seed.left_out},
             {"complete_choices", seed.exact_to},
             {"longest_game", seed.choices},
             {"bound", name_of(seed.bound)}}
        );
    auto findings = nlohmann::ordered_json::array();
    for (const Finding& finding : report.findings) {
        nlohmann::ordered_json one{
            {"kind", name_of(finding.kind)},
            {"what", finding.what},
            {"standing", study::name_of(finding.standing)},
            {"fine", !is_bad(finding)},
            {"evidence", finding.evidence}};
        if (finding.line > 0) one["line"] = finding.line;
        if (finding.witness) {
            one["seed"] = finding.witness->seed;
            one["path"] = to_text(scenario, finding.witness->path);
            one["state"] = fmt::format("{:016x}", finding.witness->state);
        }
        findings.push_back(std::move(one));
    }
    return {
        {"scenario", scenario.about.id},
        {"states", report.exploration.states()},
        {"exhaustive", report.exploration.exhaustive()},
        {"seeds", seeds},
        {"findings", findings}};
}

} // namespace twocircles::tools
