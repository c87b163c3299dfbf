#include "proto/wire/chunks.hpp"

#include <utility>

namespace twocircles::wire {

std::vector<std::string_view> split(std::string_view whole, std::size_t part_size)
{
    std::vector<std::string_view> parts;
    if (part_size == 0 || (whole.size() + part_size - 1) / part_size > kMaxChunks) return parts;
    for (std::size_t at = 0; at < whole.size(); at += part_size)
        parts.push_back(whole.substr(at, part_size));
    return parts;
}

ChunkAssembler::Status ChunkAssembler::add(std::size_t index, std::size_t count, std::string_view part)
{
    if (index == 0) { // a new message begins, whatever became of the one before
        whole_.clear();
        next_ = 0;
        count_ = count;
    }
    const bool fits = count > 0 && count <= kMaxChunks && count == count_ && index == next_ &&
                      index < count && part.size() <= kMaxFrame;
    if (!fits) {
        whole_ = {};
        next_ = 0;
        count_ = 0;
        return Status::broken;
    }
    whole_.append(part);
    return ++next_ == count_ ? Status::whole : Status::need_more;
}

std::string ChunkAssembler::take()
{
    next_ = 0;
    count_ = 0;
    return std::exchange(whole_, {});
}

} // namespace twocircles::wire
