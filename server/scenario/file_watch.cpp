#include "server/scenario/file_watch.hpp"

#include <system_error>
#include <utility>

namespace twocircles::scenario {

namespace fs = std::filesystem;

FileWatch::FileWatch(fs::path file) : file_(std::move(file)), known_(stamp()) {}

std::optional<FileWatch::Stamp> FileWatch::stamp() const
{
    std::error_code error;
    Stamp found;
    found.time = fs::last_write_time(file_, error);
    if (error) return std::nullopt;
    found.size = fs::file_size(file_, error);
    if (error) return std::nullopt;
    return found;
}

bool FileWatch::changed(Time now)
{
    if (now < next_look_) return false;
    next_look_ = now + kBetweenLooks;
    const std::optional<Stamp> found = stamp();
    if (!found || found == known_) {
        coming_.reset();
        return false;
    }
    if (found != coming_) {
        coming_ = found;
        coming_since_ = now;
        return false;
    }
    if (now - coming_since_ < kRest) return false;
    known_ = found;
    coming_.reset();
    return true;
}

} // namespace twocircles::scenario
