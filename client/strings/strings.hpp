#pragma once
// The words of the interface, by key, from assets/strings/<language>.json. A key that is missing shows itself
// (in angle brackets) and is remembered, so that a test and a careful eye can find it.

#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::client {

/// The file is missing or is not a flat object of texts; what() is a sentence naming the file.
class BadStrings : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

class Strings
{
public:
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Reads `<folder>/<language>.json`; texts missing there are taken from English. Throws BadStrings.
    static Strings load(std::filesystem::path const& folder, std::string const& language = "en");
    static Strings parse(std::string_view json, std::string const& name);

    [[nodiscard]] std::string const& operator()(std::string_view key) const;
    /// With `{name}` in the text replaced by the value of that name.
    [[nodiscard]] std::string operator()(std::string_view key, Values values) const;
    /// `key.one` for 1, `key.many` otherwise, with `{n}` filled in.
    [[nodiscard]] std::string count(std::string_view key, int n) const;

    [[nodiscard]] bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
    [[nodiscard]] std::set<std::string> const& missing() const { return missing_; }
    [[nodiscard]] std::string const& language() const { return language_; }

    /// The language to load for somebody who wants `language`: that, one near it ("de" for "de-at"), or
    /// English.
    static std::string nearest(std::filesystem::path const& folder, std::string const& language);

    /// Languages for which there is a file in `folder`, sorted.
    static std::vector<std::string> languages(std::filesystem::path const& folder);

private:
    std::map<std::string, std::string, std::less<>> texts_;
    std::string language_ = "en";
    mutable std::set<std::string> missing_;
    mutable std::map<std::string, std::string, std::less<>> stand_ins_;
};

/// Where the strings are: $TWOCIRCLES_ASSETS, beside the installed program (../share/twocircles/assets), or
/// `assets` in a folder above it (the source tree); throws BadStrings.
std::filesystem::path find_assets(std::filesystem::path const& program);

} // namespace twocircles::client
