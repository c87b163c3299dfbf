#include "server/scenario/closest.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace twocircles::scenario {

namespace {

constexpr std::size_t kLongest = 64;
constexpr std::size_t kMostListed = 12;
// More names than any file may declare of one kind; a hostile one gets no better help than that.
constexpr std::size_t kMostCompared = 1000;

char folded(char c)
{
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == '-' || c == ' ' ? '_' : c;
}

} // namespace

std::size_t distance(std::string_view a, std::string_view b)
{
    if (a.size() > kLongest || b.size() > kLongest) return std::numeric_limits<std::size_t>::max();
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    auto* before = &rows[0];
    auto* last = &rows[1];
    auto* row = &rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j)
        (*last)[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        (*row)[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = folded(a[i - 1]) == folded(b[j - 1]);
            std::size_t best =
                std::min({(*last)[j] + 1, (*row)[j - 1] + 1, (*last)[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                folded(a[i - 2]) == folded(b[j - 1]))
                best = std::min(best, (*before)[j - 2] + 1);
            (*row)[j] = best;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return (*last)[b.size()];
}

std::optional<std::string> closest(std::string_view wanted, std::span<const std::string_view> known)
{
    const std::size_t allowed = std::clamp<std::size_t>((wanted.size() + 1) / 3, 1, 3);
    std::size_t best = allowed + 1;
    std::string_view found;
    for (const std::string_view name : known.first(std::min(known.size(), kMostCompared))) {
        const std::size_t apart = distance(wanted, name);
        if (apart < best && apart < std::max<std::size_t>(name.size(), 1)) {
            best = apart;
            found = name;
        }
    }
    if (best > allowed) return std::nullopt;
    return std::string{found};
}

std::optional<std::string> closest(std::string_view wanted, std::span<const std::string> known)
{
    const std::vector<std::string_view> views(known.begin(), known.end());
    return closest(wanted, views);
}

std::string
did_you_mean(std::string_view wanted, std::span<const std::string_view> known, std::string_view plural)
{
    if (const std::optional<std::string> near = closest(wanted, known))
        return "Did you mean \"" + *near + "\"?";
    if (known.empty()) return "There are no " + std::string{plural} + " in this file yet.";
    std::string list = "The " + std::string{plural} + " are: ";
    for (std::size_t i = 0; i < known.size() && i < kMostListed; ++i) {
        if (i > 0) list += ", ";
        list += known[i];
    }
    return list + (known.size() > kMostListed ? ", ..." : ".");
}

std::string did_you_mean(std::string_view wanted, std::span<const std::string> known, std::string_view plural)
{
    const std::vector<std::string_view> views(known.begin(), known.end());
    return did_you_mean(wanted, views, plural);
}

} // namespace twocircles::scenario
