// One passage's text: its links, its words without markup, and everything that is neither. Knows the link
// forms of Twine itself, of SugarCube, Harlowe and Chapbook, and takes them all, whatever the story's format.
// Pure.
#pragma once

#include "server/twine/story.hpp"

#include <string>
#include <vector>

namespace twocircles::twine {

struct Link
{
    std::string text;   // what the reader clicks
    std::string target; // name of a passage, as written
    std::size_t line = 1;
};

struct Construct // not carried over
{
    std::string text; // as it stands there, shortened
    std::size_t line = 1;
};

struct Reading
{
    std::string words; // paragraphs with an empty line between
    std::vector<Link> links;
    std::vector<Construct> constructs;
};

Reading read_markup(const Passage&);

} // namespace twocircles::twine
