#include "client/robot/load.hpp"

#include "client/net/swarm.hpp"
#include "client/robot/histogram.hpp"
#include "client/robot/load_room.hpp"
#include "client/robot/person.hpp"
#include "client/robot/trainer.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::client::robot {

using namespace model;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kUsualRate = 1; // choices a second in each room
constexpr double kUsualSeconds = 10;
constexpr int kRoomsAtOnce = 20;
constexpr auto kPatience = 60s;   // for everybody to be seated
constexpr auto kLastOnes = 5s;    // for what is still under way at the end
constexpr double kVotesOfOne = 8; // a second; the server takes ten requests of each client

double seconds(Clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

// Somebody in a room of the load: votes when told to, and keeps nothing.
struct Voter
{
    net::Swarm::Id id = 0;
    std::size_t room = 0, place = 0; // place 0 never votes, so that no vote is ever decided
    bool entered = false, seated = false;
    int next = 0;
};

struct Table
{
    explicit Table(std::size_t people, Histogram& arrived) : measured(people, arrived) {}
    LoadRoom measured;
    std::vector<int> responses; // open ones of the beat
    std::uint32_t beat_serial = 0;
    std::size_t next_voter = 0;
    Clock::time_point due;
};

class Load
{
public:
    explicit Load(const Options& options)
        : options_(options), rate_(options.rate > 0 ? options.rate : kUsualRate),
          lasts_(options.seconds > 0 ? options.seconds : kUsualSeconds),
          swarm_(options.host, options.port, options.build)
    {}

    int run();

private:
    void take(const Message&);
    void heard(Voter&, const Message&);
    void open_more();
    void opened(const RoomsOpened&);
    void fill_rooms();
    void seated(Voter&);
    void begin_when_ready();
    void vote(Table&, std::size_t room);
    void vote_in(std::size_t room);
    void tell_progress();
    void end();
    void close_rooms(std::size_t first);
    void give_up(const std::string& why);
    std::size_t under_way() const;
    int report();

    const Options& options_;
    double rate_, lasts_;
    net::Swarm swarm_;
    std::unique_ptr<Person> trainer_;
    std::vector<std::string> codes_;
    std::vector<std::unique_ptr<Voter>> voters_;
    std::vector<std::unique_ptr<Table>> tables_;
    Histogram arrived_, joined_;
    Clock::time_point burst_, last_seat_, began_;
    std::size_t seats_ = 0, sent_ = 0, cuts_ = 0, failures_ = 0, told_ = 0;
    bool opening_ = false, running_ = false, over_ = false, closing_ = false;
    std::string problem_;
};

int Load::run()
{
    const double votes_of_one = rate_ / (options_.players - 1);
    if (votes_of_one > kVotesOfOne) {
        std::fprintf(
            stderr,
            "twocircles: %g choices a second need at least %g people in each room; the server takes ten "
            "requests a second of each.\n",
            rate_, rate_ / kVotesOfOne + 1
        );
        return 1;
    }
    Person::Plan plan;
    plan.name = options_.name;
    plan.role = Role::facilitator;
    plan.secret = options_.facilitator_secret;
    trainer_ = std::make_unique<Person>(swarm_, std::move(plan), [this](const Person& person) {
        give_up(person.problem());
    });
    trainer_->listen([this](const Message& message) { take(message); });
    swarm_.stop_on_signals([this] { problem_ = "it was interrupted."; });
    swarm_.run();
    return report();
}

void Load::give_up(const std::string& why)
{
    if (problem_.empty()) problem_ = why;
    swarm_.stop();
}

void Load::take(const Message& message)
{
    if (std::holds_alternative<Console>(message) && !std::exchange(opening_, true)) open_more();
    if (const auto* rooms = std::get_if<RoomsOpened>(&message)) opened(*rooms);
    if (const auto* refused = std::get_if<Refused>(&message))
        if (!closing_) give_up(refused->text);
}

void Load::open_more()
{
    const int missing = options_.rooms - static_cast<int>(codes_.size());
    auto ask = rooms_to_open(options_, std::min(missing, kRoomsAtOnce));
    ask.settings.untimed = true;
    trainer_->send(ask);
}

void Load::opened(const RoomsOpened& rooms)
{
    codes_.insert(codes_.end(), rooms.codes.begin(), rooms.codes.end());
    for (const auto& code : rooms.codes)
        std::printf("room %s\n", code.c_str());
    std::fflush(stdout);
    if (static_cast<int>(codes_.size()) < options_.rooms) return open_more();
    fill_rooms();
}

// Everybody at once.
void Load::fill_rooms()
{
    const auto people = static_cast<std::size_t>(options_.players);
    burst_ = Clock::now();
    for (std::size_t room = 0; room < codes_.size(); ++room) {
        tables_.push_back(std::make_unique<Table>(people, arrived_));
        for (std::size_t place = 0; place < people; ++place) {
            auto voter = std::make_unique<Voter>();
            voter->room = room;
            voter->place = place;
            auto* one = voter.get();
            voters_.push_back(std::move(voter));
            const auto name = options_.name + " " + std::to_string(voters_.size());
            one->id = swarm_.add(name, [this, one](const Message& message) { heard(*one, message); });
        }
    }
    std::printf("%zu rooms, %zu people are coming in\n", codes_.size(), voters_.size());
    std::fflush(stdout);
    swarm_.after(kPatience, [this] {
        if (!running_)
            give_up(std::to_string(seats_) + " of " + std::to_string(voters_.size()) + " got a seat.");
    });
}

void Load::heard(Voter& voter, const Message& message)
{
    auto& table = *tables_[voter.room];
    if (const auto* state = std::get_if<RoomState>(&message)) {
        table.measured.heard_state(voter.place, state->version, Clock::now());
    } else if (const auto* done = std::get_if<Done>(&message)) {
        if (done->request && std::holds_alternative<AskRespond>(*done->request))
            table.measured.accepted(voter.place);
    } else if (const auto* refused = std::get_if<Refused>(&message)) {
        if (closing_) return;
        ++failures_;
        if (failures_ == 1) std::fprintf(stderr, "twocircles: refused: %s\n", refused->text.c_str());
        table.measured.refused(voter.place);
    } else if (std::holds_alternative<Welcome>(message)) {
        if (!voter.entered) swarm_.send(voter.id, AskEnterRoom{codes_[voter.room], Role::guest});
    } else if (const auto* joined = std::get_if<Joined>(&message)) {
        if (!std::exchange(voter.entered, true)) swarm_.send(voter.id, AskTakeSeat{Role::leading, 0});
        if (joined->role == Role::leading) seated(voter);
    } else if (const auto* beat = std::get_if<Beat>(&message)) {
        table.beat_serial = beat->serial;
        table.responses.clear();
        for (const auto& card : beat->responses)
            if (!card.locked) table.responses.push_back(card.response);
        begin_when_ready();
    } else if (const auto* lost = std::get_if<LinkLost>(&message)) {
        if (closing_) return;
        ++cuts_;
        if (cuts_ == 1) std::fprintf(stderr, "twocircles: cut: %s\n", lost->reason.c_str());
    }
}

void Load::seated(Voter& voter)
{
    if (std::exchange(voter.seated, true)) return;
    last_seat_ = Clock::now();
    joined_.add(last_seat_ - burst_);
    if (++seats_ == voters_.size()) trainer_->send(AskSteer{{}, SteerStart{}});
}

// When every room has a beat to answer.
void Load::begin_when_ready()
{
    if (running_ || seats_ < voters_.size()) return;
    for (const auto& table : tables_)
        if (table->responses.size() < 2) return;
    running_ = true;
    began_ = Clock::now();
    const std::chrono::duration<double> gap(1 / rate_);
    for (std::size_t room = 0; room < tables_.size(); ++room) {
        // Spread over the first gap, so that rooms do not act in one beat.
        const auto offset = gap * (static_cast<double>(room) / static_cast<double>(tables_.size()));
        tables_[room]->due = began_ + std::chrono::duration_cast<Clock::duration>(offset);
        vote_in(room);
    }
    swarm_.after(1s, [this] { tell_progress(); });
    const auto length = std::chrono::nanoseconds(static_cast<std::int64_t>(lasts_ * 1e9));
    swarm_.after(length, [this] { end(); });
}

// Open loop: the next is due at its time, however the ones before it fare.
void Load::vote_in(std::size_t room)
{
    auto& table = *tables_[room];
    const std::chrono::duration<double> length(lasts_);
    if (over_ || table.due >= began_ + length) return;
    swarm_.after(table.due - Clock::now(), [this, room] { vote(*tables_[room], room); });
}

void Load::vote(Table& table, std::size_t room)
{
    if (over_) return;
    const auto people = static_cast<std::size_t>(options_.players);
    table.next_voter = table.next_voter % (people - 1) + 1; // 1 .. people - 1
    auto& voter = *voters_[room * people + table.next_voter];
    voter.next = (voter.next + 1) % static_cast<int>(table.responses.size());
    table.measured.sent(voter.place, table.due);
    ++sent_;
    swarm_.send(
        voter.id, AskRespond{table.beat_serial, table.responses[static_cast<std::size_t>(voter.next)]}
    );
    table.due += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / rate_));
    vote_in(room);
}

std::size_t Load::under_way() const
{
    std::size_t count = 0;
    for (const auto& table : tables_)
        count += table->measured.under_way();
    return count;
}

void Load::tell_progress()
{
    if (over_) return;
    std::printf(
        "%4.0f s  %zu choices, %zu a second, %zu under way, p99 %.2f ms, %zu refused, %zu cuts\n",
        seconds(Clock::now() - began_), arrived_.count(), arrived_.count() - told_, under_way(),
        std::chrono::duration<double, std::milli>(arrived_.at(0.99)).count(), failures_, cuts_
    );
    std::fflush(stdout);
    told_ = arrived_.count();
    swarm_.after(1s, [this] { tell_progress(); });
}

void Load::end()
{
    if (std::exchange(over_, true)) return;
    swarm_.after(kLastOnes, [this] { close_rooms(0); });
}

// One after another, as fast as a facilitator may ask.
void Load::close_rooms(std::size_t first)
{
    closing_ = true;
    if (first == codes_.size()) return swarm_.stop();
    trainer_->send(AskCloseRoom{codes_[first]});
    swarm_.after(40ms, [this, first] { close_rooms(first + 1); });
}

int Load::report()
{
    if (!problem_.empty())
        std::fprintf(stderr, "twocircles: the load could not be run: %s\n", problem_.c_str());
    if (seats_ > 0)
        std::printf(
            "joins: %zu of %zu in %.2f s, %.0f a second; p50 %.0f ms, max %.0f ms\n", seats_, voters_.size(),
            seconds(last_seat_ - burst_), static_cast<double>(seats_) / seconds(last_seat_ - burst_),
            std::chrono::duration<double, std::milli>(joined_.at(0.5)).count(),
            std::chrono::duration<double, std::milli>(joined_.at(1)).count()
        );
    const auto lost = under_way();
    std::printf(
        "choices: %zu sent, %zu on every screen, %zu lost, %zu refused, %zu cuts\n", sent_, arrived_.count(),
        lost, failures_, cuts_
    );
    std::printf("choice to the last screen of its room: %s", arrived_.table().c_str());
    const bool whole = problem_.empty() && sent_ > 0 && lost == 0 && failures_ == 0 && cuts_ == 0;
    return whole && arrived_.count() == sent_ ? 0 : 1;
}

} // namespace

int run_load(const Options& options)
{
    return Load(options).run();
}

} // namespace twocircles::client::robot
