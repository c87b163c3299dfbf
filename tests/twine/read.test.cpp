#include "server/twine/story.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::twine;

namespace {

constexpr const char* kTwee = R"(:: StoryTitle
The Belt

:: StoryData
{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "SugarCube", "start": "Monday" }

:: Script [script]
window.alert(1);

:: Friday {"position":"100,200"}
It is over.

:: Monday [opening belt] {"position":"0,0"}
The belt stands.

[[Friday]]

:: With \[signs\]
\:: no header
)";

} // namespace

TEST_CASE("Twee gives title, format, start, passages with tags and lines")
{
    const auto story = read_story(kTwee);
    CHECK(story.problem.empty());
    CHECK(story.title == "The Belt");
    CHECK(story.format == "SugarCube");
    CHECK(story.start == "Monday");
    REQUIRE(story.passages.size() == 3);
    CHECK(story.passages[0].name == "Friday");
    CHECK(story.passages[0].text == "It is over.");
    CHECK(story.passages[1].tags == std::vector<std::string>{"opening", "belt"});
    CHECK(story.passages[1].line == 14);
    CHECK(story.passages[2].name == "With [signs]");
    CHECK(story.passages[2].text == ":: no header");
    CHECK(story.others.size() == 3);
}

TEST_CASE("a published page gives the same, with its entities read")
{
    const auto story = read_story(
        "<!DOCTYPE html><html><body><tw-storydata name=\"The Belt\" startnode=\"2\" format=\"Harlowe\">"
        "<style id=\"x\">b{}</style><tw-passagedata pid=\"1\" name=\"Friday\" tags=\"\">Over &amp;amp; "
        "out.</tw-passagedata>"
        "<tw-passagedata pid=\"2\" name=\"Monday\" tags=\"opening belt\">It &lt;b&gt;stands&lt;/b&gt;. "
        "[[Go-&gt;Friday]]</tw-passagedata>"
        "</tw-storydata></body></html>"
    );
    CHECK(story.problem.empty());
    CHECK(story.title == "The Belt");
    CHECK(story.start == "Monday");
    REQUIRE(story.passages.size() == 2);
    CHECK(story.passages[0].text == "Over &amp; out.");
    CHECK(story.passages[1].text == "It <b>stands</b>. [[Go->Friday]]");
    CHECK(story.passages[1].tags.size() == 2);
}

TEST_CASE("what is no story is refused with the reason")
{
    CHECK(read_story("").problem.find("no passage") != std::string::npos);
    CHECK(read_story("Once upon a time").problem.find(":: Name") != std::string::npos);
    CHECK(read_story(":: StoryTitle\nOnly\n").problem.find("only settings") != std::string::npos);
    CHECK(
        read_story("<tw-storydata name='x'></tw-storydata>").problem.find("no passage") != std::string::npos
    );
    CHECK(read_story(std::string("ab\0c", 4)).problem.find("It is not a text in UTF-8.") == 0);
    CHECK(read_story(std::string(kLargestStory + 1, 'x')).problem.find("8 MiB") != std::string::npos);
}

TEST_CASE("Windows line ends and a byte order mark change nothing")
{
    const auto story = read_story("\xef\xbb\xbf:: Start\r\nOne.\r\nTwo.\r\n");
    REQUIRE(story.passages.size() == 1);
    CHECK(story.passages[0].name == "Start");
    CHECK(story.passages[0].text == "One.\nTwo.");
}

TEST_CASE("signs that nobody sees are not carried over, however they are written")
{
    const auto twee = read_story("\xef\xbb\xbf:: \xef\xbb\xbfStart\na\xe2\x80\xae"
                                 "b\xe2\x81\xa6"
                                 "c\xe2\x80\xa8"
                                 "d \xe2\x80\x9cyes\xe2\x80\x9d\n");
    REQUIRE(twee.passages.size() == 1);
    CHECK(twee.passages[0].name == "Start");
    CHECK(twee.passages[0].text == "a b c d \xe2\x80\x9cyes\xe2\x80\x9d");
    const auto page = read_story(
        "<tw-storydata name=\"A&#xFEFF;B\" startnode=\"1\"><tw-passagedata pid=\"1\" name=\"One\">x&#x202E;y"
        "</tw-passagedata></tw-storydata>"
    );
    REQUIRE(page.passages.size() == 1);
    CHECK(page.title == "A B");
    CHECK(page.passages[0].text == "x y");
}

TEST_CASE("of a page with several stories the first is taken, and what is left is told")
{
    const auto story = read_story(
        "<tw-storydata name=\"One\" startnode=\"7\"><style role=\"stylesheet\">body {}</style>"
        "<script role=\"script\"></script><tw-passagedata pid=\"1\" name=\"A\">[[A]]</tw-passagedata>"
        "</tw-storydata><tw-storydata name=\"Two\"><tw-passagedata pid=\"1\" "
        "name=\"B\">[[B]]</tw-passagedata>"
        "</tw-storydata>"
    );
    CHECK(story.title == "One");
    REQUIRE(story.passages.size() == 1);
    CHECK(story.start == "number 7");
    REQUIRE(story.losses.size() == 2);
    CHECK(story.losses[0].text == "The story's style sheet was not carried over.");
    CHECK(story.losses[1].text.find("There are 2 stories") == 0);
}

TEST_CASE("a passage that is not closed does not hold those behind it once more")
{
    const auto story = read_story(
        "<tw-storydata name='T' startnode='1'><tw-passagedata pid='1' name='One'>First <b>words</b>. "
        "<tw-passagedata pid='2' name='Two'>Second.</tw-passagedata> More.</tw-passagedata></tw-storydata>"
    );
    REQUIRE(story.passages.size() == 2);
    CHECK(story.passages[0].text == "First words.  More.");
    CHECK(story.passages[1].text == "Second.");
}
