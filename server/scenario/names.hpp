// The names that a file declares, and looking them up. Every list of the scenario in memory is in the order
// of these, so a position found here is the engine's id.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace twocircles::scenario {

class NameList
{
public:
    // The position of the new name; a repeated one gets a position of its own but is found as the first.
    std::size_t add(std::string name, Span where);
    std::optional<std::size_t> find(std::string_view) const;
    const std::vector<std::string>& all() const { return names_; }
    Span where(std::size_t position) const { return places_[position]; }
    std::size_t size() const { return names_.size(); }

private:
    std::vector<std::string> names_;
    std::vector<Span> places_;
    std::unordered_map<std::string, std::size_t> positions_;
};

struct Names
{
    NameList seats, followers, flags, counters, promises, beats, pools, events, endings;
    std::vector<NameList> responses; // of each beat
};

// Reports names given twice and names that two kinds of things share where they stand side by side.
Names collect_names(const Node& file, const Source&, Problems&);

} // namespace twocircles::scenario
