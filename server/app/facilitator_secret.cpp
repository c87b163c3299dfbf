#include "server/app/facilitator_secret.hpp"

#include "server/store/token_hash.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kShortest = 8; // letters; anything shorter is no secret of ours

std::string failed(const fs::path& file, const char* what)
{
    return "The facilitator's secret cannot be " + std::string(what) + " " + file.string() + ": " +
           std::strerror(errno) + ". Give one with --facilitator-secret.";
}

std::string first_line(const fs::path& file)
{
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

} // namespace

FacilitatorSecret draw_facilitator_secret()
{
    // As in room codes: nothing that is mistaken for something else, and no vowels, so no words.
    constexpr std::string_view kLetters = "BCDFGHJKLMNPQRSTVWXZ";
    FacilitatorSecret secret;
    for (int group = 0; group < 3; ++group) {
        if (group > 0) secret.text += '-';
        auto random = store::random_number();
        for (int i = 0; i < 4; ++i, random /= kLetters.size())
            secret.text += kLetters[random % kLetters.size()];
    }
    return secret;
}

engine::Result<FacilitatorSecret, std::string> keep_facilitator_secret(const fs::path& folder)
{
    const auto file = folder / "facilitator-secret";
    if (auto kept = first_line(file); kept.size() >= kShortest) return FacilitatorSecret{std::move(kept)};
    const auto secret = draw_facilitator_secret();
    // Written beside it first: a server that is killed here leaves no half of a secret behind.
    const fs::path fresh = file.string() + ".new";
    ::unlink(fresh.c_str());
    const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0) return failed(fresh, "kept in");
    const auto line = secret.text + "\n";
    const bool written = ::write(handle, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const bool closed = ::close(handle) == 0;
    if (!written || !closed || ::rename(fresh.c_str(), file.c_str()) != 0) return failed(file, "kept in");
    return secret;
}

} // namespace twocircles::app
