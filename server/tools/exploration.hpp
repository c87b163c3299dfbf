// What `explore` found, and the forms it is shown in.
#pragma once

#include "server/engine/scenario.hpp"
#include "server/scenario/outline.hpp"
#include "server/study/expect.hpp"
#include "server/study/explore.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace twocircles::tools {

// One thing that was to be shown.
struct Finding
{
    enum class Kind : std::uint8_t
    {
        never_stuck,
        always_ends,
        beat,
        response,
        ending,
        expectation
    };
    Kind kind{};
    std::string what; // in words
    study::Standing standing{};
    std::optional<study::Witness> witness;
    std::string evidence;
    std::size_t line = 0; // in the file
};

struct Report
{
    study::Exploration exploration;
    std::vector<Finding> findings;
    double seconds = 0;
};

Report
report_on(const engine::Scenario&, const scenario::Outline&, study::Exploration, const study::ExpectOptions&);

// Something that should hold was refuted, or not met although nothing was left out; or an expected way was
// not found.
bool is_bad(const Finding&);

std::string to_text(const engine::Scenario&, const std::string& file, const Report&);
nlohmann::ordered_json to_json(const engine::Scenario&, const Report&);

} // namespace twocircles::tools
