// What a server needs of its journal: games, their entries, and the members' tokens. Says nothing about how
// they are stored, so that rooms can be tested with a log that is slow, full or broken.
//
// Every function may be called from any thread and returns at once. The reply comes exactly once, from a
// thread of the log's own; whoever needs it elsewhere posts it there. Writes are carried out in the order
// they were asked for, and a reply without an error means: it survives the death of this process.
#pragma once

#include "server/engine/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::store {

enum class Failure : std::uint8_t
{
    full,      // no room on the disk
    damaged,   // the file is not what was written
    not_found, // no such game or token
    conflict,  // an entry with this number is already there, or one before it is missing
    shared,    // the game is not one person's to delete
    too_new,   // written by a newer version of the program
    closed,    // the log has been closed, or gives up waiting for the disk while it closes
    other,
};

struct StoreError
{
    Failure kind = Failure::other;
    std::string sentence; // for people; says what to do where something can be done
};

template <class T>
using Reply = std::function<void(engine::Result<T, StoreError>)>;

enum class GameId : std::int64_t
{
};

// Of a member's token; the token itself is never stored.
using TokenHash = std::array<std::byte, 32>;

// A member of a game by their number there (room::MemberId); a practice game has number 0 alone.
using MemberNumber = std::uint16_t;

enum class GameKind : std::uint8_t
{
    practice, // of one player, who may delete it
    workshop, // a room that people share; open until its facilitator closes it
};

struct GameHeader
{
    GameKind kind = GameKind::practice;
    std::string scenario; // its id
    std::string title;
    std::uint64_t content_hash = 0; // of the scenario's text
    std::uint64_t seed = 0;
    std::uint32_t seat = 0; // the player's, of a practice game
    std::string engine_version;
    std::string setup; // encoded by codec.hpp
};

// How far a game is, beside its entries so that a list of games need not replay them.
struct Progress
{
    std::uint32_t beats = 0;
    std::uint32_t day = 0;
    bool finished = false;
};

struct GameSummary
{
    GameId id{};
    std::size_t token_index = 0; // in the list that was asked about
    GameHeader header;
    Progress progress;
    std::int64_t last_played = 0; // seconds since 1970
    bool closed = false;          // nobody comes back to it
};

// What a token is good for.
struct Holder
{
    GameId game{};
    MemberNumber member = 0;
    GameKind kind = GameKind::practice;
    bool closed = false;
};

struct StoredGame
{
    GameId id{};
    GameHeader header;
    Progress progress;
    std::vector<std::string> entries; // encoded by codec.hpp, the first has number 0
};

struct Done
{};

class EventLog
{
public:
    virtual ~EventLog() = default;

    // The first token, if there is one, is member 0's.
    virtual void create_game(GameHeader, std::optional<TokenHash> first, Reply<GameId>) = 0;
    // `number` counts a game's entries from 0 without gaps; anything else is refused as a conflict.
    virtual void append(GameId, std::uint32_t number, std::string entry, Progress, Reply<Done>) = 0;
    // The games of these tokens, in their order, each once; unknown tokens are left out.
    virtual void list(std::vector<TokenHash>, Reply<std::vector<GameSummary>>) = 0;
    virtual void find(TokenHash, Reply<Holder>) = 0;
    virtual void read(GameId, Reply<StoredGame>) = 0;
    // One more token of this member; those they have stay valid.
    virtual void add_token(GameId, MemberNumber, TokenHash, Reply<Done>) = 0;
    // Replaces a member's token and says whose it is. The one it was asked with stays valid until the new one
    // is used in its place, so that an answer lost on its way costs nobody their seat.
    virtual void rotate_token(TokenHash known, TokenHash fresh, Reply<Holder>) = 0;
    // All of this member's; fine when there are none.
    virtual void drop_tokens(GameId, MemberNumber, Reply<Done>) = 0;
    // Deletes the practice game of this token and every trace of it in the files.
    virtual void discard(TokenHash, Reply<Done>) = 0;

    // The rooms of workshops that have not been closed, the newest first.
    virtual void open_workshops(Reply<std::vector<GameSummary>>) = 0;
    // Its entries and tokens stay; it is no longer among the open ones. Once more does nothing.
    virtual void close_game(GameId, Reply<Done>) = 0;
};

} // namespace twocircles::store
