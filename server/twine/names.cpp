#include "server/twine/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace twocircles::twine {

namespace {

constexpr std::size_t kLongest = 36; // and room for a number behind it
constexpr std::array<std::string_view, 17> kKept{"next",      "end",     "pool",    "all", "none", "everyone",
                                                 "everybody", "present", "reports", "yes", "no",   "true",
                                                 "false",     "null",    "and",     "or",  "not"};

} // namespace

std::string NameMaker::make(std::string_view from, std::string_view otherwise)
{
    std::string name;
    for (const char c : from) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            name += static_cast<char>(std::tolower(byte));
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    if (!name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) != 0) name.insert(0, "p");
    name.resize(std::min(name.size(), kLongest));
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    if (name.empty()) name = otherwise;
    if (std::find(kKept.begin(), kKept.end(), name) != kKept.end()) name += "_passage";
    std::string one = name;
    for (int number = 2; !given_.insert(one).second; ++number)
        one = name + "_" + std::to_string(number);
    return one;
}

} // namespace twocircles::twine
