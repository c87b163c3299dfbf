#include "server/scenario/closest.hpp"

#include "server/scenario/shape.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace twocircles::scenario;

TEST_CASE("the distance of two words is the number of slips between them", "[scenario]")
{
    CHECK(distance("morale", "morale") == 0);
    CHECK(distance("moral", "morale") == 1);
    CHECK(distance("mroale", "morale") == 1); // two letters swapped
    CHECK(distance("loyality", "loyalty") == 1);
    CHECK(distance("Sam", "sam") == 0);
    CHECK(distance("asked-sam", "asked_sam") == 0);
    CHECK(distance("", "abc") == 3);
    CHECK(distance(std::string(65, 'a'), "a") > 1000);
}

TEST_CASE("only a near word is suggested", "[scenario]")
{
    const std::vector<std::string> known{"monday", "tuesday", "sunday"};
    CHECK(closest("munday", known) == "monday");
    CHECK(closest("tusday", known) == "tuesday");
    CHECK_FALSE(closest("christmas", known));
    CHECK_FALSE(closest("x", std::vector<std::string>{"a", "b"}));
    CHECK(did_you_mean("christmas", known, "beats") == "The beats are: monday, tuesday, sunday.");
    CHECK(did_you_mean("x", std::vector<std::string>{}, "beats") == "There are no beats in this file yet.");
}

TEST_CASE(
    "nine of ten slips of one or two letters in a field's name are answered with that name", "[scenario]"
)
{
    std::vector<std::string_view> known;
    for (const Field& field : beats_shape().element->fields)
        known.push_back(field.key);
    std::size_t tried = 0;
    std::size_t right = 0;
    const auto attempt = [&](std::string slip, std::string_view meant) {
        for (const std::string_view name : known)
            if (name == slip) return;
        ++tried;
        if (closest(slip, known) == meant) ++right;
    };
    for (const std::string_view name : known) {
        if (name.size() < 4) continue; // in two or three letters a slip is another word
        for (std::size_t i = 0; i < name.size(); ++i) {
            const std::string word{name};
            attempt(word.substr(0, i) + word.substr(i + 1), name);
            attempt(word.substr(0, i) + "x" + word.substr(i), name);
            attempt(word.substr(0, i) + "x" + word.substr(i + 1), name);
            if (i + 1 < name.size()) {
                std::string swapped = word;
                std::swap(swapped[i], swapped[i + 1]);
                attempt(swapped, name);
                if (i + 3 < name.size())
                    attempt(word.substr(0, i) + "x" + word.substr(i + 1, 2) + word.substr(i + 3) + "e", name);
            }
        }
    }
    CHECK(tried > 300);
    CHECK(right * 10 >= tried * 9);
}
