// A value that comes later, set by one part of the I/O thread and awaited by another.
#pragma once

#include "server/net/asio.hpp"

#include <boost/asio/post.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace twocircles::net {

// Held by shared_ptr: the one who waits may be gone when the value comes, or the other way round.
template <class T>
class Later
{
public:
    explicit Later(const asio::any_io_executor& executor) : timer_(executor)
    {
        timer_.expires_at(Clock::time_point::max());
    }

    // On the I/O thread, once.
    void set(T value)
    {
        value_ = std::move(value);
        timer_.cancel();
    }

    // Awaited by one coroutine, once.
    static awaitable<T> wait(std::shared_ptr<Later> self)
    {
        // Before the value is there only a cancelled timer ends the wait, so an early wake-up is no answer.
        while (!self->value_)
            co_await self->timer_.async_wait(kAsTuple);
        T value = std::move(*self->value_);
        co_return value;
    }

private:
    asio::steady_timer timer_; // never runs out; cancelled when the value is there
    std::optional<T> value_;
};

// For work on another thread that answers through a callback: `ask` is called at once with that callback,
// which may be called from any thread. T must be default-constructible or not; it is moved only.
template <class T>
awaitable<T> answer_of(asio::any_io_executor executor, std::function<void(std::function<void(T)>)> ask)
{
    auto later = std::make_shared<Later<T>>(executor);
    std::function<void(T)> on_answer = [later, executor](T value) {
        auto shared = std::make_shared<T>(std::move(value));
        asio::post(executor, [later, shared] { later->set(std::move(*shared)); });
    };
    ask(std::move(on_answer));
    auto waiting = Later<T>::wait(later);
    T value = co_await std::move(waiting);
    co_return value;
}

} // namespace twocircles::net
