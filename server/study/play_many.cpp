#include "server/study/play_many.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace twocircles::study {

namespace {

// Shared by the threads of one call.
struct Progress
{
    std::atomic<std::size_t> next{0}, done{0};
    std::mutex mutex;
    std::condition_variable changed;
    std::exception_ptr failure;
    unsigned running = 0;
};

void work(Progress& progress, std::size_t count, const std::function<void(std::size_t)>& do_one)
{
    std::exception_ptr failure;
    for (std::size_t i = progress.next++; i < count; i = progress.next++) {
        try {
            do_one(i);
        } catch (...) {
            failure = std::current_exception();
            progress.next = count; // nobody begins another
        }
        ++progress.done;
    }
    const std::lock_guard lock(progress.mutex);
    if (failure && !progress.failure) progress.failure = failure;
    --progress.running;
    progress.changed.notify_all();
}

} // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& do_one, const Workers& workers)
{
    const unsigned wanted = workers.threads != 0 ? workers.threads : std::thread::hardware_concurrency();
    const auto threads = static_cast<unsigned>(std::clamp<std::size_t>(count, 1, std::max(wanted, 1U)));
    Progress progress;
    progress.running = threads;
    std::vector<std::jthread> pool;
    for (unsigned i = 0; i < threads; ++i)
        pool.emplace_back([&] { work(progress, count, do_one); });
    {
        using namespace std::chrono_literals;
        std::unique_lock lock(progress.mutex);
        while (!progress.changed.wait_for(lock, 50ms, [&] { return progress.running == 0; }))
            if (workers.progress) workers.progress(progress.done);
    }
    pool.clear();
    if (progress.failure) std::rethrow_exception(progress.failure);
    if (workers.progress) workers.progress(count);
}

std::vector<Play>
play_many(const engine::Scenario& scenario, Style style, std::uint64_t count, const Workers& workers)
{
    std::vector<Play> plays(count);
    in_parallel(
        count, [&](std::size_t i) { plays[i] = play(scenario, i + 1, style); }, workers
    );
    return plays;
}

} // namespace twocircles::study
