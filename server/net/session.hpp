// One client's requests: who it is, what it may ask now, which game it is in. Reads frames from its
// connection, carries requests out one after the other, and answers every one of them. Everything happens on
// the I/O thread.
#pragma once

#include "proto/wire/token_bucket.hpp"
#include "server/net/connection.hpp"
#include "server/net/lessons.hpp"
#include "server/net/lobby.hpp"
#include "server/net/request.hpp"
#include "server/net/secret_guard.hpp"
#include "server/net/workshop.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace twocircles::net {

class Session : public std::enable_shared_from_this<Session>
{
public:
    // What sessions of one server share; must outlive them.
    struct House
    {
        Service& service;
        Lobby& lobby;
        Workshop& workshop;
        SecretGuard& guard;
        Lessons& lessons;
    };
    Session(House, std::shared_ptr<Connection>);

    // `on_login` when the client has said who it is; `on_closed` last of all.
    void start(std::function<void()> on_login, std::function<void(bool was_logged_in)> on_closed);
    // Says goodbye and closes.
    void close(const Refusal& why);
    bool in_game() const { return room_ != nullptr && room_->has(member_, *connection_); }

private:
    using Self = std::shared_ptr<Session>;
    using Answer = std::optional<Refusal>; // nothing: it was done, and the client has been told

    // A request, or a place in a room that was asked for and has now been granted.
    struct Waiting
    {
        Request request;
        std::shared_ptr<RoomRunner> granted = nullptr;
        room::MemberId member = {};
    };

    void take(std::span<const std::byte> payload);
    void queue(Waiting);
    void log_in(std::uint64_t id, const Hello&);
    // Why this request cannot even be queued.
    Answer refuse_at_once(const Request&);
    static awaitable<void> work(Self);
    static awaitable<Answer> handle(Self, Request);
    static awaitable<Answer> handle_game(Self, Request);
    static awaitable<Answer> arrive(Self, Lobby::Answer<Lobby::Opened>, std::uint64_t id);
    static awaitable<Answer> list_games(Self, ListGames, std::uint64_t id);
    static awaitable<Answer> leave(Self);
    // Has the room carry out what brings this client into it.
    static awaitable<Answer> go_into(Self, std::shared_ptr<RoomRunner>, RoomRunner::Errand);

    // --- what a game teaches (session_debrief.cpp) ---
    Answer why_no_debrief() const;
    Answer why_no_what_if() const;
    Answer why_no_comparison() const;
    bool story_is_over() const;
    std::string asker() const; // to the lessons
    debrief::Reader reader() const;
    Answer send_lesson(Lessons::Answer);
    static awaitable<Answer> send_debrief(Self, std::uint64_t id);
    static awaitable<Answer> read_debrief(Self, std::string token, std::uint64_t id);
    static awaitable<Answer> send_futures(Self, debrief::Question, std::uint64_t id);
    static awaitable<Answer> send_comparison(Self, std::uint64_t id);

    // --- rooms that people share (session_group.cpp) ---
    static awaitable<Answer> handle_group(Self, Request);
    static awaitable<Answer> enter_room(Self, EnterRoom, std::uint64_t id, std::uint64_t once);
    Answer claim_place(const ClaimPlace&, std::uint64_t id);
    static awaitable<Answer> take_place(Self, std::shared_ptr<RoomRunner>, room::MemberId, std::uint64_t id);
    static awaitable<void>
    wait_for_claim(Self, std::shared_ptr<RoomRunner>, room::MemberId, Claims::Waiting, std::uint64_t id);
    static awaitable<Answer> become_facilitator(Self, std::string secret, std::uint64_t id);
    static awaitable<Answer> open_rooms(Self, OpenRooms, std::uint64_t id, std::uint64_t once);
    std::string facilitators_name() const;

    void send(const Frames& frames) { connection_->send(frames); }
    void closed();

    Service& service_;
    Lobby& lobby_;
    Workshop& workshop_;
    SecretGuard& guard_;
    Lessons& lessons_;
    std::shared_ptr<Connection> connection_;
    std::function<void()> on_login_;
    std::function<void(bool)> on_closed_;
    wire::TokenBucket bucket_;
    int refused_in_a_row_ = 0;
    bool logged_in_ = false;
    bool facilitator_ = false;
    int wrong_secrets_ = 0;    // in a row
    asio::steady_timer pause_; // before a wrong secret is answered
    std::string player_name_;
    std::deque<Waiting> waiting_;
    bool working_ = false;
    std::shared_ptr<RoomRunner> room_; // the game it is in, or was taken out of
    room::MemberId member_;            // there
};

} // namespace twocircles::net
