#include "client/model/languages.hpp"

#include <algorithm>

namespace twocircles::client::model {

namespace {

enum class Fit
{
    other,
    original,
    near,
    exact
};

std::string_view primary(std::string_view tag)
{
    return tag.substr(0, tag.find('-'));
}

Fit fit(const ScenarioCard& card, std::string_view language)
{
    if (card.language == language) return Fit::exact;
    if (primary(card.language) == primary(language)) return Fit::near;
    return card.translation_of.empty() ? Fit::original : Fit::other;
}

} // namespace

bool is_language(std::string_view tag)
{
    const auto first = primary(tag);
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return first.size() >= 2 && first.size() <= 3 && std::ranges::all_of(first, letter) &&
           std::ranges::all_of(tag, part) && tag.back() != '-' && tag.size() <= 12;
}

const std::string& story_of(const ScenarioCard& card)
{
    return card.translation_of.empty() ? card.id : card.translation_of;
}

bool tells(const ScenarioCard& card, std::string_view scenario)
{
    return card.id == scenario || story_of(card) == scenario;
}

std::vector<ScenarioCard> in_language(const std::vector<ScenarioCard>& offered, std::string_view language)
{
    std::vector<ScenarioCard> chosen;
    for (const auto& card : offered) {
        const auto there = std::ranges::find(chosen, story_of(card), story_of);
        if (there == chosen.end())
            chosen.push_back(card);
        else if (fit(card, language) > fit(*there, language))
            *there = card;
    }
    return chosen;
}

std::vector<ScenarioCard> all_languages(const std::vector<ScenarioCard>& offered, const std::string& story)
{
    std::vector<ScenarioCard> all;
    for (const auto& card : offered)
        if (story_of(card) == story) all.push_back(card);
    std::ranges::stable_partition(all, [](const ScenarioCard& card) { return card.translation_of.empty(); });
    return all;
}

} // namespace twocircles::client::model
