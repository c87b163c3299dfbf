#include "tests/bench/load/measure.hpp"

#include <algorithm>
#include <deque>
#include <random>
#include <stdexcept>
#include <utility>

namespace twocircles::bench {

namespace {

constexpr std::chrono::seconds kLastOnes{5};

class Run
{
public:
    Run(Crowd& crowd, const Plan& plan) : crowd_(crowd), plan_(plan), tables_(crowd.rooms())
    {
        for (std::size_t room = 0; room < tables_.size(); ++room) {
            for (std::size_t place = 0; place < crowd.places(); ++place)
                tables_[room].screens.push_back(shown(crowd.at(room, place)));
            auto& screens = tables_[room].screens;
            tables_[room].done = *std::max_element(screens.begin(), screens.end());
        }
        crowd.on_frame([this](Client& client, std::string_view payload) { heard(client, payload); });
    }
    ~Run() { crowd_.on_frame({}); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    void go();
    std::size_t choices() const { return sent_; }
    std::vector<double>& times() { return times_; }

private:
    struct Table
    {
        std::vector<std::uint64_t> screens; // how far each is
        std::uint64_t done = 0;             // how far all of them are
        std::deque<Clock::time_point> due;  // of the choices beyond that
    };
    struct Turn
    {
        Clock::duration at; // since the beginning
        std::size_t room = 0, place = 0;
    };

    std::uint64_t shown(const Client& client) const
    {
        return plan_.by_version ? client.version : client.states;
    }
    void heard(const Client&, std::string_view payload);
    std::vector<Turn> turns() const;

    Crowd& crowd_;
    const Plan& plan_;
    std::vector<Table> tables_;
    std::vector<double> times_;
    std::size_t sent_ = 0;
};

void Run::heard(const Client& client, std::string_view payload)
{
    if (glance(payload).kind == Glance::Kind::refused) throw std::runtime_error("a choice was refused");
    auto& table = tables_[client.room];
    auto& screen = table.screens[client.place];
    const auto now = shown(client);
    if (now <= screen) return;
    screen = now;
    const auto all = *std::min_element(table.screens.begin(), table.screens.end());
    for (; table.done < all && !table.due.empty(); ++table.done) {
        times_.push_back(milliseconds(crowd_.received_at() - table.due.front()));
        table.due.pop_front();
    }
}

// Each client keeps its own rhythm, so rooms and people meet as chance has it; the same chance every time.
std::vector<Run::Turn> Run::turns() const
{
    std::mt19937_64 chance(1);
    const auto voters = static_cast<double>(crowd_.places() - 1);
    const double gap = voters / (plan_.rate * static_cast<double>(crowd_.places())); // of each voter, seconds
    std::uniform_real_distribution<double> offset(0, gap);
    std::vector<Turn> turns;
    for (std::size_t room = 0; room < crowd_.rooms(); ++room)
        for (std::size_t place = 1; place < crowd_.places(); ++place)
            for (double at = offset(chance); at < plan_.seconds; at += gap) {
                const std::chrono::duration<double> since(at);
                turns.push_back({std::chrono::duration_cast<Clock::duration>(since), room, place});
            }
    std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
    return turns;
}

void Run::go()
{
    const auto all = turns();
    const auto began = Clock::now();
    for (const auto& turn : all) {
        const auto due = began + turn.at;
        while (Clock::now() < due)
            crowd_.receive(due);
        auto& client = crowd_.at(turn.room, turn.place);
        tables_[turn.room].due.push_back(due);
        crowd_.send(client, plan_.choice(client));
        ++sent_;
    }
    const auto end = Clock::now() + kLastOnes;
    while (times_.size() < sent_ && Clock::now() < end)
        crowd_.receive(end);
}

std::uint64_t sum(const std::vector<Client>& clients, std::uint64_t Client::*what)
{
    std::uint64_t all = 0;
    for (const auto& client : clients)
        all += client.*what;
    return all;
}

} // namespace

Figures measure(Crowd& crowd, const Child& server, const Plan& plan)
{
    const auto frames = sum(crowd.clients(), &Client::frames);
    const auto bytes = sum(crowd.clients(), &Client::bytes);
    Run run(crowd, plan);
    const auto cpu = server.cpu();
    run.go();
    const double spent = std::chrono::duration<double, std::micro>(server.cpu() - cpu).count();
    Figures figures;
    auto& times = run.times();
    figures.choices = run.choices();
    figures.lost = run.choices() - times.size();
    figures.p50 = quantile(times, 0.5);
    figures.p90 = quantile(times, 0.9);
    figures.p99 = quantile(times, 0.99);
    figures.longest = quantile(times, 1);
    const auto screens = static_cast<double>(run.choices() * crowd.places());
    const auto received = static_cast<double>(sum(crowd.clients(), &Client::frames) - frames);
    figures.cpu_per_screen = spent / screens;
    figures.cpu_per_frame = spent / received;
    figures.frames_per_screen = received / screens;
    figures.bytes_per_screen = static_cast<double>(sum(crowd.clients(), &Client::bytes) - bytes) / screens;
    return figures;
}

} // namespace twocircles::bench
