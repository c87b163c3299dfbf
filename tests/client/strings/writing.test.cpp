#include "client/strings/writing.hpp"

#include "tests/client/english.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using twocircles::client::test::words;

namespace {

Strings german()
{
    return Strings::load(TWOCIRCLES_SOURCE_DIR "/assets/strings", "de");
}

} // namespace

TEST_CASE("what somebody says stands in the quotation marks of the language")
{
    CHECK(quoted(words(), "Step by step.") == "“Step by step.”");
    CHECK(quoted(german(), "Schritt für Schritt.") == "„Schritt für Schritt.“");
    CHECK(quoted(words(), "  Go.\n") == "“Go.”");
    CHECK(quoted(words(), "").empty());
    CHECK(quoted(words(), " ").empty());
}

TEST_CASE("what is wholly in quotation marks gets no second ones")
{
    for (const auto* text :
         {"“Then do it again.”", "\"Then do it again.\"", "„Dann noch einmal.“", "„Dann noch einmal.”",
          "«Encore.»", "»Noch einmal.«", "“They said “no” to it.”"}) {
        CHECK(quoted(words(), text) == text);
        CHECK(quoted(german(), text) == text);
    }
    CHECK(quoted(words(), " “Go.” ") == "“Go.”");
}

TEST_CASE("speech within a text that is quoted is marked singly, so that no two marks touch")
{
    CHECK(quoted(words(), "“Go,” you say. “Both.”") == "“‘Go,’ you say. ‘Both.’”");
    CHECK(quoted(words(), "\"Go,\" you say. \"Both.\"") == "“'Go,' you say. 'Both.'”");
    CHECK(quoted(words(), "You nod. “Both.”") == "“You nod. ‘Both.’”");
    CHECK(quoted(german(), "Du nickst. „Beide.“") == "„Du nickst. ‚Beide.‘“");
    CHECK(quoted(words(), "“Never closed") == "“‘Never closed”");
    CHECK(quoted(words(), "\"") == "“'”");
}

TEST_CASE("decimals have the sign of the language")
{
    CHECK(tenths(words(), 3) == "3.0");
    CHECK(tenths(german(), 3) == "3,0");
    CHECK(tenths(german(), -0.44) == "−0,4");
    CHECK(tenths(words(), -0.04) == "0.0");
    CHECK(tenths(words(), 12.96) == "13.0");
}
