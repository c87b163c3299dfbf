#include "server/store/journal_file.hpp"

#include "server/store/schema.hpp"

#include <ctime>
#include <system_error>

namespace twocircles::store {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kCheckedPages =
    2048; // 8 MiB: checking a larger file at every start would take too long

StoreError damaged(const fs::path& file, const std::string& detail)
{
    return {
        Failure::damaged,
        "The journal " + file.string() + " is damaged (" + detail +
            "). It has been left as it is. Put a copy from a backup in its place, or start with "
            "--set-damaged-aside to keep it beside a new, empty journal."};
}

std::string time_stamp()
{
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts));
}

// The file with what SQLite keeps beside it. Returns where it is now.
fs::path set_aside(const fs::path& file)
{
    const auto stem = file.string() + ".damaged-" + time_stamp();
    fs::path target = stem;
    for (int copy = 2; fs::exists(target); ++copy)
        target = stem + "-" + std::to_string(copy);
    fs::rename(file, target);
    for (const char* ending : {"-wal", "-shm"}) {
        std::error_code missing; // not there as a rule
        fs::rename(file.string() + ending, target.string() + ending, missing);
    }
    return target;
}

void check_whole(Database& database)
{
    Statement pages(database, "PRAGMA page_count");
    if (pages.step() && pages.integer(0) > kCheckedPages) return;
    Statement check(database, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw SqliteError(11 /* SQLITE_CORRUPT */, check.text(0));
}

std::unique_ptr<Database>
prepare(const fs::path& file, const JournalOptions& options, const Patience& patience)
{
    auto database = std::make_unique<Database>(file.string(), [&patience] { return patience.lasts(); });
    database->write_back_at_close(false); // a damaged file is not to be written to
    database->run("PRAGMA journal_mode = WAL");
    database->run(
        options.durability == Durability::power ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"
    );
    // What is deleted is overwritten, and nothing of it lands in a temporary file elsewhere.
    database->run("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON");
    check_whole(*database);
    const int version = schema_version(*database);
    const auto known = static_cast<int>(migrations().size());
    if (version > known) return nullptr;
    migrate(*database, migrations());
    if (options.max_pages != 0)
        database->run(("PRAGMA max_page_count = " + std::to_string(options.max_pages)).c_str());
    database->write_back_at_close(true);
    return database;
}

} // namespace

void Patience::end_in(std::chrono::steady_clock::duration wait)
{
    end_ = (std::chrono::steady_clock::now() + wait).time_since_epoch().count();
}

bool Patience::lasts() const
{
    const auto end = end_.load();
    return end == 0 || std::chrono::steady_clock::now().time_since_epoch().count() < end;
}

StoreError in_words(const SqliteError& error, const fs::path& file)
{
    if (error.is_full())
        return {
            Failure::full, "There is no room left on the disk for the journal in " +
                               file.parent_path().string() +
                               ". Free some space and try again; nothing stored so far is lost."};
    if (error.is_damaged()) return damaged(file, error.what());
    if (error.is_busy())
        return {
            Failure::closed,
            "Another program holds the journal " + file.string() + "; the server gave up waiting."};
    return {Failure::other, "The journal " + file.string() + " cannot be used: " + error.what() + "."};
}

engine::Result<OpenedFile, StoreError> open_file(const JournalOptions& options, const Patience& patience)
{
    std::error_code failed;
    const bool created = fs::create_directories(options.folder, failed);
    if (created) fs::permissions(options.folder, fs::perms::owner_all, failed);
    if (failed || !fs::is_directory(options.folder)) {
        return StoreError{
            Failure::other, "The data folder " + options.folder.string() +
                                " cannot be created: " + failed.message() + ". Choose another with --data."};
    }
    OpenedFile out;
    out.path = options.folder / "journal.db";
    for (bool second_try = false;; second_try = true) {
        try {
            out.database = prepare(out.path, options, patience);
            if (out.database == nullptr)
                return StoreError{
                    Failure::too_new,
                    "The journal " + out.path.string() +
                        " was written by a newer version of Two Circles. Update this program, or "
                        "choose another folder with --data."};
            return out;
        } catch (const SqliteError& error) {
            if (!error.is_damaged() || !options.set_damaged_aside || second_try)
                return in_words(error, out.path);
            out.notice = damaged(out.path, error.what()).sentence;
        }
        try {
            const auto kept = set_aside(out.path);
            out.notice = "The journal was damaged. It is kept as " + kept.string() +
                         "; a new, empty one has been begun, so the games in it cannot be continued.";
        } catch (const fs::filesystem_error& error) {
            return StoreError{Failure::damaged, out.notice + " It could not be renamed: " + error.what()};
        }
    }
}

} // namespace twocircles::store
