// Opens the journal's file: folder, settings, damage, versions. The errors are sentences for people.
#pragma once

#include "server/store/journal.hpp"
#include "server/store/sqlite.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace twocircles::store {

// How long statements wait for a file that another process holds: as long as it takes, until the journal
// closes.
class Patience
{
public:
    void end_in(std::chrono::steady_clock::duration);
    void never_ends() { end_ = 0; }
    bool lasts() const;

private:
    std::atomic<std::chrono::steady_clock::rep> end_{0}; // 0 = no end
};

struct OpenedFile
{
    std::unique_ptr<Database> database;
    std::filesystem::path path;
    std::string notice;
};

engine::Result<OpenedFile, StoreError> open_file(const JournalOptions&, const Patience&);

// A failure of SQLite in words.
StoreError in_words(const SqliteError&, const std::filesystem::path& file);

} // namespace twocircles::store
