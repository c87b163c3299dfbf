// The scenarios a server offers. Filled once before it starts, constant afterwards.
#pragma once

#include "server/engine/scenario.hpp"

#include <memory>
#include <string>
#include <vector>

namespace twocircles::net {

struct BrokenFile
{
    std::string file, problem; // the first problem, in words
    std::uint32_t problem_count = 0;
};

struct Catalogue
{
    std::vector<std::shared_ptr<const engine::Scenario>> scenarios; // in the order of the cards
    std::vector<BrokenFile> broken;

    // Null when there is none with this id.
    std::shared_ptr<const engine::Scenario> find(const std::string& id) const
    {
        for (const auto& scenario : scenarios)
            if (scenario->about.id == id) return scenario;
        return nullptr;
    }
};

} // namespace twocircles::net
