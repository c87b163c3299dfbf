// SQLite as values that clean up after themselves. Knows SQL errors and nothing about games. One thread at a
// time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace twocircles::store {

class SqliteError : public std::runtime_error
{
public:
    SqliteError(int result_code, const std::string& text) : std::runtime_error(text), code_(result_code) {}
    int code() const { return code_; } // the primary SQLite result code
    bool is_full() const;
    bool is_damaged() const;
    bool is_busy() const;

private:
    int code_;
};

class Database
{
public:
    // Creates the file when it is missing. While another process holds the file, every statement waits as
    // long as `keep_waiting` says so; it is asked again after each short pause. Throws SqliteError.
    Database(const std::string& path, std::function<bool()> keep_waiting);

    // Several statements, without results. Throws SqliteError.
    void run(const char* sql);
    // Whether the write-ahead log is brought into the file when this is the last to close it (SQLite's
    // default).
    void write_back_at_close(bool on);
    std::int64_t last_row() const;
    // False while a transaction is open; a failure may have rolled it back already.
    bool in_transaction() const;
    sqlite3* raw() const { return handle_.get(); }

private:
    struct Closer
    {
        void operator()(sqlite3*) const;
    };
    std::function<bool()> keep_waiting_; // outlives the handle, which calls it
    std::unique_ptr<sqlite3, Closer> handle_;
};

// A prepared statement, used again and again: bind everything, step, read columns, reset (which `Use` below
// does).
class Statement
{
public:
    Statement(Database&, std::string_view sql);

    // Parameters count from 1. The bytes are copied.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bind_bytes(int parameter, std::span<const std::byte> bytes);
    void bind_bytes(int parameter, std::string_view bytes);

    // True while there is another row. Throws SqliteError.
    bool step();
    // Columns count from 0; valid after step() gave true.
    std::int64_t integer(int column) const;
    std::string text(int column) const; // of a text or of bytes
    void reset() noexcept;

private:
    void check(int result_code) const;

    struct Finalizer
    {
        void operator()(sqlite3_stmt*) const;
    };
    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
};

// Resets a statement at the end of a scope, so that it never keeps a read transaction open.
class Use
{
public:
    explicit Use(Statement& statement) : statement_(statement) {}
    ~Use() { statement_.reset(); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    Statement* operator->() const { return &statement_; }

private:
    Statement& statement_;
};

// Rolled back unless commit() was reached.
class Transaction
{
public:
    explicit Transaction(Database&);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace twocircles::store
