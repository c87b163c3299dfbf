#include "server/store/tables.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <string>

namespace twocircles::store {

namespace {

std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t raw(GameId id)
{
    return static_cast<std::int64_t>(id);
}

} // namespace

Tables::Tables(Database& database)
    : database_(database),
      insert_game_(
          database,
          "INSERT INTO game (scenario, title, content_hash, seed, seat, engine_version, setup, created,"
          " last_played, kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)"
      ),
      insert_token_(database, "INSERT INTO token (hash, game, member) VALUES (?1, ?2, ?3)"),
      insert_entry_(database, "INSERT INTO entry (game, number, body) VALUES (?1, ?2, ?3)"),
      next_number_(
          database,
          "SELECT coalesce((SELECT max(number) + 1 FROM entry WHERE game = ?1), 0) FROM game WHERE id = ?1"
      ),
      touch_(database, "UPDATE game SET last_played = ?2, beats = ?3, day = ?4, finished = ?5 WHERE id = ?1"),
      find_token_(
          database, "SELECT token.game, token.member, game.kind, game.closed FROM token"
                    " JOIN game ON game.id = token.game WHERE token.hash = ?1"
      ),
      select_game_(
          database,
          "SELECT scenario, title, content_hash, seed, seat, engine_version, setup, last_played, beats,"
          " day, finished, kind, closed FROM game WHERE id = ?1"
      ),
      entries_(database, "SELECT body FROM entry WHERE game = ?1 ORDER BY number"),
      drop_other_tokens_(database, "DELETE FROM token WHERE game = ?1 AND member = ?2 AND hash <> ?3"),
      drop_tokens_(database, "DELETE FROM token WHERE game = ?1 AND member = ?2"),
      delete_game_(database, "DELETE FROM game WHERE id = ?1"),
      open_workshops_(database, "SELECT id FROM game WHERE kind = 1 AND closed = 0 ORDER BY id DESC"),
      close_game_(database, "UPDATE game SET closed = 1 WHERE id = ?1"),
      all_games_(database, "SELECT id FROM game ORDER BY last_played DESC, id DESC"),
      older_than_(
          database,
          "SELECT id FROM game WHERE last_played < ?1 AND (finished <> 0 OR closed <> 0 OR kind = 0)"
      )
{}

GameId Tables::create_game(const GameHeader& header, const std::optional<TokenHash>& first)
{
    {
        Use insert(insert_game_);
        insert->bind(1, header.scenario);
        insert->bind(2, header.title);
        insert->bind(3, std::bit_cast<std::int64_t>(header.content_hash));
        insert->bind(4, std::bit_cast<std::int64_t>(header.seed));
        insert->bind(5, std::int64_t{header.seat});
        insert->bind(6, header.engine_version);
        insert->bind_bytes(7, header.setup);
        insert->bind(8, now());
        insert->bind(9, std::int64_t{header.kind == GameKind::workshop ? 1 : 0});
        insert->step();
    }
    const GameId id{database_.last_row()};
    if (first) add_token(id, 0, *first);
    return id;
}

void Tables::append(GameId id, std::uint32_t number, std::string_view entry, const Progress& progress)
{
    {
        Use query(next_number_);
        query->bind(1, raw(id));
        if (!query->step()) throw NotPossible(Failure::not_found, "This game has been deleted.");
        if (query->integer(0) != std::int64_t{number})
            throw NotPossible(
                Failure::conflict,
                "This game has gone on elsewhere in the meantime; resume it to see how it stands."
            );
    }
    {
        Use update(touch_);
        update->bind(1, raw(id));
        update->bind(2, now());
        update->bind(3, std::int64_t{progress.beats});
        update->bind(4, std::int64_t{progress.day});
        update->bind(5, std::int64_t{progress.finished ? 1 : 0});
        update->step();
    }
    Use insert(insert_entry_);
    insert->bind(1, raw(id));
    insert->bind(2, std::int64_t{number});
    insert->bind_bytes(3, entry);
    insert->step();
}

std::optional<Holder> Tables::holder_of(const TokenHash& token)
{
    Use query(find_token_);
    query->bind_bytes(1, token);
    if (!query->step()) return std::nullopt;
    Holder holder;
    holder.game = GameId{query->integer(0)};
    holder.member = static_cast<MemberNumber>(query->integer(1));
    holder.kind = query->integer(2) == 1 ? GameKind::workshop : GameKind::practice;
    holder.closed = query->integer(3) != 0;
    return holder;
}

Holder Tables::find(const TokenHash& token)
{
    const auto holder = holder_of(token);
    if (!holder) throw NotPossible(Failure::not_found, "There is no such game on this server.");
    return *holder;
}

GameSummary Tables::summary(GameId id)
{
    Use query(select_game_);
    query->bind(1, raw(id));
    if (!query->step()) throw NotPossible(Failure::not_found, "There is no such game on this server.");
    GameSummary out;
    out.id = id;
    out.header.scenario = query->text(0);
    out.header.title = query->text(1);
    out.header.content_hash = std::bit_cast<std::uint64_t>(query->integer(2));
    out.header.seed = std::bit_cast<std::uint64_t>(query->integer(3));
    out.header.seat = static_cast<std::uint32_t>(query->integer(4));
    out.header.engine_version = query->text(5);
    out.header.setup = query->text(6);
    out.last_played = query->integer(7);
    out.progress.beats = static_cast<std::uint32_t>(query->integer(8));
    out.progress.day = static_cast<std::uint32_t>(query->integer(9));
    out.progress.finished = query->integer(10) != 0;
    out.header.kind = query->integer(11) == 1 ? GameKind::workshop : GameKind::practice;
    out.closed = query->integer(12) != 0;
    return out;
}

std::vector<GameSummary> Tables::list(std::span<const TokenHash> tokens)
{
    std::vector<GameSummary> out;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto holder = holder_of(tokens[at]);
        if (!holder) continue;
        const auto listed = [&](const GameSummary& other) { return other.id == holder->game; };
        if (std::any_of(out.begin(), out.end(), listed)) continue; // an older token of the same member
        out.push_back(summary(holder->game));
        out.back().token_index = at;
    }
    return out;
}

StoredGame Tables::read(GameId id)
{
    auto found = summary(id);
    StoredGame out{found.id, std::move(found.header), found.progress, {}};
    Use query(entries_);
    query->bind(1, raw(out.id));
    while (query->step())
        out.entries.push_back(query->text(0));
    return out;
}

void Tables::add_token(GameId game, MemberNumber member, const TokenHash& token)
{
    Use insert(insert_token_);
    insert->bind_bytes(1, token);
    insert->bind(2, raw(game));
    insert->bind(3, std::int64_t{member});
    insert->step();
}

Holder Tables::rotate_token(const TokenHash& known, const TokenHash& fresh)
{
    const auto holder = find(known);
    {
        Use drop(drop_other_tokens_);
        drop->bind(1, raw(holder.game));
        drop->bind(2, std::int64_t{holder.member});
        drop->bind_bytes(3, known);
        drop->step();
    }
    add_token(holder.game, holder.member, fresh);
    return holder;
}

void Tables::drop_tokens(GameId game, MemberNumber member)
{
    Use drop(drop_tokens_);
    drop->bind(1, raw(game));
    drop->bind(2, std::int64_t{member});
    drop->step();
}

void Tables::discard(const TokenHash& token)
{
    const auto holder = find(token);
    if (holder.kind == GameKind::workshop)
        throw NotPossible(Failure::shared, "Other people are in this game, too; its facilitator closes it.");
    delete_game(holder.game);
}

std::vector<GameId> Tables::ids_of(Statement& statement)
{
    std::vector<GameId> ids;
    Use query(statement);
    while (query->step())
        ids.push_back(GameId{query->integer(0)});
    return ids;
}

std::vector<GameSummary> Tables::open_workshops()
{
    std::vector<GameSummary> out;
    for (const auto id : ids_of(open_workshops_))
        out.push_back(summary(id));
    return out;
}

std::vector<GameSummary> Tables::all_games()
{
    std::vector<GameSummary> out;
    for (const auto id : ids_of(all_games_))
        out.push_back(summary(id));
    return out;
}

void Tables::delete_game(GameId id)
{
    summary(id); // or there is none
    Use statement(delete_game_);
    statement->bind(1, raw(id));
    statement->step();
}

std::size_t Tables::delete_older_than(std::int64_t last_played)
{
    older_than_.bind(1, last_played);
    const auto ids = ids_of(older_than_);
    for (const auto id : ids)
        delete_game(id);
    return ids.size();
}

void Tables::close_game(GameId id)
{
    Use update(close_game_);
    update->bind(1, raw(id));
    update->step();
}

} // namespace twocircles::store
