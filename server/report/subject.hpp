// What a report is about, and who it is for. A group's report shows roles and seats, never names; a person's
// own shows what is theirs beside it.
#pragma once

#include "server/debrief/debrief.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::report {

// Below this many people a reader can guess who a number is about, so that whoever runs the game has to
// agree.
inline constexpr std::size_t kFewPeople = 5;

struct Subject
{
    debrief::Debrief debrief;
    std::string language;              // of the scenario's texts, "en"; empty: English
    std::string scenario_version;      // the hash of its text, 16 hexadecimal digits
    std::string registration;          // names this game in the whole world: a UUID
    std::int64_t began = 0;            // milliseconds since 1970
    std::optional<std::string> person; // whose own report it is, by the name they typed; none: the group's
    std::vector<std::string> names;    // of everybody who took part, each once
};

// Without anything that tells who somebody is, but for `person` in what is theirs.
debrief::Debrief for_reader(const Subject&);

// The same for the same scenario, seed and room code: sent twice, a statement is still one.
std::string registration_of(std::string_view scenario, std::uint64_t seed, std::string_view room_code);
// A UUID made from text (version 5, RFC 4122 section 4.3, in a name space of this program's own).
std::string uuid_of(std::string_view text);

} // namespace twocircles::report
