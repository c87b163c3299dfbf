// A scenario to go on with, made from a story: passages become beats, links become responses, passages
// without links become endings. Acts have to be chosen by the author: a comment marks each place. Pure.
#pragma once

#include "server/twine/story.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace twocircles::twine {

struct Remark
{
    std::size_t line = 0; // of the story's file; 0 = the story as a whole
    std::string text;
};

struct Conversion
{
    std::string yaml;            // loads without errors; empty if there is a problem
    std::string problem;         // why it cannot become a scenario, in a sentence
    std::vector<Remark> remarks; // in the order of the file: what could not be carried over, what was added
    std::size_t beats = 0, responses = 0, endings = 0;
};

Conversion to_scenario(const Story&);

} // namespace twocircles::twine
