#include "server/store/token_hash.hpp"

#include <cstring>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stdexcept>

namespace twocircles::store {

namespace {

template <std::size_t N>
std::array<unsigned char, N> random_bytes()
{
    std::array<unsigned char, N> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(N)) != 1)
        throw std::runtime_error("The system gives no random numbers.");
    return bytes;
}

} // namespace

Token random_token()
{
    Token token{};
    const auto bytes = random_bytes<sizeof token>();
    std::memcpy(token.data(), bytes.data(), sizeof token);
    return token;
}

std::uint64_t random_number()
{
    std::uint64_t number = 0;
    const auto bytes = random_bytes<sizeof number>();
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

TokenHash hash_of(std::string_view token)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(token.data()), token.size(), digest.data());
    TokenHash hash{};
    static_assert(sizeof hash == sizeof digest);
    std::memcpy(hash.data(), digest.data(), sizeof hash);
    return hash;
}

} // namespace twocircles::store
