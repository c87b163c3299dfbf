#include "server/scenario/single_quoted.hpp"

#include "server/scenario/yaml_events.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::scenario;

TEST_CASE("a text in single quotes is what stands between them, with doubled quotes as one")
{
    CHECK(single_quoted("").empty());
    CHECK(single_quoted("it''s \\n # so: ") == "it's \\n # so: ");
    CHECK(single_quoted(std::string(40, '\'')) == std::string(20, '\''));
    CHECK(single_quoted("'") == "'");
}

TEST_CASE("a break in single quotes is a space, and of several all but the first stay")
{
    CHECK(single_quoted("one \n   two") == "one two");
    CHECK(single_quoted("one\n\n  two \r\n\t\r\n\r\n three") == "one\ntwo\n\nthree");
    CHECK(single_quoted("one\r  two\r\rthree") == "one two\nthree");
    CHECK(single_quoted("\n one\n ") == " one ");
    CHECK(single_quoted(" one'' \n ''two ") == " one' 'two ");
}

TEST_CASE("the reader of YAML gives that text")
{
    YamlEvents events("a: ''''''''''''''''' and so\n  on'\nb: 'it''s'\n");
    std::vector<std::string> scalars;
    while (const auto event = events.next())
        if (event->kind == YamlEvent::Kind::scalar) scalars.push_back(event->text);
    CHECK(scalars == std::vector<std::string>{"a", "'''''''' and so on", "b", "it's"});
}
