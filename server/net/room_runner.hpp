// Runs one room: takes what people ask and what is due by itself, one at a time, through propose -> journal
// -> commit -> publish. Sleeps while nothing is due. Everything happens on the I/O thread.
#pragma once

#include "server/net/hub.hpp"
#include "server/net/later.hpp"
#include "server/net/once.hpp"
#include "server/net/refusal.hpp"
#include "server/net/service.hpp"
#include "server/room/room.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace twocircles::net {

class RoomRunner
{
public:
    using Self = std::shared_ptr<RoomRunner>;
    // As which member it was done, or why not.
    using Done = engine::Result<room::MemberId, Refusal>;

    struct Ask // of a member whose connection it comes from; without a member, of the workshop itself
    {
        room::MemberId member;
        room::Request what;
    };
    struct Enter // somebody new, or who came with the same number before their answer was lost
    {
        std::string name;
        room::Role role{};
        store::Token token{};
    };
    struct Arrive // under a token that the journal has already
    {
        room::MemberId member;
        store::Token token{};
    };
    struct TakeOver // by somebody who is taken for this member; the tokens there were are void
    {
        room::MemberId member;
        store::Token token{};
    };
    struct Leave
    {
        room::MemberId member;
        bool for_good = false; // a practice room need not be kept in memory for a quick return
    };
    struct Steer // by the facilitator of this name, who becomes a member when they are none
    {
        std::string name;
        room::Request what;
    };
    using Work = std::variant<Ask, Enter, Arrive, TakeOver, Leave, Steer>;
    struct Errand
    {
        Work work;
        std::shared_ptr<Connection> from; // null: nobody is answered here
        std::uint64_t id = 0;             // of the request
        std::uint64_t once = 0;
    };
    struct Events
    {
        std::function<void()> on_change; // somebody may see the room differently now
        // Once, when the room is not needed in memory any more or cannot go on.
        std::function<void(const Refusal& why)> on_end;
    };

    RoomRunner(Service&, room::Room, store::GameId, Events);

    static void start(Self);
    // Ends after the command in hand; whoever still waits is refused. The journal has everything.
    void stop(const Refusal& why);

    // Queues the errand and waits until it is done. The answer to it has then been sent, apart from refusals,
    // which are the caller's to send.
    static awaitable<Done> ask(Self, Errand);
    // The same without waiting: whoever wants to can wait for what is returned.
    std::shared_ptr<Later<Done>> submit(Errand);

    const room::Room& room() const { return room_; }
    store::GameId game() const { return game_; }
    // This connection speaks for this member here.
    bool has(room::MemberId member, const Connection& connection) const
    {
        return !stopped_ && hub_.has(member, connection);
    }
    bool shared() const { return room_.setup().workshop; }

private:
    struct Found // the pivotal moments
    {
        std::uint64_t of = 0; // hash of the world they were looked for in
        room::GuideMoments moments;
        std::string problem; // why there are none
    };
    struct Job
    {
        Errand errand;
        std::shared_ptr<Later<Done>> answer;
    };

    static awaitable<void> run(Self);
    static awaitable<void> run_until_stopped(Self);
    static awaitable<Done> carry_out(Self, Errand);
    static awaitable<Done> request(Self, room::MemberId, room::Request, Errand);
    static awaitable<Done> enter(Self, Enter, Errand);
    static awaitable<Done> steer(Self, Steer, Errand);
    static awaitable<Done> take_over(Self, TakeOver, Errand);
    static awaitable<Done> come_in(Self, std::string name, room::Role, std::uint64_t once);
    static awaitable<std::optional<Refusal>> give_token(Self, room::MemberId, store::Token);
    static awaitable<std::optional<Refusal>> store_and_commit(Self, room::Proposal, Errand);
    static awaitable<void> do_what_is_due(Self, room::Proposal);
    Done arrive(room::MemberId, const store::Token&, const Errand&);
    Done leave(const Leave&, const Errand&);
    void after(const room::Entry&);
    room::MemberId facilitator_named(const std::string&) const; // none: there is none
    void end();
    // The pivotal moments of a story that is over (room_debrief.cpp).
    bool guide_wanted() const;
    static void find_moments(const Self&);
    static awaitable<void> lay_guide(Self);
    void explain();
    // After a restart people come back one by one: the story goes on when all who hold a seat are there, or
    // after a while. What they ask is done meanwhile.
    bool gathering(Clock::time_point now);
    Clock::time_point next_wakeup() const;

    Service& service_;
    room::Room room_;
    store::GameId game_;
    Events events_;
    Hub hub_;
    Once once_;
    std::deque<Job> jobs_;
    asio::steady_timer timer_; // until something is due; cancelled when there is work
    std::optional<Refusal> stopped_;
    std::optional<Clock::time_point> unload_at_; // a practice room, while nobody is connected
    bool gathering_ = false;
    std::optional<Clock::time_point> gather_until_; // since the first has come back
    bool storing_fails_ = false;                    // people have been told
    bool explain_ = false;                          // what moved straight after a response has not been told
    std::optional<std::uint64_t> finding_;          // moments are looked for in the world of this hash
    std::optional<Found> found_;                    // and have been found
    std::optional<Clock::time_point> find_after_;
};

} // namespace twocircles::net
