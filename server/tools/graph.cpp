#include "server/tools/graph.hpp"

#include "server/review/flow_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace twocircles::tools {

using namespace engine;

namespace {

constexpr std::size_t kLongestLabel = 28; // characters in a line of a node

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c == '\n' ? ' ' : c;
    return out + "\"";
}

// In lines of a few words, so that nodes stay narrow.
std::string folded(std::string_view text)
{
    std::string out;
    std::size_t line = 0;
    for (const char c : text) {
        if (c == ' ' && line > kLongestLabel) {
            out += '\n';
            line = 0;
            continue;
        }
        out += c;
        if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) ++line;
    }
    return out;
}

std::string label(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text)
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c;
    return out + "\"";
}

// From white (never) to the blue of control (always); the share stands in the label too.
std::string colour(double share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<int>(std::lround(from + share * (to - from)));
    };
    return fmt::format("#{:02x}{:02x}{:02x}", mix(255, 0x9c), mix(255, 0xd0), mix(255, 0xee));
}

// What leads from one beat to another.
struct Edge
{
    std::string names; // of the responses
    std::size_t responses = 0, times = 0;
    bool seen = false;
};
using Edges = std::map<std::pair<std::size_t, std::size_t>, Edge>;

void add(
    Edges& edges, std::size_t from, std::size_t to, const std::string& response, std::size_t times, bool seen
)
{
    Edge& edge = edges[{from, to}];
    edge.names += (edge.names.empty() ? "" : ", ") + response;
    ++edge.responses;
    edge.times += times;
    edge.seen = edge.seen || seen;
}

Edges edges_of(const Scenario& scenario, const study::Traffic& traffic)
{
    const std::size_t end = scenario.beats.size();
    Edges edges;
    for (const auto& [step, times] : traffic.counts) {
        const std::string name = step.response
                                     ? scenario.beats[step.from.index()].responses[step.response.index()].id
                                     : "(silence)";
        add(edges, step.from.index(), step.to ? step.to.index() : end, name, times, true);
    }
    const review::Changeable changeable(scenario);
    for (std::size_t b = 0; b < end; ++b) {
        if (traffic.reached[b] > 0) continue;
        for (std::size_t r = 0; r < scenario.beats[b].responses.size(); ++r) {
            const auto ways = review::ways_from(scenario, changeable, BeatId{b}, ResponseId{r});
            for (const std::size_t to : ways.beats)
                add(edges, b, to, scenario.beats[b].responses[r].id, 0, false);
            if (ways.end) add(edges, b, end, scenario.beats[b].responses[r].id, 0, false);
        }
    }
    return edges;
}

} // namespace

std::string to_dot(const Scenario& scenario, const study::Traffic& traffic)
{
    const std::size_t end = scenario.beats.size();
    std::string out = "digraph " + quoted(scenario.about.title) +
                      " {\n  rankdir=TB; bgcolor=white; fontname=\"Inter,Noto Sans,sans-serif\";\n"
                      "  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#0b6da0\", "
                      "fontname=\"Inter,Noto Sans,sans-serif\", fontsize=11];\n"
                      "  edge [color=\"#6b7280\", fontname=\"Inter,Noto Sans,sans-serif\", fontsize=9];\n";
    for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
        const Beat& beat = scenario.beats[b];
        std::string text = folded(beat.title.empty() ? beat.id : beat.title);
        text += fmt::format("\n{:.0f} %", 100 * traffic.reached[b]);
        out += fmt::format(
            "  b{} [label={}, tooltip={}, fillcolor=\"{}\"{}];\n", b, label(text), quoted(beat.id),
            colour(traffic.reached[b]), beat.pool ? ", style=\"rounded,filled,dashed\"" : ""
        );
    }
    out +=
        fmt::format("  b{} [label=\"the end\", shape=doublecircle, style=filled, color=\"#b86a00\"];\n", end);
    for (const auto& [way, edge] : edges_of(scenario, traffic)) {
        const bool every = way.first < end && edge.responses >= scenario.beats[way.first].responses.size();
        const double share =
            static_cast<double>(edge.times) / static_cast<double>(std::max<std::size_t>(1, traffic.games));
        out += fmt::format(
            "  b{} -> b{} [label={}, penwidth={:.1f}{}];\n", way.first, way.second,
            every ? "\"\"" : label(folded(edge.names)), .6 + 3.0 * share, edge.seen ? "" : ", style=dotted"
        );
    }
    for (const ScenarioEvent& event : scenario.events)
        if (event.go)
            out += fmt::format(
                "  e{0} [label={1}, shape=note, style=filled, fillcolor=\"#fdf6ea\", color=\"#b86a00\"];\n  "
                "e{0} -> b{2} "
                "[style=dashed];\n",
                &event - scenario.events.data(), label(folded(event.title.empty() ? event.id : event.title)),
                event.go.index()
            );
    return out + "}\n";
}

} // namespace twocircles::tools
