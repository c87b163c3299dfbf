#include "server/net/handshake.hpp"

#include <algorithm>

namespace twocircles::net {

namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestBuild = 80;

} // namespace

bool is_plain_text(const std::string& utf8, std::size_t max_characters)
{
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    return std::none_of(utf8.begin(), utf8.end(), is_control) &&
           static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins_character)) <=
               max_characters;
}

std::optional<Refusal> refuse(const Hello& hello, std::uint32_t our_protocol, const std::string& our_build)
{
    if (hello.protocol != our_protocol) {
        const bool client_is_older = hello.protocol < our_protocol;
        const auto versions = " (this client speaks protocol " + std::to_string(hello.protocol) +
                              ", the server " + our_build + " speaks " + std::to_string(our_protocol) + ").";
        return Refusal{
            RefusalCode::version_mismatch,
            (client_is_older ? "This client is too old for the server: update Two Circles on this computer"
                             : "The server is too old for this client: update Two Circles on the server") +
                versions,
            "protocol"};
    }
    if (!is_plain_text(hello.name, kLongestName))
        return Refusal{
            RefusalCode::bad_text, "A name has at most 40 characters, and none that cannot be seen.", "name"};
    if (!is_plain_text(hello.build, kLongestBuild))
        return Refusal{RefusalCode::bad_request, "The build is not a plain text.", "build"};
    return std::nullopt;
}

} // namespace twocircles::net
