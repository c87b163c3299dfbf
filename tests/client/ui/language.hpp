// The language in which the tests of the window draw: English, or what TWOCIRCLES_TEST_LANGUAGE says. In
// another language the pictures are of the smallest window alone, where words are most likely not to fit.
#pragma once

#include <cstdlib>
#include <string>

namespace twocircles::client::ui {

inline std::string const& language_under_test()
{
    static std::string const language = [] {
        char const* wanted = std::getenv("TWOCIRCLES_TEST_LANGUAGE");
        return std::string(wanted != nullptr && *wanted != '\0' ? wanted : "en");
    }();
    return language;
}

inline bool in_english()
{
    return language_under_test() == "en";
}

inline bool is_drawn_at(unsigned width)
{
    constexpr unsigned kSmallest = 1024;
    return in_english() || width == kSmallest;
}

} // namespace twocircles::client::ui
