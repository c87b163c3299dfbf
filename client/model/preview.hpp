// A scenario file that its author tries out while writing it, as the screens tell of it. Filled by
// client/app.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace twocircles::client::model {

struct PreviewProblem
{
    std::size_t line = 0, column = 0;         // from 1; 0 = the file as a whole
    std::string excerpt, message, suggestion; // suggestion may have several lines, and may be empty
};

struct Preview
{
    std::string file;      // its name without folders
    std::size_t saves = 0; // taken in since it was opened
    std::vector<PreviewProblem>
        problems;                  // of the last save; what is shown is the version before. Empty: none
    std::string problems_text;     // the same for a terminal, as a compiler prints it
    std::vector<std::string> lost; // sentences: what of the choices made so far is not there any more
    std::size_t news = 0;          // counts what has been told, so that it is told once
};

} // namespace twocircles::client::model
