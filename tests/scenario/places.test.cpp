#include "server/scenario/read_tree.hpp"
#include "server/scenario/source.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::scenario;

namespace {

// For each character of the scalar under `a`, the source's character it comes from.
std::string sources_of(const std::string& text)
{
    const Source source{"a.yaml", text};
    const TreeReading reading = read_tree(source);
    REQUIRE(reading.root.has_value());
    const Node* scalar = reading.root->find("a");
    REQUIRE(scalar != nullptr);
    const std::vector<std::size_t> from = origins(source, *scalar);
    REQUIRE(from.size() == scalar->text.size() + 1);
    std::string found;
    for (std::size_t i = 0; i < scalar->text.size(); ++i) {
        REQUIRE(from[i] < source.bytes().size());
        found += source.bytes()[from[i]];
    }
    return found;
}

} // namespace

TEST_CASE("columns count characters, lines end in LF or CRLF", "[scenario]")
{
    const Source source{"a", "h\xc3\xa4\xc3\x9f x\r\nnext\n"};
    CHECK(source.line(1) == "h\xc3\xa4\xc3\x9f x");
    CHECK(source.line(2) == "next");
    CHECK(source.line_count() == 3);
    CHECK(source.place_of(6).line == 1);
    CHECK(source.place_of(6).column == 5);
    CHECK(source.offset_of({1, 5}) == 6);
    CHECK(source.offset_of({1, 500}) == 7);
    CHECK(source.place_of(1000).line == 3);
}

TEST_CASE("every character of a scalar is found in the file, in every style", "[scenario]")
{
    CHECK(sources_of("a: one two\n") == "one two");
    CHECK(sources_of("a: 'it''s so'\n") == "it's so");
    CHECK(sources_of("a: \"one \\\"two\\\"\"\n") == "one \\two\\");
    CHECK(sources_of("a: |\n  one\n  two\n").substr(0, 3) == "one");
    CHECK(sources_of("a: >-\n  one\n  two\n") == "one\ntwo");
    CHECK(sources_of("a: one\n  two\n") == "one\ntwo");
    CHECK(sources_of("a: \"one\n  two\"\n") == "one\ntwo");
    CHECK(sources_of("a: \"\\u00e4b\"\n") == "\\\\b");
}

TEST_CASE("malformed characters are seen as such", "[scenario]")
{
    CHECK(utf8_length("a") == 1);
    CHECK(utf8_length("\xc3\xa4") == 2);
    CHECK(utf8_length("\xe2\x82\xac") == 3);
    CHECK(utf8_length("\xf0\x9f\x99\x82") == 4);
    for (const char* bad :
         {"", "\x80", "\xc0\xaf", "\xc3", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
          "\xf4\x90\x80\x80", "\xff"})
        CHECK(utf8_length(bad) == 0);
    CHECK(characters("h\xc3\xa4\xff!") == 4);
}
