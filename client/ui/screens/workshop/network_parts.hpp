#pragma once
// What the pages about servers share: a card that tells how things stand, a field with its name and help, and
// how long ago something was.

#include "client/ui/widgets/controls.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

/// How things stand: each has a form of its own besides its colour.
enum class Sign : std::uint8_t
{
    busy, // the two circles, moving
    good,
    warning,
    bad,
};
void sign(Ui& ui, Sign which, ImVec2 centre, float size);

struct Deed
{
    char const* name; // for its id
    std::string_view label;
    ButtonKind kind = ButtonKind::plain;
    bool enabled = true;
};
struct Told
{
    Sign sign = Sign::good;
    std::string_view heading;
    std::string_view text; // may have several lines
    std::span<Deed const> deeds = {};
};
/// Returns its height; `pressed` is the index of the deed that was pressed, else it stays as it is.
float told_card(Ui& ui, ImVec2 at, float width, Told const& told, int& pressed);

inline constexpr float kFieldHeight = 48.0F;

struct Field
{
    char const* name; // for its id
    std::string_view label, hint;
    std::string_view help = {};
    std::size_t longest = 0; // bytes
    Typed typed = Typed::words;
    bool missing = false; // the help says what is wrong
};
/// Returns its height.
float labelled_field(Ui& ui, ImVec2 at, float width, Field const& field, std::string& value);
/// The keyboard is in it.
bool in_field(Ui& ui, char const* name);

float section(Ui& ui, ImVec2 at, float width, std::string_view heading);

/// "just now", "20 minutes ago", "3 days ago"; `since`: seconds since 1970.
std::string how_long_ago(Strings const& strings, std::int64_t since);
/// Seconds since 1970.
std::int64_t unix_now();

std::string_view trimmed(std::string_view text);

} // namespace twocircles::client::ui
