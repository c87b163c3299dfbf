// The event log in an SQLite file, on a thread of its own. What arrives while it writes is written together
// in the next transaction (group commit), so many rooms cost hardly more than one.
#pragma once

#include "server/store/event_log.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace twocircles::store {

enum class Durability : std::uint8_t
{
    process, // survives the death of the process at any instant; the last moments may go with a power cut
    power,   // waits for the disk with each group of commands, so a power cut loses nothing either
};

struct JournalOptions
{
    std::filesystem::path folder; // created when missing, readable by its owner alone
    Durability durability = Durability::process;
    // When the file is damaged: rename it (and say so in Journal::notice()) and begin a new one, instead of
    // refusing to open. It is never written to or deleted either way.
    bool set_damaged_aside = false;
    std::uint32_t max_pages = 0; // the file may not grow above this many pages of 4 KiB; 0 = no limit
    // Games that nobody goes on with are deleted, without a trace, so many days after they were last played:
    // when the file is opened and once an hour. 0 = never.
    std::uint32_t keep_days = 0;
    std::function<void()> before_commit; // called on the journal's thread before each commit; for tests
};

class Journal final : public EventLog
{
public:
    // Opens or creates `folder`/journal.db and brings it up to date. The error is a sentence that names the
    // file and what to do.
    static engine::Result<std::unique_ptr<Journal>, StoreError> open(JournalOptions);

    // Writes everything that was asked for, then closes the file. While another process holds the file it
    // waits up to three more seconds, then the rest is refused as closed.
    ~Journal() override;

    const std::filesystem::path& file() const;
    // What people should know about the opening, e.g. where a damaged file was put; empty as a rule.
    const std::string& notice() const;

    void create_game(GameHeader, std::optional<TokenHash>, Reply<GameId>) override;
    void append(GameId, std::uint32_t number, std::string entry, Progress, Reply<Done>) override;
    void list(std::vector<TokenHash>, Reply<std::vector<GameSummary>>) override;
    void find(TokenHash, Reply<Holder>) override;
    void read(GameId, Reply<StoredGame>) override;
    void add_token(GameId, MemberNumber, TokenHash, Reply<Done>) override;
    void rotate_token(TokenHash known, TokenHash fresh, Reply<Holder>) override;
    void drop_tokens(GameId, MemberNumber, Reply<Done>) override;
    void discard(TokenHash, Reply<Done>) override;
    void open_workshops(Reply<std::vector<GameSummary>>) override;
    void close_game(GameId, Reply<Done>) override;

    // For whoever looks after the server: every game, the newest first; and one deleted, whoever played it.
    void all_games(Reply<std::vector<GameSummary>>);
    void delete_game(GameId, Reply<Done>);

private:
    class Worker;
    explicit Journal(std::unique_ptr<Worker>);
    std::unique_ptr<Worker> worker_;
};

} // namespace twocircles::store
