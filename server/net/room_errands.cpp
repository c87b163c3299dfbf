// What people and facilitators want of a room, one errand at a time.
#include "server/net/room_runner.hpp"
#include "server/net/wall_clock.hpp"
#include "server/store/token_hash.hpp"

#include <utility>

namespace twocircles::net {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

const Refusal kNotHere{RefusalCode::not_now, "You are not in this room any more.", {}};
const Refusal kNobody{RefusalCode::no_such_member, "There is nobody of that number in this room.", {}};

} // namespace

awaitable<RoomRunner::Done> RoomRunner::carry_out(Self self, Errand errand)
{
    auto work = std::move(errand.work);
    if (auto* asked = std::get_if<Ask>(&work)) {
        if (errand.from && !self->hub_.has(asked->member, *errand.from)) co_return kNotHere;
        auto requesting = request(self, asked->member, std::move(asked->what), std::move(errand));
        auto done = co_await std::move(requesting);
        co_return done;
    }
    if (auto* coming = std::get_if<Enter>(&work)) {
        auto entering = enter(self, std::move(*coming), std::move(errand));
        auto done = co_await std::move(entering);
        co_return done;
    }
    if (auto* steered = std::get_if<Steer>(&work)) {
        auto steering = steer(self, std::move(*steered), std::move(errand));
        auto done = co_await std::move(steering);
        co_return done;
    }
    if (const auto* taking = std::get_if<TakeOver>(&work)) {
        auto taking_over = take_over(self, *taking, std::move(errand));
        auto done = co_await std::move(taking_over);
        co_return done;
    }
    if (const auto* arriving = std::get_if<Arrive>(&work))
        co_return self->arrive(arriving->member, arriving->token, errand);
    co_return self->leave(std::get<Leave>(work), errand);
}

awaitable<RoomRunner::Done>
RoomRunner::request(Self self, room::MemberId member, room::Request what, Errand errand)
{
    if (self->once_.find(errand.once)) { // it was done, and only its answer was lost
        if (errand.from && errand.id != 0) errand.from->send(ok(errand.id));
        co_return member;
    }
    auto proposal = self->room_.propose(member, what, Clock::now(), wall_milliseconds());
    if (!proposal.ok()) co_return refusal_of(proposal.error());
    auto work = store_and_commit(self, std::move(proposal).value(), std::move(errand));
    auto failed = co_await std::move(work);
    if (failed) co_return *failed;
    co_return member;
}

// Somebody new, stored and shown to the others, but not yet present.
awaitable<RoomRunner::Done>
RoomRunner::come_in(Self self, std::string name, room::Role role, std::uint64_t once)
{
    const auto coming = self->room_.enter(std::move(name), role, wall_milliseconds());
    if (!coming.ok()) co_return refusal_of(coming.error());
    const room::MemberId member{self->room_.members().list().size()};
    Errand unanswered;
    unanswered.once = once;
    auto proposal = coming.value();
    auto work = store_and_commit(self, std::move(proposal), std::move(unanswered));
    auto failed = co_await std::move(work);
    if (failed) co_return *failed;
    co_return member;
}

awaitable<std::optional<Refusal>> RoomRunner::give_token(Self self, room::MemberId member, store::Token token)
{
    using Stored = engine::Result<store::Done, store::StoreError>;
    const auto hash = store::hash_of(text_of(token));
    std::function<void(std::function<void(Stored)>)> add = [&](std::function<void(Stored)> reply) {
        self->service_.journal.add_token(self->game_, member.value, hash, std::move(reply));
    };
    auto adding = answer_of<Stored>(self->service_.executor, std::move(add));
    const auto added = co_await std::move(adding);
    if (!added.ok()) co_return storage_failed(added.error());
    co_return std::nullopt;
}

awaitable<RoomRunner::Done> RoomRunner::enter(Self self, Enter coming, Errand errand)
{
    if (self->hub_.connected() >= self->service_.limits.members)
        co_return Refusal{RefusalCode::server_full, "This room is full.", {}};
    room::MemberId member;
    if (const auto before = self->once_.find_coming(errand.once);
        before && self->room_.members().known(*before))
        member = *before;
    // A facilitator has one place a name, also when they have steered the room from outside.
    if (!member && coming.role == room::Role::facilitator) {
        const auto known = self->facilitator_named(coming.name);
        if (known && !self->room_.members()[known].present) member = known;
    }
    if (!member) {
        auto entering = come_in(self, std::move(coming.name), coming.role, errand.once);
        const auto come = co_await std::move(entering);
        if (!come.ok()) co_return come.error();
        member = come.value();
    }
    auto giving = give_token(self, member, coming.token);
    const auto failed = co_await std::move(giving);
    if (failed) co_return *failed;
    co_return self->arrive(member, coming.token, errand);
}

room::MemberId RoomRunner::facilitator_named(const std::string& name) const
{
    const auto& members = room_.members().list();
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& member = members[i];
        // A name that somebody has already gets a number.
        const bool named = member.name == name || member.name.starts_with(name + " ");
        if (!member.removed && member.part.role == room::Role::facilitator && named) return room::MemberId{i};
    }
    return {};
}

awaitable<RoomRunner::Done> RoomRunner::steer(Self self, Steer steered, Errand errand)
{
    auto member = self->facilitator_named(steered.name);
    if (!member && !self->room_.read_only()) {
        auto entering = come_in(self, steered.name, room::Role::facilitator, 0);
        const auto come = co_await std::move(entering);
        if (!come.ok()) co_return come.error();
        member = come.value();
    }
    auto requesting = request(self, member, std::move(steered.what), std::move(errand));
    auto done = co_await std::move(requesting);
    co_return done;
}

awaitable<RoomRunner::Done> RoomRunner::take_over(Self self, TakeOver taking, Errand errand)
{
    if (!self->room_.members().known(taking.member)) co_return kNobody;
    const auto log = self->service_.log;
    self->service_.journal.drop_tokens(self->game_, taking.member.value, [log](const auto& dropped) {
        if (!dropped.ok())
            log(LogLevel::error, "The tokens of a claimed place stay: " + dropped.error().sentence);
    });
    auto giving = give_token(self, taking.member, taking.token);
    const auto failed = co_await std::move(giving);
    if (failed) co_return *failed;
    co_return self->arrive(taking.member, taking.token, errand);
}

RoomRunner::Done RoomRunner::arrive(room::MemberId member, const store::Token& token, const Errand& errand)
{
    if (!room_.members().known(member))
        return Refusal{RefusalCode::removed, "The facilitator has taken you out of this room.", {}};
    if (!errand.from->is_open()) return kNotHere; // gone while this waited
    if (const auto before = hub_.put(member, errand.from); before && before != errand.from) {
        const Refusal why{RefusalCode::taken_over, "This game has been taken up again from elsewhere.", {}};
        before->close(goodbye(why), true);
    }
    unload_at_.reset();
    const auto now = Clock::now();
    hub_.publish(room_.arrive(member, now), now, Greeting{member, errand.id, token});
    if (const auto& mismatch = room_.mismatch())
        errand.from->send(refused(0, {RefusalCode::not_allowed, mismatch->sentence, {}}));
    if (events_.on_change) events_.on_change();
    return member;
}

RoomRunner::Done RoomRunner::leave(const Leave& leaving, const Errand& errand)
{
    // Somebody may have taken the place over in the meantime.
    if (!hub_.remove(leaving.member, *errand.from)) return leaving.member;
    const auto now = Clock::now();
    hub_.publish(room_.leave(leaving.member, now), now);
    if (!shared()) unload_at_ = leaving.for_good ? now : now + service_.limits.empty_room;
    if (events_.on_change) events_.on_change();
    return leaving.member;
}

} // namespace twocircles::net
