#pragma once
// How a language writes what is put into its sentences: quotation marks and decimals.

#include "client/strings/strings.hpp"

#include <string>
#include <string_view>

namespace twocircles::client {

/// What somebody says, in the quotation marks of the interface's language; as it is when its author has put
/// all of it in quotation marks already. Marks within become single ones. Empty stays empty.
std::string quoted(Strings const& words, std::string_view said);

/// Rounded to one decimal, with a sign of its own when it is below 0: "−0.4", in German "−0,4".
std::string tenths(Strings const& words, double value);

} // namespace twocircles::client
