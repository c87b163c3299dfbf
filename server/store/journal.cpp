#include "server/store/journal.hpp"

#include "server/store/journal_file.hpp"
#include "server/store/tables.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace twocircles::store {

namespace {

constexpr std::size_t kLargestGroup = 512; // commands in one transaction
constexpr std::chrono::seconds kPatienceAtTheEnd{3};
constexpr std::chrono::hours kBetweenSweeps{1};

// Work on the tables, and the answer to whoever asked for it. `work` may be carried out again after a
// failure, always on tables that show nothing of the time before.
struct Job
{
    std::function<void(Tables&)> work;
    std::function<void(std::optional<StoreError>)> answer;
    bool leaves_no_trace = false; // the files are cleaned after it
};

} // namespace

class Journal::Worker
{
public:
    Worker(OpenedFile file, JournalOptions options, std::unique_ptr<Patience> patience)
        : options_(std::move(options)), patience_(std::move(patience)), file_(std::move(file)),
          tables_(*file_.database), thread_([this] { run(); })
    {}

    ~Worker()
    {
        patience_->end_in(kPatienceAtTheEnd);
        {
            const std::lock_guard lock(mutex_);
            closing_ = true;
        }
        wake_.notify_one();
        thread_.join();
    }

    template <class T, class F>
    void ask(F work, Reply<T> reply, bool leaves_no_trace = false)
    {
        auto result = std::make_shared<std::optional<T>>();
        Job job;
        job.work = [result, work = std::move(work)](Tables& tables) { *result = work(tables); };
        job.answer = [result, reply = std::move(reply)](std::optional<StoreError> error) {
            if (error)
                reply(std::move(*error));
            else
                reply(std::move(**result));
        };
        job.leaves_no_trace = leaves_no_trace;
        {
            const std::lock_guard lock(mutex_);
            jobs_.push_back(std::move(job));
        }
        wake_.notify_one();
    }

    const OpenedFile& file() const { return file_; }

private:
    void run()
    {
        auto sweep_at = std::chrono::steady_clock::now();
        for (;;) {
            std::vector<Job> group;
            if (options_.keep_days > 0 && std::chrono::steady_clock::now() >= sweep_at) {
                sweep();
                sweep_at = std::chrono::steady_clock::now() + kBetweenSweeps;
            }
            {
                std::unique_lock lock(mutex_);
                const auto something = [this] { return closing_ || !jobs_.empty(); };
                if (options_.keep_days == 0)
                    wake_.wait(lock, something);
                else if (!wake_.wait_until(lock, sweep_at, something))
                    continue;
                if (jobs_.empty()) return;
                const auto count = std::min(jobs_.size(), kLargestGroup);
                const auto end = jobs_.begin() + static_cast<std::ptrdiff_t>(count);
                group.assign(std::make_move_iterator(jobs_.begin()), std::make_move_iterator(end));
                jobs_.erase(jobs_.begin(), end);
            }
            carry_out(group);
        }
    }

    void carry_out(std::span<Job> group)
    {
        if (carry_out_together(group)) return;
        // One of them broke the transaction of all; alone, only that one fails.
        for (auto& job : group)
            carry_out_together({&job, 1});
    }

    // False when nothing was done and each should be tried alone.
    bool carry_out_together(std::span<Job> group)
    {
        std::vector<std::optional<StoreError>> errors(group.size());
        try {
            Transaction transaction(*file_.database);
            for (std::size_t i = 0; i < group.size(); ++i) {
                try {
                    group[i].work(tables_);
                } catch (const NotPossible& reason) {
                    errors[i] = StoreError{reason.kind(), reason.what()};
                }
            }
            if (options_.before_commit) options_.before_commit();
            transaction.commit();
        } catch (const SqliteError& error) {
            if (group.size() > 1) return false;
            errors.front() = in_words(error, file_.path);
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (group[i].leaves_no_trace && !errors[i]) errors[i] = clean_up();
            group[i].answer(std::move(errors[i]));
        }
        return true;
    }

    // What has been kept long enough. A file that cannot be written now is swept an hour later.
    void sweep()
    {
        using namespace std::chrono;
        const auto since = system_clock::now() - days(options_.keep_days);
        const auto seconds_since_1970 = duration_cast<seconds>(since.time_since_epoch()).count();
        try {
            Transaction transaction(*file_.database);
            const std::size_t deleted = tables_.delete_older_than(seconds_since_1970);
            transaction.commit();
            if (deleted > 0) clean_up();
        } catch (const SqliteError&) {
            return;
        }
    }

    // Deleted bytes are zeroed where they were; this rewrites the pages they were moved from, and empties the
    // log.
    std::optional<StoreError> clean_up()
    {
        try {
            file_.database->run("VACUUM");
            file_.database->run("PRAGMA wal_checkpoint(TRUNCATE)");
            return std::nullopt;
        } catch (const SqliteError& error) {
            auto words = in_words(error, file_.path);
            words.sentence =
                "The game is deleted, but traces of it may still be in the file. " + words.sentence;
            return words;
        }
    }

    JournalOptions options_;
    std::unique_ptr<Patience> patience_;
    OpenedFile file_;
    Tables tables_;

    std::mutex mutex_; // guards the two below
    std::vector<Job> jobs_;
    bool closing_ = false;
    std::condition_variable wake_;
    std::thread thread_; // last: everything above exists before it runs
};

engine::Result<std::unique_ptr<Journal>, StoreError> Journal::open(JournalOptions options)
{
    auto patience = std::make_unique<Patience>();
    // A file held at the start is a mistake to report, not one to wait for without end.
    patience->end_in(kPatienceAtTheEnd);
    auto opened = open_file(options, *patience);
    if (!opened.ok()) return opened.error();
    patience->never_ends();
    auto worker =
        std::make_unique<Worker>(std::move(opened).value(), std::move(options), std::move(patience));
    return std::unique_ptr<Journal>(new Journal(std::move(worker)));
}

Journal::Journal(std::unique_ptr<Worker> worker) : worker_(std::move(worker)) {}
Journal::~Journal() = default;

const std::filesystem::path& Journal::file() const
{
    return worker_->file().path;
}
const std::string& Journal::notice() const
{
    return worker_->file().notice;
}

void Journal::create_game(GameHeader header, std::optional<TokenHash> first, Reply<GameId> reply)
{
    worker_->ask<GameId>(
        [header = std::move(header), first](Tables& tables) { return tables.create_game(header, first); },
        std::move(reply)
    );
}

void Journal::append(GameId id, std::uint32_t number, std::string entry, Progress progress, Reply<Done> reply)
{
    worker_->ask<Done>(
        [id, number, entry = std::move(entry), progress](Tables& tables) {
            tables.append(id, number, entry, progress);
            return Done{};
        },
        std::move(reply)
    );
}

void Journal::list(std::vector<TokenHash> tokens, Reply<std::vector<GameSummary>> reply)
{
    worker_->ask<std::vector<GameSummary>>(
        [tokens = std::move(tokens)](Tables& tables) { return tables.list(tokens); }, std::move(reply)
    );
}

void Journal::find(TokenHash token, Reply<Holder> reply)
{
    worker_->ask<Holder>([token](Tables& tables) { return tables.find(token); }, std::move(reply));
}

void Journal::read(GameId id, Reply<StoredGame> reply)
{
    worker_->ask<StoredGame>([id](Tables& tables) { return tables.read(id); }, std::move(reply));
}

void Journal::add_token(GameId id, MemberNumber member, TokenHash token, Reply<Done> reply)
{
    worker_->ask<Done>(
        [id, member, token](Tables& tables) {
            tables.add_token(id, member, token);
            return Done{};
        },
        std::move(reply)
    );
}

void Journal::rotate_token(TokenHash known, TokenHash fresh, Reply<Holder> reply)
{
    worker_->ask<Holder>(
        [known, fresh](Tables& tables) { return tables.rotate_token(known, fresh); }, std::move(reply)
    );
}

void Journal::drop_tokens(GameId id, MemberNumber member, Reply<Done> reply)
{
    worker_->ask<Done>(
        [id, member](Tables& tables) {
            tables.drop_tokens(id, member);
            return Done{};
        },
        std::move(reply)
    );
}

void Journal::discard(TokenHash token, Reply<Done> reply)
{
    worker_->ask<Done>(
        [token](Tables& tables) {
            tables.discard(token);
            return Done{};
        },
        std::move(reply), true
    );
}

void Journal::open_workshops(Reply<std::vector<GameSummary>> reply)
{
    worker_->ask<std::vector<GameSummary>>(
        [](Tables& tables) { return tables.open_workshops(); }, std::move(reply)
    );
}

void Journal::close_game(GameId id, Reply<Done> reply)
{
    worker_->ask<Done>(
        [id](Tables& tables) {
            tables.close_game(id);
            return Done{};
        },
        std::move(reply)
    );
}

void Journal::all_games(Reply<std::vector<GameSummary>> reply)
{
    worker_->ask<std::vector<GameSummary>>(
        [](Tables& tables) { return tables.all_games(); }, std::move(reply)
    );
}

void Journal::delete_game(GameId id, Reply<Done> reply)
{
    worker_->ask<Done>(
        [id](Tables& tables) {
            tables.delete_game(id);
            return Done{};
        },
        std::move(reply), true
    );
}

} // namespace twocircles::store
