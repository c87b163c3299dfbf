// The check of scenario files, for whoever prints it.
#pragma once

#include <string>
#include <vector>

namespace twocircles::tools {

struct CheckOptions
{
    std::vector<std::string> paths; // files, or folders of them
    bool json = false, errors_only = false, no_playing = false;
};

// Prints everything that is wrong; kFine or kProblemsFound.
int check(const CheckOptions&);

} // namespace twocircles::tools
