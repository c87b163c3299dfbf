// The queue between the link's thread and the thread that draws: whole messages, in order, under one lock.
#pragma once

#include "client/model/messages.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace twocircles::client::net {

class Inbox
{
public:
    void put(model::Message message)
    {
        {
            const std::lock_guard lock(mutex_);
            messages_.push_back(std::move(message));
        }
        filled_.notify_one();
    }

    std::vector<model::Message> take()
    {
        const std::lock_guard lock(mutex_);
        return std::exchange(messages_, {});
    }

    std::vector<model::Message> wait(std::chrono::milliseconds longest)
    {
        std::unique_lock lock(mutex_);
        filled_.wait_for(lock, longest, [&] { return !messages_.empty(); });
        return std::exchange(messages_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable filled_;
    std::vector<model::Message> messages_;
};

} // namespace twocircles::client::net
