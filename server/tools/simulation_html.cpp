// `simulate --html`: one page with plots, which opens without a network.
#include "server/tools/html.hpp"
#include "server/tools/simulation.hpp"

#include <fmt/format.h>

#include <array>

namespace twocircles::tools {

using namespace study;

namespace {

// Told apart by colour-blind people as well (after Okabe and Ito), dark enough on white.
constexpr std::array<std::string_view, 9> kColours{"#0b6da0", "#b86a00", "#00795a", "#8a5a86", "#6b7280",
                                                   "#9ca3af", "#7a6a00", "#b04a00", "#14171c"};

constexpr std::string_view kStyle = R"css(
body { font: 15px/1.5 Inter, "Noto Sans", sans-serif; color: #14171c; background: #fff; max-width: 62em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.9em; margin-bottom: .1em } h2 { margin-top: 2em; border-bottom: 2px solid #0b6da0 }
table { border-collapse: collapse; font-variant-numeric: tabular-nums } th, td { padding: .2em .7em; text-align: right }
th:first-child, td:first-child { text-align: left } tr:nth-child(even) td { background: #f4f5f7 }
svg text { font: 12px Inter, "Noto Sans", sans-serif; fill: #14171c } .quiet { color: #4b5563 }
.verdict { font-size: 1.15em; padding: .7em 1em; border-left: 6px solid #00795a; background: #f0faf6 }
.verdict.no { border-color: #b86a00; background: #fdf6ea } td.words { text-align: left }
@media print { body { margin: 0; max-width: none } h2 { break-after: avoid } tr, svg { break-inside: avoid } }
)css";

std::string colour_of(Style style)
{
    return std::string(kColours[static_cast<std::size_t>(style)]);
}

// Box plots on one scale from 0 to 100: nine of ten games on the line, half of them in the box, the mean as a
// dot.
std::string boxes(const std::string& what, const std::vector<std::pair<Style, Distribution>>& rows)
{
    constexpr double kLeft = 110;
    constexpr double kScale = 6.0;
    constexpr double kRow = 26;
    const double height = kRow * static_cast<double>(rows.size()) + 24;
    std::string out = fmt::format(
        "<svg viewBox=\"0 0 740 {0:.0f}\" width=\"740\" height=\"{0:.0f}\" role=\"img\" "
        "aria-label=\"{1}\">\n",
        height, escaped(what)
    );
    const auto x = [](double value) { return kLeft + kScale * value; };
    for (int tick = 0; tick <= 100; tick += 20)
        out += fmt::format(
            "<line x1=\"{0:.0f}\" x2=\"{0:.0f}\" y1=\"0\" y2=\"{1:.0f}\" stroke=\"#e5e7eb\"/>"
            "<text x=\"{0:.0f}\" y=\"{2:.0f}\" text-anchor=\"middle\">{3}</text>\n",
            x(tick), height - 20, height - 5, tick
        );
    double y = kRow / 2;
    for (const auto& [style, d] : rows) {
        const auto colour = colour_of(style);
        out += fmt::format(
            "<g><title>{}: mean {:.1f} ±{:.1f}; half of the games {:.1f} to {:.1f}, nine of ten {:.1f} to "
            "{:.1f}</title>\n",
            name_of(style), d.mean.value, d.mean.half_width, d.lower, d.upper, d.low, d.high
        );
        out += fmt::format("<text x=\"0\" y=\"{:.1f}\">{}</text>", y + 4, name_of(style));
        out += fmt::format(
            "<line x1=\"{0:.1f}\" x2=\"{1:.1f}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\" stroke=\"{3}\" "
            "stroke-width=\"2\"/>",
            x(d.low), x(d.high), y, colour
        );
        out += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\" rx=\"3\" fill=\"{}\" "
            "fill-opacity=\".35\"/>",
            x(d.lower), y - 7, std::max(1.0, x(d.upper) - x(d.lower)), colour
        );
        out += fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\" fill=\"{}\"/></g>\n", x(d.mean.value), y, colour
        );
        y += kRow;
    }
    return out + "</svg>\n";
}

std::string shares_table(
    const std::string& heading, const std::vector<std::string>& labels, const Simulation& simulation,
    const std::function<double(const StyleDigest&, std::size_t)>& share
)
{
    std::string out = "<table>\n<tr><th>" + escaped(heading) + "</th>";
    for (const auto& digest : simulation.digests)
        out += fmt::format("<th>{}</th>", name_of(digest.style));
    out += "</tr>\n";
    for (std::size_t i = 0; i < labels.size(); ++i) {
        out += "<tr><td>" + escaped(labels[i]) + "</td>";
        for (const auto& digest : simulation.digests) {
            const double part = share(digest, i);
            out += fmt::format(
                "<td style=\"background:linear-gradient(90deg,#cfe6f4 {0:.0f}%,transparent "
                "{0:.0f}%)\">{0:.0f} %</td>",
                100 * part
            );
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string verdict(const engine::Scenario& scenario, const Simulation& simulation)
{
    if (simulation.verdict.over_pure.empty()) return {};
    const bool fine = simulation.verdict.balanced || scenario.about.tutorial;
    std::string out = fmt::format(
        "<p class=\"verdict{}\">{}</p>\n<ul>\n", fine ? "" : " no",
        scenario.about.tutorial       ? "A tutorial: balance is not asked for."
        : simulation.verdict.balanced ? "Balanced: neither style wins by itself, and judgement pays."
                                      : "Not balanced."
    );
    const auto line = [&](const Lead& lead) {
        if (lead.ahead == lead.behind) return;
        out += fmt::format(
            "<li>{} ahead of {} by {:.1f} ±{:.1f} points{}</li>\n", name_of(lead.ahead), name_of(lead.behind),
            lead.points.value, lead.points.half_width, lead.certain() ? "" : " (not certain)"
        );
    };
    for (const auto& lead : simulation.verdict.over_pure)
        line(lead);
    for (const auto& lead : simulation.verdict.pays)
        line(lead);
    for (const auto& note : simulation.verdict.notes)
        out += "<li><strong>" + escaped(note) + "</strong></li>\n";
    return out + "</ul>\n";
}

std::string responses(const engine::Scenario& scenario, const Simulation& simulation)
{
    if (simulation.judgements.empty()) return {};
    std::string out =
        "<h2>The responses</h2>\n<p class=\"quiet\">Played on from the same moments with the same chance. "
        "A dilemma is best in one goal and worst in another: good scenarios are made of them.</p>\n<table>\n";
    std::size_t last = scenario.beats.size();
    for (const auto& one : simulation.judgements) {
        const auto& beat = scenario.beats[one.beat.index()];
        if (one.beat.index() != last) out += "<tr><th colspan=\"2\">" + escaped(beat.title) + "</th></tr>\n";
        last = one.beat.index();
        out += "<tr><td>" + escaped(beat.responses[one.response.index()].text) + "</td><td class=\"words\">" +
               escaped(in_words(scenario, one)) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

} // namespace

std::string to_html(const engine::Scenario& scenario, const Simulation& simulation)
{
    std::string out = html_head(scenario.about.title + ": how it plays", scenario.about.language, kStyle);
    out += "<h1>" + escaped(scenario.about.title) + "</h1>\n<p class=\"quiet\">How it plays, by script</p>\n";
    out += verdict(scenario, simulation);
    const auto rows = [&](const std::function<Distribution(const StyleDigest&)>& of) {
        std::vector<std::pair<Style, Distribution>> list;
        for (const auto& digest : simulation.digests)
            list.emplace_back(digest.style, of(digest));
        return list;
    };
    out += "<h2>The score</h2>\n" +
           boxes("The score by style", rows([](const StyleDigest& d) { return d.score; }));
    out += "<h2>What counts</h2>\n";
    for (std::size_t g = 0; g < scenario.goals.size(); ++g) {
        out += fmt::format(
            "<h3>{} <span class=\"quiet\">({})</span></h3>\n", escaped(scenario.goals[g].text),
            name_of(simulation.spreads[g])
        );
        out += boxes(scenario.goals[g].text, rows([g](const StyleDigest& d) { return d.goals[g]; }));
    }
    std::vector<std::string> endings;
    for (const auto& ending : scenario.endings)
        endings.push_back(ending.title);
    out += "<h2>How it ends</h2>\n" +
           shares_table("Ending", endings, simulation, [](const StyleDigest& d, std::size_t i) {
               return d.endings[i];
           });
    std::vector<std::string> beats;
    for (const auto& beat : scenario.beats)
        beats.push_back(beat.title);
    out += "<h2>What is reached</h2>\n" +
           shares_table("Situation", beats, simulation, [](const StyleDigest& d, std::size_t i) {
               return d.reached[i];
           });
    return out + responses(scenario, simulation) + "</body>\n</html>\n";
}

} // namespace twocircles::tools
