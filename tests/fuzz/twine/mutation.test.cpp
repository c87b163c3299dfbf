#include "tests/fuzz/twine/holds_for_any_bytes.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

using namespace twocircles::testing;

namespace {

const std::vector<std::string> kSeeds{
    ":: StoryTitle\nThe Belt\n:: StoryData\n{\"format\": \"SugarCube\", \"start\": \"Monday\"}\n:: Monday [a "
    "b] {\"x\":1}\n"
    "It ''stands''. <<if $x>>[[Go|Friday][$y to 1]]<</if>> <<link \"Ask\" \"Sam\">><</link>>\n:: "
    "Sam\n[[Friday<-On]] [[Monday]]\n"
    ":: Friday\nOver.\n",
    ":: Start\nx: 1\n--\n{reveal link: 'Go', passage: 'Room'}\n[if x]\nYes.\n:: Room\n(link-goto: \"Out\", "
    "\"Start\")(set: $a to 1)\n",
    "<html><tw-storydata name=\"A\" startnode=\"1\"><tw-passagedata pid=\"1\" name=\"One\">[[Two]] "
    "&lt;b&gt;</tw-passagedata>"
    "<tw-passagedata pid=\"2\" name=\"Two\">[[x-&gt;One]]</tw-passagedata></tw-storydata></html>"};

std::string mutant(const std::string& seed, std::mt19937& chance)
{
    std::string bytes = seed;
    for (unsigned i = 0; i < 1 + chance() % 8; ++i) {
        const std::size_t at = chance() % (bytes.size() + 1);
        switch (chance() % 4) {
        case 0:
            bytes.insert(at, 1, static_cast<char>(chance() % 256));
            break;
        case 1:
            bytes.erase(at, chance() % 9);
            break;
        case 2:
            bytes.insert(at, bytes.substr(chance() % (bytes.size() + 1), chance() % 40));
            break;
        default:
            if (at < bytes.size()) bytes[at] = static_cast<char>(chance() % 256);
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("whatever bytes come as a story, it is imported without loss or refused with a reason")
{
    std::mt19937 chance(11); // NOLINT(cert-msc51-cpp): the same each time
    for (const std::string& seed : kSeeds) {
        CHECK(complaint_about_importing(seed).empty());
        for (int i = 0; i < 2000; ++i) {
            const std::string bytes = mutant(seed, chance);
            const std::string complaint = complaint_about_importing(bytes);
            CAPTURE(bytes, complaint);
            REQUIRE(complaint.empty());
        }
    }
}
