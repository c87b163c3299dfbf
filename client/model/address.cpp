#include "client/model/address.hpp"

#include <charconv>

namespace twocircles::client::model {

bool split_address(const std::string& text, std::string& host, std::uint16_t& port)
{
    const auto colon = text.rfind(':');
    std::string port_text;
    if (!text.empty() && text.front() == '[') {
        const auto close = text.find(']');
        if (close == std::string::npos) return false;
        host = text.substr(1, close - 1);
        if (close + 1 < text.size() && text[close + 1] == ':')
            port_text = text.substr(close + 2);
        else if (close + 1 != text.size())
            return false;
    } else if (colon != std::string::npos) {
        host = text.substr(0, colon);
        port_text = text.substr(colon + 1);
    } else {
        host = text;
    }
    if (host.empty()) return false;
    if (port_text.empty()) return colon == std::string::npos || text.back() == ']';
    unsigned value = 0;
    const auto [end, error] = std::from_chars(port_text.data(), port_text.data() + port_text.size(), value);
    if (error != std::errc{} || end != port_text.data() + port_text.size() || value == 0 || value > 65535)
        return false;
    port = static_cast<std::uint16_t>(value);
    return true;
}

std::string join_address(const std::string& host, std::uint16_t port)
{
    const bool is_v6 = host.find(':') != std::string::npos;
    return (is_v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string typed_room_code(std::string_view text)
{
    std::string code;
    for (const char c : text) {
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (capital >= 'A' && capital <= 'Z' && code.size() < kRoomCodeLetters) code += capital;
    }
    return code;
}

} // namespace twocircles::client::model
