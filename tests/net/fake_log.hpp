// An event log in memory that does what a test wants of it: fails, or keeps its answers back like a locked
// disk.
#pragma once

#include "server/store/event_log.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace twocircles::tests {

class FakeLog final : public store::EventLog
{
public:
    // The next append is refused so.
    void fail_next_append(store::StoreError error)
    {
        const std::lock_guard lock(mutex_);
        failure_ = std::move(error);
    }
    // From now on appends are carried out but not answered, until release().
    void hold()
    {
        const std::lock_guard lock(mutex_);
        holding_ = true;
    }
    void release()
    {
        std::vector<store::Reply<store::Done>> held;
        {
            const std::lock_guard lock(mutex_);
            holding_ = false;
            held.swap(held_);
        }
        for (const auto& reply : held)
            reply(store::Done{});
    }
    std::size_t appended()
    {
        const std::lock_guard lock(mutex_);
        std::size_t count = 0;
        for (const auto& [id, game] : games_)
            count += game.entries.size();
        return count;
    }

    void create_game(
        store::GameHeader header, std::optional<store::TokenHash> first, store::Reply<store::GameId> reply
    ) override
    {
        const std::lock_guard lock(mutex_);
        const store::GameId id{static_cast<std::int64_t>(games_.size() + 1)};
        games_[id] = {id, std::move(header), {}, {}};
        if (first) tokens_[*first] = {id, 0};
        reply(id);
    }

    void append(
        store::GameId id, std::uint32_t number, std::string entry, store::Progress progress,
        store::Reply<store::Done> reply
    ) override
    {
        const std::lock_guard lock(mutex_);
        if (failure_) {
            reply(*std::exchange(failure_, std::nullopt));
            return;
        }
        auto& game = games_.at(id);
        if (game.entries.size() != number) {
            reply(store::StoreError{store::Failure::conflict, "conflict"});
            return;
        }
        game.entries.push_back(std::move(entry));
        game.progress = progress;
        if (holding_)
            held_.push_back(std::move(reply));
        else
            reply(store::Done{});
    }

    void list(std::vector<store::TokenHash>, store::Reply<std::vector<store::GameSummary>> reply) override
    {
        reply(std::vector<store::GameSummary>{});
    }

    void find(store::TokenHash token, store::Reply<store::Holder> reply) override
    {
        const std::lock_guard lock(mutex_);
        answer_holder(token, reply);
    }

    void read(store::GameId id, store::Reply<store::StoredGame> reply) override
    {
        const std::lock_guard lock(mutex_);
        const auto known = games_.find(id);
        if (known == games_.end())
            reply(kNoSuchGame);
        else
            reply(known->second);
    }

    void add_token(
        store::GameId id, store::MemberNumber member, store::TokenHash token, store::Reply<store::Done> reply
    ) override
    {
        const std::lock_guard lock(mutex_);
        tokens_[token] = {id, member};
        reply(store::Done{});
    }

    // Those it replaces stay valid: a test that wants them void asks the real journal.
    void
    rotate_token(store::TokenHash known, store::TokenHash fresh, store::Reply<store::Holder> reply) override
    {
        const std::lock_guard lock(mutex_);
        const auto place = tokens_.find(known);
        if (place != tokens_.end()) tokens_[fresh] = place->second;
        answer_holder(known, reply);
    }

    void drop_tokens(store::GameId id, store::MemberNumber member, store::Reply<store::Done> reply) override
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(tokens_, [&](const auto& entry) { return entry.second == std::pair{id, member}; });
        reply(store::Done{});
    }

    void discard(store::TokenHash, store::Reply<store::Done> reply) override { reply(store::Done{}); }

    void open_workshops(store::Reply<std::vector<store::GameSummary>> reply) override
    {
        const std::lock_guard lock(mutex_);
        std::vector<store::GameSummary> open;
        for (const auto& [id, game] : games_)
            if (game.header.kind == store::GameKind::workshop && closed_.count(id) == 0)
                open.insert(open.begin(), store::GameSummary{id, 0, game.header, game.progress, 0, false});
        reply(std::move(open));
    }

    void close_game(store::GameId id, store::Reply<store::Done> reply) override
    {
        const std::lock_guard lock(mutex_);
        closed_.insert(id);
        reply(store::Done{});
    }

    // How many tokens this member of the game opened as number `game` has.
    std::size_t tokens_of(std::int64_t game, store::MemberNumber member)
    {
        const std::lock_guard lock(mutex_);
        const auto is_theirs = [&](const auto& entry) {
            return entry.second == std::pair{store::GameId{game}, member};
        };
        return static_cast<std::size_t>(std::count_if(tokens_.begin(), tokens_.end(), is_theirs));
    }

    // Changes the hash stored with the last entry of the only game: a journal that does not lead where it
    // led.
    void change_last_entry(std::string bytes)
    {
        const std::lock_guard lock(mutex_);
        games_.begin()->second.entries.back() = std::move(bytes);
    }
    std::string last_entry()
    {
        const std::lock_guard lock(mutex_);
        return games_.begin()->second.entries.back();
    }

private:
    inline static const store::StoreError kNoSuchGame{store::Failure::not_found, "no such game"};

    void answer_holder(const store::TokenHash& token, const store::Reply<store::Holder>& reply)
    {
        const auto known = tokens_.find(token);
        if (known == tokens_.end()) {
            reply(kNoSuchGame);
            return;
        }
        const auto [game, member] = known->second;
        reply(store::Holder{game, member, games_.at(game).header.kind, closed_.count(game) > 0});
    }

    std::mutex mutex_;
    std::map<store::GameId, store::StoredGame> games_;
    std::set<store::GameId> closed_;
    std::map<store::TokenHash, std::pair<store::GameId, store::MemberNumber>> tokens_;
    std::optional<store::StoreError> failure_;
    bool holding_ = false;
    std::vector<store::Reply<store::Done>> held_;
};

} // namespace twocircles::tests
