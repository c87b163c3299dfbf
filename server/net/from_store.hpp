// How coroutines ask the journal: name the question, then await its answer.
//     AskStore<store::Holder> find = [&](auto reply) { journal.find(hash, std::move(reply)); };
//     auto finding = stored<store::Holder>(service.executor, std::move(find));
//     const auto holder = co_await std::move(finding);
#pragma once

#include "server/net/later.hpp"
#include "server/net/refusal.hpp"
#include "server/store/event_log.hpp"

#include <functional>

namespace twocircles::net {

template <class T>
using FromStore = engine::Result<T, store::StoreError>;
template <class T>
using AskStore = std::function<void(store::Reply<T>)>;

// The question is put when this is awaited, so it may refer to what the asker holds.
template <class T>
awaitable<FromStore<T>> stored(asio::any_io_executor executor, AskStore<T> ask)
{
    return answer_of<FromStore<T>>(std::move(executor), std::move(ask));
}

inline Refusal refusal_of(const store::StoreError& error)
{
    RefusalCode code = RefusalCode::storage_failed;
    if (error.kind == store::Failure::not_found) code = RefusalCode::no_such_game;
    if (error.kind == store::Failure::shared) code = RefusalCode::not_allowed;
    return {code, error.sentence, {}};
}

} // namespace twocircles::net
