#include "server/net/session.hpp"

#include "proto/wire/protocol.hpp"
#include "server/net/handshake.hpp"
#include "server/net/session_rules.hpp"

#include <utility>

namespace twocircles::net {

namespace {

const Refusal kMalformed{
    RefusalCode::bad_request,
    "The server could not read what this client sent; the connection is closed.",
    {}};
const Refusal kTooSlow{
    RefusalCode::too_slow,
    "This client does not keep up with what it is sent. Come back when the line is better.",
    {}};
const Refusal kLate{RefusalCode::not_allowed, "This client did not say who it is in time.", {}};
const Refusal kFlood{
    RefusalCode::too_fast,
    "This client goes on asking faster than anybody can play; the connection is closed.",
    {}};
const Refusal kMistake{
    RefusalCode::internal,
    "Something went wrong on the server and this was not done. The server's log says more; please try again.",
    {}};

} // namespace

Session::Session(House house, std::shared_ptr<Connection> connection)
    : service_(house.service), lobby_(house.lobby), workshop_(house.workshop), guard_(house.guard),
      lessons_(house.lessons), connection_(std::move(connection)),
      bucket_(service_.limits.requests_per_second, service_.limits.request_burst, Clock::now()),
      pause_(service_.executor)
{}

void Session::start(std::function<void()> on_login, std::function<void(bool)> on_closed)
{
    on_login_ = std::move(on_login);
    on_closed_ = std::move(on_closed);
    Connection::Events events;
    const auto self = shared_from_this();
    events.on_frame = [self](std::span<const std::byte> payload) { self->take(payload); };
    events.on_too_large = [self](std::size_t claimed) {
        const auto limit =
            self->logged_in_ ? self->service_.limits.frame : self->service_.limits.frame_before_login;
        self->close(
            {RefusalCode::bad_request,
             "A message of " + std::to_string(claimed) + " bytes is too large; at most " +
                 std::to_string(limit) + " are allowed.",
             {}}
        );
    };
    events.on_too_slow = [self] { self->connection_->send(goodbye(kTooSlow)); };
    events.on_login_late = [self] { self->close(kLate); };
    events.on_closed = [self] { self->closed(); };
    connection_->start(std::move(events));
}

void Session::close(const Refusal& why)
{
    connection_->close(goodbye(why), true);
}

void Session::closed()
{
    if (room_) {
        RoomRunner::Errand errand;
        errand.work = RoomRunner::Leave{member_, false};
        errand.from = connection_;
        room_->submit(std::move(errand));
    }
    room_.reset();
    waiting_.clear();
    pause_.cancel();
    workshop_.claims().withdraw(*connection_);
    if (facilitator_) workshop_.facilitators().remove(*connection_);
    const auto on_closed = std::exchange(on_closed_, {});
    if (on_closed) on_closed(logged_in_);
}

void Session::take(std::span<const std::byte> payload)
{
    auto request = to_request(payload);
    if (!request) {
        close(kMalformed);
        return;
    }
    if (auto refusal = refuse_at_once(*request)) {
        send(refused(request->id, *refusal));
        if (refusal->code == RefusalCode::version_mismatch) close(*refusal);
        if (refused_in_a_row_ > service_.limits.refused_in_a_row) close(kFlood);
        return;
    }
    // Two are answered here: a client that waits for a slow disk is still told that the server lives.
    if (const auto* hello = std::get_if<Hello>(&request->body)) {
        log_in(request->id, *hello);
        return;
    }
    if (const auto* ping = std::get_if<Ping>(&request->body)) {
        send(pong(request->id, ping->sent));
        return;
    }
    queue({std::move(*request)});
}

void Session::queue(Waiting next)
{
    waiting_.push_back(std::move(next));
    if (std::exchange(working_, true)) return;
    asio::co_spawn(
        service_.executor, work(shared_from_this()),
        report_to(service_.log, "requests of " + connection_->peer())
    );
}

Session::Answer Session::refuse_at_once(const Request& request)
{
    const auto needs = kNeeds[request.body.index()];
    if (!logged_in_ && needs != Needs::nothing)
        return Refusal{RefusalCode::not_allowed, "The first thing to say is hello.", {}};
    if (const auto* wrong = std::get_if<Wrong>(&request.body))
        return Refusal{RefusalCode::bad_request, wrong->text, wrong->field};
    if (!bucket_.take(Clock::now())) {
        ++refused_in_a_row_;
        return Refusal{RefusalCode::too_fast, "That was too fast; please wait a moment and try again.", {}};
    }
    refused_in_a_row_ = 0;
    if (needs == Needs::never)
        return Refusal{
            RefusalCode::bad_request, "This server does not know that request; it may be too old.", {}};
    if (waiting_.size() >= service_.limits.requests_waiting)
        return Refusal{
            RefusalCode::too_fast, "Too many requests are waiting already; please wait a moment.", {}};
    if (const auto* hello = std::get_if<Hello>(&request.body)) {
        if (logged_in_) return Refusal{RefusalCode::not_now, "This client has said hello already.", {}};
        return refuse(*hello, wire::kProtocolVersion, service_.build);
    }
    return std::nullopt;
}

void Session::log_in(std::uint64_t id, const Hello& hello)
{
    logged_in_ = true;
    player_name_ = hello.name;
    connection_->logged_in();
    service_.log(LogLevel::debug, connection_->peer() + " logged in with " + hello.build);
    send(welcome(id, service_.build, service_.name));
    if (on_login_) on_login_();
}

awaitable<void> Session::work(Self self)
{
    while (!self->waiting_.empty() && self->connection_->is_open()) {
        auto next = std::move(self->waiting_.front());
        self->waiting_.pop_front();
        const auto id = next.request.id;
        Answer refusal;
        try {
            auto handling = next.granted ? take_place(self, std::move(next.granted), next.member, id)
                                         : handle(self, std::move(next.request));
            refusal = co_await std::move(handling);
        } catch (const std::exception& error) {
            self->service_.log(
                LogLevel::error, "a request of " + self->connection_->peer() + " failed: " + error.what()
            );
            refusal = kMistake;
        }
        if (refusal) self->send(refused(id, *refusal));
    }
    self->working_ = false;
}

awaitable<Session::Answer> Session::handle(Self self, Request request)
{
    const auto id = request.id;
    const auto needs = kNeeds[request.body.index()];
    if (needs == Needs::facilitator && !self->facilitator_)
        co_return Refusal{RefusalCode::not_allowed, "Only a facilitator can do this.", {}};
    if (needs == Needs::game && !self->in_game()) {
        self->room_.reset();
        co_return Refusal{RefusalCode::not_now, "Open a game or continue one first.", {}};
    }
    if (std::holds_alternative<ListScenarios>(request.body)) {
        self->send(scenarios(id, self->service_.catalogue));
        co_return std::nullopt;
    }
    if (auto* asked = std::get_if<room::Request>(&request.body)) {
        RoomRunner::Errand errand;
        errand.work = RoomRunner::Ask{self->member_, std::move(*asked)};
        errand.from = self->connection_;
        errand.id = id;
        errand.once = request.once;
        auto asking = RoomRunner::ask(self->room_, std::move(errand));
        const auto done = co_await std::move(asking);
        if (!done.ok()) co_return done.error();
        co_return std::nullopt;
    }
    const bool is_group = request.body.index() > kRoomRequest;
    auto handling = is_group ? handle_group(self, std::move(request)) : handle_game(self, std::move(request));
    co_return co_await std::move(handling);
}

awaitable<Session::Answer> Session::handle_game(Self self, Request request)
{
    const auto id = request.id;
    if (auto* list = std::get_if<ListGames>(&request.body)) {
        auto listing = list_games(self, std::move(*list), id);
        co_return co_await std::move(listing);
    }
    if (auto* open = std::get_if<OpenGame>(&request.body)) {
        auto opening = self->lobby_.open(std::move(*open), self->player_name_);
        auto opened = co_await std::move(opening);
        auto arriving = arrive(self, std::move(opened), id);
        co_return co_await std::move(arriving);
    }
    if (auto* resume = std::get_if<ResumeGame>(&request.body)) {
        auto resuming = self->lobby_.resume(std::move(resume->token));
        auto resumed = co_await std::move(resuming);
        auto arriving = arrive(self, std::move(resumed), id);
        co_return co_await std::move(arriving);
    }
    if (auto* discard = std::get_if<DiscardGame>(&request.body)) {
        auto discarding = self->lobby_.discard(std::move(discard->token));
        auto refusal = co_await std::move(discarding);
        if (!refusal) self->send(ok(id));
        co_return refusal;
    }
    if (auto* read = std::get_if<ReadDebrief>(&request.body)) {
        auto reading = read_debrief(self, std::move(read->token), id);
        co_return co_await std::move(reading);
    }
    if (std::holds_alternative<GetDebrief>(request.body)) {
        auto debriefing = send_debrief(self, id);
        co_return co_await std::move(debriefing);
    }
    if (const auto* what_if = std::get_if<AskWhatIf>(&request.body)) {
        auto asking = send_futures(self, what_if->question, id);
        co_return co_await std::move(asking);
    }
    if (std::holds_alternative<GetComparison>(request.body)) {
        auto comparing = send_comparison(self, id);
        co_return co_await std::move(comparing);
    }
    auto leaving = leave(self);
    auto refusal = co_await std::move(leaving);
    if (!refusal) self->send(ok(id));
    co_return refusal;
}

awaitable<Session::Answer> Session::arrive(Self self, Lobby::Answer<Lobby::Opened> opened, std::uint64_t id)
{
    if (!opened.ok()) co_return opened.error();
    RoomRunner::Errand errand;
    errand.work = RoomRunner::Arrive{opened.value().member, opened.value().token};
    errand.id = id;
    auto going = go_into(self, opened.value().room, std::move(errand));
    co_return co_await std::move(going);
}

awaitable<Session::Answer>
Session::go_into(Self self, std::shared_ptr<RoomRunner> room, RoomRunner::Errand errand)
{
    self->workshop_.claims().withdraw(*self->connection_);
    const auto* arriving = std::get_if<RoomRunner::Arrive>(&errand.work);
    const bool same_place = self->room_ == room && arriving != nullptr && arriving->member == self->member_;
    if (self->room_ && !same_place) {
        auto leaving = leave(self);
        co_await std::move(leaving);
    }
    errand.from = self->connection_;
    auto coming = RoomRunner::ask(room, std::move(errand));
    const auto come = co_await std::move(coming);
    if (!come.ok()) co_return come.error();
    // Closed while this waited: nobody else takes the member out again.
    if (!self->connection_->is_open()) {
        RoomRunner::Errand leaving;
        leaving.work = RoomRunner::Leave{come.value(), false};
        leaving.from = self->connection_;
        room->submit(std::move(leaving));
        co_return std::nullopt;
    }
    self->room_ = room;
    self->member_ = come.value();
    co_return std::nullopt;
}

awaitable<Session::Answer> Session::list_games(Self self, ListGames list, std::uint64_t id)
{
    if (list.tokens.size() > kMostTokens)
        co_return Refusal{
            RefusalCode::bad_request,
            "At most " + std::to_string(kMostTokens) + " games can be asked about at once.", "tokens"};
    auto listing = self->lobby_.list(std::move(list.tokens));
    const auto listed = co_await std::move(listing);
    if (!listed.ok()) co_return listed.error();
    self->send(games(id, listed.value()));
    co_return std::nullopt;
}

awaitable<Session::Answer> Session::leave(Self self)
{
    const auto room = std::exchange(self->room_, nullptr);
    RoomRunner::Errand errand;
    errand.work = RoomRunner::Leave{self->member_, true};
    errand.from = self->connection_;
    auto leaving = RoomRunner::ask(room, std::move(errand));
    const auto left = co_await std::move(leaving);
    if (!left.ok()) co_return left.error();
    co_return std::nullopt;
}

} // namespace twocircles::net
