#include "server/store/sqlite.hpp"

#include <sqlite3.h>

#include <chrono>
#include <thread>
#include <utility>

namespace twocircles::store {

namespace {

int wait_for_lock(void* keep_waiting, int)
{
    const auto& ask = *static_cast<const std::function<bool()>*>(keep_waiting);
    if (!ask()) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return 1;
}

// Never null: SQLite would bind null as NULL, which an empty text is not.
const void* not_null(const void* data)
{
    return data != nullptr ? data : "";
}

} // namespace

bool SqliteError::is_full() const
{
    return code_ == SQLITE_FULL;
}
bool SqliteError::is_damaged() const
{
    return code_ == SQLITE_CORRUPT || code_ == SQLITE_NOTADB;
}
bool SqliteError::is_busy() const
{
    return code_ == SQLITE_BUSY || code_ == SQLITE_LOCKED;
}

Database::Database(const std::string& path, std::function<bool()> keep_waiting)
    : keep_waiting_(std::move(keep_waiting))
{
    sqlite3* handle = nullptr;
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK)
        throw SqliteError(code & 0xff, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory");
    sqlite3_busy_handler(handle, wait_for_lock, &keep_waiting_);
}

void Database::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

void Database::run(const char* sql)
{
    const int code = sqlite3_exec(raw(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw SqliteError(code & 0xff, sqlite3_errmsg(raw()));
}

void Database::write_back_at_close(bool on)
{
    sqlite3_db_config(raw(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

std::int64_t Database::last_row() const
{
    return sqlite3_last_insert_rowid(raw());
}
bool Database::in_transaction() const
{
    return sqlite3_get_autocommit(raw()) == 0;
}

Statement::Statement(Database& database, std::string_view sql) : database_(database)
{
    sqlite3_stmt* handle = nullptr;
    const int length = static_cast<int>(sql.size());
    check(sqlite3_prepare_v3(database_.raw(), sql.data(), length, SQLITE_PREPARE_PERSISTENT, &handle, nullptr)
    );
    handle_.reset(handle);
}

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

void Statement::check(int result_code) const
{
    if (result_code != SQLITE_OK) throw SqliteError(result_code & 0xff, sqlite3_errmsg(database_.raw()));
}

void Statement::bind(int parameter, std::int64_t value)
{
    check(sqlite3_bind_int64(handle_.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view text)
{
    const auto* data = static_cast<const char*>(not_null(text.data()));
    check(sqlite3_bind_text(handle_.get(), parameter, data, static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void Statement::bind_bytes(int parameter, std::span<const std::byte> bytes)
{
    check(sqlite3_bind_blob(
        handle_.get(), parameter, not_null(bytes.data()), static_cast<int>(bytes.size()), SQLITE_TRANSIENT
    ));
}

void Statement::bind_bytes(int parameter, std::string_view bytes)
{
    bind_bytes(parameter, std::as_bytes(std::span(bytes)));
}

bool Statement::step()
{
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw SqliteError(code & 0xff, sqlite3_errmsg(database_.raw()));
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return data != nullptr ? std::string(data, size) : std::string();
}

void Statement::reset() noexcept
{
    sqlite3_reset(handle_.get());
    sqlite3_clear_bindings(handle_.get());
}

Transaction::Transaction(Database& database) : database_(database)
{
    // At once for writing: a transaction that begins as a reader cannot wait for another process later.
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!open_ || !database_.in_transaction()) return;
    try {
        database_.run("ROLLBACK");
    } catch (const SqliteError&) {
        // Nothing more can be done; what was not committed is not in the file either way.
    }
}

void Transaction::commit()
{
    database_.run("COMMIT");
    open_ = false;
}

} // namespace twocircles::store
