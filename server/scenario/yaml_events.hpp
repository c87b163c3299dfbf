// libfyaml behind one small class: the events of a YAML text, and why it stopped. Nothing else in the house
// knows the library. Its own printing is never used; aliases are never resolved.
#pragma once

#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace twocircles::scenario {

struct YamlEvent
{
    enum class Kind : std::uint8_t
    {
        document_begin,
        document_end,
        list_begin,
        list_end,
        map_begin,
        map_end,
        scalar,
        alias,
    };
    Kind kind{};
    Span span;
    std::string text; // scalar
    Style style = Style::plain;
    bool flow = false;          // begins with [ or {
    bool bare = false;          // a scalar of which nothing stands in the file
    std::optional<Span> tag;    // !name
    std::optional<Span> anchor; // &name
};

struct YamlFailure
{
    Place place;       // where the library gave up
    Place token_begin; // the piece of text that it could not use; both equal `place` if there is none
    Place token_end;
    std::string message; // the library's words
};

class YamlEvents
{
public:
    explicit YamlEvents(std::string_view bytes); // valid UTF-8; must outlive this
    ~YamlEvents();
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    std::optional<YamlEvent> next(); // empty at the end and after a failure
    std::optional<YamlFailure> failure() const;

private:
    struct Library;
    std::unique_ptr<Library> library_;
    std::string_view bytes_;
};

} // namespace twocircles::scenario
