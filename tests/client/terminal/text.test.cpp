#include "client/terminal/text.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client::terminal;

TEST_CASE("text wraps at spaces, counts characters and keeps paragraphs")
{
    CHECK(wrap("one two three", 8) == "one two\nthree");
    CHECK(wrap("one two", 8, "  ") == "  one\n  two");
    CHECK(wrap("“Häß” ja", 8) == "“Häß” ja");
    CHECK(wrap("a\n\nb", 8, "> ") == "> a\n\n> b");
    CHECK(wrap("unbreakablelongword x", 8) == "unbreakablelongword\nx");
    CHECK(wrap("", 8).empty());
}

TEST_CASE("a bar is as full as its value and never over its ends")
{
    CHECK(bar(0, 4) == "░░░░");
    CHECK(bar(50, 4) == "██░░");
    CHECK(bar(180, 4) == "████");
    CHECK(bar(-3, 4) == "░░░░");
}

TEST_CASE("points are whole and carry their sign")
{
    CHECK(signed_points(4.4) == "+4");
    CHECK(signed_points(-3.6) == "−4");
    CHECK(signed_points(0.2) == "±0");
}

TEST_CASE("a column is filled up or cut to its width")
{
    CHECK(fit("ab", 4) == "ab  ");
    CHECK(fit("äbcdef", 4) == "äbc…");
}

TEST_CASE("text from outside cannot steer the terminal")
{
    CHECK(printable("a\x1b[31mb\x07\x7f") == "a[31mb");
    CHECK(printable("a\xC2\x9Bz") == "az");
    CHECK(printable("Zoë\nline") == "Zoë\nline");
}
