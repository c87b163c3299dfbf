// The event log, asked and answered at once: what tests need of a log that answers later.
#pragma once

#include "server/store/event_log.hpp"
#include "server/store/journal.hpp"
#include "server/store/token_hash.hpp"

#include <future>
#include <string>

namespace twocircles::tests {

template <class T>
using Answer = engine::Result<T, store::StoreError>;

template <class T, class F>
Answer<T> ask(F question)
{
    auto promise = std::make_shared<std::promise<Answer<T>>>();
    auto answer = promise->get_future();
    question([promise](Answer<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

inline Answer<store::GameId> create(store::EventLog& log, store::GameHeader header, const std::string& token)
{
    return ask<store::GameId>([&](auto reply) { log.create_game(header, store::hash_of(token), reply); });
}

inline Answer<store::Done> append(
    store::EventLog& log, store::GameId id, std::uint32_t number, std::string entry,
    store::Progress progress = {}
)
{
    return ask<store::Done>([&](auto reply) { log.append(id, number, entry, progress, reply); });
}

inline Answer<store::Holder> find(store::EventLog& log, const std::string& token)
{
    return ask<store::Holder>([&](auto reply) { log.find(store::hash_of(token), reply); });
}

inline Answer<store::StoredGame> read(store::EventLog& log, const std::string& token)
{
    const auto holder = find(log, token);
    if (!holder.ok()) return holder.error();
    return ask<store::StoredGame>([&](auto reply) { log.read(holder.value().game, reply); });
}

inline Answer<std::vector<store::GameSummary>>
list(store::EventLog& log, const std::vector<std::string>& tokens)
{
    std::vector<store::TokenHash> hashes;
    for (const auto& token : tokens)
        hashes.push_back(store::hash_of(token));
    return ask<std::vector<store::GameSummary>>([&](auto reply) { log.list(hashes, reply); });
}

inline Answer<store::Holder> rotate(store::EventLog& log, const std::string& known, const std::string& fresh)
{
    return ask<store::Holder>([&](auto reply) {
        log.rotate_token(store::hash_of(known), store::hash_of(fresh), reply);
    });
}

inline Answer<store::Done>
add_token(store::EventLog& log, store::GameId id, store::MemberNumber member, const std::string& token)
{
    return ask<store::Done>([&](auto reply) { log.add_token(id, member, store::hash_of(token), reply); });
}

inline Answer<store::Done> drop_tokens(store::EventLog& log, store::GameId id, store::MemberNumber member)
{
    return ask<store::Done>([&](auto reply) { log.drop_tokens(id, member, reply); });
}

inline Answer<std::vector<store::GameSummary>> open_workshops(store::EventLog& log)
{
    return ask<std::vector<store::GameSummary>>([&](auto reply) { log.open_workshops(reply); });
}

inline Answer<store::Done> close_game(store::EventLog& log, store::GameId id)
{
    return ask<store::Done>([&](auto reply) { log.close_game(id, reply); });
}

inline Answer<store::Done> discard(store::EventLog& log, const std::string& token)
{
    return ask<store::Done>([&](auto reply) { log.discard(store::hash_of(token), reply); });
}

inline store::GameHeader a_header()
{
    store::GameHeader header;
    header.scenario = "first-day";
    header.title = "The first day";
    header.content_hash = 0xfedcba9876543210;
    header.seed = 0xffffffffffffffff;
    header.seat = 1;
    header.engine_version = "0.1.0";
    header.setup = std::string("\0setup", 6);
    return header;
}

} // namespace twocircles::tests
