#include "server/twine/markup.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace twocircles::twine;

namespace {

Reading read(const std::string& text)
{
    return read_markup({"Here", {}, text, 1});
}

// "text>target", one a line.
std::string links(const std::string& text)
{
    std::string out;
    for (const auto& link : read(text).links)
        out += link.text + ">" + link.target + "\n";
    return out;
}

double processor_seconds(const std::function<void()>& work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    };
    const double before = now();
    work();
    return now() - before;
}

} // namespace

TEST_CASE("the link forms of Twine itself")
{
    CHECK(links("[[Cellar]]") == "Cellar>Cellar\n");
    CHECK(links("[[Go down->Cellar]]") == "Go down>Cellar\n");
    CHECK(links("[[Cellar<-Go down]]") == "Go down>Cellar\n");
    CHECK(links("[[Go down|Cellar]]") == "Go down>Cellar\n");
    CHECK(links("[[ Go down -> Cellar ]] and [[Attic]]") == "Go down>Cellar\nAttic>Attic\n");
    CHECK(links("[[a->b->Cellar]]") == "a->b>Cellar\n");
}

TEST_CASE("SugarCube's links, buttons and jumps")
{
    CHECK(links("[[Go down|Cellar][$torch to true]]") == "Go down>Cellar\n");
    CHECK(links("<<link \"Go down\" \"Cellar\">><<set $x to 1>><</link>>") == "Go down>Cellar\n");
    CHECK(links("<<link [[Go down|Cellar]]>><</link>>") == "Go down>Cellar\n");
    CHECK(links("<<button 'Go down' 'Cellar'>><</button>>") == "Go down>Cellar\n");
    CHECK(links("<<goto \"Cellar\">>") == "Cellar>Cellar\n");
    CHECK(links("<<include 'Cellar'>>") == "Cellar>Cellar\n");
    CHECK(links("<<if $a > 2>>[[Cellar]]<</if>>") == "Cellar>Cellar\n");
    CHECK(links("<<actions \"Cellar\" \"Attic\">>") == "Cellar>Cellar\nAttic>Attic\n");
    CHECK(links("<a data-passage=\"Cellar\">Go down</a>") == "Go down>Cellar\n");
}

TEST_CASE("Harlowe's and Chapbook's")
{
    CHECK(links("(link-goto: \"Go down\", \"Cellar\")") == "Go down>Cellar\n");
    CHECK(links("(link-goto: 'Cellar')") == "Cellar>Cellar\n");
    CHECK(links("(link-reveal-goto: \"Go down\", \"Cellar\")[x]") == "Go down>Cellar\n");
    CHECK(links("(goto: \"Cellar\")") == "Cellar>Cellar\n");
    CHECK(links("(display: \"Cellar\")") == "Cellar>Cellar\n");
    CHECK(links("(if: $a is (b: 2))[ [[Cellar]] ]") == "Cellar>Cellar\n");
    CHECK(links("{reveal link: 'Go down', passage: 'Cellar'}") == "Go down>Cellar\n");
    CHECK(links("{embed passage: 'Cellar'}") == "Cellar>Cellar\n");
}

TEST_CASE("words come without markup, what is neither is reported with its line")
{
    const auto one =
        read("The ''belt'' //stands//.\n\n<<set $x to 1>>\nNobody  moves. <img src=\"a.png\">\n(set: $y to 2)"
        );
    CHECK(one.words == "The belt stands.\n\nNobody moves.");
    REQUIRE(one.constructs.size() == 3);
    CHECK(one.constructs[0].text == "<<set $x to 1>>");
    CHECK(one.constructs[0].line == 3);
    CHECK(one.constructs[1].line == 4);
    CHECK(one.constructs[2].text == "(set: $y to 2)");
    CHECK(read("x: 1\ny: 2\n--\nIt begins.").words == "It begins.");
    CHECK(read("x: 1\n--\nIt begins.").constructs.size() == 1);
    CHECK(read("[if x]\nYes.\n").constructs.size() == 1);
    CHECK(read("/* not for readers */Yes.<!-- nor this -->").words == "Yes.");
}

TEST_CASE("plain words keep their brackets, addresses are no links")
{
    CHECK(
        read("He said (quietly): no. {he sighs} a < b, <3, see http://example.org").words ==
        "He said (quietly): no. he sighs a < b, <3, see http://example.org"
    );
    CHECK(links("[[the site->https://example.org]]").empty());
    CHECK(read("[[the site->https://example.org]]").constructs.size() == 1);
    CHECK(read("It's Anna's (don't)").words == "It's Anna's (don't)");
}

TEST_CASE("whatever is left open stays words and ends nothing early")
{
    for (const char* open :
         {"[[Cellar", "<<set $x", "(link: \"x", "{reveal", "<b", "/*", "<!--", "<<", "((((", "[[",
          "<<link \"a"})
        CHECK_NOTHROW(read(open));
    CHECK(links("<<link \"a [[Cellar]]") == "Cellar>Cellar\n");
}

TEST_CASE("a jump inside a clickable text is one link with that text")
{
    const std::string sugarcube = "<<link \"Open it\">><<set $x to 1>><<goto \"Hall\">><</link>>";
    CHECK(links(sugarcube) == "Open it>Hall\n");
    CHECK(read("A door. " + sugarcube + " It waits.").words == "A door. It waits.");
    CHECK(links("(link: \"Open it\")[(set: $x to 1)(goto: \"Hall\")]") == "Open it>Hall\n");
    CHECK(links("(link-replace: \"Look\")[It is dark.] (goto: \"Hall\")") == "Hall>Hall\n");
    CHECK(read("(link-replace: \"Look\") [It is dark.]").words == "Look [It is dark.]");
    CHECK(links("<<link \"Look\">>Dark.<</link>> <<goto 'Hall'>>") == "Hall>Hall\n");
}

TEST_CASE("nothing of a link is lost unsaid: code, computed places, pictures, what is closed nowhere")
{
    const auto reported = [](const std::string& text) {
        std::string out;
        for (const auto& construct : read(text).constructs)
            out += construct.text + "\n";
        return out;
    };
    CHECK(reported("[[Go->Hall][$x = 1]]") == "[[Go->Hall][$x = 1]]\n");
    CHECK(reported("<<link [[Go|Hall][$x = 1]]>><</link>>") == "<<link [[Go|Hall][$x = 1]]>>\n");
    CHECK(reported("<<link $words $place>><</link>>") == "<<link $words $place>>\n");
    CHECK(
        reported("(link-goto: \"Go\", (either: \"Hall\", \"Attic\"))") ==
        "(link-goto: \"Go\", (either: \"Hall\", \"Attic\"))\n"
    );
    CHECK(
        reported("<a data-passage=\"Hall\" data-setter=\"$x to 1\">Go</a>") ==
        "<a data-passage=\"Hall\" data-setter=\"$x to 1\">\n"
    );
    CHECK(reported("<a href=\"https://example.org\">the site</a>") == "<a href=\"https://example.org\">\n");
    CHECK(reported("[[]]") == "[[]]\n");
    CHECK(links("[img[door.png][Hall]]") == "Hall>Hall\n");
    CHECK(reported("[img[door.png][Hall]]") == "[img[door.png][Hall]]\n");
    CHECK(links("[[Hall\nand on.\n[[Attic]]") == "Attic>Attic\n");
    CHECK(reported("[[Hall\nand on.\n[[Attic]]") == "[[Hall\n");
    CHECK(reported("He is $name, it costs $5.") == "$name\n");
    CHECK(read("He is $name, it costs $5.").words == "He is $name, it costs $5.");
    CHECK(reported("{back link}") == "{back link}\n");
    CHECK(read("<<script>>let a = 1;<</script>>Dark.").words == "Dark.");
}

TEST_CASE("braces around a whole passage, hooks, and bullets leave links and words as they are read")
{
    const std::string whole = "{\n(if: $x > 1)[You are well: [[Run->Hall]]]\n(else:)[You limp.]\n}";
    CHECK(links(whole) == "Run>Hall\n");
    CHECK(read(whole).words == "You are well: You limp.");
    CHECK(read("|amulet>[A golden amulet.] (it shines) [sic]").words == "A golden amulet. (it shines) [sic]");
    CHECK(read("He waits.\n* [[Hall]]\n* [[Attic]]\n\n> [[Home]]").words == "He waits.");
    CHECK(read("<<if $x>>Yes.<<else>>No.<</if>>").words == "Yes. No.");
    CHECK(read("One.\n[JavaScript]\nwrite(1);\n[continued]\nTwo.").words == "One.\n\nTwo.");
}

TEST_CASE("what a text costs grows with its length, also one of nothing but open signs")
{
    const std::vector<std::pair<std::string, std::string>> texts{
        {"[[", ""},
        {"<<a ", ""},
        {"(a:", ""},
        {"{a", ""},
        {"<a ", ""},
        {"/*", ""},
        {"<!--", ""},
        {"[img[", ""},
        {"<a data-passage='x'>", ""},
        {"$a", ""},
        {"(a:)[x]", ""},
        {"|a>[x]", ""},
        {"[x] ", ""},
        {"(link: 'a')[x]", ""},
        {"<<link 'a'>> ", ""},
        {"<a>x</a>", ""},
        {"<<link 'a'>> ", "<</link>>"},
    };
    for (const auto& one : texts) {
        const std::string& piece = one.first;
        const std::string& last = one.second;
        const auto cost = [&](std::size_t size) {
            std::string text;
            while (text.size() < size)
                text += piece;
            text += last;
            return processor_seconds([&] { read(text); });
        };
        CAPTURE(piece, last);
        // Sixteen times the text: with the square of it, it would be 256 times as much.
        CHECK(cost(1'600'000) < 80 * std::max(cost(100'000), 1e-4));
    }
}
