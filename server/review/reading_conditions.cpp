// Conditions, ways and choices that say nothing.
#include "server/review/condition_range.hpp"
#include "server/review/flow_graph.hpp"
#include "server/review/reading_parts.hpp"

#include <algorithm>

namespace twocircles::review {

using namespace engine;
using scenario::Fault;
using scenario::Span;

namespace {

class Conditions
{
public:
    explicit Conditions(const Reading& reading)
        : r_(reading), changeable_(reading.scenario), graph_(flow_graph(reading.scenario, changeable_)),
          asked_(reading.scenario.flags.size())
    {}

    void all()
    {
        const Scenario& s = r_.scenario;
        for (std::size_t b = 0; b < s.beats.size(); ++b)
            beat(s.beats[b], b);
        for (std::size_t i = 0; i < s.events.size(); ++i)
            condition(s.events[i].when, r_.outline.events[i]);
        for (std::size_t i = 0; i < s.endings.size(); ++i)
            condition(s.endings[i].when, r_.outline.endings[i]);
        for (std::size_t i = 0; i < s.followers.size(); ++i)
            for (const Line& line : s.followers[i].lines)
                condition(line.when, r_.outline.followers[i]);
        for (std::size_t i = 0; i < r_.outline.expectations.size(); ++i)
            truth(r_.outline.expectations[i].condition, r_.outline.expected_at[i]);
        flags();
        promises();
    }

private:
    void condition(const Condition& when, Span owner)
    {
        note_flags(when);
        truth(when, owner);
    }

    void truth(const Condition& when, Span owner)
    {
        if (when.empty()) return;
        const Truth truth = truth_of(when, r_.scenario, changeable_);
        if (truth == Truth::sometimes) return;
        r_.remark(
            truth == Truth::always ? Fault::condition_always_true : Fault::condition_always_false,
            scenario::find_after(r_.outline, owner, when.text),
            truth == Truth::always ? "This condition holds whatever happens." : "This condition holds never."
        );
    }

    void note_flags(const Condition& when)
    {
        for (const Term& term : when.terms)
            if (term.op == Operator::flag) asked_[term.id] = true;
    }

    void variants(const std::vector<Variant>& texts, Span owner)
    {
        for (const Variant& text : texts)
            condition(text.when, owner);
    }

    void beat(const Beat& beat, std::size_t b)
    {
        const Span at = r_.outline.beats[b];
        condition(beat.when, at);
        variants(beat.text, at);
        if (!graph_.reached[b])
            r_.remark(Fault::beat_unreachable, at, "Nothing leads to the beat \"" + beat.id + "\".");
        else if (!graph_.finishes[b])
            r_.remark(Fault::no_way_out, at, "From \"" + beat.id + "\" no way leads to an ending.");
        for (std::size_t i = 0; i < beat.responses.size(); ++i)
            response(beat, b, i);
    }

    void response(const Beat& beat, std::size_t b, std::size_t i)
    {
        const Response& response = beat.responses[i];
        const Span at = r_.outline.responses[b][i];
        const auto never = [&](const Condition& when) {
            return truth_of(when, r_.scenario, changeable_) == Truth::never;
        };
        note_flags(response.when);
        note_flags(response.unlocked_when);
        if (never(response.when) || never(response.unlocked_when))
            r_.remark(Fault::response_impossible, at, "Nobody can ever take \"" + response.id + "\".");
        else {
            condition(response.when, at);
            condition(response.unlocked_when, at);
        }
        variants(response.outcome, at);
        for (const Branch& branch : response.next)
            condition(branch.when, at);
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (same(beat.responses[earlier], response)) {
                r_.remark(
                    Fault::fake_choice, at,
                    "\"" + response.id + "\" does the same as \"" + beat.responses[earlier].id + "\"."
                );
                break;
            }
    }

    static bool same(const Response& a, const Response& b)
    {
        const auto acts = [](const ActUse& x, const ActUse& y) {
            return x.act == y.act && x.strength == y.strength && x.audience == y.audience &&
                   x.person == y.person && x.fair == y.fair;
        };
        const auto texts = [](const Variant& x, const Variant& y) {
            return x.text == y.text && x.when.text == y.when.text;
        };
        const auto pushes = [](const Push& x, const Push& y) {
            return x.what == y.what && x.who == y.who && !(x.amount < y.amount) && !(x.amount > y.amount);
        };
        const auto settings = [](const Setting& x, const Setting& y) {
            if (x.index() != y.index()) return false;
            if (const auto* flag = std::get_if<SetFlag>(&x)) {
                const auto& other = std::get<SetFlag>(y);
                return flag->flag == other.flag && flag->value == other.value;
            }
            const auto& one = std::get<SetCounter>(x);
            const auto& other = std::get<SetCounter>(y);
            return one.counter == other.counter && one.relative == other.relative &&
                   !(one.amount < other.amount) && !(one.amount > other.amount);
        };
        const auto ways = [](const Branch& x, const Branch& y) {
            if (x.when.text != y.when.text || x.go.index() != y.go.index()) return false;
            if (const auto* beat = std::get_if<GoBeat>(&x.go))
                return beat->beat == std::get<GoBeat>(y.go).beat;
            if (const auto* pool = std::get_if<GoPool>(&x.go))
                return pool->pool == std::get<GoPool>(y.go).pool;
            return true;
        };
        const auto equal = [](const auto& x, const auto& y, auto one) {
            return std::equal(x.begin(), x.end(), y.begin(), y.end(), one);
        };
        const bool days = !(a.days < b.days) && !(a.days > b.days);
        return days && equal(a.acts, b.acts, acts) && equal(a.outcome, b.outcome, texts) &&
               equal(a.pushes, b.pushes, pushes) && equal(a.sets, b.sets, settings) &&
               equal(a.next, b.next, ways) && a.makes == b.makes && a.keeps == b.keeps &&
               a.breaks == b.breaks;
    }

    void flags()
    {
        for (std::size_t i = 0; i < asked_.size(); ++i)
            if (asked_[i] && !changeable_.flags[i])
                r_.remark(
                    Fault::flag_never_set, r_.outline.flags[i],
                    "Conditions ask for \"" + r_.scenario.flags[i].id + "\", and nothing ever sets it."
                );
    }

    void promises()
    {
        const Scenario& s = r_.scenario;
        for (std::size_t i = 0; i < s.promises.size(); ++i) {
            const Promise& promise = s.promises[i];
            const bool by_beat = promise.due_beat && graph_.reached[promise.due_beat.index()];
            if (by_beat || promise.due_days > 0) continue;
            const bool settled = std::any_of(s.beats.begin(), s.beats.end(), [&](const Beat& beat) {
                return std::any_of(
                    beat.responses.begin(), beat.responses.end(),
                    [&](const Response& response) {
                        const auto has = [&](const std::vector<PromiseId>& list) {
                            return std::find(list.begin(), list.end(), PromiseId{i}) != list.end();
                        };
                        return has(response.keeps) || has(response.breaks);
                    }
                );
            });
            if (promise.due_beat || !settled)
                r_.remark(
                    Fault::promise_never_due, r_.outline.promises[i],
                    "The promise \"" + promise.id + "\" never comes due."
                );
        }
    }

    const Reading& r_;
    Changeable changeable_;
    FlowGraph graph_;
    std::vector<bool> asked_;
};

} // namespace

void read_conditions(const Reading& reading)
{
    Conditions(reading).all();
}

} // namespace twocircles::review
