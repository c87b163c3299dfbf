// Sentences of the game's own with places to fill in, each in every language it speaks, side by side: so none
// can be missing in one. For whatever stands between the author's texts, in the language of the story.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::engine {

// `english` has each place that is in `other`, and is not empty: "{name} stays".
constexpr bool has_places_of(std::string_view english, std::string_view other)
{
    if (english.empty()) return false;
    for (std::size_t from = other.find('{'); from != std::string_view::npos;
         from = other.find('{', from + 1)) {
        const std::size_t to = other.find('}', from);
        if (to == std::string_view::npos) return false;
        if (english.find(other.substr(from, to - from + 1)) == std::string_view::npos) return false;
    }
    return true;
}

struct Text
{
    std::string_view english, german;

    // Does not compile when one language has a place that the other has not.
    consteval Text(std::string_view in_english, std::string_view in_german)
        : english(in_english), german(in_german)
    {
        if (!has_places_of(english, german) || !has_places_of(german, english))
            throw "the two languages of a text have different places to fill in";
    }
};

class Speech
{
public:
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    // By the story's language as in About::language; "de-at" is German, whatever is not spoken is English.
    explicit Speech(std::string_view language);

    std::string_view language() const { return german_ ? "de" : "en"; }
    std::string_view operator()(const Text& text) const { return german_ ? text.german : text.english; }
    // With `{name}` replaced by the value of that name; a place without a value stays as it is. Behind a
    // quoted sentence no other full stop follows.
    std::string operator()(const Text&, Values) const;
    // `one` for 1, else `many`; `{n}` is the number.
    std::string count(const Text& one, const Text& many, std::size_t n) const;

    std::string quoted(std::string_view) const;                // “said”, „gesagt“
    std::string listed(const std::vector<std::string>&) const; // "Ann", "Ann and Ben", "Ann, Ben and Cleo"
    std::string points(double) const;                          // "1 point", "3 points"; without its sign

private:
    bool german_;
};

} // namespace twocircles::engine
