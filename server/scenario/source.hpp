// The text of a scenario file and where things stand in it. Offsets are bytes; lines and columns count from
// 1, columns in characters, as editors do. Knows nothing of YAML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

struct Span // bytes [begin, end)
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Place
{
    std::size_t line = 1;
    std::size_t column = 1;
};

class Source
{
public:
    Source(std::string file_name, std::string bytes);

    const std::string& file() const { return file_; }
    std::string_view bytes() const { return bytes_; }

    std::size_t line_count() const { return starts_.size(); }
    std::size_t line_start(std::size_t line) const { return starts_[line - 1]; } // 1..line_count()
    std::string_view line(std::size_t number) const;                             // without its ending
    Place place_of(std::size_t offset) const;                                    // beyond the end = the end
    std::size_t offset_of(Place) const; // beyond the line's end = its end

private:
    std::string file_;
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

// Characters of a UTF-8 text; a malformed byte counts as one.
std::size_t characters(std::string_view);
// The first `count` characters.
std::string_view first_characters(std::string_view, std::size_t count);

// The length in bytes of the well-formed UTF-8 character at the start of `text`, 0 if there is none.
std::size_t utf8_length(std::string_view text);

} // namespace twocircles::scenario
