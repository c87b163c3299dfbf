#include "server/store/schema.hpp"

#include <string>

namespace twocircles::store {

namespace {

constexpr Migration kMigrations[] = {
    // 1: games, the hashes of their seats' tokens, and one row per accepted command
    R"sql(
        CREATE TABLE game (
            id             INTEGER PRIMARY KEY AUTOINCREMENT,
            scenario       TEXT    NOT NULL,
            title          TEXT    NOT NULL,
            content_hash   INTEGER NOT NULL, -- the bits of an unsigned number, as is the seed
            seed           INTEGER NOT NULL,
            seat           INTEGER NOT NULL,
            engine_version TEXT    NOT NULL,
            setup          BLOB    NOT NULL,
            created        INTEGER NOT NULL, -- seconds since 1970
            last_played    INTEGER NOT NULL,
            beats          INTEGER NOT NULL DEFAULT 0,
            day            INTEGER NOT NULL DEFAULT 0,
            finished       INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE seat_token (
            hash BLOB    PRIMARY KEY,
            game INTEGER NOT NULL REFERENCES game ON DELETE CASCADE,
            seat INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX seat_token_of_game ON seat_token (game);
        CREATE TABLE entry (
            game   INTEGER NOT NULL REFERENCES game ON DELETE CASCADE,
            number INTEGER NOT NULL,
            body   BLOB    NOT NULL,
            PRIMARY KEY (game, number)
        ) WITHOUT ROWID;
    )sql",
    // 2: rooms that people share. A token is a member's, not a seat's: of the games so far each has one
    // member, number 0.
    R"sql(
        ALTER TABLE game ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;   -- 0 practice, 1 workshop
        ALTER TABLE game ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE token (
            hash   BLOB    PRIMARY KEY,
            game   INTEGER NOT NULL REFERENCES game ON DELETE CASCADE,
            member INTEGER NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO token SELECT hash, game, 0 FROM seat_token;
        DROP TABLE seat_token;
        CREATE INDEX token_of_member ON token (game, member);
        CREATE INDEX open_workshop ON game (id) WHERE kind = 1 AND closed = 0;
    )sql",
};

} // namespace

std::span<const Migration> migrations()
{
    return kMigrations;
}

int schema_version(Database& database)
{
    Statement query(database, "PRAGMA user_version");
    return query.step() ? static_cast<int>(query.integer(0)) : 0;
}

void migrate(Database& database, std::span<const Migration> steps)
{
    if (schema_version(database) >= static_cast<int>(steps.size())) return;
    Transaction transaction(database);
    // Asked again: another process may have brought the file up to date while this one waited.
    const auto from = static_cast<std::size_t>(schema_version(database));
    for (std::size_t at = from; at < steps.size(); ++at)
        database.run(steps[at]);
    if (from < steps.size()) database.run(("PRAGMA user_version = " + std::to_string(steps.size())).c_str());
    transaction.commit();
}

} // namespace twocircles::store
