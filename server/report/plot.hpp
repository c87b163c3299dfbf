// Drawings for the page, as SVG that needs no script, prints, and says what it shows to who cannot see it.
#pragma once

#include "server/engine/speech.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::report {

struct Line
{
    std::string name;
    std::vector<std::pair<double, double>> points; // in the order of x
};

struct Tick // on the x axis, with a thin line upwards
{
    double x = 0;
    std::string label, hint; // hint: shown when the pointer rests on it; may be empty
};

struct Plot
{
    std::string id;          // unique on the page
    std::string title, what; // what: a sentence for who cannot see it
    double low = 0, high = 100;
    std::vector<Line> lines; // at most five; told apart by dashes as well as by colour
    std::vector<Tick> ticks;
    std::string x_label;
};
std::string drawn(const Plot&);

// A share from 0 to 1 with the interval in which it lies.
std::string share_bar(
    const engine::Speech&, const std::string& id, double share, double low, double high,
    const std::string& what
);

} // namespace twocircles::report
