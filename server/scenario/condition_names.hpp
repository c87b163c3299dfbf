// Where the names in a condition are looked up, and what is said about one that is not found. For
// condition.cpp alone.
#pragma once

#include "server/scenario/condition_words.hpp"
#include "server/scenario/fault.hpp"
#include "server/scenario/names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct Directory
{
    const NameList* list; // null: this kind of argument is looked up nowhere
    Fault unknown;
    std::string_view one;  // "follower"
    std::string_view many; // "followers"
};
Directory directory_for(Argument, const Names&);
Directory seat_directory(const Names&);

// Why a name that stands alone may be unknown, and what was perhaps meant.
std::string hint_for_name(const std::string& name, const Names&);
// The same for a name with parentheses behind it.
std::string hint_for_function(const std::string& name, const Names&);

std::vector<std::string_view> personal_measure_names();

} // namespace twocircles::scenario
