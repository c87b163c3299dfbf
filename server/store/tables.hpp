// The journal's statements: what each operation of the event log does to the tables. No thread and no
// transaction of its own; the journal decides what is committed together.
#pragma once

#include "server/store/event_log.hpp"
#include "server/store/sqlite.hpp"

#include <stdexcept>

namespace twocircles::store {

// What was asked for cannot be done with what is stored. Thrown before anything is written.
class NotPossible : public std::runtime_error
{
public:
    NotPossible(Failure kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
    Failure kind() const { return kind_; }

private:
    Failure kind_;
};

class Tables
{
public:
    // The tables must exist.
    explicit Tables(Database&);

    // All throw SqliteError; those that look for something throw NotPossible when it is not there.
    GameId create_game(const GameHeader&, const std::optional<TokenHash>& first);
    void append(GameId, std::uint32_t number, std::string_view entry, const Progress&);
    std::vector<GameSummary> list(std::span<const TokenHash>);
    Holder find(const TokenHash&);
    StoredGame read(GameId);
    void add_token(GameId, MemberNumber, const TokenHash&);
    Holder rotate_token(const TokenHash& known, const TokenHash& fresh);
    void drop_tokens(GameId, MemberNumber);
    void discard(const TokenHash&);
    std::vector<GameSummary> open_workshops();
    void close_game(GameId);
    std::vector<GameSummary> all_games(); // the newest first
    void delete_game(GameId);
    // Those that nobody goes on with since then (seconds since 1970): finished, closed, or practice; how
    // many.
    std::size_t delete_older_than(std::int64_t last_played);

private:
    std::optional<Holder> holder_of(const TokenHash&);
    GameSummary summary(GameId);
    std::vector<GameId> ids_of(Statement&);

    Database& database_;
    Statement insert_game_, insert_token_, insert_entry_, next_number_, touch_, find_token_, select_game_,
        entries_, drop_other_tokens_, drop_tokens_, delete_game_, open_workshops_, close_game_, all_games_,
        older_than_;
};

} // namespace twocircles::store
