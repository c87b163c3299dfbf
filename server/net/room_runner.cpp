#include "server/net/room_runner.hpp"

#include "server/net/wall_clock.hpp"
#include "server/store/codec.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace twocircles::net {

namespace {

store::Progress progress_of(const room::Progress& progress)
{
    return {progress.beats, static_cast<std::uint32_t>(std::max(progress.day, 0.0)), progress.finished};
}

const Refusal kClosed{
    RefusalCode::no_such_room, "The facilitator has closed this room. What was played in it is kept.", {}};
const Refusal kPutAway{RefusalCode::not_now, "The game was just put away; please try again.", {}};
const Refusal kBroken{
    RefusalCode::internal,
    "Something went wrong in this game. Nothing is lost: continue it from the start screen.",
    {}};

} // namespace

RoomRunner::RoomRunner(Service& service, room::Room room, store::GameId game, Events events)
    : service_(service), room_(std::move(room)), game_(game), events_(std::move(events)),
      hub_(service_.limits, service_.addresses), timer_(service_.executor)
{
    for (const auto& entry : room_.entries())
        once_.keep(entry);
    gathering_ = shared() && !room_.entries().empty();
    if (!shared()) unload_at_ = Clock::now() + service_.limits.empty_room;
}

void RoomRunner::start(Self self)
{
    auto& service = self->service_;
    const auto where = "room " + self->room_.setup().code;
    asio::co_spawn(service.executor, run(std::move(self)), report_to(service.log, where));
}

void RoomRunner::stop(const Refusal& why)
{
    if (stopped_) return;
    stopped_ = why;
    timer_.cancel();
}

std::shared_ptr<Later<RoomRunner::Done>> RoomRunner::submit(Errand errand)
{
    auto answer = std::make_shared<Later<Done>>(service_.executor);
    if (stopped_) {
        answer->set(*stopped_);
        return answer;
    }
    jobs_.push_back(Job{std::move(errand), answer});
    timer_.cancel();
    return answer;
}

awaitable<RoomRunner::Done> RoomRunner::ask(Self self, Errand errand)
{
    auto waiting = Later<Done>::wait(self->submit(std::move(errand)));
    auto result = co_await std::move(waiting);
    co_return result;
}

// A mistake of ours in one room ends that room and no other; its journal is whole, so it can be opened again.
awaitable<void> RoomRunner::run(Self self)
{
    std::string problem;
    try {
        auto running = run_until_stopped(self);
        co_await std::move(running);
    } catch (const std::exception& error) {
        problem = error.what();
    }
    if (!problem.empty()) {
        self->service_.log(LogLevel::error, "room " + self->room_.setup().code + " is closed: " + problem);
        self->stop(kBroken);
    }
    self->end();
}

void RoomRunner::end()
{
    const auto why = stopped_.value_or(kPutAway);
    for (auto& job : std::exchange(jobs_, {}))
        job.answer->set(why);
    // People of a room that is no more may go to another one.
    if (shared() && why.code != RefusalCode::shutting_down)
        hub_.dismiss_all(refused(0, why));
    else
        hub_.close_all(goodbye(why));
    const auto events = std::exchange(events_, {});
    if (events.on_end) events.on_end(why);
}

awaitable<void> RoomRunner::run_until_stopped(Self self)
{
    while (!self->stopped_) {
        if (!self->jobs_.empty()) {
            auto job = std::move(self->jobs_.front());
            self->jobs_.pop_front();
            const auto answer = job.answer;
            auto work = carry_out(self, std::move(job.errand));
            auto result = co_await std::move(work);
            answer->set(std::move(result));
            continue;
        }
        if (std::exchange(self->explain_, false)) {
            // It takes milliseconds, and what was committed is still on its way out.
            co_await asio::post(self->service_.executor, asio::use_awaitable);
            self->explain();
            continue;
        }
        if (self->found_) {
            auto laying = lay_guide(self);
            co_await std::move(laying);
            continue;
        }
        const auto now = Clock::now();
        if (self->find_after_ && *self->find_after_ <= now) self->find_after_.reset();
        if (self->guide_wanted() && !self->finding_ && !self->find_after_) find_moments(self);
        auto due = self->gathering(now) ? std::nullopt : self->room_.tick(now, wall_milliseconds());
        if (due) {
            auto work = do_what_is_due(self, std::move(*due));
            co_await std::move(work);
            continue;
        }
        if (const auto flush = self->hub_.next_flush(); flush && *flush <= now) self->hub_.flush(now);
        if (self->unload_at_ && *self->unload_at_ <= now) {
            self->stop(kPutAway);
            continue;
        }
        self->timer_.expires_at(self->next_wakeup());
        co_await self->timer_.async_wait(kAsTuple);
    }
}

void RoomRunner::explain()
{
    hub_.publish(room_.explanations(), Clock::now());
}

bool RoomRunner::gathering(Clock::time_point now)
{
    if (!gathering_) return false;
    const auto& members = room_.members().list();
    const bool all = std::all_of(members.begin(), members.end(), [](const room::Member& member) {
        const auto role = member.part.role;
        const bool seated = role == room::Role::leading || role == room::Role::follower;
        return !seated || member.removed || member.present;
    });
    if (hub_.connected() > 0 && !gather_until_) gather_until_ = now + service_.limits.gather;
    if (all || (gather_until_ && *gather_until_ <= now)) gathering_ = false;
    return gathering_;
}

Clock::time_point RoomRunner::next_wakeup() const
{
    auto wakeup = Clock::time_point::max();
    const auto room_wakes = gathering_ ? gather_until_ : room_.next_wakeup();
    for (const auto& when : {room_wakes, hub_.next_flush(), unload_at_, find_after_})
        if (when) wakeup = std::min(wakeup, *when);
    return wakeup;
}

// The way of every choice: what is stored is acknowledged, what is acknowledged is shown.
awaitable<std::optional<Refusal>>
RoomRunner::store_and_commit(Self self, room::Proposal proposal, Errand errand)
{
    using Stored = engine::Result<store::Done, store::StoreError>;
    proposal.entry.once = errand.once;
    const auto number = static_cast<std::uint32_t>(proposal.number);
    auto bytes = store::encode(proposal.entry);
    const auto progress = progress_of(proposal.progress);
    std::function<void(std::function<void(Stored)>)> append = [&](std::function<void(Stored)> reply) {
        self->service_.journal.append(self->game_, number, std::move(bytes), progress, std::move(reply));
    };
    auto storing = answer_of<Stored>(self->service_.executor, std::move(append));
    const auto stored = co_await std::move(storing);
    if (!stored.ok()) {
        auto why = storage_failed(stored.error());
        // The game was deleted, or another server goes on with it: this room is not the game any more.
        const auto kind = stored.error().kind;
        if (kind == store::Failure::conflict || kind == store::Failure::not_found) self->stop(why);
        co_return why;
    }
    const auto now = Clock::now();
    const auto deliveries = self->room_.commit(proposal, now);
    if (errand.from && errand.id != 0) errand.from->send(ok(errand.id));
    self->hub_.publish(deliveries, now);
    self->after(proposal.entry);
    co_return std::nullopt;
}

void RoomRunner::after(const room::Entry& entry)
{
    once_.keep(entry);
    explain_ = explain_ || !entry.record;
    const auto log_failure = [log = service_.log](const std::string& what) {
        return [log, what](const engine::Result<store::Done, store::StoreError>& done) {
            if (!done.ok()) log(LogLevel::error, what + ": " + done.error().sentence);
        };
    };
    const auto where = "room " + room_.setup().code;
    if (entry.record)
        if (const auto* removed = std::get_if<room::MemberRemoved>(&*entry.record)) {
            service_.journal.drop_tokens(
                game_, removed->member.value, log_failure(where + ": the tokens of somebody taken out stay")
            );
            if (const auto connection = hub_.take_out(removed->member)) {
                const Refusal why{
                    RefusalCode::removed,
                    removed->reason.empty()
                        ? "The facilitator has taken you out of this room."
                        : "The facilitator has taken you out of this room: " + removed->reason,
                    {}};
                connection->send(refused(0, why));
            }
        }
    if (room_.closed()) {
        service_.journal.close_game(game_, log_failure(where + " is still listed as open"));
        stop(kClosed);
    }
    if (events_.on_change) events_.on_change();
}

awaitable<void> RoomRunner::do_what_is_due(Self self, room::Proposal proposal)
{
    Errand nobody;
    auto work = store_and_commit(self, std::move(proposal), std::move(nobody));
    const auto failed = co_await std::move(work);
    if (!failed) {
        self->storing_fails_ = false;
        co_return;
    }
    self->room_.put_off(Clock::now());
    if (std::exchange(self->storing_fails_, true)) co_return;
    self->service_.log(LogLevel::error, "room " + self->room_.setup().code + " waits: " + failed->text);
    self->hub_.send_all(refused(0, *failed));
}

} // namespace twocircles::net
