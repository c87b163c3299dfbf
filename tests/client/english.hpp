// The English texts of the screens, read once.
#pragma once

#include "client/strings/strings.hpp"

namespace twocircles::client::test {

inline const Strings& words()
{
    static const Strings strings = Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings");
    return strings;
}

} // namespace twocircles::client::test
