// A session's part in what a game teaches: who may ask for what of it. The work is the lessons'.
#include "server/net/session.hpp"

#include <utility>

namespace twocircles::net {

namespace {

const Refusal kNotYet{RefusalCode::not_now, "The debrief comes when the story is over.", {}};
const Refusal kNoWhatIfYet{
    RefusalCode::not_now, "What would have been can be asked when the story is over.", {}};
const Refusal kNotForScreens{RefusalCode::not_allowed, "A screen for everybody asks nothing by itself.", {}};
const Refusal kNoRooms{RefusalCode::not_now, "Come into a room first.", {}};
const Refusal kNotShown{RefusalCode::not_now, "The facilitator has not shown yet how the rooms did.", {}};

// The same for one member, whatever way they ask.
std::string asker_of(const RoomRunner& room, room::MemberId member)
{
    return "game " + std::to_string(static_cast<std::int64_t>(room.game())) + " member " +
           std::to_string(member.value);
}

} // namespace

bool Session::story_is_over() const
{
    return room_->room().world().phase == engine::Phase::ended;
}

// In a room that people share it would tell secrets and private feelings while they still count.
Session::Answer Session::why_no_debrief() const
{
    return !room_->shared() || facilitator_ || story_is_over() ? Answer{} : kNotYet;
}

// Who still plays would know what comes.
Session::Answer Session::why_no_what_if() const
{
    if (facilitator_) return std::nullopt;
    if (room_->room().members()[member_].part.role == room::Role::projector) return kNotForScreens;
    return story_is_over() ? Answer{} : kNoWhatIfYet;
}

Session::Answer Session::why_no_comparison() const
{
    if (facilitator_) return std::nullopt;
    if (!in_game() || !room_->shared()) return kNoRooms;
    if (!story_is_over()) return kNotYet;
    return room_->room().minutes().reveal_rooms ? Answer{} : kNotShown;
}

std::string Session::asker() const
{
    return in_game() ? asker_of(*room_, member_) : "connection " + connection_->peer();
}

debrief::Reader Session::reader() const
{
    const auto& room = room_->room();
    debrief::Reader reader;
    reader.member = member_;
    if (facilitator_)
        reader.kind = debrief::Reader::Kind::facilitator;
    else if (room.members()[member_].part.role == room::Role::projector)
        reader.kind = debrief::Reader::Kind::projector;
    reader.people_shown = room.minutes().reveal_people;
    return reader;
}

awaitable<Session::Answer> Session::send_debrief(Self self, std::uint64_t id)
{
    if (auto refused = self->why_no_debrief()) co_return refused;
    auto working = self->lessons_.tell(self->asker(), self->room_, self->reader(), id);
    auto lesson = co_await std::move(working);
    co_return self->send_lesson(std::move(lesson));
}

// What a client asks about a game that ended while nobody could listen any more.
awaitable<Session::Answer> Session::read_debrief(Self self, std::string token, std::uint64_t id)
{
    auto finding = self->lobby_.find(std::move(token));
    const auto found = co_await std::move(finding);
    if (!found.ok()) co_return found.error();
    const auto& held = found.value();
    debrief::Reader reader;
    reader.member = held.member;
    auto working = self->lessons_.tell(asker_of(*held.room, held.member), held.room, reader, id);
    auto lesson = co_await std::move(working);
    co_return self->send_lesson(std::move(lesson));
}

awaitable<Session::Answer> Session::send_futures(Self self, debrief::Question question, std::uint64_t id)
{
    if (auto refused = self->why_no_what_if()) co_return refused;
    auto working = self->lessons_.futures(self->asker(), self->room_, question, id);
    auto lesson = co_await std::move(working);
    co_return self->send_lesson(std::move(lesson));
}

awaitable<Session::Answer> Session::send_comparison(Self self, std::uint64_t id)
{
    if (auto refused = self->why_no_comparison()) co_return refused;
    auto rooms = self->workshop_.runners();
    auto more = self->workshop_.unopened();
    auto working = self->lessons_.comparison(self->asker(), std::move(rooms), std::move(more), id);
    auto lesson = co_await std::move(working);
    co_return self->send_lesson(std::move(lesson));
}

Session::Answer Session::send_lesson(Lessons::Answer lesson)
{
    if (!lesson.ok()) return lesson.error();
    send(lesson.value());
    return std::nullopt;
}

} // namespace twocircles::net
