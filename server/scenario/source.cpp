#include "server/scenario/source.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

unsigned byte_at(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

bool continues(std::string_view text, std::size_t i)
{
    return i < text.size() && (byte_at(text, i) & 0xc0U) == 0x80U;
}

std::size_t step(std::string_view text)
{
    return std::max<std::size_t>(1, utf8_length(text));
}

} // namespace

std::size_t utf8_length(std::string_view text)
{
    if (text.empty()) return 0;
    const unsigned first = byte_at(text, 0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return continues(text, 1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        if (!continues(text, 1) || !continues(text, 2)) return 0;
        const unsigned second = byte_at(text, 1);
        if (first == 0xe0 && second < 0xa0) return 0; // overlong
        if (first == 0xed && second > 0x9f) return 0; // half of a pair
        return 3;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        if (!continues(text, 1) || !continues(text, 2) || !continues(text, 3)) return 0;
        const unsigned second = byte_at(text, 1);
        if (first == 0xf0 && second < 0x90) return 0;
        if (first == 0xf4 && second > 0x8f) return 0;
        return 4;
    }
    return 0;
}

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(step(text)))
        ++count;
    return count;
}

std::string_view first_characters(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    while (count-- > 0 && at < text.size())
        at += step(text.substr(at));
    return text.substr(0, at);
}

Source::Source(std::string file_name, std::string bytes)
    : file_(std::move(file_name)), bytes_(std::move(bytes)), starts_{0}
{
    for (std::size_t i = 0; i < bytes_.size(); ++i)
        if (bytes_[i] == '\n') starts_.push_back(i + 1);
}

std::string_view Source::line(std::size_t number) const
{
    const std::size_t begin = starts_[number - 1];
    std::size_t end = number < starts_.size() ? starts_[number] - 1 : bytes_.size();
    if (end > begin && bytes_[end - 1] == '\r') --end;
    return std::string_view{bytes_}.substr(begin, end - begin);
}

Place Source::place_of(std::size_t offset) const
{
    offset = std::min(offset, bytes_.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::size_t>(after - starts_.begin());
    const std::size_t begin = starts_[line - 1];
    return {line, 1 + characters(std::string_view{bytes_}.substr(begin, offset - begin))};
}

std::size_t Source::offset_of(Place place) const
{
    const std::size_t number = std::clamp<std::size_t>(place.line, 1, starts_.size());
    const std::size_t ahead = place.column > 0 ? place.column - 1 : 0;
    return starts_[number - 1] + first_characters(line(number), ahead).size();
}

} // namespace twocircles::scenario
