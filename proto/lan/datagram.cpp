#include "proto/lan/datagram.hpp"

#include "proto/lan/ip.hpp"

#include <twocircles/discovery.pb.h>

#include <algorithm>
#include <limits>

namespace twocircles::lan {

namespace {

constexpr std::uint32_t kQueryMagic = 0x32C1EC01;
constexpr std::uint32_t kAnswerMagic = 0x32C1EC02;
constexpr std::size_t kLongestCode = 16;

// How many bytes of the text are its first character; 0 when it is none, or one that a terminal would obey.
std::size_t first_character(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80) return lead >= 0x20 && lead != 0x7f ? 1 : 0;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0U) != 0x80) return 0;
    if (lead == 0xc2 && byte(1) < 0xa0) return 0; // the second set of control characters
    const bool overlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
    const bool no_such_character = (lead == 0xed && byte(1) >= 0xa0) || (lead == 0xf4 && byte(1) >= 0x90);
    return overlong || no_such_character ? 0 : length;
}

// At most so many bytes, whole characters alone; a blank for whatever cannot be shown.
std::string shown(std::string_view text, std::size_t longest = kLongestName)
{
    std::string out;
    while (!text.empty()) {
        const auto length = first_character(text);
        if (out.size() + std::max<std::size_t>(length, 1) > longest) break;
        if (length == 0)
            out.push_back(' ');
        else
            out.append(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

bool can_be_shown(std::string_view text)
{
    if (text.size() > kLongestName) return false;
    while (!text.empty()) {
        const auto length = first_character(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

int size_of(std::string_view bytes)
{
    return static_cast<int>(std::min<std::size_t>(bytes.size(), std::numeric_limits<int>::max()));
}

} // namespace

std::string read_room_code(std::string_view typed)
{
    std::string code;
    for (const char c : typed) {
        if (c == ' ' || c == '-') continue;
        code.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return code;
}

std::string encode(const Query& query)
{
    proto::LanQuery out;
    out.set_magic(kQueryMagic);
    out.set_protocol(query.protocol);
    out.set_nonce(query.nonce);
    out.set_room_code(shown(query.room_code, kLongestCode));
    return out.SerializeAsString();
}

std::string encode(const Answer& answer)
{
    proto::LanAnswer out;
    out.set_magic(kAnswerMagic);
    out.set_nonce(answer.nonce);
    out.set_protocol(answer.protocol);
    out.set_build(shown(answer.build));
    out.set_server_name(shown(answer.server_name));
    out.set_instance(answer.instance);
    out.set_port(answer.port);
    out.set_address(answer.address);
    out.set_rooms_total(answer.rooms_total);
    for (const auto& room : answer.rooms) {
        auto& added = *out.add_rooms();
        added.set_code(shown(room.code, kLongestCode));
        added.set_name(shown(room.name));
        if (out.ByteSizeLong() <= kLargestAnswer) continue;
        out.mutable_rooms()->RemoveLast();
        break;
    }
    return out.SerializeAsString();
}

std::optional<Query> decode_query(std::string_view bytes)
{
    if (bytes.size() > kLargestQuery) return std::nullopt;
    proto::LanQuery in;
    if (!in.ParseFromArray(bytes.data(), size_of(bytes)) || in.magic() != kQueryMagic) return std::nullopt;
    if (in.room_code().size() > kLongestCode || !can_be_shown(in.room_code())) return std::nullopt;
    return Query{in.protocol(), in.nonce(), in.room_code()};
}

std::optional<Answer> decode_answer(std::string_view bytes)
{
    if (bytes.size() > kLargestAnswer) return std::nullopt;
    proto::LanAnswer in;
    if (!in.ParseFromArray(bytes.data(), size_of(bytes)) || in.magic() != kAnswerMagic) return std::nullopt;
    if (in.port() == 0 || in.port() > std::numeric_limits<std::uint16_t>::max()) return std::nullopt;
    if (!can_be_shown(in.build()) || !can_be_shown(in.server_name())) return std::nullopt;
    if (!in.address().empty() && !parse_ip(in.address())) return std::nullopt;
    Answer answer;
    answer.nonce = in.nonce();
    answer.protocol = in.protocol();
    answer.build = in.build();
    answer.server_name = in.server_name();
    answer.instance = in.instance();
    answer.port = static_cast<std::uint16_t>(in.port());
    answer.address = in.address();
    answer.rooms_total = in.rooms_total();
    for (const auto& room : in.rooms()) {
        if (room.code().size() > kLongestCode || !can_be_shown(room.code()) || !can_be_shown(room.name()))
            return std::nullopt;
        answer.rooms.push_back({room.code(), room.name()});
    }
    return answer;
}

} // namespace twocircles::lan
