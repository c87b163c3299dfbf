#include "server/report/plot.hpp"

#include "server/report/text.hpp"
#include "server/report/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace twocircles::report {

namespace {

// Room for words of 20 units, as they are on a phone.
constexpr double kWidth = 760, kHeight = 240, kLeft = 50, kRight = 170, kTop = 14, kBottom = 28;
constexpr double kNameApart = 21, kTickApart = 30;

// The colours are the page's (.pen1 to .pen5), after Okabe and Ito's, which stay apart for every kind of
// colour blindness; without their yellows, which are too pale on paper.
constexpr std::array<std::string_view, 5> kDashes{"", "7 3", "2 3", "9 3 2 3", "1 4"};

// Names at the ends of the lines: pushed apart until none covers another.
std::vector<double> apart(std::vector<double> places, double least)
{
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return places[a] < places[b]; });
    for (std::size_t i = 1; i < order.size(); ++i)
        places[order[i]] = std::max(places[order[i]], places[order[i - 1]] + least);
    const double over = order.empty() ? 0.0 : places[order.back()] - (kHeight - kBottom);
    if (over > 0)
        for (auto& place : places)
            place -= over;
    return places;
}

std::string
head(const std::string& id, double width, double height, const std::string& title, const std::string& what)
{
    return "<svg viewBox=\"0 0 " + tenth(width) + " " + tenth(height) + "\" role=\"img\" aria-label=\"" +
           escaped(title) + "\" aria-describedby=\"" + id + "-d\"><title>" + escaped(title) +
           "</title><desc id=\"" + id + "-d\">" + escaped(what) + "</desc>";
}

} // namespace

std::string drawn(const Plot& plot)
{
    double last = 1;
    for (const Line& line : plot.lines)
        if (!line.points.empty()) last = std::max(last, line.points.back().first);
    const auto x = [&](double value) { return kLeft + value / last * (kWidth - kLeft - kRight); };
    const auto y = [&](double value) {
        return kHeight - kBottom - (value - plot.low) / (plot.high - plot.low) * (kHeight - kBottom - kTop);
    };
    std::string out = head(plot.id, kWidth, kHeight, plot.title, plot.what);
    const double step = std::max(1.0, std::ceil((plot.high - plot.low) / 4));
    for (int i = 0; plot.low + step * i <= plot.high; ++i) {
        const double value = plot.low + step * i;
        out += "<line class=\"grid\" x1=\"" + tenth(kLeft) + "\" x2=\"" + tenth(kWidth - kRight) +
               "\" y1=\"" + tenth(y(value)) + "\" y2=\"" + tenth(y(value)) +
               "\"/><text class=\"axis\" text-anchor=\"end\" x=\"" + tenth(kLeft - 6) + "\" y=\"" +
               tenth(y(value) + 4) + "\">" + whole(value) + "</text>";
    }
    double free_from = 0;
    for (const Tick& tick : plot.ticks) {
        out += "<g><line class=\"tick\" x1=\"" + tenth(x(tick.x)) + "\" x2=\"" + tenth(x(tick.x)) +
               "\" y1=\"" + tenth(kTop) + "\" y2=\"" + tenth(kHeight - kBottom) + "\"/>";
        if (x(tick.x) >= free_from) { // labels that would cover each other are left out
            out += "<text class=\"axis\" text-anchor=\"middle\" x=\"" + tenth(x(tick.x)) + "\" y=\"" +
                   tenth(kHeight - 8) + "\">" + escaped(tick.label) + "</text>";
            free_from = x(tick.x) + kTickApart;
        }
        if (!tick.hint.empty()) out += "<title>" + escaped(tick.hint) + "</title>";
        out += "</g>";
    }
    std::vector<double> ends;
    for (const Line& line : plot.lines)
        ends.push_back(line.points.empty() ? 0.0 : y(line.points.back().second));
    ends = apart(std::move(ends), kNameApart);
    for (std::size_t i = 0; i < plot.lines.size(); ++i) {
        const Line& line = plot.lines[i];
        if (line.points.empty()) continue;
        const std::string pen = "pen" + std::to_string(i % kDashes.size() + 1);
        const std::string_view dash = kDashes.at(i % kDashes.size());
        std::string points;
        for (const auto& [at, value] : line.points)
            points += (points.empty() ? "" : " ") + tenth(x(at)) + "," + tenth(y(value));
        out += "<polyline class=\"" + pen + "\"" +
               (dash.empty() ? "" : " stroke-dasharray=\"" + std::string(dash) + "\"") + " points=\"" +
               points + "\"/><text class=\"name " + pen + "\" x=\"" + tenth(kWidth - kRight + 8) + "\" y=\"" +
               tenth(ends[i] + 4) + "\">" + escaped(line.name) + " " + whole(line.points.back().second) +
               "</text>";
    }
    return out + "</svg><p class=\"quiet axis\">" + escaped(plot.x_label) + "</p>";
}

std::string share_bar(
    const Speech& say, const std::string& id, double share, double low, double high, const std::string& what
)
{
    constexpr double kBar = 420, kFrom = 100;
    const auto x = [&](double value) { return kFrom + value * kBar; };
    std::string out = head(id, 620, 50, std::string(say(texts::kControlAndInfluence)), what);
    out += "<text class=\"axis\" text-anchor=\"end\" x=\"" + tenth(kFrom - 8) + "\" y=\"20\">" +
           std::string(say(texts::kInfluence)) + "</text>" + "<text class=\"axis\" x=\"" + tenth(x(1) + 8) +
           "\" y=\"20\">" + std::string(say(texts::kControl)) + "</text>";
    out += "<rect class=\"rail\" x=\"" + tenth(x(0)) + "\" y=\"10\" height=\"12\" rx=\"6\" width=\"" +
           tenth(x(1) - x(0)) + "\"/>";
    out += "<rect class=\"interval\" x=\"" + tenth(x(low)) + "\" y=\"10\" height=\"12\" rx=\"6\" width=\"" +
           tenth(x(high) - x(low)) + "\"/>";
    out += "<line class=\"middle\" x1=\"" + tenth(x(0.5)) + "\" x2=\"" + tenth(x(0.5)) +
           "\" y1=\"6\" y2=\"26\"/>";
    out += "<circle class=\"share\" r=\"6\" cx=\"" + tenth(x(share)) + "\" cy=\"16\"/>";
    out += "<text class=\"axis\" text-anchor=\"middle\" x=\"" + tenth(x(share)) + "\" y=\"44\">" +
           whole(share * 100) + " %</text>";
    return out + "</svg>";
}

} // namespace twocircles::report
