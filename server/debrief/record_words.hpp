// What is said in a debrief of what people did beside the story.
#pragma once

#include "server/debrief/debrief.hpp"

namespace twocircles::debrief {

struct SideNote
{
    MarkKind kind{};
    std::string title, text;
    std::string who = {};   // empty: whoever did it
    room::MemberId by = {}; // none: whoever the entry is by
    std::optional<room::Prediction> prediction = {};
};

// Nothing for what a debrief leaves out: votes and chat, coming and going, words to one person alone, what a
// script said.
std::optional<SideNote> words_of(const engine::Scenario&, const room::Record&);

// The beat it was said of; nothing: the one that was open.
std::optional<std::uint32_t> serial_of(const room::Record&);

// What somebody is in the game: a seat, a follower, "Observer", "Facilitator".
std::string place_of(const engine::Scenario&, const room::Part&);

} // namespace twocircles::debrief
