// The names of one file as an editor is to offer them. For schema.cpp alone.
#pragma once

#include "server/scenario/names.hpp"
#include "server/scenario/shape.hpp"

#include <map>
#include <string>
#include <vector>

namespace twocircles::scenario {

struct NamesOffered
{
    std::map<Named, std::vector<std::string>> names; // sorted as in the file, each once
    std::vector<std::string> questions;              // whole conditions, one of each kind for each name

    const std::vector<std::string>& of(Named) const; // empty for what has none
};

// Names that could not stand in a file, or hold signs, are left out.
NamesOffered names_offered(const Names&);

} // namespace twocircles::scenario
