// Stories that are offered in several languages.
#pragma once

#include "client/model/game.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::model {

// "de", "pt-br": as languages are written in web pages.
bool is_language(std::string_view);

// The id that a story has in all its languages.
const std::string& story_of(const ScenarioCard&);

// Of the scenario with this id, or of its story in another language.
bool tells(const ScenarioCard&, std::string_view scenario);

// Each story once, in the order in which they are offered: in `language`, or one near it ("de-at" is content
// with "de"), else in its own.
std::vector<ScenarioCard> in_language(const std::vector<ScenarioCard>& offered, std::string_view language);

// The cards of one story in all its languages, the original first.
std::vector<ScenarioCard> all_languages(const std::vector<ScenarioCard>& offered, const std::string& story);

} // namespace twocircles::client::model
