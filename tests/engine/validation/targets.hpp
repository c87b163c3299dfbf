// The published numbers that the model is held against, and what a simulated study finds for each.
#pragma once

#include "tests/engine/validation/sample.hpp"

#include <string>
#include <vector>

namespace twocircles::validation {

struct Target
{
    std::string what;
    double found;
    double published;
    double low, high; // the band, fixed before the first run of the reference
    bool read;        // in the paper or a text quoting it; else from memory
    bool in_band() const { return found >= low && found <= high; }
};

// All 44. Survey measures carry what real ones do: liking for the leader colours what people report, and
// error.
std::vector<Target> measure(const Sample&, const Experiment&);

} // namespace twocircles::validation
