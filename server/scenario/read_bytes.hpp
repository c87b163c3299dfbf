// The bytes of a file that somebody named, whatever it is.
#pragma once

#include "server/scenario/problem.hpp"

#include <filesystem>
#include <string>

namespace twocircles::scenario {

inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

struct FileBytes
{
    std::string bytes;   // at most one more than kLargestFile: enough to know that it is too large
    std::string why_not; // empty: it was read
};

FileBytes read_bytes(const std::filesystem::path&);
Problem unreadable_problem(const std::filesystem::path&, const std::string& why);

} // namespace twocircles::scenario
