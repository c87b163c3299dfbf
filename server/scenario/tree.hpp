// A scenario file as a tree of maps, lists and scalars, each with its place; no anchors, aliases or tags are
// left in it. What a scalar means is decided by whoever reads it: `no` in a text stays "no".
#pragma once

#include "server/scenario/source.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

enum class Style : std::uint8_t
{
    plain,
    single_quoted,
    double_quoted,
    literal, // |
    folded,  // >
};

struct Node
{
    enum class Kind : std::uint8_t
    {
        scalar,
        list,
        map
    };

    Kind kind = Kind::scalar;
    Style style = Style::plain;
    bool flow = false; // [..] or {..}
    Span span;         // of a map or list: to the end of its last value
    std::string text;  // scalar
    std::vector<Node> items;
    std::vector<Node> keys; // map: keys[i] belongs to items[i]; always scalars, each once

    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_list() const { return kind == Kind::list; }
    bool is_map() const { return kind == Kind::map; }
    bool quoted() const { return style == Style::single_quoted || style == Style::double_quoted; }
    // Nothing stands after the colon, or one of YAML's words for nothing.
    bool is_missing() const
    {
        return is_scalar() && style == Style::plain &&
               (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
    }

    bool is_blank() const // nothing, or a text without a letter
    {
        return is_missing() || (is_scalar() && text.find_first_not_of(" \t\n\r") == std::string::npos);
    }

    const Node* find(std::string_view key) const
    {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i].text == key) return &items[i];
        return nullptr;
    }
    const Node* find_key(std::string_view key) const
    {
        for (const Node& k : keys)
            if (k.text == key) return &k;
        return nullptr;
    }
};

// For every byte of a scalar's text the byte of the source it comes from, and one more for the end. Works for
// every style: blanks may be folded, everything else stands in the source in the same order.
std::vector<std::size_t> origins(const Source&, const Node& scalar);

} // namespace twocircles::scenario
