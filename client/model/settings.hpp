// What a player may set; kept between starts by client/app.
#pragma once

#include <cstdint>
#include <string>

namespace twocircles::client::model {

enum class Theme : std::uint8_t
{
    dark,
    light
};

struct Settings
{
    std::string name; // shown to others; empty = not asked yet
    std::string language = "en";
    int text_scale = 100; // percent, 80..200
    Theme theme = Theme::dark;
    bool reduce_motion = false;
    bool sound = true;
    bool fullscreen = false;
    bool untimed = false;      // no time limits in practice
    std::string pace = "calm"; // calm | brisk | instant

    friend bool operator==(const Settings&, const Settings&) = default;
};

} // namespace twocircles::client::model
