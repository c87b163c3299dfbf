// Names for a scenario file, made from whatever people call their passages. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace twocircles::twine {

class NameMaker
{
public:
    // Small letters, digits and _, beginning with a letter, up to 40 characters, given to nobody before, and
    // no word that the format keeps for itself.
    std::string make(std::string_view from, std::string_view otherwise);

private:
    std::set<std::string> given_;
};

} // namespace twocircles::twine
