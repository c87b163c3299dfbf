// A session's part in rooms that people share: coming in, and what facilitators ask.
#include "server/net/session.hpp"
#include "server/net/translate_console.hpp"
#include "server/store/token_hash.hpp"

#include <string>
#include <utility>

namespace twocircles::net {

namespace {

const Refusal kNoWorkshops{
    RefusalCode::not_allowed, "People practise alone on this server; there are no rooms to share.", {}};
const Refusal kWrongSecret{
    RefusalCode::wrong_secret, "That is not this server's facilitator secret.", "secret"};
const Refusal kManyWrongSecrets{
    RefusalCode::wrong_secret,
    "That was the wrong secret too often; the connection is closed. The secret is shown where the server "
    "runs.",
    {}};
const Refusal kSecretsQueue{
    RefusalCode::too_fast, "Too many wrong secrets came from your address; please wait half a minute.", {}};
const Refusal kClaimRefused{
    RefusalCode::not_allowed,
    "The facilitator did not take you for that person. You can come in as somebody new.",
    {}};
const Refusal kClaimLate{
    RefusalCode::not_now,
    "The facilitator has not answered. Ask them to look at their console and try again, or come in as "
    "somebody new.",
    {}};

} // namespace

std::string Session::facilitators_name() const
{
    return player_name_.empty() ? "Facilitator" : player_name_;
}

awaitable<Session::Answer> Session::handle_group(Self self, Request request)
{
    const auto id = request.id;
    const auto once = request.once;
    auto& workshop = self->workshop_;
    if (!self->service_.workshops) co_return kNoWorkshops;
    if (std::holds_alternative<ListRooms>(request.body)) {
        self->send(rooms(id, workshop.cards()));
        co_return std::nullopt;
    }
    if (auto* entering = std::get_if<EnterRoom>(&request.body)) {
        auto work = enter_room(self, std::move(*entering), id, once);
        co_return co_await std::move(work);
    }
    if (const auto* claim = std::get_if<ClaimPlace>(&request.body)) co_return self->claim_place(*claim, id);
    if (auto* become = std::get_if<BecomeFacilitator>(&request.body)) {
        auto work = become_facilitator(self, std::move(become->secret), id);
        co_return co_await std::move(work);
    }
    if (auto* open = std::get_if<OpenRooms>(&request.body)) {
        auto work = open_rooms(self, std::move(*open), id, once);
        co_return co_await std::move(work);
    }
    auto name = self->facilitators_name();
    Workshop::Done refused;
    if (auto* steer = std::get_if<SteerRoom>(&request.body)) {
        auto work = workshop.steer(std::move(steer->code), std::move(steer->what), std::move(name), once);
        refused = co_await std::move(work);
    } else if (auto* all = std::get_if<SteerAll>(&request.body)) {
        auto work = workshop.steer_all(std::move(all->what), std::move(name), once);
        refused = co_await std::move(work);
    } else {
        auto work = workshop.close(std::get<CloseRoom>(request.body).code, std::move(name));
        refused = co_await std::move(work);
    }
    if (!refused) self->send(ok(id));
    co_return refused;
}

awaitable<Session::Answer>
Session::enter_room(Self self, EnterRoom wanted, std::uint64_t id, std::uint64_t once)
{
    const bool facilitates = wanted.role == room::Role::facilitator;
    if (facilitates && !self->facilitator_)
        co_return Refusal{
            RefusalCode::not_allowed, "Say the facilitator secret first, then come in as one.", "role"};
    if (!facilitates && wanted.role != room::Role::guest && wanted.role != room::Role::observer &&
        wanted.role != room::Role::projector)
        co_return Refusal{RefusalCode::bad_request, "Come in first, then take a seat.", "role"};
    auto found = self->workshop_.find(wanted.code);
    if (!found.ok()) co_return found.error();
    RoomRunner::Enter enter;
    enter.name = facilitates ? self->facilitators_name() : self->player_name_;
    // A screen has nobody to ask for a name.
    if (enter.name.empty() && wanted.role == room::Role::projector) enter.name = "Projector";
    enter.role = wanted.role;
    enter.token = store::random_token();
    RoomRunner::Errand errand;
    errand.work = std::move(enter);
    errand.id = id;
    errand.once = once;
    auto going = go_into(self, found.value(), std::move(errand));
    co_return co_await std::move(going);
}

// The answer may take a minute: what else this client asks is not kept waiting, and coming in elsewhere
// withdraws the claim.
Session::Answer Session::claim_place(const ClaimPlace& wanted, std::uint64_t id)
{
    auto found = workshop_.find(wanted.code);
    if (!found.ok()) return found.error();
    if (in_game() && room_ == found.value() && member_ == wanted.member)
        return Refusal{RefusalCode::not_now, "That place is yours already.", {}};
    const auto asker =
        (player_name_.empty() ? "somebody" : player_name_) + " from " + connection_->address().to_string();
    auto waiting = workshop_.claim(found.value(), wanted.member, asker, *connection_);
    if (!waiting.ok()) return waiting.error();
    asio::co_spawn(
        service_.executor,
        wait_for_claim(shared_from_this(), found.value(), wanted.member, waiting.value(), id),
        report_to(service_.log, "a claim of " + connection_->peer())
    );
    return std::nullopt;
}

awaitable<void> Session::wait_for_claim(
    Self self, std::shared_ptr<RoomRunner> room, room::MemberId member, Claims::Waiting claim,
    std::uint64_t id
)
{
    auto waiting = Later<Claims::Verdict>::wait(std::move(claim));
    const auto verdict = co_await std::move(waiting);
    if (verdict == Claims::Verdict::withdrawn) {
        const Refusal withdrawn{RefusalCode::not_now, "You went on without waiting for that place.", {}};
        self->send(refused(id, withdrawn));
        co_return;
    }
    if (verdict != Claims::Verdict::yes) {
        self->send(refused(id, verdict == Claims::Verdict::no ? kClaimRefused : kClaimLate));
        co_return;
    }
    // In its turn, behind what this client is doing right now.
    if (self->connection_->is_open()) self->queue({Request{id, 0, {}}, std::move(room), member});
}

awaitable<Session::Answer>
Session::take_place(Self self, std::shared_ptr<RoomRunner> room, room::MemberId member, std::uint64_t id)
{
    RoomRunner::Errand errand;
    errand.work = RoomRunner::TakeOver{member, store::random_token()};
    errand.id = id;
    auto going = go_into(self, std::move(room), std::move(errand));
    co_return co_await std::move(going);
}

awaitable<Session::Answer> Session::become_facilitator(Self self, std::string secret, std::uint64_t id)
{
    auto& guard = self->guard_;
    if (!guard.lets_in_anybody())
        co_return Refusal{RefusalCode::not_allowed, "Nobody can become a facilitator on this server.", {}};
    const auto& connection = *self->connection_;
    const auto now = Clock::now();
    const auto ruling = guard.judge(connection.address().to_string(), secret, now);
    if (ruling.queue_full) co_return kSecretsQueue;
    if (!ruling.right)
        self->service_.log(
            LogLevel::warning, "a wrong facilitator secret from " + connection.peer() + ", number " +
                                   std::to_string(ruling.wrong_in_a_row) + " in a row from there"
        );
    if (ruling.answer_at > now) {
        self->pause_.expires_at(ruling.answer_at);
        co_await self->pause_.async_wait(kAsTuple);
    }
    if (!connection.is_open()) co_return std::nullopt;
    if (!ruling.right) {
        if (++self->wrong_secrets_ <= self->service_.limits.wrong_secrets) co_return kWrongSecret;
        self->send(refused(id, kWrongSecret));
        self->close(kManyWrongSecrets);
        co_return std::nullopt;
    }
    self->wrong_secrets_ = 0;
    self->send(ok(id));
    if (std::exchange(self->facilitator_, true)) co_return std::nullopt;
    const auto& limits = self->service_.limits;
    self->bucket_ = wire::TokenBucket(
        limits.facilitator_requests_per_second, limits.facilitator_request_burst, Clock::now()
    );
    self->service_.log(LogLevel::info, connection.peer() + " is a facilitator now");
    self->workshop_.facilitators().add(self->connection_);
    co_return std::nullopt;
}

awaitable<Session::Answer>
Session::open_rooms(Self self, OpenRooms wanted, std::uint64_t id, std::uint64_t once)
{
    auto opening = self->workshop_.open(std::move(wanted), once);
    const auto opened = co_await std::move(opening);
    if (!opened.ok()) co_return opened.error();
    self->send(rooms_opened(id, opened.value()));
    co_return std::nullopt;
}

} // namespace twocircles::net
