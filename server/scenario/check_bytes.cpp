#include "server/scenario/check_bytes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace twocircles::scenario {

namespace {

// Enough to see what kind of trouble it is; a picture renamed to .yaml has thousands.
constexpr std::size_t kMostOfAKind = 5;

unsigned byte_at(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

std::string code_of(unsigned value, const char* format)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

// Letters that Windows programs write in one byte each, to name the one that is meant.
std::string likely_letter(unsigned byte)
{
    if (byte < 0xa0) return {};
    std::string letter;
    letter += static_cast<char>(0xc0U | (byte >> 6U));
    letter += static_cast<char>(0x80U | (byte & 0x3fU));
    return " (perhaps \"" + letter + "\")";
}

class ByteCheck
{
public:
    ByteCheck(const Source& source, Problems& problems) : source_(source), problems_(problems) {}

    bool run()
    {
        const std::string_view bytes = source_.bytes();
        if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
            problems_.add_for_file(
                Fault::not_utf8, "This file is saved as UTF-16.",
                "Save it as UTF-8 (most editors: Save as ... Encoding)."
            );
            return false;
        }
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t length = utf8_length(bytes.substr(at));
            if (length == 0)
                malformed(at);
            else
                check_character(at, bytes.substr(at, length));
            at += std::max<std::size_t>(1, length);
        }
        check_lines();
        return good_;
    }

private:
    void malformed(std::size_t at)
    {
        good_ = false;
        if (++malformed_ > kMostOfAKind) return;
        const unsigned byte = byte_at(source_.bytes(), at);
        problems_.add(
            Fault::not_utf8, {at, at + 1},
            "This letter" + likely_letter(byte) + " is not saved as UTF-8 (byte " + code_of(byte, "%02X") +
                ")."
        );
    }

    void check_character(std::size_t at, std::string_view character)
    {
        const unsigned first = byte_at(character, 0);
        unsigned code = first;
        if (character.size() == 2) code = ((first & 0x1fU) << 6U) | (byte_at(character, 1) & 0x3fU);
        if (character.size() == 3)
            code = ((first & 0x0fU) << 12U) | ((byte_at(character, 1) & 0x3fU) << 6U) |
                   (byte_at(character, 2) & 0x3fU);
        const bool line_end =
            code == '\n' || (code == '\r' && source_.bytes().substr(at).starts_with("\r\n"));
        const bool invisible = (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 ||
                               code == 0xfeff || (code >= 0x202a && code <= 0x202e) ||
                               (code >= 0x2066 && code <= 0x2069);
        if (line_end || code == '\t' || (code >= 0x20 && !invisible)) return;
        good_ = false;
        if (++controls_ > kMostOfAKind) return;
        problems_.add(
            Fault::control_character, {at, at + character.size()},
            "An invisible control character (" + code_of(code, "U+%04X") + ") stands here."
        );
    }

    void check_lines()
    {
        bool anything = false;
        std::size_t blank = 0;
        for (std::size_t n = 1; n <= source_.line_count(); ++n) {
            const std::string_view line = source_.line(n);
            const std::size_t first = line.find_first_not_of(" \t");
            if (first != std::string_view::npos && line[first] != '#') anything = true;
            blank = first == std::string_view::npos ? blank + 1 : 0;
            if (blank == kMostBlankLines + 1) {
                good_ = false;
                if (++blank_runs_ <= kMostOfAKind)
                    problems_.add(
                        Fault::too_many_blank_lines, {source_.line_start(n), source_.line_start(n)},
                        "More than " + std::to_string(kMostBlankLines) + " lines in a row are blank."
                    );
            }
            if (line.size() > kLongestLine && characters(line) > kLongestLine) {
                good_ = false;
                if (++long_lines_ <= kMostOfAKind)
                    problems_.add(
                        Fault::line_too_long, {source_.line_start(n), source_.line_start(n) + 1},
                        "This line has " + std::to_string(characters(line)) + " characters; at most " +
                            std::to_string(kLongestLine) + " are read."
                    );
            }
            if (line.starts_with('%')) {
                good_ = false;
                if (++directives_ <= kMostOfAKind)
                    problems_.add(
                        Fault::directive, {source_.line_start(n), source_.line_start(n) + 1},
                        "A line that begins with % is an instruction to YAML programs; scenario files have "
                        "none."
                    );
            }
        }
        if (!anything && (good_ || blank_runs_ > 0)) {
            good_ = false;
            problems_.add_for_file(Fault::empty_file, "This file is empty.");
        }
    }

    const Source& source_;
    Problems& problems_;
    bool good_ = true;
    std::size_t malformed_ = 0;
    std::size_t controls_ = 0;
    std::size_t long_lines_ = 0;
    std::size_t directives_ = 0;
    std::size_t blank_runs_ = 0;
};

} // namespace

bool check_bytes(const Source& source, Problems& problems)
{
    return ByteCheck{source, problems}.run();
}

} // namespace twocircles::scenario
