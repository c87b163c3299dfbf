#include "server/report/subject.hpp"

#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace twocircles::report {

namespace {

// Drawn once at random; changing it would make every statement ever sent a new one.
constexpr std::string_view kNameSpace = "\x3b\x5a\x0e\x91\x7c\x44\x4d\x0b\x9e\x62\x18\xf3\xa1\xd7\x2c\x86";

} // namespace

debrief::Debrief for_reader(const Subject& subject)
{
    debrief::Debrief out = subject.debrief;
    const auto mine = [&](const std::string& name) { return subject.person && name == *subject.person; };
    for (auto& seat : out.seats)
        std::erase_if(seat.holders, [&](const std::string& name) { return !mine(name); });
    for (auto& decision : out.decisions)
        for (auto& option : decision.options)
            std::erase_if(option.voters, [&](const std::string& name) { return !mine(name); });
    for (auto& mark : out.marks)
        if (!mine(mark.name)) mark.name.clear();
    for (auto& prediction : out.predictions) {
        prediction.yours = mine(prediction.name);
        if (!prediction.yours) prediction.name.clear();
    }
    std::erase_if(out.commitments, [&](debrief::Commitment& commitment) {
        commitment.yours = commitment.signed_by_one && mine(commitment.name);
        if (!commitment.yours) commitment.name.clear();
        return !commitment.shown && !commitment.yours;
    });
    return out;
}

std::string uuid_of(std::string_view text)
{
    std::string bytes{kNameSpace};
    bytes += text;
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha1(), nullptr) != 1)
        throw std::runtime_error("this computer's OpenSSL has no SHA-1");
    hash[6] = static_cast<unsigned char>((hash[6] & 0x0fU) | 0x50U);
    hash[8] = static_cast<unsigned char>((hash[8] & 0x3fU) | 0x80U);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += kDigits[hash[i] >> 4U];
        out += kDigits[hash[i] & 0x0fU];
    }
    return out;
}

std::string registration_of(std::string_view scenario, std::uint64_t seed, std::string_view room_code)
{
    return uuid_of(
        "game " + std::string(scenario) + " " + std::to_string(seed) + " " + std::string(room_code)
    );
}

} // namespace twocircles::report
