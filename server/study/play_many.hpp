// Many games at once, on as many threads as there are; the result is the same whatever their number.
#pragma once

#include "server/study/play.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace twocircles::study {

struct Workers
{
    unsigned threads = 0; // 0 = as many as the computer has
    // Told now and then how many are done; on the calling thread. May be empty.
    std::function<void(std::size_t done)> progress = {};
};

// do_one(0) .. do_one(count - 1), each once, in any order, several at a time. What one of them throws is
// thrown here, after the others have ended.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& do_one, const Workers& = {});

// Seeds 1 to `count`.
std::vector<Play> play_many(const engine::Scenario&, Style, std::uint64_t count, const Workers& = {});

} // namespace twocircles::study
