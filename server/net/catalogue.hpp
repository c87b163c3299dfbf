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
    std::string language; // of games opened by people who name none; empty: the scenario's own

    // Null when there is none with exactly this id, as the journal keeps it.
    std::shared_ptr<const engine::Scenario> find(const std::string& id) const
    {
        for (const auto& scenario : scenarios)
            if (scenario->about.id == id) return scenario;
        return nullptr;
    }

    // What somebody gets who asks for it: "night-shift.de" is that; "night-shift" is in the language that is
    // wanted, where there is a translation ("de-at" is content with "de"), else the original.
    std::shared_ptr<const engine::Scenario>
    choose(const std::string& id, const std::string& wanted_language) const
    {
        auto asked = find(id);
        if (!asked || !asked->about.translation_of.empty()) return asked;
        const auto primary = [](const std::string& tag) { return tag.substr(0, tag.find('-')); };
        const std::string& wanted = wanted_language.empty() ? language : wanted_language;
        if (wanted.empty() || primary(wanted) == primary(asked->about.language)) return asked;
        std::shared_ptr<const engine::Scenario> near;
        for (const auto& scenario : scenarios) {
            if (scenario->about.translation_of != id) continue;
            if (scenario->about.language == wanted) return scenario;
            if (!near && primary(scenario->about.language) == primary(wanted)) near = scenario;
        }
        return near ? near : asked;
    }

    std::size_t originals() const
    {
        std::size_t count = 0;
        for (const auto& scenario : scenarios)
            if (scenario->about.translation_of.empty()) ++count;
        return count;
    }
};

} // namespace twocircles::net
