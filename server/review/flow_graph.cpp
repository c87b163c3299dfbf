#include "server/review/flow_graph.hpp"

#include <algorithm>
#include <set>

namespace twocircles::review {

using namespace engine;

namespace {

// Collects where a target can lead.
class Way
{
public:
    Way(const Scenario& scenario, const Changeable& changeable) : scenario_(scenario), changeable_(changeable)
    {}

    // The main-line beats that can come next from position `from` on.
    void in_order(std::size_t from)
    {
        for (std::size_t i = from; i < scenario_.beats.size(); ++i) {
            const Beat& beat = scenario_.beats[i];
            if (beat.pool) continue;
            const Truth truth = truth_of(beat.when, scenario_, changeable_);
            if (truth == Truth::never) continue;
            beats.insert(i);
            // One that comes again is skipped if it may come once: so what lies behind it can come as well,
            // but only if it has been open before; in order that is only behind a way back, which follow()
            // adds by its own target.
            if (truth == Truth::always) return;
        }
        end = true;
    }

    void follow(const Target& target, BeatId from, std::size_t hops = 0)
    {
        if (std::holds_alternative<GoEnd>(target)) {
            end = true;
        } else if (const auto* beat = std::get_if<GoBeat>(&target)) {
            const Truth truth = truth_of(scenario_.beats[beat->beat.index()].when, scenario_, changeable_);
            if (truth != Truth::never) beats.insert(beat->beat.index());
            if (truth != Truth::always) next_of(scenario_.beats[beat->beat.index()].pool ? from : beat->beat);
        } else if (const auto* pool = std::get_if<GoPool>(&target)) {
            for (const BeatId one : scenario_.pools[pool->pool.index()].beats)
                if (truth_of(scenario_.beats[one.index()].when, scenario_, changeable_) != Truth::never)
                    beats.insert(one.index());
            // Once its beats are used up, the pool is empty.
            if (hops <= scenario_.pools.size())
                follow(scenario_.pools[pool->pool.index()].when_empty, from, hops + 1);
        } else {
            next_of(from);
        }
    }

    std::set<std::size_t> beats;
    bool end = false;

private:
    // From a drawn beat the story returns to wherever the main line stands: any place on it.
    void next_of(BeatId from)
    {
        if (!scenario_.beats[from.index()].pool) {
            in_order(from.index() + 1);
            return;
        }
        for (std::size_t i = 0; i < scenario_.beats.size(); ++i)
            if (!scenario_.beats[i].pool) in_order(i + 1);
    }

    const Scenario& scenario_;
    const Changeable& changeable_;
};

void add_response(
    Way& way, const Scenario& scenario, const Changeable& changeable, BeatId beat, const Response& response
)
{
    if (truth_of(response.when, scenario, changeable) == Truth::never) return;
    for (const Branch& branch : response.next) {
        const Truth truth = truth_of(branch.when, scenario, changeable);
        if (truth != Truth::never) way.follow(branch.go, beat);
        if (truth == Truth::always) return;
    }
    way.follow(GoNext{}, beat);
}

void spread(const std::vector<std::vector<std::size_t>>& ways, std::vector<bool>& marked)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < marked.size(); ++i)
        if (marked[i]) open.push_back(i);
    while (!open.empty()) {
        const std::size_t beat = open.back();
        open.pop_back();
        for (const std::size_t next : ways[beat])
            if (!marked[next]) {
                marked[next] = true;
                open.push_back(next);
            }
    }
}

std::vector<std::vector<std::size_t>> turned(const std::vector<std::vector<std::size_t>>& ways)
{
    std::vector<std::vector<std::size_t>> back(ways.size());
    for (std::size_t from = 0; from < ways.size(); ++from)
        for (const std::size_t to : ways[from])
            back[to].push_back(from);
    return back;
}

bool leads_to(const FlowGraph& graph, std::size_t from, std::size_t to)
{
    std::vector<bool> marked(graph.ways.size());
    marked[from] = true;
    spread(graph.ways, marked);
    return marked[to];
}

// A beat that may come once is passed over when the story comes round to it again: then what follows it is
// next.
void add_passing_over(const Scenario& scenario, const Changeable& changeable, FlowGraph& graph)
{
    const auto ways = graph.ways;
    for (std::size_t b = 0; b < ways.size(); ++b) {
        Way way(scenario, changeable);
        for (const std::size_t next : ways[b])
            if (scenario.beats[next].once && leads_to(graph, next, b)) way.follow(GoNext{}, BeatId{next});
        way.beats.insert(ways[b].begin(), ways[b].end());
        graph.ways[b].assign(way.beats.begin(), way.beats.end());
        graph.ends[b] = graph.ends[b] || way.end;
    }
}

} // namespace

Ways ways_from(const Scenario& scenario, const Changeable& changeable, BeatId beat, ResponseId response)
{
    Way way(scenario, changeable);
    add_response(way, scenario, changeable, beat, scenario.beats[beat.index()].responses[response.index()]);
    return {{way.beats.begin(), way.beats.end()}, way.end};
}

FlowGraph flow_graph(const Scenario& scenario, const Changeable& changeable)
{
    FlowGraph graph;
    const std::size_t count = scenario.beats.size();
    graph.ways.resize(count);
    graph.ends.resize(count);
    for (std::size_t b = 0; b < count; ++b) {
        const Beat& beat = scenario.beats[b];
        Way way(scenario, changeable);
        for (const Response& response : beat.responses)
            add_response(way, scenario, changeable, BeatId{b}, response);
        // Silence with words of its own leads on in order.
        if (beat.seconds > 0 && !beat.on_timeout) way.follow(GoNext{}, BeatId{b});
        graph.ways[b].assign(way.beats.begin(), way.beats.end());
        graph.ends[b] = way.end;
    }
    add_passing_over(scenario, changeable, graph);
    graph.reached.resize(count);
    Way beginning(scenario, changeable);
    if (scenario.first) beginning.follow(GoBeat{scenario.first}, scenario.first);
    for (const std::size_t first : beginning.beats)
        graph.reached[first] = true;
    for (const ScenarioEvent& event : scenario.events)
        if (event.go && truth_of(event.when, scenario, changeable) != Truth::never)
            graph.reached[event.go.index()] = true;
    spread(graph.ways, graph.reached);
    graph.finishes = graph.ends;
    spread(turned(graph.ways), graph.finishes);
    return graph;
}

} // namespace twocircles::review
